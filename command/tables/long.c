#include "tables/long.h"
#include "report/number.h"
#include "tables/facts.h"

#define SET(what, column, value) framing_sheet_##what (&row, FRAMING_SHEET_##column, value)

typedef struct {
  const FramingFindings *findings;
  const FramingCollection *collection;
  FramingTakeRow take;
  gpointer data;
} Rows;

static const char *
group_name (const Rows *rows, guint32 group)
{
  return group < rows->collection->groups->len ? g_ptr_array_index (rows->collection->groups, group) : NULL;
}

static const char *
axis_name (const Rows *rows, guint32 axis)
{
  return g_array_index (rows->collection->sides, FramingSide, axis).id;
}

static FramingSheetRow
new_row (const Rows *rows, const char *table, guint32 axis)
{
  FramingSheetRow row = { 0 };

  SET (text, TABLE, table);
  SET (text, AXIS, axis_name (rows, axis));
  return row;
}

static FramingSheetRow
new_result_row (const Rows *rows, const char *table, const FramingAxisResult *result, const char *family)
{
  FramingSheetRow row = new_row (rows, table, result->axis);

  SET (text, VIEW, g_array_index (rows->collection->views, FramingView, result->view).name);
  SET (text, FAMILY, result->view == 0 ? family : "exploratory");
  return row;
}

/* "no" would not be true of what was not tested */
static void
set_test (FramingSheetRow *to, double p, double p_adjusted, gboolean survives)
{
  FramingSheetRow row = *to;

  SET (chance, P, p);
  SET (chance, P_ADJUSTED, p_adjusted);
  if (framing_number_is_none (p_adjusted))
    framing_sheet_none (&row, FRAMING_SHEET_SURVIVES);
  else
    SET (truth, SURVIVES, survives);
  *to = row;
}

static void
set_difference (FramingSheetRow *to, const FramingDifference *difference, gboolean tested)
{
  FramingSheetRow row = *to;

  SET (whole, STORIES, difference->stories);
  SET (number, VALUE, difference->value);
  SET (number, SE, difference->se);
  SET (number, LOW, difference->low);
  SET (number, HIGH, difference->high);
  if (tested)
    set_test (&row, difference->p, difference->p_adjusted, difference->survives);
  *to = row;
}

static void
take_overall (const Rows *rows, const FramingAxisResult *result)
{
  FramingSheetRow row = new_result_row (rows, "overall", result, "overall");

  SET (whole, STORIES, result->stories);
  SET (whole, UNITS, result->units);
  SET (number, STATISTIC, result->overall);
  SET (chance, P, result->overall_p);
  SET (whole, DRAWS, result->overall_draws);
  SET (whole, COMPONENTS, result->components);
  SET (number, RESIDUAL_SD, result->residual_sd);
  rows->take (&row, rows->data);
}

/* the same outlet, seen by its articles without evidence */
static void
take_measure (const Rows *rows, const FramingAxisResult *result, const FramingOutletRow *outlet, const char *measure,
              const FramingDifference *difference, const char *family)
{
  FramingSheetRow row = new_result_row (rows, "outlets", result, family);

  SET (text, FAMILY, family);
  SET (text, MEASURE, measure);
  SET (text, OUTLET, group_name (rows, outlet->group));
  set_difference (&row, difference, TRUE);
  rows->take (&row, rows->data);
}

