/* For the tests of the document stage. Goes in: a title and a body; comes out: the words with the marks of the steps among
 * them, so that a failure can be read:  / sentence   | clause   {quoted}   ?word in a question   ~title-cased
 * and, at the start of each paragraph on a line of its own, [H] headline, [L] lead, [B] body or [X] boilerplate.
 * Punctuation is dropped, suffixes are written after a dot (did.n't). The caller frees the string. */
#pragma once
#include "document/document.h"
#include <glib.h>
#include <string.h>

enum { MARK_SENTENCES = 1, MARK_CLAUSES = 2, MARK_VOICE = 4, MARK_QUESTIONS = 8, MARK_PARAGRAPHS = 16, MARK_TITLECASE = 32,
       MARK_PARTS = 64, MARK_FIRST_WORDS = 128 /* three words of each paragraph are enough */ };

typedef struct { const char *title, *body, *wanted; } MarkedRow;

static inline uint32_t
marked_classify (void *user, const FramingWord *word)
{
  return 0;
}

static inline FramingLanguage *
marked_language (void)
{
  const char *root = g_getenv ("FRAMING_SOURCE_ROOT");
  g_autofree char *path = root != NULL ? g_build_filename (root, "lexicons", "en", "text.tsv", NULL)
                                       : g_test_build_filename (G_TEST_DIST, "..", "..", "..", "lexicons", "en", "text.tsv", NULL);
  g_autofree char *bytes = NULL;
  gsize n = 0;
  FramingFindings findings = { 0 };
  FramingTsv *table;
  FramingLanguage *language;

  if (!g_file_get_contents (path, &bytes, &n, NULL))
    g_error ("cannot read %s", path);
  table = framing_tsv_new ("text.tsv", (framing_str) { bytes, n }, &findings);
  language = framing_language_new (table, &findings);
  for (size_t i = 0; i < findings.n; i++)
    g_error ("%s:%u:%u: %s", findings.items[i].file, findings.items[i].line, findings.items[i].column, findings.items[i].text);
  framing_findings_clear (&findings);
  framing_tsv_free (table);
  return language;
}

/* Returns what marked_close() wants back. */
static inline FramingStemmer *
marked_open (FramingDocument *d)
{
  FramingStemmer *stemmer = framing_stemmer_new ("en");

  *d = (FramingDocument) { .language = marked_language () };
  d->memo = framing_memo_new (d->language, stemmer, marked_classify, NULL);
  return stemmer;
}

static inline void
marked_close (FramingDocument *d, FramingStemmer *stemmer)
{
  framing_document_clear (d);
  framing_memo_free (d->memo);
  framing_language_free ((FramingLanguage *) d->language);
  framing_stemmer_free (stemmer);
}

static inline void
marked_paragraph (GString *out, const FramingToken *t, unsigned what)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  if (what & MARK_PARTS)
    g_string_append (out, t->flags & FRAMING_IS_BOILERPLATE ? "[X] " : t->flags & FRAMING_IS_HEADLINE ? "[H] "
                          : t->flags & FRAMING_IS_LEAD ? "[L] " : "[B] ");
}

static inline void
marked_word (GString *out, const FramingDocument *d, size_t i, unsigned what)
{
  const FramingToken *t = &d->tokens[i];
  bool paragraph = (t->flags & FRAMING_STARTS_PARAGRAPH) != 0 && (what & (MARK_PARAGRAPHS | MARK_PARTS)) != 0;
  uint32_t before = i > 0 ? t[-1].flags : 0;

  if ((what & MARK_VOICE) && (before & FRAMING_IS_QUOTED) && !(t->flags & FRAMING_IS_QUOTED))
    g_string_append_c (out, '}');
  if (paragraph)
    marked_paragraph (out, t, what);
  else if (t->flags & FRAMING_IS_SUFFIX)
    g_string_append_c (out, '.');
  else if (i > 0)
    g_string_append_c (out, ' ');
  if (i > 0 && !paragraph && (what & MARK_SENTENCES) && (t->flags & FRAMING_STARTS_SENTENCE))
    g_string_append (out, "/ ");
  else if (i > 0 && (what & MARK_CLAUSES) && (t->flags & FRAMING_STARTS_CLAUSE))
    g_string_append (out, "| ");
  if ((what & MARK_QUESTIONS) && (t->flags & FRAMING_IN_QUESTION))
    g_string_append_c (out, '?');
  if ((what & MARK_TITLECASE) && (t->flags & FRAMING_IS_TITLECASED))
    g_string_append_c (out, '~');
  if ((what & MARK_VOICE) && !(before & FRAMING_IS_QUOTED) && (t->flags & FRAMING_IS_QUOTED))
    g_string_append_c (out, '{');
  g_string_append_len (out, framing_document_field (d, t).ptr + t->begin, t->end - t->begin);
}

static inline char *
marked_string (FramingDocument *d, framing_str title, framing_str body, unsigned what)
{
  GString *out = g_string_new (NULL);
  size_t place = 0;

  g_assert_cmpint (framing_document_read (d, title, body), ==, FRAMING_OK);
  for (size_t i = 0; i < d->n_tokens; i++)
    {
      place = d->tokens[i].flags & FRAMING_STARTS_PARAGRAPH ? 0 : place + 1;
      if ((what & MARK_FIRST_WORDS) == 0 || place < 3)
        marked_word (out, d, i, what);
    }
  if ((what & MARK_VOICE) && d->n_tokens > 0 && (d->tokens[d->n_tokens - 1].flags & FRAMING_IS_QUOTED))
    g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

static inline framing_str
marked_str (const char *text)
{
  return (framing_str) { text, text != NULL ? strlen (text) : 0 };
}

/* Every row that is wrong is told, then the test fails. */
static inline void
marked_check (const MarkedRow *rows, size_t n_rows, unsigned what)
{
  FramingDocument d;
  size_t wrong = 0;
  FramingStemmer *stemmer = marked_open (&d);

  for (size_t i = 0; i < n_rows; i++)
    {
      g_autofree char *got = marked_string (&d, marked_str (rows[i].title), marked_str (rows[i].body), what);

      if (g_strcmp0 (got, rows[i].wanted) != 0)
        {
          g_test_message ("row %zu\n  text   %s\n  wanted %s\n  got    %s", i, rows[i].body, rows[i].wanted, got);
          wrong++;
        }
    }
  marked_close (&d, stemmer);
  g_assert_cmpuint (wrong, ==, 0);
}
