#include "document/fold.h"
#include "document/unicode.h"

#include <glib.h>
#include <string.h>

#define C FRAMING_SHAPE_CAPITAL
#define A FRAMING_SHAPE_ALL_CAPITALS
#define N FRAMING_SHAPE_NUMBER
#define M FRAMING_SHAPE_MIXED
#define ROOM (3 * FRAMING_FOLD_MAX)

static const struct { const char *word, *folded; uint32_t shape; } cases[] = {
  /* plain ASCII */
  { "talks", "talks", 0 }, { "Talks", "talks", C }, { "TALKS", "talks", C | A }, { "A", "a", C }, { "EU", "eu", C | A },
  { "U.S", "u.s", C | A }, { "isn't", "isn't", 0 }, { "Isn't", "isn't", C }, { "F_16", "f_16", C }, { "G7", "g7", C },
  { "G20S", "g20s", C | A }, { "1,200", "1,200", N }, { "2nd", "2nd", 0 }, { "McConnell", "mcconnell", C | M },
  { "iPhone", "iphone", M }, { "USAid", "usaid", C }, { "'Tis", "'tis", C }, { "_", "_", 0 }, { "@[`{", "@[`{", 0 },
  /* apostrophes */
  { "isn\xe2\x80\x99t", "isn't", 0 }, { "isn\xe2\x80\x98t", "isn't", 0 }, { "isn\xca\xbct", "isn't", 0 },
  { "isn\xef\xbc\x87t", "isn't", 0 }, { "isn\x92t", "isn't", 0 }, { "isn\xc2\x92t", "isn't", 0 }, { "isn&rsquo;t", "isn't", 0 },
  { "isn&#39;t", "isn't", 0 }, { "isn&#x2019;t", "isn't", 0 }, { "isn&apos;t", "isn't", 0 }, { "isn&#146;t", "isn't", 0 },
  { "ISN\xe2\x80\x99T", "isn't", C | A },
  /* what is invisible */
  { "re\xc2\xadport", "report", 0 }, { "re&shy;port", "report", 0 }, { "re\xe2\x80\x8bport", "report", 0 },
  { "re\xe2\x80\x8dport", "report", 0 }, { "\xef\xbb\xbfReport", "report", C }, { "re&zwnj;port", "report", 0 },
  { "report\xe2\x80\x8e", "report", 0 }, { "re\xe2\x81\xa0port", "report", 0 }, { "\xc2\xad", "", 0 },
  /* ligatures, full width */
  { "\xef\xac\x81nal", "final", 0 }, { "o\xef\xac\x83" "ce", "office", 0 }, { "sta\xef\xac\x80", "staff", 0 },
  { "\xef\xac\x82ow", "flow", 0 }, { "ra\xef\xac\x84" "e", "raffle", 0 }, { "fa\xef\xac\x86", "fast", 0 },
  { "fa\xef\xac\x85", "fast", 0 }, { "\xef\xbc\xa5\xef\xbc\xb5", "eu", C | A }, { "\xef\xbc\x97", "7", N },
  /* letters beyond ASCII; compatibility digits stay */
  { "\xc3\x89lys\xc3\xa9" "e", "\xc3\xa9lys\xc3\xa9" "e", C }, { "E\xcc\x81lyse\xcc\x81" "e", "\xc3\xa9lys\xc3\xa9" "e", C },
  { "&Eacute;lys&eacute;e", "\xc3\xa9lys\xc3\xa9" "e", C }, { "\xc9lys\xe9" "e", "\xc3\xa9lys\xc3\xa9" "e", C },
  { "\xc3\x89T\xc3\x89", "\xc3\xa9t\xc3\xa9", C | A }, { "\xc4\xb0zmir", "izmir", C }, { "I\xcc\x87zmir", "izmir", C },
  { "H\xcc\xb1", "\xe1\xba\x96", C }, { "\xe2\x84\xaa", "k", C }, { "\xce\xa9", "\xcf\x89", C }, { "x\xc2\xb2", "x\xc2\xb2", 0 },
  { "\xd0\x9c\xd0\x98\xd0\xa0", "\xd0\xbc\xd0\xb8\xd1\x80", C | A }, { "\xe6\x97\xa5", "\xe6\x97\xa5", 0 },
  { "\xd9\xa3", "\xd9\xa3", N }, { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xed\x95\x9c", 0 },
  /* an ampersand that is none, one that is never read twice, damage */
  { "AT&T", "at&t", C | A }, { "&amp;amp;", "&amp;", 0 }, { "a&amp", "a&amp", 0 }, { "a\x81", "a\xef\xbf\xbd", 0 },
};

static void
test_cases (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char out[ROOM];
      uint32_t shape = ~0u;
      size_t n = framing_fold_word (cases[i].word, strlen (cases[i].word), out, sizeof out, &shape);

      g_test_message ("%s", cases[i].folded);
      g_assert_cmpmem (out, n, cases[i].folded, strlen (cases[i].folded));
      g_assert_cmphex (shape, ==, cases[i].shape);
    }
}

