#include "story/groups.h"
#include "words.h"

static const struct { const char *texts[5]; gint32 days[5]; guint window; guint32 group[5]; } CASES[] = {
  { { "harbour pilot", "harbour pilot", "museum opens", "museum opens", "rail" }, { 1, 1, 1, 1, 1 }, 2, { 0, 0, 2, 2, 4 } },
  /* all dates of a story lie within the window, not only those of neighbours */
  { { "harbour pilot", "harbour pilot", "harbour pilot", "harbour pilot", "rail" }, { 1, 3, 5, 7, 9 }, 2, { 0, 0, 2, 2, 4 } },
  /* one without a date joins, and brings no days together that lie apart */
  { { "harbour pilot", "harbour pilot", "harbour pilot", "x", "y" }, { G_MININT32, 1, 90, 90, 90 }, 2, { 0, 0, 2, 3, 4 } },
};

static void
link_documents (const char *const *texts, const gint32 *days, guint n, guint window, guint32 *group)
{
  g_autofree guint32 *order = g_new (guint32, n);
  FramingStems *stems = words_stems (texts, n);
  FramingVectors *vectors;
  FramingCandidateSearch search;
  GArray *candidates;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  vectors = framing_vectors_new (stems, order);
  search = (FramingCandidateSearch) { vectors, days, window, 0.5, 1 };
  candidates = framing_candidates_find (&search);
  framing_groups_link (&search, candidates, group);
  g_array_unref (candidates);
  framing_vectors_free (vectors);
  framing_stems_free (stems);
}

static void
test_link (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      guint32 group[5];

      link_documents (CASES[i].texts, CASES[i].days, 5, CASES[i].window, group);
      for (guint j = 0; j < 5; j++)
        g_assert_cmpuint (group[j], ==, CASES[i].group[j]);
    }
}

/* Average link is no chain: a and b, b and c are alike, a and c are not. */
static void
test_chain (void)
{
  const char *texts[] = { "aa bb cc dd", "cc dd ee ff", "ee ff gg hh", "aa bb gg xx", "hh yy" };
  const gint32 days[] = { 1, 1, 1, 1, 1 };
  guint32 group[5];

  link_documents (texts, days, 5, 2, group);
  g_assert_false (group[0] == group[1] && group[1] == group[2]);
}

/* A story that is larger than any list of neighbours stays one. */
static void
test_large (void)
{
  guint n = 2000;
  g_autofree const char **texts = g_new (const char *, n);
  g_autofree gint32 *days = g_new0 (gint32, n);
  g_autofree guint32 *group = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    texts[i] = i % 2 == 0 ? "harbour pilot fee" : "museum opens late";
  link_documents (texts, days, n, 2, group);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (group[i], ==, i % 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/groups/link", test_link);
  g_test_add_func ("/groups/chain", test_chain);
  g_test_add_func ("/groups/large", test_large);
  return g_test_run ();
}
