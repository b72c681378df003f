/* Plain text; see text.h */
#include "input/text.h"

void
framing_text_parse (char *p, size_t n, FramingArticle *article)
{
  article->text = (framing_str) { n ? p : "", n };
}
