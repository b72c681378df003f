#include "session/session.h"
#include "base/array.h"
#include <string.h>

#define KEEP_BYTES (8u << 20)           /* an array above this is given back after its document */
#define LANGUAGE_WORDS 20u              /* words below which nothing is said about the language */
#define LANGUAGE_SHARE 8u               /* function words in a hundred below which a text is noted */

int
framing_session_make (const framing_analyzer *analyzer, framing_session **out, framing_error *error)
{
  framing_session *s = g_try_malloc0 (sizeof *s);
  bool ok = s != NULL;

  *out = NULL;
  if (!ok)
    return framing_error_set (error, FRAMING_E_MEMORY, "out of memory for a session");
  s->analyzer = framing_analyzer_reference ((framing_analyzer *) analyzer);
  ok = framing_measure_init (&s->measure, &analyzer->model);
  s->stemmer = framing_stemmer_new (analyzer->language);
  s->stems = framing_intern_new ();
  if (ok && s->stemmer != NULL)
    s->memo = framing_memo_new (analyzer->words, s->stemmer, framing_classes_of_word, &s->measure.classes);
  s->document.language = analyzer->words;
  s->document.memo = s->memo;
  if (s->memo == NULL || s->stems == NULL)
    {
      framing_session_release (s);
      return framing_error_set (error, FRAMING_E_MEMORY, "out of memory for a session");
    }
  *out = s;
  return FRAMING_OK;
}

void
framing_session_release (framing_session *s)
{
  if (s == NULL)
    return;
  framing_document_clear (&s->document);
  framing_measure_clear (&s->measure);
  framing_memo_free (s->memo);
  framing_stemmer_free (s->stemmer);
  framing_intern_free (s->stems);
  g_free (s->first);
  g_free (s->tokens);
  g_free (s->hits);
  framing_analyzer_release (s->analyzer);
  g_free (s);
}

/* ---- one document -------------------------------------------------------------------------------------------- */

/* A member that is not all there is absent: a host of yesterday does not know it. */
static framing_str
member (const framing_doc *doc, size_t n, size_t offset)
{
  framing_str text = { NULL, 0 };

  if (n >= offset + sizeof text)
    memcpy (&text, (const char *) doc + offset, sizeof text);
  return text;
}

static framing_doc
whole_doc (const framing_doc *doc, size_t doc_size)
{
  size_t n = MIN (doc_size, doc->struct_size);

  return (framing_doc) { .struct_size = (uint32_t) n, .language = member (doc, n, offsetof (framing_doc, language)),
                         .title = member (doc, n, offsetof (framing_doc, title)), .body = member (doc, n, offsetof (framing_doc, body)) };
}

/* "en", "en-US", "EN_gb". */
static bool
is_language (framing_str declared, const char *language)
{
  size_t n = strlen (language);

  if (declared.len == 0)
    return true;
  return declared.len >= n && g_ascii_strncasecmp (declared.ptr, language, n) == 0
         && (declared.len == n || declared.ptr[n] == '-' || declared.ptr[n] == '_');
}

int
framing_session_read (framing_session *s, const framing_doc *given, size_t doc_size, const int *cancel, framing_error *error)
{
  framing_doc doc = whole_doc (given, doc_size);
  int status;

  if (doc.struct_size < offsetof (framing_doc, id))
    return framing_error_set (error, FRAMING_E_USAGE, "the struct_size of a document is not set");
  if ((doc.title.ptr == NULL && doc.title.len > 0) || (doc.body.ptr == NULL && doc.body.len > 0)
      || (doc.language.ptr == NULL && doc.language.len > 0))
    return framing_error_set (error, FRAMING_E_USAGE, "a text has a length but no pointer");
  if (!is_language (doc.language, s->analyzer->language))
    return framing_error_set (error, FRAMING_E_LANGUAGE, "language \"%.*s\" is not loaded; loaded: %s", (int) MIN (doc.language.len, 32),
                              doc.language.ptr, s->analyzer->language);
  if (doc.title.len > s->analyzer->max_bytes || doc.body.len > s->analyzer->max_bytes - doc.title.len)
    return framing_error_set (error, FRAMING_E_TOO_BIG, "the document has more than %" G_GUINT64_FORMAT " bytes; raise max_bytes",
                              s->analyzer->max_bytes);
  s->document.cancel = cancel;
  status = framing_document_read (&s->document, doc.title, doc.body);
  if (status != FRAMING_OK)
    return framing_error_set (error, status, "%s", framing_error_status_text (status));
  return status;
}

