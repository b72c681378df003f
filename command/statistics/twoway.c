#include "statistics/twoway.h"
#include <math.h>

#define SAME 1e-13              /* relative: what is left when equal numbers are subtracted after rounding */

static guint32
count_present (const double *value, guint32 begin, guint32 end)
{
  guint32 n = 0;

  for (guint32 i = begin; i < end; i++)
    n += !isnan (value[i]);
  return n;
}

static FramingTwoway *
allocate (guint32 n_blocks, guint32 n_groups, const guint32 *first, const double *value)
{
  FramingTwoway *layout = g_new0 (FramingTwoway, 1);

  layout->n_groups = n_groups;
  for (guint32 b = 0; b < n_blocks; b++)
    {
      guint32 n = count_present (value, first[b], first[b + 1]);

      layout->n_blocks += n > 1;
      layout->n_units += n > 1 ? n : 0;
    }
  layout->first = g_new0 (guint32, (gsize) layout->n_blocks + 1);
  layout->origin = g_new (guint32, MAX (layout->n_blocks, 1));
  layout->group = g_new (guint32, MAX (layout->n_units, 1));
  layout->value = g_new (double, MAX (layout->n_units, 1));
  return layout;
}

FramingTwoway *
framing_twoway_new (guint32        n_blocks,
                    guint32        n_groups,
                    const guint32 *first,
                    const guint32 *group,
                    const double  *value)
{
  FramingTwoway *layout = allocate (n_blocks, n_groups, first, value);
  guint32 block = 0, unit = 0;

  for (guint32 b = 0; b < n_blocks; b++)
    {
      if (count_present (value, first[b], first[b + 1]) < 2)
        continue;
      for (guint32 i = first[b]; i < first[b + 1]; i++)
        if (!isnan (value[i]))
          {
            layout->group[unit] = group[i];
            layout->value[unit++] = value[i];
          }
      layout->origin[block++] = b;
      layout->first[block] = unit;
    }
  return layout;
}

void
framing_twoway_free (FramingTwoway *layout)
{
  if (layout == NULL)
    return;
  g_free (layout->first);
  g_free (layout->origin);
  g_free (layout->group);
  g_free (layout->value);
  g_free (layout);
}

/* where the differences of each group begin */
static guint32 *
count_groups (const FramingTwoway *layout)
{
  guint32 *first = g_new0 (guint32, (gsize) layout->n_groups + 1);

  for (guint32 i = 0; i < layout->n_units; i++)
    first[layout->group[i] + 1]++;
  for (guint32 g = 0; g < layout->n_groups; g++)
    first[g + 1] += first[g];
  return first;
}

double
framing_differences_subtract (double value,
                              double others)
{
  double difference = value - others;

  return fabs (difference) <= SAME * (fabs (value) + fabs (others)) ? 0 : difference;
}

FramingDifferences *
framing_differences_new (const FramingTwoway *layout)
{
  FramingDifferences *differences = g_new0 (FramingDifferences, 1);
  g_autofree guint32 *next = count_groups (layout);

  differences->n_groups = layout->n_groups;
  differences->first = count_groups (layout);
  differences->block = g_new (guint32, MAX (layout->n_units, 1));
  differences->value = g_new (double, MAX (layout->n_units, 1));
  for (guint32 b = 0; b < layout->n_blocks; b++)
    {
      guint32 n = layout->first[b + 1] - layout->first[b];
      double sum = 0;

      for (guint32 i = layout->first[b]; i < layout->first[b + 1]; i++)
        sum += layout->value[i];
      for (guint32 i = layout->first[b]; i < layout->first[b + 1]; i++)
        {
          guint32 place = next[layout->group[i]]++;

          differences->block[place] = b;
          differences->value[place] = framing_differences_subtract (layout->value[i], (sum - layout->value[i]) / (n - 1));
        }
    }
  return differences;
}

void
framing_differences_free (FramingDifferences *differences)
{
  if (differences == NULL)
    return;
  g_free (differences->first);
  g_free (differences->block);
  g_free (differences->value);
  g_free (differences);
}
