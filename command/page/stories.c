#include "page/parts.h"
#include "report/number.h"

#define MOST_BYTES 600000       /* of all stories, shared out among the axes: they take most of the page */
#define FEWEST_STORIES 10       /* of an axis that are shown whatever their size */
#define MOST_ARTICLES 12        /* of a story: the outermost on both sides */

static double
score_of (const FramingPage *page, guint32 axis, const FramingArticleView *article)
{
  return framing_collection_value (page->collection, article->document, axis, 0)->score;
}

static const char *
outlet_of (const FramingPage *page, const FramingArticleView *article)
{
  return framing_parts_group (page, framing_collection_document (page->collection, article->document)->group);
}

static void
append_headline (FramingPage *page, const FramingArticleView *article, double score)
{
  const FramingExcerpt *headline = &article->headline;
  const char *text = headline->text != NULL ? headline->text : "";

  framing_html_put (page->out, "<span class=\"end %s\"><span class=\"score\">%d</span> <span class=\"title\" dir=\"auto\">%s</span> "
                    "<span class=\"count\"><bdi>%s</bdi></span></span>", framing_parts_class (score), score,
                    *text != '\0' ? text : "(no headline)", outlet_of (page, article));
}

/* those with a score come first, lowest first */
static guint
count_scored (const FramingPage *page, const FramingStoryView *story)
{
  guint n = 0;

  while (n < story->articles->len
         && !framing_number_is_none (score_of (page, story->axis, &g_array_index (story->articles, FramingArticleView, n))))
    n++;
  return n;
}

static void
append_dots (FramingPage *page, const FramingStoryView *story, guint scored)
{
  FramingScale scale = { -1, 1, 0.5 };

  framing_html_put (page->out,
                    "<svg class=\"strip\" width=\"100%%\" height=\"28\" role=\"img\"><title>Scores of %u articles</title><desc>", scored);
  for (guint i = 0; i < scored && i < MOST_ARTICLES; i++)
    {
      const FramingArticleView *article = &g_array_index (story->articles, FramingArticleView, i);

      framing_html_put (page->out, "%s %d; ", outlet_of (page, article), score_of (page, story->axis, article));
    }
  g_string_append (page->out, "</desc>");
  framing_strips_grid (page, &scale);
  for (guint i = 0; i < scored; i++)
    {
      double score = score_of (page, story->axis, &g_array_index (story->articles, FramingArticleView, i));

      framing_html_put (page->out, "<circle class=\"sure %s\" cx=\"%x\" cy=\"50%%\" r=\"5\"/>", framing_parts_class (score),
                        framing_scale_place (&scale, score));
    }
  g_string_append (page->out, "</svg>");
}

static void
append_article (FramingPage *page, const FramingStoryView *story, const FramingArticleView *article)
{
  const FramingSide *side = framing_parts_side (page, story->axis);
  double score = score_of (page, story->axis, article);
  const char *pole = framing_number_is_none (score) ? "no evidence" : framing_parts_pole (side, score);

  framing_html_put (page->out, "<li class=\"article %s\"><p class=\"source\"><bdi>%s</bdi> <span class=\"score\">%d</span> <span "
                    "class=\"count\">%s</span></p>\n", framing_parts_class (score), outlet_of (page, article), score, pole);
  if (article->headline.text != NULL && article->headline.text[0] != '\0')
    {
      g_string_append (page->out, "<p class=\"title\" dir=\"auto\">");
      framing_marks_append (page, &article->headline, side);
      g_string_append (page->out, "</p>\n");
    }
  for (guint i = 0; article->sentences != NULL && i < article->sentences->len; i++)
    {
      g_string_append (page->out, "<p class=\"sentence\" dir=\"auto\">");
      framing_marks_append (page, &g_array_index (article->sentences, FramingExcerpt, i), side);
      g_string_append (page->out, "</p>\n");
    }
  g_string_append (page->out, "</li>\n");
}

static void
append_articles (FramingPage *page, const FramingStoryView *story)
{
  guint n = story->articles->len, half = MOST_ARTICLES / 2;

  g_string_append (page->out, "<ul class=\"articles\">\n");
  for (guint i = 0; i < n; i++)
    if (n <= MOST_ARTICLES || i < half || i >= n - half)
      append_article (page, story, &g_array_index (story->articles, FramingArticleView, i));
  g_string_append (page->out, "</ul>\n");
  if (n > MOST_ARTICLES)
    framing_html_put (page->out, "<p class=\"note\">%u articles between these are left out.</p>\n", n - 2 * half);
}

static void
append_story (FramingPage *page, const FramingStoryView *story)
{
  guint scored = count_scored (page, story);
  g_autoptr (GString) spread = g_string_new (NULL);
  const char *name = story->story < page->collection->stories->len ? g_ptr_array_index (page->collection->stories, story->story) : "?";

  if (story->articles->len == 0)
    return;
  framing_number_append_signed (spread, story->spread, 2);
  g_string_append (page->out, "<details class=\"story\"><summary>");
  if (scored > 0)
    append_headline (page, &g_array_index (story->articles, FramingArticleView, 0),
                     score_of (page, story->axis, &g_array_index (story->articles, FramingArticleView, 0)));
  if (scored > 1)
    append_headline (page, &g_array_index (story->articles, FramingArticleView, scored - 1),
                     score_of (page, story->axis, &g_array_index (story->articles, FramingArticleView, scored - 1)));
  framing_html_put (page->out, "<span class=\"facts count\">Story <bdi>%s</bdi>, %u articles, %s apart</span></summary>\n", name,
                    story->articles->len, spread->str + (*spread->str == '+'));
  append_dots (page, story, scored);
  append_articles (page, story);
  g_string_append (page->out, "</details>\n");
}

void
framing_stories_append (FramingPage *page, const FramingAxisResult *result)
{
  const FramingPassages *passages = page->findings->passages;
  gsize room = MOST_BYTES / MAX (1, page->collection->sides->len), before = page->out->len;
  guint shown = 0, left = 0;

  for (guint i = 0; passages != NULL && i < passages->stories->len; i++)
    {
      const FramingStoryView *story = g_ptr_array_index (passages->stories, i);

      if (story->axis != result->axis)
        continue;
      if (shown + left == 0)
        framing_html_put (page->out, "<h3>The clearest stories</h3>\n<div class=\"stories\"><p>Stories on which %h lie farthest apart. "
                          "Open one to read what carries each score. <button type=\"button\" class=\"all\" hidden>Open all</button></p>\n",
                          framing_parts_outlets (page));
      if (shown >= FEWEST_STORIES && page->out->len - before > room)
        left++;
      else
        {
          append_story (page, story);
          shown++;
        }
    }
  g_string_append (page->out, shown > 0 ? "</div>\n" : "");
  if (left > 0)
    framing_html_put (page->out, "<p class=\"note\">%u further %s left out, to keep the page small.</p>\n", left,
                      left == 1 ? "story is" : "stories are");
}
