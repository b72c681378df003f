/* The few colours of the terminal reports, apart for every kind of colour vision: orange for the low pole, blue for the high.
 * In: whether colour is wanted at all; out: escape sequences, or "" when it is not. The texts are static. */
#pragma once
#include <glib.h>

typedef enum { FRAMING_PAINT_NONE, FRAMING_PAINT_LOW, FRAMING_PAINT_HIGH, FRAMING_PAINT_ZERO, FRAMING_PAINT_BOLD,
               FRAMING_PAINT_FAINT, FRAMING_PAINT_ITALIC } FramingPaint;

const char *framing_paint_on (gboolean color, FramingPaint paint);
const char *framing_paint_off (gboolean color, FramingPaint paint);     /* "" behind FRAMING_PAINT_NONE */
FramingPaint framing_paint_sign (double value);                         /* low, high, or zero */
