#include "outlet/terms.h"
#include "report/escape.h"
#include "report/number.h"
#include "report/width.h"
#include "tables/sections.h"
#include "tables/wording.h"
#include <math.h>
#include <string.h>

/* For the outlets that differ most: the terms that add most to the difference, and those that are most their own. */

#define MOST 6                  /* rows */
#define MOST_OWN 4              /* by log-odds, at each end */
#define LEAST_Z 1.96            /* smaller ones are not worth a line */
#define SHARE 8
#define PART 6
#define NUMBER 6
#define USES 8

static void
append_safe (GString *out, const char *text, gsize columns)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  if (text != NULL)
    framing_escape_terminal (safe, (framing_str) { text, MIN (strlen (text), 400) });
  framing_width_fit (out, safe->str, safe->len, MIN (columns, framing_width_of (safe->str, safe->len)));
}

static gsize
name_width (const FramingScreen *screen, const FramingTerms *terms)
{
  gsize fixed = 2 + SHARE + 2 + PART + 2 + USES + 2 + USES + 2 + NUMBER, wanted = 12;

  for (guint i = 0; i < MIN (terms->rows->len, MOST); i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);

      append_safe (name, g_array_index (terms->rows, FramingTermRow, i).words, 40);
      wanted = MAX (wanted, framing_width_of (name->str, name->len));
    }
  return MIN (wanted, screen->columns > fixed + 8 ? screen->columns - fixed - 2 : 8);
}

/* the columns that there is room for, from the left */
static gboolean
fits (const FramingScreen *screen, gsize *column, gsize width)
{
  *column += 2 + width;
  return *column <= screen->columns;
}

static void
append_head (const FramingScreen *screen, gsize name)
{
  static const struct { const char *head; gsize width; } heads[] = {
    { "share", SHARE }, { "of all", PART }, { "uses", USES }, { "others'", USES }, { "z", NUMBER },
  };
  g_autoptr (GString) line = g_string_new ("  ");
  gsize column = 2 + name;

  framing_screen_left (line, "words", name);
  for (guint i = 0; i < G_N_ELEMENTS (heads) && fits (screen, &column, heads[i].width); i++)
    framing_screen_right (screen, line, heads[i].head, 2, heads[i].width, FRAMING_PAINT_NONE);
  framing_screen_line (screen, line);
}

static void
append_part (const FramingScreen *screen, GString *line, double part)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (framing_number_is_none (part) || fabs (part) > 99.5)
    g_string_append (text, framing_screen_none ());
  else
    {
      framing_number_append (text, 100 * part, 0);
      g_string_append_c (text, '%');
    }
  framing_screen_right (screen, line, text->str, 2, PART, FRAMING_PAINT_NONE);
}

static void
append_row (const FramingScreen *screen, const FramingTerms *terms, const FramingTermRow *row, gsize name)
{
  g_autoptr (GString) line = g_string_new ("  "), words = g_string_new (NULL);
  gsize column = 2 + name;

  append_safe (words, row->words, name);
  framing_screen_left (line, words->str, name);
  if (fits (screen, &column, SHARE))
    framing_screen_signed (screen, line, row->share, 3, 2, SHARE);
  if (fits (screen, &column, PART))
    append_part (screen, line, row->share / terms->rate_difference);
  if (fits (screen, &column, USES))
    framing_screen_whole (screen, line, row->uses, 2, USES);
  if (fits (screen, &column, USES))
    framing_screen_whole (screen, line, row->other_uses, 2, USES);
  if (fits (screen, &column, NUMBER))
    framing_screen_signed (screen, line, row->z, 1, 2, NUMBER);
  framing_screen_line (screen, line);
}

static int
compare_z (gconstpointer a, gconstpointer b)
{
  const FramingTermRow *x = *(const FramingTermRow *const *) a, *y = *(const FramingTermRow *const *) b;

  if (x->z != y->z)
    return x->z > y->z ? -1 : 1;
  return x->term < y->term ? -1 : x->term > y->term;
}

/* rows stand by z, the highest first; `from_end` takes those at the end */
static gboolean
append_own (GString *out, const GPtrArray *rows, gboolean from_end, const char *before)
{
  guint n = 0;

  for (guint i = 0; i < MIN (rows->len, MOST_OWN); i++)
    {
      const FramingTermRow *row = g_ptr_array_index (rows, from_end ? rows->len - 1 - i : i);

      if (from_end ? row->z > -LEAST_Z : row->z < LEAST_Z)
        break;
      g_string_append (out, n++ == 0 ? before : ", ");
      append_safe (out, row->words, 40);
      g_string_append (out, " (");
      framing_number_append_signed (out, row->z, 1);
      g_string_append_c (out, ')');
    }
  return n > 0;
}

static void
tell_own (const FramingScreen *screen, const FramingTerms *terms)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new ("Log-odds (z ranks, it is no test): ");
  gboolean more, less;

  for (guint i = 0; i < terms->rows->len; i++)
    if (!framing_number_is_none (g_array_index (terms->rows, FramingTermRow, i).z))
      g_ptr_array_add (rows, &g_array_index (terms->rows, FramingTermRow, i));
  g_ptr_array_sort (rows, compare_z);
  more = append_own (text, rows, FALSE, "more ");
  less = append_own (text, rows, TRUE, more ? "; less " : "less ");
  if (more || less)
    {
      g_string_append_c (text, '.');
      framing_screen_wrap (screen, 2, text->str);
    }
}

/* "Terms behind Courier on 212 shared stories: they sum to -2.310 in (high - low) per 1000 words; ..." */
static void
tell_total (const FramingScreen *screen, const FramingTerms *terms, unsigned decimals)
{
  g_autoptr (GString) text = g_string_new ("Terms behind ");

  framing_wording_name (text, screen->findings->comparison, terms->group);
  g_string_append_printf (text, ": on %u shared stor%s all terms add up to ", terms->stories, terms->stories == 1 ? "y" : "ies");
  framing_number_append_signed (text, terms->rate_difference, 3);
  g_string_append (text, " in (high - low) per 1000 words");
  if (!framing_number_is_none (terms->remainder))
    {
      g_string_append (text, ", that is ");
      framing_number_append_signed (text, terms->score_difference - terms->remainder, decimals);
      g_string_append (text, " of the ");
      framing_number_append_signed (text, terms->score_difference, decimals);
      g_string_append (text, " in the score (remainder ");
      framing_number_append_signed (text, terms->remainder, decimals);
      g_string_append (text, ": weight of headlines, damping)");
    }
  g_string_append_c (text, '.');
  framing_screen_wrap (screen, 0, text->str);
}

static void
append_terms (const FramingScreen *screen, const FramingTerms *terms, unsigned decimals)
{
  gsize name = name_width (screen, terms);

  g_string_append_c (screen->out, '\n');
  tell_total (screen, terms, decimals);
  append_head (screen, name);
  for (guint i = 0; i < MIN (terms->rows->len, MOST); i++)
    append_row (screen, terms, &g_array_index (terms->rows, FramingTermRow, i), name);
  tell_own (screen, terms);
}

void
framing_sections_terms (const FramingScreen *screen, const FramingAxisResult *result)
{
  const GPtrArray *all = screen->findings->terms;
  unsigned decimals = framing_wording_decimals (result);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const FramingTerms *terms = g_ptr_array_index (all, i);

      if (terms->axis == result->axis && terms->rows->len > 0)
        append_terms (screen, terms, decimals);
    }
}
