/* The number of a line, against the simple way: word by word, byte by byte. */
#include "helper.h"
#include "document/repeats.h"

static uint64_t
mix (uint64_t h, uint64_t v)
{
  h = (h ^ v) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

static uint32_t
simple_hash (const FramingDocument *d, size_t begin, size_t end)
{
  uint64_t h = end - begin;

  for (size_t i = begin; i < end && i < begin + 64; i++)
    {
      const FramingToken *t = &d->tokens[i];
      uint64_t key = 0;
      size_t n = t->end - t->begin;

      memcpy (&key, framing_document_field (d, t).ptr + t->begin, MIN (n, 8));
      h = mix (h, mix (key, n));
    }
  return (uint32_t) (h ^ (h >> 32)) | 1u;
}

static uint32_t
nothing (void *user, const FramingWord *word)
{
  return 0;
}

typedef struct { HelperWords words; FramingDocument d; } Fixture;

static void
set_up (Fixture *f)
{
  memset (f, 0, sizeof *f);
  helper_words_open (&f->words);
  f->d.language = f->words.language;
  f->d.memo = framing_memo_new (f->words.language, f->words.stemmer, nothing, NULL);
}

static void
tear_down (Fixture *f)
{
  framing_document_clear (&f->d);
  framing_memo_free (f->d.memo);
  helper_words_close (&f->words);
}

static void
read_text (Fixture *f, const char *text, size_t n)
{
  f->d.body = (framing_str) { text, n };
  g_assert_cmpint (framing_tokens_read (&f->d), ==, FRAMING_OK);
}

/* Words of 1 to 30 bytes, up to every distance from the end of the text. */
static void
test_hash (void)
{
  Fixture f;

  set_up (&f);
  for (int round = 0; round < 4000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      char *exact;

      for (int i = g_test_rand_int_range (1, 90); i > 0; i--)
        {
          for (int k = g_test_rand_int_range (1, g_test_rand_int_range (2, 31)); k > 0; k--)
            g_string_append_c (text, (char) ('a' + g_test_rand_int_range (0, 26)));
          g_string_append (text, i == 1 ? "" : g_test_rand_int_range (0, 5) == 0 ? ", " : " ");
        }
      exact = g_memdup2 (text->str, text->len);         /* a read behind the end is seen by the sanitizers */
      read_text (&f, exact, text->len);
      for (size_t begin = 0; begin < f.d.n_tokens; begin += 7)
        g_assert_cmphex (framing_repeats_hash (&f.d, begin, f.d.n_tokens), ==, simple_hash (&f.d, begin, f.d.n_tokens));
      g_free (exact);
    }
  tear_down (&f);
}

static void
test_repeated (void)
{
  static const struct { const char *text; bool doubled; } rows[] = {
    { "Will it rain today Will it rain today", true }, { "Will it rain today Will it rain tonight", false }, { "Yes indeed Yes indeed", false },
    { "Will it rain today Will it rain today yes", false }, { "a long washing line a long washing lint", false },
  };
  FramingSeenLines seen = { { 0 } };
  Fixture f;

  set_up (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      uint32_t hash;

      read_text (&f, rows[i].text, strlen (rows[i].text));
      g_assert_true (framing_repeats_is_doubled (&f.d, 0, f.d.n_tokens) == rows[i].doubled);
      hash = framing_repeats_hash (&f.d, 0, f.d.n_tokens);
      g_assert_false (framing_repeats_is_seen (&seen, hash));
      g_assert_true (framing_repeats_is_seen (&seen, hash));
    }
  tear_down (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/repeats/hash", test_hash);
  g_test_add_func ("/repeats/repeated", test_repeated);
  return g_test_run ();
}
