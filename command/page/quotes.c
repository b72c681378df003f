#include "page/parts.h"
#include "report/number.h"

static const char *
story_of (const FramingPage *page, guint32 story)
{
  return story < page->collection->stories->len ? g_ptr_array_index (page->collection->stories, story) : "?";
}

static void
append_side (FramingPage *page, const FramingPassage *passage, gboolean first, const FramingSide *side)
{
  const FramingExcerpt *sentence = first ? &passage->sentence : &passage->other_sentence;
  const FramingDocument *document = framing_collection_document (page->collection, first ? passage->document : passage->other_document);

  framing_html_put (page->out, "<blockquote class=\"%s\"><p dir=\"auto\">", framing_parts_class ((double) sentence->weight));
  framing_marks_append (page, sentence, side);
  framing_html_put (page->out, "</p><footer><bdi>%s</bdi> <span class=\"count\">%s%h</span></footer></blockquote>\n",
                    framing_parts_group (page, first ? passage->group : passage->other), document->id,
                    sentence->quoted ? " · quoted: what others say" : "");
}

void
framing_quotes_append (FramingPage *page, const FramingAxisResult *result)
{
  const FramingPassages *passages = page->findings->passages;
  const FramingSide *side = framing_parts_side (page, result->axis);
  guint32 group = FRAMING_NO_NUMBER;

  for (guint i = 0; passages != NULL && i < passages->passages->len; i++)
    {
      const FramingPassage *passage = g_ptr_array_index (passages->passages, i);

      if (passage->axis != result->axis)
        continue;
      if (group == FRAMING_NO_NUMBER)
        framing_html_put (page->out, "<h3>The clearest pairs of sentences</h3>\n<p>Two %h on the same story. The pairs were chosen "
                          "because they lie far apart, so they show what a difference is made of, not how large it is, and prove "
                          "nothing. Where “quoted” is added, most of the marked words are those of others.</p>\n",
                          framing_parts_outlets (page));
      if (group != passage->group)
        framing_html_put (page->out, "<h4><bdi>%s</bdi> and others</h4>\n", framing_parts_group (page, passage->group));
      group = passage->group;
      framing_html_put (page->out, "<div class=\"pair\"><p class=\"count\">Story <bdi>%s</bdi></p>\n", story_of (page, passage->story));
      append_side (page, passage, TRUE, side);
      append_side (page, passage, FALSE, side);
      g_string_append (page->out, "</div>\n");
    }
}
