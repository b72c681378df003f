#include "outlet/extremes.h"
#include <math.h>

static int
compare (gconstpointer a, gconstpointer b)
{
  const FramingOutletRow *x = *(const FramingOutletRow *const *) a, *y = *(const FramingOutletRow *const *) b;
  double size_x = fabs (x->same_story.value), size_y = fabs (y->same_story.value);

  if (x->same_story.survives != y->same_story.survives)
    return x->same_story.survives ? -1 : 1;
  if (x->too_small != y->too_small)
    return x->too_small ? 1 : -1;
  if (size_x != size_y)
    return size_x > size_y ? -1 : 1;
  return x->group < y->group ? -1 : x->group > y->group;
}

guint
framing_extremes_find (const FramingAxisResult *result,
                       guint                    most,
                       guint32                 *groups)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n, tested = 0;

  for (guint i = 0; i < result->outlets->len; i++)
    {
      FramingOutletRow *row = &g_array_index (result->outlets, FramingOutletRow, i);

      if (isnan (row->same_story.value))
        continue;
      g_ptr_array_add (rows, row);
      tested += !row->too_small;
    }
  g_ptr_array_sort (rows, compare);
  n = MIN (most, tested > 0 ? tested : rows->len);
  for (guint i = 0; i < n; i++)
    groups[i] = ((FramingOutletRow *) g_ptr_array_index (rows, i))->group;
  return n;
}
