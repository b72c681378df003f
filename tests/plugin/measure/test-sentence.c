/* The rows of bits against the tokens themselves, one by one: ends of sentences and clauses, runs, words, quotation marks. */
#include "helper.h"
#include "document/kinds.h"
#include "measure/measure.h"

/* How often each flag is set, in a thousand; flags that come in runs are turned on and off. */
typedef struct { unsigned starts, clauses, suffixes, turns, fields; } Rates;

static uint32_t
random_flags (uint32_t before, const Rates *r)
{
  uint32_t flags = before & (FRAMING_IS_TITLE | FRAMING_IS_HEADLINE | FRAMING_IS_LEAD | FRAMING_IS_BOILERPLATE | FRAMING_IS_QUOTED
                             | FRAMING_IN_MARKS);
  static const uint32_t places[] = { FRAMING_IS_HEADLINE, FRAMING_IS_LEAD, FRAMING_IS_QUOTED, FRAMING_IN_MARKS };
  static const uint32_t fields[] = { FRAMING_IS_TITLE, FRAMING_IS_BOILERPLATE };

  flags |= (uint32_t) g_test_rand_int () & 0xFFFF0000u;
  if ((unsigned) g_test_rand_int_range (0, 1000) < r->starts)
    flags |= FRAMING_STARTS_SENTENCE;
  if ((unsigned) g_test_rand_int_range (0, 1000) < r->clauses)
    flags |= FRAMING_STARTS_CLAUSE;
  if ((unsigned) g_test_rand_int_range (0, 1000) < r->suffixes)
    flags |= FRAMING_IS_SUFFIX;
  if ((unsigned) g_test_rand_int_range (0, 1000) < r->turns)
    flags ^= places[g_test_rand_int_range (0, 4)];
  if ((unsigned) g_test_rand_int_range (0, 1000) < r->fields)
    flags ^= fields[g_test_rand_int_range (0, 2)];
  return flags;
}

static bool
is_alike (const FramingToken *a, const FramingToken *b)
{
  return ((a->flags ^ b->flags) & (FRAMING_IS_HEADLINE | FRAMING_IS_LEAD | FRAMING_IS_QUOTED)) == 0;
}

static uint32_t
count_words (const FramingDocument *d, size_t from, size_t end)
{
  uint32_t n = 0;

  for (size_t i = from; i < end; i++)
    n += (d->tokens[i].flags & FRAMING_IS_SUFFIX) == 0;
  return n;
}

static void
check_token (const FramingSentence *s, const FramingDocument *d, size_t i)
{
  size_t clause = i, clause_end = i + 1, run_end = i + 1;

  while (clause > s->first && !(d->tokens[clause].flags & FRAMING_STARTS_CLAUSE))
    clause--;
  while (clause_end < s->end && !(d->tokens[clause_end].flags & FRAMING_STARTS_CLAUSE))
    clause_end++;
  while (run_end < s->end && is_alike (&d->tokens[run_end], &d->tokens[run_end - 1]))
    run_end++;
  g_assert_cmpuint (framing_sentence_clause (s, (uint32_t) i), ==, clause);
  g_assert_cmpuint (framing_sentence_clause_end (s, (uint32_t) i), ==, clause_end);
  g_assert_cmpuint (framing_sentence_run_end (s, i), ==, run_end);
  g_assert_cmpuint (framing_sentence_words (s, i, run_end), ==, count_words (d, i, run_end));
  g_assert_cmpuint (framing_sentence_words (s, s->first, i + 1), ==, count_words (d, s->first, i + 1));
  if (s->is_short)
    g_assert_cmpint (s->marks >> (i - s->first) & 1, ==, (d->tokens[i].flags & FRAMING_IN_MARKS) != 0);
}

static void
check_document (FramingWindow *w, const FramingDocument *d)
{
  framing_window_reset (w);
  for (size_t first = 0; first < d->n_tokens;)
    {
      FramingSentence s;

      framing_sentence_read (&s, w, d, first);
      g_assert_cmpuint (s.first, ==, first);
      g_assert_cmpuint (s.end, ==, framing_measure_sentence_end (d, first));
      g_assert_true (s.is_short == (s.end - s.first <= 64));
      if (s.end - s.first < 64)
        g_assert_cmpuint ((s.clauses | s.suffixes | s.marks | s.changes) >> (s.end - s.first), ==, 0);
      for (size_t i = s.first; i < s.end; i++)
        check_token (&s, d, i);
      first = s.end;
    }
}

