#include "document/unicode.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#define UNICODE_DATA "/usr/share/unicode"

/* ---- decoding ---- */

typedef struct
{
  const char *bytes;
  size_t n;
  uint32_t c;
  size_t taken;
  bool repaired;
} Decoding;

#define BYTES(text) text, sizeof (text) - 1

static const Decoding decodings[] = {
  { BYTES ("\0"), 0, 1, false }, { BYTES ("a"), 'a', 1, false },
  { BYTES ("\x7f"), 0x7F, 1, false }, { BYTES ("\xc2\x80"), 0x80, 2, false },
  { BYTES ("\xc3\xa9"), 0xE9, 2, false }, { BYTES ("\xdf\xbf"), 0x7FF, 2, false },
  { BYTES ("\xe0\xa0\x80"), 0x800, 3, false }, { BYTES ("\xed\x9f\xbf"), 0xD7FF, 3, false },
  { BYTES ("\xee\x80\x80"), 0xE000, 3, false }, { BYTES ("\xef\xbf\xbf"), 0xFFFF, 3, false },
  { BYTES ("\xf0\x90\x80\x80"), 0x10000, 4, false }, { BYTES ("\xf4\x8f\xbf\xbf"), 0x10FFFF, 4, false },
  /* stray bytes, as Windows-1252 */
  { BYTES ("\x92s"), 0x2019, 1, true }, { BYTES ("\x80"), 0x20AC, 1, true },
  { BYTES ("\x81"), 0xFFFD, 1, true }, { BYTES ("\x9d"), 0xFFFD, 1, true },
  { BYTES ("\xa0x"), 0xA0, 1, true }, { BYTES ("\xe9t\xe9"), 0xE9, 1, true },
  { BYTES ("\xff\xfe"), 0xFF, 1, true },
  /* overlong */
  { BYTES ("\xc0\x80"), 0xC0, 1, true }, { BYTES ("\xc1\xbf"), 0xC1, 1, true },
  { BYTES ("\xe0\x9f\xbf"), 0xE0, 1, true }, { BYTES ("\xf0\x8f\xbf\xbf"), 0xF0, 1, true },
  /* surrogates, above the last character, five bytes */
  { BYTES ("\xed\xa0\x80"), 0xED, 1, true }, { BYTES ("\xed\xbf\xbf"), 0xED, 1, true },
  { BYTES ("\xf4\x90\x80\x80"), 0xF4, 1, true }, { BYTES ("\xf5\x80\x80\x80"), 0xF5, 1, true },
  { BYTES ("\xf8\x88\x80\x80\x80"), 0xF8, 1, true },
  /* cut short by the end or by another character */
  { BYTES ("\xc3"), 0xC3, 1, true }, { BYTES ("\xe2\x80"), 0xE2, 1, true },
  { BYTES ("\xf0\x9f\x98"), 0xF0, 1, true }, { BYTES ("\xe2\x80z"), 0xE2, 1, true },
  { BYTES ("\xe2z\x99"), 0xE2, 1, true },
};

static void
test_decode (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (decodings); i++)
    {
      const Decoding *d = &decodings[i];
      bool repaired = false;
      uint32_t c = 0;

      g_test_message ("decoding %" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (framing_unicode_decode (d->bytes, d->bytes + d->n, &c, &repaired), ==, d->taken);
      g_assert_cmphex (c, ==, d->c);
      g_assert_cmpint (repaired, ==, d->repaired);
    }
}

static void
test_never_cleared (void)
{
  static const char text[] = "&amp;";
  bool repaired = true;
  uint32_t c;

  framing_unicode_decode (text, text + 1, &c, &repaired);
  g_assert_true (repaired);
  repaired = true;
  framing_unicode_read (text, text + sizeof text - 1, &c, &repaired);
  g_assert_true (repaired);
}

