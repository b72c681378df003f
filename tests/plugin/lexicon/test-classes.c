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

/* Numbers of classes aside. */
static void
assert_same (const Fixture *one, const Fixture *two, uint32_t class_one, uint32_t class_two)
{
  const FramingClasses *a = &one->classes, *b = &two->classes;
  const FramingWordEntries *span_a = &a->spans[class_one], *span_b = &b->spans[class_two];
  const FramingClass *k = &a->classes[class_one], *l = &b->classes[class_two];

  g_assert_cmphex (a->masks[class_one], ==, b->masks[class_two]);
  g_assert_cmpmem (&a->atoms[class_one], sizeof *a->atoms, &b->atoms[class_two], sizeof *b->atoms);
  g_assert_cmpuint (span_a->end - span_a->first, ==, span_b->end - span_b->first);
  for (uint32_t i = 0; i < span_a->end - span_a->first; i++)
    g_assert_cmpuint (a->entries[span_a->first + i].entry, ==, b->entries[span_b->first + i].entry);
  g_assert_cmpuint (k->n, ==, l->n);
  g_assert_true (k->right == l->right && k->left == l->left && k->far == l->far);
  for (uint32_t i = 0; i < k->n; i++)
    g_assert_cmpuint (a->anchored[k->first + i].pattern, ==, b->anchored[l->first + i].pattern);
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
    assert_same (&one, &two, class_of (&one, seen[i]), class_of (&two, seen[i]));
  tear_down (&one);
  tear_down (&two);
}

/* Of the entries of one word the first of a layer is kept, the closest; where one asks something of the word, all are. */
static void
test_entries (void)
{
  static const char *const terms[] = { "winning", "=wins", "w*", "=Hope", "hope", "^so", "so", "red line" };
  static const struct { const char *word; unsigned n; bool asks; uint32_t entries[2]; } rows[] = {
    { "wins", 1, false, { 1 } }, { "winning", 1, false, { 0 } }, { "wall", 1, false, { 2 } }, { "hope", 2, true, { 3, 4 } },
    { "so", 2, true, { 5, 6 } }, { "red", 0, false, { 0 } }, { "other", 0, false, { 0 } },
  };
  Fixture f;

  set_up (&f, terms, G_N_ELEMENTS (terms));
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const FramingWordEntries *span = &f.classes.spans[class_of (&f, rows[i].word)];

      g_assert_cmpuint (span->end - span->first, ==, rows[i].n);
      g_assert_true (span->asks == rows[i].asks);
      g_assert_cmpuint (span->n, ==, rows[i].asks ? 0 : rows[i].n);
      for (uint32_t k = 0; k < rows[i].n; k++)
        {
          g_assert_cmpuint (f.classes.entries[span->first + k].entry, ==, rows[i].entries[k]);
          g_assert_cmpuint (span->entries[k], ==, rows[i].entries[k]);
        }
    }
  tear_down (&f);
}

/* A pattern looks first at what stands next to its anchor, then at another word whose place is known. */
static void
test_places (void)
{
  static const struct { const char *term; int16_t first[2], second[2]; } rows[] = {        /* by the anchor: first or second word */
    { "red line", { 1, -1 }, { 0, 0 } }, { "red ... line", { FRAMING_LOOK_ROW + 1, FRAMING_LOOK_ROW - 4 }, { 0, 0 } },
    { "red ... line fire", { FRAMING_LOOK_ROW + 1, 1 }, { 0, FRAMING_LOOK_ROW - 4 } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const terms[] = { rows[i].term };
      Fixture f;
      const FramingAnchored *a;
      unsigned anchor;

      set_up (&f, terms, 1);
      anchor = f.index->patterns[0].anchor;
      g_assert_cmpuint (anchor, <, 2);
      class_of (&f, "red");
      class_of (&f, "line");
      g_assert_cmpuint (f.classes.n_anchored, ==, 1);
      a = &f.classes.anchored[0];
      g_assert_cmpint (a->first, ==, rows[i].first[anchor]);
      g_assert_cmpint (a->second, ==, rows[i].second[anchor]);
      g_assert_cmpuint (f.classes.masks[class_of (&f, anchor == 0 ? "red" : "line")] & FRAMING_MASK_ANCHOR, !=, 0);
      tear_down (&f);
    }
}

/* Each word of a phrase is told from all others. */
static void
test_fits (void)
{
  static const char *const terms[] = { "red line|wall", "=hit w* fire", "no red|=hit" };
  static const char *const words[] = { "red", "line", "lines", "wall", "hit", "hits", "winning", "fire", "no", "other" };
  static const char *const fitting[][3] = {
    { "red", "line lines wall", "" }, { "hit", "wall winning", "fire" }, { "no", "red hit", "" },
  };
  Fixture f;

  set_up (&f, terms, G_N_ELEMENTS (terms));
  for (uint32_t i = 0; i < f.index->n_patterns; i++)
    for (unsigned k = 0; k < f.index->patterns[i].n_steps; k++)
      {
        g_auto (GStrv) wanted = g_strsplit (fitting[f.index->patterns[i].entry][k], " ", -1);

        for (size_t w = 0; w < G_N_ELEMENTS (words) && k != f.index->patterns[i].anchor; w++)
          {
            uint32_t word_class = class_of (&f, words[w]);

            g_assert_true (framing_classes_fits (&f.classes, word_class, &f.index->steps[f.index->patterns[i].first_step + k])
                           == g_strv_contains ((const char *const *) wanted, words[w]));
          }
      }
  tear_down (&f);
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
  g_test_add_func ("/classes/entries", test_entries);
  g_test_add_func ("/classes/places", test_places);
  g_test_add_func ("/classes/fits", test_fits);
  g_test_add_func ("/classes/bounded", test_bounded);
  return g_test_run ();
}
