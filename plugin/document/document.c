#include "document/document.h"
#include <glib.h>
#include <string.h>

static void
count_words (FramingDocument *d)
{
  uint32_t words = 0, boilerplate = 0, sentences = 0, function = 0;

  for (size_t i = 0; i < d->n_tokens; i++)
    {
      uint32_t flags = d->tokens[i].flags, page = flags & FRAMING_IS_BOILERPLATE;

      words += (flags & (FRAMING_IS_BOILERPLATE | FRAMING_IS_SUFFIX)) == 0;
      boilerplate += (flags & (FRAMING_IS_BOILERPLATE | FRAMING_IS_SUFFIX)) == FRAMING_IS_BOILERPLATE;
      sentences += (flags & (FRAMING_IS_BOILERPLATE | FRAMING_STARTS_SENTENCE)) == FRAMING_STARTS_SENTENCE;
      function += page == 0 && (d->tokens[i].lists & FRAMING_LIST_FUNCTION) != 0;
    }
  d->words = words;
  d->boilerplate_words = boilerplate;
  d->sentences = sentences;
  d->function_words = function;
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
