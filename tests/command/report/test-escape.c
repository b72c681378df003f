#include "report/escape.h"
#include <string.h>

typedef void (*Escape) (GString *, framing_str);
typedef struct { const char *text; gsize length; const char *wanted; } Case;
#define TEXT(s) s, sizeof (s) - 1

static const Case JSON[] = {
  { TEXT (""), "\"\"" },
  { NULL, 0, "\"\"" },
  { TEXT ("plain bfnrt/"), "\"plain bfnrt/\"" },
  { TEXT ("\"\\\b\f\n\r\t"), "\"\\\"\\\\\\b\\f\\n\\r\\t\"" },
  { TEXT ("a\0b\x1f"), "\"a\\u0000b\\u001f\"" },
  { TEXT ("\x7f\xc2\x80\xc2\x85\xc2\x9f\xc2\xa0"), "\"\\u007f\\u0080\\u0085\\u009f\xc2\xa0\"" },
  { TEXT ("\xe2\x80\xa8\xe2\x80\xa9\xe2\x80\xaa"), "\"\\u2028\\u2029\xe2\x80\xaa\"" },
  { TEXT ("\xf0\x9f\x98\x80 \xe6\x97\xa5"), "\"\xf0\x9f\x98\x80 \xe6\x97\xa5\"" },
  { TEXT ("a\xff" "b\xc3"), "\"a\xef\xbf\xbd" "b\xef\xbf\xbd\"" },
  { TEXT ("\xed\xa0\x80"), "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"" },
};

static const Case VALUE[] = {
  { TEXT ("{\"a\":[1,\"\\u0000\\n\"]}"), "{\"a\":[1,\"\\u0000\\n\"]}" },
  { TEXT ("\"\xe2\x80\xa8\x7f\xc2\x85\""), "\"\\u2028\\u007f\\u0085\"" },
  { TEXT ("\"\xff\""), "\"\xef\xbf\xbd\"" },
};

static const Case CSV[] = {
  { TEXT (""), "" },
  { NULL, 0, "" },
  { TEXT ("plain; text"), "plain; text" },
  { TEXT ("a,b"), "\"a,b\"" },
  { TEXT ("say \"no\""), "\"say \"\"no\"\"\"" },
  { TEXT ("two\nlines"), "\"two\nlines\"" },
  { TEXT ("cr\r"), "\"cr\r\"" },
  { TEXT (" a"), "\" a\"" },
  { TEXT ("=1+1"), "=1+1" },
  { TEXT ("a\0b"), "\"a\xef\xbf\xbd" "b\"" },
  { TEXT ("\xff"), "\xef\xbf\xbd" },
};

static const Case TERMINAL[] = {
  { TEXT ("plain \"text\""), "plain \"text\"" },
  { TEXT ("\x1b[31m\x07"), "\\x1b[31m\\x07" },
  { TEXT ("a\tb\nc\xe2\x80\xa8" "d"), "a b c d" },
  { TEXT ("\xc2\x9b" "5m\x7f"), "\\x9b5m\\x7f" },
  { TEXT ("\xe2\x80\xae" "evil"), "\\u202eevil" },
  { TEXT ("\xff\xe6\x97\xa5"), "\xef\xbf\xbd\xe6\x97\xa5" },
};

/* Into a block of just the room that the header names: what is written behind it is seen by the sanitizers. */
static void
write_json (GString *out, framing_str text)
{
  g_autofree char *room = g_malloc (FRAMING_ESCAPE_JSON_ROOM (text.len));

  g_string_append_len (out, room, framing_escape_json_write (room, text) - room);
}

static const struct { const char *name; Escape escape; const Case *cases; guint n; } TABLES[] = {
  { "/report/escape/json", framing_escape_json, JSON, G_N_ELEMENTS (JSON) },
  { "/report/escape/json-write", write_json, JSON, G_N_ELEMENTS (JSON) },
  { "/report/escape/json-value", framing_escape_json_value, VALUE, G_N_ELEMENTS (VALUE) },
  { "/report/escape/csv", framing_escape_csv, CSV, G_N_ELEMENTS (CSV) },
  { "/report/escape/terminal", framing_escape_terminal, TERMINAL, G_N_ELEMENTS (TERMINAL) },
};

static void
check_table (gconstpointer data)
{
  guint table = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < TABLES[table].n; i++)
    {
      const Case *c = &TABLES[table].cases[i];
      g_autoptr (GString) out = g_string_new (NULL);

      TABLES[table].escape (out, (framing_str) { c->text, c->length });
      g_assert_cmpstr (out->str, ==, c->wanted);
      g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));
    }
}

/* Eight characters are looked at together: each one at each place of texts up to three times as long, against that character alone. */
static void
test_offsets (void)
{
  g_autoptr (GString) alone = g_string_new (NULL);
  char text[24];

  for (unsigned byte = 0; byte < 0x80; byte++)
    {
      char one = (char) byte;

      g_string_truncate (alone, 0);
      framing_escape_json (alone, (framing_str) { &one, 1 });
      g_string_truncate (alone, alone->len - 1);
      for (gsize n = 1; n <= sizeof text; n++)
        for (gsize at = 0; at < n; at++)
          {
            g_autofree char *before = g_strnfill (at, 'a'), *after = g_strnfill (n - at - 1, 'a');
            g_autofree char *wanted = g_strconcat ("\"", before, alone->str + 1, after, "\"", NULL);
            g_autoptr (GString) out = g_string_new (NULL);

            memset (text, 'a', sizeof text);
            text[at] = one;
            framing_escape_json (out, (framing_str) { text, n });
            g_assert_cmpstr (out->str, ==, wanted);
            g_string_truncate (out, 0);
            write_json (out, (framing_str) { text, n });
            g_assert_cmpstr (out->str, ==, wanted);
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    g_test_add_data_func (TABLES[i].name, GUINT_TO_POINTER (i), check_table);
  g_test_add_func ("/escape/offsets", test_offsets);
  return g_test_run ();
}
