/* The fast way through text against the general one, and sixteen bytes at a time against one at a time. */
#include "helper.h"
#include "base/hash.h"
#include "document/plain.h"
#include <stdio.h>

typedef struct { HelperWords words; FramingDocument fast, general; } Fixture;

/* A class that tells each word apart, so that no word is taken for another. */
static uint32_t
classify (void *user, const FramingWord *w)
{
  return (uint32_t) (framing_hash_bytes (w->folded, w->n_folded) & 0xFFFFF);
}

static void
set_up (Fixture *f)
{
  memset (f, 0, sizeof *f);
  helper_words_open (&f->words);
  f->fast.language = f->general.language = f->words.language;
  f->fast.memo = framing_memo_new (f->words.language, f->words.stemmer, classify, NULL);
  f->general.memo = framing_memo_new (f->words.language, f->words.stemmer, classify, NULL);
}

static void
tear_down (Fixture *f)
{
  framing_document_clear (&f->fast);
  framing_document_clear (&f->general);
  framing_memo_free (f->fast.memo);
  framing_memo_free (f->general.memo);
  helper_words_close (&f->words);
}

/* `text` in a block of exactly its size. */
static void
check (Fixture *f, const char *text, size_t n)
{
  char *exact = g_memdup2 (text, n);
  const FramingDocument *a = &f->fast, *b = &f->general;

  f->fast.body = f->general.body = (framing_str) { exact, n };
  g_assert_cmpint (framing_tokens_read (&f->fast), ==, FRAMING_OK);
  g_assert_cmpint (framing_tokens_read_generally (&f->general), ==, FRAMING_OK);
  if (a->n_tokens != b->n_tokens || a->repaired != b->repaired
      || (a->n_tokens > 0 && memcmp (a->tokens, b->tokens, a->n_tokens * sizeof *a->tokens) != 0))
    {
      g_autofree char *shown = g_strescape (n < 500 ? exact : "(a long text)", NULL);

      g_error ("the two ways differ: \"%s\"", shown);
    }
  g_free (exact);
}

/* Every byte alone between, before and behind words of every length up to two loads; so does every end of a text. */
static void
test_bytes (void)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR";
  Fixture f;
  char text[128];

  set_up (&f);
  for (unsigned byte = 0; byte < 256; byte++)
    for (int n = 0; n <= 40; n++)
      for (int after = 0; after <= 3; after++)
        {
          int length = snprintf (text, sizeof text, "%.*s%c%.*s", n, letters, 'x', after, "yZ1");

          text[n] = (char) byte;
          check (&f, text, (size_t) length);
          text[length] = ' ';
          check (&f, text, (size_t) length + 1);
        }
  tear_down (&f);
}

static const char *const pieces[] = {
  "war", "The", "a", "I", "deal", "GDP", "1", "42", "2025", "3.5", "1,000", "word_", "abcdefghijklmno", "abcdefghijklmnop",
  "abcdefghijklmnopq", "don't", "don\xE2\x80\x99t", "Japan\xE2\x80\x99s", "Japan's", "rock'n'roll", "O'Brien", "n't", "'s", "5'10",
  "7's", "U.S", "U.S.'s", "www.a", "wwww.a", "a.b.C", "abc.D'e", "O'B.c", "don\xE2\x80\x99t'\xE2\x80\x99s", "deal.The://",
  "caf\xC3\xA9", "e\xCC\x81", "U.S.", "a.m", "deal.The", "said:We", "read", "more", "the", "country", "https://a.b/c?d",
  "www.a.org", "AT&T", "&amp;", "&shy;", "&#39;", "'", "\xE2\x80\x99", "\xE2\x80\x98", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x93",
  "\xE2\x80\x94", "\xE2\x80\xA6", "\xE2\x80\xA2", "\xE2\x80\xA8", "\xE2\x80\x8B", "\xE2\x80", "\xE2", "\xC2\xAD", "\xC2\xA0", "\xFF",
  "\x92", "\xCC\x81", "\xF0\x9F\x98\x80", ".", ",", ";", ":", "!", "?", "(", ")", "[", "\"", "-", "--", "*", "/", "|", "`", "$", "%",
  "@", "#", "_", "\t", "\n", "\n\n", "\r\n", "\r", "\x0B", "\x85", "\x01",
};

static void
append_random (GString *text, unsigned most)
{
  for (unsigned i = (unsigned) g_test_rand_int_range (0, (int) most + 1); i > 0; i--)
    {
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (g_test_rand_int_range (0, 3) > 0)
        g_string_append_c (text, ' ');
      if (g_test_rand_int_range (0, 300) == 0)
        g_string_append_c (text, '\0');
    }
}

static void
test_random (void)
{
  Fixture f;

  set_up (&f);
  for (unsigned round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      append_random (text, 12);
      check (&f, text->str, text->len);
    }
  tear_down (&f);
}

