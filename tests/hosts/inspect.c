/* inspect/1: tokens, stems, hits, and the findings in lexicons. */
#include "host.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const framing_plugin *plugin;
  const framing_inspect *inspect;
  framing_analyzer *analyzer;
  framing_session *session;
} Fixture;

static bool
set_up (const framing_plugin *p, Fixture *f)
{
  f->plugin = p;
  f->inspect = p->extension ("inspect/1");
  f->analyzer = host_analyzer (p, "lexicon_text", host_lexicon, NULL);
  f->session = host_session (p, f->analyzer);
  return CHECK (f->inspect != NULL);
}

static void
tear_down (Fixture *f)
{
  f->plugin->session_free (f->session);
  f->plugin->analyzer_free (f->analyzer);
}

static void
check_token (const Fixture *f, const framing_doc *doc, const framing_token *t, const framing_token *before)
{
  const framing_str *field = t->flags & FRAMING_TOKEN_TITLE ? &doc->title : &doc->body;
  uint32_t part = t->flags & (FRAMING_TOKEN_HEADLINE | FRAMING_TOKEN_LEAD | FRAMING_TOKEN_BODY | FRAMING_TOKEN_BOILERPLATE);

  CHECK (t->begin < t->end && t->end <= field->len);
  CHECK (part != 0 && (part & (part - 1)) == 0);
  CHECK (f->inspect->stem_text (f->session, t->stem).len > 0);
  if (before == NULL)
    {
      CHECK (t->sentence == 0 && t->clause == 0 && (t->flags & FRAMING_TOKEN_SENTENCE) && (t->flags & FRAMING_TOKEN_PARAGRAPH));
      return;
    }
  CHECK ((before->flags & FRAMING_TOKEN_TITLE) >= (t->flags & FRAMING_TOKEN_TITLE));
  if ((before->flags & FRAMING_TOKEN_TITLE) == (t->flags & FRAMING_TOKEN_TITLE))
    CHECK (before->end <= t->begin);
  CHECK_INT (t->sentence - before->sentence, ==, (t->flags & FRAMING_TOKEN_SENTENCE) != 0);
  CHECK_INT (t->clause - before->clause, ==, (t->flags & FRAMING_TOKEN_CLAUSE) != 0);
  if (t->flags & FRAMING_TOKEN_PARAGRAPH)
    CHECK (t->flags & FRAMING_TOKEN_SENTENCE);
  if (t->flags & FRAMING_TOKEN_SENTENCE)
    CHECK (t->flags & FRAMING_TOKEN_CLAUSE);
}

static void
test_tokens (const framing_plugin *p)
{
  Fixture f;

  if (!set_up (p, &f))
    return;
  for (size_t d = 0; d < host_n_articles; d++)
    {
      const framing_token *tokens = NULL;
      size_t item_size = 0, n = 0;

      CHECK_INT (f.inspect->tokens (f.session, &host_articles[d], &tokens, &item_size, &n, NULL), ==, FRAMING_OK);
      CHECK (item_size >= sizeof (framing_token) && (n > 0) == (d != 3));
      for (size_t i = 0; i < n; i++)
        {
          const char *at = (const char *) tokens + i * item_size;
          check_token (&f, &host_articles[d], (const framing_token *) (const void *) at,
                       i == 0 ? NULL : (const framing_token *) (const void *) (at - item_size));
        }
    }
  tear_down (&f);
}

/* Words and parts of words as a reader would count them. */
static void
test_words (const framing_plugin *p)
{
  static const char text[] = "It isn\xe2\x80\x99t an ill-fated caf\xc3\xa9.";
  static const char *const words[] = { "It", "is", "n\xe2\x80\x99t", "an", "ill", "fated", "caf\xc3\xa9" };
  framing_doc doc = host_doc (NULL, text);
  const framing_token *t = NULL;
  size_t item_size = 0, n = 0;
  Fixture f;

  if (!set_up (p, &f))
    return;
  CHECK_INT (f.inspect->tokens (f.session, &doc, &t, &item_size, &n, NULL), ==, FRAMING_OK);
  if (CHECK_INT (n, ==, 7) && item_size == sizeof *t)
    {
      for (size_t i = 0; i < n; i++)
        host_check (t[i].end - t[i].begin == strlen (words[i]) && memcmp (text + t[i].begin, words[i], strlen (words[i])) == 0,
                    __FILE__, __LINE__, "word %zu is %.*s", i, (int) (t[i].end - t[i].begin), text + t[i].begin);
      CHECK ((t[2].flags & FRAMING_TOKEN_SUFFIX) && (t[5].flags & FRAMING_TOKEN_HYPHEN) && (t[0].flags & FRAMING_TOKEN_CAPITAL));
      CHECK (!(t[1].flags & FRAMING_TOKEN_SUFFIX) && !(t[4].flags & FRAMING_TOKEN_HYPHEN));
    }
  tear_down (&f);
}

