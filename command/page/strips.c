#include "page/parts.h"
#include "report/number.h"
#include "tables/wording.h"

FramingScale
framing_strips_scale (const FramingStrip *strips, guint n)
{
  double largest = 0;

  for (guint i = 0; i < n; i++)
    {
      const FramingDifference *d = &strips[i].difference;
      double ends[] = { d->value, d->low, d->high };

      for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
        if (!framing_number_is_none (ends[k]))
          largest = MAX (largest, ABS (ends[k]));
    }
  return framing_scale_around_zero (largest);
}

void
framing_strips_begin (FramingPage *page, const FramingSide *side, const char *title)
{
  framing_html_put (page->out, "<figure class=\"chart\"><figcaption>%s</figcaption>\n"
                    "<div class=\"poles\"><span class=\"low\"><span aria-hidden=\"true\">◀ </span>more %s</span>"
                    "<span class=\"high\">more %s<span aria-hidden=\"true\"> ▶</span></span></div>\n<ul class=\"rows\">\n",
                    title, side->low_pole, side->high_pole);
}

void
framing_strips_grid (FramingPage *page, const FramingScale *scale)
{
  guint ticks = framing_scale_ticks (scale);

  for (guint i = 0; i < ticks; i++)
    {
      double x = framing_scale_place (scale, framing_scale_tick (scale, i));

      framing_html_put (page->out, "<line class=\"%s\" x1=\"%x\" x2=\"%x\" y1=\"0\" y2=\"100%%\"/>",
                        2 * i + 1 == ticks ? "zero" : "grid", x, x);
    }
}

void
framing_strips_dot (FramingPage *page, const FramingScale *scale, const FramingDifference *difference)
{
  const char *side = framing_parts_class (difference->value);
  double x = framing_scale_place (scale, difference->value);

  if (!framing_number_is_none (difference->low) && !framing_number_is_none (difference->high))
    framing_html_put (page->out, "<line class=\"span %s\" x1=\"%x\" x2=\"%x\" y1=\"50%%\" y2=\"50%%\"/>", side,
                      framing_scale_place (scale, difference->low), framing_scale_place (scale, difference->high));
  framing_html_put (page->out, "<circle class=\"%s %s\" cx=\"%x\" cy=\"50%%\" r=\"%h\"/>", difference->survives ? "sure" : "unsure", side,
                    x, difference->survives ? "6.5" : "5.5");
}

static void
append_description (FramingPage *page, const FramingStrip *strip)
{
  g_autoptr (GString) text = g_string_new (NULL);

  framing_wording_interval (text, &strip->difference, page->decimals);
  framing_html_put (page->out, "<title>%s</title><desc>%s on %u stories; %s</desc>", strip->name, text->str, strip->difference.stories,
                    strip->difference.survives ? "survives correction" : "does not survive correction");
}

void
framing_strips_row (FramingPage *page, const FramingScale *scale, const FramingStrip *strip)
{
  g_autoptr (GString) text = g_string_new (NULL);

  framing_wording_interval (text, &strip->difference, page->decimals);
  framing_html_put (page->out, "<li><span class=\"name\"><bdi>%s</bdi> <span class=\"count\">%u&nbsp;%h</span></span>"
                    "<svg class=\"strip\" width=\"100%%\" height=\"100%%\" role=\"img\">", strip->name, strip->stories,
                    strip->stories == 1 ? "story" : "stories");
  append_description (page, strip);
  framing_strips_grid (page, scale);
  framing_strips_dot (page, scale, &strip->difference);
  framing_html_put (page->out, "</svg><span class=\"value\">%s%h</span></li>\n", text->str,
                    strip->difference.survives ? "<span class=\"star\"> ★<span class=\"vh\"> survives correction</span></span>"
                                               : "<span class=\"star\"></span>");
}

void
framing_strips_end (FramingPage *page, const FramingScale *scale)
{
  guint ticks = framing_scale_ticks (scale);

  g_string_append (page->out, "</ul>\n<div class=\"ticks\" aria-hidden=\"true\"><svg width=\"100%\" height=\"20\">");
  for (guint i = 0; i < ticks; i++)
    {
      double tick = framing_scale_tick (scale, i);
      g_autoptr (GString) text = g_string_new (NULL);

      if (2 * i + 1 == ticks)
        g_string_append_c (text, '0');
      else
        {
          g_string_append (text, tick > 0 ? "+" : "");
          framing_number_append (text, tick, 3);
        }
      framing_html_put (page->out, "<text class=\"%s\" x=\"%x\" y=\"14\" text-anchor=\"middle\">%s</text>",
                        i % 2 == (ticks / 2) % 2 ? "even" : "odd", framing_scale_place (scale, tick), text->str);
    }
  g_string_append (page->out, "</svg></div></figure>\n");
}
