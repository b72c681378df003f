#include "sample.h"
#include "statistics/random.h"
#include <string.h>

#define NONE (0.0 / 0.0)
#define FIRST_DAY 20089         /* 2025-01-01 */

static const char *const OUTLETS[SAMPLE_OUTLETS] = { "Courier", "Herald", "Mail, \"Evening\"", "Tribune", "Weekly", "Island", "Reef" };
static const double SLANTS[SAMPLE_OUTLETS] = { -0.3, 0.2, 0, 0, 0, 0, 0 };
static const struct { const char *name; int part, target; } VIEWS[SAMPLE_VIEWS] = {
  { "whole", FRAMING_PART_ALL, -1 }, { "headline", FRAMING_PART_HEADLINE, -1 }, { "body", FRAMING_PART_BODY, -1 },
  { "narrator", FRAMING_PART_NARRATOR, -1 }, { "quoted", FRAMING_PART_QUOTED, -1 }, { "Port", FRAMING_PART_ALL, 0 },
};
static const char *const WORDS[SAMPLE_AXES][2] = { { "talks stalled", "deal reached" }, { "grey", "bright" } };

/* in [-1, 1), the same everywhere */
static double
draw (FramingRandom *random)
{
  return (double) framing_random_below (random, 2000) / 1000 - 1;
}

/* the uses of the lower the more, the lower the score; all weigh 1 */
static guint
count_uses (guint pole, double score)
{
  return (guint) (2 + (pole == 0 ? -2 : 2) * score + 0.5);
}

static void
add_uses (FramingCollection *collection, guint32 axis, double score)
{
  for (guint pole = 0; pole < 2; pole++)
    {
      const char *words = WORDS[axis][pole];
      guint32 form = framing_collection_form (collection, axis, words, words, axis == 0 ? "hurdle.tsv:7" : "mood.tsv:9");
      guint count = count_uses (pole, score);
      FramingUse use = { axis, form, count, (pole == 0 ? -1000 : 1000) * (gint32) count };

      if (count > 0)
        framing_collection_add_use (collection, &use);
    }
}

static FramingValue
make_value (double score)
{
  guint low = count_uses (0, score), high = count_uses (1, score);

  return (FramingValue) { score, (double) high - low, 200, low + high };
}

static void
add_article (FramingCollection *collection, guint outlet, guint story, double asked, FramingRandom *random)
{
  g_autofree char *id = g_strdup_printf ("%c%u", OUTLETS[outlet][0], story), *name = g_strdup_printf ("S%02u", story);
  FramingDocument document = { .id = framing_collection_keep (collection, id),
                               .group = framing_collection_group (collection, OUTLETS[outlet]),
                               .story = framing_collection_story (collection, name), .day = FIRST_DAY + 3 * (gint32) story,
                               .wire = FRAMING_NO_NUMBER, .outlet = framing_collection_name (collection, OUTLETS[outlet]),
                               .shelf = FRAMING_SHELF_NONE };
  guint32 number = framing_collection_add (collection, &document);

  for (guint32 axis = 0; axis < SAMPLE_AXES; axis++)
    {
      double slant = axis == SAMPLE_HURDLE ? SLANTS[outlet] : 0, score = CLAMP (asked + slant + 0.15 * draw (random), -1, 1);

      if (framing_random_below (random, 10) == 0)
        continue;                       /* no evidence: NaN, as it stands */
      for (guint32 view = 0; view < SAMPLE_VIEWS; view++)
        *framing_collection_value (collection, number, axis, view)
          = make_value (CLAMP (score + (view > 0 ? 0.1 * draw (random) : 0), -1, 1));
      add_uses (collection, axis, score);
    }
}

static gboolean
covers (guint outlet, guint story, FramingRandom *random)
{
  gboolean island = story >= SAMPLE_STORIES - 12;

  if (outlet == SAMPLE_ISLAND || outlet == SAMPLE_REEF)
    return island;
  if (outlet == SAMPLE_WEEKLY)
    return story < 4;
  return !island && framing_random_below (random, 5) > 0;
}

