#include "helper.h"
#include "lexicon/mask.h"

/* "w1" is the commonest, ...; what has no number is rare. */
static uint32_t
rank (void *user, const char *stem)
{
  return stem[0] == 'w' ? (uint32_t) g_ascii_strtoull (stem + 1, NULL, 10) : 0;
}

static FramingIndex *
index_of (const char *const *terms, size_t n)
{
  FramingIndexBuilder *b = framing_index_builder_new ();
  HelperWords words;

  helper_words_open (&words);
  for (size_t i = 0; i < n; i++)
    {
      g_autoptr (FramingTerm) term = framing_term_new (&words.context, helper_str (terms[i]));
      FramingEntry entry = { .text = terms[i], .source = "" };

      framing_index_builder_add (b, term, &entry, 3);
    }
  helper_words_close (&words);
  return framing_index_builder_finish (b, rank, NULL);
}

/* Words beside anchors have a bit, others none; an element has the bits of all its words. */
static void
test_elements (void)
{
  static const char *const terms[] = { "w1 rare", "w2|w3 seldom", "alone", "w4 ... w9", "pre* w8", "w1 w2 w3 last" };
  FramingIndex *index = index_of (terms, G_N_ELEMENTS (terms));

  for (uint32_t i = 0; i < index->n_patterns; i++)
    for (unsigned k = 0; k < index->patterns[i].n_steps; k++)
      {
        const FramingStep *step = &index->steps[index->patterns[i].first_step + k];
        const FramingElementInfo *info = &index->elements[step->element];
        uint64_t bits = 0;

        g_assert_cmphex (step->bits, ==, info->bits);
        g_assert_true (info->is_beside || k == index->patterns[i].anchor);
        g_assert_true (info->is_beside == (info->bits != 0) && info->is_beside == (info->chance > 0));
        for (uint32_t s = 0; s < info->n; s++)
          {
            const FramingSurface *surface = &index->surfaces[info->first + s];
            uint8_t bit = index->atom_bits[framing_index_table (surface->kind)][surface->atom];

            g_assert_true (bit < FRAMING_MASK_BITS || (bit == FRAMING_MASK_NONE && !info->is_beside));
            bits |= bit < FRAMING_MASK_BITS ? (uint64_t) 1 << bit : 0;
          }
        if (info->is_beside)
          g_assert_cmphex (info->bits, ==, bits);
      }
  framing_index_free (index);
}

static uint8_t
bit_of (const FramingIndex *index, const char *stem)
{
  uint32_t atom = framing_intern_find (index->stems, stem, strlen (stem));

  g_assert_cmpuint (atom, !=, FRAMING_INTERN_NONE);
  return index->atom_bits[0][atom];
}

/* Of hundreds of words the commonest share their bits with few others: their neighbours are told apart most often. */
static void
test_sharing (void)
{
  enum { N = 400 };
  char *terms[N];
  unsigned sharers[FRAMING_MASK_BITS] = { 0 };
  FramingIndex *index;

  for (unsigned i = 0; i < N; i++)
    terms[i] = g_strdup_printf ("w%u zz%u", i + 1, i + 1);
  index = index_of ((const char *const *) terms, N);
  for (unsigned i = 0; i < N; i++)
    {
      char stem[16];

      g_snprintf (stem, sizeof stem, "w%u", i + 1);
      g_assert_cmpuint (bit_of (index, stem), <, FRAMING_MASK_BITS);
      sharers[bit_of (index, stem)]++;
      g_free (terms[i]);
    }
  g_assert_cmpuint (sharers[bit_of (index, "w1")], ==, 1);
  g_assert_cmpuint (sharers[bit_of (index, "w2")], ==, 1);
  for (unsigned bit = 0; bit < FRAMING_MASK_BITS; bit++)
    g_assert_cmpuint (sharers[bit], >, 0);
  framing_index_free (index);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bits/elements", test_elements);
  g_test_add_func ("/bits/sharing", test_sharing);
  return g_test_run ();
}
