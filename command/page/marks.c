#include "page/parts.h"
#include "report/number.h"
#include <string.h>

static void
append_mark (FramingPage *page, const FramingMark *mark, const char *text, const FramingSide *side)
{
  const char *pole = framing_parts_pole (side, mark->weight);
  g_autoptr (GString) weight = g_string_new (NULL);

  framing_number_append_signed_thousandths (weight, mark->weight);
  if (mark->cue)
    framing_html_put (page->out, "<mark class=\"cue\" title=\"changes how a word beside it counts\">");
  else if (mark->weight == 0)
    framing_html_put (page->out, "<mark class=\"none\" title=\"found, but counts nothing here\">");
  else
    framing_html_put (page->out, "<mark class=\"%s\" title=\"%s, weight %s\">", framing_parts_class (mark->weight), pole, weight->str);
  framing_html_escape (page->out, text + mark->begin, mark->end - mark->begin);
  if (mark->cue)
    g_string_append (page->out, "<span class=\"vh\"> (changes a word beside it)</span>");
  else if (mark->weight != 0)
    framing_html_put (page->out, "<span class=\"vh\"> (%s %s)</span>", pole, weight->str);
  g_string_append (page->out, "</mark>");
}

void
framing_marks_append (FramingPage *page, const FramingExcerpt *excerpt, const FramingSide *side)
{
  gsize length = excerpt->text != NULL ? strlen (excerpt->text) : 0, at = 0;

  for (guint i = 0; excerpt->marks != NULL && i < excerpt->marks->len; i++)
    {
      const FramingMark *mark = &g_array_index (excerpt->marks, FramingMark, i);

      if (mark->begin < at || mark->end <= mark->begin || mark->end > length)
        continue;
      framing_html_escape (page->out, excerpt->text + at, mark->begin - at);
      append_mark (page, mark, excerpt->text, side);
      at = mark->end;
    }
  if (length > at)
    framing_html_escape (page->out, excerpt->text + at, length - at);
}
