#include "message.h"
#include "print.h"
#include "report/explain.h"
#include "report/report.h"
#include "report/stage.h"
#include "report/terminal.h"
#include "scorer.h"
#include "source.h"
#include "subcommand.h"
#include <string.h>
#include <unistd.h>

#define MOST_EVIDENCE 1000000
#define PARTS (FRAMING_TOKEN_TITLE | FRAMING_TOKEN_HEADLINE | FRAMING_TOKEN_LEAD | FRAMING_TOKEN_BODY | FRAMING_TOKEN_BOILERPLATE \
               | FRAMING_TOKEN_QUOTED)

typedef struct {
  const FramingArguments *arguments;
  const FramingEngine *engine;
  const FramingArticle *article;
  const framing_inspect *inspect;       /* NULL = a plugin without */
  FramingScorer *scorer;
  GArray *spans;                /* of FramingSpan */
  GByteArray *in_title;         /* one for each token */
  GString *out;
  framing_error failure;
  const char *error;
} Explanation;

/* Tokens next to each other in the same part become one span. */
static void
add_token (GArray *spans, const framing_token *token)
{
  guint32 flags = token->flags & PARTS;
  FramingSpan *last = spans->len > 0 ? &g_array_index (spans, FramingSpan, spans->len - 1) : NULL;
  FramingSpan span = { token->begin, token->end, flags };

  if (last != NULL && last->flags == flags)
    last->end = MAX (last->end, token->end);
  else
    g_array_append_val (spans, span);
}

static framing_doc
doc_of (const FramingArticle *article)
{
  return (framing_doc) { .struct_size = sizeof (framing_doc), .id = article->id, .language = article->language,
                         .title = article->title, .body = article->text };
}

/* The tokens die with the next call into the session: what is wanted of them is kept. */
static int
read_tokens (Explanation *e, gboolean print)
{
  framing_session *session = framing_scorer_session (e->scorer);
  framing_doc doc = doc_of (e->article);
  const framing_token *tokens;
  size_t size, n;
  int code = e->inspect->tokens (session, &doc, &tokens, &size, &n, &e->failure);

  if (code != FRAMING_OK)
    return code;
  for (size_t i = 0; i < n; i++)
    {
      framing_token token = framing_stage_token (tokens, size, i);
      guint8 title = (token.flags & FRAMING_TOKEN_TITLE) != 0;

      g_byte_array_append (e->in_title, &title, 1);
      add_token (e->spans, &token);
    }
  if (print)
    framing_stage_tokens (e->article, tokens, size, n, e->inspect, session, e->out);
  return FRAMING_OK;
}

static int
print_hits (Explanation *e)
{
  framing_doc doc = doc_of (e->article);
  const framing_hit *hits;
  size_t size, n;
  int code = e->inspect->hits (framing_scorer_session (e->scorer), &doc, &hits, &size, &n, &e->failure);

  if (code == FRAMING_OK)
    framing_stage_hits (e->engine->schema, e->article, hits, size, n, e->in_title->data, e->in_title->len, e->out);
  return code;
}

static gboolean
wants (const Explanation *e, const char *option, const char *value)
{
  return g_strcmp0 (framing_arguments_get (e->arguments, option), value) == 0;
}

static void
write_record (const FramingRecord *record, gpointer data)
{
  Explanation *e = data;
  FramingRecord full = *record;
  FramingReport *json;

  if (record->error != NULL)
    {
      g_strlcpy (e->failure.text, record->error, sizeof e->failure.text);       /* the record goes */
      e->error = e->failure.text;
      return;
    }
  full.spans = e->inspect != NULL ? (const FramingSpan *) (void *) e->spans->data : NULL;
  full.n_spans = e->spans->len;
  if (wants (e, "stage", "rules"))
    framing_stage_rules (e->engine->schema, &full, e->out);
  else if (wants (e, "format", "jsonl"))
    {
      json = framing_report_new_json (e->engine->schema);
      framing_report_record (json, &full, e->out);
      framing_report_free (json);
    }
  else
    framing_explain_append (e->engine->schema, &full, framing_terminal_width (STDOUT_FILENO),
                            framing_terminal_color (STDOUT_FILENO), e->out);
}

static void
explain (Explanation *e)
{
  gboolean tokens = wants (e, "stage", "tokens"), hits = wants (e, "stage", "hits");
  int code = e->inspect != NULL ? read_tokens (e, tokens) : FRAMING_OK;

  if (hits && code == FRAMING_OK)
    code = print_hits (e);
  if ((tokens || hits) && code != FRAMING_OK)
    e->error = e->failure.text[0] != '\0' ? e->failure.text : e->engine->plugin->status_text (code);
  if (!tokens && !hits)
    framing_scorer_run (e->scorer, e->article, 1, write_record, e);
}

