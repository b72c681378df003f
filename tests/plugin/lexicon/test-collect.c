/* Candidates as collect.c and try.c find them, with all that says no early, against the simple way; and the lists of words. */
#include "simple.h"

static int
by_key (const void *a, const void *b)
{
  const FramingCandidate *one = a, *other = b;

  if (one->match.layer != other->match.layer)
    return one->match.layer < other->match.layer ? -1 : 1;
  return one->key < other->key ? -1 : one->key > other->key;
}

static char *
candidates (FramingMatcher *m, const FramingPlace *at)
{
  GString *out = g_string_new (NULL);

  g_assert_true (framing_match_collect (m, at));
  if (m->n_candidates > 1)
    qsort (m->candidates, m->n_candidates, sizeof *m->candidates, by_key);
  for (size_t i = 0; i < m->n_candidates; i++)
    {
      simple_append (out, &m->candidates[i].match);
      g_assert_cmpuint (m->candidates[i].key >> FRAMING_ORDER_START, ==, m->candidates[i].match.first - at->first);
      g_assert_true (m->layers >> m->candidates[i].match.layer & 1);
    }
  return g_string_free (out, FALSE);
}

static size_t
check_candidates (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  FramingPlace at = { m->classes, d, first, end };
  g_autoptr (GArray) simple = simple_candidates (m, d, first, end);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autofree char *got = candidates (m, &at);

  for (guint i = 0; i < simple->len; i++)
    if (g_array_index (simple, SimpleMatch, i).n_steps > 1)
      simple_append (wanted, &g_array_index (simple, SimpleMatch, i).match);
  g_assert_cmpstr (got, ==, wanted->str);
  return m->n_candidates;
}

static void
test_candidates (void)
{
  g_assert_cmpuint (simple_rounds (200, check_candidates), >, 8000);
}

/* Every word that is an entry by itself is listed, whatever else it is. */
static size_t
check_lists (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  FramingPlace at = { m->classes, d, first, end };
  size_t n = 0;

  g_assert_true (framing_match_collect (m, &at));
  for (size_t i = first; i < end; i++)
    {
      const FramingWordEntries *span = &m->classes->spans[d->tokens[i].word_class];

      if (span->end > span->first)
        g_assert_cmpuint (m->entries_at[n++], ==, i - first);
    }
  g_assert_cmpuint (m->n_entries_at, ==, n);
  g_assert_cmpuint (m->entries_at[n], ==, UINT16_MAX);
  return n;
}

static void
test_lists (void)
{
  g_assert_cmpuint (simple_rounds (50, check_lists), >, 4000);
}

/* A place of the second row of masks has the bits of all words that a gap reaches from there, and of no word of another sentence. */
static size_t
check_reach (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  FramingPlace at = { m->classes, d, first, end };
  ptrdiff_t reach = MAX ((ptrdiff_t) m->classes->index->gap_max + 1, FRAMING_LOOK_REACH), n = (ptrdiff_t) (end - first);
  const uint64_t *masks = m->masks + FRAMING_MATCH_EDGE;

  g_assert_true (framing_match_collect (m, &at));
  for (ptrdiff_t i = -reach; i <= n; i++)
    {
      uint64_t wanted = 0;

      for (ptrdiff_t k = i; k < i + reach; k++)
        wanted |= k >= 0 && k < n ? m->classes->masks[d->tokens[first + (size_t) k].word_class] : 0;
      g_assert_cmphex (masks[i + FRAMING_LOOK_ROW], ==, wanted);
    }
  return end - first;
}

static void
test_reach (void)
{
  g_assert_cmpuint (simple_rounds (60, check_reach), >, 4000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collect/candidates", test_candidates);
  g_test_add_func ("/collect/lists", test_lists);
  g_test_add_func ("/collect/reach", test_reach);
  return g_test_run ();
}