static const Decoding readings[] = {
  { BYTES ("&amp;x"), '&', 5, false }, { BYTES ("&amp;#39;"), '&', 5, false },
  { BYTES ("&nbsp;"), 0xA0, 6, false }, { BYTES ("&rsquo;s"), 0x2019, 7, false },
  { BYTES ("&Eacute;"), 0xC9, 8, false }, { BYTES ("&eacute;"), 0xE9, 8, false },
  { BYTES ("&shy;"), 0xAD, 5, false }, { BYTES ("&apos;"), '\'', 6, false },
  { BYTES ("&thetasym;"), 0x3D1, 10, false }, { BYTES ("&#39;"), '\'', 5, false },
  { BYTES ("&#0039;"), '\'', 7, false }, { BYTES ("&#x2019;"), 0x2019, 8, false },
  { BYTES ("&#X2019;"), 0x2019, 8, false }, { BYTES ("&#x0010fFfF;"), 0x10FFFF, 12, false },
  { BYTES ("&#128512;"), 0x1F600, 9, false }, { BYTES ("&#0;"), 0xFFFD, 4, false },
  { BYTES ("&#xD800;"), 0xFFFD, 8, false }, { BYTES ("&#1114112;"), 0xFFFD, 10, false },
  /* Windows-1252 as a number or as Latin-1 */
  { BYTES ("&#146;"), 0x2019, 6, true }, { BYTES ("\xc2\x92"), 0x2019, 2, true },
  { BYTES ("\xc2\x81"), 0xFFFD, 2, true }, { BYTES ("\xc2\x85"), 0x85, 2, false },
  { BYTES ("\x85"), 0x2026, 1, true },
  /* none */
  { BYTES ("&"), '&', 1, false }, { BYTES ("&;"), '&', 1, false },
  { BYTES ("&amp"), '&', 1, false }, { BYTES ("&am;"), '&', 1, false },
  { BYTES ("&aMP;"), '&', 1, false }, { BYTES ("& amp;"), '&', 1, false },
  { BYTES ("&thetasyms;"), '&', 1, false }, { BYTES ("&a\0\0;"), '&', 1, false },
  { BYTES ("&\0amp;"), '&', 1, false }, { BYTES ("&#"), '&', 1, false },
  { BYTES ("&#;"), '&', 1, false }, { BYTES ("&#x"), '&', 1, false },
  { BYTES ("&#x;"), '&', 1, false }, { BYTES ("&#3a;"), '&', 1, false },
  { BYTES ("&#39"), '&', 1, false }, { BYTES ("&#x000000027;"), '&', 1, false },
  { BYTES ("&#99999999999999999999;"), '&', 1, false }, { BYTES ("a"), 'a', 1, false },
};

static void
test_read (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      const Decoding *d = &readings[i];
      bool repaired = false;
      uint32_t c = 0;

      g_test_message ("reading %" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (framing_unicode_read (d->bytes, d->bytes + d->n, &c, &repaired), ==, d->taken);
      g_assert_cmphex (c, ==, d->c);
      g_assert_cmpint (repaired, ==, d->repaired);
      g_assert_cmpuint (d->taken, <=, FRAMING_UNICODE_READ_MAX);
    }
}

/* A block of exactly n bytes, so that a sanitizer sees a read beyond it. */
static void
read_all (const char *bytes, size_t n)
{
  char *block = g_memdup2 (bytes, n);
  bool repaired = false;

  for (int entities = 0; entities < 2; entities++)
    for (const char *p = block; p < block + n;)
      {
        uint32_t c = UINT32_MAX;
        size_t taken = entities ? framing_unicode_read (p, block + n, &c, &repaired)
                                : framing_unicode_decode (p, block + n, &c, &repaired);

        g_assert_cmpuint (taken, >=, 1);
        g_assert_cmpuint (taken, <=, (size_t) (block + n - p));
        g_assert_cmphex (c, <=, 0x10FFFF);
        p += taken;
      }
  g_free (block);
}

static void
test_bounds (void)
{
  static const char likely[] = "&&##xX;;09afmpnbsqt\xc2\xc3\xe2\xed\xf0\xf4\x80\x92\x9f\xbf";
  char bytes[16];

  for (int first = 0; first < 256; first++)
    {
      bytes[0] = (char) first;
      read_all (bytes, 1);
      for (int second = 0; second < 256; second++)
        {
          bytes[1] = (char) second;
          read_all (bytes, 2);
        }
    }
  for (int round = 0; round < 20000; round++)
    {
      int n = g_test_rand_int_range (1, (int) sizeof bytes + 1);

      for (int i = 0; i < n; i++)
        bytes[i] = round & 1 ? (char) g_test_rand_int () : likely[g_test_rand_int_range (0, (int) sizeof likely - 1)];
      read_all (bytes, (size_t) n);
    }
}

