#include "validity/blocks.h"
#include <math.h>
#include <string.h>

#define BAND_SHARE 0.1
#define SLACK 1e-9              /* 0.1 * 2 is not quite 0.2 */

static FramingBlock *
add_block (GPtrArray *blocks, FramingBlock block)
{
  block.items = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (blocks, g_memdup2 (&block, sizeof block));
  return g_ptr_array_index (blocks, blocks->len - 1);
}

static void
free_block (gpointer data)
{
  FramingBlock *block = data;

  g_array_unref (block->items);
  g_free (block);
}

/* The last block is nearly always the right one. */
static FramingBlock *
block_of (GPtrArray *blocks, const FramingItem *item)
{
  for (guint i = blocks->len; i > 0; i--)
    {
      FramingBlock *block = g_ptr_array_index (blocks, i - 1);

      if (block->axis == item->axis && strcmp (block->file, item->article->file) == 0)
        return block;
    }
  return add_block (blocks, (FramingBlock) { .file = item->article->file, .axis = item->axis, .whole = TRUE,
                                             .classes = item->kind == FRAMING_GOLD_CLASS });
}

static void
find_band (const FramingStudy *study, FramingBlock *block)
{
  double largest = 0;

  for (guint i = 0; i < block->items->len; i++)
    largest = MAX (largest, fabs (framing_study_item (study, g_array_index (block->items, guint, i))->gold));
  if (block->classes)
    block->band = 0.5;
  else
    block->band = (isnan (study->settings->band) ? BAND_SHARE * largest : study->settings->band) + SLACK;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(FramingBlock *const *) a)->by, (*(FramingBlock *const *) b)->by);
}

/* The parts go behind their whole. */
static void
add_parts (const FramingStudy *study, const FramingBlock *whole, GPtrArray *blocks)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; i < whole->items->len; i++)
    {
      guint number = g_array_index (whole->items, guint, i);
      const char *by = framing_study_item (study, number)->by;
      FramingBlock *part = g_hash_table_lookup (known, by), copy = *whole;

      if (part == NULL)
        {
          copy.whole = FALSE;
          copy.by = by;
          part = add_block (parts, copy);
          g_hash_table_insert (known, (gpointer) by, part);
        }
      g_array_append_val (part->items, number);
    }
  g_ptr_array_sort (parts, compare_values);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (blocks, g_ptr_array_index (parts, i));
}

GPtrArray *
framing_blocks_find (FramingStudy *study)
{
  g_autoptr (GPtrArray) wholes = g_ptr_array_new ();
  GPtrArray *blocks = g_ptr_array_new_with_free_func (free_block);

  for (guint i = 0; i < study->items->len; i++)
    {
      FramingItem *item = framing_study_item (study, i);
      FramingBlock *block = block_of (wholes, item);

      if ((item->kind == FRAMING_GOLD_CLASS) == block->classes)
        g_array_append_val (block->items, i);
      else
        framing_problems_add (&study->problems, FRAMING_PROBLEM_MIXED, item->article, block->classes
                              ? "a number, but the first gold value of the axis is a class; use one of the two throughout"
                              : "a class, but the first gold value of the axis is a number; use one of the two throughout");
    }
  for (guint i = 0; i < wholes->len; i++)
    {
      FramingBlock *block = g_ptr_array_index (wholes, i);

      find_band (study, block);
      g_ptr_array_add (blocks, block);
      if (study->settings->by != NULL)
        add_parts (study, block, blocks);
    }
  return blocks;
}
