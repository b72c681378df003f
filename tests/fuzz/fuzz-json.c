/* libFuzzer target: bytes as JSON. The grammar must agree with itself however it is asked, and what is accepted must decode,
 * tidy and parse as an article without harm. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/batch.h"
#include "input/escape.h"
#include "input/json.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
fail (const char *what)
{
  fprintf (stderr, "%s\n", what);
  abort ();
}

static void
check_value (const char *p, size_t n)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (!framing_json_check (p, n))
    return;
  framing_escape_tidy (out, p, n);
  if (!framing_json_check (out->str, out->len) || !framing_escape_is_tidy (out->str, out->len))
    fail ("a good value is spoilt");
}

static void
check_article (const FramingArticle *article)
{
  if (!article->id.ptr || !framing_escape_valid (article->id.ptr, article->id.len) || (!article->error && !article->text.ptr))
    fail ("not an article");
  for (size_t i = 0; i < article->n_fields; i++)
    {
      const FramingField *field = &article->fields[i];

      if (!framing_escape_valid (field->name.ptr, field->name.len) || !framing_json_check (field->json.ptr, field->json.len) ||
          !framing_escape_is_tidy (field->json.ptr, field->json.len))
        fail ("a field that cannot be written");
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  FramingNames *names = framing_names_new (NULL, NULL);
  FramingSource *source = framing_source_new ("fuzz.jsonl", names);
  FramingBatchBody *body = framing_batch_new (0);

  check_value ((const char *) data, size);
  source->format = FRAMING_FORMAT_JSONL;
  framing_batch_reserve (body, size + 1);
  if (size > 0)
    memcpy (body->data, data, size);
  body->length = size;
  framing_batch_add (body, source, 0, size, 1, NULL);
  framing_batch_parse (&body->base);
  check_article (body->base.articles);
  framing_batch_free (&body->base);
  framing_source_unref (source);
  framing_names_unref (names);
  return 0;
}
