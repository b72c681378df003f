/* Numbers of records; see record-raw.h */
#include "collection/record-raw.h"
#include "report/field.h"
#include "validity/gold.h"
#include <math.h>
#include <string.h>

static const char *const FIELDS[] = { "score", "low", "high", "hits", "words" };

static gsize
n_values (const FramingLayout *layout)
{
  return (gsize) layout->n_sides * layout->n_views;
}

void
framing_raw_clear (FramingRaw *raw)
{
  g_clear_pointer (&raw->numbers, g_free);
  g_clear_pointer (&raw->sides, g_free);
  g_clear_pointer (&raw->targets, g_free);
  if (raw->wrong != NULL)
    g_string_free (g_steal_pointer (&raw->wrong), TRUE);
  raw->layout = NULL;
}

void
framing_raw_begin (FramingRaw          *raw,
                   const FramingLayout *layout)
{
  if (raw->layout != layout)
    {
      framing_raw_clear (raw);
      raw->layout = layout;
      raw->numbers = g_new (double, n_values (layout) * FRAMING_N_RAW + 1);
      raw->sides = g_new (gboolean, layout->n_sides + 1);
      raw->targets = g_new (gboolean, layout->n_views + 1);
      raw->wrong = g_string_new (NULL);
    }
  for (gsize i = 0; i < n_values (layout) * FRAMING_N_RAW; i++)
    raw->numbers[i] = NAN;
  memset (raw->sides, 0, sizeof (gboolean) * layout->n_sides);
  memset (raw->targets, 0, sizeof (gboolean) * layout->n_views);
  raw->words = NAN;
  raw->foreign = FALSE;
  g_string_truncate (raw->wrong, 0);
}

int
framing_raw_field (framing_str name)
{
  for (guint i = 0; i < FRAMING_N_RAW; i++)
    if (framing_field_is (name, FIELDS[i]))
      return (int) i;
  return -1;
}

/* Up to 15 digits make a whole number and up to 15 decimals a power of ten that doubles hold exactly: one division gives the
 * nearest double, as strtod() would. What is longer goes there. */
gboolean
framing_raw_number (const char *p,
                    gsize       n,
                    double     *number)
{
  static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  const char *end = p + n, *start = p;
  guint digits = 0, decimals = 0;
  gboolean negative = p < end && *p == '-', point = FALSE;
  guint64 whole = 0;

  for (p += negative; p < end && digits < G_N_ELEMENTS (powers) && (g_ascii_isdigit (*p) || (*p == '.' && !point)); p++)
    {
      if (*p == '.')
        {
          point = TRUE;
          continue;
        }
      whole = whole * 10 + (guint64) (*p - '0');
      decimals += point;
      digits++;
    }
  if (p == end && digits > 0 && digits < G_N_ELEMENTS (powers))
    {
      *number = (negative ? -(double) whole : (double) whole) / powers[decimals];
      return TRUE;
    }

  g_autofree char *text = g_strndup (start, n);

  return framing_gold_number (text, number);
}

static void
tell_wrong (FramingRaw *raw, guint side, guint view, FramingRawField field, const char *what)
{
  const FramingLayout *layout = raw->layout;

  if (raw->wrong->len > 0)
    return;
  g_string_printf (raw->wrong, "the record's %s of %s", FIELDS[field], layout->sides[side].id);
  if (view > 0)
    g_string_append_printf (raw->wrong, " (%s)", layout->views[view].name);
  g_string_append_printf (raw->wrong, " %s", what);
}

void
framing_raw_set (FramingRaw     *raw,
                 guint           side,
                 guint           view,
                 FramingRawField field,
                 const char     *p,
                 gsize           n)
{
  double *place = &raw->numbers[(side * raw->layout->n_views + view) * FRAMING_N_RAW + field];

  *place = NAN;
  if (n > 0 && !framing_raw_number (p, n, place))
    tell_wrong (raw, side, view, field, "is not a number");
}

