#include "validity/coders-figures.h"
#include "validity/coders.h"
#include <math.h>

static const FramingInterval NONE = { NAN, NAN };

static guint
count_coders (const FramingStudy *study, const FramingBlock *block)
{
  guint most = 0;

  for (guint i = 0; i < block->items->len; i++)
    most = MAX (most, framing_study_item (study, g_array_index (block->items, guint, i))->n_coders);
  return most;
}

static double *
arrange (const FramingStudy *study, const FramingBlock *block, guint n_coders)
{
  double *values = g_new (double, (gsize) block->items->len * n_coders);

  for (guint i = 0; i < block->items->len; i++)
    {
      const FramingItem *item = framing_study_item (study, g_array_index (block->items, guint, i));

      for (guint c = 0; c < n_coders; c++)
        values[(gsize) i * n_coders + c] = c < item->n_coders ? g_array_index (study->values, double, item->first_coder + c) : NAN;
    }
  return values;
}

/* Columns have names; the places of an array have numbers. */
static char *
name_of (const FramingStudy *study, guint coder, guint n_coders)
{
  char **names = study->settings->coders;

  if (g_strv_length (names) == n_coders && n_coders > 1)
    return g_strdup (names[coder]);
  return g_strdup_printf ("%u", coder + 1);
}

void
framing_coders_figures_add (FramingFigures     *figures,
                            const FramingStudy *study,
                            const FramingBlock *block,
                            const double       *score)
{
  guint n_coders = count_coders (study, block), n = block->items->len;
  g_autofree double *values = n_coders >= 2 ? arrange (study, block, n_coders) : NULL;
  FramingCoders coders;

  if (values == NULL)
    return;
  coders = framing_coders_compare (values, score, n, n_coders, block->classes ? FRAMING_ALPHA_ORDINAL : FRAMING_ALPHA_INTERVAL);
  framing_figures_add (figures, "coders_tool", NULL, coders.tool, NONE, coders.coded_twice);
  framing_figures_add (figures, "coders_one_another", NULL, coders.one_another, NONE, coders.coded_twice);
  framing_figures_add (figures, "coders_alpha", NULL, coders.alpha, NONE, coders.coded_twice);
  framing_figures_add (figures, "coders_per_item", NULL, coders.per_item, NONE, n);
  framing_figures_add (figures, "coders_reliability", NULL, coders.reliability, NONE, n);
  framing_figures_add (figures, "coders_ceiling", NULL, coders.ceiling, NONE, n);
  for (guint which = 0; which < 2; which++)
    for (guint c = 0; c < n_coders; c++)
      {
        g_autofree char *name = name_of (study, c, n_coders);
        const FramingCoder *coder = &coders.each[c];

        framing_figures_add (figures, which == 0 ? "coder_tool" : "coder_others", name, which == 0 ? coder->tool : coder->others, NONE,
                             coder->items);
      }
  g_free (coders.each);
}
