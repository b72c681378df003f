#include "story/match.h"
#include "story/groups.h"

/* Found on corpora of news with 6 to 8,000 articles; anything from 0.20 to 0.26 does nearly as well. A lower one makes larger stories. */
#define USUAL_LIKENESS 0.23

typedef struct { gint32 day; guint32 document; } Dated;

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Dated *x = a, *y = b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;
  return x->document < y->document ? -1 : x->document > y->document;
}

/* Documents by day; those without one come first, G_MININT32 being the smallest day. */
static guint32 *
make_order (const gint32 *days, guint n, gint32 *ordered_days)
{
  Dated *dated = g_new (Dated, MAX (1, n));
  guint32 *order = g_new (guint32, MAX (1, n));

  for (guint i = 0; i < n; i++)
    dated[i] = (Dated) { days[i], i };
  qsort (dated, n, sizeof *dated, compare_days);
  for (guint i = 0; i < n; i++)
    {
      order[i] = dated[i].document;
      ordered_days[i] = dated[i].day;
    }
  g_free (dated);
  return order;
}

/* Groups of places -> stories of documents, counted as they appear in the input. */
static guint
number_stories (const guint32 *order, const guint32 *group, guint n, guint32 *story)
{
  guint32 *place = g_new (guint32, MAX (1, n)), *number = g_new (guint32, MAX (1, n));
  guint stories = 0;

  for (guint i = 0; i < n; i++)
    {
      place[order[i]] = i;
      number[i] = G_MAXUINT32;
    }
  for (guint i = 0; i < n; i++)
    {
      guint32 *own = &number[group[place[i]]];

      if (*own == G_MAXUINT32)
        *own = stories++;
      story[i] = *own;
    }
  g_free (place);
  g_free (number);
  return stories;
}

guint
framing_match_stories (const FramingStems *stems, const gint32 *days, const FramingMatchSettings *settings, guint32 *story)
{
  guint n = framing_stems_count (stems), stories;
  gint32 *ordered_days = g_new (gint32, MAX (1, n));
  guint32 *order = make_order (days, n, ordered_days), *group = g_new (guint32, MAX (1, n));
  FramingVectors *vectors = framing_vectors_new (stems, order);
  FramingCandidateSearch search = { vectors, ordered_days, settings->days, settings->likeness > 0 ? settings->likeness : USUAL_LIKENESS,
                                    settings->jobs };
  GArray *candidates = framing_candidates_find (&search);

  framing_groups_link (&search, candidates, group);
  stories = number_stories (order, group, n, story);
  g_array_unref (candidates);
  framing_vectors_free (vectors);
  g_free (group);
  g_free (order);
  g_free (ordered_days);
  return stories;
}
