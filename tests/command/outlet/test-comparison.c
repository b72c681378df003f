/* The comparison as a whole: against numbers made here from the articles one by one; also covers rows.c and difference.c. */
#include "desk.h"
#include "statistics/random.h"
#include <string.h>

#define OUTLETS 6
#define STORIES 70

static const FramingComparisonSettings settings = { "outlet", 10, 1, FRAMING_OVER_MONTH, 42, 1 };

typedef struct { char story[8]; const char *outlet; gint32 day; double score; } Article;

static double
uniform (FramingRandom *random)
{
  return (double) (framing_random_next (random) >> 11) * 0x1p-53;
}

/* The Anchor lies 0.3 lower; the Fringe has few stories; a fifth has no evidence; now and then two articles on a story. */
static guint
write_articles (Article *articles)
{
  static const char *const names[] = { "Anchor", "Bugle", "Clarion", "Despatch", "Echo", "Fringe" };
  guint n = 0;
  FramingRandom random;

  framing_random_seed (&random, 11, 0);
  for (guint s = 0; s < STORIES; s++)
    {
      double level = uniform (&random) - 0.5;

      for (guint o = 0; o < OUTLETS; o++)
        for (guint copies = framing_random_below (&random, 3); copies > 0 && (o < 5 || s < 8); copies--)
          {
            double score = level + 0.3 * (uniform (&random) - 0.5) - (o == 0 ? 0.3 : 0);

            articles[n] = (Article) { "", names[o], 20000 + (gint32) (5 * s + copies), uniform (&random) < 0.2 ? NAN : score };
            g_snprintf (articles[n++].story, sizeof articles->story, "s%03u", s);
          }
    }
  return n;
}

static FramingCollection *
collect (const Article *articles, guint n, gboolean backwards)
{
  FramingCollection *collection = desk_new ();

  for (guint i = 0; i < n; i++)
    {
      const Article *article = &articles[backwards ? n - 1 - i : i];
      guint32 number = desk_add (collection, article->story, article->outlet, article->day, article->score);

      framing_collection_value (collection, number, 1, DESK_QUOTED)->score = article->score / 2;
    }
  return collection;
}

static const FramingOutletRow *
row_of (const FramingComparison *comparison, guint32 axis, guint32 view, const char *name)
{
  const GPtrArray *names = comparison->collection->groups;
  const FramingAxisResult *result = framing_comparison_get (comparison, axis, view);

  for (guint32 g = 0; g < names->len; g++)
    if (g_str_equal (g_ptr_array_index (names, g), name))
      return framing_comparison_outlet (result, g);
  return NULL;
}

/* of an outlet on a story: the mean of what has evidence; `none` stands for no evidence, NaN = is left out */
static double
value_of (const Article *articles, guint n, const char *story, const char *outlet, double none)
{
  double sum = 0;
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      double score = isnan (articles[i].score) ? none : articles[i].score;

      if (strcmp (articles[i].story, story) != 0 || strcmp (articles[i].outlet, outlet) != 0 || isnan (score))
        continue;
      sum += score;
      count++;
    }
  return count > 0 ? sum / count : NAN;
}

typedef struct { double values[STORIES]; guint n; } Differences;

static Differences
differences_of (const Article *articles, guint n, const GPtrArray *names, const char *outlet, double none)
{
  Differences differences = { { 0 }, 0 };

  for (guint s = 0; s < STORIES; s++)
    {
      double own, sum = 0;
      guint others = 0;
      char story[8];

      g_snprintf (story, sizeof story, "s%03u", s);
      own = value_of (articles, n, story, outlet, none);
      for (guint g = 0; g < names->len; g++)
        {
          double value = value_of (articles, n, story, g_ptr_array_index (names, g), none);

          if (isnan (value) || g_str_equal (g_ptr_array_index (names, g), outlet))
            continue;
          sum += value;
          others++;
        }
      if (!isnan (own) && others > 0)
        differences.values[differences.n++] = own - sum / others;
    }
  return differences;
}

static void
assert_difference (const FramingDifference *difference, const Differences *expected)
{
  double mean = 0, squares = 0;

  for (guint i = 0; i < expected->n; i++)
    mean += expected->values[i] / expected->n;
  for (guint i = 0; i < expected->n; i++)
    squares += (expected->values[i] - mean) * (expected->values[i] - mean);
  g_assert_cmpuint (difference->stories, ==, expected->n);
  g_assert_cmpfloat_with_epsilon (difference->value, mean, 1e-12);
  g_assert_cmpfloat_with_epsilon (difference->se, sqrt (squares / (expected->n - 1) / expected->n), 1e-12);
  g_assert_cmpfloat (difference->low, <, mean);
  g_assert_cmpfloat (difference->high, >, mean);
}

