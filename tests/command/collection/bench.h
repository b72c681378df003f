/* For tests of gathering over the fake plugin: bytes of a file -> what gather.c makes of them, shown as one line for each document.
 * Axes of that plugin: mood (gloom, joy) and pace (slow, fast); the weights of its words are in fake-words.h. A Bench belongs to the
 * test, which opens and closes it. */
#pragma once
#include "collection/gather.h"
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

typedef struct {
  char *folder;
  FramingArguments *arguments;
  FramingEngine engine;
  FramingGatherSettings settings;
  FramingGathered gathered;
} Bench;

static inline void
bench_open (Bench *bench, const char *target)
{
  static const char *const keys[] = { "plugin", "target", "axis", NULL };
  const char *argv[] = { "--plugin", g_getenv ("FRAMING_FAKE_PLUGIN"), target != NULL ? "--target" : NULL, target, NULL };

  *bench = (Bench) { .folder = g_dir_make_tmp (NULL, NULL) };
  bench->arguments = framing_arguments_parse ((char **) argv, keys, NULL);
  g_assert_cmpint (framing_engine_open (&bench->engine, bench->arguments), ==, FRAMING_EXIT_OK);
  bench->settings = (FramingGatherSettings) { .engine = &bench->engine, .by = "outlet", .scores = TRUE, .jobs = 2 };
}

static inline void
bench_close (Bench *bench)
{
  framing_gathered_clear (&bench->gathered);
  framing_engine_close (&bench->engine);
  framing_arguments_free (bench->arguments);
  g_rmdir (bench->folder);
  g_free (bench->folder);
}

static inline FramingInput *
bench_open_input (const Bench *bench, const char *name, const char *bytes, char **path)
{
  FramingInputOptions options = { .records = TRUE };

  *path = g_build_filename (bench->folder, name, NULL);
  g_assert_true (g_file_set_contents (*path, bytes, -1, NULL));
  return framing_input_new ((const char *const[]) { *path, NULL }, &options, NULL);
}

/* A file of that name; texts: articles that belong to its records, or NULL. */
static inline gboolean
bench_gather (Bench *bench, const char *name, const char *bytes, const char *texts, GError **error)
{
  g_autofree char *path = NULL, *text_path = NULL;
  FramingInput *input = bench_open_input (bench, name, bytes, &path);
  FramingInput *text_input = texts != NULL ? bench_open_input (bench, "texts.jsonl", texts, &text_path) : NULL;
  gboolean done;

  framing_gathered_clear (&bench->gathered);
  done = framing_gather (input, text_input, &bench->settings, &bench->gathered, error);
  framing_input_free (input);
  framing_input_free (text_input);
  g_unlink (path);
  if (text_path != NULL)
    g_unlink (text_path);
  return done;
}

static inline void
bench_gather_good (Bench *bench, const char *name, const char *bytes, const char *texts)
{
  g_autoptr (GError) error = NULL;

  if (!bench_gather (bench, name, bytes, texts, &error))
    g_error ("%s", error != NULL ? error->message : "no error");
}

static inline const char *
bench_name_of (const GPtrArray *names, guint32 number)
{
  return number == FRAMING_NO_NUMBER ? "-" : g_ptr_array_index (names, number);
}

/* one line for each document; of its values those that have evidence */
static inline char *
bench_show (const FramingCollection *c)
{
  GString *out = g_string_new (NULL);

  for (guint d = 0; d < c->documents->len; d++)
    {
      const FramingDocument *doc = framing_collection_document (c, d);
      const FramingUse *uses = framing_collection_uses (c, d);

      g_string_append_printf (out, "%s|%s|%s|%s|%d%s", doc->id, bench_name_of (c->groups, doc->group),
                              bench_name_of (c->stories, doc->story), bench_name_of (c->names, doc->outlet),
                              doc->day == FRAMING_NO_DAY ? -1 : doc->day, doc->left_out ? "|out" : "");
      for (guint i = 0; i < c->sides->len * c->views->len; i++)
        {
          const FramingValue *value = framing_collection_value (c, d, i / c->views->len, i % c->views->len);

          if (value->hits > 0 || !isnan (value->score))
            g_string_append_printf (out, "|%u:%.6f,%.3f,%u,%u", i, value->score, value->net, value->words, value->hits);
        }
      for (guint i = 0; i < doc->n_uses; i++)
        {
          const FramingForm *form = &g_array_index (c->forms, FramingForm, uses[i].form);
          const FramingTerm *term = &g_array_index (c->terms, FramingTerm, form->term);

          g_string_append_printf (out, "|%u %s=%s %u %d", uses[i].axis, term->entry, form->words, uses[i].count, uses[i].weight);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static inline void
bench_expect (const Bench *bench, const char *expected)
{
  g_autofree char *got = bench_show (bench->gathered.collection);

  g_assert_cmpstr (got, ==, expected);
}

/* a record of `framing score` over those axes, and its line */
#define MOOD(score) "\"mood\":{\"score\":" score ",\"low\":3,\"high\":1,\"hits\":3,\"parts\":{\"headline\":{\"score\":1,\"low\":0,\"high\":1,\"hits\":1,\"words\":3},\"lead\":{\"score\":0.1}}}"
#define PACE "\"pace\":{\"score\":null,\"low\":0,\"high\":0,\"hits\":0}"
#define RECORD(id, score) "{\"id\":\"" id "\",\"outlet\":\"Courier\",\"story\":\"s1\",\"words\":12,\"axes\":{" MOOD (score) "," PACE "},\"digest\":\"d1\"}\n"
#define RECORD_LINE(id) id "|Courier|s1|Courier|-1|0:-0.500000,-2.000,12,3|1:1.000000,1.000,3,1\n"
