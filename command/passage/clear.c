#include "passage/clear.h"
#include "passage/story-view.h"
#include <math.h>
#include <string.h>

#define MOST_ARTICLES 8u        /* of a story */
#define SAME_SIDE 0.5           /* what a story counts in which no outlet lies on the other side of 0 */
#define HALF_LIKENESS 0.2
#define LEAST_LIKENESS 0.13     /* two articles on different things have 0.09, seldom more than 0.15; two on one story 0.2 to 0.6 */
#define LEAST_SAMENESS 0.001
#define LEAST_SURE 0.02         /* not 0: where no story is clear, the clearest are still shown */
#define UNKNOWN_ERROR 0.3       /* of a score whose standard error cannot be told */

static const FramingCell *
cell_at (const FramingClearTask *task, guint i)
{
  return &g_array_index (task->cells->cells, FramingCell, i);
}

static const char *
story_name (const FramingClearTask *task, guint32 story)
{
  return g_ptr_array_index (task->collection->stories, story);
}

/* ---- candidates --------------------------------------------------------------------------------------------- */

/* Of equal values the outlet that comes first by name, whatever the order of the input. */
static gboolean
is_further (const FramingClearTask *task, guint cell, guint than, double direction)
{
  const FramingCell *a = cell_at (task, cell), *b = cell_at (task, than);

  if (a->value != b->value)
    return direction * a->value > direction * b->value;
  return strcmp (g_ptr_array_index (task->collection->groups, a->group), g_ptr_array_index (task->collection->groups, b->group)) < 0;
}

static double
solidity (const FramingClearTask *task, const FramingClearStory *story)
{
  const FramingCell *low = cell_at (task, story->low), *high = cell_at (task, story->high);

  return sqrt (framing_cells_solidity (low->hits, low->words) * framing_cells_solidity (high->hits, high->words));
}

static gboolean
find_ends (const FramingClearTask *task, FramingClearStory *story)
{
  story->low = story->high = G_MAXUINT;
  for (guint i = story->first; i < story->end; i++)
    {
      if (isnan (cell_at (task, i)->value))
        continue;
      if (story->low == G_MAXUINT || is_further (task, i, story->low, -1))
        story->low = i;
      if (story->high == G_MAXUINT || is_further (task, i, story->high, 1))
        story->high = i;
    }
  if (story->low == story->high)
    return FALSE;
  story->spread = cell_at (task, story->high)->value - cell_at (task, story->low)->value;
  story->rank = story->spread * solidity (task, story);
  if (cell_at (task, story->low)->value > 0 || cell_at (task, story->high)->value < 0)
    story->rank *= SAME_SIDE;
  return story->spread > 0;
}

static int
compare_stories (gconstpointer a, gconstpointer b, gpointer data)
{
  const FramingClearStory *x = a, *y = b;

  if (x->rank != y->rank)
    return x->rank > y->rank ? -1 : 1;
  return strcmp (story_name (data, x->story), story_name (data, y->story));
}

GArray *
framing_clear_candidates (const FramingClearTask *task,
                          guint                   most)
{
  GArray *stories = g_array_new (FALSE, FALSE, sizeof (FramingClearStory));

  for (guint begin = 0, end; begin < task->cells->cells->len; begin = end)
    {
      FramingClearStory story = { .story = cell_at (task, begin)->story, .first = begin };

      story.end = end = framing_cells_end (task->cells, begin);
      if (find_ends (task, &story))
        g_array_append_val (stories, story);
    }
  g_array_sort_with_data (stories, compare_stories, (gpointer) task);
  g_array_set_size (stories, MIN (stories->len, most));
  return stories;
}

/* ---- documents ---------------------------------------------------------------------------------------------- */

typedef struct { guint32 document; double value; } Shown;

static int
compare_shown (gconstpointer a, gconstpointer b)
{
  const Shown *x = a, *y = b;

  if (isnan (x->value) != isnan (y->value))
    return isnan (x->value) ? 1 : -1;
  if (!isnan (x->value) && x->value != y->value)
    return x->value < y->value ? -1 : 1;
  return x->document < y->document ? -1 : x->document > y->document;
}

