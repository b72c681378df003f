#include "outlet/stories.h"

static void
name_story (FramingCollection *collection, FramingDocument *document, guint32 number)
{
  char name[32];

  g_snprintf (name, sizeof name, "match-%u", number + 1);
  document->story = framing_collection_story (collection, name);
  collection->without_story--;
}

guint
framing_stories_find (const FramingCollection    *collection,
                      const FramingStems         *stems,
                      const FramingMatchSettings *settings,
                      guint32                    *story)
{
  g_autofree gint32 *day = g_new (gint32, MAX (collection->documents->len, 1));

  for (guint i = 0; i < collection->documents->len; i++)
    day[i] = framing_collection_document (collection, i)->day;
  return framing_match_stories (stems, day, settings, story);
}

guint64
framing_stories_settle (FramingCollection          *collection,
                        const FramingStems         *stems,
                        const FramingMatchSettings *settings)
{
  guint n = collection->documents->len;
  g_autofree guint32 *story = g_new (guint32, MAX (n, 1));
  guint64 settled = 0;

  if (collection->without_story == 0)
    return 0;
  framing_stories_find (collection, stems, settings, story);
  for (guint i = 0; i < n; i++)
    {
      FramingDocument *document = framing_collection_document (collection, i);

      if (document->story != FRAMING_NO_NUMBER || document->left_out)
        continue;
      name_story (collection, document, story[i]);
      settled++;
    }
  return settled;
}
