#include "tables/shape.h"
#include "report/number.h"
#include "report/width.h"
#include "tables/wording.h"
#include <string.h>

#define GAP FRAMING_SCREEN_GAP
#define STORIES 7
#define CHANCE 6
#define MARK 2                  /* a blank and the mark */
#define USUAL_NAME 12           /* below it, other things go first */
#define LEAST_PLOT 15
#define MOST_PLOT 61
#define BETWEEN 3               /* " - " between two names */

static gsize
value_width (const FramingShape *shape)
{
  gsize number = 3 + shape->decimals;

  return shape->interval ? 3 * number + 5 : number;
}

/* all but the names and the plot */
static gsize
fixed_width (const FramingShape *shape, gsize names)
{
  return BETWEEN * (names - 1) + (shape->stories ? GAP + STORIES : 0) + GAP + value_width (shape)
         + (shape->chance ? GAP + CHANCE : 0) + MARK;
}

gsize
framing_shape_width (const FramingShape *shape, gsize names)
{
  return names * shape->name + (shape->plot > 0 ? GAP + shape->plot : 0) + fixed_width (shape, names);
}

static gsize
room_for (const FramingShape *shape, gsize columns, gsize names)
{
  gsize fixed = fixed_width (shape, names);

  return columns > fixed ? columns - fixed : 0;
}

void
framing_shape_fit (FramingShape *shape, gsize columns, gsize names, gsize wanted, gboolean plot)
{
  gboolean *const goes[] = { &shape->chance, &shape->stories, &shape->interval };
  gsize room, least = names * MIN (wanted, USUAL_NAME);

  shape->stories = shape->interval = shape->chance = TRUE;
  shape->plot = 0;
  for (guint i = 0; i < G_N_ELEMENTS (goes) && room_for (shape, columns, names) < least; i++)
    *goes[i] = FALSE;
  room = room_for (shape, columns, names);
  if (plot && room >= least + GAP + LEAST_PLOT)
    {
      gsize most = MAX (MIN (wanted, USUAL_NAME), columns > 80 ? 16 + (columns - 80) * 2 / 5 : columns / 5);

      shape->name = MIN (wanted, MIN (most, room - GAP - LEAST_PLOT));
      shape->plot = MIN (room - GAP - shape->name, MOST_PLOT);
      shape->plot -= shape->plot % 2 == 0 ? 1 : 0;
      return;
    }
  shape->name = MIN (wanted, MAX (1, room / names));
}

void
framing_shape_head (const FramingScreen *screen, const FramingShape *shape, GString *line, gboolean before)
{
  const char *value = !shape->interval ? "diff" : "difference [95%]";

  if (before && shape->stories)
    framing_screen_right (screen, line, "stories", GAP, STORIES, FRAMING_PAINT_NONE);
  if (before)
    return;
  framing_screen_blanks (line, GAP);
  framing_screen_left (line, value, value_width (shape));
  if (shape->chance)
    framing_screen_right (screen, line, "p adj", GAP, CHANCE, FRAMING_PAINT_NONE);
}

void
framing_shape_stories (const FramingScreen *screen, const FramingShape *shape, GString *line, const FramingDifference *difference)
{
  if (shape->stories)
    framing_screen_whole (screen, line, difference->stories, GAP, STORIES);
}

/* Numbers of one column stand below each other, so a 0.00 without a sign gets a blank for it. */
static void
append_number (const FramingScreen *screen, const FramingShape *shape, GString *line, double value)
{
  framing_screen_signed (screen, line, value, shape->decimals, 0, 3 + shape->decimals);
}

static void
append_value (const FramingScreen *screen, const FramingShape *shape, GString *line, const FramingDifference *difference)
{
  FramingPaint paint = difference->survives ? framing_paint_sign (difference->value) : FRAMING_PAINT_NONE;
  g_autoptr (GString) text = g_string_new (NULL);

  if (framing_number_is_none (difference->value))
    g_string_append (text, framing_screen_none ());
  else
    framing_number_append_signed (text, difference->value, shape->decimals);
  framing_screen_right (screen, line, text->str, GAP, 3 + shape->decimals, paint);
  if (!shape->interval)
    return;
  if (framing_number_is_none (difference->low) || framing_number_is_none (difference->high))
    {
      framing_screen_blanks (line, value_width (shape) - 3 - shape->decimals);
      return;
    }
  g_string_append (line, " [");
  append_number (screen, shape, line, difference->low);
  g_string_append (line, ", ");
  append_number (screen, shape, line, difference->high);
  g_string_append_c (line, ']');
}

void
framing_shape_difference (const FramingScreen *screen, const FramingShape *shape, GString *line, const FramingDifference *difference)
{
  append_value (screen, shape, line, difference);
  if (shape->chance)
    framing_screen_chance (screen, line, difference->p_adjusted, GAP, CHANCE);
  g_string_append (line, difference->survives ? " *" : "  ");
}
