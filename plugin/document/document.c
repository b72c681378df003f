#include "document/document.h"
#include "document/rows.h"
#include <glib.h>
#include <string.h>

/* Those of the page are taken away from all, paragraph by paragraph: all words of one are boilerplate, or none is. */
static void
count_words (FramingDocument *d)
{
  size_t n = d->n_tokens, words = n - framing_bits_count (d->suffixes, 0, n), boilerplate = 0;
  size_t sentences = framing_bits_count (d->sentence_starts, 0, n), functions = framing_bits_count (d->functions, 0, n);

  for (size_t from = 0; from < n; from += 64)
    for (uint64_t word = d->paragraph_starts[from / 64]; word != 0; word &= word - 1)
      {
        size_t i = from + framing_bits_lowest (word), end;

        if ((d->tokens[i].flags & FRAMING_IS_BOILERPLATE) == 0)
          continue;
        end = framing_bits_next (d->paragraph_starts, i + 1, n);
        boilerplate += end - i - framing_bits_count (d->suffixes, i, end);
        sentences -= framing_bits_count (d->sentence_starts, i, end);
        functions -= framing_bits_count (d->functions, i, end);
      }
  d->words = (uint32_t) (words - boilerplate);
  d->boilerplate_words = (uint32_t) boilerplate;
  d->sentences = (uint32_t) sentences;
  d->function_words = (uint32_t) functions;
}

/* The steps behind the tokens. */
static void
mark (FramingDocument *d)
{
  framing_lines_mark (d);
  framing_boilerplate_mark (d);
  framing_parts_mark (d);
  framing_sentences_mark (d);
  count_words (d);
  framing_clauses_mark (d);
  framing_voice_mark (d);
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
  if (!framing_rows_read (d))
    return FRAMING_E_MEMORY;
  mark (d);
  return d->seen.failed ? FRAMING_E_MEMORY : FRAMING_OK;
}

void
framing_document_clear (FramingDocument *d)
{
  g_free (d->tokens);
  g_free (d->padded);
  framing_rows_clear (d);
  framing_repeats_clear (&d->seen);
  d->tokens = NULL;
  d->padded = NULL;
  d->n_tokens = d->tokens_room = d->n_title = 0;
}
