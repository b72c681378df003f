/* Fuzz target: any bytes as an article, through analyze with evidence and through inspect's tokens and hits.
 * If the first byte is '#', the first line is the title; the rest is the body. */
#include "fuzz.h"
#include <math.h>

typedef struct {
  const framing_plugin *plugin;
  const framing_inspect *inspect;
  framing_analyzer *analyzer;
  framing_session *used;                /* lives for all inputs; a fresh one must answer the same */
  size_t n;
  framing_metric *metrics;
} Target;

static const Target *
target (void)
{
  static Target t;
  framing_option options[] = { { fuzz_str ("target"), fuzz_str ("Japan=Japan|Japanese|Tokyo") },
                               { fuzz_str ("target"), fuzz_str ("Korea=South Korea*|Seoul") },
                               { fuzz_str ("max_bytes"), fuzz_str ("1000000") } };

  if (t.plugin != NULL)
    return &t;
  t.plugin = fuzz_plugin ();
  t.inspect = t.plugin->extension ("inspect/1");
  PROMISE (t.plugin->analyzer_new (options, 3, &t.analyzer, NULL) == FRAMING_OK);
  PROMISE (t.plugin->session_new (t.analyzer, &t.used, NULL) == FRAMING_OK);
  t.n = t.plugin->metric_count (t.analyzer);
  t.metrics = calloc (t.n, sizeof *t.metrics);
  for (size_t i = 0; i < t.n; i++)
    {
      t.metrics[i].struct_size = sizeof *t.metrics;
      PROMISE (t.plugin->metric_info (t.analyzer, i, &t.metrics[i]) == FRAMING_OK);
    }
  return &t;
}

static framing_doc
split (const uint8_t *data, size_t size)
{
  framing_doc doc = { sizeof doc, 0, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, { (const char *) data, size } };
  const uint8_t *end = size > 0 && data[0] == '#' ? memchr (data, '\n', size) : NULL;

  if (size == 0)
    doc.body.ptr = NULL;
  if (end != NULL)
    {
      doc.title.ptr = (const char *) data + 1;
      doc.title.len = (size_t) (end - data) - 1;
      doc.body.ptr = (const char *) end + 1;
      doc.body.len = size - (size_t) (end - data) - 1;
    }
  return doc;
}

static void
check_evidence (const Target *t, framing_session *session, const framing_doc *doc, const double *values)
{
  framing_evidence_list list = { .struct_size = sizeof list };
  int64_t low[64] = { 0 }, high[64] = { 0 };

  PROMISE (t->plugin->evidence (session, &list) == FRAMING_OK && list.n_docs == 1);
  PROMISE (list.first[0] == 0 && list.first[1] == list.n_items);
  for (size_t i = 0; i < list.n_items; i++)
    {
      const framing_evidence *e = (const void *) ((const char *) list.items + i * list.item_size);
      size_t len = e->field == 0 ? doc->title.len : doc->body.len;

      PROMISE (e->field <= 1 && e->begin < e->end && e->end <= len && e->cue_begin <= e->cue_end && e->cue_end <= len);
      PROMISE (e->sentence_begin <= e->begin && e->end <= e->sentence_end && e->sentence_end <= len);
      PROMISE (e->axis < 64);
      *(e->weight < 0 ? &low[e->axis] : &high[e->axis]) += e->weight < 0 ? -(int64_t) e->weight : e->weight;
    }
  for (size_t m = 0; m < t->n; m++)
    {
      const framing_metric *metric = &t->metrics[m];

      PROMISE (isnan (values[m]) || (values[m] >= metric->min && values[m] <= metric->max));
      if (metric->axis < 0 || metric->part != FRAMING_PART_ALL || metric->target != -1)
        continue;
      if (strcmp (metric->field, "low") == 0)
        PROMISE (values[m] == (double) low[metric->axis] / 1000);
      if (strcmp (metric->field, "high") == 0)
        PROMISE (values[m] == (double) high[metric->axis] / 1000);
    }
}

static void
check_inspect (const Target *t, framing_session *session, const framing_doc *doc)
{
  const framing_token *tokens;
  const framing_hit *hits;
  size_t token_size, hit_size, n_tokens, n_hits;
  const framing_token *before = NULL;

  PROMISE (t->inspect->tokens (session, doc, &tokens, &token_size, &n_tokens, NULL) == FRAMING_OK);
  for (size_t i = 0; i < n_tokens; i++)
    {
      const framing_token *token = (const void *) ((const char *) tokens + i * token_size);
      size_t len = token->flags & FRAMING_TOKEN_TITLE ? doc->title.len : doc->body.len;

      PROMISE (token->begin < token->end && token->end <= len);
      PROMISE ((t->inspect->stem_text (session, token->stem).len > 0) == (token->end - token->begin <= 256));
      if (before != NULL && ((before->flags ^ token->flags) & FRAMING_TOKEN_TITLE) == 0)
        PROMISE (before->end <= token->begin);
      before = token;
    }
  PROMISE (t->inspect->hits (session, doc, &hits, &hit_size, &n_hits, NULL) == FRAMING_OK);
  for (size_t i = 0; i < n_hits; i++)
    {
      const framing_hit *hit = (const void *) ((const char *) hits + i * hit_size);

      PROMISE (hit->begin < hit->end && hit->first <= hit->last && hit->last < n_tokens);
    }
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return target () == NULL;             /* loaded before libFuzzer counts what there is to cover */
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const Target *t = target ();
  framing_doc doc = split (data, size);
  double *values = malloc (2 * t->n * sizeof *values);
  int32_t status = 1;
  framing_out out = { .struct_size = sizeof out, .max_evidence = UINT32_MAX, .values = values, .metric_step = 1, .status = &status };
  framing_session *fresh = NULL;

  PROMISE (t->plugin->analyze (t->used, &doc, 1, sizeof doc, &out, NULL) == FRAMING_OK && status == FRAMING_OK);
  check_evidence (t, t->used, &doc, values);
  PROMISE (t->plugin->session_new (t->analyzer, &fresh, NULL) == FRAMING_OK);
  out.values = values + t->n;
  PROMISE (t->plugin->analyze (fresh, &doc, 1, sizeof doc, &out, NULL) == FRAMING_OK && status == FRAMING_OK);
  PROMISE (memcmp (values, values + t->n, t->n * sizeof *values) == 0);
  check_inspect (t, fresh, &doc);
  t->plugin->session_free (fresh);
  free (values);
  return 0;
}
