#include "marked.h"
#include "document/kinds.h"

static const char TABLE[] =
  "# language: en\nterm\tlist\tnote\nU.S.\tabbreviation\nMr.\thonorific\nsaid\tsaying\nwarned\treporting\nsaying\tparticiple\n"
  "that\tcomplement\nbut\tconnective\neven though\tconnective\nas soon as\tconnective\nyet\tcoordinator\n*ing\tcoordinator\nand\tjoiner\n"
  "he\tpronoun\nthe\tdeterminer\nof\tfunction\nOctober\tmonth\nby\tbyline\nn't\tsuffix\n's\tsuffix\n"
  "read more\tboilerplate\nread more about\tboilerplate\ndon't miss\tboilerplate\naccording to\tattribution\nthe country\tcarrier\n"
  "key points\tkey-points\n";

static FramingLanguage *
load (const char *text, FramingFindings *findings)
{
  FramingTsv *table = framing_tsv_new ("text.tsv", (framing_str) { text, strlen (text) }, findings);
  FramingLanguage *language = framing_language_new (table, findings);

  framing_tsv_free (table);
  return language;
}

static uint32_t
lists_of (const FramingLanguage *l, const char *word)
{
  return framing_language_lists (l, framing_language_number (l, word, strlen (word)), word, strlen (word));
}

static void
test_lists (void)
{
  static const struct { const char *word; uint32_t lists; } rows[] = {
    { "u.s", FRAMING_LIST_ABBREVIATION }, { "mr", FRAMING_LIST_HONORIFIC }, { "said", FRAMING_KIND_SAYING },
    { "warned", FRAMING_LIST_REPORTING }, { "saying", FRAMING_KIND_PARTICIPLE }, { "that", FRAMING_KIND_COMPLEMENT },
    { "but", FRAMING_LIST_CONNECTIVE }, { "even", FRAMING_LIST_PHRASE | FRAMING_LIST_PHRASE_CONNECTIVE }, { "yet", FRAMING_LIST_COORDINATOR },
    { "leaving", FRAMING_LIST_COORDINATOR }, { "and", FRAMING_KIND_JOINER }, { "he", FRAMING_LIST_PRONOUN },
    { "the", FRAMING_KIND_DETERMINER | FRAMING_LIST_PHRASE }, { "of", FRAMING_LIST_FUNCTION }, { "october", FRAMING_LIST_MONTH },
    { "by", FRAMING_LIST_BYLINE }, { "read", FRAMING_LIST_PHRASE | FRAMING_LIST_PHRASE_BOILERPLATE }, { "do", FRAMING_LIST_PHRASE | FRAMING_LIST_PHRASE_BOILERPLATE }, { "harbour", 0 }, { "", 0 },
    { "ing", 0 }, { "More", 0 },
  };
  FramingFindings findings = { 0 };
  FramingLanguage *l = load (TABLE, &findings);

  g_assert_cmpuint (findings.n, ==, 0);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmphex (lists_of (l, rows[i].word), ==, rows[i].lists);
  framing_language_free (l);
}

static void
test_suffixes (void)
{
  static const struct { const char *word; size_t n; } rows[] = {
    { "isn't", 3 }, { "town's", 2 }, { "harbour", 0 }, { "towns'", 0 }, { "o'clock", 0 }, { "n't", 3 }, { "", 0 },
  };
  FramingFindings findings = { 0 };
  FramingLanguage *l = load (TABLE, &findings);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (framing_language_suffix (l, rows[i].word, strlen (rows[i].word)), ==, rows[i].n);
  framing_language_free (l);
}

