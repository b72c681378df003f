#include "story/date.h"
#include <string.h>

#define SECONDS_OF_DAY 86400
#define LONGEST_WORD 9          /* "september", "wednesday" */
#define LONGEST_DATE 128        /* bytes; bounds the work for any text */

/* what the words and numbers of a date in English said */
typedef struct {
  guint month, of_month;        /* 0 = not said */
  gint32 year;
  gboolean has_year, has_time;
} Parts;

static gboolean
make_day (gint32 year, guint month, guint of_month, gint32 *day)
{
  static const guint8 LENGTHS[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  if (year < 1 || month < 1 || month > 12 || of_month < 1 || of_month > LENGTHS[month - 1] + (guint) (leap && month == 2))
    return FALSE;
  *day = framing_date_join (year, month, of_month);
  return TRUE;
}

/* Reads at most nine digits, which always fit; how many there were. */
static guint
read_number (const char **at, guint *number)
{
  guint n = 0;

  for (*number = 0; n < 9 && g_ascii_isdigit (**at); n++, (*at)++)
    *number = *number * 10 + (guint) (**at - '0');
  return n;
}

static void
skip_blanks (const char **at)
{
  while (g_ascii_isspace (**at))
    (*at)++;
}

/* ":MM", ":MM:SS", ":MM:SS.fraction" behind the hour */
static gboolean
read_clock (const char **at, guint hour)
{
  guint minute, second = 0, fraction;

  (*at)++;
  if (read_number (at, &minute) != 2)
    return FALSE;
  if (**at == ':')
    {
      (*at)++;
      if (read_number (at, &second) != 2)
        return FALSE;
    }
  if ((**at == '.' || **at == ',') && g_ascii_isdigit ((*at)[1]))
    for ((*at)++; g_ascii_isdigit (**at); )
      read_number (at, &fraction);
  return hour <= 24 && minute <= 59 && second <= 60;
}

/* "+02:00", "-0500", "+02" */
static gboolean
read_offset (const char **at)
{
  guint number, digits;

  (*at)++;
  digits = read_number (at, &number);
  if (digits == 2 && **at == ':')
    {
      (*at)++;
      return read_number (at, &number) == 2;
    }
  return digits == 2 || digits == 4;
}

/* A word, without its point: lower case in `word`, "" when it is longer than any that means something. */
static void
read_word (const char **at, char word[LONGEST_WORD + 1])
{
  guint n = 0;

  for (; g_ascii_isalpha (**at); (*at)++, n++)
    if (n < LONGEST_WORD)
      word[n] = g_ascii_tolower (**at);
  word[n > LONGEST_WORD ? 0 : n] = '\0';
  if (**at == '.')
    (*at)++;
}

/* Is `word` a name, or its first letters (at least three)? 1 is the first of the names, 0 none of them. */
static guint
find_name (const char *word, const char *const *names)
{
  for (guint i = 0; strlen (word) >= 3 && names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], word))
      return i + 1;
  return 0;
}

static guint
find_month (const char *word)
{
  static const char *const MONTHS[] = { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                                        "november", "december", NULL };

  return find_name (word, MONTHS);
}

/* Words that may stand in a date and change nothing: days of the week, "at 5 pm", and, behind a time, its zone. */
static gboolean
is_idle (const char *word, gsize length, gboolean has_time)
{
  static const char *const WEEKDAYS[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL };
  static const char *const SMALL[] = { "at", "on", "of", "the", "am", "pm", "a", "p", "m", NULL };

  return find_name (word, WEEKDAYS) != 0 || g_strv_contains (SMALL, word) || (has_time && length <= 5);
}

/* What may follow a numeric date: a time, its zone. */
static gboolean
read_tail (const char *at)
{
  char word[LONGEST_WORD + 1];
  gboolean has_time = FALSE;
  guint number;

  if ((*at == 'T' || *at == 't') && g_ascii_isdigit (at[1]))
    at++;
  for (skip_blanks (&at); *at != '\0'; skip_blanks (&at))
    {
      if (*at == ',' && !has_time)
        at++;
      else if (g_ascii_isdigit (*at))
        {
          guint digits = read_number (&at, &number);

          if (has_time || (*at == ':' ? digits > 2 || !read_clock (&at, number) : digits > 6 || digits % 2 != 0))
            return FALSE;
          has_time = TRUE;
        }
      else if ((*at == '+' || *at == '-') && has_time)
        {
          if (!read_offset (&at))
            return FALSE;
        }
      else if (g_ascii_isalpha (*at))
        {
          const char *begin = at;

          read_word (&at, word);
          if (!is_idle (word, (gsize) (at - begin), has_time))
            return FALSE;
        }
      else
        return FALSE;
    }
  return TRUE;
}

