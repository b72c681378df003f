#include "story/date.h"

#define DAYS_OF_ERA 146097      /* 400 years: the calendar repeats */
#define FIRST_DAY 719468        /* from 0000-03-01, where eras begin, to 1970-01-01 */

static gint64
divide_down (gint64 a, gint64 b)
{
  return a >= 0 ? a / b : -((b - 1 - a) / b);
}

/* Years are counted from March, so that the leap day is the last one; see Hinnant, "chrono-compatible low-level date algorithms". */
gint32
framing_date_join (gint32 year, guint month, guint of_month)
{
  gint64 shifted = (gint64) year - (month <= 2);
  gint64 era = divide_down (shifted, 400), of_era = shifted - era * 400;
  gint64 of_year = (153 * (gint64) (month > 2 ? month - 3 : month + 9) + 2) / 5 + of_month - 1;
  gint64 day = era * DAYS_OF_ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - FIRST_DAY;

  return (gint32) CLAMP (day, G_MININT32, G_MAXINT32);
}

void
framing_date_split (gint32 day, gint32 *year, guint *month, guint *of_month)
{
  gint64 shifted = (gint64) day + FIRST_DAY;
  gint64 era = divide_down (shifted, DAYS_OF_ERA), rest = shifted - era * DAYS_OF_ERA;
  gint64 of_era = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
  gint64 of_year = rest - (365 * of_era + of_era / 4 - of_era / 100);
  gint64 from_march = (5 * of_year + 2) / 153;

  *of_month = (guint) (of_year - (153 * from_march + 2) / 5 + 1);
  *month = (guint) (from_march < 10 ? from_march + 3 : from_march - 9);
  *year = (gint32) (era * 400 + of_era + (*month <= 2));
}

/* 1970-01-01 was a Thursday, day 3 of a week that begins on Monday. */
gint32
framing_date_monday (gint32 day)
{
  gint64 monday = divide_down ((gint64) day + 3, 7) * 7 - 3;

  return (gint32) MAX (monday, G_MININT32);
}

/* A week belongs to the year in which its Thursday lies. */
void
framing_date_week (gint32 day, gint32 *year, guint *week)
{
  gint64 thursday = MIN ((gint64) framing_date_monday (day) + 3, G_MAXINT32);
  guint month, of_month;

  framing_date_split ((gint32) thursday, year, &month, &of_month);
  *week = (guint) ((thursday - framing_date_join (*year, 1, 1)) / 7 + 1);
}

void
framing_date_append (GString *out, gint32 day)
{
  gint32 year;
  guint month, of_month;

  framing_date_split (day, &year, &month, &of_month);
  g_string_append_printf (out, "%04d-%02u-%02u", (int) year, month, of_month);
}
