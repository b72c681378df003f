#include "story/candidates.h"
#include "words.h"

#define NONE G_MININT32

static char *
find (const char *const *texts, const gint32 *days, guint n, guint window, double least, guint jobs)
{
  g_autofree guint32 *order = g_new (guint32, n);
  FramingStems *stems = words_stems (texts, n);
  GString *shown = g_string_new (NULL);
  FramingVectors *vectors;
  FramingCandidateSearch search;
  GArray *found;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  vectors = framing_vectors_new (stems, order);
  search = (FramingCandidateSearch) { vectors, days, window, least, jobs };
  found = framing_candidates_find (&search);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (shown, "%u-%u ", g_array_index (found, FramingCandidate, i).a, g_array_index (found, FramingCandidate, i).b);
  g_array_unref (found);
  framing_vectors_free (vectors);
  framing_stems_free (stems);
  return g_string_free (shown, FALSE);
}

static const struct { const char *texts[4]; gint32 days[4]; guint window; const char *pairs; } CASES[] = {
  { { "harbour pilot", "harbour pilot", "museum opens", "museum opens" }, { 1, 1, 1, 1 }, 2, "0-1 2-3 " },
  { { "harbour pilot", "harbour pilot", "harbour pilot", "x" }, { 1, 2, 5, 5 }, 2, "0-1 " },
  { { "harbour pilot", "harbour pilot", "harbour pilot", "x" }, { 1, 2, 5, 5 }, 3, "0-1 1-2 " },
  { { "harbour pilot", "harbour pilot", "harbour pilot", "harbour pilot" }, { NONE, 1, 5, 90 }, 0, "0-1 0-2 0-3 " },
  { { "harbour pilot", "harbour pilot", "harbour pilot", "x" }, { NONE, NONE, NONE, 4 }, 0, "0-1 0-2 1-2 " },
  { { "harbour pilot", "harbour pilot", "x", "y" }, { G_MININT32 + 1, G_MAXINT32, G_MAXINT32, G_MAXINT32 }, 2, "" },
  { { "", "", "", "" }, { 1, 1, 1, 1 }, 2, "" },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *pairs = find (CASES[i].texts, CASES[i].days, 4, CASES[i].window, 0.5, 1);

      g_assert_cmpstr (pairs, ==, CASES[i].pairs);
    }
}

/* The same pairs for any number of threads; and 3,000 equal texts are no 4.5 million pairs. */
static void
test_many (void)
{
  guint n = 3000, pairs = 0;
  g_autofree const char **texts = g_new (const char *, n);
  g_autofree gint32 *days = g_new (gint32, n);
  g_autofree char *one = NULL, *four = NULL;

  for (guint i = 0; i < n; i++)
    {
      texts[i] = i % 3 == 0 ? "harbour pilot fee" : "museum opens late";
      days[i] = NONE;
    }
  one = find (texts, days, n, 2, 0.5, 1);
  four = find (texts, days, n, 2, 0.5, 4);
  g_assert_cmpstr (one, ==, four);
  for (const char *p = one; *p != '\0'; p++)
    pairs += *p == '-';
  g_assert_cmpuint (pairs, >=, n - 2);
  g_assert_cmpuint (pairs, <=, n * 24);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/candidates/find", test_find);
  g_test_add_func ("/candidates/many", test_many);
  return g_test_run ();
}
