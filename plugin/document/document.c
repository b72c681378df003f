#include "document/document.h"
#include <glib.h>
#include <string.h>

static void
count_words (FramingDocument *d)
{
  uint32_t words = 0, boilerplate = 0, sentences = 0, function = 0;

  for (size_t i = 0; i < d->n_tokens;)
    if (d->tokens[i].flags & FRAMING_IS_BOILERPLATE)
      boilerplate += (d->tokens[i++].flags & FRAMING_IS_SUFFIX) == 0;
    else
      for (; i < d->n_tokens && (d->tokens[i].flags & FRAMING_IS_BOILERPLATE) == 0; i++)       /* the article comes in long runs */
        {
          words += (d->tokens[i].flags & FRAMING_IS_SUFFIX) == 0;
          sentences += (d->tokens[i].flags & FRAMING_STARTS_SENTENCE) != 0;
          function += (d->tokens[i].lists & FRAMING_LIST_FUNCTION) != 0;
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
  d->seen.failed = false;
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
  return d->seen.failed ? FRAMING_E_MEMORY : FRAMING_OK;
}

void
framing_document_clear (FramingDocument *d)
{
  g_free (d->tokens);
  g_free (d->padded);
  framing_repeats_clear (&d->seen);
  d->tokens = NULL;
  d->padded = NULL;
  d->n_tokens = d->tokens_room = 0;
}
