#include "page/sections.h"

void
framing_limits_append (FramingPage *page)
{
  static const char *const limits[] = {
    "Which stories an outlet tells at all. Only shared stories are compared; an outlet that leaves a story out says something too, but not "
    "here.",
    "Who is right. A difference says that one outlet stands apart from these others, not that it is biased or that the others are neutral: "
    "with other outlets beside it the same outlet may stand elsewhere.",
    "Whether the outlet chose the words or quoted them. See narrator and quoted speech, and read the passages.",
    "Genres and sections. A comment and a report on the same story are counted alike; compare like with like (--by, or a selected input).",
    "Words that are the topic itself. A story about a strike holds words of tension whoever tells it; differences within stories cancel "
    "that only as far as all tell the same part of it.",
    "What the lexicon does not know: irony, pictures, what is left unsaid. Scores are counts of words under rules of language; their "
    "agreement with human readers is told in the documentation.",
    "Chance in what was read. Intervals and tests hold for stories like these; they know nothing of errors in the scores or in the "
    "matching of stories.",
  };

  g_string_append (page->out, "<section id=\"limits\" aria-labelledby=\"h-limits\"><h2 id=\"h-limits\">What this cannot say</h2>\n<ul "
                   "class=\"limits\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    framing_html_put (page->out, "<li>%s</li>\n", limits[i]);
  g_string_append (page->out, "</ul></section>\n");
}
