#include "document/unicode.h"
#include "document/words.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#define BREAK_TEST "/usr/share/unicode/auxiliary/WordBreakTest.txt"

/* A second copy of words.c in which the characters read are counted. */
static size_t n_read;

static size_t
counted_decode (const char *p, const char *end, uint32_t *c, bool *repaired)
{
  n_read++;
  return framing_unicode_decode (p, end, c, repaired);
}

static size_t
counted_read (const char *p, const char *end, uint32_t *c, bool *repaired)
{
  n_read++;
  return framing_unicode_read (p, end, c, repaired);
}

const char *counted_boundary (const char *p, const char *end, bool entities, bool *has_letter_or_number, bool *repaired);
#define framing_unicode_decode counted_decode
#define framing_unicode_read counted_read
#define framing_words_boundary counted_boundary
#include "document/words.c"
#undef framing_unicode_decode
#undef framing_unicode_read
#undef framing_words_boundary

/* ---- the rules once more, each as the standard says it, looking back as far as it takes ---- */

typedef struct
{
  FramingWordBreak class[64];
  uint32_t c[64];
  size_t n;
} Text;

static bool
is_any (const Text *t, gssize i, uint32_t classes)
{
  return i >= 0 && i < (gssize) t->n && (1u << t->class[i] & classes) != 0;
}

/* WB4: the next character before or after i that does not extend another; -1 or n if there is none. */
static gssize
before (const Text *t, gssize i)
{
  for (i--; i > 0 && is_any (t, i, EXTENDS) && !is_any (t, i - 1, ENDS_LINE);)
    i--;
  return i;
}

static gssize
after (const Text *t, gssize i)
{
  for (i++; is_any (t, i, EXTENDS);)
    i++;
  return i;
}

static bool
flags_join (const Text *t, gssize i)
{
  size_t n = 0;

  if (!is_any (t, i, BIT (REGIONAL_INDICATOR)))
    return false;
  for (gssize k = before (t, i); is_any (t, k, BIT (REGIONAL_INDICATOR)); k = before (t, k))
    n++;
  return n % 2 == 1;
}

static bool
breaks_before (const Text *t, gssize i)
{
  gssize b = before (t, i), bb = before (t, b), a = after (t, i);
  const uint32_t quotes = BIT (MID_NUM_LET) | BIT (SINGLE_QUOTE), word = LETTERS | BIT (NUMERIC) | BIT (KATAKANA);

  if (is_any (t, i - 1, BIT (CR)) && is_any (t, i, BIT (LF)))
    return false;                                                                                 /* WB3 */
  if (is_any (t, i - 1, ENDS_LINE) || is_any (t, i, ENDS_LINE))
    return true;                                                                                  /* WB3a, WB3b */
  if (is_any (t, i - 1, BIT (ZWJ)) && framing_unicode_is_pictographic (t->c[i]))
    return false;                                                                                 /* WB3c */
  if (is_any (t, i - 1, BIT (W_SEG_SPACE)) && is_any (t, i, BIT (W_SEG_SPACE)))
    return false;                                                                                 /* WB3d */
  if (is_any (t, i, EXTENDS))
    return false;                                                                                 /* WB4 */
  return !((is_any (t, b, LETTERS) && is_any (t, i, LETTERS))                                     /* WB5 */
           || (is_any (t, b, LETTERS) && is_any (t, i, BIT (MID_LETTER) | quotes) && is_any (t, a, LETTERS))
           || (is_any (t, bb, LETTERS) && is_any (t, b, BIT (MID_LETTER) | quotes) && is_any (t, i, LETTERS))
           || (is_any (t, b, BIT (HEBREW_LETTER)) && is_any (t, i, BIT (SINGLE_QUOTE)))           /* WB7a */
           || (is_any (t, b, BIT (HEBREW_LETTER)) && is_any (t, i, BIT (DOUBLE_QUOTE)) && is_any (t, a, BIT (HEBREW_LETTER)))
           || (is_any (t, bb, BIT (HEBREW_LETTER)) && is_any (t, b, BIT (DOUBLE_QUOTE)) && is_any (t, i, BIT (HEBREW_LETTER)))
           || (is_any (t, b, LETTERS | BIT (NUMERIC)) && is_any (t, i, LETTERS | BIT (NUMERIC)))  /* WB8 to WB10 */
           || (is_any (t, bb, BIT (NUMERIC)) && is_any (t, b, BIT (MID_NUM) | quotes) && is_any (t, i, BIT (NUMERIC)))
           || (is_any (t, b, BIT (NUMERIC)) && is_any (t, i, BIT (MID_NUM) | quotes) && is_any (t, a, BIT (NUMERIC)))
           || (is_any (t, b, BIT (KATAKANA)) && is_any (t, i, BIT (KATAKANA)))                    /* WB13 */
           || (is_any (t, b, word | BIT (EXTEND_NUM_LET)) && is_any (t, i, BIT (EXTEND_NUM_LET))) /* WB13a */
           || (is_any (t, b, BIT (EXTEND_NUM_LET)) && is_any (t, i, word))                        /* WB13b */
           || flags_join (t, i));                                                                 /* WB15, WB16 */
}

