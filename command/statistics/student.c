#include "statistics/student.h"
#include <math.h>

#define TINY 1e-300
#define MOST_STEPS 100000       /* of the continued fraction; about the square root of the degrees of freedom are needed */

/* Lentz's way through the continued fraction of the incomplete beta function. */
static double
continued_fraction (double a, double b, double x)
{
  double c = 1, d = 1 / (1 - (a + b) * x / (a + 1)), value = d;

  for (guint m = 1; m < MOST_STEPS; m++)
    {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), step;

      d = 1 + even * d;
      c = 1 + even / c;
      d = 1 / (fabs (d) < TINY ? TINY : d);
      c = fabs (c) < TINY ? TINY : c;
      value *= d * c;
      d = 1 + odd * d;
      c = 1 + odd / c;
      d = 1 / (fabs (d) < TINY ? TINY : d);
      c = fabs (c) < TINY ? TINY : c;
      step = d * c;
      value *= step;
      if (fabs (step - 1) < 1e-16)
        break;
    }
  return value;
}

/* lgamma() itself writes a variable that threads share */
static double
log_gamma (double x)
{
  int sign;

  return lgamma_r (x, &sign);
}

/* log (gamma (a + 1/2) / gamma (a)); for large a by its series, where the difference of the two would be rounding */
static double
log_gamma_ratio (double a)
{
  double square = a * a;

  if (a < 100)
    return log_gamma (a + 0.5) - log_gamma (a);
  return log (a) / 2 - (1 - (1 - 3 / (10 * square)) / (24 * square)) / (8 * a);
}

/* share above t, for t of 0 or more: half of the incomplete beta function of df / 2 and 1/2 at df / (df + t^2) */
static double
tail (double t, double df)
{
  double whole = df + t * t, x = df / whole, rest = t * t / whole, a = df / 2, front;

  if (isinf (t) || isinf (whole))
    return 0;
  if (rest <= 0)
    return 0.5;
  front = exp (log_gamma_ratio (a) - log (G_PI) / 2 - a * log1p (t * t / df) + log (rest) / 2);
  if (x < (a + 1) / (a + 2.5))
    return front * continued_fraction (a, 0.5, x) / a / 2;
  return 0.5 - front * continued_fraction (0.5, a, rest);
}

double
framing_student_cdf (double t,
                     double df)
{
  if (isnan (t) || !(df > 0))
    return NAN;
  return t > 0 ? 1 - tail (t, df) : tail (-t, df);
}

static double
density (double t, double df)
{
  double constant = log_gamma_ratio (df / 2) - log (G_PI * df) / 2;

  return exp (constant - (df + 1) / 2 * log1p (t * t / df));
}

/* Newton's steps between bounds that close in. */
static double
find_tail (double share, double df)
{
  double low = 0, high = 1, t;

  while (tail (high, df) > share && high < 1e300)
    {
      low = high;
      high *= 2;
    }
  t = (low + high) / 2;
  for (guint i = 0; i < 200; i++)
    {
      double above = tail (t, df) - share, next = t + above / density (t, df);

      if (above > 0)
        low = t;
      else
        high = t;
      if (!(next >= low && next <= high))
        next = (low + high) / 2;
      if (fabs (next - t) <= 1e-15 * t)
        return next;
      t = next;
    }
  return t;
}

double
framing_student_quantile (double share,
                          double df)
{
  if (!(share > 0 && share < 1) || !(df > 0))
    return NAN;
  if (share == 0.5)
    return 0;
  return share < 0.5 ? -find_tail (share, df) : find_tail (1 - share, df);
}
