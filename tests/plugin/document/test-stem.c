#include "document/stem.h"
#include <glib.h>
#include <string.h>

/* The traps of the design, as the stemmer has them: lexicons are written around these. */
static void
test_traps (void)
{
  static const struct { const char *a, *b; bool same; } rows[] = {
    { "success", "succession", true }, { "success", "successive", true }, { "cooperation", "cooper", true }, { "hard", "hardly", true },
    { "united", "unit", true }, { "important", "import", true }, { "fail", "failure", false }, { "tension", "tense", false },
    { "crisis", "crises", false }, { "agree", "agreement", false }, { "negotiate", "negotiations", true }, { "wars", "war", true },
  };
  FramingStemmer *s = framing_stemmer_new ("en");

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_str stem = framing_stemmer_stem (s, rows[i].a, strlen (rows[i].a)), other;
      g_autofree char *copy = g_strndup (stem.ptr, stem.len);

      other = framing_stemmer_stem (s, rows[i].b, strlen (rows[i].b));
      if ((strlen (copy) == other.len && memcmp (copy, other.ptr, other.len) == 0) != rows[i].same)
        g_error ("%s %s", rows[i].a, rows[i].b);
    }
  framing_stemmer_free (s);
}

static void
test_languages (void)
{
  static const struct { const char *language; bool known; } rows[] = { { "en", true }, { "tr", true }, { "tlh", false }, { "", false } };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FramingStemmer *s = framing_stemmer_new (rows[i].language);

      g_assert_true ((s != NULL) == rows[i].known && framing_stemmer_knows (rows[i].language) == rows[i].known);
      framing_stemmer_free (s);
    }
}

/* A stem that would be empty would make one word of many: the word is kept. */
static void
test_empty (void)
{
  FramingStemmer *s = framing_stemmer_new ("tr");

  for (int i = 0; i < 2; i++)
    {
      framing_str stem = framing_stemmer_stem (s, "leri", 4);

      g_assert_cmpmem (stem.ptr, stem.len, "leri", 4);
    }
  framing_stemmer_free (s);
}

static size_t
random_word (GRand *rand, char *word)
{
  static const char *const ends[] = { "ing", "ed", "ation", "s", "ly", "", "ness", "'s", "\xC3\xA9", "ies" };
  size_t n = 0;

  for (int i = g_rand_int_range (rand, 1, 9); i > 0; i--)
    word[n++] = (char) ('a' + g_rand_int_range (rand, 0, 26));
  strcpy (word + n, ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))]);
  return strlen (word);
}

/* Far more words than are remembered, in two orders, each also by a stemmer that remembers nothing: always the same. */
static void
test_remembered (void)
{
  enum { N = 200000 };
  FramingStemmer *used = framing_stemmer_new ("en"), *fresh;
  char word[64];

  for (int round = 0; round < 2; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (7);

      for (int i = 0; i < N; i++)
        {
          size_t n = random_word (rand, word);
          framing_str stem = framing_stemmer_stem (used, word, n), again;

          g_assert_nonnull (stem.ptr);
          if (i % 400 != 0)
            continue;
          fresh = framing_stemmer_new ("en");
          again = framing_stemmer_stem (fresh, word, n);
          g_assert_cmpmem (stem.ptr, stem.len, again.ptr, again.len);
          framing_stemmer_free (fresh);
        }
    }
  framing_stemmer_free (used);
}

/* Words of every length up to the limit: none is cut short by the table. */
static void
test_lengths (void)
{
  FramingStemmer *s = framing_stemmer_new ("en");
  char word[256];

  memset (word, 'b', sizeof word);
  for (int round = 0; round < 2; round++)
    for (size_t n = 1; n <= sizeof word; n++)
      {
        framing_str stem = framing_stemmer_stem (s, word, n);

        g_assert_cmpmem (stem.ptr, stem.len, word, n);
      }
  framing_stemmer_free (s);
  framing_stemmer_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stem/traps", test_traps);
  g_test_add_func ("/stem/languages", test_languages);
  g_test_add_func ("/stem/empty", test_empty);
  g_test_add_func ("/stem/remembered", test_remembered);
  g_test_add_func ("/stem/lengths", test_lengths);
  return g_test_run ();
}
