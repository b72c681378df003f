/* Statistics, comparison and terms against values that oracle.py worked out from the formulas, sharing no code. */
#include "oracle.h"
#include "outlet/comparison.h"
#include "outlet/terms.h"
#include "statistics/adjust.h"
#include "statistics/dominance.h"
#include "statistics/interval.h"
#include "statistics/logodds.h"
#include "statistics/signflip.h"
#include "statistics/slope.h"
#include "statistics/student.h"
#include <math.h>
#include <string.h>

#define assert_near(value, expected, tolerance) \
  assert_near_at (__LINE__, #value, value, expected, tolerance)

/* equal up to the digits of the tables; NaN is equal to NaN */
static void
assert_near_at (int line, const char *what, double value, double expected, double tolerance)
{
  if (isnan (expected) ? !isnan (value) : !(fabs (value - expected) <= tolerance * (1 + fabs (expected))))
    g_error ("line %d: %s is %.12g, the oracle says %.12g", line, what, value, expected);
}

#define DIGITS 1e-10

/* ---- functions of plain numbers ---- */

static void
test_student (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (oracle_t); i++)
    {
      assert_near (framing_student_quantile (oracle_t[i].share, oracle_t[i].df), oracle_t[i].t, DIGITS);
      assert_near (framing_student_cdf (oracle_t[i].t, oracle_t[i].df), oracle_t[i].share, DIGITS);
    }
}

static void
test_adjust (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (oracle_families); i++)
    {
      const OracleFamily *family = &oracle_families[i];
      double holm[8], benjamini_hochberg[8];

      framing_adjust_holm (family->p, family->n, holm);
      framing_adjust_benjamini_hochberg (family->p, family->n, benjamini_hochberg);
      for (guint k = 0; k < family->n; k++)
        {
          assert_near (holm[k], family->holm[k], DIGITS);
          assert_near (benjamini_hochberg[k], family->benjamini_hochberg[k], DIGITS);
        }
    }
}

static void
test_samples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (oracle_samples); i++)
    {
      const OracleSample *sample = &oracle_samples[i];
      FramingRandom random;
      FramingSignflip flip;
      FramingMean mean;

      framing_random_seed (&random, 1, i);
      flip = framing_signflip_test (sample->values, sample->n, 9999, &random);
      mean = framing_interval_mean (sample->values, sample->n, &random);
      g_assert_true (flip.exact);
      assert_near (flip.p, sample->p, DIGITS);
      assert_near (mean.mean, sample->mean, DIGITS);
      assert_near (mean.se, sample->se, DIGITS);
      assert_near (mean.low, sample->low, DIGITS);
      assert_near (mean.high, sample->high, DIGITS);
    }
}

/* One bound; `outwards` is -1 for the low one. What was drawn there errs by a tenth of a standard error or so, t does not. */
static void
check_bound (double found, double t, double drawn, double se, double outwards)
{
  g_assert_cmpfloat (outwards * (found - t), >=, -DIGITS);
  if (isnan (drawn) || outwards * (drawn - t) < -0.2 * se)
    assert_near (found, t, DIGITS);
  else
    g_assert_cmpfloat (fabs (found - (outwards * (drawn - t) > 0 ? drawn : t)), <, 0.2 * se);
}

static void
test_intervals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (oracle_intervals); i++)
    {
      const OracleInterval *interval = &oracle_intervals[i];
      FramingRandom random;
      FramingMean mean;

      framing_random_seed (&random, 1, i);
      mean = framing_interval_mean (interval->values, interval->n, &random);
      assert_near (mean.se, interval->se, DIGITS);
      check_bound (mean.low, interval->t_low, interval->drawn_low, interval->se, -1);
      check_bound (mean.high, interval->t_high, interval->drawn_high, interval->se, 1);
    }
}

static void
test_log_odds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (oracle_odds); i++)
    {
      const OracleOdds *odds = &oracle_odds[i];
      FramingUsage side = { odds->uses, odds->words }, other = { odds->other_uses, odds->other_words };
      FramingLogOdds found = framing_logodds_compare (side, other, odds->prior, odds->prior_words);

      assert_near (found.value, odds->value, DIGITS);
      assert_near (found.z, odds->z, DIGITS);
    }
}

static void
test_slopes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (oracle_slopes); i++)
    {
      const OracleSlope *slope = &oracle_slopes[i];
      FramingRandom random;
      FramingSlope found;

      framing_random_seed (&random, 1, i);
      found = framing_slope_test (slope->values, slope->days, slope->block_days, slope->n, 9999, &random);
      g_assert_cmpuint (found.blocks, ==, slope->blocks);
      assert_near (found.slope, slope->slope, DIGITS);
      assert_near (found.p, slope->p, DIGITS);
    }
}

/* ---- whole comparisons ---- */