/* Blocks of exactly n and `room` bytes, so that a sanitizer sees a step beyond them. */
static size_t
fold (const char *bytes, size_t n, char *out, size_t room)
{
  char *word = g_memdup2 (bytes, n), *block = g_malloc (room + 1);
  uint32_t shape;
  size_t length;

  block[room] = '#';
  length = framing_fold_word (word, n, block, room, &shape);
  g_assert_cmpuint (length, <=, room);
  g_assert_cmpint (block[room], ==, '#');
  memcpy (out, block, length);
  if (length == 0)
    g_assert_cmphex (shape, ==, 0);
  g_free (word);
  g_free (block);
  return length;
}

static void
test_limits (void)
{
  char word[FRAMING_FOLD_MAX + 1], out[ROOM];

  memset (word, 'A', sizeof word);
  g_assert_cmpuint (fold (word, 0, out, sizeof out), ==, 0);
  g_assert_cmpuint (fold (word, FRAMING_FOLD_MAX, out, sizeof out), ==, FRAMING_FOLD_MAX);
  g_assert_cmpuint (fold (word, FRAMING_FOLD_MAX + 1, out, sizeof out), ==, 0);
  g_assert_cmpuint (fold (word, 5, out, 5), ==, 5);
  g_assert_cmpuint (fold (word, 5, out, 4), ==, 0);
  g_assert_cmpuint (fold (word, 5, out, 0), ==, 0);
  memcpy (word, "caf\xc3\xa9", 5);
  g_assert_cmpuint (fold (word, 5, out, 5), ==, 5);
  g_assert_cmpuint (fold (word, 5, out, 4), ==, 0);
  g_assert_cmpuint (fold (word, 5, out, 3), ==, 0);
}

/* The room that the header promises to suffice does; folding what is folded changes nothing. */
static void
check_stable (const char *word, size_t n)
{
  char once[ROOM], twice[ROOM];
  size_t n_once = fold (word, n, once, 3 * n), n_twice;

  if (n_once == 0 || n_once > FRAMING_FOLD_MAX)
    return;
  n_twice = fold (once, n_once, twice, sizeof twice);
  g_assert_cmpmem (once, n_once, twice, n_twice);
}

static void
test_every_character (void)
{
  char word[FRAMING_FOLD_MAX], out[ROOM];

  for (uint32_t c = 1; c < 0x30000; c++)
    {
      size_t n = framing_unicode_encode (c, word), all;

      check_stable (word, n);
      if (!framing_unicode_is_letter (c) || c % 16 > 2)
        continue;
      for (all = n; all + n <= sizeof word; all += n)
        memcpy (word + all, word, n);
      check_stable (word, all);
      g_assert_cmpuint (fold (word, all, out, 3 * all), >, 0);
    }
}

static void
test_random (void)
{
  static const uint32_t likely[] = {
    'a', 'I', 'H', 'S', '1', '\'', 0xAD, 0xC9, 0x130, 0x301, 0x307, 0x323, 0x331, 0x344, 0x345, 0x37E, 0x3A9, 0x958, 0x1100, 0x1161,
    0x11A8, 0x1E9E, 0x1F82, 0x2019, 0x200D, 0x212B, 0xAC00, 0xFB03, 0xFB2C, 0xFF21, 0x1D160, 0x1F600
  };

  for (int round = 0; round < 40000; round++)
    {
      char word[FRAMING_FOLD_MAX];
      size_t n = 0, limit = (size_t) g_test_rand_int_range (4, round % 8 ? 40 : (int) sizeof word + 1);

      while (n + 4 <= limit)
        if (round & 1)
          n += framing_unicode_encode (likely[g_test_rand_int_range (0, G_N_ELEMENTS (likely))], word + n);
        else
          word[n++] = (char) g_test_rand_int ();
      if (n > 0 && memchr (word, '&', n) == NULL)
        check_stable (word, n);
    }
}

/* Sixteen bytes at once against one at a time: the latter where there is no room for sixteen. */
static void
test_short (void)
{
  static const char letters[] = "abzAMZ059'._";

  for (unsigned round = 0; round < 100000; round++)
    {
      char word[16], wide[16], narrow[16];
      uint32_t shape, other;
      size_t n = (size_t) g_test_rand_int_range (1, 16);

      for (size_t i = 0; i < n; i++)
        word[i] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      g_assert_cmpuint (framing_fold_word (word, n, wide, sizeof wide, &shape), ==, n);
      g_assert_cmpuint (framing_fold_word (word, n, narrow, n, &other), ==, n);
      g_assert_cmpmem (wide, n, narrow, n);
      g_assert_cmphex (shape, ==, other);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/cases", test_cases);
  g_test_add_func ("/fold/limits", test_limits);
  g_test_add_func ("/fold/every-character", test_every_character);
  g_test_add_func ("/fold/random", test_random);
  g_test_add_func ("/fold/short", test_short);
  return g_test_run ();
}
