#include "tables/ends.h"
#include <math.h>

#define SURVIVORS 20
#define EACH_END 4

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const FramingOutletRow *x = *(const FramingOutletRow *const *) a, *y = *(const FramingOutletRow *const *) b;
  double first = fabs (x->same_story.value), second = fabs (y->same_story.value);

  if (first != second)
    return first > second ? -1 : 1;
  return x->group < y->group ? -1 : x->group > y->group;
}

/* the smallest difference of a survivor that is kept; there may be more of them than a short table holds */
static const FramingOutletRow *
last_survivor (const GPtrArray *rows)
{
  g_autoptr (GPtrArray) survivors = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (((FramingOutletRow *) g_ptr_array_index (rows, i))->same_story.survives)
      g_ptr_array_add (survivors, g_ptr_array_index (rows, i));
  g_ptr_array_sort (survivors, compare_sizes);
  return survivors->len > 0 ? g_ptr_array_index (survivors, MIN (survivors->len, SURVIVORS) - 1) : NULL;
}

void
framing_ends_mark (const GPtrArray *rows, gboolean *kept)
{
  const FramingOutletRow *last = last_survivor (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      const FramingOutletRow *row = g_ptr_array_index (rows, i);

      kept[i] = rows->len <= FRAMING_ENDS_ALL || i < EACH_END || i + EACH_END >= rows->len
                || (row->same_story.survives && compare_sizes (&row, &last) <= 0);
    }
  for (guint i = 1; i + 1 < rows->len; i++)
    kept[i] = kept[i] || (kept[i - 1] && kept[i + 1]);
}
