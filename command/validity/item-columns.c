#include "validity/item-columns.h"
#include "validity/classes.h"
#include "validity/pairs.h"
#include <math.h>

/* unique strings -> 0, 1, 2, ... in the order in which they come */
typedef struct {
  GHashTable *numbers;
  guint n;
} Numbering;

static guint
number_of (Numbering *numbering, const char *text)
{
  gpointer number;

  if (text == NULL)
    return numbering->n++;
  if (g_hash_table_lookup_extended (numbering->numbers, text, NULL, &number))
    return GPOINTER_TO_UINT (number);
  g_hash_table_insert (numbering->numbers, (gpointer) text, GUINT_TO_POINTER (numbering->n));
  return numbering->n++;
}

static const FramingItem *
item_of (const FramingStudy *study, const FramingBlock *block, guint i)
{
  return framing_study_item (study, g_array_index (block->items, guint, i));
}

static void
fill (FramingItemColumns *columns, const FramingStudy *study, const FramingBlock *block)
{
  Numbering clusters = { g_hash_table_new (NULL, NULL), 0 }, stories = { g_hash_table_new (NULL, NULL), 0 };
  FramingCuts cuts = { -block->band, block->band };

  for (guint i = 0; i < columns->all->n; i++)
    {
      const FramingItem *item = item_of (study, block, i);

      columns->all->gold[i] = item->gold;
      columns->all->score[i] = isnan (item->score) ? 0 : item->score;
      columns->all->cluster[i] = number_of (&clusters, item->group);
      columns->classes[i] = framing_classes_of (item->gold, cuts);
      columns->story[i] = item->story != NULL ? number_of (&stories, item->story) : FRAMING_NO_STORY;
      columns->errors += item->error != NULL;
    }
  columns->all->n_clusters = clusters.n;
  columns->n_stories = stories.n;
  g_hash_table_unref (clusters.numbers);
  g_hash_table_unref (stories.numbers);
}

static FramingSample *
cover (const FramingItemColumns *columns, const FramingStudy *study, const FramingBlock *block)
{
  FramingSample *sample = framing_sample_new (columns->all->n);
  guint n = 0;

  for (guint i = 0; i < columns->all->n; i++)
    if (!isnan (item_of (study, block, i)->score))
      {
        sample->gold[n] = columns->all->gold[i];
        sample->score[n] = columns->all->score[i];
        sample->cluster[n++] = columns->all->cluster[i];
      }
  sample->n = n;
  sample->n_clusters = columns->all->n_clusters;
  return sample;
}

/* What most of the reader's questions about the interval come down to: which things were drawn. */
static const char *
drawn (const FramingStudy *study, const FramingBlock *block)
{
  static const char *const usual[] = { "story", "document", "doc" };
  gboolean any = FALSE;

  for (guint i = 0; i < block->items->len && !any; i++)
    any = item_of (study, block, i)->group != NULL;
  if (!any)
    return "item";
  if (study->settings->group != NULL)
    return study->settings->group;
  for (guint name = 0; name < G_N_ELEMENTS (usual); name++)
    for (guint i = 0; i < block->items->len; i++)
      {
        g_autofree char *text = framing_gold_text (item_of (study, block, i)->article, usual[name]);

        if (text != NULL && *text != '\0')
          return usual[name];
      }
  return "item";
}

FramingItemColumns
framing_item_columns_make (const FramingStudy *study,
                           const FramingBlock *block)
{
  FramingItemColumns columns = { .all = framing_sample_new (block->items->len) };

  columns.classes = g_new0 (guint8, block->items->len);
  columns.story = g_new0 (guint, block->items->len);
  fill (&columns, study, block);
  columns.covered = cover (&columns, study, block);
  columns.drawn = drawn (study, block);
  framing_sample_sort (columns.all);
  framing_sample_sort (columns.covered);
  return columns;
}

void
framing_item_columns_clear (FramingItemColumns *columns)
{
  g_clear_pointer (&columns->all, framing_sample_free);
  g_clear_pointer (&columns->covered, framing_sample_free);
  g_clear_pointer (&columns->classes, g_free);
  g_clear_pointer (&columns->story, g_free);
}
