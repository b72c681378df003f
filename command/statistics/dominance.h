/* Small figures of differences. In: n numbers, none NaN; out: NaN for n = 0. */
#pragma once
#include <glib.h>

double framing_dominance_of (const double *differences, guint n);       /* share above 0 minus share below (Cliff 1993, within blocks) */
double framing_dominance_detectable (double se);        /* smallest mean shown with 80% power at 5%: (1.96 + 0.84) se */
