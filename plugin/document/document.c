#include "document/document.h"
#include <glib.h>
#include <string.h>

static void
count_words (FramingDocument *d)
{
  d->words = d->boilerplate_words = d->sentences = d->function_words = 0;
  for (size_t i = 0; i < d->n_tokens; i++)
    {
      const FramingToken *t = &d->tokens[i];

      if (t->flags & FRAMING_IS_BOILERPLATE)
        d->boilerplate_words += (t->flags & FRAMING_IS_SUFFIX) == 0;
      else
        {
          d->words += (t->flags & FRAMING_IS_SUFFIX) == 0;
          d->sentences += (t->flags & FRAMING_STARTS_SENTENCE) != 0;
          d->function_words += (t->lists & FRAMING_LIST_FUNCTION) != 0;
        }
    }
}

int
framing_document_read (FramingDocument *d, framing_str title, framing_str body)
{
  int status;

  d->title = title;
  d->body = body;
  status = framing_tokens_read (d);
  if (status != FRAMING_OK)
    return status;
  framing_lines_mark (d);
  framing_boilerplate_mark (d);
  framing_sentences_mark (d);
  framing_clauses_mark (d);
  framing_parts_mark (d);
  framing_voice_mark (d);
  count_words (d);
  return FRAMING_OK;
}

void
framing_document_clear (FramingDocument *d)
{
  g_free (d->tokens);
  g_free (d->padded);
  d->tokens = NULL;
  d->padded = NULL;
  d->n_tokens = d->tokens_room = 0;
}