static void
take_outlet (const Rows *rows, const FramingAxisResult *result, const FramingOutletRow *outlet)
{
  FramingSheetRow row = new_result_row (rows, "outlets", result, "primary");

  SET (text, MEASURE, "score");
  SET (text, OUTLET, group_name (rows, outlet->group));
  set_difference (&row, &outlet->same_story, TRUE);
  SET (truth, TOO_SMALL, outlet->too_small);
  SET (number, SIZE, outlet->size);
  SET (number, DOMINANCE, outlet->dominance);
  SET (number, DETECTABLE, outlet->detectable);
  SET (number, EFFECT, outlet->effect);
  if (outlet->component < result->components)           /* one that shares no story belongs to none */
    SET (whole, COMPONENT, outlet->component);
  SET (whole, ARTICLES, outlet->articles);
  SET (whole, WITHOUT, outlet->without);
  SET (number, SHARE_WITHOUT, outlet->share_without);
  SET (whole, OWN_STORIES, outlet->own_stories);
  SET (number, MEAN, outlet->mean);
  rows->take (&row, rows->data);
  take_measure (rows, result, outlet, "share_without", &outlet->without_difference, "exploratory");
  take_measure (rows, result, outlet, "score_as_zero", &outlet->as_zero, "sensitivity");
}

static void
take_pair (const Rows *rows, const FramingAxisResult *result, const FramingPairRow *pair)
{
  FramingSheetRow row = new_result_row (rows, "pairs", result, "pairs");

  SET (text, OUTLET, group_name (rows, pair->group));
  SET (text, OTHER, group_name (rows, pair->other));
  set_difference (&row, &pair->difference, TRUE);
  SET (number, SIZE, pair->size);
  SET (number, DOMINANCE, pair->dominance);
  SET (number, DETECTABLE, pair->detectable);
  rows->take (&row, rows->data);
}

static void
take_course (const Rows *rows, const FramingAxisResult *result, const FramingCourseRow *course)
{
  FramingSheetRow row = new_result_row (rows, "time", result, "exploratory");

  SET (text, OUTLET, group_name (rows, course->group));
  SET (text, PERIOD, course->period);
  SET (day, FIRST_DAY, course->first_day);
  SET (day, LAST_DAY, course->last_day);
  set_difference (&row, &course->difference, FALSE);
  rows->take (&row, rows->data);
}

static void
take_trend (const Rows *rows, const FramingAxisResult *result, const FramingTrendRow *trend)
{
  FramingSheetRow row = new_result_row (rows, "trends", result, "exploratory");

  SET (text, MEASURE, "slope_per_year");
  SET (text, OUTLET, group_name (rows, trend->group));
  SET (whole, STORIES, trend->stories);
  SET (whole, WEEKS, trend->weeks);
  SET (number, VALUE, trend->slope);
  set_test (&row, trend->p, trend->p_adjusted, trend->survives);
  rows->take (&row, rows->data);
}

static void
take_result (const Rows *rows, const FramingAxisResult *result)
{
  take_overall (rows, result);
  for (guint i = 0; i < result->outlets->len; i++)
    take_outlet (rows, result, &g_array_index (result->outlets, FramingOutletRow, i));
  for (guint i = 0; i < result->pairs->len; i++)
    take_pair (rows, result, &g_array_index (result->pairs, FramingPairRow, i));
  for (guint i = 0; i < result->course->len; i++)
    take_course (rows, result, &g_array_index (result->course, FramingCourseRow, i));
  for (guint i = 0; i < result->trends->len; i++)
    take_trend (rows, result, &g_array_index (result->trends, FramingTrendRow, i));
}

static FramingSheetRow
new_terms_row (const Rows *rows, const char *table, const FramingTerms *terms)
{
  FramingSheetRow row = new_row (rows, table, terms->axis);

  SET (text, OUTLET, group_name (rows, terms->group));
  SET (whole, STORIES, terms->stories);
  return row;
}

static void
take_total (const Rows *rows, const FramingTerms *terms, const char *measure, double value)
{
  FramingSheetRow row = new_terms_row (rows, "term_totals", terms);

  SET (text, MEASURE, measure);
  SET (number, VALUE, value);
  SET (whole, WORDS, terms->words);
  SET (whole, OTHER_WORDS, terms->other_words);
  rows->take (&row, rows->data);
}

