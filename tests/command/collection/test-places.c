#include "collection/places.h"
#include <math.h>

static void
add (FramingCollection *collection, const char *story, const char *group, gboolean left_out)
{
  FramingDocument document = { .id = "x", .group = framing_collection_group (collection, group),
                               .story = framing_collection_story (collection, story), .day = FRAMING_NO_DAY, .wire = FRAMING_NO_NUMBER,
                               .outlet = FRAMING_NO_NUMBER, .shelf = FRAMING_SHELF_NONE, .left_out = left_out };

  framing_collection_add (collection, &document);
}

static gboolean
is_odd (guint32 document, gconstpointer data)
{
  (void) data;
  return document % 2 == 1;
}

static void
check (const FramingCollection *collection, FramingPlaceFunc wanted, const guint32 *documents, guint n)
{
  g_autoptr (GArray) places = framing_places_find (collection, wanted, NULL);

  g_assert_cmpuint (places->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (g_array_index (places, FramingPlace, i).document, ==, documents[i]);
}

static void
check_order (void)
{
  static const guint32 all[] = { 0, 2, 4, 1, 5 }, odd[] = { 1, 5 };
  g_autoptr (FramingCollection) collection = framing_collection_new ();

  framing_collection_add_side (collection, "a-b", "a", "b");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  check (collection, NULL, NULL, 0);
  add (collection, "s1", "A", FALSE);
  add (collection, "s2", "B", FALSE);
  add (collection, "s1", "A", FALSE);
  add (collection, "s1", "A", TRUE);
  add (collection, "s1", "B", FALSE);
  add (collection, "s2", "B", FALSE);
  add (collection, NULL, "B", FALSE);
  add (collection, "s2", NULL, FALSE);
  check (collection, NULL, all, G_N_ELEMENTS (all));
  check (collection, is_odd, odd, G_N_ELEMENTS (odd));
}

static void
check_evidence (void)
{
  const FramingValue none = { .score = NAN, .hits = 9 }, two = { .score = 0.1, .hits = 2 }, untold = { .score = 0.1 };

  g_assert_false (framing_value_has_evidence (&none, 1));
  g_assert_true (framing_value_has_evidence (&two, 2) && !framing_value_has_evidence (&two, 3));
  g_assert_true (framing_value_has_evidence (&untold, 1) && !framing_value_has_evidence (&untold, 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/places/order", check_order);
  g_test_add_func ("/places/evidence", check_evidence);
  return g_test_run ();
}
