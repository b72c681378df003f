#include "page/asset.h"
#include <string.h>

static void
check_hash (void)
{
  FramingAsset abc = { "abc", 3 };              /* FIPS 180-2, example B.1 */
  g_autoptr (GString) out = g_string_new (NULL);

  framing_asset_append_hash (out, &abc);
  g_assert_cmpstr (out->str, ==, "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}

/* what is built in stands between tags as it is, so it must not end them; and it loads nothing */
static void
check_built_in (void)
{
  const FramingAsset *assets[] = { &framing_asset_style, &framing_asset_script };

  for (guint i = 0; i < G_N_ELEMENTS (assets); i++)
    {
      g_assert_cmpuint (assets[i]->length, >, 100);
      g_assert_cmpuint (strlen (assets[i]->bytes), ==, assets[i]->length);
      g_assert_null (strstr (assets[i]->bytes, "</"));
      g_assert_null (strstr (assets[i]->bytes, "<!--"));
      g_assert_null (strstr (assets[i]->bytes, "url("));
      g_assert_null (strstr (assets[i]->bytes, "@import"));
      g_assert_null (strstr (assets[i]->bytes, "\r"));          /* a browser would hash another text */
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/asset/hash", check_hash);
  g_test_add_func ("/page/asset/built-in", check_built_in);
  return g_test_run ();
}
