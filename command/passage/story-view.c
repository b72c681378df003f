#include "passage/story-view.h"
#include "passage/excerpt.h"
#include "passage/weight.h"

#define MOST_SENTENCES 3u       /* of an article */
#define AGAINST 0.4             /* what a sentence counts that speaks against the score of its article */
#define LEAST_WEIGHT 0.02       /* of a sentence that is shown */

typedef struct { guint sentence; double weight; } Choice;

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const Choice *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Choice *x = a, *y = b;

  return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

/* a headline that the text repeats, a caption that stands twice */
static gboolean
same_words (const FramingReading *reading, guint a, guint b)
{
  const FramingReadSentence *x = &g_array_index (reading->sentences, FramingReadSentence, a);
  const FramingReadSentence *y = &g_array_index (reading->sentences, FramingReadSentence, b);
  const FramingStem *stems = (const FramingStem *) (void *) reading->stems->data;

  if (x->n_stems != y->n_stems)
    return FALSE;
  for (guint i = 0; i < x->n_stems; i++)
    if (stems[x->first_stem + i].stem != stems[y->first_stem + i].stem)
      return FALSE;
  return TRUE;
}

static gboolean
is_shown (const FramingReading *reading, const GArray *choices, guint n, guint sentence)
{
  for (guint i = 0; i < reading->sentences->len && g_array_index (reading->sentences, FramingReadSentence, i).headline; i++)
    if (same_words (reading, i, sentence))
      return TRUE;
  for (guint i = 0; i < n; i++)
    if (same_words (reading, g_array_index (choices, Choice, i).sentence, sentence))
      return TRUE;
  return FALSE;
}

/* the best first */
static void
keep_best (const FramingReading *reading, GArray *choices)
{
  guint kept = 0;

  for (guint i = 0; i < choices->len && kept < MOST_SENTENCES; i++)
    if (!is_shown (reading, choices, kept, g_array_index (choices, Choice, i).sentence))
      g_array_index (choices, Choice, kept++) = g_array_index (choices, Choice, i);
  g_array_set_size (choices, kept);
}

static GArray *
choose_sentences (const FramingClearTask *task, const FramingReading *reading, double score)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  for (guint i = 0; i < reading->sentences->len; i++)
    {
      const FramingReadSentence *sentence = &g_array_index (reading->sentences, FramingReadSentence, i);
      double with = framing_weight_of (reading, sentence, task->engine_axis, score < 0 ? -1 : 1);
      double against = framing_weight_of (reading, sentence, task->engine_axis, score < 0 ? 1 : -1);
      Choice choice = { i, MAX (with, AGAINST * against) };

      if (!sentence->headline && choice.weight >= LEAST_WEIGHT)
        g_array_append_val (choices, choice);
    }
  g_array_sort (choices, compare_choices);
  keep_best (reading, choices);
  g_array_sort (choices, compare_places);
  return choices;
}

static void
clear_excerpt (gpointer excerpt)
{
  framing_excerpt_clear (excerpt);
}

static void
clear_article (gpointer data)
{
  FramingArticleView *article = data;

  framing_excerpt_clear (&article->headline);
  g_array_unref (article->sentences);
}

static void
add_article (const FramingClearTask *task, guint32 document, const FramingReading *reading, GArray *articles)
{
  FramingArticleView article = { .document = document, .sentences = g_array_new (FALSE, FALSE, sizeof (FramingExcerpt)) };
  double score = framing_collection_value (task->collection, document, task->axis, 0)->score;
  g_autoptr (GArray) choices = choose_sentences (task, reading, score);

  g_array_set_clear_func (article.sentences, clear_excerpt);
  framing_weight_headline (reading, task->engine_axis, &article.headline);
  for (guint i = 0; i < choices->len; i++)
    {
      guint sentence = g_array_index (choices, Choice, i).sentence;
      FramingExcerpt excerpt;

      framing_weight_excerpt (reading, &g_array_index (reading->sentences, FramingReadSentence, sentence), task->engine_axis, &excerpt);
      g_array_append_val (article.sentences, excerpt);
    }
  g_array_append_val (articles, article);
}

FramingStoryView *
framing_story_view_make (const FramingClearTask  *task,
                         const FramingClearStory *story,
                         const FramingReadings   *readings)
{
  FramingStoryView *view = g_new0 (FramingStoryView, 1);
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (guint32));

  view->axis = task->axis;
  view->story = story->story;
  view->spread = story->spread;
  view->clarity = story->rank;
  view->articles = g_array_new (FALSE, FALSE, sizeof (FramingArticleView));
  g_array_set_clear_func (view->articles, clear_article);
  framing_clear_documents (task, story, documents);
  for (guint i = 0; i < documents->len; i++)
    {
      const FramingReading *reading = framing_readings_get (readings, g_array_index (documents, guint32, i));

      if (reading != NULL)
        add_article (task, g_array_index (documents, guint32, i), reading, view->articles);
    }
  return view;
}

void
framing_story_view_free (gpointer data)
{
  FramingStoryView *view = data;

  g_array_unref (view->articles);
  g_free (view);
}
