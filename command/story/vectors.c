#include "story/vectors.h"
#include "story/builtin.h"
#include <math.h>
#include <string.h>

#define IMAGINED 500.0          /* documents of the kind that openings.tsv was counted over */
#define HEAVIEST 200
#define PAIR_WEIGHT 0.4         /* of a pair of words, against a word */

struct FramingVectors {
  guint n, n_terms;
  gsize *first;                 /* n + 1 places in `weights` */
  FramingWeight *weights;
};

typedef struct { const FramingStems *stems; double *shares; } Shares;

static void
take_share (const framing_str *cells, gpointer data)
{
  Shares *shares = data;
  guint32 term;

  if (framing_stems_find (shares->stems, framing_stems_hash (cells[0]), &term))
    shares->shares[term] = (double) g_ascii_strtoull (cells[1].ptr, NULL, 10) / 1000;
}

/* What a term in `n` documents weighs for being rare. One that stands in a single document matches nothing, but counts in the length
 * of its vector, hence the negative sign; a pair of words does not even that. */
static double
weigh_term (const Shares *shares, guint32 term, double n)
{
  double rarity = log ((framing_stems_count (shares->stems) + 1 + IMAGINED) / (n + IMAGINED * shares->shares[term]));

  if (framing_stems_is_pair (shares->stems, term))
    return n < 2 ? 0 : PAIR_WEIGHT * rarity;
  return n < 2 ? -rarity : rarity;
}

static double *
weigh_terms (const FramingStems *stems)
{
  guint n_terms = framing_stems_terms (stems), n_documents = framing_stems_count (stems), n;
  double *rarity = g_new0 (double, MAX (1, n_terms));
  Shares shares = { stems, g_new0 (double, MAX (1, n_terms)) };

  framing_builtin_rows (&framing_table_openings, 2, take_share, &shares);
  for (guint i = 0; i < n_documents; i++)
    {
      const FramingTermCount *counts = framing_stems_get (stems, i, &n);

      for (guint j = 0; j < n; j++)
        rarity[counts[j].term]++;
    }
  for (guint t = 0; t < n_terms; t++)
    rarity[t] = weigh_term (&shares, t, rarity[t]);
  g_free (shares.shares);
  return rarity;
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const FramingWeight *x = a, *y = b;

  return x->term < y->term ? -1 : x->term > y->term;
}

static int
compare_heavy (gconstpointer a, gconstpointer b)
{
  float x = *(const float *) a, y = *(const float *) b;

  return x > y ? -1 : x < y;
}

guint
framing_vectors_trim (FramingWeight *weights, guint n, guint most, float *scratch)
{
  guint kept = 0, equal = most;
  float least;

  if (n <= most)
    return n;
  for (guint i = 0; i < n; i++)
    scratch[i] = weights[i].weight;
  qsort (scratch, n, sizeof *scratch, compare_heavy);
  least = scratch[most - 1];
  for (guint i = 0; i < most; i++)
    equal -= scratch[i] > least;
  for (guint i = 0; i < n; i++)
    if (weights[i].weight > least || (weights[i].weight == least && equal > 0))
      {
        equal -= weights[i].weight == least;
        weights[kept++] = weights[i];
      }
  return kept;
}

/* One document, of length 1, into `weights`; how many there are. */
static guint
make_vector (const FramingStems *stems, guint document, const double *rarity, FramingWeight *weights)
{
  guint n, kept = 0;
  const FramingTermCount *counts = framing_stems_get (stems, document, &n);
  double length = 0;

  for (guint i = 0; i < n; i++)
    {
      double weight = (1 + log (counts[i].count)) * rarity[counts[i].term];

      length += weight * weight;
      if (weight > 0)
        weights[kept++] = (FramingWeight) { counts[i].term, (float) weight };
    }
  for (guint i = 0; i < kept; i++)
    weights[i].weight = (float) (weights[i].weight / sqrt (length));
  qsort (weights, kept, sizeof *weights, compare_terms);
  return kept;
}

FramingVectors *
framing_vectors_new (const FramingStems *stems, const guint32 *order)
{
  FramingVectors *vectors = g_new0 (FramingVectors, 1);
  double *rarity = weigh_terms (stems);
  guint longest = 1, n;
  FramingWeight *weights;
  float *scratch;

  vectors->n = framing_stems_count (stems);
  vectors->n_terms = framing_stems_terms (stems);
  vectors->first = g_new0 (gsize, (gsize) vectors->n + 1);
  for (guint i = 0; i < vectors->n; i++)
    {
      framing_stems_get (stems, order[i], &n);
      vectors->first[i + 1] = vectors->first[i] + MIN (n, HEAVIEST);
      longest = MAX (longest, n);
    }
  vectors->weights = g_new (FramingWeight, MAX (1, vectors->first[vectors->n]));
  weights = g_new (FramingWeight, longest);
  scratch = g_new (float, longest);
  for (guint i = 0; i < vectors->n; i++)
    {
      n = framing_vectors_trim (weights, make_vector (stems, order[i], rarity, weights), HEAVIEST, scratch);
      memcpy (vectors->weights + vectors->first[i], weights, n * sizeof *weights);
      vectors->first[i + 1] = vectors->first[i] + n;
    }
  g_free (scratch);
  g_free (weights);
  g_free (rarity);
  return vectors;
}

guint
framing_vectors_count (const FramingVectors *vectors)
{
  return vectors->n;
}

guint
framing_vectors_terms (const FramingVectors *vectors)
{
  return vectors->n_terms;
}

const FramingWeight *
framing_vectors_get (const FramingVectors *vectors, guint place, guint *n)
{
  *n = (guint) (vectors->first[place + 1] - vectors->first[place]);
  return vectors->weights + vectors->first[place];
}

double
framing_vectors_product (const FramingWeight *a, guint n_a, const FramingWeight *b, guint n_b)
{
  double sum = 0;

  for (guint i = 0, j = 0; i < n_a && j < n_b; )
    if (a[i].term == b[j].term)
      sum += (double) a[i++].weight * b[j++].weight;
    else if (a[i].term < b[j].term)
      i++;
    else
      j++;
  return sum;
}

void
framing_vectors_free (FramingVectors *vectors)
{
  if (vectors == NULL)
    return;
  g_free (vectors->first);
  g_free (vectors->weights);
  g_free (vectors);
}
