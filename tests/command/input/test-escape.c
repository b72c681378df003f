/* Strings between JSON and bytes: decoding in place, repair, and what comes out is always valid UTF-8 on one line. */
#include <glib.h>
#include <string.h>

#include "input/escape.h"
#include "input/json.h"

#define S(s) s, sizeof s - 1

typedef struct {
  const char *in;
  gsize n;
  const char *out;
  gsize m;
} Case;

static const Case decoded[] = {
  { S (""), S ("") },
  { S ("plain"), S ("plain") },
  { S ("\\\"\\\\\\/\\b\\f\\n\\r\\t"), S ("\"\\/\b\f\n\r\t") },
  { S ("a\\u0041b"), S ("aAb") },
  { S ("\\u00e9\\u20AC"), S ("\xc3\xa9\xe2\x82\xac") },
  { S ("\\ud83d\\ude00!"), S ("\xf0\x9f\x98\x80!") },
  { S ("a\\u0000b"), S ("a\0b") },
  { S ("\\ud800"), S ("\xef\xbf\xbd") },
  { S ("\\udc00x"), S ("\xef\xbf\xbdx") },
  { S ("\\ud800\\u0041"), S ("\xef\xbf\xbd" "A") },
  { S ("\\ud800\\ud83d\\ude00"), S ("\xef\xbf\xbd\xf0\x9f\x98\x80") },
  { S ("\\ud800\\n"), S ("\xef\xbf\xbd\n") },
  { S ("\\ud800abcdef"), S ("\xef\xbf\xbd" "abcdef") },
  { S ("bad \xff stays\\n"), S ("bad \xff stays\n") },
  { S ("\\\\u0041"), S ("\\u0041") },
};

static const Case repaired[] = {
  { S ("good \xc3\xa9"), S ("good \xc3\xa9") },
  { S ("\xff" "a"), S ("\xef\xbf\xbd" "a") },
  { S ("\xc3"), S ("\xef\xbf\xbd") },
  { S ("\xe2\x82"), S ("\xef\xbf\xbd") },
  { S ("\xe2\x82" "a"), S ("\xef\xbf\xbd" "a") },
  { S ("\xc0\xaf"), S ("\xef\xbf\xbd\xef\xbf\xbd") },
  { S ("\xed\xa0\x80"), S ("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd") },
  { S ("\xf4\x90\x80\x80"), S ("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd") },
};

static const Case tidied[] = {
  { S ("\"plain\""), S ("\"plain\"") },
  { S ("[1,\n\t2]"), S ("[1,  2]") },
  { S ("\"\xe2\x80\xa8\""), S ("\"\\u2028\"") },
  { S ("\"\xe2\x80\xa9\xc2\x85\x7f\xc2\x9f\""), S ("\"\\u2029\\u0085\\u007f\\u009f\"") },
  { S ("\"\xc2\xa0\xe2\x80\x9c\""), S ("\"\xc2\xa0\xe2\x80\x9c\"") },
  { S ("\"\\ud800\""), S ("\"\\ufffd\"") },
  { S ("\"\\uD83D\\uDE00\\uDC00\""), S ("\"\\uD83D\\uDE00\\ufffd\"") },
  { S ("\"\\u0000\\n\""), S ("\"\\u0000\\n\"") },
  { S ("{\"\xff\":\"\xe2\x82\"}"), S ("{\"\xef\xbf\xbd\":\"\xef\xbf\xbd\"}") },
  { S ("\"\\\\ud800\""), S ("\"\\\\ud800\"") },
  { S ("-1.50e+3"), S ("-1.50e+3") },
};

static const Case quoted[] = {
  { S (""), S ("\"\"") },
  { S ("a\"b\\c\n\r\t"), S ("\"a\\\"b\\\\c\\n\\r\\t\"") },
  { S ("\0\x1b\x7f"), S ("\"\\u0000\\u001b\\u007f\"") },
  { S ("\xe2\x80\xa8\xc2\x85"), S ("\"\\u2028\\u0085\"") },
  { S ("\xff\xf0\x9f\x98\x80"), S ("\"\xef\xbf\xbd\xf0\x9f\x98\x80\"") },
};

static void
check (const Case *c, const char *got, gsize n)
{
  if (n != c->m || memcmp (got, c->out, n) != 0)
    g_error ("%.*s: expected %.*s, got %.*s", (int) c->n, c->in, (int) c->m, c->out, (int) n, got);
}

static void
test_decode (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (decoded); i++)
    {
      g_autofree char *p = g_strndup (decoded[i].in, decoded[i].n);

      memcpy (p, decoded[i].in, decoded[i].n);
      check (&decoded[i], p, framing_escape_decode (p, decoded[i].n));
    }
}

