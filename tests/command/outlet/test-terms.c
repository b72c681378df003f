/* Terms of small collections that can be followed by hand, and the sum of shares of large ones; other figures: statistics/test-oracle.c */
#include "outlet/terms.h"
#include "statistics/random.h"
#include <math.h>

typedef struct { const char *words, *entry; guint count; gint32 weight; } Use;

/* uses end with one without words */
typedef struct {
  const char *group, *story;
  double score;
  guint words, hits;
  Use uses[4];
} Row;

static guint32
add_row (FramingCollection *collection, const Row *row)
{
  FramingDocument document = { .id = "", .group = framing_collection_group (collection, row->group),
                               .story = framing_collection_story (collection, row->story), .day = FRAMING_NO_DAY,
                               .wire = FRAMING_NO_NUMBER, .outlet = FRAMING_NO_NUMBER, .shelf = FRAMING_SHELF_NONE };
  guint32 number = framing_collection_add (collection, &document);

  *framing_collection_value (collection, number, 0, 0) = (FramingValue) { row->score, 0, row->words, row->hits };
  for (const Use *use = row->uses; use->words != NULL; use++)
    {
      FramingUse kept = { 0, framing_collection_form (collection, 0, use->words, use->entry, "invented.tsv"), use->count, use->weight };

      framing_collection_add_use (collection, &kept);
    }
  return number;
}

static FramingCollection *
collect (const Row *rows, guint n)
{
  FramingCollection *collection = framing_collection_new ();

  framing_collection_add_side (collection, "axis", "low", "high");
  framing_collection_add_side (collection, "other axis", "low", "high");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  for (guint i = 0; i < n; i++)
    add_row (collection, &rows[i]);
  collection->has_uses = TRUE;
  return collection;
}

static FramingTerms *
find (const FramingCollection *collection, const char *group, guint min_hits)
{
  FramingComparisonSettings settings = { "outlet", 1, min_hits, FRAMING_OVER_NONE, 1, 1 };
  FramingComparison comparison = { collection, &settings, NULL };

  return framing_terms_find (&comparison, 0, framing_collection_group ((FramingCollection *) collection, group));
}

static const FramingTermRow *
row_of (const FramingTerms *terms, guint i)
{
  g_assert_cmpuint (i, <, terms->rows->len);
  return &g_array_index (terms->rows, FramingTermRow, i);
}

static const Row by_hand[] = {
  { "A", "s1", 0.5, 100, 2, { { "deal", "deal", 2, 2000 } } },
  { "A", "s1", 0.1, 200, 1, { { "crisis", "crisis", 1, -1000 } } },     /* the unit: rate (20 - 5) / 2 = 7.5, score 0.3 */
  { "B", "s1", -0.2, 100, 1, { { "crises", "crisis", 1, -1000 } } },    /* rate -10 */
  { "C", "s1", 0.4, 500, 3, { { "deal", "deal", 1, 1000 } } },          /* rate 2; others' mean: -4, 0.1 */
  { "A", "s2", 0.9, 100, 1, { { "deal", "deal", 1, 1000 } } },          /* nobody else's */
  { "B", "s3", 0.9, 100, 1, { { "deal", "deal", 1, 1000 } } },          /* not A's */
  { "A", "s4", 0, 1000, 2, { { "crisis", "crisis", 1, -1000 }, { "deal", "deal", 1, 1000 } } },      /* rate 0 */
  { "B", "s4", 0.2, 250, 1, { { "deal", "deal", 1, 1000 } } },          /* rate 4 */
  { "B", "s4", NAN, 9, 0, { { NULL } } },
};

