#include "sample-parts.h"
#include "sample-texts.h"
#include "story/date.h"
#include <string.h>

#define FIRST_DAY 20209         /* 2025-05-01 */
#define NONE (0.0 / 0.0)

static double
uniform (Sample *sample, double low, double high)
{
  return low + (high - low) * framing_random_below (&sample->random, 1000001) / 1e6;
}

/* a text of its own, or one that means harm */
char *
sample_keep (Sample *sample, const char *text)
{
  const char *hostile = sample_hostile[sample->next_hostile];
  char *kept = g_strdup (text);

  if (sample->kind == SAMPLE_HOSTILE)
    {
      g_free (kept);
      kept = g_strconcat (text, hostile, NULL);
      sample->next_hostile = sample_hostile[sample->next_hostile + 1] != NULL ? sample->next_hostile + 1 : 0;
    }
  g_ptr_array_add (sample->texts, kept);
  return kept;
}

static char *
outlet_name (Sample *sample, guint i)
{
  g_autofree char *name = i < SAMPLE_OUTLETS ? g_strdup (sample_outlets[i]) : g_strdup_printf ("Local Paper No. %u", i);

  return sample_keep (sample, name);
}

static FramingDifference
difference (Sample *sample, guint stories, double value, double se)
{
  double z = ABS (value) / se, p = z > 4 ? 0.0001 : z > 3 ? 0.002 : z > 2 ? 0.03 : z > 1 ? 0.3 : 0.8;
  gboolean tested = stories >= sample->settings.min_stories;
  double adjusted = MIN (1, p * sample->outlets);

  return (FramingDifference) { stories, value, se, value - 1.99 * se, value + 1.99 * se, tested ? p : NONE, tested ? adjusted : NONE,
                               tested && adjusted < 0.05 };
}

static gint
by_difference (gconstpointer a, gconstpointer b)
{
  const FramingOutletRow *x = a, *y = b;

  return x->same_story.value < y->same_story.value ? -1 : x->same_story.value > y->same_story.value;
}

static FramingOutletRow
outlet_row (Sample *sample, guint i, guint axis, guint view)
{
  static const double slants[] = { -0.12, 0.09, 0.01, -0.05, 0.03, 0.14, -0.01, -0.21, 0.02, 0.06, -0.03, 0.05 };
  double slant = slants[(i + 5 * axis) % G_N_ELEMENTS (slants)] * (view > 0 ? 0.8 : 1) + uniform (sample, -0.01, 0.01);
  guint stories = sample->kind == SAMPLE_BARE ? 3 : i % 6 == 4 ? 7 : 40 + framing_random_below (&sample->random, 180);
  double se = 0.3 / (3 + stories / 12.0) * (view > 0 ? 1.4 : 1);
  FramingOutletRow row = { .group = i, .articles = stories + stories / 3, .without = stories / 9 + i, .own_stories = stories + 20,
                           .mean = slant - 0.1, .same_story = difference (sample, stories, slant, se), .effect = slant * 0.9,
                           .size = slant / 0.31, .dominance = slant * 3, .detectable = 2.8 * se };

  row.share_without = (double) row.without / row.articles;
  row.without_difference = difference (sample, stories, uniform (sample, -0.05, 0.05), 0.03);
  row.as_zero = difference (sample, stories, slant * 0.85, se);
  row.too_small = stories < sample->settings.min_stories;
  if (sample->kind == SAMPLE_RICH && i == 10)
    row.component = 1;
  return row;
}

static void
add_pairs (Sample *sample, FramingAxisResult *result)
{
  for (guint i = 0; i < result->outlets->len && i < 80; i++)
    for (guint k = i + 1; k < result->outlets->len && k < 80; k++)
      {
        const FramingOutletRow *x = &g_array_index (result->outlets, FramingOutletRow, i);
        const FramingOutletRow *y = &g_array_index (result->outlets, FramingOutletRow, k);
        FramingPairRow row = { .group = x->group, .other = y->group };

        row.difference = difference (sample, MIN (x->same_story.stories, y->same_story.stories) * 2 / 3,
                                     x->same_story.value - y->same_story.value, 0.04);
        row.size = row.difference.value / 0.31;
        row.dominance = row.difference.value * 2;
        row.detectable = 0.112;
        g_array_append_val (result->pairs, row);
      }
}

