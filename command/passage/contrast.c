#include "passage/contrast.h"
#include "passage/excerpt.h"
#include "passage/weight.h"
#include <math.h>
#include <string.h>

#define MOST_DOCUMENTS 2u       /* of a cell */
#define MOST_SENTENCES 30u      /* of one side of a story */
#define LEAST_RANK 0.25         /* of a story, as a share of the best one: what lies below does not pull the outlet */
#define LEAST_WEIGHT 0.2
#define LEAST_AFFINITY 0.28     /* below it two sentences on one story mostly speak of different things */
#define HALF_COMMON 4.0         /* words of their own that two sentences share */
#define HALF_LIKENESS 0.2       /* of the two articles */
#define LEAST_CLARITY 0.075     /* before the difference of the outlets comes in; fainter pairs leave a reader in doubt */
#define NEAR_IDENTICAL 0.85

static const FramingCell *
cell_at (const FramingClearTask *task, guint i)
{
  return &g_array_index (task->cells->cells, FramingCell, i);
}

/* ---- candidates --------------------------------------------------------------------------------------------- */

static double
solidity (const FramingCell *cell)
{
  return framing_cells_solidity (cell->hits, cell->words);
}

static gboolean
comes_first (const FramingClearTask *task, guint a, guint b)
{
  const GPtrArray *groups = task->collection->groups;

  return strcmp (g_ptr_array_index (groups, cell_at (task, a)->group), g_ptr_array_index (groups, cell_at (task, b)->group)) < 0;
}

/* The story pulls the outlet: its value lies beyond the mean of the others. */
static gboolean
find_other (const FramingClearTask *task, guint begin, guint end, double direction, FramingContrastStory *story)
{
  double own = direction * cell_at (task, story->own)->value, sum = 0;
  guint n = 0;

  story->rank = 0;
  for (guint i = begin; i < end; i++)
    {
      double value = direction * cell_at (task, i)->value, rank;

      if (i == story->own || isnan (value))
        continue;
      sum += value;
      n++;
      rank = (own - value) * sqrt (solidity (cell_at (task, story->own)) * solidity (cell_at (task, i)));
      if (rank > story->rank || (rank > 0 && rank == story->rank && comes_first (task, i, story->other)))
        {
          story->rank = rank;
          story->other = i;
        }
    }
  return story->rank > 0 && own - sum / n > 0;
}

static int
compare_stories (gconstpointer a, gconstpointer b, gpointer data)
{
  const FramingContrastStory *x = a, *y = b;
  const FramingClearTask *task = data;

  if (x->rank != y->rank)
    return x->rank > y->rank ? -1 : 1;
  return strcmp (g_ptr_array_index (task->collection->stories, x->story), g_ptr_array_index (task->collection->stories, y->story));
}

GArray *
framing_contrast_candidates (const FramingClearTask *task,
                             guint32                 group,
                             double                  direction,
                             guint                   most)
{
  GArray *stories = g_array_new (FALSE, FALSE, sizeof (FramingContrastStory));

  for (guint begin = 0, end; begin < task->cells->cells->len; begin = end)
    {
      FramingContrastStory story = { .story = cell_at (task, begin)->story, .own = G_MAXUINT };

      end = framing_cells_end (task->cells, begin);
      for (guint i = begin; i < end; i++)
        if (cell_at (task, i)->group == group && !isnan (cell_at (task, i)->value))
          story.own = i;
      if (story.own != G_MAXUINT && find_other (task, begin, end, direction, &story))
        g_array_append_val (stories, story);
    }
  g_array_sort_with_data (stories, compare_stories, (gpointer) task);
  g_array_set_size (stories, MIN (stories->len, most));
  while (stories->len > 0 && g_array_index (stories, FramingContrastStory, stories->len - 1).rank <
                             LEAST_RANK * g_array_index (stories, FramingContrastStory, 0).rank)
    g_array_set_size (stories, stories->len - 1);
  return stories;
}

