/* libFuzzer target: bytes as a table. The first byte chooses how many bytes come at a time; the rows must not depend on it, and
 * every row must parse. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/csv.h"
#include "input/escape.h"
#include "input/json.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
fail (const char *what)
{
  fprintf (stderr, "%s\n", what);
  abort ();
}

/* Cuts the bytes as the driver does, into the records of a batch, which is then parsed. */
static FramingBatchBody *
read_table (FramingNames *names, const char *p, size_t n, size_t step)
{
  FramingSource *source = framing_source_new ("fuzz.csv", names);
  FramingBatchBody *body = framing_batch_new (0);
  FramingCutter cutter = { .source = source, .line = 1 };
  FramingCut cut = { .kind = FRAMING_CUT_MORE };
  size_t start = 0, have = MIN (step, n);

  source->format = FRAMING_FORMAT_CSV;
  framing_csv_look (source, p, n);
  framing_batch_reserve (body, n + 1);
  memcpy (body->data, p, n);
  body->length = n;
  while (cut.kind != FRAMING_CUT_END && !cut.last)
    {
      cut = framing_cut (&cutter, p + start, have - start, have == n);
      if (cut.kind == FRAMING_CUT_MORE)
        have = MIN (n, have + step);
      if (cut.kind == FRAMING_CUT_RECORD)
        framing_batch_add (body, source, start, cut.length, cut.line ? cut.line : cutter.line, cut.error);
      if (cut.kind == FRAMING_CUT_MORE)
        continue;
      cutter.line += framing_cut_lines (&cutter, p + start, cut.used);
      cutter.scanned = 0;
      start += cut.used;
    }
  framing_batch_parse (&body->base);
  framing_source_unref (source);
  return body;
}

static void
compare (const FramingArticle *a, const FramingArticle *b)
{
  if (a->line != b->line || a->n_fields != b->n_fields || a->text.len != b->text.len || !a->error != !b->error)
    fail ("rows depend on how the bytes arrive");
  if (!framing_escape_valid (a->id.ptr, a->id.len) || (!a->error && !a->text.ptr))
    fail ("not an article");
  for (size_t i = 0; i < a->n_fields; i++)
    if (!framing_json_check (a->fields[i].json.ptr, a->fields[i].json.len) || !framing_escape_is_tidy (a->fields[i].json.ptr, a->fields[i].json.len))
      fail ("a field that cannot be written");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  FramingNames *names;
  FramingBatchBody *whole, *parts;

  if (size < 1)
    return 0;
  names = framing_names_new (NULL, NULL);
  whole = read_table (names, (const char *) data + 1, size - 1, size);
  parts = read_table (names, (const char *) data + 1, size - 1, 1 + data[0] % 16);
  if (whole->base.n_articles != parts->base.n_articles)
    fail ("rows depend on how the bytes arrive");
  for (size_t i = 0; i < whole->base.n_articles; i++)
    compare (&whole->base.articles[i], &parts->base.articles[i]);
  framing_batch_free (&whole->base);
  framing_batch_free (&parts->base);
  framing_names_unref (names);
  return 0;
}
