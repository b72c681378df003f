/* For tests of what is read again: invented articles -> a collection with their texts on the shelf, and an engine whose only axis
 * is "strife" (quarrel: insult 1, feud 2; accord: thank 1, truce 2), so that nothing moves with the lexicons. Scores are given, not
 * measured. The caller frees it with press_free(). */
#pragma once
#include "engine.h"
#include "collection/collection.h"
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

typedef struct {
  const char *outlet, *story;
  double score;                 /* NAN = no evidence */
  guint32 hits, words;
  const char *title, *text;
} PressArticle;

typedef struct {
  FramingCollection *collection;
  FramingArguments *arguments;
  FramingEngine engine;
  char *folder, *lexicon;
} Press;

static const char PRESS_LEXICON[] = "# axis: strife\n# low: quarrel\n# high: accord\n# language: en\n# version: 1\n# licence: CC0-1.0\n"
                                    "# author: tests\n# definition: Do people quarrel?\nterm\tpole\tweight\tnote\n"
                                    "insult\tquarrel\t1\t\nfeud\tquarrel\t2\t\nthank\taccord\t1\t\ntruce\taccord\t2\t\n";

static inline void
press_open_engine (Press *press)
{
  static const char *const keys[] = { "plugin", "lexicon", "only", NULL };
  g_autofree char *plugin = g_strdup_printf ("--plugin=%s", g_getenv ("FRAMING_PLUGIN"));
  g_autofree char *lexicon = NULL;
  g_autoptr (GError) error = NULL;

  press->folder = g_dir_make_tmp ("framing-press-XXXXXX", &error);
  g_assert_no_error (error);
  press->lexicon = g_build_filename (press->folder, "strife.tsv", NULL);
  g_file_set_contents (press->lexicon, PRESS_LEXICON, -1, &error);
  g_assert_no_error (error);
  lexicon = g_strdup_printf ("--lexicon=%s", press->lexicon);

  char *words[] = { plugin, lexicon, (char *) "--only", NULL };

  press->arguments = framing_arguments_parse (words, keys, &error);
  g_assert_no_error (error);
  g_assert_cmpint (framing_engine_open (&press->engine, press->arguments), ==, FRAMING_EXIT_OK);
}

static inline void
press_add (Press *press, const PressArticle *article)
{
  FramingCollection *collection = press->collection;
  FramingBook book = { .title = { article->title, strlen (article->title) }, .text = { article->text, strlen (article->text) } };
  FramingDocument document = { .id = "id", .day = FRAMING_NO_DAY, .wire = FRAMING_NO_NUMBER };
  g_autoptr (GError) error = NULL;
  FramingValue *value;

  document.group = document.outlet = framing_collection_group (collection, article->outlet);
  document.story = framing_collection_story (collection, article->story);
  g_assert_true (framing_shelf_put (collection->shelf, &book, &document.shelf, &error));
  value = framing_collection_value (collection, framing_collection_add (collection, &document), 0, 0);
  value->score = article->score;
  value->hits = isnan (article->score) ? 0 : article->hits;
  value->words = article->words;
}

static inline Press *
press_new (const PressArticle *articles, guint n)
{
  Press *press = g_new0 (Press, 1);
  g_autoptr (GError) error = NULL;

  press_open_engine (press);
  press->collection = framing_collection_new ();
  press->collection->shelf = framing_shelf_new (&error);
  g_assert_no_error (error);
  press->collection->has_texts = TRUE;
  framing_collection_add_side (press->collection, "strife", "quarrel", "accord");
  framing_collection_add_view (press->collection, "whole", FRAMING_PART_ALL, -1);
  for (guint i = 0; i < n; i++)
    press_add (press, &articles[i]);
  return press;
}

static inline GArray *
press_all (const Press *press)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < press->collection->documents->len; i++)
    g_array_append_val (documents, i);
  return documents;
}

static inline void
press_free (Press *press)
{
  framing_collection_free (press->collection);
  framing_engine_close (&press->engine);
  framing_arguments_free (press->arguments);
  g_remove (press->lexicon);
  g_rmdir (press->folder);
  g_free (press->lexicon);
  g_free (press->folder);
  g_free (press);
}
