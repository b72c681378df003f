#include "sample-parts.h"
#include "sample-texts.h"
#include <string.h>

/* every word of the text that the sample knows as evidence becomes a mark */
static FramingExcerpt
excerpt (Sample *sample, const char *text)
{
  FramingExcerpt made = { sample_keep (sample, text), g_array_new (FALSE, TRUE, sizeof (FramingMark)), 0 };

  for (guint i = 0; i < SAMPLE_WORDS; i++)
    for (const char *at = strstr (made.text, sample_words[i].word); at != NULL; at = strstr (at + 1, sample_words[i].word))
      {
        FramingMark mark = { (guint32) (at - made.text), (guint32) (at - made.text + strlen (sample_words[i].word)), sample_words[i].weight,
                             sample_words[i].weight == 0 };
        guint place = 0;

        while (place < made.marks->len && g_array_index (made.marks, FramingMark, place).begin < mark.begin)
          place++;
        g_array_insert_val (made.marks, place, mark);
        made.weight += mark.weight;
      }
  return made;
}

static double
score_of (const Sample *sample, const FramingArticleView *article)
{
  return framing_collection_value (sample->collection, article->document, 0, 0)->score;
}

static gint
by_score (gconstpointer a, gconstpointer b, gpointer data)
{
  const FramingArticleView *x = a, *y = b;
  Sample *sample = data;
  double p = score_of (sample, x), q = score_of (sample, y);

  if (p != p || q != q)
    return (p != p) - (q != q);
  return p < q ? -1 : p > q;
}

static void
add_story_view (Sample *sample, guint axis, guint story)
{
  FramingStoryView *view = g_new0 (FramingStoryView, 1);
  guint n = MIN (sample->outlets, 16);

  *view = (FramingStoryView) { axis, story, 1.35 - 0.1 * story, 1, g_array_new (FALSE, TRUE, sizeof (FramingArticleView)) };
  for (guint i = 0; i < n; i++)
    {
      FramingArticleView article = { .document = story * n + i, .sentences = g_array_new (FALSE, TRUE, sizeof (FramingExcerpt)) };

      article.headline = excerpt (sample, sample_headlines[(story * 4 + i) % SAMPLE_HEADLINES]);
      for (guint k = 0; k < 2; k++)
        {
          FramingExcerpt sentence = excerpt (sample, sample_sentences[(i + 3 * k + story) % SAMPLE_SENTENCES]);

          g_array_append_val (article.sentences, sentence);
        }
      g_array_append_val (view->articles, article);
    }
  g_array_sort_with_data (view->articles, by_score, sample);
  g_ptr_array_add (sample->passages.stories, view);
}

void
sample_passages_add (Sample *sample)
{
  guint stories = MIN (sample->stories, sample->kind == SAMPLE_LARGE ? 12 : 5);

  for (guint axis = 0; axis < sample->collection->sides->len; axis++)
    {
      for (guint story = 0; story < stories; story++)
        add_story_view (sample, axis, story);
      for (guint i = 0; i < 6; i++)
        {
          FramingPassage *passage = g_new0 (FramingPassage, 1);

          *passage = (FramingPassage) { .axis = axis, .group = i < 3 ? 7 : 5, .other = i < 3 ? 5 : 7, .story = i % stories, .document = i,
                                        .other_document = i + 1 };
          passage->sentence = excerpt (sample, sample_sentences[i < 3 ? i : i + 3]);
          passage->other_sentence = excerpt (sample, sample_sentences[i < 3 ? i + 6 : i - 3]);
          g_ptr_array_add (sample->passages.passages, passage);
        }
    }
}

static void
free_story (FramingStoryView *story)
{
  for (guint i = 0; i < story->articles->len; i++)
    {
      FramingArticleView *article = &g_array_index (story->articles, FramingArticleView, i);

      for (guint k = 0; k < article->sentences->len; k++)
        g_array_unref (g_array_index (article->sentences, FramingExcerpt, k).marks);
      g_array_unref (article->sentences);
      g_array_unref (article->headline.marks);
    }
  g_array_unref (story->articles);
  g_free (story);
}

void
sample_passages_free (Sample *sample)
{
  for (guint i = 0; i < sample->passages.stories->len; i++)
    free_story (g_ptr_array_index (sample->passages.stories, i));
  for (guint i = 0; i < sample->passages.passages->len; i++)
    {
      FramingPassage *passage = g_ptr_array_index (sample->passages.passages, i);

      g_array_unref (passage->sentence.marks);
      g_array_unref (passage->other_sentence.marks);
      g_free (passage);
    }
  g_ptr_array_unref (sample->passages.stories);
  g_ptr_array_unref (sample->passages.passages);
}