FramingCollection *
sample_collection_new (void)
{
  FramingCollection *collection = framing_collection_new ();
  FramingRandom random;

  framing_random_seed (&random, 7, 0);
  framing_collection_add_side (collection, "hurdle-success", "hurdle", "success");
  framing_collection_add_side (collection, "mood", "gloom", "joy");
  for (guint view = 0; view < SAMPLE_VIEWS; view++)
    framing_collection_add_view (collection, VIEWS[view].name, VIEWS[view].part, VIEWS[view].target);
  for (guint outlet = 0; outlet < SAMPLE_OUTLETS; outlet++)
    framing_collection_group (collection, OUTLETS[outlet]);     /* numbered as the enumeration */
  for (guint story = 0; story < SAMPLE_STORIES; story++)
    {
      double asked = 0.5 * draw (&random);

      for (guint outlet = 0; outlet < SAMPLE_OUTLETS; outlet++)
        if (covers (outlet, story, &random))
          add_article (collection, outlet, story, asked, &random);
    }
  collection->has_uses = TRUE;
  collection->digest = g_strdup ("0123456789abcdef");
  return collection;
}

/* ---- findings by hand ------------------------------------------------------------------------------------------------ */

static FramingDifference
make_difference (guint stories, double value, double half, double p, double p_adjusted)
{
  return (FramingDifference) { stories, value, half / 1.97, value - half, value + half, p, p_adjusted, p_adjusted < 0.05 };
}

static FramingOutletRow
make_outlet (guint32 group, guint stories, double value, double half, double p, double p_adjusted, gboolean small)
{
  FramingDifference difference = small ? make_difference (stories, value, NONE, NONE, NONE)
                                       : make_difference (stories, value, half, p, p_adjusted);

  return (FramingOutletRow) {
    .group = group, .articles = 2 * stories + 3, .without = stories / 4, .own_stories = stories + 2, .mean = value - 0.05,
    .same_story = difference, .effect = 0.9 * value, .component = group == SAMPLE_ISLAND || group == SAMPLE_REEF ? 1 : 0,
    .size = 2.5 * value, .dominance = 3 * value, .detectable = small ? NONE : 2.8 * half / 1.97,
    .share_without = (double) (stories / 4) / (2 * stories + 3),
    .without_difference = make_difference (stories, 0.01, 0.04, 0.6, small ? NONE : 0.81),
    .as_zero = make_difference (stories, 0.8 * value, half, p, NONE),
    .too_small = small,
  };
}

static FramingAxisResult *
make_result (guint32 axis, guint32 view)
{
  FramingAxisResult *result = g_new0 (FramingAxisResult, 1);

  *result = (FramingAxisResult) { .axis = axis, .view = view, .stories = 240, .units = 640, .residual_sd = 0.25, .overall = 12.5,
                                  .overall_p = 0.0001, .overall_draws = 9999, .components = 2 };
  result->outlets = g_array_new (FALSE, FALSE, sizeof (FramingOutletRow));
  result->pairs = g_array_new (FALSE, FALSE, sizeof (FramingPairRow));
  result->course = g_array_new (FALSE, FALSE, sizeof (FramingCourseRow));
  result->trends = g_array_new (FALSE, FALSE, sizeof (FramingTrendRow));
  return result;
}

static void
fill_outlets (FramingAxisResult *result)
{
  double part = result->view == SAMPLE_WHOLE ? 1 : 1.2 - 0.2 * result->view;
  gboolean mood = result->axis == SAMPLE_MOOD;
  const FramingOutletRow rows[] = {
    make_outlet (SAMPLE_COURIER, 212, mood ? -0.04 : -0.12 * part, 0.05, 0.00002, mood ? 0.9 : 0.00008, FALSE),
    make_outlet (SAMPLE_ISLAND, 12, -0.03, 0.14, 0.55, 1, FALSE),
    make_outlet (SAMPLE_MAIL, 180, 0.001, 0.045, 0.93, 1, FALSE),
    make_outlet (SAMPLE_REEF, 12, 0.03, 0.14, 0.55, 1, FALSE),
    make_outlet (SAMPLE_TRIBUNE, 95, 0.05 * part, 0.052, 0.06, 0.18, FALSE),
    make_outlet (SAMPLE_HERALD, 201, mood ? 0.05 : 0.08 * part, 0.05, 0.001, mood ? 0.9 : 0.003, FALSE),
    make_outlet (SAMPLE_WEEKLY, 4, 0.2, 0.1, 0, 0, TRUE),
  };

  g_array_append_vals (result->outlets, rows, G_N_ELEMENTS (rows));
  if (mood)
    result->overall_p = 0.4127;
}

