#include "helper.h"
#include "document/fold.h"
#include "lexicon/classes.h"

typedef struct { HelperWords words; FramingIndex *index; FramingClasses classes; } Fixture;

static void
set_up (Fixture *f, const char *const *terms, size_t n)
{
  FramingIndexBuilder *b = framing_index_builder_new ();

  helper_words_open (&f->words);
  for (size_t i = 0; i < n; i++)
    {
      g_autoptr (FramingTerm) term = framing_term_new (&f->words.context, helper_str (terms[i]));
      FramingEntry entry = { .text = terms[i], .source = "" };

      framing_index_builder_add (b, term, &entry, 3);
    }
  f->index = framing_index_builder_finish (b, NULL, NULL);
  g_assert_true (framing_classes_init (&f->classes, f->index));
}

static void
tear_down (Fixture *f)
{
  framing_classes_clear (&f->classes);
  framing_index_free (f->index);
  helper_words_close (&f->words);
}

static uint32_t
class_of (Fixture *f, const char *word)
{
  char folded[512];
  uint32_t shape;
  FramingWord w = { .folded = folded, .n_folded = framing_fold_word (word, strlen (word), folded, sizeof folded, &shape) };
  framing_str stem = framing_stemmer_stem (f->words.stemmer, folded, w.n_folded);

  w.stem = stem.ptr;
  w.n_stem = stem.len;
  return framing_classes_of_word (&f->classes, &w);
}

/* Words that are the same to the lexicons share a class, 0 is nothing to them. */
static void
test_sharing (void)
{
  static const char *const terms[] = { "negotiate", "=hard", "dest*", "destabili*", "hope so", "hope|wish" };
  static const struct { const char *a, *b; bool same; } rows[] = {
    { "negotiate", "negotiating", true }, { "negotiate", "hard", false }, { "hard", "Hard", true }, { "hard", "hardly", false },
    { "destabilise", "destabilizing", true }, { "destabilise", "destiny", false }, { "destiny", "destroy", true }, { "hope", "hopes", true },
    { "hope", "wish", false }, { "bridge", "ferry", true },
  };
  Fixture f;

  set_up (&f, terms, G_N_ELEMENTS (terms));
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if ((class_of (&f, rows[i].a) == class_of (&f, rows[i].b)) != rows[i].same)
      g_error ("%s %s", rows[i].a, rows[i].b);
  g_assert_cmpuint (class_of (&f, "bridge"), ==, 0);
  g_assert_cmpuint (class_of (&f, "hardly"), ==, 0);
  g_assert_cmpuint (class_of (&f, "hard"), !=, 0);
  tear_down (&f);
}

/* What a class stands for does not depend on which words came before. */
static void
test_order (void)
{
  static const char *const terms[] = { "negotiate", "=hard", "dest*", "destabili*", "hope so", "hope|wish", "=Hope", "a*", "ab*", "abc*" };
  static const char *const seen[] = { "abcd", "abc", "hope", "Hope", "wishes", "destiny", "destabilise", "hard", "negotiations", "so", "none" };
  Fixture one, two;

  set_up (&one, terms, G_N_ELEMENTS (terms));
  set_up (&two, terms, G_N_ELEMENTS (terms));
  for (size_t i = 0; i < G_N_ELEMENTS (seen); i++)
    class_of (&one, seen[i]);
  for (size_t i = G_N_ELEMENTS (seen); i-- > 0;)
    class_of (&two, seen[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (seen); i++)
    for (uint32_t element = 0; element < one.index->n_elements; element++)
      g_assert_true (framing_classes_has (&one.classes, class_of (&one, seen[i]), element) == framing_classes_has (&two.classes, class_of (&two, seen[i]), element));
  tear_down (&one);
  tear_down (&two);
}

/* However many words come: as many classes as the lexicons can tell apart. */
static void
test_bounded (void)
{
  static const char *const terms[] = { "negotiate", "=hard", "dest*", "x*" };
  Fixture f;
  size_t n;
  char word[64];

  set_up (&f, terms, G_N_ELEMENTS (terms));
  for (unsigned i = 0; i < 20000; i++)
    {
      g_snprintf (word, sizeof word, "%s%u", i % 3 == 0 ? "x" : i % 3 == 1 ? "dest" : "y", i);
      class_of (&f, word);
    }
  n = f.classes.n_classes;
  g_assert_cmpuint (n, ==, 3);
  tear_down (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/classes/sharing", test_sharing);
  g_test_add_func ("/classes/order", test_order);
  g_test_add_func ("/classes/bounded", test_bounded);
  return g_test_run ();
}
