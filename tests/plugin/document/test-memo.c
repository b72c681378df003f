#include "helper.h"
#include "base/hash.h"
#include "document/fold.h"

typedef struct { unsigned calls; bool failing; } Lexicon;

/* A class that tells the word apart from nearly all others, from its stem and folded form alone. */
static uint32_t
classify (void *user, const FramingWord *w)
{
  Lexicon *lexicon = user;

  lexicon->calls++;
  if (lexicon->failing)
    return FRAMING_CLASS_FAILED;
  return (uint32_t) (framing_hash_bytes (w->stem, w->n_stem) * 31 + framing_hash_bytes (w->folded, w->n_folded)) & 0xFFFFF;
}

typedef struct { HelperWords words; Lexicon lexicon; FramingMemo *memo; } Fixture;

static void
set_up (Fixture *f)
{
  memset (f, 0, sizeof *f);
  helper_words_open (&f->words);
  f->memo = framing_memo_new (f->words.language, f->words.stemmer, classify, &f->lexicon);
}

static void
tear_down (Fixture *f)
{
  framing_memo_free (f->memo);
  helper_words_close (&f->words);
}

static void
test_known (void)
{
  Fixture f;
  FramingKnown one, two;

  set_up (&f);
  g_assert_true (framing_memo_look (f.memo, "Wars", 4, &one));
  g_assert_true (framing_memo_look (f.memo, "Wars", 4, &two));
  g_assert_cmpmem (&one, sizeof one, &two, sizeof two);
  g_assert_cmpuint (f.lexicon.calls, ==, 1);            /* a known word costs one look-up */
  g_assert_true (one.shape & FRAMING_SHAPE_CAPITAL);
  g_assert_true (framing_memo_look (f.memo, "wars", 4, &two));
  g_assert_true (one.word_class == two.word_class && !(two.shape & FRAMING_SHAPE_CAPITAL));
  g_assert_true (framing_memo_look (f.memo, "the", 3, &one));
  g_assert_true (one.lists & FRAMING_LIST_FUNCTION);
  g_assert_true (framing_memo_look (f.memo, "\xC2\xAD", 2, &one));       /* nothing visible is left of it */
  g_assert_true (one.word_class == 0 && one.lists == 0 && one.shape == 0);
  tear_down (&f);
}

/* No memory for a class: told, not remembered. */
static void
test_failing (void)
{
  Fixture f;
  FramingKnown known;

  set_up (&f);
  f.lexicon.failing = true;
  g_assert_false (framing_memo_look (f.memo, "war", 3, &known));
  f.lexicon.failing = false;
  g_assert_true (framing_memo_look (f.memo, "war", 3, &known));
  g_assert_cmpuint (known.word_class, !=, 0);
  tear_down (&f);
}

static size_t
word_of (unsigned i, char *word)
{
  static const char *const before[] = { "w", "W", "", "long", "caf\xC3\xA9", "W", "the", "o'", "abcdefghijklmnopqrst", "x" };
  static const char *const behind[] = { "", "x", "", "wordthatnoslotholds", "", "ING", "", "'s", "", "s" };
  size_t shape = i % G_N_ELEMENTS (before);

  return (size_t) g_snprintf (word, 64, "%s%u%s", before[shape], i * 2654435761u % 1000003u, behind[shape]);
}

/* Far more words than the table has room for, forwards, backwards and forwards again: always the same answers. */
static void
test_order (void)
{
  enum { N = 200000 };
  g_autofree FramingKnown *first = g_new0 (FramingKnown, N);
  Fixture f;
  char word[64];

  set_up (&f);
  for (unsigned i = 0; i < N; i++)
    g_assert_true (framing_memo_look (f.memo, word, word_of (i, word), &first[i]));
  for (unsigned i = 2 * N; i-- > 0;)
    {
      unsigned k = i >= N ? i - N : N - 1 - i;
      FramingKnown known;

      g_assert_true (framing_memo_look (f.memo, word, word_of (k, word), &known));
      g_assert_cmpmem (&known, sizeof known, &first[k], sizeof first[k]);
    }
  tear_down (&f);
}

/* A word in capitals is known from the small one, where that was there before: the same as when it was not. */
static void
test_capitals (void)
{
  static const char *const words[] = { "wars", "WARS", "Wars", "the", "THE", "McConnell", "mcconnell", "O'Brien", "o'brien", "G7", "g7", "AT&T",
                                       "at&t", "Read", "read", "2ND", "2nd", "abcdefghijklmnoP", "abcdefghijklmnop", "Abcdefghijklmnopq",
                                       "abcdefghijklmnopq" };
  Fixture all;

  set_up (&all);
  for (unsigned round = 0; round < 3; round++)
    for (size_t i = G_N_ELEMENTS (words); i-- > 0;)
      {
        Fixture alone;
        FramingKnown one, two;

        set_up (&alone);
        g_assert_true (framing_memo_look (alone.memo, words[i], strlen (words[i]), &one));
        g_assert_true (framing_memo_look (all.memo, words[i], strlen (words[i]), &two));
        g_assert_cmpmem (&one, sizeof one, &two, sizeof two);
        tear_down (&alone);
      }
  tear_down (&all);
}

/* Where short segments are split, on the spot and by the general way. */
static void
test_split (void)
{
  static const char *const before[] = { "", "d", "do", "don", "Don", "DON", "can", "n", "Japan", "rock'n", "rock\xE2\x80\x99n", "U.S" };
  static const char *const marks[] = { "'", "\xE2\x80\x99" };
  static const char *const behind[] = { "t", "T", "s", "S", "re", "x", "", "ts" };
  Fixture f;

  set_up (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (before); i++)
    for (size_t k = 0; k < G_N_ELEMENTS (behind); k++)
      for (size_t m = 0; m < 2; m++)
        {
          g_autofree char *segment = g_strconcat (before[i], marks[m], behind[k], NULL);
          size_t n = strlen (segment);
          g_autofree char *exact = g_memdup2 (segment, n);

          g_assert_cmpuint (framing_memo_split_at (f.memo, exact, n, strlen (before[i])), ==, framing_memo_split (f.memo, segment, n));
        }
  g_assert_cmpuint (framing_memo_split (f.memo, "don't", 5), ==, 2);
  g_assert_cmpuint (framing_memo_split_at (f.memo, "Japan\xE2\x80\x99s", 9, 5), ==, 5);
  tear_down (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memo/known", test_known);
  g_test_add_func ("/memo/failing", test_failing);
  g_test_add_func ("/memo/order", test_order);
  g_test_add_func ("/memo/capitals", test_capitals);
  g_test_add_func ("/memo/split", test_split);
  return g_test_run ();
}