static void
add_course (Sample *sample, FramingAxisResult *result)
{
  for (guint i = 0; i < sample->outlets; i++)
    {
      FramingTrendRow trend = { i, 30, 120, uniform (sample, -0.3, 0.3), 0.04, 0.2, i == 1 };

      for (gint32 month = 1; month <= 12; month++)
        {
          FramingCourseRow row = { .group = i, .first_day = framing_date_join (2025, (guint) month, 1),
                                   .last_day = framing_date_join (month < 12 ? 2025 : 2026, (guint) (month % 12 + 1), 1) - 1 };

          row.period = g_strdup_printf ("2025-%02d", month);
          row.difference = difference (sample, 10, uniform (sample, -0.2, 0.2) + (i % 3 - 1.0) * 0.02 * month, 0.06);
          if ((guint) month % 7 == i % 7)
            row.difference = (FramingDifference) { 0, NONE, NONE, NONE, NONE, NONE, NONE, FALSE };
          g_array_append_val (result->course, row);
        }
      g_array_append_val (result->trends, trend);
    }
}

static void
add_result (Sample *sample, guint axis, guint view)
{
  FramingAxisResult *result = g_new0 (FramingAxisResult, 1);
  gboolean bare = sample->kind == SAMPLE_BARE;

  *result = (FramingAxisResult) { .axis = axis, .view = view, .stories = bare ? 3 : 212, .units = bare ? 6 : 1480, .residual_sd = 0.31,
                                  .overall = 4.2, .overall_p = bare ? NONE : axis == 2 ? 0.31 : 0.0001, .overall_draws = bare ? 0 : 9999,
                                  .components = sample->kind == SAMPLE_RICH ? 2 : 1 };
  result->outlets = g_array_new (FALSE, TRUE, sizeof (FramingOutletRow));
  result->pairs = g_array_new (FALSE, TRUE, sizeof (FramingPairRow));
  result->course = g_array_new (FALSE, TRUE, sizeof (FramingCourseRow));
  result->trends = g_array_new (FALSE, TRUE, sizeof (FramingTrendRow));
  for (guint i = 0; i < sample->outlets; i++)
    {
      FramingOutletRow row = outlet_row (sample, i, axis, view);

      if (axis == 2)
        row.same_story.survives = FALSE;
      g_array_append_val (result->outlets, row);
    }
  g_array_sort (result->outlets, by_difference);
  if (view == 0 && !bare)
    {
      add_pairs (sample, result);
      add_course (sample, result);
    }
  g_ptr_array_add (sample->comparison.results, result);
}

static void
add_documents (Sample *sample)
{
  for (guint story = 0; story < sample->stories; story++)
    {
      g_autofree char *name = g_strdup_printf ("story-%02u", story);
      guint32 number = framing_collection_story (sample->collection, sample_keep (sample, name));

      for (guint i = 0; i < MIN (sample->outlets, 16); i++)
        {
          g_autofree char *id = g_strdup_printf ("a%u-%u", story, i);
          FramingDocument document = { .id = framing_collection_keep (sample->collection, sample_keep (sample, id)), .group = i,
                                       .story = number, .day = FIRST_DAY + (gint32) story, .wire = FRAMING_NO_NUMBER, .outlet = i,
                                       .shelf = FRAMING_SHELF_NONE };
          guint32 n = framing_collection_add (sample->collection, &document);

          for (guint axis = 0; axis < sample->collection->sides->len; axis++)
            {
              FramingValue *value = framing_collection_value (sample->collection, n, axis, 0);

              value->score = i == 15 ? NONE : -0.8 + 0.11 * ((i + axis) % 15);
            }
        }
    }
}

static void
add_terms (Sample *sample)
{
  for (guint axis = 0; axis < sample->collection->sides->len; axis++)
    for (guint k = 0; k < 2; k++)
      {
        FramingTerms *terms = g_new0 (FramingTerms, 1);

        *terms = (FramingTerms) { axis, k == 0 ? 7 : 5, 188, 81234, 512345, 0, k == 0 ? -0.21 : 0.14, 0.031, 0,
                                  g_array_new (FALSE, TRUE, sizeof (FramingTermRow)) };
        for (guint i = 0; i < 40; i++)
          {
            FramingTermRow row = { i, sample_keep (sample, sample_terms[i % SAMPLE_TERMS]), 80 - i, 200 + 7 * i, 0, 0, 0 };

            row.share = (k == 0 ? -1 : 1) * (i % 5 == 4 ? -0.4 : 1) * 1.9 / (1 + i);
            row.log_odds = row.share / 2;
            row.z = row.share * 3;
            terms->rate_difference += row.share;
            g_array_append_val (terms->rows, row);
          }
        terms->remainder = terms->score_difference - terms->slope * terms->rate_difference;
        g_ptr_array_add (sample->findings.terms, terms);
      }
}