/* Each piece after each other one, with and without a space. */
static void
test_pairs (void)
{
  Fixture f;

  set_up (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (size_t k = 0; k < G_N_ELEMENTS (pieces); k++)
      for (int form = 0; form < 4; form++)
        {
          g_autofree char *text = g_strconcat (form & 1 ? "so " : "so", pieces[i], form & 2 ? " " : "", pieces[k], "end now", NULL);

          check (&f, text, strlen (text));
        }
  tear_down (&f);
}

/* Words of every length at every place of two windows, with each kind of gap behind them, behind words and behind spaces. */
static void
test_windows (void)
{
  static const char *const gaps[] = { " ", "-", ", ", ". ", ",-", ".-", "- ", " - ", "--", ";", ": ", ",", ".", ".\n\n", "'", "\xE2\x80\x99",
                                      " \xE2\x80\x9C", "\xE2\x80\x9D ", "\xE2\x80\x94", "\xE2\x80\xA6 ", "\xC3\xA9" };
  static const char before[] = "so it was, they said-and well. It is a day on which a long walk to the shore and back to the old house of "
                               "stone and wood may end. On";
  static const char letters[] = "abcdEfghijklmnopqrs";
  Fixture f;
  char text[256];

  set_up (&f);
  for (int offset = 0; offset < (int) sizeof before; offset++)
    for (int n = 0; n < (int) sizeof letters; n++)
      for (size_t gap = 0; gap < G_N_ELEMENTS (gaps); gap++)
        {
          int length = snprintf (text, sizeof text, "%.*s%.*s%s%s", offset, before, n, letters, gaps[gap], offset % 2 ? "x end" : "");

          check (&f, text, (size_t) length);
          memset (text, ' ', (size_t) offset);
          check (&f, text, (size_t) length);
        }
  tear_down (&f);
}

/* A hundred thousand letters without an end, twice: as a text that is copied and as one that is not. */
static void
test_endless (void)
{
  Fixture f;

  set_up (&f);
  for (size_t n = 60000; n <= 70000; n += 10000)
    {
      g_autofree char *text = g_malloc (2 * n);

      memset (text, 'a', 2 * n);
      text[n] = ' ';
      check (&f, text, 2 * n);
      check (&f, text, n);
    }
  tear_down (&f);
}

/* Texts of which only the end is copied, and lengths around the longest that is copied as a whole, and around a look at the host's flag. */
static void
test_long (void)
{
  Fixture f;

  set_up (&f);
  for (size_t n = 1000; n <= 1400; n++)
    for (unsigned round = 0; round < 20; round++)
      {
        g_autoptr (GString) text = g_string_new (NULL);

        while (text->len < n)
          append_random (text, 50);
        check (&f, text->str, n);
      }
  for (int n = -60; n <= 60; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 66000)
        append_random (text, 50);
      check (&f, text->str, (size_t) (65536 + n));
    }
  tear_down (&f);
}

static void
test_run (void)
{
  char text[48];

  for (unsigned round = 0; round < 16 * 256; round++)
    for (unsigned n = 0; n <= 16; n++)
      {
        FramingPlainKey a, b;

        memset (text, "aZ09mM5z"[round % 8], sizeof text);
        text[n] = (char) (round / 16);
        text[n + 1 + round % 7] = (char) round;
        a = framing_plain_key (text, n);
        b = framing_plain_key_simple (text, n);
        g_assert_cmpuint (framing_plain_run (text), ==, framing_plain_run_simple (text));
        g_assert_true (a.low == b.low && a.high == b.high);
      }
}

static void
fill_with (char *text, size_t n, const char *bytes, size_t n_bytes)
{
  for (size_t i = 0; i < n; i++)
    text[i] = bytes[g_test_rand_int_range (0, (int) n_bytes)];
}

static void
test_window (void)
{
  static const char few[] = "ab9 -,.";
  char all[256], text[FRAMING_PLAIN_WINDOW + 16];

  for (unsigned i = 0; i < sizeof all; i++)
    all[i] = (char) i;
  for (unsigned round = 0; round < 100000; round++)
    {
      FramingPlainWindow a, b;

      if (round % 4 == 0)
        fill_with (text, sizeof text, all, sizeof all);
      else
        fill_with (text, sizeof text, few, sizeof few - 1);
      a = framing_plain_window (text);
      b = framing_plain_window_simple (text);
      g_assert_true (a.words == b.words && a.gaps == b.gaps && a.stops == b.stops);
    }
}

/* Blocks of exactly the word, so that a sanitizer sees a step beyond it. */
static void
test_short (void)
{
  static const char few[] = "abMZ09'-";
  char all[256], text[16];

  for (unsigned i = 0; i < sizeof all; i++)
    all[i] = (char) i;
  for (unsigned round = 0; round < 20000; round++)
    for (size_t n = 1; n <= sizeof text; n++)
      {
        g_autofree char *word = NULL;
        FramingPlainKey a, b;
        FramingPlainFold fold, simple;

        if (round % 2 == 0)
          fill_with (text, n, all, sizeof all);
        else
          fill_with (text, n, few, sizeof few - 1);
        word = g_memdup2 (text, n);
        a = framing_plain_key_within (word, n);
        b = framing_plain_key_simple (word, n);
        g_assert_true (a.low == b.low && a.high == b.high);
        fold = framing_plain_fold (a);
        simple = framing_plain_fold_simple (a);
        g_assert_true (fold.folded.low == simple.folded.low && fold.folded.high == simple.folded.high && fold.plain == simple.plain);
        g_assert_true (fold.letters == simple.letters && fold.capitals == simple.capitals && fold.digits == simple.digits);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain/run", test_run);
  g_test_add_func ("/plain/window", test_window);
  g_test_add_func ("/plain/short", test_short);
  g_test_add_func ("/plain/bytes", test_bytes);
  g_test_add_func ("/plain/windows", test_windows);
  g_test_add_func ("/plain/endless", test_endless);
  g_test_add_func ("/plain/pairs", test_pairs);
  g_test_add_func ("/plain/random", test_random);
  g_test_add_func ("/plain/long", test_long);
  return g_test_run ();
}
