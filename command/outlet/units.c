#include "outlet/units.h"
#include <string.h>

typedef struct {
  guint32 *place;               /* of each number */
  guint32 *number;              /* at each place */
  guint32 n;
} Order;

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const GPtrArray *names = data;

  return strcmp (g_ptr_array_index (names, *(const guint32 *) a), g_ptr_array_index (names, *(const guint32 *) b));
}

static Order
order_names (GPtrArray *names)
{
  Order order = { g_new (guint32, MAX (names->len, 1)), g_new (guint32, MAX (names->len, 1)), names->len };

  for (guint32 i = 0; i < order.n; i++)
    order.number[i] = i;
  g_qsort_with_data (order.number, (int) order.n, sizeof *order.number, compare_names, names);
  for (guint32 i = 0; i < order.n; i++)
    order.place[order.number[i]] = i;
  return order;
}

/* places of story and group of each document */
typedef struct { guint32 *story, *group; } Keys;

/* Documents sorted by their keys, those with equal keys in the order in which they came. */
static void
sort_by (const guint32 *keys, guint32 n_keys, guint32 *documents, guint32 n)
{
  g_autofree guint32 *next = g_new0 (guint32, (gsize) n_keys + 1), *sorted = g_new (guint32, MAX (n, 1));

  for (guint32 i = 0; i < n; i++)
    next[keys[documents[i]] + 1]++;
  for (guint32 k = 0; k < n_keys; k++)
    next[k + 1] += next[k];
  for (guint32 i = 0; i < n; i++)
    sorted[next[keys[documents[i]]]++] = documents[i];
  memcpy (documents, sorted, n * sizeof *documents);
}

/* how many documents count */
static guint32
take_documents (FramingUnits *units, const guint32 *story_places, const Keys *keys)
{
  guint32 n = 0;

  for (guint32 i = 0; i < units->collection->documents->len; i++)
    {
      const FramingDocument *document = framing_collection_document (units->collection, i);

      if (document->left_out || document->group == FRAMING_NO_NUMBER)
        continue;
      units->has_documents[units->group_place[document->group]] = TRUE;
      if (document->story == FRAMING_NO_NUMBER)
        continue;
      keys->story[i] = story_places[document->story];
      keys->group[i] = units->group_place[document->group];
      units->documents[n++] = i;
    }
  sort_by (keys->group, units->n_groups, units->documents, n);
  sort_by (keys->story, units->n_stories, units->documents, n);
  return n;
}

static gboolean
begins_unit (const FramingUnits *units, const Keys *keys, guint32 i)
{
  guint32 this = units->documents[i], last;

  if (i == 0)
    return TRUE;
  last = units->documents[i - 1];
  return keys->story[this] != keys->story[last] || keys->group[this] != keys->group[last];
}

static void
cut_units (FramingUnits *units, const Keys *keys, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    if (begins_unit (units, keys, i))
      {
        units->first[keys->story[units->documents[i]] + 1]++;
        units->group[units->n_units] = keys->group[units->documents[i]];
        units->first_document[units->n_units++] = i;
      }
  units->first_document[units->n_units] = n;
  for (guint32 s = 0; s < units->n_stories; s++)
    units->first[s + 1] += units->first[s];
}

static void
find_days (FramingUnits *units)
{
  for (guint32 s = 0; s < units->n_stories; s++)
    {
      units->day[s] = FRAMING_NO_DAY;
      for (guint32 i = units->first_document[units->first[s]]; i < units->first_document[units->first[s + 1]]; i++)
        {
          gint32 day = framing_collection_document (units->collection, units->documents[i])->day;

          if (day != FRAMING_NO_DAY && (units->day[s] == FRAMING_NO_DAY || day < units->day[s]))
            units->day[s] = day;
        }
    }
}

static FramingUnits *
allocate (const FramingCollection *collection, const Order *stories, const Order *groups)
{
  FramingUnits *units = g_new0 (FramingUnits, 1);
  gsize n = collection->documents->len;

  units->collection = collection;
  units->n_stories = stories->n;
  units->n_groups = groups->n;
  units->story_number = stories->number;
  units->group_number = groups->number;
  units->group_place = groups->place;
  units->has_documents = g_new0 (gboolean, MAX (groups->n, 1));
  units->day = g_new (gint32, MAX (stories->n, 1));
  units->first = g_new0 (guint32, (gsize) stories->n + 1);
  units->group = g_new (guint32, MAX (n, 1));
  units->first_document = g_new (guint32, n + 1);
  units->documents = g_new (guint32, MAX (n, 1));
  return units;
}

FramingUnits *
framing_units_new (const FramingCollection *collection)
{
  Order stories = order_names (collection->stories), groups = order_names (collection->groups);
  FramingUnits *units = allocate (collection, &stories, &groups);
  gsize n = MAX (collection->documents->len, 1);
  Keys keys = { g_new (guint32, n), g_new (guint32, n) };

  cut_units (units, &keys, take_documents (units, stories.place, &keys));
  find_days (units);
  g_free (stories.place);
  g_free (keys.story);
  g_free (keys.group);
  return units;
}

const char *
framing_units_group_name (const FramingUnits *units,
                          guint32             group)
{
  return g_ptr_array_index (units->collection->groups, units->group_number[group]);
}

void
framing_units_free (FramingUnits *units)
{
  if (units == NULL)
    return;
  g_free (units->story_number);
  g_free (units->group_number);
  g_free (units->group_place);
  g_free (units->has_documents);
  g_free (units->day);
  g_free (units->first);
  g_free (units->group);
  g_free (units->first_document);
  g_free (units->documents);
  g_free (units);
}