typedef struct { guint32 document; double value; } Ranked;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->value != y->value)
    return x->value > y->value ? -1 : 1;
  return x->document < y->document ? -1 : x->document > y->document;
}

/* the documents of a cell that lie furthest in a direction */
static void
add_documents (const FramingClearTask *task, guint cell, double direction, GArray *documents)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint i = 0; i < cell_at (task, cell)->n; i++)
    {
      Ranked ranked = { .document = g_array_index (task->cells->documents, guint32, cell_at (task, cell)->first + i) };

      ranked.value = direction * framing_cells_value (task->collection, ranked.document, task->axis, task->min_hits);
      if (!isnan (ranked.value))
        g_array_append_val (all, ranked);
    }
  g_array_sort (all, compare_ranked);
  for (guint i = 0; i < MIN (all->len, MOST_DOCUMENTS); i++)
    g_array_append_val (documents, g_array_index (all, Ranked, i).document);
}

void
framing_contrast_documents (const FramingClearTask     *task,
                            const FramingContrastStory *story,
                            double                      direction,
                            GArray                     *documents)
{
  add_documents (task, story->own, direction, documents);
  add_documents (task, story->other, -direction, documents);
}

/* ---- pairs of sentences ------------------------------------------------------------------------------------- */

typedef struct {
  guint32 document;
  const FramingReading *reading;
  guint sentence;
  double weight;
  FramingWeighed words;
} Side;

static const FramingReadSentence *
sentence_of (const Side *side)
{
  return &g_array_index (side->reading->sentences, FramingReadSentence, side->sentence);
}

static int
compare_sides (gconstpointer a, gconstpointer b)
{
  const Side *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  if (x->document != y->document)
    return x->document < y->document ? -1 : 1;
  return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

static void
clear_side (gpointer data)
{
  framing_weighed_clear (&((Side *) data)->words);
}

static void
add_sides (const FramingClearTask *task, guint32 document, const FramingReading *reading, double direction, GArray *sides)
{
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      const FramingReadSentence *sentence = &g_array_index (reading->sentences, FramingReadSentence, i);
      Side side = { .document = document, .reading = reading, .sentence = i };

      side.weight = framing_weight_of (reading, sentence, task->engine_axis, direction);
      if (side.weight >= LEAST_WEIGHT)
        g_array_append_val (sides, side);
    }
}

static GArray *
find_sides (const FramingClearTask *task, guint cell, double direction, const FramingReadings *readings, const FramingLikeness *likeness)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (Side));
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (guint32));

  add_documents (task, cell, direction, documents);
  for (guint i = 0; i < documents->len; i++)
    {
      const FramingReading *reading = framing_readings_get (readings, g_array_index (documents, guint32, i));

      if (reading != NULL)
        add_sides (task, g_array_index (documents, guint32, i), reading, direction, sides);
    }
  g_array_sort (sides, compare_sides);
  g_array_set_size (sides, MIN (sides->len, MOST_SENTENCES));
  g_array_set_clear_func (sides, clear_side);
  for (guint i = 0; i < sides->len; i++)
    {
      Side *side = &g_array_index (sides, Side, i);
      const FramingReadSentence *sentence = sentence_of (side);

      framing_likeness_weigh (likeness, (const FramingStem *) (void *) side->reading->stems->data + sentence->first_stem, sentence->n_stems,
                              &side->words);
    }
  return sides;
}

/* Whether they speak of the same thing: the share of their words, and the amount, for two short sentences soon have a name in common. */
static double
affinity (const Side *own, const Side *other)
{
  double alike = framing_likeness_cosine (&own->words, &other->words), common = framing_likeness_common (&own->words, &other->words);

  return alike > NEAR_IDENTICAL ? 0 : sqrt (alike * common / (common + HALF_COMMON));
}

static double
pair_clarity (const Side *own, const Side *other)
{
  double near = affinity (own, other);

  return near < LEAST_AFFINITY ? 0 : near * 2 * own->weight * other->weight / (own->weight + other->weight);
}

