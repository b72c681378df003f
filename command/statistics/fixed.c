#include "statistics/fixed.h"
#include <math.h>
#include <string.h>

#define FINEST 40
#define ROOM 62                 /* bits of a sum */

gboolean
framing_fixed_round (const double *values,
                     gsize         n,
                     gint64       *fixed)
{
  double largest = 0;
  int exponent;

  for (gsize i = 0; i < n; i++)
    largest = MAX (largest, fabs (values[i]));
  memset (fixed, 0, n * sizeof *fixed);
  if (!(largest > 0))
    return FALSE;
  frexp (largest, &exponent);
  for (gsize i = 0; i < n; i++)
    fixed[i] = llrint (ldexp (values[i], MIN (FINEST, ROOM - (int) g_bit_storage (n)) - exponent));
  return TRUE;
}
