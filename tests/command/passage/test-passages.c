#include "passage/passages.h"
#include "press.h"

static const char *const PLACES[] = { "harbour", "hospital", "stadium", "railway", "museum", "ferry" };

/* The Post writes of feuds, the Mail of truces, on the same things. */
static Press *
make_press (void)
{
  Press *press = press_new (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    {
      g_autofree char *bad = g_strdup_printf ("The feud over the %s of Ansel shook the council and the %s workers. They insult each other.",
                                              PLACES[i], PLACES[i]);
      g_autofree char *good = g_strdup_printf ("The truce over the %s of Ansel pleased the council and the %s workers. "
                                               "They thank each other.",
                                               PLACES[i], PLACES[i]);
      g_autofree char *headline = g_strdup_printf ("Council looks at the %s", PLACES[i]);
      PressArticle post = { "Post", PLACES[i], -0.7 - i * 0.01, 12, 200, headline, bad };
      PressArticle mail = { "Mail", PLACES[i], 0.7, 12, 200, headline, good };

      press_add (press, &post);
      press_add (press, &mail);
    }
  return press;
}

static FramingPassages *
find (const Press *press, guint most_stories, guint most_passages, guint jobs)
{
  FramingComparisonSettings settings = { .by = "outlet", .min_stories = 3, .min_hits = 1, .seed = 1, .jobs = jobs };
  g_autoptr (FramingComparison) comparison = framing_comparison_run (press->collection, &settings);
  g_autoptr (GError) error = NULL;
  FramingPassages *passages = framing_passages_find (comparison, &press->engine, most_stories, most_passages, &error);

  g_assert_no_error (error);
  g_assert_nonnull (passages);
  return passages;
}

static void
describe_excerpt (const FramingExcerpt *excerpt, GString *out)
{
  g_string_append_printf (out, "  %d %u %s\n", (int) excerpt->weight, excerpt->marks->len, excerpt->text);
}

static char *
describe (const FramingPassages *passages)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < passages->stories->len; i++)
    {
      const FramingStoryView *view = g_ptr_array_index (passages->stories, i);

      g_string_append_printf (out, "story %s %.2f\n", PLACES[view->story], view->spread);
      for (guint a = 0; a < view->articles->len; a++)
        {
          const FramingArticleView *article = &g_array_index (view->articles, FramingArticleView, a);

          describe_excerpt (&article->headline, out);
          for (guint s = 0; s < article->sentences->len; s++)
            describe_excerpt (&g_array_index (article->sentences, FramingExcerpt, s), out);
        }
    }
  for (guint i = 0; i < passages->passages->len; i++)
    {
      const FramingPassage *passage = g_ptr_array_index (passages->passages, i);

      g_string_append_printf (out, "pair %s %u %u\n", PLACES[passage->story], passage->group, passage->other);
      describe_excerpt (&passage->sentence, out);
      describe_excerpt (&passage->other_sentence, out);
    }
  return g_string_free (out, FALSE);
}

static void
check_found (void)
{
  Press *press = make_press ();
  FramingPassages *passages = find (press, 2, 2, 1);
  g_autofree char *text = describe (passages);

  /* the ferry has the largest spread; the second outlet gets none of the pairs that the first one has */
  g_assert_cmpuint (passages->stories->len, ==, 2);
  g_assert_true (g_str_has_prefix (text, "story ferry 1.45\n"
                                         "  0 0 Council looks at the ferry\n"
                                         "  -2000 1 The feud over the ferry of Ansel shook the council and the ferry workers.\n"
                                         "  -1000 1 They insult each other.\n"
                                         "  0 0 Council looks at the ferry\n"
                                         "  2000 1 The truce over the ferry of Ansel pleased the council and the ferry workers.\n"
                                         "  1000 1 They thank each other.\n"
                                         "story museum 1.44\n"));
  g_assert_nonnull (strstr (text, "pair ferry "));
  g_assert_cmpuint (passages->passages->len, ==, 4);
  framing_passages_free (passages);
  press_free (press);
}

static void
check_jobs (void)
{
  Press *press = make_press ();
  FramingPassages *one = find (press, 5, 3, 1), *four = find (press, 5, 3, 4);
  g_autofree char *text = describe (one), *again = describe (four);

  g_assert_cmpstr (text, ==, again);
  framing_passages_free (one);
  framing_passages_free (four);
  press_free (press);
}

static void
check_empty (void)
{
  Press *press = make_press ();
  FramingPassages *none = find (press, 0, 0, 1), *stories = find (press, 3, 0, 1), *pairs = find (press, 0, 1, 1), *without;

  g_assert_cmpuint (none->stories->len + none->passages->len, ==, 0);
  g_assert_cmpuint (stories->stories->len, ==, 3);
  g_assert_cmpuint (stories->passages->len, ==, 0);
  g_assert_cmpuint (pairs->stories->len, ==, 0);
  g_assert_cmpuint (pairs->passages->len, >, 0);
  /* texts that are not here */
  for (guint32 i = 0; i < press->collection->documents->len; i++)
    framing_collection_document (press->collection, i)->shelf = FRAMING_SHELF_NONE;
  without = find (press, 3, 3, 1);
  g_assert_cmpuint (without->stories->len + without->passages->len, ==, 0);
  framing_passages_free (none);
  framing_passages_free (stories);
  framing_passages_free (pairs);
  framing_passages_free (without);
  framing_passages_free (NULL);
  press_free (press);
}

/* an axis that the engine does not know: records may have others */
static void
check_unknown_axis (void)
{
  Press *press = press_new (NULL, 0);
  FramingPassages *passages;

  framing_collection_add_side (press->collection, "mood", "gloom", "joy");
  passages = find (press, 3, 3, 1);
  g_assert_cmpuint (passages->stories->len, ==, 0);
  framing_passages_free (passages);
  press_free (press);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/passages/found", check_found);
  g_test_add_func ("/outlet/passages/jobs", check_jobs);
  g_test_add_func ("/outlet/passages/empty", check_empty);
  g_test_add_func ("/outlet/passages/unknown-axis", check_unknown_axis);
  return g_test_run ();
}
