/* Files, folders and streams -> batches of articles, in the order of the input.
 * framing_input_next() cuts the input into batches of raw records (about 256 KB of text each, the first one 1 MB; one record at
 * least) and is called by one thread; framing_batch_parse() makes articles of them and may run in any thread, one for each batch.
 * A batch owns all bytes that its articles point to, until framing_batch_free(). What cannot be read becomes an article
 * with `error` set, so that no document is lost without a word. Memory does not depend on the length of the input. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

typedef struct {
  framing_str name;             /* as in the input: valid UTF-8 */
  framing_str json;             /* its value as JSON text: valid, UTF-8, no raw control characters, nothing below U+0020 unescaped */
  const char *role;             /* NULL, or what it is to us: "outlet", "date", "story", "url" (static). No two fields have the same role,
                                   and none bears the name of a role that another has: `role ? role : name` is a key without doubles */
} FramingField;

typedef struct {
  framing_str id;               /* the input's own, else file name (text files; relative as given), else FILE:LINE; valid UTF-8, never empty */
  framing_str title, text;      /* decoded; any bytes; {0,0} = absent */
  framing_str language;         /* "" = not declared */
  const FramingField *fields;   /* metadata that passes through (outlet, date, story, url, ...): all but id, title, text, language */
  size_t n_fields;
  const char *file;             /* where it came from, for messages: "-" is standard input */
  size_t line;                  /* 1-based line (or CSV record's first line) in the file; 0 for a text file */
  const char *error;            /* NULL, or why it cannot be scored (a sentence with the remedy, no file:line in it) */
} FramingArticle;

typedef struct {
  const char *map;              /* "text=body,outlet=domain": name of ours = name in the input; NULL = usual names */
  const char *format;           /* NULL = by name and content; "text", "jsonl" (or "json"), "csv", "tsv" */
  gboolean records;             /* what `framing score` wrote is welcome: it needs no text, and without one gives no error */
  size_t max_record;            /* bytes, 0 = 64 MiB; a longer record becomes an article with an error, and is skipped in constant memory */
} FramingInputOptions;

typedef struct FramingInput FramingInput;
typedef struct {
  size_t number;                /* 0, 1, 2, ... in input order */
  FramingArticle *articles;     /* after framing_batch_parse() */
  size_t n_articles;
  size_t bytes;                 /* of input, for the progress line */
} FramingBatch;

/* JSON may stand one object a line, or spread over lines, one after the other or in arrays: the first line tells which. A table is
 * RFC 4180 with a header; one without a column for the text gives one article with an error, and so does a row that is broken.
 * `paths`: files, folders (recursive, in byte order of names; hidden files are left out), "-" = standard input. Fails only for
 * options that cannot be used (a bad map). A path that cannot be opened becomes an article with an error. */
FramingInput *framing_input_new (const char *const *paths, const FramingInputOptions *options, GError **error);
FramingBatch *framing_input_next (FramingInput *input);                 /* NULL at the end */
guint64 framing_input_total (const FramingInput *input);               /* bytes of all files (as they lie on disk); 0 = unknown */
guint64 framing_input_done (const FramingInput *input);                /* bytes read of them so far */
void framing_input_free (FramingInput *input);
void framing_batch_parse (FramingBatch *batch);
void framing_batch_free (FramingBatch *batch);
