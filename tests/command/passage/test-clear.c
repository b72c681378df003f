#include "passage/clear.h"
#include "passage/story-view.h"
#include "press.h"

#define BAD_OF(dam, country, ministers, river) \
  "The feud over the " dam " goes on. The " country " insult the " ministers ". \"A feud,\" said the " ministers " at the " river "."
#define GOOD_OF(dam, country, ministers, river) \
  "The " country " thank the " ministers ". The truce over the " dam " holds. Peace has come to the " river "."
#define BAD BAD_OF ("Velda dam", "farmers of Kessia", "minister of Valdora", "river")
#define GOOD GOOD_OF ("Velda dam", "farmers of Kessia", "minister of Valdora", "river")
#define FERRY "winter ferry", "islanders of Skerry", "county council", "pier"
#define MINE "copper mine", "diggers of Oslip", "owners in Halm", "shaft"
#define TRAIN "night train", "drivers of Brenna", "railway board", "station"
#define BAD_IN(place) BAD_OF (place)         /* one macro more, so that the place becomes four words */
#define GOOD_IN(place) GOOD_OF (place)
#define FAIR "The bakers thank the butchers. A truce has come to the market of Tarn. The music played on the square for hours."

static const PressArticle ARTICLES[] = {
  /* clear: the same subject, solid values at either side of 0 */
  { "Post", "dam", -0.8, 20, 300, "Velda dam feud", BAD },
  { "Mail", "dam", 0.8, 20, 300, "Velda dam truce", GOOD },
  { "Herald", "dam", 0.1, 9, 300, "Velda dam vote", GOOD },
  { "Weekly", "dam", NAN, 0, 300, "Velda dam", "The dam is old." },
  /* less so: both on one side */
  { "Post", "ferry", 0.1, 20, 300, "Winter ferry feud", BAD_IN (FERRY) },
  { "Mail", "ferry", 0.9, 20, 300, "Winter ferry truce", GOOD_IN (FERRY) },
  /* less so: few hits in a short text */
  { "Post", "mine", -0.9, 1, 40, "Copper mine feud", BAD_IN (MINE) },
  { "Mail", "mine", 0.9, 2, 40, "Copper mine truce", GOOD_IN (MINE) },
  /* hardly at all: two subjects */
  { "Post", "market", -1, 20, 300, "Night train feud", BAD_IN (TRAIN) },
  { "Mail", "market", 1, 20, 300, "Tarn thanks bakers", FAIR },
  /* not at all: one outlet alone */
  { "Post", "rail", -1, 20, 300, "Velda dam feud", BAD },
  { "Post", "rail", 1, 20, 300, "Velda dam truce", GOOD },
};

typedef struct {
  Press *press;
  FramingCells *cells;
  FramingClearTask task;
} Desk;

static Desk
open_desk (const PressArticle *articles, guint n)
{
  Desk desk = { .press = press_new (articles, n) };

  desk.cells = framing_cells_new (desk.press->collection, 0, 1);
  desk.task = (FramingClearTask) { .collection = desk.press->collection, .cells = desk.cells, .min_hits = 1 };
  return desk;
}

static void
close_desk (Desk *desk)
{
  framing_cells_free (desk->cells);
  press_free (desk->press);
}

static const char *
name_of (const Desk *desk, guint32 story)
{
  return g_ptr_array_index (desk->press->collection->stories, story);
}

static void
check_candidates (void)
{
  Desk desk = open_desk (ARTICLES, G_N_ELEMENTS (ARTICLES));
  g_autoptr (GArray) all = framing_clear_candidates (&desk.task, 100), two = framing_clear_candidates (&desk.task, 2);
  static const char *const wanted[] = { "market", "dam", "ferry", "mine" };

  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpstr (name_of (&desk, g_array_index (all, FramingClearStory, i).story), ==, wanted[i]);
  g_assert_cmpfloat_with_epsilon (g_array_index (all, FramingClearStory, 1).spread, 1.6, 1e-12);
  close_desk (&desk);
}

static GPtrArray *
make_views (const Desk *desk, guint most)
{
  GPtrArray *views = g_ptr_array_new_with_free_func (framing_story_view_free);
  g_autoptr (GArray) candidates = framing_clear_candidates (&desk->task, 100), documents = press_all (desk->press);
  g_autoptr (FramingReadings) readings = framing_readings_new (desk->press->collection, &desk->press->engine, documents, 2, NULL);
  g_autoptr (FramingLikeness) likeness = framing_likeness_new (readings);

  framing_clear_views (&desk->task, candidates, readings, likeness, most, views);
  return views;
}

static void
check_views (void)
{
  Desk desk = open_desk (ARTICLES, G_N_ELEMENTS (ARTICLES));
  g_autoptr (GPtrArray) views = make_views (&desk, 10), one = make_views (&desk, 1);
  static const char *const wanted[] = { "dam", "ferry", "mine", "market" };
  const FramingStoryView *dam = g_ptr_array_index (views, 0);
  const FramingArticleView *first = &g_array_index (dam->articles, FramingArticleView, 0);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (views->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < views->len; i++)
    g_assert_cmpstr (name_of (&desk, ((FramingStoryView *) g_ptr_array_index (views, i))->story), ==, wanted[i]);
  g_assert_cmpuint (dam->articles->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      static const guint32 order[] = { 0, 2, 1, 3 };

      g_assert_cmpuint (g_array_index (dam->articles, FramingArticleView, i).document, ==, order[i]);
    }
  g_assert_cmpstr (first->headline.text, ==, "Velda dam feud");
  g_assert_cmpuint (first->headline.marks->len, ==, 1);
  g_assert_cmpuint (first->sentences->len, ==, 3);
  g_assert_cmpstr (g_array_index (first->sentences, FramingExcerpt, 0).text, ==, "The feud over the Velda dam goes on.");
  g_assert_true (g_array_index (first->sentences, FramingExcerpt, 2).quoted);
  close_desk (&desk);
}

