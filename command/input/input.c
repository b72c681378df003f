/* Paths -> streams -> records -> batches; see input.h. One thread reads and cuts; what costs time is done by
 * framing_batch_parse() in the threads of the caller. */
#include "input/input.h"

#include <string.h>

#include "input/batch.h"
#include "input/csv.h"
#include "input/cut.h"
#include "input/folder.h"
#include "input/stream.h"

#define FIRST_BYTES (1024 * 1024)       /* of the first batch, by which columns are chosen */
#define BATCH_BYTES (256 * 1024)        /* of the others: still in the processor's cache when they are scored */
#define BATCH_RECORDS 4096              /* bounds the memory of a batch of tiny records */
#define READ_BYTES (64 * 1024)
#define FIRST_LINE (64 * 1024)          /* so much is read, if it is there, before the format is decided */
#define MAX_RECORD (64 * 1024 * 1024)

struct FramingInput {
  FramingNames *names;
  FramingFormat format;                 /* by the user's word */
  size_t max_record;
  char **paths;
  FramingWalk *walk;
  guint64 total, done;                  /* `done` is read by other threads */
  size_t number;
  FramingSource *source;                /* the present file; NULL between files */
  FramingStream *stream;
  FramingCutter cutter;
  gboolean eof, waiting;
  FramingBatchBody *body;               /* the batch that is being filled */
  size_t kept, start;                   /* in its data: behind the last record; where the present one begins (kept <= start) */
};

/* 0 when one of the files does not tell. */
static guint64
measure (const char *const *paths)
{
  FramingWalk *walk = framing_walk_new (paths);
  gboolean known = TRUE;
  guint64 total = 0;
  FramingFile file;

  while (framing_walk_next (walk, &file))
    {
      known = known && (file.known || file.error);
      total += file.size;
      g_free (file.path);
      g_free (file.error);
    }
  framing_walk_free (walk);
  return known ? total : 0;
}

FramingInput *
framing_input_new (const char *const *paths, const FramingInputOptions *options, GError **error)
{
  FramingFormat format;
  FramingNames *names;
  FramingInput *input;

  if (!framing_format_parse (options ? options->format : NULL, &format, error))
    return NULL;
  names = framing_names_new (options ? options->map : NULL, error);
  if (!names)
    return NULL;
  if (options && options->records)
    framing_names_welcome_records (names);
  input = g_new0 (FramingInput, 1);
  input->names = names;
  input->format = format;
  input->max_record = options && options->max_record ? options->max_record : MAX_RECORD;
  input->paths = g_strdupv ((char **) paths);
  input->walk = framing_walk_new ((const char *const *) input->paths);
  input->total = measure (paths);
  return input;
}

static void
close_file (FramingInput *input)
{
  g_clear_pointer (&input->stream, framing_stream_close);
  g_clear_pointer (&input->source, framing_source_unref);
}

void
framing_input_free (FramingInput *input)
{
  if (!input)
    return;
  close_file (input);
  framing_batch_free ((FramingBatch *) input->body);
  framing_walk_free (input->walk);
  g_strfreev (input->paths);
  framing_names_unref (input->names);
  g_free (input);
}

guint64
framing_input_total (const FramingInput *input)
{
  return input->total;
}

guint64
framing_input_done (const FramingInput *input)
{
  return __atomic_load_n (&input->done, __ATOMIC_RELAXED);
}

/* An article that cannot be scored, in the place of the present record. */
static void
add_error (FramingInput *input, const char *error)
{
  gboolean whole = input->source->format == FRAMING_FORMAT_UNKNOWN || input->source->format == FRAMING_FORMAT_TEXT;

  framing_batch_add (input->body, input->source, 0, 0, whole ? 0 : input->cutter.line,
                     g_string_chunk_insert (input->body->strings, error));
}

/* A row of a table that is known to be bad, and stands before the place where the cutter is. */
static void
add_broken (FramingInput *input, const FramingCut *cut)
{
  g_autofree char *error = g_strdup_printf ("%s; %zu line%s behind it left out", cut->error, cut->left_out, cut->left_out == 1 ? "" : "s");

  framing_batch_add (input->body, input->source, 0, 0, cut->line,
                     cut->left_out ? g_string_chunk_insert (input->body->strings, error) : cut->error);
}

/* What was skipped gives its place to what comes, so that memory stays small however much is skipped. */
static void
close_gap (FramingInput *input)
{
  FramingBatchBody *body = input->body;

  if (input->start == input->kept)
    return;
  memmove (body->data + input->kept, body->data + input->start, body->length - input->start);
  body->length -= input->start - input->kept;
  input->start = input->kept;
}

/* FALSE on an error, that has become an article; the file is closed then. */
static gboolean
refill (FramingInput *input)
{
  FramingBatchBody *body = input->body;
  g_autofree char *error = NULL;
  gssize got;

  close_gap (input);
  framing_batch_reserve (body, READ_BYTES);
  got = framing_stream_read (input->stream, body->data + body->length, READ_BYTES, &error);
  __atomic_fetch_add (&input->done, framing_stream_taken (input->stream), __ATOMIC_RELAXED);
  if (got < 0)
    {
      FramingCut rest = framing_cut_rest (&input->cutter);

      if (rest.kind == FRAMING_CUT_RECORD)
        add_broken (input, &rest);
      add_error (input, error);
      body->length = input->start;
      close_file (input);
      return FALSE;
    }
  body->length += (size_t) got;
  input->eof = got == 0;
  return TRUE;
}

