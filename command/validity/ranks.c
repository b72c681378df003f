#include "validity/ranks.h"

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *x = data;
  guint i = *(const guint *) a, j = *(const guint *) b;

  if (x[i] < x[j] || x[i] > x[j])
    return x[i] < x[j] ? -1 : 1;
  return i < j ? -1 : i > j;
}

void
framing_ranks_order (const double *x,
                     guint         n,
                     guint        *order)
{
  for (guint i = 0; i < n; i++)
    order[i] = i;
  if (n > 1)
    g_qsort_with_data (order, (gint) n, sizeof *order, compare, (gpointer) x);
}

void
framing_ranks_assign (const double *x,
                      const guint  *order,
                      const double *weights,
                      guint         n,
                      double       *ranks)
{
  double before = 0, here;

  for (guint i = 0, end; i < n; i = end, before += here)
    {
      here = 0;
      for (end = i; end < n && x[order[end]] == x[order[i]]; end++)
        here += weights != NULL ? weights[order[end]] : 1;
      for (guint j = i; j < end; j++)
        ranks[order[j]] = before + (here + 1) / 2;
    }
}