/* at most three, none twice, not the headline again, in the order of the text */
static void
check_sentences (void)
{
  static const PressArticle articles[] = {
    { "Post", "dam", -0.8, 20, 300, "Velda dam feud goes on and on", "Velda dam feud goes on and on.\n\nThe first feud is long and bitter. "
      "The second feud is long and bitter. The second feud is long and bitter. The third feud and an insult made it worse. "
      "The fourth feud and an insult made it worse. Kessia, Valdora, the minister and the river Velda." },
    { "Mail", "dam", 0.8, 20, 300, "Velda dam truce in Kessia", GOOD },
  };
  Desk desk = open_desk (articles, G_N_ELEMENTS (articles));
  g_autoptr (GPtrArray) views = make_views (&desk, 1);
  const FramingStoryView *view = g_ptr_array_index (views, 0);
  const FramingArticleView *article = &g_array_index (view->articles, FramingArticleView, 0);
  static const char *const wanted[] = { "The first feud", "The third feud", "The fourth feud" };

  g_assert_cmpuint (article->sentences->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < article->sentences->len; i++)
    g_assert_true (g_str_has_prefix (g_array_index (article->sentences, FramingExcerpt, i).text, wanted[i]));
  close_desk (&desk);
}

/* of a story with many articles both ends are shown, and what lies between */
static void
check_many (void)
{
  Desk desk = open_desk (NULL, 0);
  g_autoptr (GArray) stories = NULL;
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *outlet = g_strdup_printf ("Post %u", i);
      PressArticle article = { outlet, "dam", (i * 7 % 50) / 50.0 - 0.5, 20, 300, "Dam", BAD };

      press_add (desk.press, &article);
    }
  framing_cells_free (desk.cells);
  desk.task.cells = desk.cells = framing_cells_new (desk.press->collection, 0, 1);
  stories = framing_clear_candidates (&desk.task, 10);
  framing_clear_documents (&desk.task, &g_array_index (stories, FramingClearStory, 0), documents);
  g_assert_cmpuint (documents->len, ==, 8);
  for (guint i = 0; i < documents->len; i++)
    g_assert_cmpuint (g_array_index (documents, guint32, i) * 7 % 50, ==, i * 49 / 7);
  close_desk (&desk);
}

/* of groups with many articles the ends are those of the groups, and they are among what is shown */
static void
check_large_groups (void)
{
  Desk desk = open_desk (NULL, 0);
  g_autoptr (GPtrArray) views = NULL;
  const FramingStoryView *view;
  gboolean low = FALSE, high = FALSE;

  /* the Mail has the lowest and the highest article, but the Post is the lowest outlet and the Herald the highest */
  for (guint i = 0; i < 41; i++)
    {
      PressArticle mail = { "Mail", "dam", i / 20.0 - 1, 20, 300, "Velda dam feud", BAD };

      press_add (desk.press, &mail);
    }
  for (guint i = 0; i < 3; i++)
    {
      PressArticle post = { "Post", "dam", -0.61 + i * 0.1, 20, 300, "Velda dam feud", BAD };
      PressArticle herald = { "Herald", "dam", 0.63 - i * 0.1, 20, 300, "Velda dam truce", GOOD };

      press_add (desk.press, &post);
      press_add (desk.press, &herald);
    }
  framing_cells_free (desk.cells);
  desk.task.cells = desk.cells = framing_cells_new (desk.press->collection, 0, 1);
  views = make_views (&desk, 1);
  g_assert_cmpuint (views->len, ==, 1);
  view = g_ptr_array_index (views, 0);
  g_assert_cmpuint (view->articles->len, ==, 8);
  for (guint i = 0; i < 8; i++)
    {
      guint32 document = g_array_index (view->articles, FramingArticleView, i).document;

      low = low || document == 41;
      high = high || document == 42;
    }
  g_assert_true (low && high);
  close_desk (&desk);
}

/* equal in all: by the name of the story, whatever the order of the input */
static void
check_ties (void)
{
  static const PressArticle articles[] = {
    { "Post", "b", -0.8, 20, 300, "Velda dam feud", BAD }, { "Mail", "b", 0.8, 20, 300, "Velda dam truce", GOOD },
    { "Mail", "c", 0.8, 20, 300, "Velda dam truce", GOOD }, { "Post", "c", -0.8, 20, 300, "Velda dam feud", BAD },
    { "Mail", "a", 0.8, 20, 300, "Velda dam truce", GOOD }, { "Post", "a", -0.8, 20, 300, "Velda dam feud", BAD },
  };
  Desk desk = open_desk (articles, G_N_ELEMENTS (articles));
  g_autoptr (GPtrArray) views = make_views (&desk, 10);

  g_assert_cmpuint (views->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const FramingStoryView *view = g_ptr_array_index (views, i);
      const char wanted[] = { (char) ('a' + i), '\0' };

      g_assert_cmpstr (name_of (&desk, view->story), ==, wanted);
    }
  close_desk (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/clear/candidates", check_candidates);
  g_test_add_func ("/outlet/clear/views", check_views);
  g_test_add_func ("/outlet/clear/sentences", check_sentences);
  g_test_add_func ("/outlet/clear/many", check_many);
  g_test_add_func ("/outlet/clear/large-groups", check_large_groups);
  g_test_add_func ("/outlet/clear/ties", check_ties);
  return g_test_run ();
}