/* ---- passages ----------------------------------------------------------------------------------------------- */

static FramingPassage *
make_passage (const FramingClearTask *task, const FramingContrastStory *story, const Side *own, const Side *other, double clarity)
{
  FramingPassage *passage = g_new0 (FramingPassage, 1);

  *passage = (FramingPassage) { .axis = task->axis, .group = cell_at (task, story->own)->group, .story = story->story,
                                .other = cell_at (task, story->other)->group, .document = own->document,
                                .other_document = other->document, .clarity = clarity };
  framing_weight_excerpt (own->reading, sentence_of (own), task->engine_axis, &passage->sentence);
  framing_weight_excerpt (other->reading, sentence_of (other), task->engine_axis, &passage->other_sentence);
  return passage;
}

void
framing_contrast_passage_free (gpointer data)
{
  FramingPassage *passage = data;

  framing_excerpt_clear (&passage->sentence);
  framing_excerpt_clear (&passage->other_sentence);
  g_free (passage);
}

/* NULL = no pair of sentences will do */
static FramingPassage *
best_of_story (const FramingClearTask *task, const FramingContrastStory *story, double direction, const FramingReadings *readings,
               const FramingLikeness *likeness)
{
  g_autoptr (GArray) owns = find_sides (task, story->own, direction, readings, likeness);
  g_autoptr (GArray) others = find_sides (task, story->other, -direction, readings, likeness);
  const Side *best_own = NULL, *best_other = NULL;
  double best = 0, alike;

  for (guint i = 0; i < owns->len; i++)
    for (guint j = 0; j < others->len; j++)
      {
        const Side *own = &g_array_index (owns, Side, i), *other = &g_array_index (others, Side, j);
        double clarity = pair_clarity (own, other);

        if (clarity > best)
          {
            best = clarity;
            best_own = own;
            best_other = other;
          }
      }
  if (best_own == NULL)
    return NULL;
  alike = framing_likeness_articles (likeness, best_own->reading, best_other->reading);
  best *= alike / (alike + HALF_LIKENESS);
  return best >= LEAST_CLARITY ? make_passage (task, story, best_own, best_other, best * sqrt (story->rank)) : NULL;
}

static int
compare_passages (gconstpointer a, gconstpointer b, gpointer data)
{
  const FramingPassage *x = *(const FramingPassage *const *) a, *y = *(const FramingPassage *const *) b;
  const FramingClearTask *task = data;

  if (x->clarity != y->clarity)
    return x->clarity > y->clarity ? -1 : 1;
  return strcmp (g_ptr_array_index (task->collection->stories, x->story), g_ptr_array_index (task->collection->stories, y->story));
}

static gboolean
is_known (const GPtrArray *passages, guint since, const FramingPassage *passage)
{
  for (guint i = since; i < passages->len; i++)
    {
      const FramingPassage *known = g_ptr_array_index (passages, i);

      if (known->story == passage->story && known->document == passage->other_document && known->other_document == passage->document)
        return TRUE;
    }
  return FALSE;
}

void
framing_contrast_passages (const FramingClearTask *task,
                           const GArray           *candidates,
                           double                  direction,
                           const FramingReadings  *readings,
                           const FramingLikeness  *likeness,
                           guint                   most,
                           guint                   since,
                           GPtrArray              *passages)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (framing_contrast_passage_free);

  for (guint i = 0; i < candidates->len; i++)
    {
      FramingPassage *passage = best_of_story (task, &g_array_index (candidates, FramingContrastStory, i), direction, readings, likeness);

      if (passage != NULL && !is_known (passages, since, passage))
        g_ptr_array_add (found, passage);
      else if (passage != NULL)
        framing_contrast_passage_free (passage);
    }
  g_ptr_array_sort_with_data (found, compare_passages, (gpointer) task);
  while (found->len > 0 && most-- > 0)
    g_ptr_array_add (passages, g_ptr_array_steal_index (found, 0));
}
