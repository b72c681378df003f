#include "helper.h"
#include "lexicon/index.h"

static uint32_t
add (FramingIndexBuilder *b, HelperWords *words, const char *text, uint8_t layer)
{
  g_autoptr (FramingTerm) term = framing_term_new (&words->context, helper_str (text));
  FramingEntry entry = { .layer = layer, .pole = 1, .base = 1000, .text = text, .source = "t.tsv:1" };

  return framing_index_builder_add (b, term, &entry, 3);
}

static uint32_t
rank (void *user, const char *stem)
{
  return strcmp (stem, "the") == 0 ? 1 : strcmp (stem, "make") == 0 ? 2 : 0;
}

static const FramingCompiled *
pattern_of (const FramingIndex *index, uint32_t entry)
{
  for (uint32_t i = 0; i < index->n_patterns; i++)
    if (index->patterns[i].entry == entry)
      return &index->patterns[i];
  return NULL;
}

static void
test_entries (void)
{
  static const char *const texts[] = { "win", "make the peace", "=Hope|grow", "destabili*", "a ... b", "^so far" };
  HelperWords words;
  FramingIndexBuilder *b = framing_index_builder_new ();
  FramingIndex *index;

  helper_words_open (&words);
  for (uint32_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char copy[32];

      g_strlcpy (copy, texts[i], sizeof copy);
      g_assert_cmpuint (add (b, &words, copy, (uint8_t) (i % 2)), ==, i);        /* numbers count from 0, texts are copied */
      memset (copy, 'z', sizeof copy);
    }
  index = framing_index_builder_finish (b, rank, NULL);
  g_assert_cmpuint (index->n_entries, ==, G_N_ELEMENTS (texts));
  for (uint32_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_cmpstr (index->entries[i].text, ==, texts[i]);
      g_assert_cmpstr (index->entries[i].source, ==, "t.tsv:1");
      g_assert_cmpuint (index->entries[i].layer, ==, i % 2);
      g_assert_cmpuint (pattern_of (index, i)->layer, ==, i % 2);
    }
  g_assert_cmpuint (index->n_patterns, ==, G_N_ELEMENTS (texts) + 1);            /* =Hope|grow: two patterns */
  g_assert_true (pattern_of (index, 5)->at_start && !pattern_of (index, 0)->at_start);
  g_assert_true (pattern_of (index, 3)->specificity > pattern_of (index, 0)->specificity);
  g_assert_cmpuint (index->prefix_max, ==, strlen ("destabili"));
  framing_index_free (index);
  helper_words_close (&words);
}

/* A phrase is looked for by its rarest word. */
static void
test_anchors (void)
{
  static const struct { const char *text; unsigned anchor; } rows[] = {
    { "make the peace", 2 }, { "the quay", 1 }, { "quay the", 0 }, { "make the", 0 }, { "the make", 1 }, { "win", 0 },
  };
  HelperWords words;
  FramingIndexBuilder *b = framing_index_builder_new ();
  FramingIndex *index;

  helper_words_open (&words);
  for (uint32_t i = 0; i < G_N_ELEMENTS (rows); i++)
    add (b, &words, rows[i].text, 0);
  index = framing_index_builder_finish (b, rank, NULL);
  for (uint32_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (pattern_of (index, i)->anchor, ==, rows[i].anchor);
  framing_index_free (index);
  helper_words_close (&words);
}

static void
test_empty (void)
{
  FramingIndex *index = framing_index_builder_finish (framing_index_builder_new (), NULL, NULL);
  FramingClasses classes;
  FramingWord word = { "win", 3, "win", 3 };

  g_assert_cmpuint (index->n_entries, ==, 0);
  g_assert_true (framing_classes_init (&classes, index));
  g_assert_cmpuint (framing_classes_of_word (&classes, &word), ==, 0);
  framing_classes_clear (&classes);
  framing_index_free (index);
  framing_index_free (NULL);
  framing_index_builder_free (NULL);
  framing_index_builder_free (framing_index_builder_new ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index/entries", test_entries);
  g_test_add_func ("/index/anchors", test_anchors);
  g_test_add_func ("/index/empty", test_empty);
  return g_test_run ();
}
