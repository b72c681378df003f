#include "tables/wording.h"
#include "report/escape.h"
#include "report/number.h"
#include "report/width.h"
#include <math.h>
#include <string.h>

#define LONGEST_NAME 60         /* columns, in a sentence */
#define LONGEST_BYTES 1024
#define ALL_SHOWN 4             /* so many that differ are all told; of more, the ends */
#define SMALL 0.1               /* where no interval goes beyond, differences get a third digit */

void
framing_wording_name (GString *out, const FramingComparison *comparison, guint32 group)
{
  const GPtrArray *groups = comparison->collection->groups;
  const char *name = group < groups->len ? g_ptr_array_index (groups, group) : "(none)";
  g_autoptr (GString) safe = g_string_new (NULL);

  framing_escape_terminal (safe, (framing_str) { name, MIN (strlen (name), LONGEST_BYTES) });
  framing_width_fit (out, safe->str, safe->len, MIN (LONGEST_NAME, framing_width_of (safe->str, safe->len)));
}

const char *
framing_wording_noun (const FramingComparison *comparison, gboolean many)
{
  if (strcmp (comparison->settings->by, "outlet") == 0)
    return many ? "outlets" : "outlet";
  return many ? "groups" : "group";
}

gboolean
framing_wording_tested (const FramingOutletRow *row)
{
  return !row->too_small && !framing_number_is_none (row->same_story.value);
}

static double
farthest (const FramingDifference *difference)
{
  double most = fabs (difference->value);

  if (!framing_number_is_none (difference->low))
    most = MAX (most, MAX (fabs (difference->low), fabs (difference->high)));
  return most;
}

unsigned
framing_wording_decimals (const FramingAxisResult *result)
{
  gboolean any = FALSE;

  for (guint i = 0; i < result->outlets->len; i++)
    {
      const FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (!framing_wording_tested (row))
        continue;
      any = TRUE;
      if (farthest (&row->same_story) > SMALL)
        return 2;
    }
  return any ? 3 : 2;
}

void
framing_wording_interval (GString *out, const FramingDifference *difference, unsigned decimals)
{
  framing_number_append_signed (out, difference->value, decimals);
  if (framing_number_is_none (difference->low) || framing_number_is_none (difference->high))
    return;
  g_string_append (out, " [");
  framing_number_append_signed (out, difference->low, decimals);
  g_string_append (out, ", ");
  framing_number_append_signed (out, difference->high, decimals);
  g_string_append_c (out, ']');
}

void
framing_wording_chance (GString *out, double p)
{
  if (framing_number_is_none (p))
    g_string_append (out, "not known");
  else if (p < 0.0001)
    g_string_append (out, "< 0.0001");
  else
    {
      g_string_append (out, "= ");
      framing_number_append (out, p, 4);
    }
}

/* A pole may be any word that a user wrote; those of the built-in axes read better with words of their own. */
static void
append_towards (GString *out, const char *pole)
{
  static const struct { const char *pole, *words; } known[] = {
    { "hurdle", "more as a hurdle" }, { "success", "more as a success" },
    { "tension", "with more tension" }, { "cooperation", "with more cooperation" },
    { "negative", "more negatively" }, { "positive", "more positively" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].pole, pole) == 0)
      {
        g_string_append (out, known[i].words);
        return;
      }
  g_string_append (out, "more as ");
  framing_escape_terminal (out, (framing_str) { pole, MIN (strlen (pole), 200) });
}

static void
append_stories (GString *out, guint64 stories, const char *what)
{
  framing_number_append_whole (out, stories);
  g_string_append_printf (out, " %s%s", what, stories == 1 ? "story" : "stories");
}

void
framing_wording_outlet (GString *out, const FramingComparison *comparison, const FramingAxisResult *result,
                        const FramingOutletRow *row)
{
  const FramingSide *side = &g_array_index (comparison->collection->sides, FramingSide, result->axis);

  g_string_append (out, "On ");
  append_stories (out, row->same_story.stories, "shared ");
  g_string_append_c (out, ' ');
  framing_wording_name (out, comparison, row->group);
  g_string_append (out, " frames events ");
  append_towards (out, row->same_story.value < 0 ? side->low_pole : side->high_pole);
  g_string_append (out, " than the others do: ");
  framing_wording_interval (out, &row->same_story, framing_wording_decimals (result));
  g_string_append_c (out, '.');
}

/* Rows stand by their difference, so the ends of the list are those that differ most. */
static void
append_survivors (GString *out, const FramingComparison *comparison, const FramingAxisResult *result, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      if (rows->len > ALL_SHOWN && i >= ALL_SHOWN / 2 && i < rows->len - ALL_SHOWN / 2)
        continue;
      framing_wording_outlet (out, comparison, result, g_ptr_array_index (rows, i));
      g_string_append_c (out, '\n');
    }
}

