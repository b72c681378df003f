/* The bits that say that a phrase may begin are kept wherever one does, and for few other words. */
#include "helper.h"
#include "document/followers.h"
#include "document/text.h"

static const char TABLE[] = "term\tlist\nread more\tboilerplate\nadvertisement\tboilerplate\nsign up now\tboilerplate\n"
  "according to\tattribution\n"
  "the country\tcarrier\nthe town\tcarrier\nthe\tfunction\n"
  "even though\tconnective\neven if\tconnective\nin the view of\tattribution\nkey points\tkey-points\n";

static uint32_t
nothing (void *user, const FramingWord *word)
{
  return 0;
}

/* The longest phrase at token i, walked word by word whatever the bits say. */
static size_t
walk (const FramingDocument *d, FramingPhraseList list, size_t i)
{
  return framing_text_phrase_from (d, list, i, d->n_tokens);
}

static void
test_kept (void)
{
  static const char *const words[] = {
    "read", "more", "advertisement", "sign", "up", "now", "according", "to", "the", "country", "town", "even", "though", "if", "in",
    "view", "of", "key", "points", "harbour", "The", "EVEN", "don't", "1,000",
  };
  FramingFindings findings = { 0 };
  FramingTsv *table = framing_tsv_new ("t.tsv", helper_str (TABLE), &findings);
  FramingLanguage *language = framing_language_new (table, &findings);
  FramingStemmer *stemmer = framing_stemmer_new ("en");
  FramingDocument d = { .language = language, .memo = framing_memo_new (language, stemmer, nothing, NULL) };
  size_t bits = 0, phrases = 0;

  for (unsigned round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int i = 0; i < 30; i++)
        g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      d.body = (framing_str) { text->str, text->len };
      g_assert_cmpint (framing_tokens_read (&d), ==, FRAMING_OK);
      for (size_t i = 0; i < d.n_tokens; i++)
        for (int list = 0; list < FRAMING_PHRASE_LISTS; list++)
          {
            FramingPhraseList l = (FramingPhraseList) list;

            g_assert_cmpuint (framing_text_phrase (&d, l, i, d.n_tokens), ==, walk (&d, l, i));
            bits += (d.tokens[i].lists & framing_text_first_bit (l)) != 0;
            phrases += walk (&d, l, i) > 0;
          }
    }
  g_assert_cmpuint (phrases, >, 1000);
  g_assert_cmpuint (bits, <, 6 * phrases);
  framing_document_clear (&d);
  framing_memo_free (d.memo);
  framing_stemmer_free (stemmer);
  framing_language_free (language);
  framing_tsv_free (table);
  framing_findings_clear (&findings);
}

/* More first words than there are numbers, more second words than there are bits. */
static void
test_many (void)
{
  FramingPhrases *phrases = framing_phrases_new (FRAMING_PHRASE_LISTS);
  FramingFollowers f;

  for (uint32_t i = 0; i < 1000; i++)
    g_assert_cmpint (framing_phrases_add (phrases, i % FRAMING_PHRASE_LISTS, (uint32_t[]) { i, 2000 - i }, 2), ==, FRAMING_PHRASES_ADDED);
  g_assert_true (framing_followers_init (&f, phrases, 3000));
  for (uint32_t i = 0; i < 1000; i++)
    g_assert_cmpuint (framing_followers_keep (&f, f.opens[i], f.follows[2000 - i]), !=, 0);
  g_assert_cmpuint (f.opens[1500], ==, 0);
  g_assert_cmpuint (f.follows[2500], ==, FRAMING_FOLLOWS_NOTHING);
  framing_followers_clear (&f);
  framing_phrases_free (phrases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/followers/kept", test_kept);
  g_test_add_func ("/followers/many", test_many);
  return g_test_run ();
}
