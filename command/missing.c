#include "missing.h"
#include <string.h>

static void
add (GPtrArray *missing, const char *text)
{
  g_ptr_array_add (missing, g_strdup (text));
}

static gboolean
knows_axis (const FramingSchema *schema, const char *id)
{
  for (size_t i = 0; i < schema->n_axes; i++)
    if (strcmp (schema->axes[i].id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Texts that were joined to records are read by this program, which may not be the one that scored them. */
static void
name_strange (const FramingMissing *in, GPtrArray *missing)
{
  const FramingCollection *collection = in->collection;
  const FramingSchema *schema = in->schema;

  if (!in->records || collection->with_text == 0)
    return;
  for (guint i = 0; i < collection->sides->len; i++)
    {
      const char *id = g_array_index (collection->sides, FramingSide, i).id;

      if (!knows_axis (schema, id))
        g_ptr_array_add (missing, g_strdup_printf ("Sentences of %s, and its terms but for those in the records' evidence: its lexicon "
                         "is not here; name it with --lexicon FILE.", id));
    }
  if (!in->axes_named && collection->digest != NULL && strcmp (collection->digest, framing_schema_digest (schema)) != 0)
    g_ptr_array_add (missing, g_strdup_printf ("Agreement of scores and texts: the records were scored with other lexicons, rules or "
                     "options (digest %s; here %s), so terms and sentences found in the texts need not add up to their scores.",
                     collection->digest, framing_schema_digest (schema)));
}

/* Shares of terms add up only where all articles tell theirs; what needs a text is told of those that have one. */
void
framing_missing_name (const FramingMissing *in,
                      GPtrArray            *missing)
{
  const FramingCollection *collection = in->collection;
  guint64 n = collection->documents->len - collection->failed;

  if (!collection->has_uses)
    add (missing, collection->with_text == 0
                 ? "Terms: the records carry no evidence; score with --evidence, or bring the articles with --text FILE."
                 : "Terms: not all records carry evidence or have their article; score all with --evidence, or bring all with --text FILE.");
  if (collection->with_text == 0)
    {
      add (missing, "Sentence pairs and stories to read: the records carry no text; bring the articles with --text FILE.");
      add (missing, "Near-identical texts (wire copy): not looked for without texts; bring them with --text FILE.");
    }
  else if (!collection->has_texts)
    g_ptr_array_add (missing, g_strdup_printf ("Texts of %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " articles: sentence pairs, "
                     "stories to read and near-identical texts (wire copy) are those of the others; bring all with --text FILE.",
                     n - collection->with_text, n));
  if (in->matched && !collection->has_texts)
    add (missing, "Openings of articles for --match: records without text were matched by their titles alone; bring the articles with "
         "--text FILE.");
  name_strange (in, missing);
}