static void
test_rows (void)
{
  Article articles[STORIES * OUTLETS * 2];
  guint n = write_articles (articles);
  g_autoptr (FramingCollection) collection = collect (articles, n, FALSE);
  g_autoptr (FramingComparison) comparison = framing_comparison_run (collection, &settings);
  const FramingAxisResult *result = framing_comparison_get (comparison, 0, DESK_WHOLE);
  double last = -INFINITY, effects = 0;

  g_assert_cmpuint (comparison->results->len, ==, DESK_AXES * DESK_VIEWS);
  g_assert_cmpuint (result->outlets->len, ==, OUTLETS);
  g_assert_cmpfloat (result->overall_p, ==, 1 / 10000.0);
  g_assert_cmpuint (result->components, ==, 1);
  for (guint i = 0; i < OUTLETS; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);
      const char *name = g_ptr_array_index (collection->groups, row->group);
      Differences values = differences_of (articles, n, collection->groups, name, NAN);
      Differences zeros = differences_of (articles, n, collection->groups, name, 0);

      assert_difference (&row->same_story, &values);
      assert_difference (&row->as_zero, &zeros);
      g_assert_cmpuint (row->without_difference.stories, ==, zeros.n);
      g_assert_cmpfloat_with_epsilon (row->size, row->same_story.value / result->residual_sd, 1e-12);
      g_assert_cmpfloat_with_epsilon (row->share_without, (double) row->without / row->articles, 1e-15);
      g_assert_cmpfloat (row->same_story.value, >=, last);
      g_assert_true (row->too_small == g_str_equal (name, "Fringe"));
      g_assert_true (isnan (row->same_story.p) == row->too_small);
      last = row->same_story.value;
      effects += row->effect * row->same_story.stories;
    }
  g_assert_cmpfloat_with_epsilon (effects, 0, 1e-10);
  g_assert_cmpstr (g_ptr_array_index (collection->groups, g_array_index (result->outlets, FramingOutletRow, 0).group), ==, "Anchor");
  g_assert_true (row_of (comparison, 0, DESK_WHOLE, "Anchor")->same_story.survives);
  g_assert_cmpfloat_with_epsilon (row_of (comparison, 0, DESK_WHOLE, "Anchor")->same_story.p_adjusted, 5 / 10000.0, 1e-15);
  g_assert_cmpfloat_with_epsilon (row_of (comparison, 1, DESK_QUOTED, "Echo")->same_story.value,
                                  row_of (comparison, 0, DESK_WHOLE, "Echo")->same_story.value / 2, 1e-12);
}

static void
assert_same_number (double x, double y)
{
  g_assert_true (x == y || (isnan (x) && isnan (y)));
}

static void
assert_same_difference (const FramingDifference *x, const FramingDifference *y)
{
  g_assert_cmpuint (x->stories, ==, y->stories);
  assert_same_number (x->value, y->value);
  assert_same_number (x->low, y->low);
  assert_same_number (x->high, y->high);
  assert_same_number (x->p, y->p);
  assert_same_number (x->p_adjusted, y->p_adjusted);
}

static void
assert_same_rows (const FramingAxisResult *x, const FramingAxisResult *y)
{
  for (guint i = 0; i < x->outlets->len; i++)
    {
      const FramingOutletRow *one = &g_array_index (x->outlets, FramingOutletRow, i);
      const FramingOutletRow *other = &g_array_index (y->outlets, FramingOutletRow, i);

      g_assert_cmpuint (one->group, ==, other->group);
      assert_same_difference (&one->same_story, &other->same_story);
      assert_same_difference (&one->without_difference, &other->without_difference);
      assert_same_difference (&one->as_zero, &other->as_zero);
      assert_same_number (one->effect, other->effect);
    }
  for (guint i = 0; i < x->pairs->len; i++)
    assert_same_difference (&g_array_index (x->pairs, FramingPairRow, i).difference,
                            &g_array_index (y->pairs, FramingPairRow, i).difference);
  for (guint i = 0; i < x->course->len; i++)
    assert_same_difference (&g_array_index (x->course, FramingCourseRow, i).difference,
                            &g_array_index (y->course, FramingCourseRow, i).difference);
  for (guint i = 0; i < x->trends->len; i++)
    assert_same_number (g_array_index (x->trends, FramingTrendRow, i).p, g_array_index (y->trends, FramingTrendRow, i).p);
}

static void
assert_same (const FramingComparison *one, const FramingComparison *other)
{
  for (guint i = 0; i < one->results->len; i++)
    {
      const FramingAxisResult *x = g_ptr_array_index (one->results, i), *y = g_ptr_array_index (other->results, i);

      assert_same_number (x->overall_p, y->overall_p);
      g_assert_true (x->outlets->len == y->outlets->len && x->pairs->len == y->pairs->len);
      g_assert_true (x->course->len == y->course->len && x->trends->len == y->trends->len);
      assert_same_rows (x, y);
    }
}

static void
test_jobs (void)
{
  static const guint jobs[] = { 2, 5, 100 };
  Article articles[STORIES * OUTLETS * 2];
  guint n = write_articles (articles);
  g_autoptr (FramingCollection) collection = collect (articles, n, FALSE);
  g_autoptr (FramingComparison) one = framing_comparison_run (collection, &settings);

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      FramingComparisonSettings parallel = settings;
      g_autoptr (FramingComparison) many = NULL;

      parallel.jobs = jobs[i];
      many = framing_comparison_run (collection, &parallel);
      assert_same (one, many);
    }
}

