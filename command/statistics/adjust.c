#include "statistics/adjust.h"
#include <math.h>

typedef struct { double p; guint place; } Member;

static int
compare (gconstpointer a, gconstpointer b)
{
  const Member *x = a, *y = b;

  if (x->p != y->p)
    return x->p < y->p ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

/* the members of the family, smallest p first */
static Member *
sort_members (const double *p, guint n, guint *n_members)
{
  Member *members = g_new (Member, MAX (n, 1));

  *n_members = 0;
  for (guint i = 0; i < n; i++)
    if (!isnan (p[i]))
      members[(*n_members)++] = (Member) { p[i], i };
  qsort (members, *n_members, sizeof *members, compare);
  return members;
}

void
framing_adjust_holm (const double *p,
                     guint         n,
                     double       *adjusted)
{
  guint m;
  g_autofree Member *members = sort_members (p, n, &m);
  double largest = 0;

  for (guint i = 0; i < n; i++)
    adjusted[i] = NAN;
  for (guint i = 0; i < m; i++)
    adjusted[members[i].place] = largest = MAX (largest, MIN (1, members[i].p * (m - i)));
}

void
framing_adjust_benjamini_hochberg (const double *p,
                                   guint         n,
                                   double       *adjusted)
{
  guint m;
  g_autofree Member *members = sort_members (p, n, &m);
  double smallest = 1;

  for (guint i = 0; i < n; i++)
    adjusted[i] = NAN;
  for (guint i = m; i > 0; i--)
    adjusted[members[i - 1].place] = smallest = MIN (smallest, members[i - 1].p * m / i);
}
