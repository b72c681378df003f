/* Student's t distribution, by the continued fraction of the incomplete beta function, to about 1e-12.
 * In: t or a share of the distribution, and degrees of freedom above 0; out: the share below t, or the t below which a share lies.
 * NaN in, or degrees of freedom that are none: NaN out. */
#pragma once
#include <glib.h>

double framing_student_cdf (double t, double df);
double framing_student_quantile (double share, double df);      /* share above 0 and below 1 */
