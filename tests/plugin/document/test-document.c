#include "helper.h"
#include "document/kinds.h"
#include "document/rows.h"

static uint32_t
classify (void *user, const FramingWord *word)
{
  return 0;
}

typedef struct { HelperWords words; FramingDocument document; } Fixture;

static void
set_up (Fixture *f)
{
  memset (f, 0, sizeof *f);
  helper_words_open (&f->words);
  f->document.language = f->words.language;
  f->document.memo = framing_memo_new (f->words.language, f->words.stemmer, classify, NULL);
}

static void
tear_down (Fixture *f)
{
  framing_document_clear (&f->document);
  framing_memo_free (f->document.memo);
  helper_words_close (&f->words);
}

static void
test_counts (void)
{
  static const struct { const char *title, *body; uint32_t words, boilerplate, sentences, function; } rows[] = {
    { NULL, "", 0, 0, 0, 0 }, { NULL, "The bridge can't hold.", 4, 0, 1, 1 }, { "A bridge", "It can't. He won't.", 6, 0, 3, 1 },
    { NULL, "...", 0, 0, 0, 0 }, { "Only a title", NULL, 3, 0, 1, 1 },
    { "A bridge", "The bridge was built in the spring of the year.\n\nRead more\n\nRead more: a bridge\n\nRead more\n", 12, 8, 2, 7 },
  };
  Fixture f;

  set_up (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const FramingDocument *d = &f.document;

      g_assert_cmpint (framing_document_read (&f.document, helper_str (rows[i].title), helper_str (rows[i].body)), ==, FRAMING_OK);
      if (d->words != rows[i].words || d->boilerplate_words != rows[i].boilerplate || d->sentences != rows[i].sentences || d->function_words != rows[i].function)
        g_error ("row %zu: %u %u %u %u", i, d->words, d->boilerplate_words, d->sentences, d->function_words);
    }
  tear_down (&f);
}

static char *
random_article (void)
{
  static const char *const pieces[] = {
    "the ", "bridge ", "It ", "said ", "\"", "\xE2\x80\x9C", "\xE2\x80\x9D", ". ", ".\n", "\n\n", ", ", "? ", "Read more\n", "Mr. ", "Lee ", "can't ", "- ", "but ",
    "U.S. ", "(", ") ", ";", "- item\n", "TITLE ", "\xff", "7 ", "https://x.y ", "a-b ",
  };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 400); i > 0; i--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* What holds of every document: sentences hold clauses, no word is in two parts, sentences end, fields do not run together. */
static void
check (const FramingDocument *d)
{
  uint32_t words = 0, boilerplate = 0, since = 0, sentences = 0, functions = 0;

  for (size_t i = 0; i < d->n_tokens; i++)
    {
      const FramingToken *t = &d->tokens[i];
      bool new_field = i == 0 || ((t->flags ^ t[-1].flags) & FRAMING_IS_TITLE);

      if (new_field)
        g_assert_true ((t->flags & FRAMING_STARTS_SENTENCE) && (t->flags & FRAMING_STARTS_PARAGRAPH));
      if (t->flags & FRAMING_STARTS_SENTENCE)
        g_assert_true (t->flags & FRAMING_STARTS_CLAUSE);
      g_assert_cmpint (__builtin_popcount (t->flags & (FRAMING_IS_HEADLINE | FRAMING_IS_LEAD | FRAMING_IS_BOILERPLATE)), <=, 1);
      since = t->flags & FRAMING_STARTS_SENTENCE ? 1 : since + 1;
      g_assert_cmpuint (since, <=, FRAMING_SENTENCE_MAX + 1);
      if (t->flags & FRAMING_IS_TITLE)
        g_assert_false (t->flags & FRAMING_IS_LEAD);
      g_assert_true (framing_bits_has (d->suffixes, i) == ((t->flags & FRAMING_IS_SUFFIX) != 0));
      g_assert_true (framing_bits_has (d->paragraph_starts, i) == ((t->flags & FRAMING_STARTS_PARAGRAPH) != 0));
      g_assert_true (framing_bits_has (d->sentence_starts, i) == ((t->flags & FRAMING_STARTS_SENTENCE) != 0));
      g_assert_true (framing_bits_has (d->quote_marks, i) == ((t->flags & FRAMING_ROWS_QUOTE) != 0));
      g_assert_true (framing_bits_has (d->report_words, i) == ((t->lists & FRAMING_LIST_PHRASE) != 0 || framing_kind_reports (t)));
      if ((t->flags & FRAMING_IS_BOILERPLATE) == 0)
        {
          sentences += (t->flags & FRAMING_STARTS_SENTENCE) != 0;
          functions += (t->lists & FRAMING_LIST_FUNCTION) != 0;
        }
      if (t->flags & FRAMING_IS_SUFFIX)
        continue;
      words += (t->flags & FRAMING_IS_BOILERPLATE) == 0;
      boilerplate += (t->flags & FRAMING_IS_BOILERPLATE) != 0;
    }
  g_assert_cmpuint (words, ==, d->words);
  g_assert_cmpuint (boilerplate, ==, d->boilerplate_words);
  g_assert_cmpuint (sentences, ==, d->sentences);
  g_assert_cmpuint (functions, ==, d->function_words);
}

/* A document says nothing of the one before it. */
static void
test_random (void)
{
  Fixture used, fresh;

  set_up (&used);
  for (unsigned round = 0; round < 300; round++)
    {
      g_autofree char *title = round % 3 == 0 ? random_article () : NULL, *body = random_article ();

      g_assert_cmpint (framing_document_read (&used.document, helper_str (title), helper_str (body)), ==, FRAMING_OK);
      check (&used.document);
      if (round % 10 != 0)
        continue;
      set_up (&fresh);
      g_assert_cmpint (framing_document_read (&fresh.document, helper_str (title), helper_str (body)), ==, FRAMING_OK);
      g_assert_cmpmem (fresh.document.tokens, fresh.document.n_tokens * sizeof (FramingToken), used.document.tokens, used.document.n_tokens * sizeof (FramingToken));
      g_assert_cmpuint (fresh.document.sentences, ==, used.document.sentences);
      tear_down (&fresh);
    }
  tear_down (&used);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/counts", test_counts);
  g_test_add_func ("/document/random", test_random);
  return g_test_run ();
}
