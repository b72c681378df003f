#include "outlet/copies.h"
#include <string.h>

typedef struct { const char *outlet; gint32 day; const char *title, *text; const char *group; gboolean left_out; } Paper;

#define BODY "The harbour talks went on until dawn while the two mayors met behind closed doors and sent their pilots home, " \
             "because nobody could say how long the papers would take or who would carry them to the other side of the water; " \
             "the ferry waited at the pier with its lamps lit, and the crew played cards until the first gulls came in over the roofs."

static const char OWN[] = "A quite different account of the evening, written by somebody who stood in the rain outside the town hall, "
                          "counted the windows with light in them, spoke with two drivers and a baker, and went home at three in the "
                          "morning without having learned anything at all about the pilots, the papers or the ferry that waited there.";

static FramingCollection *
make (const Paper *papers, guint n, FramingSignatures *signatures)
{
  FramingCollection *collection = framing_collection_new ();

  framing_collection_add_side (collection, "a-b", "a", "b");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  collection->shelf = framing_shelf_new (NULL);
  g_assert_nonnull (collection->shelf);
  for (guint i = 0; i < n; i++)
    {
      FramingBook book = { .title = { papers[i].title, strlen (papers[i].title) }, .text = { papers[i].text, strlen (papers[i].text) } };
      FramingDocument document = { .id = "x", .group = framing_collection_group (collection, papers[i].outlet), .story = 0,
                                   .day = papers[i].day, .wire = FRAMING_NO_NUMBER,
                                   .outlet = framing_collection_name (collection, papers[i].outlet) };
      FramingSignature signature;

      g_assert_true (framing_shelf_put (collection->shelf, &book, &document.shelf, NULL));
      framing_collection_add (collection, &document);
      framing_signature_of (book.text, &signature);
      framing_signatures_add (signatures, &signature);
    }
  return collection;
}

static void
check (const Paper *papers, guint n, FramingWire wire, guint64 clusters, guint64 copies)
{
  FramingSignatures *signatures = framing_signatures_new ();
  g_autoptr (FramingCollection) collection = make (papers, n, signatures);
  FramingCopies found = framing_copies_settle (collection, signatures, wire);

  g_assert_cmpuint (found.clusters, ==, clusters);
  g_assert_cmpuint (found.copies, ==, copies);
  for (guint i = 0; i < n; i++)
    {
      const FramingDocument *document = framing_collection_document (collection, i);

      g_assert_cmpint (document->left_out, ==, papers[i].left_out);
      if (!papers[i].left_out)
        g_assert_cmpstr (g_ptr_array_index (collection->groups, document->group), ==, papers[i].group);
    }
  framing_signatures_free (signatures);
}

/* The earliest stands, whatever the order of the input, for the agency that it names. */
static void
check_once (void)
{
  static const Paper papers[] = {
    { "Courier", 12, "Talks", "HARBOUR (Reuters) - " BODY, NULL, TRUE },
    { "Beacon", 11, "Talks go on", "HARBOUR (Reuters) - " BODY, "Reuters", FALSE },
    { "Lantern", 11, "Rain", OWN, "Lantern", FALSE },
    { "Post", FRAMING_NO_DAY, "Talks", "HARBOUR (Reuters) - " BODY, NULL, TRUE },
  };

  check (papers, G_N_ELEMENTS (papers), FRAMING_WIRE_ONCE, 1, 2);
}

static void
check_nameless (void)
{
  static const Paper papers[] = { { "Courier", 12, "Talks", BODY, "wire", FALSE }, { "Beacon", 13, "Talks", BODY, NULL, TRUE } };

  check (papers, G_N_ELEMENTS (papers), FRAMING_WIRE_ONCE, 1, 1);
}

static void
check_keep (void)
{
  static const Paper papers[] = { { "Courier", 12, "Talks", BODY, "Courier", FALSE }, { "Beacon", 13, "Talks", BODY, "Beacon", FALSE } };

  check (papers, G_N_ELEMENTS (papers), FRAMING_WIRE_KEEP, 1, 1);
}

static void
check_drop (void)
{
  static const Paper papers[] = { { "Courier", 12, "Talks", BODY, NULL, TRUE }, { "Beacon", 13, "Talks", BODY, NULL, TRUE },
                                  { "Beacon", 13, "Rain", OWN, "Beacon", FALSE } };

  check (papers, G_N_ELEMENTS (papers), FRAMING_WIRE_DROP, 1, 2);
}

/* An outlet that puts its article out twice is no agency: it keeps it, once. */
static void
check_own (void)
{
  static const Paper papers[] = { { "Courier", 12, "Talks", BODY, NULL, TRUE }, { "Courier", 11, "Talks", BODY, "Courier", FALSE } };

  check (papers, G_N_ELEMENTS (papers), FRAMING_WIRE_ONCE, 1, 1);
  check (papers, G_N_ELEMENTS (papers), FRAMING_WIRE_DROP, 1, 1);
}

static void
check_no_texts (void)
{
  g_autoptr (FramingCollection) collection = framing_collection_new ();

  g_assert_cmpuint (framing_copies_settle (collection, NULL, FRAMING_WIRE_ONCE).clusters, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/copies/once", check_once);
  g_test_add_func ("/copies/nameless", check_nameless);
  g_test_add_func ("/copies/keep", check_keep);
  g_test_add_func ("/copies/drop", check_drop);
  g_test_add_func ("/copies/own", check_own);
  g_test_add_func ("/copies/no-texts", check_no_texts);
  return g_test_run ();
}