static void
fill_pairs (FramingAxisResult *result)
{
  gboolean opened = result->axis == SAMPLE_HURDLE;
  const FramingPairRow rows[] = {
    { SAMPLE_COURIER, SAMPLE_HERALD, make_difference (150, -0.21, 0.06, 0.00001, opened ? 0.00006 : NONE), -0.84, -0.52, 0.09 },
    { SAMPLE_COURIER, SAMPLE_MAIL, make_difference (120, -0.1, 0.07, 0.004, opened ? 0.02 : NONE), -0.4, -0.2, 0.1 },
    { SAMPLE_HERALD, SAMPLE_MAIL, make_difference (118, 0.06, 0.07, 0.09, opened ? 0.36 : NONE), 0.24, 0.1, 0.1 },
    { SAMPLE_ISLAND, SAMPLE_REEF, make_difference (12, -0.03, 0.14, 0.55, opened ? 1 : NONE), -0.12, 0, 0.2 },
    { SAMPLE_COURIER, SAMPLE_WEEKLY, make_difference (3, -0.3, NONE, NONE, NONE), NONE, NONE, NONE },
  };

  g_array_append_vals (result->pairs, rows, G_N_ELEMENTS (rows));
}

static void
fill_time (FramingAxisResult *result)
{
  const FramingTrendRow trends[] = {
    { SAMPLE_COURIER, 26, 212, -0.105, 0.004, result->axis == SAMPLE_HURDLE ? 0.016 : 0.4, result->axis == SAMPLE_HURDLE },
    { SAMPLE_HERALD, 26, 201, 0.02, 0.6, 0.8, FALSE },
    { SAMPLE_MAIL, 25, 180, 0, 0.97, 0.97, FALSE },
  };

  g_array_append_vals (result->trends, trends, G_N_ELEMENTS (trends));
  for (guint32 group = 0; group < 3; group++)
    for (guint month = 0; month < 6; month++)
      {
        FramingCourseRow row = { group, FIRST_DAY + 30 * (gint32) month, FIRST_DAY + 30 * (gint32) month + 29,
                                 g_strdup_printf ("2025-%02u", month + 1),
                                 make_difference (30, group == 0 ? -0.02 - 0.04 * month : group == 1 ? 0.08 : 0, 0.1, NONE, NONE) };

        if (group == 2 && month == 3)
          row.difference = make_difference (0, NONE, NONE, NONE, NONE);
        g_array_append_val (result->course, row);
      }
}

static FramingTerms *
make_terms (FramingCollection *collection)
{
  static const struct { const char *words; guint uses, others; double log_odds, z, share; } rows[] = {
    { "talks stalled", 80, 61, 1.1, 5.3, -1.204 }, { "hit a wall", 30, 22, 0.9, 2.6, -0.55 }, { "deal reached", 20, 90, -1.2, -4.4, -0.5 },
    { "in doubt", 25, 40, 0.2, 0.7, -0.106 }, { "on track", 12, 20, 0.1, 0.4, 0.05 },
  };
  FramingTerms *terms = g_new0 (FramingTerms, 1);

  *terms = (FramingTerms) { SAMPLE_HURDLE, SAMPLE_COURIER, 212, 91000, 250000, -2.31, -0.12, 0.045, -0.01605,
                            g_array_new (FALSE, FALSE, sizeof (FramingTermRow)) };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *source = g_strdup_printf ("hurdle-success.tsv:%u", 20 + i);
      guint32 form = framing_collection_form (collection, SAMPLE_HURDLE, rows[i].words, rows[i].words, source);
      FramingTermRow row = { g_array_index (collection->forms, FramingForm, form).term, rows[i].words, rows[i].uses, rows[i].others,
                             rows[i].log_odds, rows[i].z, rows[i].share };

      g_array_append_val (terms->rows, row);
    }
  return terms;
}

static FramingExcerpt
make_excerpt (const char *text, const char *words, gint32 weight)
{
  FramingExcerpt excerpt = { .text = g_strdup (text), .marks = g_array_new (FALSE, FALSE, sizeof (FramingMark)), .weight = weight,
                             .quoted = weight < 0 };
  guint32 begin = (guint32) (strstr (text, words) - text);
  FramingMark mark = { begin, begin + (guint32) strlen (words), weight, FALSE };

  g_array_append_val (excerpt.marks, mark);
  return excerpt;
}