static void
test_by_hand (void)
{
  g_autoptr (FramingCollection) collection = collect (by_hand, G_N_ELEMENTS (by_hand));
  FramingTerms *terms = find (collection, "A", 1);

  g_assert_cmpuint (terms->stories, ==, 2);
  g_assert_cmpuint (terms->words, ==, 1300);
  g_assert_cmpuint (terms->other_words, ==, 850);
  g_assert_cmpfloat_with_epsilon (terms->rate_difference, (11.5 - 4) / 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (terms->score_difference, (0.2 - 0.2) / 2, 1e-12);
  g_assert_cmpuint (terms->rows->len, ==, 2);
  /* deal: s1 10 - (0 + 2) / 2 = 9, s4 1 - 4 = -3; crisis: s1 -2.5 - (-10 + 0) / 2 = 2.5, s4 -1 */
  g_assert_cmpstr (row_of (terms, 0)->words, ==, "deal");
  g_assert_cmpfloat_with_epsilon (row_of (terms, 0)->share, 3, 1e-12);
  g_assert_cmpuint (row_of (terms, 0)->uses, ==, 3);
  g_assert_cmpuint (row_of (terms, 0)->other_uses, ==, 2);
  g_assert_cmpstr (row_of (terms, 1)->words, ==, "crisis");
  g_assert_cmpfloat_with_epsilon (row_of (terms, 1)->share, 0.75, 1e-12);
  g_assert_cmpuint (row_of (terms, 1)->uses, ==, 2);
  g_assert_cmpuint (row_of (terms, 1)->other_uses, ==, 1);
  /* rates after story means: 23/3, -59/6, 13/6; -2, 2; scores 2/15, -11/30, 7/30; -0.1, 0.1 */
  g_assert_cmpfloat_with_epsilon (terms->slope, (23.0 / 3 * 2 / 15 + 59.0 / 6 * 11 / 30 + 13.0 / 6 * 7 / 30 + 0.4)
                                  / (23.0 * 23 / 9 + 59.0 * 59 / 36 + 13.0 * 13 / 36 + 8), 1e-12);
  g_assert_cmpfloat_with_epsilon (terms->remainder, terms->score_difference - terms->slope * terms->rate_difference, 1e-12);
  framing_terms_free (terms);
}

/* what does not count in the comparison does not count here */
static void
test_who_counts (void)
{
  g_autoptr (FramingCollection) collection = collect (by_hand, G_N_ELEMENTS (by_hand));
  Row nowhere = { "C", NULL, 0.9, 100, 1, { { "deal", "deal", 1, 1000 } } };
  Row nobody = { NULL, "s1", 0.9, 100, 1, { { "deal", "deal", 1, 1000 } } };
  FramingTerms *before = find (collection, "A", 1), *after;

  add_row (collection, &nowhere);
  add_row (collection, &nobody);
  framing_collection_document (collection, add_row (collection, &by_hand[2]))->left_out = TRUE;
  after = find (collection, "A", 1);
  g_assert_cmpuint (after->stories, ==, before->stories);
  g_assert_cmpuint (after->other_words, ==, before->other_words);
  g_assert_true (after->rate_difference == before->rate_difference && after->score_difference == before->score_difference);
  framing_terms_free (before);
  framing_terms_free (after);

  after = find (collection, "A", 2);            /* of s1 A's first and C's; of s4 A's alone */
  g_assert_cmpuint (after->stories, ==, 1);
  g_assert_cmpuint (after->words, ==, 100);
  g_assert_cmpuint (after->other_words, ==, 500);
  g_assert_cmpfloat_with_epsilon (after->rate_difference, 18, 1e-12);
  framing_terms_free (after);
}

/* the form that is used most; of two used as often, the first by bytes */
static void
test_names (void)
{
  static const Row rows[] = {
    { "A", "s1", 0.5, 100, 2, { { "stalled", "stall", 1, -1000 }, { "stalling", "stall", 1, -1000 }, { "won", "win", 1, 1000 } } },
    { "B", "s1", 0.5, 100, 2, { { "Stalls", "stall", 1, -1000 }, { "won", "win", 1, 1000 }, { "wins", "win", 3, 1000 } } },
    { "A", "s2", 0.5, 100, 2, { { "won", "win", 5, 1000 } } },          /* does not count: not shared */
  };
  g_autoptr (FramingCollection) collection = collect (rows, G_N_ELEMENTS (rows));
  FramingTerms *terms = find (collection, "A", 1);

  g_assert_cmpuint (terms->rows->len, ==, 2);
  g_assert_cmpstr (row_of (terms, 0)->words, ==, "Stalls");             /* shares -10 and -10: by entry */
  g_assert_cmpstr (row_of (terms, 1)->words, ==, "wins");
  framing_terms_free (terms);
}

/* an article without words adds nothing, and breaks nothing */
static void
test_no_words (void)
{
  static const Row rows[] = {
    { "A", "s1", 0.5, 0, 2, { { "deal", "deal", 1, 1000 } } },
    { "B", "s1", 0.2, 100, 2, { { "deal", "deal", 1, 1000 } } },
  };
  g_autoptr (FramingCollection) collection = collect (rows, G_N_ELEMENTS (rows));
  FramingTerms *terms = find (collection, "A", 1);

  g_assert_cmpfloat_with_epsilon (terms->rate_difference, -10, 1e-12);
  g_assert_cmpfloat_with_epsilon (row_of (terms, 0)->share, -10, 1e-12);
  framing_terms_free (terms);
}

static void
test_nothing_shared (void)
{
  static const Row rows[] = {
    { "A", "s1", 0.5, 100, 2, { { "deal", "deal", 1, 1000 } } },
    { "B", "s2", 0.2, 100, 2, { { "deal", "deal", 1, 1000 } } },
    { "A", "s2", NAN, 100, 0, { { NULL } } },
  };
  g_autoptr (FramingCollection) collection = collect (rows, G_N_ELEMENTS (rows)), empty = collect (NULL, 0);
  FramingTerms *terms = find (collection, "A", 1);

  g_assert_cmpuint (terms->stories, ==, 0);
  g_assert_cmpuint (terms->rows->len, ==, 0);
  g_assert_true (isnan (terms->rate_difference) && isnan (terms->remainder));
  framing_terms_free (terms);
  terms = find (empty, "A", 1);
  g_assert_cmpuint (terms->stories, ==, 0);
  framing_terms_free (terms);
  framing_terms_free (NULL);
}

static FramingCollection *
draw_collection (guint articles)
{
  FramingCollection *collection = collect (NULL, 0);
  FramingRandom random;

  framing_random_seed (&random, 1, articles);
  for (guint i = 0; i < articles; i++)
    {
      g_autofree char *group = g_strdup_printf ("o%u", framing_random_below (&random, 8));
      g_autofree char *story = g_strdup_printf ("s%u", framing_random_below (&random, articles / 7 + 1));
      Row row = { group, story, framing_random_below (&random, 2000) / 1000.0 - 1, framing_random_below (&random, 900), 3, { { NULL } } };
      guint uses = framing_random_below (&random, 40);

      add_row (collection, &row);
      for (guint k = 0; k < uses; k++)
        {
          g_autofree char *words = g_strdup_printf ("w%u", framing_random_below (&random, 900));
          g_autofree char *entry = g_strdup_printf ("e%s", words + (words[1] > '5'));
          guint32 axis = k > uses / 2;
          FramingUse use = { axis, framing_collection_form (collection, axis, words, entry, "invented.tsv"),
                             1 + framing_random_below (&random, 5), (gint32) framing_random_below (&random, 6001) - 3000 };

          framing_collection_add_use (collection, &use);
        }
    }
  return collection;
}

/* shares add up to the difference, whatever the holes; so do those of rates by hand: (mean of own) - (mean of others) */
static void
test_shares_add_up (void)
{
  static const guint sizes[] = { 20, 300, 3000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (FramingCollection) collection = draw_collection (sizes[i]);

      for (guint group = 0; group < collection->groups->len; group++)
        {
          FramingTerms *terms = find (collection, g_ptr_array_index (collection->groups, group), 1);
          double sum = 0, size = 0;

          for (guint k = 0; k < terms->rows->len; k++)
            {
              sum += row_of (terms, k)->share;
              size += fabs (row_of (terms, k)->share);
              g_assert_cmpuint (g_array_index (collection->terms, FramingTerm, row_of (terms, k)->term).axis, ==, 0);
              g_assert_true (k == 0 || fabs (row_of (terms, k)->share) <= fabs (row_of (terms, k - 1)->share));
            }
          if (terms->stories > 0)
            g_assert_cmpfloat (fabs (sum - terms->rate_difference), <=, 1e-12 * MAX (size, fabs (terms->rate_difference)));
          framing_terms_free (terms);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/outlet/terms/by-hand", test_by_hand);
  g_test_add_func ("/command/outlet/terms/who-counts", test_who_counts);
  g_test_add_func ("/command/outlet/terms/names", test_names);
  g_test_add_func ("/command/outlet/terms/no-words", test_no_words);
  g_test_add_func ("/command/outlet/terms/nothing-shared", test_nothing_shared);
  g_test_add_func ("/command/outlet/terms/shares-add-up", test_shares_add_up);
  return g_test_run ();
}
