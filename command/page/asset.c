#include "page/asset.h"

#define DIGEST 32

void
framing_asset_append_hash (GString *out, const FramingAsset *asset)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[DIGEST];
  gsize length = sizeof digest;
  g_autofree char *text = NULL;

  g_checksum_update (checksum, (const guchar *) asset->bytes, (gssize) asset->length);
  g_checksum_get_digest (checksum, digest, &length);
  text = g_base64_encode (digest, length);
  g_string_append_printf (out, "'sha256-%s'", text);
}