static FramingPassage *
make_passage (void)
{
  FramingPassage *passage = g_new0 (FramingPassage, 1);

  *passage = (FramingPassage) { SAMPLE_HURDLE, SAMPLE_COURIER, SAMPLE_HERALD, 5, 0, 1,
                                make_excerpt ("Ministers said that talks over the harbour had stalled again, a week before the deadline.",
                                              "stalled", -1000),
                                make_excerpt ("Ministers reached a deal over most of the harbour.", "reached a deal", 2000), 3.5 };
  return passage;
}

static void
free_result (gpointer data)
{
  FramingAxisResult *result = data;

  for (guint i = 0; i < result->course->len; i++)
    g_free (g_array_index (result->course, FramingCourseRow, i).period);
  g_array_unref (result->outlets);
  g_array_unref (result->pairs);
  g_array_unref (result->course);
  g_array_unref (result->trends);
  g_free (result);
}

static void
free_terms (gpointer data)
{
  g_array_unref (((FramingTerms *) data)->rows);
  g_free (data);
}

static void
free_passage (gpointer data)
{
  FramingPassage *passage = data;

  g_free (passage->sentence.text);
  g_free (passage->other_sentence.text);
  g_array_unref (passage->sentence.marks);
  g_array_unref (passage->other_sentence.marks);
  g_free (passage);
}

static void
fill_findings (SampleFindings *sample)
{
  FramingFindings *findings = &sample->findings;

  findings->comparison = &sample->comparison;
  findings->passages = &sample->passages;
  findings->terms = g_ptr_array_new_with_free_func (free_terms);
  findings->missing = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (findings->terms, make_terms (sample->collection));
  g_ptr_array_add (findings->missing, g_strdup ("Copies of wire texts were not looked for: the records carry no text (--text FILE)."));
  findings->facts = (FramingFacts) {
    .version = "1.2.3", .digest = "0123456789abcdef", .command = "framing compare --report \"a b.html\" articles.jsonl", .wire = "once",
    .documents = 1405, .failed = 1, .copies = 12, .copy_clusters = 5, .without_group = 3, .stories = 300, .shared_stories = 240,
    .first_day = FIRST_DAY, .last_day = FIRST_DAY + 179,
  };
}

SampleFindings *
sample_findings_new (void)
{
  SampleFindings *sample = g_new0 (SampleFindings, 1);

  sample->collection = sample_collection_new ();
  sample->settings = (FramingComparisonSettings) { "outlet", 10, 1, FRAMING_OVER_MONTH, 42, 1 };
  sample->comparison = (FramingComparison) { sample->collection, &sample->settings, g_ptr_array_new_with_free_func (free_result) };
  sample->passages = (FramingPassages) { g_ptr_array_new (), g_ptr_array_new_with_free_func (free_passage) };
  g_ptr_array_add (sample->passages.passages, make_passage ());
  for (guint32 axis = 0; axis < SAMPLE_AXES; axis++)
    for (guint32 view = 0; view < SAMPLE_VIEWS; view++)
      {
        FramingAxisResult *result = make_result (axis, view);

        g_ptr_array_add (sample->comparison.results, result);
        fill_outlets (result);
        if (view > 0)
          continue;
        fill_pairs (result);
        fill_time (result);
      }
  fill_findings (sample);
  return sample;
}

FramingAxisResult *
sample_result (SampleFindings *sample, guint32 axis, guint32 view)
{
  return g_ptr_array_index (sample->comparison.results, axis * SAMPLE_VIEWS + view);
}

void
sample_add_outlet (SampleFindings *sample, guint32 axis, const char *name, double value)
{
  FramingOutletRow row = make_outlet (framing_collection_group (sample->collection, name), 40, value, 0.1, 0.2, 1, FALSE);

  g_array_prepend_val (sample_result (sample, axis, SAMPLE_WHOLE)->outlets, row);
}

void
sample_findings_free (SampleFindings *sample)
{
  g_ptr_array_unref (sample->comparison.results);
  g_ptr_array_unref (sample->passages.stories);
  g_ptr_array_unref (sample->passages.passages);
  g_ptr_array_unref (sample->findings.terms);
  g_ptr_array_unref (sample->findings.missing);
  framing_collection_free (sample->collection);
  g_free (sample);
}
