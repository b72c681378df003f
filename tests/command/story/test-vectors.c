#include "story/vectors.h"
#include "words.h"
#include <math.h>

static const char *const TEXTS[] = { "aaa bbb xyz", "aaa bbb zyx", "the of and", "the of" };

static double
cosine (const FramingVectors *vectors, guint a, guint b)
{
  guint n_a, n_b;
  const FramingWeight *x = framing_vectors_get (vectors, a, &n_a), *y = framing_vectors_get (vectors, b, &n_b);

  return framing_vectors_product (x, n_a, y, n_b);
}

/* Worked out from the formula: of 4 documents (and 500 imagined ones, which have none of these words) "aaa" and "bbb" stand in two,
 * with log (505 / 2) each, the third word in one, with log 505: 2 log (505 / 2)^2 / (2 log (505 / 2)^2 + log (505)^2). */
static void
test_cosine (void)
{
  guint32 order[] = { 0, 1, 2, 3 };
  FramingStems *stems = words_stems (TEXTS, 4);
  FramingVectors *vectors = framing_vectors_new (stems, order);

  g_assert_cmpfloat (fabs (cosine (vectors, 0, 1) - 0.6123089), <, 1e-6);
  g_assert_cmpfloat (cosine (vectors, 0, 2), ==, 0);
  framing_vectors_free (vectors);
  framing_stems_free (stems);
}

/* Common words say nothing, however few the articles are. */
static void
test_common (void)
{
  const char *texts[] = { "the of and harbour", "the of and museum", "harbour", "museum" };
  guint32 order[] = { 0, 1, 2, 3 };
  FramingStems *stems = words_stems (texts, 4);
  FramingVectors *vectors = framing_vectors_new (stems, order);

  g_assert_cmpfloat (cosine (vectors, 0, 1), <, 0.01);
  g_assert_cmpfloat (cosine (vectors, 0, 2), >, 0.99);
  framing_vectors_free (vectors);
  framing_stems_free (stems);
}

/* A pair of words weighs 0.4 of a word that is as rare: of 4 documents "aaa" stands in two, and so does the pair; the other words in
 * one each. (1 + 0.16) l^2 / ((1 + 0.16) l^2 + m^2), l = log (505 / 2), m = log 505; a pair of one document counts nowhere. */
static void
test_pair (void)
{
  guint64 aaa = 1 << 4, pair = framing_stems_pair (aaa, aaa + 2), single = framing_stems_pair (aaa, aaa + 4);
  FramingStem texts[][4] = { { { aaa, 1 }, { aaa + 2, 1 }, { pair, 1 }, { single, 1 } }, { { aaa, 1 }, { aaa + 4, 1 }, { pair, 1 } },
                             { { aaa + 6, 1 } }, { { aaa + 6, 1 } } };
  guint sizes[] = { 4, 3, 1, 1 };
  guint32 order[] = { 0, 1, 2, 3 };
  FramingStems *stems = framing_stems_new ();
  FramingVectors *vectors;

  for (guint i = 0; i < 4; i++)
    framing_stems_add (stems, texts[i], sizes[i]);
  vectors = framing_vectors_new (stems, order);
  g_assert_cmpfloat (fabs (cosine (vectors, 0, 1) - 0.4780893), <, 1e-6);
  framing_vectors_free (vectors);
  framing_stems_free (stems);
}

/* Two documents of the same words are alike whatever the words are. */
static void
test_same (void)
{
  const char *texts[] = { "the of and", "the of and", "zyx wvu", "zyx wvu" };
  guint32 order[] = { 3, 2, 1, 0 };
  FramingStems *stems = words_stems (texts, 4);
  FramingVectors *vectors = framing_vectors_new (stems, order);

  g_assert_cmpfloat (fabs (cosine (vectors, 0, 1) - 1), <, 1e-6);
  g_assert_cmpfloat (fabs (cosine (vectors, 2, 3) - 1), <, 1e-6);
  g_assert_cmpfloat (cosine (vectors, 0, 2), ==, 0);
  framing_vectors_free (vectors);
  framing_stems_free (stems);
}

static const struct { guint n; float weights[5]; guint most; guint32 left[5]; guint n_left; } TRIMS[] = {
  { 3, { 1, 2, 3 }, 3, { 0, 1, 2 }, 3 },
  { 4, { 1, 4, 3, 2 }, 2, { 1, 2 }, 2 },
  { 5, { 1, 1, 2, 1, 1 }, 3, { 0, 1, 2 }, 3 },
  { 5, { 1, 1, 1, 1, 1 }, 1, { 0 }, 1 },
};

static void
test_trim (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TRIMS); i++)
    {
      FramingWeight weights[5];
      float scratch[5];

      for (guint j = 0; j < TRIMS[i].n; j++)
        weights[j] = (FramingWeight) { j, TRIMS[i].weights[j] };
      g_assert_cmpuint (framing_vectors_trim (weights, TRIMS[i].n, TRIMS[i].most, scratch), ==, TRIMS[i].n_left);
      for (guint j = 0; j < TRIMS[i].n_left; j++)
        g_assert_cmpuint (weights[j].term, ==, TRIMS[i].left[j]);
    }
}

/* However long an opening is, its heaviest stems stand for it. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("the");
  const char *texts[2];
  guint32 order[] = { 0, 1 };
  FramingStems *stems;
  FramingVectors *vectors;
  guint n;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, " w%u", i);
  texts[0] = texts[1] = text->str;
  stems = words_stems (texts, 2);
  vectors = framing_vectors_new (stems, order);
  framing_vectors_get (vectors, 0, &n);
  g_assert_cmpuint (n, ==, 200);
  g_assert_cmpuint (framing_vectors_count (vectors), ==, 2);
  g_assert_cmpuint (framing_vectors_terms (vectors), ==, 501);
  framing_vectors_free (vectors);
  framing_stems_free (stems);
  framing_vectors_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vectors/cosine", test_cosine);
  g_test_add_func ("/vectors/common", test_common);
  g_test_add_func ("/vectors/pair", test_pair);
  g_test_add_func ("/vectors/same", test_same);
  g_test_add_func ("/vectors/trim", test_trim);
  g_test_add_func ("/vectors/long", test_long);
  return g_test_run ();
}