static void
assert_near (const FramingComparison *one, const FramingComparison *other)
{
  static const char *const names[] = { "Anchor", "Bugle", "Clarion", "Despatch", "Echo" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const FramingOutletRow *x = row_of (one, 0, DESK_WHOLE, names[i]), *y = row_of (other, 0, DESK_WHOLE, names[i]);

      g_assert_true (x->same_story.p == y->same_story.p);
      g_assert_cmpfloat_with_epsilon (x->same_story.low, y->same_story.low, 1e-12);
      g_assert_cmpfloat_with_epsilon (x->as_zero.high, y->as_zero.high, 1e-12);
      g_assert_cmpfloat_with_epsilon (x->effect, y->effect, 1e-10);
    }
}

/* Neither the order of the input nor outlets on other stories move a number; another seed does. */
static void
test_streams (void)
{
  Article articles[STORIES * OUTLETS * 2];
  guint n = write_articles (articles);
  g_autoptr (FramingCollection) collection = collect (articles, n, FALSE), backwards = collect (articles, n, TRUE);
  g_autoptr (FramingCollection) more = collect (articles, n, TRUE);
  FramingComparisonSettings seeded = settings;
  g_autoptr (FramingComparison) one = framing_comparison_run (collection, &settings);
  g_autoptr (FramingComparison) turned = framing_comparison_run (backwards, &settings), joined = NULL, other = NULL;

  for (guint s = 0; s < 12; s++)
    {
      g_autofree char *story = g_strdup_printf ("a%u", s);

      desk_add (more, story, "Aardvark", 0, s / 20.0);
      desk_add (more, story, "Zebra", 0, 0.2);
    }
  joined = framing_comparison_run (more, &settings);
  seeded.seed = 43;
  other = framing_comparison_run (collection, &seeded);
  assert_near (one, turned);
  assert_near (one, joined);
  g_assert_cmpuint (framing_comparison_get (joined, 0, DESK_WHOLE)->components, ==, 2);
  g_assert_cmpuint (row_of (joined, 0, DESK_WHOLE, "Zebra")->component, ==, 1);
  g_assert_true (row_of (one, 0, DESK_WHOLE, "Bugle")->same_story.low != row_of (other, 0, DESK_WHOLE, "Bugle")->same_story.low);
}

/* nothing, one outlet, one story, nobody with evidence: rows without numbers, and no crash */
static void
test_degenerate (void)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (FramingCollection) collection = desk_new ();
      g_autoptr (FramingComparison) comparison = NULL;
      const FramingAxisResult *result;

      if (i == 1 || i == 3)
        desk_add (collection, "s1", "Courier", 0, i == 3 ? NAN : 0.3);
      if (i == 2)
        desk_add (collection, "", "Courier", 0, 0.3);
      if (i >= 3)
        desk_add (collection, "s1", "Herald", 0, i == 3 ? NAN : 0.3);
      comparison = framing_comparison_run (collection, &settings);
      result = framing_comparison_get (comparison, 1, DESK_WHOLE);
      g_assert_cmpuint (result->outlets->len, ==, i == 0 ? 0 : i == 3 ? 2 : 1);
      g_assert_true (isnan (result->overall_p) && isnan (result->residual_sd) && result->pairs->len == 0);
      if (i > 0)
        {
          const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, 0);

          g_assert_true (row->too_small && isnan (row->same_story.value) && isnan (row->effect) && isnan (row->same_story.p_adjusted));
        }
      g_assert_cmpuint (framing_comparison_get (comparison, 1, DESK_QUOTED)->outlets->len, ==, i == 0 || i == 2 ? 0 : result->outlets->len);
    }
}

/* all say the same: differences of 0 without error, and nothing survives */
static void
test_same (void)
{
  g_autoptr (FramingCollection) collection = desk_new ();
  g_autoptr (FramingComparison) comparison = NULL;
  const FramingOutletRow *row;

  for (guint s = 0; s < 30; s++)
    {
      g_autofree char *story = g_strdup_printf ("s%u", s);

      desk_add (collection, story, "Courier", 0, 0.1 * (s % 7));
      desk_add (collection, story, "Herald", 0, 0.1 * (s % 7));
      desk_add (collection, story, "Mail", 0, 0.1 * (s % 7));
    }
  comparison = framing_comparison_run (collection, &settings);
  row = row_of (comparison, 0, DESK_WHOLE, "Herald");
  g_assert_true (row->same_story.value == 0 && row->same_story.low == 0 && row->same_story.high == 0 && row->same_story.p == 1);
  g_assert_true (row->dominance == 0 && !row->same_story.survives && isnan (row->size));
  g_assert_cmpfloat (framing_comparison_get (comparison, 0, DESK_WHOLE)->overall_p, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/outlet/comparison/rows", test_rows);
  g_test_add_func ("/command/outlet/comparison/jobs", test_jobs);
  g_test_add_func ("/command/outlet/comparison/streams", test_streams);
  g_test_add_func ("/command/outlet/comparison/degenerate", test_degenerate);
  g_test_add_func ("/command/outlet/comparison/same", test_same);
  return g_test_run ();
}