static void
test_phrases (void)
{
  static const struct { FramingPhraseList list; const char *words; size_t n; } rows[] = {
    { FRAMING_PHRASE_BOILERPLATE, "read more", 2 }, { FRAMING_PHRASE_BOILERPLATE, "read more about it", 3 },
    { FRAMING_PHRASE_BOILERPLATE, "read more here", 2 }, { FRAMING_PHRASE_BOILERPLATE, "read", 0 },
    { FRAMING_PHRASE_BOILERPLATE, "do n't miss", 3 }, { FRAMING_PHRASE_BOILERPLATE, "do miss", 0 },
    { FRAMING_PHRASE_ATTRIBUTION, "according to", 2 }, { FRAMING_PHRASE_ATTRIBUTION, "read more", 0 },
    { FRAMING_PHRASE_CARRIER, "the country", 2 }, { FRAMING_PHRASE_CARRIER, "the town", 0 },
    { FRAMING_PHRASE_CONNECTIVE, "even though", 2 }, { FRAMING_PHRASE_CONNECTIVE, "as soon as he", 3 },
    { FRAMING_PHRASE_CONNECTIVE, "as soon", 0 }, { FRAMING_PHRASE_CONNECTIVE, "but", 0 }, { FRAMING_PHRASE_KEY_POINTS, "key points", 2 },
    { FRAMING_PHRASE_KEY_POINTS, "", 0 },
  };
  FramingFindings findings = { 0 };
  FramingLanguage *l = load (TABLE, &findings);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i].words, " ", -1);
      FramingFolded folded[8];
      size_t n = 0;

      for (; words[n] != NULL; n++)
        folded[n] = (FramingFolded) { words[n], strlen (words[n]) };
      g_assert_cmpuint (framing_language_phrase (l, rows[i].list, folded, n), ==, rows[i].n);
    }
  framing_language_free (l);
}

/* What is wrong is told with its place; the rest of the table still works. */
static void
test_findings (void)
{
  static const struct { const char *text; uint32_t line, column; FramingSeverity severity; } rows[] = {
    { "term\tlist\nbut\tconjunction\n", 2, 5, FRAMING_ERROR },
    { "term\tlist\n\tconnective\n", 2, 1, FRAMING_ERROR },
    { "term\tlist\n...\tconnective\n", 2, 1, FRAMING_ERROR },
    { "term\tlist\nof the\tfunction\n", 2, 1, FRAMING_ERROR },
    { "term\tlist\nbut\tconnective\nBut\tconnective\n", 3, 1, FRAMING_WARNING },
    { "term\tlist\nread on\tboilerplate\nread  on\tboilerplate\n", 3, 1, FRAMING_WARNING },
    { "term\tlist\namid\tconnective\namid\tcoordinator\n", 3, 1, FRAMING_ERROR },
    { "term\tlist\n*verylongendingindeed\tcoordinator\n", 2, 1, FRAMING_ERROR },
    { "word\tlist\nbut\tconnective\n", 1, 1, FRAMING_ERROR },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FramingFindings findings = { 0 };
      FramingLanguage *l = load (rows[i].text, &findings);

      g_assert_nonnull (l);
      g_assert_cmpuint (findings.n, ==, 1);
      g_assert_cmpuint (findings.items[0].line, ==, rows[i].line);
      g_assert_cmpuint (findings.items[0].column, ==, rows[i].column);
      g_assert_cmpint (findings.items[0].severity, ==, rows[i].severity);
      framing_findings_clear (&findings);
      framing_language_free (l);
    }
}

static void
test_shipped (void)
{
  FramingLanguage *l = marked_language ();      /* stops at any finding */

  g_assert_cmphex (lists_of (l, "although") & FRAMING_LIST_CONNECTIVE, !=, 0);
  g_assert_cmpuint (framing_language_suffix (l, "won't", 5), ==, 3);
  framing_language_free (l);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/language/lists", test_lists);
  g_test_add_func ("/document/language/suffixes", test_suffixes);
  g_test_add_func ("/document/language/phrases", test_phrases);
  g_test_add_func ("/document/language/findings", test_findings);
  g_test_add_func ("/document/language/shipped", test_shipped);
  return g_test_run ();
}