static bool
makes_word (const Text *t, size_t i)
{
  return is_any (t, (gssize) i, ~EXTENDS) && (framing_unicode_is_letter (t->c[i]) || framing_unicode_is_number (t->c[i]));
}

/* Fails unless the boundaries of these characters are those of the rules, for bytes and for text with entities. */
static void
check_text (const uint32_t *chars, size_t n)
{
  Text t = { .n = n };
  char bytes[256];
  size_t length = 0, offsets[65];
  bool repaired = false;

  g_assert_cmpuint (n, <, G_N_ELEMENTS (t.c));
  for (size_t i = 0; i < n; i++)
    {
      t.c[i] = chars[i];
      t.class[i] = framing_unicode_word_break (chars[i]);
      offsets[i] = length;
      length += framing_unicode_encode (chars[i], bytes + length);
    }
  offsets[n] = length;
  for (int entities = 0; entities < 2; entities++)
    for (size_t i = 0; i < n;)
      {
        size_t wanted = i + 1;
        bool has_word, word = makes_word (&t, i);
        const char *found = framing_words_boundary (bytes + offsets[i], bytes + length, entities, &has_word, &repaired);

        for (; wanted < n && !breaks_before (&t, (gssize) wanted); wanted++)
          word |= makes_word (&t, wanted);
        if (found != bytes + offsets[wanted] || has_word != word)
          {
            for (size_t k = 0; k < n; k++)
              g_test_message ("%c U+%04X", k == i ? '>' : k == wanted ? '|' : ' ', chars[k]);
            g_error ("boundary %d bytes on, not %d", (int) (found - bytes - offsets[i]), (int) (offsets[wanted] - offsets[i]));
          }
        i = wanted;
      }
  g_assert_false (repaired);
}

static void
test_ascii (void)
{
  uint32_t chars[3];

  for (chars[0] = 0; chars[0] < 128; chars[0]++)
    for (chars[1] = 0; chars[1] < 128; chars[1]++)
      {
        check_text (chars, 2);
        for (chars[2] = chars[0] & 7; chars[2] < 128; chars[2] += 8)
          check_text (chars, 3);
      }
}

static void
test_random (void)
{
  static const uint32_t likely[] = {
    'a', 'B', '1', '_', '\'', '"', '.', ',', ':', ';', ' ', '\r', '\n', '!', 0x0B, 0x85, 0xA0, 0xAD, 0xE9, 0x301, 0x308, 0x5D0, 0x5D1,
    0x5F3, 0x661, 0x66C, 0x200B, 0x200D, 0x2014, 0x2019, 0x2028, 0x2139, 0x30A2, 0x4E00, 0xFE0F, 0xFF9E, 0x24C2, 0x1F1E6, 0x1F1E7,
    0x1F468, 0x1F469, 0x1F3FB, 0x3000, 0x2003, 0xE0001
  };
  uint32_t chars[24];

  for (int round = 0; round < 60000; round++)
    {
      size_t n = (size_t) g_test_rand_int_range (1, G_N_ELEMENTS (chars) + 1);
      int span = round % 2 ? G_N_ELEMENTS (likely) : 8, from = g_test_rand_int_range (0, (int) G_N_ELEMENTS (likely) - span + 1);

      for (size_t i = 0; i < n; i++)
        chars[i] = likely[from + g_test_rand_int_range (0, span)];
      check_text (chars, n);
    }
}

/* ---- the standard's own test ---- */

