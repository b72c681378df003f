/* The style sheet and the script of the page, built into the program from page.css and page.js (scripts/embed-files).
 * Out: constant bytes, 0-terminated; and what the page's security policy says of them. */
#pragma once
#include <glib.h>

typedef struct { const char *bytes; gsize length; } FramingAsset;

extern const FramingAsset framing_asset_style, framing_asset_script;

/* 'sha256-...' as a Content-Security-Policy wants it */
void framing_asset_append_hash (GString *out, const FramingAsset *asset);
