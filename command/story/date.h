/* Dates of articles as feeds write them -> days since 1970-01-01 (proleptic Gregorian), by the date as written, whatever its zone.
 * In: text (ISO 8601 with or without time, RFC 2822 and the usual English forms, Unix seconds or milliseconds, read as UTC);
 * out: a day, or FALSE. Refused: days that do not exist, years or months alone, and dates with slashes whose year stands last
 * ("05/06/2025"): one country's May is another's June, even where a "21/05/2025" among them would be clear. */
#pragma once
#include <glib.h>

gboolean framing_date_parse (const char *text, gint32 *day);     /* date-text.c; NULL is no date */
void framing_date_append (GString *out, gint32 day);            /* 2025-05-21 */
/* ISO 8601 week: year and number; Monday of the week of a day */
void framing_date_week (gint32 day, gint32 *year, guint *week);
gint32 framing_date_monday (gint32 day);
void framing_date_split (gint32 day, gint32 *year, guint *month, guint *of_month);
gint32 framing_date_join (gint32 year, guint month, guint of_month);
