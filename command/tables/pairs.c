#include "report/number.h"
#include "tables/sections.h"
#include "tables/shape.h"
#include "tables/wording.h"
#include <math.h>
#include <string.h>

/* The pairs of outlets that survive the correction of their own family. */

#define MOST 12

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const FramingPairRow *x = *(const FramingPairRow *const *) a, *y = *(const FramingPairRow *const *) b;
  double first = fabs (x->difference.value), second = fabs (y->difference.value);

  if (first != second)
    return first > second ? -1 : 1;
  if (x->group != y->group)
    return x->group < y->group ? -1 : 1;
  return x->other < y->other ? -1 : x->other > y->other;
}

static gboolean
has_dominance (const FramingScreen *screen, const FramingShape *shape)
{
  return shape->interval && framing_shape_width (shape, 2) + 8 <= screen->columns;
}

static void
append_row (const FramingScreen *screen, const FramingShape *shape, const FramingPairRow *pair)
{
  g_autoptr (GString) line = g_string_new (NULL);

  framing_screen_name (screen, line, pair->group, shape->name);
  g_string_append (line, " - ");
  framing_screen_name (screen, line, pair->other, shape->name);
  framing_shape_stories (screen, shape, line, &pair->difference);
  framing_shape_difference (screen, shape, line, &pair->difference);
  if (has_dominance (screen, shape))
    framing_screen_signed (screen, line, pair->dominance, 2, 2, 6);
  framing_screen_line (screen, line);
}

static void
append_head (const FramingScreen *screen, const FramingShape *shape)
{
  const char *noun = framing_wording_noun (screen->findings->comparison, FALSE);
  g_autoptr (GString) line = g_string_new (NULL);

  framing_screen_left (line, noun, shape->name);
  framing_screen_left (line, " - other", shape->name + 3);
  framing_shape_head (screen, shape, line, TRUE);
  framing_shape_head (screen, shape, line, FALSE);
  if (has_dominance (screen, shape))
    framing_screen_right (screen, line, "domin.", 4, 6, FRAMING_PAINT_NONE);
  framing_screen_line (screen, line);
}

static void
append_table (const FramingScreen *screen, const FramingAxisResult *result, GPtrArray *pairs)
{
  FramingShape shape = { framing_wording_decimals (result) };
  gsize wanted = 8;

  g_ptr_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < MIN (pairs->len, MOST); i++)
    {
      const FramingPairRow *pair = g_ptr_array_index (pairs, i);

      wanted = MAX (wanted, framing_screen_name_width (screen, pair->group));
      wanted = MAX (wanted, framing_screen_name_width (screen, pair->other));
    }
  framing_shape_fit (&shape, screen->columns, 2, wanted, FALSE);
  append_head (screen, &shape);
  for (guint i = 0; i < MIN (pairs->len, MOST); i++)
    append_row (screen, &shape, g_ptr_array_index (pairs, i));
  if (pairs->len > MOST)
    {
      g_autofree char *rest = g_strdup_printf ("and %u more pairs (--format csv has them all)", pairs->len - MOST);

      framing_screen_wrap (screen, 0, rest);
    }
}

void
framing_sections_pairs (const FramingScreen *screen, const FramingAxisResult *result)
{
  const char *many = framing_wording_noun (screen->findings->comparison, TRUE);
  g_autoptr (GPtrArray) survivors = g_ptr_array_new ();
  g_autofree char *text = NULL;
  guint tested = 0, adjusted = 0;

  for (guint i = 0; i < result->pairs->len; i++)
    {
      FramingPairRow *pair = &g_array_index (result->pairs, FramingPairRow, i);

      tested += framing_number_is_none (pair->difference.p) ? 0 : 1;
      adjusted += framing_number_is_none (pair->difference.p_adjusted) ? 0 : 1;
      if (pair->difference.survives)
        g_ptr_array_add (survivors, pair);
    }
  if (tested == 0)
    return;
  g_string_append_c (screen->out, '\n');
  if (adjusted == 0)
    text = g_strdup_printf ("Pairs of %s are not tested, because the overall test found no difference.", many);
  else if (survivors->len == 0)
    text = g_strdup_printf ("None of the %u tested pairs of %s differs by more than chance would give.", tested, many);
  else
    text = g_strdup_printf ("%u of the %u tested pairs of %s differ%s (first minus other, on the stories of both):", survivors->len, tested,
                            many, survivors->len == 1 ? "s" : "");
  framing_screen_wrap (screen, 0, text);
  if (survivors->len > 0)
    append_table (screen, result, survivors);
}