static uint32_t
notes_of (const framing_session *s)
{
  const FramingDocument *d = &s->document;
  uint32_t notes = d->repaired ? FRAMING_NOTE_REPAIRED : 0, hits = 0;

  for (size_t axis = 0; axis < s->analyzer->model.axes->len; axis++)
    hits += framing_measure_sums (&s->measure, axis, FRAMING_PART_ALL)->hits;
  if (d->words == 0)
    notes |= FRAMING_NOTE_EMPTY;
  if (hits == 0 && d->words > 0)
    notes |= FRAMING_NOTE_NO_EVIDENCE;
  if (s->measure.evidence_cut)
    notes |= FRAMING_NOTE_EVIDENCE_CUT;
  if (d->words >= LANGUAGE_WORDS && (uint64_t) d->function_words * 100 < (uint64_t) d->words * LANGUAGE_SHARE)
    notes |= FRAMING_NOTE_LANGUAGE;
  return notes;
}

/* One huge document must not keep its memory for ever. */
static void
give_back (framing_session *s)
{
  if (s->document.tokens_room * sizeof *s->document.tokens <= KEEP_BYTES)
    return;
  framing_document_clear (&s->document);
}

typedef struct {
  double *values;
  ptrdiff_t metric_step;
  const int *cancel;
  uint32_t max_evidence;
} Row;

static int
analyze_one (framing_session *s, const framing_doc *doc, size_t doc_size, const Row *row, bool cancelled, uint32_t *notes, framing_error *error)
{
  size_t evidence_before = s->measure.n_evidence;
  int status;

  if (cancelled || (row->cancel != NULL && __atomic_load_n (row->cancel, __ATOMIC_RELAXED) != 0))
    status = framing_error_set (error, FRAMING_E_CANCELLED, "%s", framing_error_status_text (FRAMING_E_CANCELLED));
  else
    status = framing_session_read (s, doc, doc_size, row->cancel, error);

  *notes = 0;
  if (status == FRAMING_OK)
    {
      status = framing_measure_document (&s->measure, &s->document, row->max_evidence);
      if (status != FRAMING_OK)
        framing_error_set (error, status, "%s", framing_error_status_text (status));
    }
  if (status == FRAMING_OK)
    *notes = notes_of (s);
  else
    s->measure.n_evidence = evidence_before;
  if (row->values != NULL)
    {
      if (status == FRAMING_OK)
        framing_metrics_fill (s->analyzer->metrics, &s->measure, &s->document, row->values, row->metric_step);
      else
        framing_metrics_blank (s->analyzer->metrics, row->values, row->metric_step);
    }
  give_back (s);
  return status;
}

/* ---- a batch ------------------------------------------------------------------------------------------------- */

/* Reads of the host's struct what is there. */
static framing_out
whole_out (const framing_out *out)
{
  framing_out whole = { 0 };

  memcpy (&whole, out, MIN (out->struct_size, sizeof whole));
  return whole;
}

static bool
begin_batch (framing_session *s, size_t n)
{
  s->measure.n_evidence = 0;
  s->n_docs = 0;
  if (n == SIZE_MAX || !framing_array_reserve (&s->first, &s->first_room, sizeof *s->first, n + 1))
    return false;
  s->n_docs = n;
  s->first[0] = 0;
  return true;
}

int
framing_session_analyze (framing_session *s, const framing_doc *docs, size_t n, size_t doc_size, const framing_out *given,
                         framing_error *error)
{
  framing_out out;
  bool cancelled = false;

  if (given == NULL || !FRAMING_HAS (given, framing_out, metric_step))
    return framing_error_set (error, FRAMING_E_USAGE, "analyze wants a framing_out, at least up to metric_step");
  if (n > 0 && (docs == NULL || doc_size < offsetof (framing_doc, id) || doc_size % 8 != 0))
    return framing_error_set (error, FRAMING_E_USAGE, "analyze wants documents, and their size as a multiple of 8");
  out = whole_out (given);
  if (!begin_batch (s, n))
    return framing_error_set (error, FRAMING_E_MEMORY, "out of memory for a batch of %zu documents", n);
  for (size_t d = 0; d < n; d++)
    {
      const framing_doc *doc = (const framing_doc *) ((const char *) docs + d * doc_size);
      Row row = { out.values != NULL ? out.values + (ptrdiff_t) d * out.doc_step : NULL, out.metric_step, out.cancel, out.max_evidence };
      uint32_t notes;
      int status = analyze_one (s, doc, doc_size, &row, cancelled, &notes, error);

      cancelled |= status == FRAMING_E_CANCELLED;
      if (out.status != NULL)
        out.status[d] = status;
      if (out.notes != NULL)
        out.notes[d] = notes;
      s->first[d + 1] = s->measure.n_evidence;
    }
  return cancelled ? FRAMING_E_CANCELLED : FRAMING_OK;
}

int
framing_session_evidence (const framing_session *s, framing_evidence_list *list)
{
  framing_evidence_list answer = { .items = s->measure.evidence, .item_size = sizeof (framing_evidence), .n_items = s->measure.n_evidence,
                                   .first = s->first, .n_docs = s->n_docs };

  if (list == NULL || !FRAMING_HAS (list, framing_evidence_list, n_items))
    return FRAMING_E_USAGE;
  answer.struct_size = list->struct_size;
  memcpy (list, &answer, MIN (list->struct_size, sizeof answer));
  return FRAMING_OK;
}
