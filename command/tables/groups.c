#include "report/number.h"
#include "report/width.h"
#include "tables/sections.h"
#include "tables/wording.h"
#include <string.h>

/* Outlets that have no row in the table, and outlets that no story connects with the rest: each in a sentence. */

#define MOST_COMPONENTS 5
#define FEW_COMPONENTS 2        /* in the short form */
#define LEAST_ROOM 160
#define SHORT_ROOM 120
#define LINES 3                 /* that a list of names may fill, about */

/* by shared stories, the most first; among equals as they stand in the result, which has an order of its own */
static int
compare_stories (gconstpointer a, gconstpointer b)
{
  const FramingOutletRow *x = *(const FramingOutletRow *const *) a, *y = *(const FramingOutletRow *const *) b;

  if (x->same_story.stories != y->same_story.stories)
    return x->same_story.stories > y->same_story.stories ? -1 : 1;
  return x->group < y->group ? -1 : x->group > y->group;
}

/* "A (9), B (8) and 112 more", no longer than a few lines */
static void
append_list (const FramingScreen *screen, GString *out, const GPtrArray *rows, gboolean stories)
{
  gsize room = screen->findings->details ? MAX (LINES * screen->columns, LEAST_ROOM) : MAX (screen->columns, SHORT_ROOM);

  for (guint i = 0; i < rows->len; i++)
    {
      const FramingOutletRow *row = g_ptr_array_index (rows, i);

      if (i > 0 && framing_width_of (out->str, out->len) + framing_screen_name_width (screen, row->group) + 30 > room)
        {
          g_string_append_printf (out, " and %u more (--format csv%s)", rows->len - i,
                                  screen->findings->details ? " has them all" : "");
          return;
        }
      g_string_append (out, i > 0 ? ", " : "");
      framing_wording_name (out, screen->findings->comparison, row->group);
      if (stories)
        g_string_append_printf (out, " (%u)", row->same_story.stories);
    }
}

static void
tell_list (const FramingScreen *screen, const char *before, GPtrArray *rows, gboolean stories)
{
  g_autoptr (GString) text = g_string_new (before);

  if (rows->len == 0)
    return;
  g_ptr_array_sort (rows, compare_stories);
  append_list (screen, text, rows, stories);
  g_string_append_c (text, '.');
  framing_screen_wrap (screen, 0, text->str);
}

static void
tell_untested (const FramingScreen *screen, const FramingAxisResult *result)
{
  guint least = screen->findings->comparison->settings->min_stories;
  g_autoptr (GPtrArray) small = g_ptr_array_new (), alone = g_ptr_array_new ();
  g_autofree char *before = g_strdup_printf ("Not tested, fewer than %u shared stories: ", least);

  for (guint i = 0; i < result->outlets->len; i++)
    {
      FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (!framing_wording_tested (row))
        g_ptr_array_add (row->same_story.stories > 0 ? small : alone, row);
    }
  tell_list (screen, before, small, TRUE);
  tell_list (screen, "Not tested, no story shared with others: ", alone, FALSE);
}

static int
compare_components (gconstpointer a, gconstpointer b)
{
  const FramingOutletRow *x = *(const FramingOutletRow *const *) a, *y = *(const FramingOutletRow *const *) b;

  if (x->component != y->component)
    return x->component < y->component ? -1 : 1;
  return compare_stories (a, b);
}

/* outlets of all components but the largest, one component after the other; those of a single outlet share no story */
static GPtrArray *
list_apart (const FramingAxisResult *result)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; result->components > 1 && i < result->outlets->len; i++)
    {
      FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (row->component > 0 && row->same_story.stories > 0)
        g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, compare_components);
  return rows;
}

static guint
component_end (const GPtrArray *rows, guint begin)
{
  guint end = begin;

  while (end < rows->len && ((const FramingOutletRow *) g_ptr_array_index (rows, end))->component
                              == ((const FramingOutletRow *) g_ptr_array_index (rows, begin))->component)
    end++;
  return end;
}

static void
tell_components (const FramingScreen *screen, const FramingAxisResult *result)
{
  gboolean details = screen->findings->details;
  const char *before = details ? "Connected by no story with the rest: "
                               : "Connected by no story with the rest, so not comparable with it: ";
  g_autoptr (GPtrArray) rows = list_apart (result);
  guint told = 0, most = details ? MOST_COMPONENTS : FEW_COMPONENTS;

  for (guint begin = 0, end; begin < rows->len; begin = end)
    {
      g_autoptr (GPtrArray) component = g_ptr_array_new ();

      end = component_end (rows, begin);
      for (guint i = begin; i < end; i++)
        g_ptr_array_add (component, g_ptr_array_index (rows, i));
      if (told++ < most)
        tell_list (screen, before, component, FALSE);
    }
  if (told > most)
    {
      g_autofree char *text = g_strdup_printf ("And %u more such component%s.", told - most, told - most == 1 ? "" : "s");

      framing_screen_wrap (screen, 0, text);
    }
  if (told > 0 && details)
    framing_screen_wrap (screen, 0, "Differences hold among those that share stories, and effects sum to 0 in each connected component; "
                                    "neither compares across.");
}

void
framing_sections_groups (const FramingScreen *screen, const FramingAxisResult *result)
{
  gsize start = screen->out->len;

  tell_untested (screen, result);
  tell_components (screen, result);
  if (screen->out->len > start)
    g_string_insert_c (screen->out, (gssize) start, '\n');
}