static void
test_encode (void)
{
  char out[4];

  for (uint32_t c = 0; c < 0x110000; c++)
    {
      bool repaired = false;
      uint32_t back;
      size_t n = framing_unicode_encode (c, out);

      if (framing_unicode_decode (out, out + n, &back, &repaired) != n || repaired
          || back != (c >= 0xD800 && c < 0xE000 ? 0xFFFD : c))
        g_error ("U+%04X does not come back", c);
    }
  g_assert_cmpmem (out, framing_unicode_encode (0x110000, out), "\xef\xbf\xbd", 3);
}

/* ---- properties ---- */

static void
test_properties (void)
{
  static const struct { uint32_t c; const char *has; uint32_t lower; FramingWordBreak word_break; } cases[] = {
    /* u(pper), l(etter), n(umber), s(pace), p(ictographic) */
    { 'A', "ul", 'a', FRAMING_WB_A_LETTER }, { 'z', "l", 'z', FRAMING_WB_A_LETTER },
    { '7', "n", '7', FRAMING_WB_NUMERIC }, { '_', "", '_', FRAMING_WB_EXTEND_NUM_LET },
    { ' ', "s", ' ', FRAMING_WB_W_SEG_SPACE }, { '\'', "", '\'', FRAMING_WB_SINGLE_QUOTE },
    { '\r', "s", '\r', FRAMING_WB_CR }, { 0x85, "s", 0x85, FRAMING_WB_NEWLINE },
    { 0xA0, "s", 0xA0, FRAMING_WB_OTHER }, { 0xA9, "p", 0xA9, FRAMING_WB_OTHER },
    { 0xAD, "", 0xAD, FRAMING_WB_FORMAT }, { 0xBD, "n", 0xBD, FRAMING_WB_OTHER },
    { 0xC9, "ul", 0xE9, FRAMING_WB_A_LETTER }, { 0x130, "ul", 'i', FRAMING_WB_A_LETTER },
    { 0x1C5, "ul", 0x1C6, FRAMING_WB_A_LETTER }, { 0x301, "", 0x301, FRAMING_WB_EXTEND },
    { 0x5D0, "l", 0x5D0, FRAMING_WB_HEBREW_LETTER }, { 0x200D, "", 0x200D, FRAMING_WB_ZWJ },
    { 0x2019, "", 0x2019, FRAMING_WB_MID_NUM_LET }, { 0x2028, "s", 0x2028, FRAMING_WB_NEWLINE },
    { 0x2139, "lp", 0x2139, FRAMING_WB_A_LETTER }, { 0x2167, "n", 0x2177, FRAMING_WB_A_LETTER },
    { 0x30A2, "l", 0x30A2, FRAMING_WB_KATAKANA }, { 0x4E00, "l", 0x4E00, FRAMING_WB_OTHER },
    { 0x9FFF, "l", 0x9FFF, FRAMING_WB_OTHER }, { 0xAC00, "l", 0xAC00, FRAMING_WB_A_LETTER },
    { 0x10400, "ul", 0x10428, FRAMING_WB_A_LETTER }, { 0x1F1E6, "", 0x1F1E6, FRAMING_WB_REGIONAL_INDICATOR },
    { 0x1F600, "p", 0x1F600, FRAMING_WB_OTHER }, { 0x10FFFF, "", 0x10FFFF, FRAMING_WB_OTHER },
    { 0xFFFFFFFF, "", 0xFFFFFFFF, FRAMING_WB_OTHER },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      uint32_t c = cases[i].c;

      g_test_message ("U+%04X", c);
      g_assert_cmpint (framing_unicode_is_upper (c), ==, strchr (cases[i].has, 'u') != NULL);
      g_assert_cmpint (framing_unicode_is_letter (c), ==, strchr (cases[i].has, 'l') != NULL);
      g_assert_cmpint (framing_unicode_is_number (c), ==, strchr (cases[i].has, 'n') != NULL);
      g_assert_cmpint (framing_unicode_is_space (c), ==, strchr (cases[i].has, 's') != NULL);
      g_assert_cmpint (framing_unicode_is_pictographic (c), ==, strchr (cases[i].has, 'p') != NULL);
      g_assert_cmphex (framing_unicode_lower (c), ==, cases[i].lower);
      g_assert_cmpint (framing_unicode_word_break (c), ==, cases[i].word_break);
    }
  g_assert_cmphex (framing_unicode_fingerprint (), !=, 0);
}