static void
check_random (FramingWindow *w, size_t n, const Rates *rates)
{
  g_autofree FramingToken *tokens = g_new0 (FramingToken, MAX (n, 1));  /* of just this size, so that reading on is seen */
  FramingDocument d = { .tokens = tokens, .n_tokens = n };

  for (size_t i = 0; i < n; i++)
    tokens[i].flags = random_flags (i > 0 ? tokens[i - 1].flags : (uint32_t) g_test_rand_int () & 0xFFFF, rates);
  check_document (w, &d);
}

static const Rates news = { 45, 90, 30, 20, 3 }, dense = { 500, 500, 500, 300, 200 }, sparse = { 12, 10, 5, 4, 1 }, none = { 0, 0, 0, 0, 0 };

/* Every length around the eight tokens of a look and the 64 of a word. */
static void
test_lengths (void)
{
  g_autofree FramingWindow *w = g_new0 (FramingWindow, 1);

  for (size_t n = 0; n <= 200; n++)
    {
      check_random (w, n, &news);
      check_random (w, n, &dense);
      check_random (w, n, &none);
    }
}

/* Documents of several windows, with sentences over every edge. */
static void
test_windows (void)
{
  g_autofree FramingWindow *w = g_new0 (FramingWindow, 1);

  for (size_t n = FRAMING_WINDOW_TOKENS - 10; n <= FRAMING_WINDOW_TOKENS + 10; n++)
    {
      check_random (w, n, &news);
      check_random (w, n, &none);
    }
  for (unsigned i = 0; i < 60; i++)
    check_random (w, (size_t) g_test_rand_int_range (0, 20000), i % 3 == 0 ? &dense : i % 3 == 1 ? &news : &sparse);
}

/* A sentence of each length up to the longest, and one that is cut. */
static void
test_long (void)
{
  g_autofree FramingWindow *w = g_new0 (FramingWindow, 1);
  g_autofree FramingToken *tokens = g_new0 (FramingToken, 2000);

  for (size_t length = 1; length <= FRAMING_SENTENCE_MAX + 10; length++)
    {
      FramingDocument d = { .tokens = tokens, .n_tokens = 2 * length + 5 };
      static const Rates inside = { 0, 60, 40, 30, 0 };

      for (size_t i = 0; i < d.n_tokens; i++)
        {
          tokens[i].flags = random_flags (i > 0 ? tokens[i - 1].flags : 0, &inside);
          if (i == 5 || i == length + 5)
            tokens[i].flags |= FRAMING_STARTS_SENTENCE;
        }
      check_document (w, &d);
    }
}

/* Every range of documents of every length around the eight tokens of a look, with few joiners and with many. */
static void
test_joiners (void)
{
  for (unsigned round = 0; round < 200; round++)
    {
      size_t n = (size_t) g_test_rand_int_range (1, 40);
      g_autofree FramingToken *tokens = g_new0 (FramingToken, n);
      FramingDocument d = { .tokens = tokens, .n_tokens = n };

      for (size_t i = 0; i < n; i++)
        {
          tokens[i].flags = (uint32_t) g_test_rand_int ();
          tokens[i].word_class = (unsigned) g_test_rand_int () & 0xFFFFF;
          tokens[i].lists = (unsigned) g_test_rand_int () & 0xFFF;
          if (round % 2 == 0 && g_test_rand_int_range (0, 10) > 0)
            tokens[i].lists &= ~FRAMING_LIST_COORDINATOR & 0xFFF;
        }
      for (size_t from = 0; from <= n; from++)
        for (size_t end = from; end <= n; end++)
          {
            bool any = false;

            for (size_t i = from; i < end; i++)
              any |= framing_kind_joins (&tokens[i]);
            g_assert_true (framing_sentence_has_joiner (&d, from, end) == any);
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentence/lengths", test_lengths);
  g_test_add_func ("/sentence/windows", test_windows);
  g_test_add_func ("/sentence/long", test_long);
  g_test_add_func ("/sentence/joiners", test_joiners);
  return g_test_run ();
}
