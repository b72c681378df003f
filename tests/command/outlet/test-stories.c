#include "outlet/stories.h"

static void
add (FramingCollection *collection, FramingStems *stems, const char *story, guint64 stem)
{
  FramingDocument document = { .id = "x", .group = 0, .story = framing_collection_story (collection, story), .day = FRAMING_NO_DAY,
                               .wire = FRAMING_NO_NUMBER, .outlet = FRAMING_NO_NUMBER, .shelf = FRAMING_SHELF_NONE };
  FramingStem pairs[40];

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    pairs[i] = (FramingStem) { stem * 1000 + i, 4 };
  framing_collection_add (collection, &document);
  framing_stems_add (stems, pairs, G_N_ELEMENTS (pairs));
  collection->without_story += story == NULL;
}

static guint32
story_of (const FramingCollection *collection, guint32 document)
{
  return framing_collection_document (collection, document)->story;
}

static void
check_settle (void)
{
  g_autoptr (FramingCollection) collection = framing_collection_new ();
  FramingStems *stems = framing_stems_new ();
  FramingMatchSettings settings = { .days = 2, .jobs = 1 };

  framing_collection_add_side (collection, "a-b", "a", "b");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  add (collection, stems, "harbour", 1);
  add (collection, stems, NULL, 2);
  add (collection, stems, NULL, 2);
  add (collection, stems, NULL, 3);
  g_assert_cmpuint (framing_stories_settle (collection, stems, &settings), ==, 3);
  g_assert_cmpstr (g_ptr_array_index (collection->stories, story_of (collection, 0)), ==, "harbour");
  g_assert_cmpuint (story_of (collection, 1), ==, story_of (collection, 2));
  g_assert_cmpuint (story_of (collection, 1), !=, story_of (collection, 3));
  g_assert_cmpuint (collection->without_story, ==, 0);
  g_assert_cmpuint (framing_stories_settle (collection, stems, &settings), ==, 0);
  framing_stems_free (stems);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stories/settle", check_settle);
  return g_test_run ();
}
