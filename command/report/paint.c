#include "report/paint.h"

const char *
framing_paint_on (gboolean     color,
                  FramingPaint paint)
{
  static const char *const sequences[] = { "", "\033[38;5;166m", "\033[38;5;32m", "\033[4m", "\033[1m", "\033[2m", "\033[3m" };

  return color ? sequences[paint] : "";
}

const char *
framing_paint_off (gboolean     color,
                   FramingPaint paint)
{
  return color && paint != FRAMING_PAINT_NONE ? "\033[0m" : "";
}

FramingPaint
framing_paint_sign (double value)
{
  return value < 0 ? FRAMING_PAINT_LOW : value > 0 ? FRAMING_PAINT_HIGH : FRAMING_PAINT_ZERO;
}