/* Letters between escapes, every number of them from none to some blocks of sixteen, in memory of exactly their size. */
static void
test_decode_runs (void)
{
  static const Case escapes[] = {
    { S (""), S ("") }, { S ("\\n"), S ("\n") }, { S ("\\\\"), S ("\\") }, { S ("\\u201c"), S ("\xe2\x80\x9c") },
    { S ("\\u00E9"), S ("\xc3\xa9") }, { S ("\\ud83d\\ude00"), S ("\xf0\x9f\x98\x80") }, { S ("\\udc00"), S ("\xef\xbf\xbd") },
  };
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  for (int before = 0; before <= 40; before++)
    for (int after = 0; after <= 40; after++)
      for (gsize e = 0; e < G_N_ELEMENTS (escapes); e++)
        {
          const Case *second = &escapes[(e + 1) % G_N_ELEMENTS (escapes)];
          g_autofree char *in = g_strdup_printf ("%.*s%s%.*s%s%.*s", before, letters, escapes[e].in, after, letters, second->in, 3, letters);
          g_autofree char *out = g_strdup_printf ("%.*s%s%.*s%s%.*s", before, letters, escapes[e].out, after, letters, second->out, 3, letters);
          g_autofree char *exact = g_memdup2 (in, strlen (in));
          const Case c = { in, strlen (in), out, strlen (out) };

          check (&c, exact, framing_escape_decode (exact, strlen (in)));
        }
}

static void
run_table (const Case *cases, gsize n, void (*function) (GString *, const char *, gsize))
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *copy = g_memdup2 (cases[i].in, MAX (cases[i].n, 1));

      function (out, copy, cases[i].n);
      check (&cases[i], out->str, out->len);
    }
}

static void
test_repair (void)
{
  run_table (repaired, G_N_ELEMENTS (repaired), framing_escape_repair);
  for (gsize i = 0; i < G_N_ELEMENTS (repaired); i++)
    g_assert_cmpint (framing_escape_valid (repaired[i].in, repaired[i].n), ==, i == 0);
}

static void
test_tidy (void)
{
  run_table (tidied, G_N_ELEMENTS (tidied), framing_escape_tidy);
  for (gsize i = 0; i < G_N_ELEMENTS (tidied); i++)
    {
      g_assert_true (framing_escape_is_tidy (tidied[i].out, tidied[i].m));
      if (tidied[i].n != tidied[i].m || memcmp (tidied[i].in, tidied[i].out, tidied[i].n))
        g_assert_false (framing_escape_is_tidy (tidied[i].in, tidied[i].n));
    }
}

static void
test_quote (void)
{
  run_table (quoted, G_N_ELEMENTS (quoted), framing_escape_quote);
}

/* GLib's own opinion of UTF-8 (which refuses NUL where we do not), for every start of a character. */
static void
test_utf8 (void)
{
  for (guint a = 1; a < 256; a++)
    for (guint b = 1; b < 256; b++)
      {
        const char text[] = { (char) a, (char) b, '\x80', '\x80' };

        for (gsize n = 1; n <= sizeof text; n++)
          {
            g_autofree char *copy = g_memdup2 (text, n);

            g_assert_cmpint (framing_escape_valid (copy, n), ==, g_utf8_validate (copy, (gssize) n, NULL));
          }
      }
}

static void
test_random (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      char bytes[24];
      g_autoptr (GString) out = g_string_new (NULL);

      for (gsize i = 0; i < sizeof bytes; i++)
        bytes[i] = g_test_rand_bit () ? (char) g_test_rand_int () : "\xe2\x80\xa8\\\"\n\xc2\x85"[g_test_rand_int_range (0, 8)];
      framing_escape_quote (out, bytes, sizeof bytes);
      g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));
      g_assert_true (framing_json_check (out->str, out->len));
      g_assert_true (framing_escape_is_tidy (out->str, out->len));
      g_string_truncate (out, 0);
      framing_escape_repair (out, bytes, sizeof bytes);
      g_assert_true (framing_escape_valid (out->str, out->len));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/escape/decode", test_decode);
  g_test_add_func ("/input/escape/decode-runs", test_decode_runs);
  g_test_add_func ("/input/escape/repair", test_repair);
  g_test_add_func ("/input/escape/tidy", test_tidy);
  g_test_add_func ("/input/escape/quote", test_quote);
  g_test_add_func ("/input/escape/utf8", test_utf8);
  g_test_add_func ("/input/escape/random", test_random);
  return g_test_run ();
}
