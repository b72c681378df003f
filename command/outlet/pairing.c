#include "outlet/pairing.h"
#include "outlet/difference.h"
#include "statistics/dominance.h"
#include "statistics/draws.h"
#include <math.h>
#include <string.h>

/* what is known of one group and the groups after it */
typedef struct {
  guint32 *shared;              /* of each group: stories shared; 0 = none */
  guint32 *others;              /* groups met, in the order of their first story, then in byte order of names */
  guint32 n_others;
  guint32 *first;               /* of each group met, in values */
  GArray *values;               /* of double: differences, by group met, then story */
} Meeting;

typedef struct { guint64 all, testable; } Count;

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* the unit of the group in the block; the units of a block are sorted by group */
static guint32
find_unit (const FramingTwoway *layout, guint32 block, guint32 group)
{
  guint32 low = layout->first[block], high = layout->first[block + 1];

  while (high - low > 1)
    {
      guint32 middle = low + (high - low) / 2;

      if (layout->group[middle] <= group)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
meet (const FramingTwoway *layout, const FramingDifferences *differences, guint32 group, Meeting *meeting)
{
  for (guint32 i = 0; i < meeting->n_others; i++)
    meeting->shared[meeting->others[i]] = 0;
  meeting->n_others = 0;
  for (guint32 d = differences->first[group]; d < differences->first[group + 1]; d++)
    {
      guint32 block = differences->block[d];

      for (guint32 i = find_unit (layout, block, group) + 1; i < layout->first[block + 1]; i++)
        if (meeting->shared[layout->group[i]]++ == 0)
          meeting->others[meeting->n_others++] = layout->group[i];
    }
  qsort (meeting->others, meeting->n_others, sizeof *meeting->others, compare_numbers);
}

static void
subtract (const FramingTwoway *layout, const FramingDifferences *differences, guint32 group, Meeting *meeting)
{
  guint32 n = 0;

  for (guint32 i = 0; i < meeting->n_others; i++)
    {
      meeting->first[meeting->others[i]] = n;
      n += meeting->shared[meeting->others[i]];
    }
  g_array_set_size (meeting->values, n);
  for (guint32 d = differences->first[group]; d < differences->first[group + 1]; d++)
    {
      guint32 block = differences->block[d], own = find_unit (layout, block, group);

      for (guint32 i = own + 1; i < layout->first[block + 1]; i++)
        g_array_index (meeting->values, double, meeting->first[layout->group[i]]++) =
          framing_differences_subtract (layout->value[own], layout->value[i]);
    }
  for (guint32 i = 0; i < meeting->n_others; i++)       /* back to where they began */
    meeting->first[meeting->others[i]] -= meeting->shared[meeting->others[i]];
}

static Count
count_pairs (const FramingTwoway *layout, const FramingDifferences *differences, guint min_stories, Meeting *meeting)
{
  Count count = { 0, 0 };

  for (guint32 g = 0; g < layout->n_groups; g++)
    {
      meet (layout, differences, g, meeting);
      count.all += meeting->n_others;
      for (guint32 i = 0; i < meeting->n_others; i++)
        count.testable += meeting->shared[meeting->others[i]] >= min_stories;
    }
  return count;
}

static FramingPairRow
make_row (const FramingAxisResult *result, const FramingScope *scope, guint32 group, guint32 other, guint64 draws, const Meeting *meeting)
{
  const double *values = (const double *) meeting->values->data + meeting->first[other];
  FramingDraw draw = { scope, framing_units_group_name (scope->units, group), framing_units_group_name (scope->units, other), "pair",
                       draws };
  FramingPairRow row = { .group = scope->units->group_number[group], .other = scope->units->group_number[other] };

  row.difference = framing_difference_of (values, meeting->shared[other], &draw);
  row.size = result->residual_sd > 0 ? row.difference.value / result->residual_sd : NAN;
  row.dominance = framing_dominance_of (values, row.difference.stories);
  row.detectable = framing_dominance_detectable (row.difference.se);
  return row;
}

static void
list_pairs (FramingAxisResult *result, const FramingScope *scope, const FramingTwoway *layout, const FramingDifferences *differences,
            Meeting *meeting)
{
  guint min_stories = MAX (scope->settings->min_stories, 1);
  Count count = count_pairs (layout, differences, min_stories, meeting);
  guint family = result->overall_p < FRAMING_PAIRING_OPEN ? (guint) MIN (count.testable, G_MAXUINT) : 1;
  guint64 draws = framing_draws_for_family (family);
  guint fewest = count.all > FRAMING_PAIRING_MOST ? min_stories : 1;

  for (guint32 g = 0; g < layout->n_groups; g++)
    {
      meet (layout, differences, g, meeting);
      subtract (layout, differences, g, meeting);
      for (guint32 i = 0; i < meeting->n_others; i++)
        if (meeting->shared[meeting->others[i]] >= fewest)
          {
            FramingPairRow row = make_row (result, scope, g, meeting->others[i], draws, meeting);

            g_array_append_val (result->pairs, row);
          }
    }
}

void
framing_pairing_fill (FramingAxisResult        *result,
                      const FramingScope       *scope,
                      const FramingTwoway      *layout,
                      const FramingDifferences *differences)
{
  gsize n = MAX (layout->n_groups, 1);
  Meeting meeting = { g_new0 (guint32, n), g_new (guint32, n), 0, g_new (guint32, n), g_array_new (FALSE, FALSE, sizeof (double)) };

  list_pairs (result, scope, layout, differences, &meeting);
  g_free (meeting.shared);
  g_free (meeting.others);
  g_free (meeting.first);
  g_array_unref (meeting.values);
}