/* p is exact up to 15 stories, drawn beyond; the interval is Student's below 20, from there on partly drawn: see test_intervals() */
static void
check_difference (const FramingDifference *found, const OracleDifference *expected)
{
  g_assert_cmpuint (found->stories, ==, expected->stories);
  assert_near (found->value, expected->value, DIGITS);
  assert_near (found->se, expected->se, DIGITS);
  assert_near (found->low, expected->low, expected->stories < 20 ? DIGITS : 0.35 * expected->se);
  assert_near (found->high, expected->high, expected->stories < 20 ? DIGITS : 0.35 * expected->se);
  assert_near (found->p, expected->p, expected->stories <= 15 ? DIGITS : 4 * sqrt (expected->p * (1 - expected->p) / 9999));
}

static void
check_adjusted (const FramingDifference *found, const OracleDifference *expected)
{
  assert_near (found->p_adjusted, expected->adjusted, expected->stories <= 15 ? DIGITS : 0.02);
  if (expected->stories <= 15 && !isnan (expected->adjusted))
    g_assert_true (found->survives == (expected->adjusted < 0.05));
}

static void
check_outlet (const FramingOutletRow *row, const OracleOutlet *expected, const OracleCase *oracle)
{
  g_assert_nonnull (row);
  g_assert_cmpuint (row->articles, ==, expected->articles);
  g_assert_cmpuint (row->without, ==, expected->without);
  assert_near (row->share_without, (double) expected->without / expected->articles, DIGITS);
  g_assert_cmpuint (row->own_stories, ==, expected->own_stories);
  assert_near (row->mean, expected->mean, DIGITS);
  check_difference (&row->same_story, &expected->same_story);
  check_adjusted (&row->same_story, &expected->same_story);
  assert_near (row->effect, expected->effect, DIGITS);
  if (expected->component >= 0)
    g_assert_cmpuint (row->component, ==, (guint) expected->component);
  assert_near (row->size, expected->size, DIGITS);
  assert_near (row->dominance, expected->dominance, DIGITS);
  assert_near (row->detectable, expected->detectable, DIGITS);
  check_difference (&row->without_difference, &expected->without_difference);
  check_adjusted (&row->without_difference, &expected->without_difference);
  check_difference (&row->as_zero, &expected->as_zero);
  g_assert_true (isnan (row->as_zero.p_adjusted) && !row->as_zero.survives);
  g_assert_true (row->too_small == (expected->same_story.stories < oracle->min_stories));
}

static void
check_pair (const FramingPairRow *row, const OraclePair *expected, gboolean open)
{
  check_difference (&row->difference, &expected->difference);
  if (open)
    check_adjusted (&row->difference, &expected->difference);
  else
    g_assert_true (isnan (row->difference.p_adjusted) && !row->difference.survives);
  assert_near (row->size, expected->size, DIGITS);
  assert_near (row->dominance, expected->dominance, DIGITS);
  assert_near (row->detectable, framing_dominance_detectable (expected->difference.se), DIGITS);
}

static guint32
number_of (const FramingCollection *collection, guint group)
{
  g_autofree char *name = g_strdup_printf ("o%u", group);
  guint number;

  g_assert_true (g_ptr_array_find_with_equal_func (collection->groups, name, g_str_equal, &number));
  return number;
}

static void
check_pairs (const FramingAxisResult *result, const OracleCase *oracle, const FramingCollection *collection)
{
  g_assert_cmpuint (result->pairs->len, ==, oracle->n_pairs);
  for (guint i = 0; i < oracle->n_pairs; i++)
    {
      guint32 group = number_of (collection, oracle->pairs[i].group), other = number_of (collection, oracle->pairs[i].other);
      guint seen = 0;

      for (guint k = 0; k < result->pairs->len; k++)
        {
          const FramingPairRow *row = &g_array_index (result->pairs, FramingPairRow, k);

          if (row->group != group || row->other != other)
            continue;
          check_pair (row, &oracle->pairs[i], result->overall_p < 0.05);
          seen++;
        }
      g_assert_cmpuint (seen, ==, 1);
    }
}

static void
check_order (const FramingAxisResult *result)
{
  for (guint i = 1; i < result->outlets->len; i++)
    {
      double before = g_array_index (result->outlets, FramingOutletRow, i - 1).same_story.value;
      double value = g_array_index (result->outlets, FramingOutletRow, i).same_story.value;

      g_assert_true (isnan (value) || before <= value);
    }
}

/* The larger of two p counts. The count behind a drawn p errs as binomial counts do; + 1 moves it by 1 in 10,000 at most. */
static void
check_overall (double p, const OracleCase *oracle)
{
  double larger = isnan (oracle->permutation_p) ? oracle->reversal_p : MAX (oracle->permutation_p, oracle->reversal_p);
  double error = 4.5 * sqrt (larger * (1 - larger) / 9999) + 1e-4;

  g_assert_false (isnan (larger));
  g_assert_cmpfloat (p, >=, larger - error);
  if (!isnan (oracle->permutation_p))
    g_assert_cmpfloat (p, <=, larger + error);
}