static void
check_break_line (const char *line)
{
  uint32_t chars[32];
  char bytes[128];
  size_t n = 0, length = 0, ends[33], n_ends = 0;
  bool has_word, repaired = false;

  for (const char *p = line; *p != '#' && *p != '\0';)
    if (g_str_has_prefix (p, "\xc3\xb7") || g_str_has_prefix (p, "\xc3\x97"))
      {
        if (p[1] == '\xb7' && length > 0)
          ends[n_ends++] = length;
        p += 2;
      }
    else if (g_ascii_isxdigit (*p))
      {
        chars[n] = (uint32_t) strtoul (p, (char **) &p, 16);
        length += framing_unicode_encode (chars[n++], bytes + length);
      }
    else
      p++;
  for (int entities = 0; entities < 2; entities++)
    {
      const char *p = bytes;

      for (size_t i = 0; i < n_ends; i++)
        {
          p = framing_words_boundary (p, bytes + length, entities, &has_word, &repaired);
          if (p != bytes + ends[i])
            g_error ("boundary %d at byte %d: %s", (int) i, (int) (p - bytes), line);
        }
      g_assert_true (p == bytes + length);
    }
  check_text (chars, n);
}

static void
test_standard (void)
{
  g_autofree char *text = NULL;
  size_t length, checked = 0;

  if (!g_file_get_contents (BREAK_TEST, &text, &length, NULL))
    return g_test_skip ("there is no " BREAK_TEST);
  if (!g_str_has_prefix (text, "# WordBreakTest-" FRAMING_UNICODE_VERSION "."))
    return g_test_skip ("WordBreakTest.txt is of another version");
  for (char *line = text, *end; (end = memchr (line, '\n', (size_t) (text + length - line))) != NULL; line = end + 1)
    {
      *end = '\0';
      if (*line != '#' && *line != '\0')
        {
          check_break_line (line);
          checked++;
        }
    }
  g_test_message ("%" G_GSIZE_FORMAT " lines", checked);
  g_assert_cmpuint (checked, >, 1800);
}

/* ---- what is a word, entities, damage ---- */

static void
test_segments (void)
{
  /* '|' ends a segment, '*' ends one that is a word */
  static const struct { const char *text; bool entities; } cases[] = {
    { "The* |talks* |didn't* |fail*.|", false },
    { "It* |didn\xe2\x80\x99t*,| |she* |said*", false },
    { "$|3.5*-|4,200*%|", false },
    { "U.S*.| |F_16* |__|", false },
    { "well*-|known*", false },
    { "a*\r\n|\n|b*", false },
    { "\xe2\x82\xac|5* |\xf0\x9f\x98\x80|", false },
    { "\xe6\x97\xa5*\xe6\x9c\xac*", false },
    { "\xe3\x82\xa2\xe3\x82\xa4* |\xc2\xbd*", false },
    { "re\xc2\xadport* \xc2\xad|", false },
    { "isn&rsquo;t*", true },
    { "isn*&|rsquo*;|t*", false },
    { "don&#39;t* |AT*&amp;|T*", true },
    { "AT*&|T* |&| |caf&eacute;*&nbsp;|x*", true },
    { "&#49;,&#x32;*&amp;|amp*;|", true },
    { "&quot;|go*&quot;|", true },
    { "isn\x92t* |caf\xe9*\x97|x*", true },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[64];
      size_t n = 0;
      bool repaired = false, has_word;

      for (const char *p = cases[i].text; *p != '\0'; p++)
        if (*p != '|' && *p != '*')
          text[n++] = *p;
      g_test_message ("case %d", (int) i);
      for (const char *p = text, *mark = cases[i].text; p < text + n; mark++)
        {
          size_t length = strcspn (mark, "|*");
          const char *next = framing_words_boundary (p, text + n, cases[i].entities, &has_word, &repaired);

          g_assert_cmpint (next - p, ==, (gssize) length);
          g_assert_cmpint (has_word, ==, mark[length] == '*');
          mark += length;
          p = next;
        }
      g_assert_cmpint (repaired, ==, strchr (cases[i].text, '\x92') != NULL);
    }
}

