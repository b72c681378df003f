#include "passage/likeness.h"
#include <math.h>

struct FramingLikeness {
  GHashTable *sentences;        /* stem -> number of sentences with it */
  double n_sentences;
};

FramingLikeness *
framing_likeness_new (const FramingReadings *readings)
{
  FramingLikeness *likeness = g_new0 (FramingLikeness, 1);

  likeness->sentences = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < framing_readings_count (readings); i++)
    {
      const FramingReading *reading = framing_readings_nth (readings, i);

      for (guint s = 0; reading != NULL && s < reading->words->len; s++)
        {
          const FramingStem *stem = &g_array_index (reading->words, FramingStem, s);
          guint before = GPOINTER_TO_UINT (g_hash_table_lookup (likeness->sentences, &stem->stem));

          g_hash_table_replace (likeness->sentences, g_memdup2 (&stem->stem, sizeof stem->stem), GUINT_TO_POINTER (before + stem->count));
        }
      likeness->n_sentences += reading != NULL ? reading->n_sentences : 0;
    }
  return likeness;
}

/* Inverse frequency over sentences, not articles: of a few articles on one story all use its name, but not in each sentence. 1 where the
 * frequency is the root of the least one that there can be, so that it means the same in a small corpus and in a large one. The exponent
 * keeps long articles from being alike by their function words. */
static double
rarity (const FramingLikeness *likeness, guint64 stem)
{
  guint sentences = GPOINTER_TO_UINT (g_hash_table_lookup (likeness->sentences, &stem));
  double inverse = MAX (0, log ((likeness->n_sentences + 1) / (sentences + 0.5))) / (log (likeness->n_sentences + 2) / 2);

  return inverse * sqrt (inverse);
}

void
framing_likeness_weigh (const FramingLikeness *likeness,
                        const FramingStem     *stems,
                        guint                  n,
                        FramingWeighed        *weighed)
{
  double sum = 0;

  *weighed = (FramingWeighed) { .stems = stems, .n = n, .weights = g_new (double, MAX (n, 1)) };
  for (guint i = 0; i < n; i++)
    {
      weighed->weights[i] = sqrt (stems[i].count) * rarity (likeness, stems[i].stem);
      sum += weighed->weights[i] * weighed->weights[i];
    }
  weighed->length = sqrt (sum);
}

static double
product (const FramingWeighed *a, const FramingWeighed *b)
{
  double sum = 0;

  for (guint i = 0, j = 0; i < a->n && j < b->n;)
    if (a->stems[i].stem == b->stems[j].stem)
      sum += a->weights[i++] * b->weights[j++];
    else if (a->stems[i].stem < b->stems[j].stem)
      i++;
    else
      j++;
  return sum;
}

double
framing_likeness_cosine (const FramingWeighed *a,
                         const FramingWeighed *b)
{
  return a->length > 0 && b->length > 0 ? product (a, b) / (a->length * b->length) : 0;
}

double
framing_likeness_common (const FramingWeighed *a,
                         const FramingWeighed *b)
{
  return product (a, b);
}

static void
weigh_article (const FramingLikeness *likeness, const FramingReading *reading, FramingWeighed *weighed)
{
  framing_likeness_weigh (likeness, (const FramingStem *) (void *) reading->words->data, reading->words->len, weighed);
}

double
framing_likeness_articles (const FramingLikeness *likeness,
                           const FramingReading  *a,
                           const FramingReading  *b)
{
  FramingWeighed first, second;
  double cosine;

  weigh_article (likeness, a, &first);
  weigh_article (likeness, b, &second);
  cosine = framing_likeness_cosine (&first, &second);
  framing_weighed_clear (&first);
  framing_weighed_clear (&second);
  return cosine;
}

void
framing_weighed_clear (FramingWeighed *weighed)
{
  g_clear_pointer (&weighed->weights, g_free);
}

void
framing_likeness_free (FramingLikeness *likeness)
{
  if (likeness == NULL)
    return;
  g_hash_table_unref (likeness->sentences);
  g_free (likeness);
}