/* "overall p = 0.0002 on 212 stories" */
static void
append_overall (GString *out, const char *before, const FramingAxisResult *result)
{
  g_string_append_printf (out, "%s p ", before);
  framing_wording_chance (out, result->overall_p);
  g_string_append (out, " on ");
  append_stories (out, result->stories, "");
}

static void
append_none (GString *out, const FramingComparison *comparison, const FramingAxisResult *result, guint tested)
{
  const char *one = framing_wording_noun (comparison, FALSE), *many = framing_wording_noun (comparison, TRUE);
  gboolean together = result->overall_p < 0.05;

  if (result->stories == 0)
    {
      g_string_append_printf (out, "No story has articles with evidence of two %s: nothing can be compared.", many);
      return;
    }
  if (tested == 0)
    {
      g_string_append_printf (out, "No %s has ", one);
      append_stories (out, comparison->settings->min_stories, "");
      g_string_append (out, " or more in common with others, so none is tested (--min-stories; ");
      append_overall (out, "overall", result);
      g_string_append (out, ").");
      return;
    }
  g_string_append_printf (out, "No %s %sdiffers from the others by more than chance would give%s (", one, together ? "by itself " : "",
                          together ? ", although together they do" : "");
  append_overall (out, "overall", result);
  g_string_append_printf (out, "; %u %s tested).", tested, tested == 1 ? one : many);
}

/* "Overall p = 0.0002 on 212 stories; 3 of 12 tested outlets differ after correction." */
static void
append_some (GString *out, const FramingComparison *comparison, const FramingAxisResult *result, guint survive, guint tested)
{
  append_overall (out, "Overall", result);
  g_string_append_printf (out, "; %u of %u tested %s %s after correction.", survive, tested,
                          framing_wording_noun (comparison, tested != 1), survive == 1 ? "differs" : "differ");
}

void
framing_wording_finding (GString *out, const FramingComparison *comparison, const FramingAxisResult *result)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint tested = 0;

  for (guint i = 0; i < result->outlets->len; i++)
    {
      FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      tested += framing_wording_tested (row) ? 1 : 0;
      if (framing_wording_tested (row) && row->same_story.survives)
        g_ptr_array_add (rows, row);
    }
  append_survivors (out, comparison, result, rows);
  if (rows->len == 0)
    append_none (out, comparison, result, tested);
  else
    append_some (out, comparison, result, rows->len, tested);
}

static void
append_count (GString *out, guint64 count, const char *one, const char *many)
{
  framing_number_append_whole (out, count);
  g_string_append_printf (out, " %s", count == 1 ? one : many);
}

void
framing_wording_counts (GString *out, const FramingFindings *findings)
{
  const FramingFacts *facts = &findings->facts;
  const FramingComparison *comparison = findings->comparison;

  append_count (out, facts->documents, "article", "articles");
  g_string_append (out, " of ");
  append_count (out, comparison->collection->groups->len, framing_wording_noun (comparison, FALSE),
                framing_wording_noun (comparison, TRUE));
  g_string_append (out, " on ");
  append_count (out, facts->stories, "story", "stories");
  g_string_append (out, facts->matched ? " (found by --match), " : ", ");
  framing_number_append_whole (out, facts->shared_stories);
  g_string_append_printf (out, " of them with two %s or more.", framing_wording_noun (comparison, TRUE));
}

static void
append_reason (GString *out, gsize start, guint64 count, const char *one, const char *many)
{
  if (count == 0)
    return;
  g_string_append (out, out->len == start ? "Left out: " : "; ");
  append_count (out, count, one, many);
}

void
framing_wording_left_out (GString *out, const FramingFindings *findings)
{
  const FramingFacts *facts = &findings->facts;
  const char *by = findings->comparison->settings->by;
  gsize start = out->len;

  if (g_strcmp0 (facts->wire, "keep") != 0)
    append_reason (out, start, facts->copies, "copy of another text (--wire)", "copies of other texts (--wire)");
  append_reason (out, start, facts->without_group, "article without a value of ", "articles without a value of ");
  if (facts->without_group > 0)
    framing_escape_terminal (out, (framing_str) { by, MIN (strlen (by), LONGEST_NAME) });
  append_reason (out, start, facts->without_story, "article without a story", "articles without a story");
  append_reason (out, start, facts->failed, "article that could not be scored", "articles that could not be scored");
  if (out->len > start)
    g_string_append_c (out, '.');
  if (g_strcmp0 (facts->wire, "keep") != 0 || facts->copies == 0)
    return;
  g_string_append (out, out->len > start ? " Kept: " : "Kept: ");
  append_count (out, facts->copies, "copy of another text", "copies of other texts");
  g_string_append (out, " (--wire keep).");
}
