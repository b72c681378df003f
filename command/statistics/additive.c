#include "statistics/additive.h"
#include "statistics/components.h"
#include <math.h>
#include <string.h>

#define PRECISION 1e-13         /* of the remaining error, relative to that at the start */
#define GOOD_ENOUGH 1e-9
#define NOTHING 1e-22           /* of the squares of the values: a residual that is rounding */
#define MORE_STEPS 200          /* beyond two for each group */

typedef struct {
  const FramingTwoway *layout;
  double *units;                /* of each group */
  double *diagonal;             /* of the equations of the groups once the blocks are gone */
  double *x, *error, *direction, *image;
} Solver;

static Solver
prepare (const FramingTwoway *layout)
{
  guint32 n = MAX (layout->n_groups, 1);
  Solver solver = { layout, g_new0 (double, n), g_new0 (double, n), g_new0 (double, n), g_new0 (double, n), g_new0 (double, n),
                    g_new0 (double, n) };

  for (guint32 b = 0; b < layout->n_blocks; b++)
    for (guint32 i = layout->first[b]; i < layout->first[b + 1]; i++)
      {
        solver.units[layout->group[i]]++;
        solver.diagonal[layout->group[i]] += 1 - 1.0 / (layout->first[b + 1] - layout->first[b]);
      }
  return solver;
}

static void
clear (Solver *solver)
{
  g_free (solver->units);
  g_free (solver->diagonal);
  g_free (solver->x);
  g_free (solver->error);
  g_free (solver->direction);
  g_free (solver->image);
}

/* what each group has above the block means, of the values themselves (given = NULL) or of numbers given for the groups */
static void
sum_centred (const FramingTwoway *layout, const double *given, double *out)
{
  memset (out, 0, layout->n_groups * sizeof *out);
  for (guint32 b = 0; b < layout->n_blocks; b++)
    {
      guint32 begin = layout->first[b], end = layout->first[b + 1];
      double mean = 0;

      for (guint32 i = begin; i < end; i++)
        mean += given != NULL ? given[layout->group[i]] : layout->value[i];
      mean /= end - begin;
      for (guint32 i = begin; i < end; i++)
        out[layout->group[i]] += (given != NULL ? given[layout->group[i]] : layout->value[i]) - mean;
    }
}

/* error' D^-1 error */
static double
error_size (const Solver *solver)
{
  double size = 0;

  for (guint32 g = 0; g < solver->layout->n_groups; g++)
    size += solver->diagonal[g] > 0 ? solver->error[g] * solver->error[g] / solver->diagonal[g] : 0;
  return size;
}

static void
turn (Solver *solver, double keep)
{
  for (guint32 g = 0; g < solver->layout->n_groups; g++)
    if (solver->diagonal[g] > 0)
      solver->direction[g] = solver->error[g] / solver->diagonal[g] + keep * solver->direction[g];
}

static void
step (Solver *solver, double size)
{
  double along = 0, length;

  sum_centred (solver->layout, solver->direction, solver->image);
  for (guint32 g = 0; g < solver->layout->n_groups; g++)
    along += solver->direction[g] * solver->image[g];
  length = along > 0 ? size / along : 0;
  for (guint32 g = 0; g < solver->layout->n_groups; g++)
    {
      solver->x[g] += length * solver->direction[g];
      solver->error[g] -= length * solver->image[g];
    }
}

/* The equations have one free constant for each component; conjugate gradients from 0 do not mind. */
static void
solve (Solver *solver, FramingAdditive *additive)
{
  guint most = 2 * solver->layout->n_groups + MORE_STEPS;
  double start, size, last;

  sum_centred (solver->layout, NULL, solver->error);
  start = size = error_size (solver);
  turn (solver, 0);
  while (size > start * PRECISION * PRECISION && additive->iterations < most)
    {
      step (solver, size);
      last = size;
      size = error_size (solver);
      turn (solver, size / last);
      additive->iterations++;
    }
  additive->converged = size <= start * GOOD_ENOUGH * GOOD_ENOUGH;
}

/* Weighted by units, effects sum to 0 in each component. */
static void
set_effects (const Solver *solver, FramingAdditive *additive)
{
  guint32 n = MAX (additive->n_components, 1);
  g_autofree double *sums = g_new0 (double, n), *weights = g_new0 (double, n);

  for (guint32 g = 0; g < additive->n_groups; g++)
    if (additive->component[g] != G_MAXUINT32)
      {
        sums[additive->component[g]] += solver->units[g] * solver->x[g];
        weights[additive->component[g]] += solver->units[g];
      }
  for (guint32 g = 0; g < additive->n_groups; g++)
    {
      guint32 c = additive->component[g];

      additive->effect[g] = c == G_MAXUINT32 ? NAN : solver->x[g] - sums[c] / weights[c];
    }
}

static void
set_residual (const Solver *solver, FramingAdditive *additive)
{
  const FramingTwoway *layout = solver->layout;
  double squares = 0;

  additive->df = (gint64) layout->n_units - layout->n_blocks + additive->n_components;
  for (guint32 g = 0; g < layout->n_groups; g++)
    additive->df -= solver->units[g] > 0;
  for (guint32 b = 0; b < layout->n_blocks; b++)
    {
      guint32 begin = layout->first[b], end = layout->first[b + 1];
      double mean = 0;

      for (guint32 i = begin; i < end; i++)
        mean += layout->value[i] - solver->x[layout->group[i]];
      mean /= end - begin;
      for (guint32 i = begin; i < end; i++)
        {
          double residual = layout->value[i] - solver->x[layout->group[i]] - mean;

          additive->residual_ss += residual * residual;
          squares += layout->value[i] * layout->value[i];
        }
    }
  if (additive->residual_ss <= NOTHING * squares)
    additive->residual_ss = 0;
  additive->residual_sd = additive->df > 0 ? sqrt (additive->residual_ss / (double) additive->df) : NAN;
}

FramingAdditive *
framing_additive_fit (const FramingTwoway *layout)
{
  FramingAdditive *additive = g_new0 (FramingAdditive, 1);
  Solver solver = prepare (layout);

  additive->n_groups = layout->n_groups;
  additive->effect = g_new (double, MAX (layout->n_groups, 1));
  additive->component = framing_components_find (layout, &additive->n_components);
  solve (&solver, additive);
  set_effects (&solver, additive);
  set_residual (&solver, additive);
  clear (&solver);
  return additive;
}

void
framing_additive_free (FramingAdditive *additive)
{
  if (additive == NULL)
    return;
  g_free (additive->effect);
  g_free (additive->component);
  g_free (additive);
}