static void
test_case (gconstpointer data)
{
  const OracleCase *oracle = data;
  g_autoptr (FramingCollection) collection = oracle_collect (oracle);
  FramingComparisonSettings settings = { "outlet", oracle->min_stories, oracle->min_hits, FRAMING_OVER_NONE, 1, 1 };
  g_autoptr (FramingComparison) comparison = framing_comparison_run (collection, &settings);
  const FramingAxisResult *result = framing_comparison_get (comparison, 0, 0);

  g_assert_cmpuint (result->stories, ==, oracle->stories);
  g_assert_cmpuint (result->units, ==, oracle->units);
  g_assert_cmpuint (result->components, ==, oracle->components);
  assert_near (result->residual_sd, oracle->residual_sd, DIGITS);
  assert_near (result->overall, oracle->between, DIGITS);
  check_overall (result->overall_p, oracle);
  g_assert_cmpuint (result->outlets->len, ==, oracle->n_outlets);
  for (guint i = 0; i < oracle->n_outlets; i++)
    check_outlet (framing_comparison_outlet (result, number_of (collection, oracle->outlets[i].group)), &oracle->outlets[i], oracle);
  check_pairs (result, oracle, collection);
  check_order (result);
}

static void
test_trends (void)
{
  const OracleCase *oracle = &oracle_cases[G_N_ELEMENTS (oracle_cases) - 1];
  g_autoptr (FramingCollection) collection = oracle_collect (oracle);
  FramingComparisonSettings settings = { "outlet", oracle->min_stories, oracle->min_hits, FRAMING_OVER_WEEK, 1, 1 };
  g_autoptr (FramingComparison) comparison = framing_comparison_run (collection, &settings);
  const FramingAxisResult *result = framing_comparison_get (comparison, 0, 0);

  g_assert_cmpstr (oracle->name, ==, "long");
  g_assert_cmpuint (result->trends->len, ==, G_N_ELEMENTS (oracle_trends));
  for (guint i = 0; i < result->trends->len; i++)
    {
      const FramingTrendRow *row = &g_array_index (result->trends, FramingTrendRow, i);
      const OracleTrend *expected = &oracle_trends[row->group == number_of (collection, 0) ? 0 : 1];

      g_assert_cmpuint (row->stories, ==, expected->stories);
      g_assert_cmpuint (row->weeks, ==, expected->weeks);
      assert_near (row->slope, expected->slope, DIGITS);
      assert_near (row->p, expected->p, DIGITS);
    }
}

/* ---- terms, of the first case ---- */

static void
check_term (const FramingCollection *collection, const FramingTermRow *row, const OracleTerm *expected)
{
  g_assert_cmpstr (g_array_index (collection->terms, FramingTerm, row->term).entry, ==, expected->entry);
  g_assert_cmpstr (row->words, ==, expected->words);
  g_assert_cmpuint (row->uses, ==, expected->uses);
  g_assert_cmpuint (row->other_uses, ==, expected->other_uses);
  assert_near (row->log_odds, expected->log_odds, DIGITS);
  assert_near (row->z, expected->z, DIGITS);
  assert_near (row->share, expected->share, DIGITS);
}

static void
test_terms (void)
{
  g_autoptr (FramingCollection) collection = oracle_collect (&oracle_cases[0]);

  for (guint i = 0; i < G_N_ELEMENTS (oracle_terms); i++)
    {
      const OracleTerms *expected = &oracle_terms[i];
      FramingComparisonSettings settings = { "outlet", 3, expected->min_hits, FRAMING_OVER_NONE, 1, 1 };
      FramingComparison comparison = { collection, &settings, NULL };
      FramingTerms *terms = framing_terms_find (&comparison, 0, number_of (collection, expected->group));

      g_assert_cmpuint (terms->stories, ==, expected->stories);
      g_assert_cmpuint (terms->words, ==, expected->words);
      g_assert_cmpuint (terms->other_words, ==, expected->other_words);
      assert_near (terms->rate_difference, expected->rate_difference, DIGITS);
      assert_near (terms->score_difference, expected->score_difference, DIGITS);
      assert_near (terms->slope, expected->slope, DIGITS);
      assert_near (terms->remainder, expected->remainder, DIGITS);
      g_assert_cmpuint (terms->rows->len, ==, expected->n_rows);
      for (guint k = 0; k < expected->n_rows; k++)
        check_term (collection, &g_array_index (terms->rows, FramingTermRow, k), &expected->rows[k]);
      framing_terms_free (terms);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/oracle/student", test_student);
  g_test_add_func ("/command/statistics/oracle/adjust", test_adjust);
  g_test_add_func ("/command/statistics/oracle/samples", test_samples);
  g_test_add_func ("/command/statistics/oracle/intervals", test_intervals);
  g_test_add_func ("/command/statistics/oracle/log-odds", test_log_odds);
  g_test_add_func ("/command/statistics/oracle/slopes", test_slopes);
  for (guint i = 0; i < G_N_ELEMENTS (oracle_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/command/statistics/oracle/case/", oracle_cases[i].name, NULL);

      g_test_add_data_func (path, &oracle_cases[i], test_case);
    }
  g_test_add_func ("/command/statistics/oracle/trends", test_trends);
  g_test_add_func ("/command/statistics/oracle/terms", test_terms);
  return g_test_run ();
}
