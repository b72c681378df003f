#include "findings.h"
#include <string.h>

static void
find_days (const FramingCollection *collection, FramingFacts *facts)
{
  facts->first_day = facts->last_day = FRAMING_NO_DAY;
  for (guint i = 0; i < collection->documents->len; i++)
    {
      gint32 day = framing_collection_document (collection, i)->day;

      if (day == FRAMING_NO_DAY)
        continue;
      if (facts->first_day == FRAMING_NO_DAY || day < facts->first_day)
        facts->first_day = day;
      facts->last_day = MAX (facts->last_day, day);
    }
}

static guint64
count_shared (const FramingCollection *collection)
{
  g_autofree guint32 *first = g_new (guint32, MAX (collection->stories->len, 1));
  g_autofree guint8 *shared = g_new0 (guint8, MAX (collection->stories->len, 1));
  guint64 n = 0;

  memset (first, 0xff, sizeof *first * MAX (collection->stories->len, 1));
  for (guint i = 0; i < collection->documents->len; i++)
    {
      const FramingDocument *document = framing_collection_document (collection, i);

      if (document->left_out || document->story == FRAMING_NO_NUMBER || document->group == FRAMING_NO_NUMBER)
        continue;
      if (first[document->story] == FRAMING_NO_NUMBER)
        first[document->story] = document->group;
      else if (first[document->story] != document->group && !shared[document->story])
        n += shared[document->story] = 1;
    }
  return n;
}

void
framing_findings_look (const FramingCollection *collection,
                       FramingFacts            *facts)
{
  find_days (collection, facts);
  facts->shared_stories = count_shared (collection);
}