/* The first bytes of a file tell what it is. */
static void
begin_file (FramingInput *input)
{
  const char *refused, *p;
  size_t n = 0;

  while (!input->eof && n < FIRST_LINE && !framing_format_enough (input->body->data + input->start, n))
    {
      if (!refill (input))
        return;
      n = input->body->length - input->start;
    }
  p = input->body->data + input->start;
  refused = framing_format_refuse (p, n);
  if (refused)
    {
      add_error (input, refused);
      input->body->length = input->start;
      close_file (input);
      return;
    }
  input->source->format = framing_format_decide (input->format, input->source->file, input->names, p, n);
  framing_csv_look (input->source, p, n);
  if (input->source->format != FRAMING_FORMAT_TEXT)      /* offsets into a text refer to all of its bytes */
    input->start += framing_format_mark (p, n);
}

/* FALSE when there is no file any more. */
static gboolean
open_file (FramingInput *input)
{
  FramingFile file;

  if (!framing_walk_next (input->walk, &file))
    return FALSE;
  input->source = framing_source_new (file.path, input->names);
  input->cutter = (FramingCutter) { .source = input->source, .line = 1 };
  input->eof = FALSE;
  if (!file.error)
    input->stream = framing_stream_open (file.path, &file.error);
  if (input->stream)
    begin_file (input);
  else
    {
      add_error (input, file.error);
      close_file (input);
    }
  g_free (file.path);
  g_free (file.error);
  return TRUE;
}

static void
add_too_long (FramingInput *input)
{
  g_autofree char *error = g_strdup_printf ("longer than %zu bytes, the limit for one article", input->max_record);

  add_error (input, error);
}

/* The present record is longer than any may be: what has been looked at goes. A text is left altogether. */
static void
drop (FramingInput *input)
{
  FramingBatchBody *body = input->body;
  char *p = body->data + input->start;
  size_t scanned = input->cutter.scanned;

  if (input->source->format == FRAMING_FORMAT_TEXT)
    {
      add_too_long (input);
      body->length = input->start;
      close_file (input);
      return;
    }
  input->cutter.passed += framing_cut_lines (&input->cutter, p, scanned);
  memmove (p, p + scanned, body->length - input->start - scanned);
  body->length -= scanned;
  input->cutter.scanned = 0;
  input->cutter.dropped = TRUE;
}

static void
take (FramingInput *input, const FramingCut *cut)
{
  FramingCutter *cutter = &input->cutter;
  size_t line = input->source->format == FRAMING_FORMAT_TEXT ? 0 : cutter->line;

  if (cut->line)
    add_broken (input, cut);
  else if (cut->kind == FRAMING_CUT_RECORD && (cutter->dropped || cut->length > input->max_record))
    add_too_long (input);
  else if (cut->kind == FRAMING_CUT_RECORD)
    {
      framing_batch_add (input->body, input->source, input->start, cut->length, line, cut->error);
      input->kept = input->start + cut->used;
    }
  cutter->line += cutter->passed + framing_cut_lines (cutter, input->body->data + input->start, cut->used);
  cutter->passed = cutter->scanned = 0;
  cutter->dropped = FALSE;
  input->start += cut->used;
  if (cut->last)
    {
      input->body->length = input->start;
      close_file (input);
    }
}

/* One record, or one step towards it. FALSE at the end of all input. */
static gboolean
step (FramingInput *input)
{
  size_t n;
  FramingCut cut;

  if (!input->source)
    return open_file (input);
  n = input->body->length - input->start;
  cut = framing_cut (&input->cutter, input->body->data + input->start, n, input->eof);
  if (cut.kind == FRAMING_CUT_END)
    close_file (input);
  else if (cut.kind != FRAMING_CUT_MORE)
    take (input, &cut);
  else if (n > input->max_record || (input->cutter.dropped && input->cutter.scanned > 0))
    drop (input);
  else if (input->body->records->len > 0 && framing_stream_would_wait (input->stream))
    input->waiting = TRUE;
  else
    refill (input);
  return TRUE;
}

static void
start_batch (FramingInput *input, FramingBatchBody *last)
{
  input->body = framing_batch_new (input->number++);
  framing_batch_reserve (input->body, last ? BATCH_BYTES + 2 * READ_BYTES : READ_BYTES);        /* most batches need no more */
  if (last)
    {
      size_t n = last->length - input->start;

      framing_batch_reserve (input->body, n);
      memcpy (input->body->data, last->data + input->start, n);
      input->body->length = n;
      last->length = input->start;
    }
  input->kept = input->start = 0;
}

FramingBatch *
framing_input_next (FramingInput *input)
{
  gboolean more = TRUE;
  FramingBatchBody *body;
  size_t most;

  if (!input->body)
    start_batch (input, NULL);
  input->waiting = FALSE;
  body = input->body;
  most = body->base.number == 0 ? FIRST_BYTES : BATCH_BYTES;
  while (more && !input->waiting && body->base.bytes < most && body->records->len < BATCH_RECORDS)
    more = step (input);
  if (body->records->len == 0)
    return NULL;
  start_batch (input, body);
  return &body->base;
}
