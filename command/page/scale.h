/* Values -> places on a chart, and tidy ticks. A scale of differences lies around 0, so that the zero line stands in the middle.
 * In: the largest value that has to have room; out: places in percent of the chart's width, inside a margin that leaves dots and
 * labels whole. Knows nothing of HTML. */
#pragma once
#include <glib.h>

typedef struct {
  double low, high;             /* ends of the scale */
  double step;                  /* between ticks */
} FramingScale;

FramingScale framing_scale_around_zero (double largest);        /* -n to n */
FramingScale framing_scale_from_zero (double largest);          /* 0 to n */
/* 4 to 96; what lies beyond an end is put on the end */
double framing_scale_place (const FramingScale *scale, double value);
guint framing_scale_ticks (const FramingScale *scale);
double framing_scale_tick (const FramingScale *scale, guint n);