static void
test_bounds (void)
{
  static const char likely[] = "aZ19_'.,:; \r\n&&#x39;amp;\xc2\xad\xcc\x81\xe2\x80\x8d\x99\xf0\x9f\x87\xa6";

  for (int round = 0; round < 60000 + 65536; round++)
    {
      size_t n = round < 60000 ? (size_t) g_test_rand_int_range (1, 20) : 2;
      char *block = g_malloc (n + 1), *text;
      bool has_word, repaired = false;

      for (size_t i = 0; i < n; i++)
        block[i] = round >= 60000 ? (char) (round >> 8 * i) : likely[g_test_rand_int_range (0, sizeof likely - 1)];
      text = g_memdup2 (block, n);  /* of exactly n bytes, for the sanitizer */
      for (const char *p = text, *next; p < text + n; p = next)
        {
          next = framing_words_boundary (p, text + n, round & 1, &has_word, &repaired);
          g_assert_true (next > p && next <= text + n);
        }
      g_assert_true (framing_words_boundary (text, text, true, &has_word, &repaired) == text);
      g_assert_false (has_word);
      g_free (text);
      g_free (block);
    }
}

/* ---- linear ---- */

static void
test_linear (void)
{
  /* The first part once, then the second again and again. No plain ASCII beside plain ASCII: that way reads one byte ahead. */
  static const struct { const char *first, *again; } cases[] = {
    { "a", "\xcc\x81" }, { "a\xe2\x80\x99", "\xcc\x81" }, { "1\xe2\x80\x99", "\xcc\x81" }, { "", "a\xe2\x80\x99\xcc\x81" },
    { "", "\xc3\xa9'" }, { "", "\xc3\xa9''" }, { "", "\xc3\xa9' " }, { "", "\xc3\xa9'\xc2\xad\xc2\xad!" }, { "", "\xd9\xa1," },
    { "", "\xd9\xa1,," }, { "", "\xd9\xa1\xd9\xac\xc3\xa9" }, { "", "\xf0\x9f\x87\xa6" }, { "", "\xf0\x9f\x87\xa6\xcc\x81" },
    { "\xf0\x9f\x91\xa8", "\xe2\x80\x8d\xf0\x9f\x91\xa9" }, { "a'", "\xe2\x80\x8d\xf0\x9f\x91\xa9" }, { "", "a&#39;" },
    { "", "a&#39;&shy;" }, { "", "1&#44;" }, { "", "1&comma;&comma;" }, { "", "&" }, { "", "&amp" }, { "", "a&#" },
    { "", "\xd7\x90'" }, { "", "\xd7\x90\"" }, { "", "\xd7\x90\"\xcc\x81!" }, { "", "\xe2\x80\x83" }, { "", " \xe2\x80\x83\xcc\x81" },
    { "", "\x92" }, { "", "a\x92" }, { "", "a\x92\xe2" }, { "", "\xc3\xa9_" }, { "", "\xe3\x82\xa2" }, { "", "\r" }, { "", "\xe2\x80\xa8\xcc\x81" },
  };
  const size_t size = 1 << 20;
  char *text = g_malloc (size + 32);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      size_t n = strlen (cases[i].first), part = strlen (cases[i].again), n_chars = 0;
      bool has_word, repaired = false;
      uint32_t c;

      memcpy (text, cases[i].first, n);
      for (; n < size; n += part)
        memcpy (text + n, cases[i].again, part);
      for (const char *p = text; p < text + n; n_chars++)
        p += framing_unicode_read (p, text + n, &c, &repaired);
      n_read = 0;
      for (const char *p = text; p < text + n;)
        p = counted_boundary (p, text + n, true, &has_word, &repaired);
      g_test_message ("case %d: %.2f reads a character", (int) i, (double) n_read / (double) n_chars);
      g_assert_cmpuint (n_read, >=, n_chars / 2);
      g_assert_cmpuint (n_read, <=, 3 * n_chars);
    }
  g_free (text);
}

static void
test_huge (void)
{
  const size_t n = 60 << 20;
  char *text = g_malloc (n);
  bool has_word, repaired = false;

  memset (text, 'a', n);
  g_assert_true (framing_words_boundary (text, text + n, true, &has_word, &repaired) == text + n);
  memset (text, ' ', n);
  g_assert_true (framing_words_boundary (text, text + n, true, &has_word, &repaired) == text + n);
  g_assert_false (has_word);
  g_free (text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/standard", test_standard);
  g_test_add_func ("/words/ascii", test_ascii);
  g_test_add_func ("/words/random", test_random);
  g_test_add_func ("/words/segments", test_segments);
  g_test_add_func ("/words/bounds", test_bounds);
  g_test_add_func ("/words/linear", test_linear);
  g_test_add_func ("/words/huge", test_huge);
  return g_test_run ();
}