static void
test_hits (const framing_plugin *p)
{
  framing_doc doc = host_doc ("Storm over Tarn", "There was no sunshine. A dark cloud came, and storms.");
  const framing_hit *hits = NULL;
  framing_entry entry = { .struct_size = sizeof entry };
  framing_axis axis = { .struct_size = sizeof axis };
  size_t item_size = 0, n = 0, mood = 0, cues = 0;
  Fixture f;

  if (!set_up (p, &f))
    return;
  CHECK_INT (f.inspect->hits (f.session, &doc, &hits, &item_size, &n, NULL), ==, FRAMING_OK);
  CHECK_INT (item_size, >=, sizeof *hits);
  for (size_t i = 0; i < n; i++)
    {
      const framing_hit *h = (const framing_hit *) (const void *) ((const char *) hits + i * item_size);

      CHECK (h->begin < h->end && h->first <= h->last && h->axis >= -3);
      if (CHECK_INT (p->entry_info (f.analyzer, h->entry, &entry), ==, FRAMING_OK))
        CHECK_INT (entry.axis, ==, h->axis);
      cues += h->axis == -1;
      mood += h->axis >= 0 && p->axis_info (f.analyzer, (size_t) h->axis, &axis) == FRAMING_OK && strcmp (axis.id, "mood") == 0;
    }
  CHECK_INT (mood, ==, 4);
  CHECK_INT (cues, >, 0);
  tear_down (&f);
}

static void
test_bad_documents (const framing_plugin *p)
{
  framing_doc docs[3] = { host_articles[0], host_articles[0], host_articles[0] };
  static const int codes[3] = { FRAMING_E_USAGE, FRAMING_E_USAGE, FRAMING_E_LANGUAGE };
  const framing_token *tokens;
  const framing_hit *hits;
  size_t item_size, n;
  HostResult r;
  Fixture f;

  docs[0].struct_size = 0;
  docs[1].body.ptr = NULL;
  docs[2].language = host_str ("tlh");
  if (!set_up (p, &f))
    return;
  for (size_t d = 0; d < 3; d++)
    {
      CHECK_INT (f.inspect->tokens (f.session, &docs[d], &tokens, &item_size, &n, NULL), ==, codes[d]);
      CHECK_INT (f.inspect->hits (f.session, &docs[d], &hits, &item_size, &n, NULL), ==, codes[d]);
    }
  CHECK (f.inspect->stem_text (f.session, UINT32_MAX).len == 0);
  CHECK_INT (host_analyze (p, f.analyzer, f.session, host_articles, 1, &r), ==, FRAMING_OK);
  CHECK_INT (r.status[0], ==, FRAMING_OK);
  host_result_clear (&r);
  tear_down (&f);
}

static size_t
count_findings (const framing_inspect *inspect, const char *text, const char *says, uint32_t *line, int32_t *severity)
{
  framing_option option = { host_str ("lexicon_text"), host_str (text) };
  const framing_diagnostic *items = NULL;
  size_t item_size = 0, n = 0, found = 0;
  void *handle = NULL;

  CHECK_INT (inspect->check (&option, text != NULL, &items, &item_size, &n, &handle, NULL), ==, FRAMING_OK);
  for (size_t i = 0; i < n; i++)
    {
      const framing_diagnostic *d = (const framing_diagnostic *) (const void *) ((const char *) items + i * item_size);

      CHECK (d->text != NULL && *d->text != '\0' && d->file != NULL && *d->file != '\0' && strchr (d->text, '\n') == NULL);
      CHECK (d->severity == FRAMING_DIAGNOSTIC_WARNING || d->severity == FRAMING_DIAGNOSTIC_ERROR);
      if (says == NULL && d->severity == FRAMING_DIAGNOSTIC_ERROR)
        printf ("# %s:%u:%u: %s\n", d->file, d->line, d->column, d->text);
      if (says == NULL ? d->severity == FRAMING_DIAGNOSTIC_ERROR : strstr (d->text, says) != NULL)
        {
          found++;
          *line = d->line;
          *severity = d->severity;
        }
    }
  inspect->check_free (handle);
  return found;
}

static void
test_check (const framing_plugin *p)
{
  const framing_inspect *inspect = p->extension ("inspect/1");
  char text[2000];
  int32_t severity = 0;
  uint32_t line = 0;

  if (!CHECK (inspect != NULL))
    return;
  inspect->check_free (NULL);
  CHECK_INT (count_findings (inspect, host_lexicon, NULL, &line, &severity), ==, 0);
  CHECK_INT (count_findings (inspect, NULL, NULL, &line, &severity), ==, 0);            /* the built-in ones */
  snprintf (text, sizeof text, "%s%s", host_lexicon, "storms\tbright\t1\t\n");
  CHECK_INT (count_findings (inspect, text, "storm", &line, &severity), >, 0);          /* contradicts line 11 */
  CHECK (severity == FRAMING_DIAGNOSTIC_ERROR || severity == FRAMING_DIAGNOSTIC_WARNING);
  snprintf (text, sizeof text, "%s%s", host_lexicon, "fog\tmisty\t1\t\nhail\tgloomy\tmuch\t\n");
  CHECK_INT (count_findings (inspect, text, "misty", &line, &severity), ==, 1);
  CHECK_INT (line, ==, 13);
  CHECK_INT (severity, ==, FRAMING_DIAGNOSTIC_ERROR);
  CHECK_INT (count_findings (inspect, text, "much", &line, &severity), ==, 1);          /* not only the first error */
  CHECK_INT (line, ==, 14);
}

static const HostTest tests[] = {
  { "tokens of the sample articles", test_tokens },
  { "words, contractions, hyphens", test_words },
  { "hits, with cues", test_hits },
  { "bad documents", test_bad_documents },
  { "findings in lexicons", test_check },
};
HOST_MAIN (tests)
