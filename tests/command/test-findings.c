#include "findings.h"

static void
add (FramingCollection *collection, const char *outlet, const char *story, gint32 day, gboolean left_out)
{
  FramingDocument document = { .id = "x", .group = framing_collection_group (collection, outlet),
                               .story = framing_collection_story (collection, story), .day = day, .wire = FRAMING_NO_NUMBER,
                               .outlet = FRAMING_NO_NUMBER, .shelf = FRAMING_SHELF_NONE, .left_out = left_out };

  framing_collection_add (collection, &document);
}

static void
check_look (void)
{
  g_autoptr (FramingCollection) collection = framing_collection_new ();
  FramingFacts facts = { 0 };

  framing_collection_add_side (collection, "a-b", "a", "b");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  framing_findings_look (collection, &facts);
  g_assert_cmpuint (facts.shared_stories, ==, 0);
  g_assert_cmpint (facts.first_day, ==, FRAMING_NO_DAY);
  add (collection, "A", "one", 20, FALSE);
  add (collection, "A", "one", FRAMING_NO_DAY, FALSE);
  add (collection, "B", "one", 12, FALSE);
  add (collection, "C", "one", 13, FALSE);      /* a story counts once */
  add (collection, "A", "two", 14, FALSE);
  add (collection, "B", "two", 15, TRUE);       /* a copy shares nothing */
  add (collection, NULL, "three", 16, FALSE);
  add (collection, "B", "three", 17, FALSE);
  framing_findings_look (collection, &facts);
  g_assert_cmpuint (facts.shared_stories, ==, 1);
  g_assert_cmpint (facts.first_day, ==, 12);
  g_assert_cmpint (facts.last_day, ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/look", check_look);
  return g_test_run ();
}