static int
tell_failure (const FramingArticle *article, const char *error)
{
  if (article->line > 0)
    framing_message_print ("%s:%" G_GSIZE_FORMAT ": %s", article->file, article->line, error);
  else
    framing_message_print ("%s: %s", article->file, error);
  return FRAMING_EXIT_FAILED;
}

static int
explain_article (const FramingArguments *arguments, const FramingEngine *engine, const FramingArticle *article)
{
  Explanation e = { .arguments = arguments, .engine = engine, .article = article, .failure.struct_size = sizeof e.failure };
  int status;

  if (article->error != NULL)
    return tell_failure (article, article->error);
  e.inspect = engine->plugin->extension ("inspect/1");
  if (e.inspect != NULL && !FRAMING_HAS (e.inspect, framing_inspect, hits))
    e.inspect = NULL;
  e.scorer = framing_scorer_new (engine, MOST_EVIDENCE, NULL);
  if (e.scorer == NULL)
    return FRAMING_EXIT_LOAD;
  e.spans = g_array_new (FALSE, TRUE, sizeof (FramingSpan));
  e.in_title = g_byte_array_new ();
  e.out = g_string_new (NULL);
  if (e.inspect == NULL && (wants (&e, "stage", "tokens") || wants (&e, "stage", "hits")))
    e.error = "the plugin does not show its stages (it has no inspect/1)";
  else
    explain (&e);
  status = e.error != NULL ? tell_failure (article, e.error) : framing_print (e.out->str, e.out->len);
  framing_scorer_free (e.scorer);
  g_array_unref (e.spans);
  g_byte_array_unref (e.in_title);
  g_string_free (e.out, TRUE);
  return status;
}

static gboolean
is_wanted (const FramingArticle *article, const char *id)
{
  return id == NULL || (article->id.len == strlen (id) && memcmp (article->id.ptr, id, article->id.len) == 0);
}

/* The first article, or the one with the id. The batch owns it. */
static FramingBatch *
find_article (FramingInput *input, const char *id, const FramingArticle **article)
{
  FramingBatch *batch;

  while ((batch = framing_input_next (input)) != NULL)
    {
      framing_batch_parse (batch);
      for (size_t i = 0; i < batch->n_articles; i++)
        if (is_wanted (&batch->articles[i], id))
          {
            *article = &batch->articles[i];
            return batch;
          }
      framing_batch_free (batch);
    }
  return NULL;
}

static int
explain_path (const FramingArguments *arguments, const char *const *paths)
{
  g_auto (FramingEngine) engine = { 0 };
  const char *id = framing_arguments_get (arguments, "id");
  const FramingArticle *article = NULL;
  FramingInput *input;
  FramingBatch *batch;
  int status = framing_engine_open (&engine, arguments);

  if (status != FRAMING_EXIT_OK)
    return status;
  input = framing_source_open (arguments, paths, engine.max_bytes);
  if (input == NULL)
    return FRAMING_EXIT_USAGE;
  batch = find_article (input, id, &article);
  if (batch != NULL)
    {
      status = explain_article (arguments, &engine, article);
      framing_batch_free (batch);
    }
  else
    {
      framing_message_print (id != NULL ? "%s: no article has the id \"%s\"" : "%s: there is no article in it", paths[0], id);
      status = FRAMING_EXIT_FAILED;
    }
  framing_input_free (input);
  return status;
}

static int
run_explain (const FramingArguments *arguments)
{
  static const char *const standard_input[] = { "-", NULL };
  const char *const *paths = framing_arguments_paths (arguments);

  if (paths[0] == NULL && isatty (STDIN_FILENO))
    framing_message_print ("explain: nothing to read; name a file, or give the text on standard input");
  else if (paths[0] != NULL && paths[1] != NULL)
    framing_message_print ("explain: one file at a time; --id ID chooses an article in it");
  else if (framing_arguments_has (arguments, "stage") && framing_arguments_has (arguments, "format"))
    framing_message_print ("explain: --stage has a form of its own; leave --format out");
  else
    return explain_path (arguments, paths[0] != NULL ? paths : standard_input);
  return FRAMING_EXIT_USAGE;
}

static const char *const OPTIONS[] = { "text-format", "stage", "id", "target", "axis", "lexicon", "only", "language", "map",
                                       "input-format", "max-bytes", "plugin", "help", NULL };

const FramingSubcommand framing_explain_subcommand = {
  .word = "explain",
  .synopsis = "[OPTIONS] [FILE|-]",
  .summary = "one article with every hit marked, and why it counts so",
  .description = "Shows one article with each hit in brackets: the letter of its axis, its effective weight, its words. "
                 "Below stand the hits with base weight, the cue and the rules that acted, and the entry of the lexicon.",
  .options = OPTIONS,
  .examples = "  framing explain examples/articles/harbour-post.txt\n"
              "  framing explain --axis sentiment --id dam-beacon examples/stories.jsonl\n"
              "  framing explain --stage hits examples/articles/dam-post.txt\n",
  .run = run_explain,
};