static void
add_sides (Sample *sample)
{
  static const char *const views[] = { "whole", "headline", "body", "narrator", "quoted" };

  framing_collection_add_side (sample->collection, "hurdle-success", "hurdle", "success");
  framing_collection_add_side (sample->collection, "tension-cooperation", "tension", "cooperation");
  framing_collection_add_side (sample->collection, sample_keep (sample, "sentiment"), sample_keep (sample, "negative"),
                               sample_keep (sample, "positive"));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    framing_collection_add_view (sample->collection, views[i], (int) i, -1);
  framing_collection_add_view (sample->collection, sample_keep (sample, "Westhaven"), 0, 0);
  framing_collection_add_view (sample->collection, sample_keep (sample, "Port Ansel"), 0, 1);
}

static void
fill (Sample *sample)
{
  add_sides (sample);
  for (guint i = 0; i < sample->outlets; i++)
    framing_collection_group (sample->collection, outlet_name (sample, i));
  add_documents (sample);
  for (guint axis = 0; axis < sample->collection->sides->len; axis++)
    for (guint view = 0; view < sample->collection->views->len; view++)
      add_result (sample, axis, view);
  if (sample->kind != SAMPLE_BARE)
    {
      sample_passages_add (sample);
      add_terms (sample);
    }
}

static void
state_facts (Sample *sample)
{
  gboolean bare = sample->kind == SAMPLE_BARE;

  sample->findings.facts = (FramingFacts) {
    .version = "0.1.0", .digest = bare ? NULL : "5f0c2a97e1b34d68", .wire = "once",
    .command = sample_keep (sample, "framing compare --over month --target 'Westhaven' --target 'Port Ansel' --report compare.html "
                            "stories.jsonl"),
    .documents = bare ? 6 : 2384, .failed = bare ? 0 : 3, .copies = bare ? 0 : 41, .copy_clusters = bare ? 0 : 17,
    .without_story = bare ? 0 : 12, .stories = bare ? 3 : 260, .shared_stories = bare ? 3 : 212,
    .first_day = bare ? FRAMING_NO_DAY : FIRST_DAY, .last_day = bare ? FRAMING_NO_DAY : FIRST_DAY + 364 };
  if (bare)
    g_ptr_array_add (sample->findings.missing, sample_keep (sample, "Terms, sentence pairs and stories are missing: the records carry no "
                                                     "evidence. Score with --evidence, or bring the articles with --text FILE."));
}

Sample *
sample_new (SampleKind kind)
{
  Sample *sample = g_new0 (Sample, 1);

  sample->kind = kind;
  sample->outlets = kind == SAMPLE_LARGE ? 400 : kind == SAMPLE_BARE ? 2 : SAMPLE_OUTLETS;
  sample->stories = kind == SAMPLE_BARE ? 3 : 12;
  sample->texts = g_ptr_array_new_with_free_func (g_free);
  framing_random_seed (&sample->random, 4, (guint64) kind);
  sample->collection = framing_collection_new ();
  sample->settings = (FramingComparisonSettings) { .by = kind == SAMPLE_HOSTILE ? sample_keep (sample, "section") : "outlet",
                                                   .min_stories = 10, .min_hits = 1,
                                                   .over = kind == SAMPLE_BARE ? FRAMING_OVER_NONE : FRAMING_OVER_MONTH, .seed = 1,
                                                   .jobs = 2 };
  sample->comparison = (FramingComparison) { sample->collection, &sample->settings, g_ptr_array_new () };
  sample->passages = (FramingPassages) { g_ptr_array_new (), g_ptr_array_new () };
  sample->findings = (FramingFindings) { .comparison = &sample->comparison, .terms = g_ptr_array_new (), .missing = g_ptr_array_new (),
                                         .passages = kind == SAMPLE_BARE ? NULL : &sample->passages };
  fill (sample);
  state_facts (sample);
  return sample;
}

FramingFindings *
sample_findings (Sample *sample)
{
  return &sample->findings;
}

static void
free_result (FramingAxisResult *result)
{
  for (guint i = 0; i < result->course->len; i++)
    g_free (g_array_index (result->course, FramingCourseRow, i).period);
  g_array_unref (result->outlets);
  g_array_unref (result->pairs);
  g_array_unref (result->course);
  g_array_unref (result->trends);
  g_free (result);
}

void
sample_free (Sample *sample)
{
  for (guint i = 0; i < sample->comparison.results->len; i++)
    free_result (g_ptr_array_index (sample->comparison.results, i));
  sample_passages_free (sample);
  for (guint i = 0; i < sample->findings.terms->len; i++)
    {
      FramingTerms *terms = g_ptr_array_index (sample->findings.terms, i);

      g_array_unref (terms->rows);
      g_free (terms);
    }
  g_ptr_array_unref (sample->comparison.results);
  g_ptr_array_unref (sample->findings.terms);
  g_ptr_array_unref (sample->findings.missing);
  framing_collection_free (sample->collection);
  g_ptr_array_unref (sample->texts);
  g_free (sample);
}