static GArray *
documents_of (const FramingClearTask *task, guint first, guint end)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Shown));

  for (guint c = first; c < end; c++)
    for (guint i = 0; i < cell_at (task, c)->n; i++)
      {
        Shown shown = { .document = g_array_index (task->cells->documents, guint32, cell_at (task, c)->first + i) };

        shown.value = framing_cells_value (task->collection, shown.document, task->axis, task->min_hits);
        g_array_append_val (all, shown);
      }
  g_array_sort (all, compare_shown);
  return all;
}

/* how many of them have a value: these come first */
static guint
count_values (const GArray *shown)
{
  guint n = 0;

  while (n < shown->len && !isnan (g_array_index (shown, Shown, n).value))
    n++;
  return n;
}

/* the document of a cell that lies furthest out; a cell with a value has one */
static guint32
end_document (const FramingClearTask *task, guint cell, gboolean highest)
{
  g_autoptr (GArray) all = documents_of (task, cell, cell + 1);
  guint with = count_values (all);

  return g_array_index (all, Shown, highest && with > 0 ? with - 1 : 0).document;
}

void
framing_clear_documents (const FramingClearTask  *task,
                         const FramingClearStory *story,
                         GArray                  *documents)
{
  g_autoptr (GArray) all = documents_of (task, story->first, story->end);
  guint with = count_values (all), n = MIN (all->len, MOST_ARTICLES), taken = 2;
  guint32 low = end_document (task, story->low, FALSE), high = end_document (task, story->high, TRUE);
  g_autofree gboolean *take = g_new0 (gboolean, MAX (all->len, 1));

  for (guint i = 0; i < all->len; i++)
    {
      guint32 document = g_array_index (all, Shown, i).document;

      take[i] = with <= MOST_ARTICLES ? i < n : document == low || document == high;
    }
  /* of many, both ends and what lies evenly between them */
  for (guint i = 0; with > MOST_ARTICLES && taken < MOST_ARTICLES; i++)
    {
      guint at = i * (with - 1) / (MOST_ARTICLES - 1);

      taken += !take[at];
      take[at] = TRUE;
    }
  for (guint i = 0; i < all->len; i++)
    if (take[i])
      g_array_append_val (documents, g_array_index (all, Shown, i).document);
}

/* ---- ranking ------------------------------------------------------------------------------------------------ */

static double
error_of (const FramingClearTask *task, const FramingReading *reading)
{
  double se = reading->se[task->engine_axis];

  return isnan (se) ? UNKNOWN_ERROR : se;
}

/* The input says that they are on one story; where the words do not bear it out, the story comes behind all others. */
static double
sameness (double alike)
{
  double unlike = MIN (1, alike / LEAST_LIKENESS);

  return MAX (LEAST_SAMENESS, unlike * unlike * unlike * alike / (alike + HALF_LIKENESS));
}

/* 0 = not clear at all, or its texts are not here */
static double
clarity (const FramingClearTask *task, const FramingClearStory *story, const FramingReadings *readings, const FramingLikeness *likeness)
{
  const FramingReading *low = framing_readings_get (readings, end_document (task, story->low, FALSE));
  const FramingReading *high = framing_readings_get (readings, end_document (task, story->high, TRUE));
  double error, sure;

  if (low == NULL || high == NULL)
    return 0;
  error = sqrt (error_of (task, low) * error_of (task, low) + error_of (task, high) * error_of (task, high));
  sure = MAX (LEAST_SURE, 1 - error / story->spread);
  return story->rank * sure * sameness (framing_likeness_articles (likeness, low, high));
}

void
framing_clear_views (const FramingClearTask *task,
                     const GArray           *candidates,
                     const FramingReadings  *readings,
                     const FramingLikeness  *likeness,
                     guint                   most,
                     GPtrArray              *views)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (FramingClearStory));

  for (guint i = 0; i < candidates->len; i++)
    {
      FramingClearStory story = g_array_index (candidates, FramingClearStory, i);

      story.rank = clarity (task, &story, readings, likeness);
      if (story.rank > 0)
        g_array_append_val (ranked, story);
    }
  g_array_sort_with_data (ranked, compare_stories, (gpointer) task);
  for (guint i = 0; i < MIN (ranked->len, most); i++)
    {
      const FramingClearStory *story = &g_array_index (ranked, FramingClearStory, i);

      g_ptr_array_add (views, framing_story_view_make (task, story, readings));
    }
}
