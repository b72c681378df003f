#include "scorer.h"
#include "message.h"

#define MOST_DOCUMENTS 128      /* in one call of analyze: enough to make calls cheap, few enough for the cache */

struct FramingScorer {
  const FramingEngine *engine;
  framing_session *session, *second;    /* the second, or NULL, analyses failing articles again: the evidence of the first must live */
  guint32 max_evidence;
  const int *cancel;
  double *values, *scratch;
  framing_error error;          /* of the article that failed last */
  framing_doc docs[MOST_DOCUMENTS];
  gint32 status[MOST_DOCUMENTS];
  guint32 notes[MOST_DOCUMENTS];
};

/* where one article of a run went */
typedef struct {
  framing_evidence_list list;
  framing_error error;          /* of the call as a whole */
  int code;
} Answer;

FramingScorer *
framing_scorer_new (const FramingEngine *engine,
                    guint32              max_evidence,
                    const int           *cancel)
{
  FramingScorer *scorer = g_new0 (FramingScorer, 1);
  framing_error error = { .struct_size = sizeof error };
  int code = engine->plugin->session_new (engine->analyzer, &scorer->session, &error);

  if (code != FRAMING_OK)
    {
      framing_message_print ("%s", error.text[0] != '\0' ? error.text : engine->plugin->status_text (code));
      g_free (scorer);
      return NULL;
    }
  scorer->engine = engine;
  scorer->max_evidence = max_evidence;
  scorer->cancel = cancel;
  scorer->values = g_new (double, MOST_DOCUMENTS * MAX (1, engine->schema->n_metrics));
  scorer->scratch = g_new (double, MAX (1, engine->schema->n_metrics));
  return scorer;
}

/* Takes articles until the call is full; those with an error of their own need no place in it. */
static size_t
fill (FramingScorer *scorer, const FramingArticle *articles, size_t n, size_t *n_docs)
{
  size_t taken = 0;

  for (*n_docs = 0; taken < n && *n_docs < MOST_DOCUMENTS; taken++)
    {
      const FramingArticle *article = &articles[taken];

      if (article->error == NULL)
        scorer->docs[(*n_docs)++] = (framing_doc) { .struct_size = sizeof (framing_doc), .id = article->id,
                                                    .language = article->language, .title = article->title,
                                                    .body = article->text };
    }
  return taken;
}

static void
analyze (FramingScorer *scorer, size_t n_docs, Answer *answer)
{
  const framing_plugin *plugin = scorer->engine->plugin;
  framing_out out = { .struct_size = sizeof out, .max_evidence = scorer->max_evidence, .values = scorer->values,
                      .doc_step = (ptrdiff_t) scorer->engine->schema->n_metrics, .metric_step = 1,
                      .status = scorer->status, .notes = scorer->notes, .cancel = scorer->cancel };

  *answer = (Answer) { .list.struct_size = sizeof answer->list, .error.struct_size = sizeof answer->error };
  if (n_docs == 0)
    return;
  answer->code = plugin->analyze (scorer->session, scorer->docs, n_docs, sizeof scorer->docs[0], &out, &answer->error);
  if (answer->code == FRAMING_OK && scorer->max_evidence > 0)
    answer->code = plugin->evidence (scorer->session, &answer->list);
}

/* The text of a call is that of the last article that failed in it: one that is alone gets its own. */
static const char *
ask_again (FramingScorer *scorer, size_t doc)
{
  const framing_plugin *plugin = scorer->engine->plugin;
  gint32 status = FRAMING_OK;
  framing_out out = { .struct_size = sizeof out, .values = scorer->scratch, .doc_step = (ptrdiff_t) scorer->engine->schema->n_metrics,
                      .metric_step = 1, .status = &status, .cancel = scorer->cancel };

  scorer->error = (framing_error) { .struct_size = sizeof scorer->error };
  if (scorer->second == NULL && plugin->session_new (scorer->engine->analyzer, &scorer->second, NULL) != FRAMING_OK)
    scorer->second = NULL;
  if (scorer->second != NULL)
    plugin->analyze (scorer->second, &scorer->docs[doc], 1, sizeof scorer->docs[0], &out, &scorer->error);
  return status == scorer->status[doc] && scorer->error.text[0] != '\0' ? scorer->error.text : plugin->status_text (scorer->status[doc]);
}

static const char *
too_big (FramingScorer *scorer)
{
  g_snprintf (scorer->error.text, sizeof scorer->error.text, "the article is longer than --max-bytes allows (%"
              G_GUINT64_FORMAT " bytes)", scorer->engine->max_bytes);
  return scorer->error.text;
}

/* NULL, or a sentence that lives until the next call */
static const char *
reason (FramingScorer *scorer, const Answer *answer, size_t doc)
{
  if (answer->code != FRAMING_OK)
    return answer->error.text[0] != '\0' ? answer->error.text : scorer->engine->plugin->status_text (answer->code);
  if (scorer->status[doc] == FRAMING_OK)
    return NULL;
  return scorer->status[doc] == FRAMING_E_TOO_BIG ? too_big (scorer) : ask_again (scorer, doc);
}

static void
tell (FramingScorer *scorer, const Answer *answer, const FramingArticle *article, size_t doc, FramingRecordFunc func, gpointer data)
{
  FramingRecord record = { .article = article, .error = article->error };

  if (article->error == NULL)
    {
      record.error = reason (scorer, answer, doc);
      record.values = scorer->values + doc * scorer->engine->schema->n_metrics;
      record.notes = scorer->notes[doc];
    }
  if (record.error == NULL && scorer->max_evidence > 0 && doc < answer->list.n_docs)
    {
      record.evidence = &answer->list;
      record.first_evidence = answer->list.first[doc];
      record.n_evidence = answer->list.first[doc + 1] - answer->list.first[doc];
    }
  func (&record, data);
}

static gboolean
is_cancelled (const FramingScorer *scorer, const Answer *answer)
{
  return answer->code == FRAMING_E_CANCELLED || (scorer->cancel != NULL && g_atomic_int_get (scorer->cancel));
}

gboolean
framing_scorer_run (FramingScorer        *scorer,
                    const FramingArticle *articles,
                    size_t                n,
                    FramingRecordFunc     func,
                    gpointer              data)
{
  Answer answer;
  size_t n_docs, taken;

  for (; n > 0; articles += taken, n -= taken)
    {
      taken = fill (scorer, articles, n, &n_docs);
      analyze (scorer, n_docs, &answer);
      if (is_cancelled (scorer, &answer))
        return FALSE;
      for (size_t i = 0, doc = 0; i < taken; i++)
        {
          tell (scorer, &answer, &articles[i], doc, func, data);
          doc += articles[i].error == NULL;
        }
    }
  return TRUE;
}

framing_session *
framing_scorer_session (FramingScorer *scorer)
{
  return scorer->session;
}

void
framing_scorer_free (FramingScorer *scorer)
{
  if (scorer == NULL)
    return;
  scorer->engine->plugin->session_free (scorer->session);
  if (scorer->second != NULL)
    scorer->engine->plugin->session_free (scorer->second);
  g_free (scorer->scratch);
  g_free (scorer->values);
  g_free (scorer);
}
