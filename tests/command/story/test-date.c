#include "story/date.h"

static const struct { const char *text, *day; } READ[] = {
  { "2025-05-21", "2025-05-21" },
  { "  2025-05-21\n", "2025-05-21" },
  { "2025-5-1", "2025-05-01" },
  { "2025/05/21", "2025-05-21" },
  { "2025.05.21", "2025-05-21" },
  { "2025-05-21T23:59:59Z", "2025-05-21" },
  { "2025-05-21T23:59:59.123+02:00", "2025-05-21" },
  { "2025-05-21t23:59-0500", "2025-05-21" },
  { "2025-05-21 10:15:00 UTC", "2025-05-21" },
  { "2025-05-21, 5:15 pm ET", "2025-05-21" },
  { "20250521", "2025-05-21" },
  { "20250521T101500Z", "2025-05-21" },
  { "20250521101500", "2025-05-21" },
  { "Wed, 21 May 2025 10:15:00 +0000", "2025-05-21" },
  { "21 May 25 10:15 GMT", "2025-05-21" },
  { "Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06" },
  { "Wed May 21 10:15:00 UTC 2025", "2025-05-21" },
  { "Wed May 21 2025 10:15:00 GMT+0200 (Central European Summer Time)", "2025-05-21" },
  { "May 21, 2025", "2025-05-21" },
  { "may 21 2025", "2025-05-21" },
  { "Sept. 5, 2025", "2025-09-05" },
  { "Wednesday, May 21st, 2025 at 5:15 p.m. EDT", "2025-05-21" },
  { "May 21, 2025, 5 p.m.", "2025-05-21" },
  { "21 May 2025", "2025-05-21" },
  { "the 3rd of December 1999", "1999-12-03" },
  { "0", NULL },
  { "1747785600", "2025-05-21" },
  { "1747785599", "2025-05-20" },
  { "1747785600.25", "2025-05-21" },
  { "1747785600000", "2025-05-21" },
  { "999999999", "2001-09-09" },
  /* leap years */
  { "2024-02-29", "2024-02-29" },
  { "2000-02-29", "2000-02-29" },
  { "2023-02-29", NULL },
  { "1900-02-29", NULL },
  { "February 29, 2023", NULL },
  /* days that do not exist */
  { "2025-13-01", NULL },
  { "2025-00-01", NULL },
  { "2025-04-31", NULL },
  { "2025-05-00", NULL },
  { "0000-00-00", NULL },
  { "20251301", NULL },
  { "31 April 2025", NULL },
  { "2025-05-21T25:00:00Z", NULL },
  { "2025-05-21 10:61", NULL },
  /* ambiguous: which is the month? */
  { "05/06/2025", NULL },
  { "21/05/2025", NULL },
  { "05/21/2025", NULL },
  { "05-06-2025", NULL },
  { "5.6.2025", NULL },
  { "05/06/25", NULL },
  { "25/05/06", NULL },
  /* no day, or no date */
  { "2025", NULL },
  { "2025-05", NULL },
  { "2025-05/21", NULL },
  { "2025-05-211", NULL },
  { "2025-05-21x", NULL },
  { "2025-05-21 or so", NULL },
  { "May 2025", NULL },
  { "May 21", NULL },
  { "Wednesday", NULL },
  { "21 May 22 May 2025", NULL },
  { "ma 21 2025", NULL },
  { "Maybe 21, 2025", NULL },
  { "yesterday", NULL },
  { "12345", NULL },
  { "123456789012345678901234567890", NULL },
  { "-", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (READ); i++)
    {
      g_autoptr (GString) shown = g_string_new (NULL);
      gint32 day;

      if (framing_date_parse (READ[i].text, &day))
        framing_date_append (shown, day);
      g_test_message ("\"%s\"", READ[i].text != NULL ? READ[i].text : "(none)");
      g_assert_cmpstr (shown->str, ==, READ[i].day != NULL ? READ[i].day : "");
    }
}

/* A text that is no date costs nothing and breaks nothing, however long it is. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (1 << 20, '1');
  gint32 day;

  g_assert_false (framing_date_parse (text, &day));
}

static const struct { gint32 year; guint month, of_month; gint32 day; } DAYS[] = {
  { 1970, 1, 1, 0 }, { 1969, 12, 31, -1 }, { 2000, 3, 1, 11017 }, { 2024, 2, 29, 19782 }, { 2025, 5, 21, 20229 }, { 1, 1, 1, -719162 },
  { 0, 2, 29, -719469 }, { -1, 12, 31, -719529 }, { 9999, 12, 31, 2932896 },
};

static void
test_join (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (DAYS); i++)
    {
      gint32 year;
      guint month, of_month;

      g_assert_cmpint (framing_date_join (DAYS[i].year, DAYS[i].month, DAYS[i].of_month), ==, DAYS[i].day);
      framing_date_split (DAYS[i].day, &year, &month, &of_month);
      g_assert_cmpint (year, ==, DAYS[i].year);
      g_assert_cmpuint (month, ==, DAYS[i].month);
      g_assert_cmpuint (of_month, ==, DAYS[i].of_month);
    }
}

/* Every day of four centuries follows the one before it, and GLib's calendar agrees. */
static void
test_calendar (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1800);

  for (gint32 day = framing_date_join (1800, 1, 1); day <= framing_date_join (2200, 12, 31); day++, g_date_add_days (date, 1))
    {
      gint32 year, week_year;
      guint month, of_month, week;

      framing_date_split (day, &year, &month, &of_month);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpuint (month, ==, (guint) g_date_get_month (date));
      g_assert_cmpuint (of_month, ==, g_date_get_day (date));
      framing_date_week (day, &week_year, &week);
      g_assert_cmpuint (week, ==, g_date_get_iso8601_week_of_year (date));
      g_assert_cmpint (day - framing_date_monday (day), ==, (int) g_date_get_weekday (date) - 1);
    }
}

static const struct { const char *text; gint32 year; guint week; } WEEKS[] = {
  { "2025-05-21", 2025, 21 }, { "2024-12-30", 2025, 1 }, { "2021-01-03", 2020, 53 }, { "2026-12-31", 2026, 53 }, { "2027-01-03", 2026, 53 },
};

static void
test_week (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (WEEKS); i++)
    {
      gint32 day, year;
      guint week;

      g_assert_true (framing_date_parse (WEEKS[i].text, &day));
      framing_date_week (day, &year, &week);
      g_assert_cmpint (year, ==, WEEKS[i].year);
      g_assert_cmpuint (week, ==, WEEKS[i].week);
    }
}

/* The ends of the type overflow nowhere. */
static void
test_ends (void)
{
  gint32 ends[] = { G_MININT32, G_MAXINT32 };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GString) shown = g_string_new (NULL);
      gint32 year;
      guint month, of_month, week;

      framing_date_split (ends[i], &year, &month, &of_month);
      g_assert_cmpint (framing_date_join (year, month, of_month), ==, ends[i]);
      framing_date_week (ends[i], &year, &week);
      g_assert_cmpuint (week - 1, <, 53);
      framing_date_append (shown, ends[i]);
      g_assert_cmpuint (shown->len, >, 10);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/long", test_long);
  g_test_add_func ("/date/join", test_join);
  g_test_add_func ("/date/calendar", test_calendar);
  g_test_add_func ("/date/week", test_week);
  g_test_add_func ("/date/ends", test_ends);
  return g_test_run ();
}
