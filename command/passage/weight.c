#include "passage/weight.h"
#include "passage/excerpt.h"
#include <math.h>
#include <string.h>

#define QUOTED 0.5              /* what evidence in quoted speech counts */
#define TURNED 0.75             /* what evidence counts that a cue turned to the other side: there more can go wrong, */
#define TURNED_BEHIND 0.4       /* more where the cue stands behind it, */
#define TURNED_ACROSS 0.15      /* and most of all where a comma lies between: "wins in Dunholm, its rivals collapse" */
#define HALF_WEIGHT 1.5         /* of evidence, with which a sentence has half of what it can have */
#define HALF_HITS 0.5
#define FEW_WORDS 8.0
#define MANY_WORDS 45.0
#define AT_THE_END 0.6           /* what a sentence counts at the end of an article, where the background stands */
#define NO_SENTENCE 0.1         /* what a fragment counts: shown where nothing better is there */

static gboolean
stands_across (const FramingReading *reading, const framing_evidence *item)
{
  framing_str field = framing_reading_field (reading, item->field);
  gsize begin = item->end, end = MIN (item->cue_begin, field.len);

  return begin < end && memchr (field.ptr + begin, ',', end - begin) != NULL;
}

static double
item_share (const FramingReading *reading, const framing_evidence *item)
{
  double share = item->parts & 1u << FRAMING_PART_QUOTED ? QUOTED : 1;

  if ((item->base < 0) == (item->weight < 0))
    return share;
  if (item->cue_begin < item->end)
    return share * TURNED;
  return share * (stands_across (reading, item) ? TURNED_ACROSS : TURNED_BEHIND);
}

static double
length_factor (const FramingReadSentence *sentence)
{
  double words = MAX (sentence->words, 1);

  if (sentence->headline)
    return MIN (1, words / 5);
  return MIN (1, words / FEW_WORDS) * MIN (1, MANY_WORDS / words) * MIN (1, MANY_WORDS / words);
}

/* News tells first what is new. */
static double
place_factor (const FramingReading *reading, const FramingReadSentence *sentence)
{
  gsize length = MAX (framing_reading_field (reading, sentence->field).len, 1);

  return sentence->headline ? 1 : 1 - (1 - AT_THE_END) * sentence->begin / length;
}

double
framing_weight_of (const FramingReading      *reading,
                   const FramingReadSentence *sentence,
                   guint32                    axis,
                   double                     direction)
{
  double sum = 0, all = 0, hits = 0;

  for (guint i = 0; i < sentence->n_items; i++)
    {
      const framing_evidence *item = &g_array_index (reading->items, framing_evidence, sentence->first_item + i);
      double share = item_share (reading, item);

      if (item->axis != axis || item->weight == 0)
        continue;
      sum += share * item->weight / 1000.0;
      all += share * abs (item->weight) / 1000.0;
      hits += item->weight * direction > 0;
    }
  sum *= direction > 0 ? 1 : -1;
  if (sum <= 0)
    return 0;
  return sum / (sum + HALF_WEIGHT) * (sum / all) * (sum / all) * hits / (hits + HALF_HITS) * length_factor (sentence) *
         place_factor (reading, sentence) * (sentence->whole ? 1 : NO_SENTENCE);
}

static void
make_excerpt (const FramingReading *reading, guint32 field, guint32 begin, guint32 end, guint first, guint n, guint32 axis,
              FramingExcerpt *excerpt)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (framing_evidence));

  for (guint i = first; i < first + n; i++)
    {
      const framing_evidence *item = &g_array_index (reading->items, framing_evidence, i);

      if (item->axis == axis && item->field == field)
        g_array_append_val (items, *item);
    }
  framing_excerpt_make (framing_reading_field (reading, field), begin, end, (const framing_evidence *) (void *) items->data, items->len,
                        excerpt);
}

void
framing_weight_excerpt (const FramingReading      *reading,
                        const FramingReadSentence *sentence,
                        guint32                    axis,
                        FramingExcerpt            *excerpt)
{
  make_excerpt (reading, sentence->field, sentence->begin, sentence->end, sentence->first_item, sentence->n_items, axis, excerpt);
}

void
framing_weight_headline (const FramingReading *reading,
                         guint32               axis,
                         FramingExcerpt       *excerpt)
{
  make_excerpt (reading, reading->headline_field, reading->headline_begin, reading->headline_end, 0, reading->items->len, axis, excerpt);
}