void
framing_raw_set_words (FramingRaw *raw,
                       const char *p,
                       gsize       n)
{
  raw->words = NAN;
  if (n > 0 && !framing_raw_number (p, n, &raw->words) && raw->wrong->len == 0)
    g_string_assign (raw->wrong, "the record's number of words is not a number");
}

void
framing_raw_foreign (FramingRaw *raw,
                     const char *kind,
                     framing_str name)
{
  if (raw->foreign)
    return;
  raw->foreign = TRUE;
  g_string_printf (raw->wrong, "this record has the %s '%.*s', which the documents before it have not", kind,
                   (int) MIN (name.len, 100), name.ptr);
}

static void
lacks (FramingRaw *raw, const char *kind, const char *name)
{
  if (raw->foreign)
    return;
  raw->foreign = TRUE;
  g_string_printf (raw->wrong, "this record has no %s '%s', which the documents before it have", kind, name);
}

static gboolean
is_count (double number)
{
  return isnan (number) || (number >= 0 && number < G_MAXUINT32 && floor (number) == number);
}

static gboolean
check (FramingRaw *raw, guint side, guint view, const double *numbers)
{
  if (fabs (numbers[FRAMING_RAW_SCORE]) > 1)
    tell_wrong (raw, side, view, FRAMING_RAW_SCORE, "is beyond -1 to 1");
  else if (numbers[FRAMING_RAW_LOW] < 0)
    tell_wrong (raw, side, view, FRAMING_RAW_LOW, "is below 0");
  else if (numbers[FRAMING_RAW_HIGH] < 0)
    tell_wrong (raw, side, view, FRAMING_RAW_HIGH, "is below 0");
  else if (!is_count (numbers[FRAMING_RAW_HITS]))
    tell_wrong (raw, side, view, FRAMING_RAW_HITS, "are no whole number from 0 on");
  else if (!is_count (numbers[FRAMING_RAW_WORDS]))
    tell_wrong (raw, side, view, FRAMING_RAW_WORDS, "are no whole number from 0 on");
  else
    return TRUE;
  return FALSE;
}

static double
or_else (double number, double otherwise)
{
  return isnan (number) ? otherwise : number;
}

/* A record may be without its hits; a score needs one at least. */
static FramingValue
make_value (const double *numbers, double words)
{
  double score = numbers[FRAMING_RAW_SCORE];

  return (FramingValue) { .score = score,
                          .net = or_else (numbers[FRAMING_RAW_HIGH], 0) - or_else (numbers[FRAMING_RAW_LOW], 0),
                          .hits = (guint32) or_else (numbers[FRAMING_RAW_HITS], isnan (score) ? 0 : 1),
                          .words = (guint32) or_else (words, 0) };
}

static void
look_for_all (FramingRaw *raw)
{
  const FramingLayout *layout = raw->layout;

  for (guint i = 0; i < layout->n_sides; i++)
    if (!raw->sides[i])
      lacks (raw, "axis", layout->sides[i].id);
  for (guint i = layout->first_target; i < layout->n_views; i++)
    if (!raw->targets[i])
      lacks (raw, "target", layout->views[i].name);
  if (raw->wrong->len == 0 && !is_count (raw->words))
    g_string_assign (raw->wrong, "the record's words are no whole number from 0 on");
}

gboolean
framing_raw_finish (FramingRaw   *raw,
                    FramingValue *values)
{
  const FramingLayout *layout = raw->layout;

  look_for_all (raw);
  for (guint side = 0; side < layout->n_sides && raw->wrong->len == 0; side++)
    for (guint view = 0; view < layout->n_views; view++)
      {
        const double *numbers = &raw->numbers[(side * layout->n_views + view) * FRAMING_N_RAW];

        if (check (raw, side, view, numbers))
          values[side * layout->n_views + view] = make_value (numbers, view == 0 ? raw->words : numbers[FRAMING_RAW_WORDS]);
      }
  return raw->wrong->len == 0;
}
