#include "desk.h"
#include "outlet/units.h"

static const char *
story_name (const FramingUnits *units, guint32 story)
{
  return g_ptr_array_index (units->collection->stories, units->story_number[story]);
}

/* stories and groups by name, articles of a unit together, and who counts nowhere is nowhere */
static void
test_order (void)
{
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingUnits) units = NULL;
  guint32 copy;

  desk_add (collection, "s2", "Herald", 12, 0.1);               /* 0 */
  desk_add (collection, "s2", "Courier", FRAMING_NO_DAY, 0.2);  /* 1 */
  desk_add (collection, "", "Mail", 9, 0.3);
  desk_add (collection, "s1", "", 3, 0.4);
  desk_add (collection, "s2", "Herald", 10, 0.5);               /* 4 */
  copy = desk_add (collection, "s1", "Courier", 1, 0.6);
  desk_add (collection, "s1", "Herald", 7, 0.7);                /* 6 */
  desk_add (collection, "s3", "Courier", FRAMING_NO_DAY, 0.7);  /* 7 */
  framing_collection_document (collection, copy)->left_out = TRUE;
  units = framing_units_new (collection);

  g_assert_cmpuint (units->n_stories, ==, 3);
  g_assert_cmpuint (units->n_groups, ==, 3);
  g_assert_cmpuint (units->n_units, ==, 4);
  g_assert_cmpstr (story_name (units, 0), ==, "s1");
  g_assert_cmpstr (framing_units_group_name (units, 0), ==, "Courier");
  g_assert_cmpstr (framing_units_group_name (units, 2), ==, "Mail");
  g_assert_true (units->first[1] == 1 && units->first[2] == 3 && units->first[3] == 4);
  g_assert_true (units->group[0] == 1 && units->group[1] == 0 && units->group[2] == 1 && units->group[3] == 0);
  g_assert_true (units->documents[0] == 6 && units->documents[1] == 1 && units->documents[2] == 0 && units->documents[3] == 4);
  g_assert_true (units->first_document[2] == 2 && units->first_document[3] == 4 && units->first_document[4] == 5);
  g_assert_true (units->day[0] == 7 && units->day[1] == 10 && units->day[2] == FRAMING_NO_DAY);
  g_assert_true (units->has_documents[0] && units->has_documents[1] && units->has_documents[2]);
}

static void
test_empty (void)
{
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingUnits) units = framing_units_new (collection);

  g_assert_cmpuint (units->n_units, ==, 0);
  g_assert_cmpuint (units->first[0], ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/outlet/units/order", test_order);
  g_test_add_func ("/command/outlet/units/empty", test_empty);
  return g_test_run ();
}