static void
test_tables (void)
{
  const char *root = g_getenv ("FRAMING_SOURCE_ROOT");
  g_autofree char *script = g_build_filename (root != NULL ? root : "", "scripts", "unicode-tables", NULL);
  g_autofree char *python = g_find_program_in_path ("python3");
  char *argv[] = { python, script, (char *) "--check", NULL };
  g_autoptr (GError) error = NULL;
  int status = -1;

  if (root == NULL || python == NULL)
    return g_test_skip (root == NULL ? "FRAMING_SOURCE_ROOT is not set" : "there is no python3");
  g_assert_true (g_spawn_sync (NULL, argv, NULL, 0, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  if (g_spawn_check_wait_status (status, &error))
    return;
  g_assert_error (error, G_SPAWN_EXIT_ERROR, 77);
  g_test_skip ("the data of Unicode " FRAMING_UNICODE_VERSION " are not installed");
}

/* ---- NFC ---- */

static void
assert_composes (const uint32_t *from, size_t n_from, const uint32_t *to, size_t n_to, const char *where)
{
  uint32_t chars[32 * FRAMING_UNICODE_COMPOSE_ROOM];
  size_t n;

  g_assert_cmpuint (n_from, <=, 32);
  memcpy (chars, from, n_from * sizeof *from);
  n = framing_unicode_compose (chars, n_from);
  if (n != n_to || memcmp (chars, to, n * sizeof *chars) != 0)
    g_error ("not its NFC: %s", where);
}

static void
test_compose (void)
{
  static const struct { const char *name; uint32_t from[6], to[6]; } cases[] = {
    { "e acute", { 'e', 0x301 }, { 0xE9 } },
    { "stays", { 0xE9, 'a' }, { 0xE9, 'a' } },
    { "two marks", { 'o', 0x302, 0x301 }, { 0x1ED1 } },
    { "reordered", { 'a', 0x301, 0x323 }, { 0x1EA1, 0x301 } },
    { "blocked", { 'a', 0x300, 0x301 }, { 0xE0, 0x301 } },
    { "singleton", { 0x212B }, { 0xC5 } },
    { "excluded", { 0x958 }, { 0x915, 0x93C } },
    { "Hangul", { 0x1112, 0x1161, 0x11AB }, { 0xD55C } },
    { "Hangul, part made", { 0xD558, 0x11AB }, { 0xD55C } },
    { "no starter", { 0x301, 'e' }, { 0x301, 'e' } },
    { "starter after mark", { 0x9C7, 0x9BE }, { 0x9CB } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      size_t n_from = 0, n_to = 0;

      while (cases[i].from[n_from] != 0)
        n_from++;
      while (cases[i].to[n_to] != 0)
        n_to++;
      assert_composes (cases[i].from, n_from, cases[i].to, n_to, cases[i].name);
    }
}

static void
test_compose_limits (void)
{
  uint32_t *chars = g_new (uint32_t, (FRAMING_UNICODE_COMPOSE_MAX + 1) * FRAMING_UNICODE_COMPOSE_ROOM);

  g_assert_cmpuint (framing_unicode_compose (chars, 0), ==, 0);
  for (size_t i = 0; i <= FRAMING_UNICODE_COMPOSE_MAX; i++)
    chars[i] = 0x1F82;  /* of four characters */
  g_assert_cmpuint (framing_unicode_compose (chars, FRAMING_UNICODE_COMPOSE_MAX), ==, FRAMING_UNICODE_COMPOSE_MAX);
  for (size_t i = 0; i <= FRAMING_UNICODE_COMPOSE_MAX; i++)
    chars[i] = 0xFB2C;  /* grows to three for good */
  g_assert_cmpuint (framing_unicode_compose (chars, FRAMING_UNICODE_COMPOSE_MAX), ==, 3 * FRAMING_UNICODE_COMPOSE_MAX);
  for (size_t i = 0; i <= FRAMING_UNICODE_COMPOSE_MAX; i++)
    chars[i] = 0x301;
  chars[0] = 'e';
  g_assert_cmpuint (framing_unicode_compose (chars, FRAMING_UNICODE_COMPOSE_MAX + 1), ==, FRAMING_UNICODE_COMPOSE_MAX + 1);
  g_assert_cmphex (chars[0], ==, 'e');
  g_free (chars);
}

static size_t
parse_chars (const char *field, uint32_t *chars)
{
  size_t n = 0;

  while (*field != '\0' && n < 32)
    {
      char *after;

      chars[n++] = (uint32_t) strtoul (field, &after, 16);
      field = *after == ' ' ? after + 1 : after;
    }
  return n;
}

/* Columns 1 to 3 compose to column 2, columns 4 and 5 to column 4. */
static void
check_line (const char *line, guint8 *listed, bool in_part_1)
{
  g_auto (GStrv) fields = g_strsplit (line, ";", 6);
  uint32_t wanted[2][32], from[32];
  size_t n_wanted[2], n;

  g_assert_cmpuint (g_strv_length (fields), ==, 6);
  n_wanted[0] = parse_chars (fields[1], wanted[0]);
  n_wanted[1] = parse_chars (fields[3], wanted[1]);
  for (int i = 0; i < 5; i++)
    {
      n = parse_chars (fields[i], from);
      assert_composes (from, n, wanted[i / 3], n_wanted[i / 3], line);
      if (i == 0 && in_part_1 && n == 1)
        listed[from[0]] = 1;
    }
}

static void
test_normalization_file (void)
{
  static const char path[] = UNICODE_DATA "/NormalizationTest.txt.bz2";
  g_autofree char *bzip2 = g_find_program_in_path ("bzip2"), *text = NULL;
  char *argv[] = { bzip2, (char *) "-dc", (char *) path, NULL };
  g_autofree guint8 *listed = g_malloc0 (0x110000);
  bool in_part_1 = false;
  size_t checked = 0, length;

  if (bzip2 == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return g_test_skip (bzip2 == NULL ? "there is no bzip2" : "there is no NormalizationTest.txt.bz2");
  g_assert_true (g_spawn_sync (NULL, argv, NULL, 0, NULL, NULL, &text, NULL, NULL, NULL));
  length = strlen (text);
  if (!g_str_has_prefix (text, "# NormalizationTest-" FRAMING_UNICODE_VERSION "."))
    return g_test_skip ("NormalizationTest.txt is of another version");
  for (char *line = text, *end; (end = memchr (line, '\n', (size_t) (text + length - line))) != NULL; line = end + 1)
    {
      *end = '\0';
      if (*line == '@')
        in_part_1 = g_str_has_prefix (line, "@Part1");
      else if (g_ascii_isxdigit (*line))
        {
          check_line (line, listed, in_part_1);
          checked++;
        }
    }
  g_assert_cmpuint (checked, >, 18000);
  for (uint32_t c = 0; c < 0x110000; c++)
    {
      uint32_t chars[FRAMING_UNICODE_COMPOSE_ROOM] = { c };

      if (!listed[c] && (framing_unicode_compose (chars, 1) != 1 || chars[0] != c))
        g_error ("U+%04X is its own NFC", c);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unicode/decode", test_decode);
  g_test_add_func ("/unicode/never-cleared", test_never_cleared);
  g_test_add_func ("/unicode/read", test_read);
  g_test_add_func ("/unicode/bounds", test_bounds);
  g_test_add_func ("/unicode/encode", test_encode);
  g_test_add_func ("/unicode/properties", test_properties);
  g_test_add_func ("/unicode/tables", test_tables);
  g_test_add_func ("/unicode/compose", test_compose);
  g_test_add_func ("/unicode/compose-limits", test_compose_limits);
  g_test_add_func ("/unicode/normalization-file", test_normalization_file);
  return g_test_run ();
}
