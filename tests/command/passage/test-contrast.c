#include "passage/contrast.h"
#include "press.h"

#define FEUD_OF(place) "The feud over the " place " of Kessia shook the ministers of Valdora and the farmers on the river."
#define TRUCE_OF(place) "The truce over the " place " of Kessia pleased the ministers of Valdora and the farmers on the river."
#define ELSE_BAD " An insult was heard when bakers met butchers behind the market hall of Tarn."
#define ELSE_GOOD " Many schools thank teachers who brought books, paint and music into every class."

static const PressArticle ARTICLES[] = {
  { "Post", "dam", -0.8, 20, 300, "Velda", FEUD_OF ("dam") ELSE_BAD },
  { "Mail", "dam", 0.7, 20, 300, "Velda", ELSE_GOOD TRUCE_OF (" dam") },
  { "Herald", "dam", 0.2, 20, 300, "Velda", "Nothing happened." },
  /* weaker: the values lie closer together */
  { "Post", "port", -0.4, 20, 300, "Quays", FEUD_OF ("port") ELSE_BAD },
  { "Mail", "port", 0.2, 20, 300, "Quays", TRUCE_OF ("port") ELSE_GOOD },
  /* so close that it pulls nobody */
  { "Post", "weir", -0.1, 20, 300, "Weir", FEUD_OF ("weir") },
  { "Mail", "weir", 0.1, 20, 300, "Weir", TRUCE_OF ("weir") },
  /* against the direction */
  { "Post", "ferry", 0.8, 20, 300, "Boats", TRUCE_OF ("ferry") },
  { "Mail", "ferry", -0.8, 20, 300, "Boats", FEUD_OF ("ferry") },
  /* nothing in common */
  { "Post", "fair", -0.8, 20, 300, "Fair", ELSE_BAD },
  { "Mail", "fair", 0.8, 20, 300, "Fair", ELSE_GOOD },
  /* the outlet alone; another without evidence */
  { "Post", "mine", -0.8, 20, 300, "Coal", FEUD_OF ("mine") },
  { "Mail", "mine", NAN, 0, 300, "Coal", TRUCE_OF ("mine") },
};

typedef struct {
  Press *press;
  FramingCells *cells;
  FramingClearTask task;
  FramingReadings *readings;
  FramingLikeness *likeness;
} Desk;

static Desk
open_desk (void)
{
  Desk desk = { .press = press_new (ARTICLES, G_N_ELEMENTS (ARTICLES)) };
  g_autoptr (GArray) documents = press_all (desk.press);

  desk.cells = framing_cells_new (desk.press->collection, 0, 1);
  desk.task = (FramingClearTask) { .collection = desk.press->collection, .cells = desk.cells, .min_hits = 1 };
  desk.readings = framing_readings_new (desk.press->collection, &desk.press->engine, documents, 1, NULL);
  desk.likeness = framing_likeness_new (desk.readings);
  return desk;
}

static void
close_desk (Desk *desk)
{
  framing_likeness_free (desk->likeness);
  framing_readings_free (desk->readings);
  framing_cells_free (desk->cells);
  press_free (desk->press);
}

static guint32
group_of (const Desk *desk, const char *outlet)
{
  return framing_collection_group (desk->press->collection, outlet);
}

static const char *
story_of (const Desk *desk, guint32 story)
{
  return g_ptr_array_index (desk->press->collection->stories, story);
}

static void
check_candidates (void)
{
  Desk desk = open_desk ();
  g_autoptr (GArray) found = framing_contrast_candidates (&desk.task, group_of (&desk, "Post"), -1, 10);
  g_autoptr (GArray) best = framing_contrast_candidates (&desk.task, group_of (&desk, "Post"), -1, 1);
  g_autoptr (GArray) other_way = framing_contrast_candidates (&desk.task, group_of (&desk, "Post"), 1, 10);
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (guint32));
  static const char *const wanted[] = { "fair", "dam", "port" };

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (story_of (&desk, g_array_index (found, FramingContrastStory, i).story), ==, wanted[i]);
  g_assert_cmpuint (best->len, ==, 1);
  g_assert_cmpuint (other_way->len, ==, 1);
  g_assert_cmpstr (story_of (&desk, g_array_index (other_way, FramingContrastStory, 0).story), ==, "ferry");
  framing_contrast_documents (&desk.task, &g_array_index (found, FramingContrastStory, 1), -1, documents);
  g_assert_cmpuint (documents->len, ==, 2);
  g_assert_cmpuint (g_array_index (documents, guint32, 0), ==, 0);
  g_assert_cmpuint (g_array_index (documents, guint32, 1), ==, 1);
  close_desk (&desk);
}

static GPtrArray *
find_passages (const Desk *desk, const char *outlet, double direction, guint most)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func (framing_contrast_passage_free);
  g_autoptr (GArray) candidates = framing_contrast_candidates (&desk->task, group_of (desk, outlet), direction, 10);

  framing_contrast_passages (&desk->task, candidates, direction, desk->readings, desk->likeness, most, 0, passages);
  return passages;
}

static void
check_passages (void)
{
  Desk desk = open_desk ();
  g_autoptr (GPtrArray) passages = find_passages (&desk, "Post", -1, 10), one = find_passages (&desk, "Post", -1, 1);
  const FramingPassage *dam = g_ptr_array_index (passages, 0), *port = g_ptr_array_index (passages, 1);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (passages->len, ==, 2);
  g_assert_cmpstr (story_of (&desk, dam->story), ==, "dam");
  g_assert_cmpstr (story_of (&desk, port->story), ==, "port");
  g_assert_cmpstr (dam->sentence.text, ==, FEUD_OF ("dam"));
  g_assert_true (g_str_has_prefix (dam->other_sentence.text, "The truce over the"));
  g_assert_cmpuint (dam->group, ==, group_of (&desk, "Post"));
  g_assert_cmpuint (dam->other, ==, group_of (&desk, "Mail"));
  g_assert_cmpuint (dam->document, ==, 0);
  g_assert_cmpuint (dam->other_document, ==, 1);
  g_assert_cmpint (dam->sentence.weight, ==, -2000);
  g_assert_cmpint (dam->other_sentence.weight, ==, 2000);
  g_assert_cmpfloat (dam->clarity, >, port->clarity);
  close_desk (&desk);
}

/* what stands there for one outlet is not told again, the other way round, for the other */
static void
check_known (void)
{
  Desk desk = open_desk ();
  g_autoptr (GPtrArray) passages = find_passages (&desk, "Post", -1, 1), alone = find_passages (&desk, "Mail", 1, 10);
  g_autoptr (GArray) candidates = framing_contrast_candidates (&desk.task, group_of (&desk, "Mail"), 1, 10);

  framing_contrast_passages (&desk.task, candidates, 1, desk.readings, desk.likeness, 10, 0, passages);
  g_assert_cmpuint (alone->len, ==, 2);
  g_assert_cmpuint (passages->len, ==, 2);
  g_assert_cmpstr (story_of (&desk, ((FramingPassage *) g_ptr_array_index (passages, 1))->story), ==, "port");
  close_desk (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/contrast/candidates", check_candidates);
  g_test_add_func ("/outlet/contrast/passages", check_passages);
  g_test_add_func ("/outlet/contrast/known", check_known);
  return g_test_run ();
}
