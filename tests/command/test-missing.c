#include "missing.h"
#include <string.h>

static gboolean
names (const FramingMissing *in, const char *text)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  gboolean found = FALSE;

  framing_missing_name (in, missing);
  for (guint i = 0; i < missing->len; i++)
    found = found || strstr (g_ptr_array_index (missing, i), text) != NULL;
  return found;
}

static void
check_texts (void)
{
  g_autoptr (FramingCollection) collection = framing_collection_new ();
  FramingSchema schema = { 0 };
  FramingMissing in = { collection, &schema, TRUE, FALSE, TRUE };

  g_assert_true (names (&in, "Terms") && names (&in, "Sentence pairs") && names (&in, "wire copy") && names (&in, "titles alone"));
  collection->has_uses = collection->has_texts = TRUE;
  collection->with_text = 1;
  g_assert_false (names (&in, "Terms") || names (&in, "Sentence pairs") || names (&in, "titles alone"));
}

static const char *
digest_text (const framing_analyzer *analyzer, const char *key)
{
  return strcmp (key, "digest") == 0 ? "d1" : NULL;
}

static void
check_digest (void)
{
  static const framing_plugin plugin = { .analyzer_text = digest_text };
  g_autoptr (FramingCollection) collection = framing_collection_new ();
  FramingSchema schema = { .plugin = &plugin };
  FramingMissing in = { collection, &schema, TRUE, FALSE, FALSE };

  collection->has_uses = collection->has_texts = TRUE;
  collection->with_text = 1;
  collection->digest = g_strdup ("d2");
  g_assert_true (names (&in, "digest d2; here d1"));
  in.axes_named = TRUE;
  g_assert_false (names (&in, "digest"));
  in.axes_named = FALSE;
  g_free (collection->digest);
  collection->digest = g_strdup ("d1");
  g_assert_false (names (&in, "digest"));
  framing_collection_add_side (collection, "calm-alarm", "calm", "alarm");
  g_assert_true (names (&in, "calm-alarm"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/missing/texts", check_texts);
  g_test_add_func ("/missing/digest", check_digest);
  return g_test_run ();
}
