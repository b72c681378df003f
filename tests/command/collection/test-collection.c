#include "collection/collection.h"
#include <math.h>

#define DOCUMENTS 3000          /* more than one chunk of values */

static FramingCollection *
make (void)
{
  FramingCollection *collection = framing_collection_new ();

  framing_collection_add_side (collection, "mood", "gloom", "joy");
  framing_collection_add_side (collection, "pace", "slow", "fast");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  framing_collection_add_view (collection, "headline", FRAMING_PART_HEADLINE, -1);
  framing_collection_add_view (collection, "Ansel", FRAMING_PART_ALL, 0);
  return collection;
}

static void
test_names (void)
{
  g_autoptr (FramingCollection) collection = framing_collection_new ();

  g_assert_cmpuint (framing_collection_group (collection, "Courier"), ==, 0);
  g_assert_cmpuint (framing_collection_group (collection, "Herald"), ==, 1);
  g_assert_cmpuint (framing_collection_group (collection, "Courier"), ==, 0);
  g_assert_cmpuint (framing_collection_story (collection, "Herald"), ==, 0);
  g_assert_cmpuint (framing_collection_name (collection, "Tribune"), ==, 0);
  g_assert_cmpuint (framing_collection_group (collection, ""), ==, FRAMING_NO_NUMBER);
  g_assert_cmpuint (framing_collection_story (collection, NULL), ==, FRAMING_NO_NUMBER);
  g_assert_cmpuint (collection->groups->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (collection->groups, 1), ==, "Herald");
}

static void
test_forms (void)
{
  g_autoptr (FramingCollection) collection = framing_collection_new ();
  guint32 grim = framing_collection_form (collection, 0, "grim", "grim", "a.tsv:1");

  g_assert_cmpuint (framing_collection_form (collection, 0, "grimmer", "grim", "a.tsv:1"), ==, grim + 1);
  g_assert_cmpuint (framing_collection_form (collection, 0, "grim", "grim", "a.tsv:1"), ==, grim);
  g_assert_cmpuint (framing_collection_form (collection, 1, "grim", "grim", "a.tsv:1"), ==, grim + 2);
  g_assert_cmpuint (framing_collection_form (collection, 0, "grim", "grim", "b.tsv:1"), ==, grim + 3);
  g_assert_cmpuint (collection->terms->len, ==, 3);
  g_assert_cmpuint (g_array_index (collection->forms, FramingForm, grim + 1).term, ==, 0);
  g_assert_cmpstr (g_array_index (collection->terms, FramingTerm, 2).source, ==, "b.tsv:1");
  g_assert_cmpuint (g_array_index (collection->terms, FramingTerm, 1).axis, ==, 1);
}

/* Values stand where they were put, and what was not set is none. */
static void
test_values (void)
{
  g_autoptr (FramingCollection) collection = make ();

  for (guint i = 0; i < DOCUMENTS; i++)
    {
      FramingDocument document = { .id = "x", .day = (gint32) i };

      g_assert_cmpuint (framing_collection_add (collection, &document), ==, i);
      framing_collection_value (collection, i, 1, 2)->score = i;
      framing_collection_value (collection, i, 0, 1)->hits = i;
    }
  for (guint i = 0; i < DOCUMENTS; i++)
    {
      g_assert_cmpint (framing_collection_document (collection, i)->day, ==, i);
      g_assert_cmpfloat (framing_collection_value (collection, i, 1, 2)->score, ==, i);
      g_assert_true (isnan (framing_collection_value (collection, i, 0, 1)->score));
      g_assert_cmpuint (framing_collection_value (collection, i, 0, 1)->hits, ==, i);
      g_assert_cmpuint (framing_collection_value (collection, i, 1, 1)->hits, ==, 0);
    }
}

/* Documents that came before anybody knew the axes. */
static void
test_late_axes (void)
{
  g_autoptr (FramingCollection) collection = framing_collection_new ();
  FramingDocument document = { .id = "x" };

  for (guint i = 0; i < DOCUMENTS; i++)
    framing_collection_add (collection, &document);
  framing_collection_add_side (collection, "mood", "gloom", "joy");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  framing_collection_make_room (collection);
  framing_collection_add (collection, &document);
  for (guint i = 0; i <= DOCUMENTS; i++)
    g_assert_true (isnan (framing_collection_value (collection, i, 0, 0)->score));
}

/* The uses of each document are in one piece, however many others there are. */
static void
test_uses (void)
{
  static const guint counts[] = { 3, 0, 65530, 5, 70000, 1, 200000, 7 };
  g_autoptr (FramingCollection) collection = make ();

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      FramingDocument document = { .id = "x", .n_uses = 99, .first_use = 99 };

      framing_collection_add (collection, &document);
      for (guint j = 0; j < counts[i]; j++)
        framing_collection_add_use (collection, &(FramingUse) { i, j, 1, (gint32) j });
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const FramingUse *uses = framing_collection_uses (collection, i);

      g_assert_cmpuint (framing_collection_document (collection, i)->n_uses, ==, counts[i]);
      for (guint j = 0; j < counts[i]; j++)
        g_assert_true (uses[j].axis == i && uses[j].form == j);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/collection/names", test_names);
  g_test_add_func ("/outlet/collection/forms", test_forms);
  g_test_add_func ("/outlet/collection/values", test_values);
  g_test_add_func ("/outlet/collection/late-axes", test_late_axes);
  g_test_add_func ("/outlet/collection/uses", test_uses);
  return g_test_run ();
}