/* 2025-05-21, 2025/05/21, 2025.5.21; a year of four digits must come first, else nobody knows which is the month */
static gboolean
parse_numeric (const char *at, gint32 *day)
{
  guint year, month, of_month;
  char separator;

  if (read_number (&at, &year) != 4 || *at == '\0' || strchr ("-/.", *at) == NULL)
    return FALSE;
  separator = *at++;
  if (!(read_number (&at, &month) - 1 < 2) || *at++ != separator || !(read_number (&at, &of_month) - 1 < 2))
    return FALSE;
  return make_day ((gint32) year, month, of_month, day) && (*at == '\0' || strchr ("Tt ,", *at) != NULL) && read_tail (at);
}

/* 20250521, 20250521T101500Z, 20250521101500; seconds since 1970 (9 or 10 digits), milliseconds (13) */
static gboolean
parse_digits (const char *at, gint32 *day)
{
  gsize digits = strspn (at, "0123456789");
  guint number;
  gint64 seconds;

  if (digits == 8 || (digits == 14 && at[14] == '\0'))
    {
      number = (guint) g_ascii_strtoull ((char[]) { at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], '\0' }, NULL, 10);
      return make_day ((gint32) (number / 10000), number / 100 % 100, number % 100, day)
             && (digits == 14 || at[8] == '\0' || strchr ("Tt ", at[8]) != NULL) && read_tail (at + 8);
    }
  if ((digits != 9 && digits != 10 && digits != 13) || (at[digits] == '.' ? strspn (at + digits + 1, "0123456789") == 0
      || at[digits + 1 + strspn (at + digits + 1, "0123456789")] != '\0' : at[digits] != '\0'))
    return FALSE;
  seconds = g_ascii_strtoll (at, NULL, 10) / (digits == 13 ? 1000 : 1);
  *day = (gint32) (seconds / SECONDS_OF_DAY);
  return TRUE;
}

/* RFC 2822: years of two digits begin in 1950 */
static gboolean
take_year (Parts *parts, guint number, guint digits)
{
  if (parts->has_year || (digits != 4 && digits != 2))
    return FALSE;
  parts->year = (gint32) number + (digits == 4 ? 0 : number < 50 ? 2000 : 1900);
  parts->has_year = TRUE;
  return TRUE;
}

static gboolean
take_number (Parts *parts, const char **at)
{
  guint number, digits = read_number (at, &number);

  if (**at == ':' && digits <= 2 && !parts->has_time)
    return parts->has_time = TRUE, read_clock (at, number);
  if (parts->has_year && parts->of_month != 0 && !parts->has_time)              /* "5 pm" */
    return parts->has_time = TRUE, digits <= 2 && number <= 24;
  if (digits == 4 || (parts->of_month != 0 && parts->month != 0 && !parts->has_time))
    return take_year (parts, number, digits);
  if (digits > 2 || parts->of_month != 0 || number == 0)
    return FALSE;
  parts->of_month = number;
  if (strspn (*at, "stndrhSTNDRH") == 2 && !g_ascii_isalnum ((*at)[2]))         /* 21st, 2nd, 3rd, 5th */
    *at += 2;
  return TRUE;
}

static gboolean
take_word (Parts *parts, const char **at)
{
  const char *begin = *at;
  char word[LONGEST_WORD + 1];
  guint month;

  read_word (at, word);
  month = strcmp (word, "sept") == 0 ? 9 : find_month (word);
  if (month == 0 || parts->month != 0)
    return is_idle (word, (gsize) (*at - begin), parts->has_time);
  parts->month = month;
  return TRUE;
}

/* "May 21, 2025", "21 May 2025", "Wed, 21 May 2025 10:15:00 +0200", "Wed May 21 10:15:00 UTC 2025", "06-Nov-94" */
static gboolean
parse_words (const char *at, gint32 *day)
{
  Parts parts = { 0 };
  gboolean good = TRUE;

  for (; good && *at != '\0'; )
    {
      if (g_ascii_isdigit (*at))
        good = take_number (&parts, &at);
      else if (g_ascii_isalpha (*at))
        good = take_word (&parts, &at);
      else if ((*at == '+' || *at == '-') && parts.has_time)
        good = read_offset (&at);
      else if (*at == '(' && parts.has_time && strchr (at, ')') != NULL)        /* a comment: the name of the zone */
        at = strchr (at, ')') + 1;
      else
        good = strchr (", -\t\r\n", *at++) != NULL;
    }
  return good && parts.month != 0 && parts.has_year && make_day (parts.year, parts.month, parts.of_month, day);
}

gboolean
framing_date_parse (const char *text, gint32 *day)
{
  g_autofree char *trimmed = NULL;

  if (text == NULL || strnlen (text, LONGEST_DATE + 1) > LONGEST_DATE)
    return FALSE;
  trimmed = g_strstrip (g_strdup (text));
  return parse_numeric (trimmed, day) || parse_digits (trimmed, day) || parse_words (trimmed, day);
}
