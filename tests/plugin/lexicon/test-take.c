/* What is taken of all that stands in a sentence, against the simple way: sort everything, take what is still free. */
#include "simple.h"

static bool
is_protected (const GArray *guards, const FramingMatch *m, const FramingMatcher *matcher)
{
  for (guint i = 0; i < guards->len && m->layer != matcher->target_layer; i++)
    {
      const FramingMatch *p = &g_array_index (guards, FramingMatch, i);
      bool longer = m->first <= p->first && m->last >= p->last && m->last - m->first > p->last - p->first;

      if (m->first <= p->last && m->last >= p->first && !longer)
        return true;
    }
  return false;
}

/* One run over all, of the protected ones or of all others; `simple` is in the order in which they are to be taken. */
static void
take (const GArray *simple, const FramingMatcher *m, bool protected_ones, const GArray *guards, GArray *taken)
{
  uint32_t layer = UINT32_MAX, free_from = 0;

  for (guint i = 0; i < simple->len; i++)
    {
      const FramingMatch *c = &g_array_index (simple, SimpleMatch, i).match;

      if ((c->layer == m->protected_layer) != protected_ones)
        continue;
      free_from = c->layer != layer ? 0 : free_from;
      layer = c->layer;
      if (c->first < free_from || is_protected (guards, c, m))
        continue;
      g_array_append_val (taken, *c);
      free_from = c->last + 1;
    }
}

static GArray *
simple_matches (const FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  g_autoptr (GArray) simple = simple_candidates (m, d, first, end), guards = g_array_new (FALSE, FALSE, sizeof (FramingMatch));
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (FramingMatch));
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (FramingMatch));

  take (simple, m, true, none, guards);
  g_array_append_vals (taken, guards->data, guards->len);
  take (simple, m, false, guards, taken);
  return taken;
}

static size_t
check_matches (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  g_autoptr (GArray) simple = simple_matches (m, d, first, end);
  g_autoptr (GString) wanted = g_string_new (NULL), got = g_string_new (NULL);

  for (guint i = 0; i < simple->len; i++)
    simple_append (wanted, &g_array_index (simple, FramingMatch, i));
  g_assert_true (framing_match_sentence (m, d, first, end, FRAMING_MATCH_ALL));
  for (size_t i = 0; i < m->n_matches; i++)
    simple_append (got, &m->matches[i]);
  g_assert_cmpstr (got->str, ==, wanted->str);
  for (size_t i = 0; i < FRAMING_SENTENCE_MAX; i++)
    g_assert_cmphex (m->covered[i], ==, 0);    /* for the next sentence */
  return m->n_matches;
}

static void
test_matches (void)
{
  g_assert_cmpuint (simple_rounds (250, check_matches), >, 20000);
}

/* Where no entry of the wanted layers stands there is nothing, else all. */
static size_t
check_wanted (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  uint64_t layers = 0, wanted = (uint64_t) 1 << g_test_rand_int_range (0, 5);
  size_t n;

  g_assert_true (framing_match_sentence (m, d, first, end, FRAMING_MATCH_ALL));
  n = m->n_matches;
  for (size_t i = 0; i < n; i++)
    layers |= (uint64_t) 1 << m->matches[i].layer;
  g_assert_true (framing_match_sentence (m, d, first, end, wanted));
  g_assert_cmpuint (m->n_matches, ==, layers & wanted ? n : 0);
  return n;
}

static void
test_wanted (void)
{
  g_assert_cmpuint (simple_rounds (50, check_wanted), >, 4000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/take/matches", test_matches);
  g_test_add_func ("/take/wanted", test_wanted);
  return g_test_run ();
}
