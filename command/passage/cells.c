#include "passage/cells.h"
#include "collection/places.h"
#include <math.h>

#define HALF_HITS 6.0           /* with which solidity is one half */
#define HALF_WORDS 60.0

double
framing_cells_value (const FramingCollection *collection,
                     guint32                  document,
                     guint32                  axis,
                     guint                    min_hits)
{
  const FramingValue *value = framing_collection_value (collection, document, axis, 0);

  return framing_value_has_evidence (value, min_hits) ? value->score : NAN;
}

double
framing_cells_solidity (guint32 hits,
                        guint32 words)
{
  return hits / (hits + HALF_HITS) * words / (words + HALF_WORDS);
}

static void
fill_cell (const FramingCollection *collection, guint32 axis, guint min_hits, const GArray *documents, FramingCell *cell)
{
  guint64 hits = 0, words = 0;
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < cell->n; i++)
    {
      guint32 document = g_array_index (documents, guint32, cell->first + i);
      const FramingValue *value = framing_collection_value (collection, document, axis, 0);

      if (isnan (framing_cells_value (collection, document, axis, min_hits)))
        continue;
      sum += value->score;
      hits += value->hits;
      words += value->words;
      n++;
    }
  cell->value = n > 0 ? sum / n : NAN;
  cell->hits = (guint32) (n > 0 ? hits / n : 0);
  cell->words = (guint32) (n > 0 ? words / n : 0);
}

FramingCells *
framing_cells_new (const FramingCollection *collection,
                   guint32                  axis,
                   guint                    min_hits)
{
  FramingCells *cells = g_new0 (FramingCells, 1);
  g_autoptr (GArray) places = framing_places_find (collection, NULL, NULL);

  cells->cells = g_array_new (FALSE, FALSE, sizeof (FramingCell));
  cells->documents = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint begin = 0, end; begin < places->len; begin = end)
    {
      const FramingPlace *place = &g_array_index (places, FramingPlace, begin);
      FramingCell cell = { .story = place->story, .group = place->group, .first = begin };

      for (end = begin; end < places->len && g_array_index (places, FramingPlace, end).story == cell.story &&
                        g_array_index (places, FramingPlace, end).group == cell.group; end++)
        g_array_append_val (cells->documents, g_array_index (places, FramingPlace, end).document);
      cell.n = end - begin;
      fill_cell (collection, axis, min_hits, cells->documents, &cell);
      g_array_append_val (cells->cells, cell);
    }
  return cells;
}

guint
framing_cells_end (const FramingCells *cells,
                   guint               begin)
{
  const FramingCell *all = (const FramingCell *) (void *) cells->cells->data;
  guint end = begin;

  while (end < cells->cells->len && all[end].story == all[begin].story)
    end++;
  return end;
}

void
framing_cells_free (FramingCells *cells)
{
  if (cells == NULL)
    return;
  g_array_unref (cells->cells);
  g_array_unref (cells->documents);
  g_free (cells);
}