static void
take_term (const Rows *rows, const FramingTerms *terms, const FramingTermRow *term)
{
  FramingSheetRow row = new_terms_row (rows, "terms", terms);

  if (term->term < rows->collection->terms->len)
    {
      const FramingTerm *known = &g_array_index (rows->collection->terms, FramingTerm, term->term);

      SET (text, TERM, known->entry);
      SET (text, SOURCE, known->source);
    }
  SET (text, FORM, term->words);
  SET (whole, USES, term->uses);
  SET (whole, OTHER_USES, term->other_uses);
  SET (number, LOG_ODDS, term->log_odds);
  SET (number, Z, term->z);
  SET (number, SHARE, term->share);
  rows->take (&row, rows->data);
}

static void
take_terms (const Rows *rows, const FramingTerms *terms)
{
  take_total (rows, terms, "rate_difference", terms->rate_difference);
  take_total (rows, terms, "score_difference", terms->score_difference);
  take_total (rows, terms, "slope", terms->slope);
  take_total (rows, terms, "remainder", terms->remainder);
  for (guint i = 0; i < terms->rows->len; i++)
    take_term (rows, terms, &g_array_index (terms->rows, FramingTermRow, i));
}

static const char *
story_name (const Rows *rows, guint32 story)
{
  return story < rows->collection->stories->len ? g_ptr_array_index (rows->collection->stories, story) : NULL;
}

static void
take_passage (const Rows *rows, const FramingPassage *passage)
{
  FramingSheetRow row = new_row (rows, "passages", passage->axis);

  SET (text, OUTLET, group_name (rows, passage->group));
  SET (text, OTHER, group_name (rows, passage->other));
  SET (text, STORY, story_name (rows, passage->story));
  SET (text, DOCUMENT, framing_collection_document (rows->collection, passage->document)->id);
  SET (text, OTHER_DOCUMENT, framing_collection_document (rows->collection, passage->other_document)->id);
  SET (text, TEXT, passage->sentence.text);
  SET (text, OTHER_TEXT, passage->other_sentence.text);
  SET (number, WEIGHT, (double) passage->sentence.weight / 1000);
  SET (number, OTHER_WEIGHT, (double) passage->other_sentence.weight / 1000);
  SET (truth, QUOTED, passage->sentence.quoted);
  SET (truth, OTHER_QUOTED, passage->other_sentence.quoted);
  SET (number, CLARITY, passage->clarity);
  rows->take (&row, rows->data);
}

static void
take_story (const Rows *rows, const FramingStoryView *story)
{
  FramingSheetRow row = new_row (rows, "stories", story->axis);

  SET (text, MEASURE, "spread");
  SET (text, STORY, story_name (rows, story->story));
  SET (number, VALUE, story->spread);
  SET (number, CLARITY, story->clarity);
  rows->take (&row, rows->data);
}

static void
take_setting (const char *key, const char *value, gpointer data)
{
  const Rows *rows = data;
  FramingSheetRow row = { 0 };

  SET (text, TABLE, "settings");
  SET (text, KEY, key);
  SET (text, SETTING, value);
  rows->take (&row, rows->data);
}

void
framing_long_each (const FramingFindings *findings, FramingTakeRow take, gpointer data)
{
  Rows rows = { findings, findings->comparison->collection, take, data };
  const FramingPassages *passages = findings->passages;

  framing_facts_each (findings, take_setting, &rows);
  for (guint i = 0; i < findings->comparison->results->len; i++)
    take_result (&rows, g_ptr_array_index (findings->comparison->results, i));
  for (guint i = 0; findings->terms != NULL && i < findings->terms->len; i++)
    take_terms (&rows, g_ptr_array_index (findings->terms, i));
  for (guint i = 0; passages != NULL && i < passages->passages->len; i++)
    take_passage (&rows, g_ptr_array_index (passages->passages, i));
  for (guint i = 0; passages != NULL && i < passages->stories->len; i++)
    take_story (&rows, g_ptr_array_index (passages->stories, i));
}
