/* Over the fake plugin: the axes mood (gloom, joy) and pace (slow, fast), words whose weights are in fake-words.h. */
#include "outlet/gather.h"
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

static void
open_bench (Bench *bench, const char *target)
{
  static const char *const keys[] = { "plugin", "target", "axis", NULL };
  const char *argv[] = { "--plugin", g_getenv ("FRAMING_FAKE_PLUGIN"), target != NULL ? "--target" : NULL, target, NULL };

  *bench = (Bench) { .folder = g_dir_make_tmp (NULL, NULL) };
  bench->arguments = framing_arguments_parse ((char **) argv, keys, NULL);
  g_assert_cmpint (framing_engine_open (&bench->engine, bench->arguments), ==, FRAMING_EXIT_OK);
  bench->settings = (FramingGatherSettings) { .engine = &bench->engine, .by = "outlet", .scores = TRUE, .jobs = 2 };
}

static void
close_bench (Bench *bench)
{
  framing_gathered_clear (&bench->gathered);
  framing_engine_close (&bench->engine);
  framing_arguments_free (bench->arguments);
  g_rmdir (bench->folder);
  g_free (bench->folder);
}

static FramingInput *
open_input (const Bench *bench, const char *name, const char *bytes, char **path)
{
  FramingInputOptions options = { .records = TRUE };

  *path = g_build_filename (bench->folder, name, NULL);
  g_assert_true (g_file_set_contents (*path, bytes, -1, NULL));
  return framing_input_new ((const char *const[]) { *path, NULL }, &options, NULL);
}

/* A file of that name; texts: articles that belong to its records, or NULL. */
static gboolean
gather (Bench *bench, const char *name, const char *bytes, const char *texts, GError **error)
{
  g_autofree char *path = NULL, *text_path = NULL;
  FramingInput *input = open_input (bench, name, bytes, &path);
  FramingInput *text_input = texts != NULL ? open_input (bench, "texts.jsonl", texts, &text_path) : NULL;
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

static void
gather_good (Bench *bench, const char *name, const char *bytes, const char *texts)
{
  g_autoptr (GError) error = NULL;

  if (!gather (bench, name, bytes, texts, &error))
    g_error ("%s", error != NULL ? error->message : "no error");
}

static void
fail (Bench *bench, const char *name, const char *bytes, const char *pattern)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (gather (bench, name, bytes, NULL, &error));
  g_assert_nonnull (error);
  if (!g_pattern_match_simple (pattern, error->message))
    g_error ("%s\nis not like\n%s", error->message, pattern);
  g_assert_null (bench->gathered.collection);
}

static const char *
name_of (const GPtrArray *names, guint32 number)
{
  return number == FRAMING_NO_NUMBER ? "-" : g_ptr_array_index (names, number);
}

/* one line for each document; of its values those that have evidence */
static char *
show (const FramingCollection *c)
{
  GString *out = g_string_new (NULL);

  for (guint d = 0; d < c->documents->len; d++)
    {
      const FramingDocument *doc = framing_collection_document (c, d);
      const FramingUse *uses = framing_collection_uses (c, d);

      g_string_append_printf (out, "%s|%s|%s|%s|%d%s", doc->id, name_of (c->groups, doc->group), name_of (c->stories, doc->story),
                              name_of (c->names, doc->outlet), doc->day == FRAMING_NO_DAY ? -1 : doc->day, doc->left_out ? "|out" : "");
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

static void
expect (const Bench *bench, const char *expected)
{
  g_autofree char *got = show (bench->gathered.collection);

  g_assert_cmpstr (got, ==, expected);
}

#define ARTICLES \
  "{\"id\":\"a\",\"outlet\":\" Courier \",\"story\":\"s1\",\"date\":\"1970-01-03\",\"title\":\"A bright day\",\"text\":\"It was grim and dire. \\\"Not so fast\\\", she said.\"}\n" \
  "{\"id\":\"b\",\"outlet\":\"Herald\",\"date\":\"someday\",\"text\":\"Nothing to see.\"}\n" \
  "{\"id\":\"c\",\"outlet\":null,\"story\":7,\"text\":\"grim grim not grim, grim\"}\n" \
  "{\"id\":\"d\",\"outlet\":\"Courier\"}\n" \
  "{\"id\":\"e\\u0000f\",\"outlet\":\"Courier\",\"story\":\"s1\",\"language\":\"yy\",\"text\":\"fast\"}\n"

static void
test_articles (void)
{
  Bench bench;
  const FramingCollection *c;

  open_bench (&bench, NULL);
  bench.settings.uses = TRUE;
  gather_good (&bench, "a.jsonl", ARTICLES, NULL);
  c = bench.gathered.collection;
  expect (&bench,
          "a|Courier|s1|Courier|2|0:-0.500000,-2.000,13,3|1:1.000000,1.000,13,1|2:-1.000000,-3.000,13,2|3:-0.500000,-2.000,13,3"
          "|5:1.000000,1.000,13,1|7:1.000000,1.000,13,1|9:1.000000,1.000,13,1"
          "|0 bright=bright 1 1000|0 grim=grim 1 -1000|0 dire=dire 1 -2000|1 fast=fast 1 1000\n"
          "b|Herald|-|Herald|-1\n"
          "c|-|7|-|-1|0:-0.714286,-2.500,5,4|2:-0.714286,-2.500,5,4|3:-0.714286,-2.500,5,4|0 grim=grim 4 -2500\n"
          "d|Courier|-|Courier|-1|out\n"
          "e\xef\xbf\xbd" "f|Courier|s1|Courier|-1|out\n");
  g_assert_cmpuint (c->failed, ==, 2);
  g_assert_true (g_str_has_suffix (c->first_failure, "map text=NAME") && strstr (c->first_failure, "a.jsonl:4: no text") != NULL);
  g_assert_cmpuint (c->without_group, ==, 1);
  g_assert_cmpuint (c->without_story, ==, 1);
  g_assert_cmpstr (c->digest, ==, "fake-digest");
  g_assert_true (c->has_uses && bench.gathered.texts && !c->has_texts && !bench.gathered.records);
  close_bench (&bench);
}

static void
test_columns (void)
{
  Bench bench;
  const FramingCollection *c;

  open_bench (&bench, "Ansel=Ansel|Port");
  bench.settings.by = "lang";
  gather_good (&bench, "a.jsonl", "{\"text\":\"Ansel is grim\",\"lang\":\"x\"}\n", NULL);
  c = bench.gathered.collection;
  g_assert_cmpuint (c->views->len, ==, 6);
  g_assert_cmpstr (g_array_index (c->views, FramingView, 0).name, ==, "whole");
  g_assert_cmpstr (g_array_index (c->views, FramingView, 4).name, ==, "quoted");
  g_assert_cmpint (g_array_index (c->views, FramingView, 4).part, ==, FRAMING_PART_QUOTED);
  g_assert_cmpstr (g_array_index (c->views, FramingView, 5).name, ==, "Ansel");
  g_assert_cmpint (g_array_index (c->views, FramingView, 5).target, ==, 0);
  g_assert_cmpstr (g_array_index (c->sides, FramingSide, 1).low_pole, ==, "slow");
  g_assert_cmpfloat (framing_collection_value (c, 0, 0, 5)->score, ==, -1);
  g_assert_cmpstr (name_of (c->groups, 0), ==, "x");
  bench.settings.by = "language";
  gather_good (&bench, "a.jsonl", "{\"text\":\"x\",\"language\":\"nn\"}\n{\"text\":\"x\"}\n", NULL);
  g_assert_cmpstr (name_of (bench.gathered.collection->groups, 0), ==, "nn");
  g_assert_cmpstr (name_of (bench.gathered.collection->groups, 1), ==, "en");
  close_bench (&bench);
}

#define MOOD(score) "\"mood\":{\"score\":" score ",\"low\":3,\"high\":1,\"hits\":3,\"parts\":{\"headline\":{\"score\":1,\"low\":0,\"high\":1,\"hits\":1,\"words\":3},\"lead\":{\"score\":0.1}}}"
#define PACE "\"pace\":{\"score\":null,\"low\":0,\"high\":0,\"hits\":0}"
#define RECORD(id, score) "{\"id\":\"" id "\",\"outlet\":\"Courier\",\"story\":\"s1\",\"words\":12,\"axes\":{" MOOD (score) "," PACE "},\"digest\":\"d1\"}\n"
#define RECORD_LINE(id) id "|Courier|s1|Courier|-1|0:-0.500000,-2.000,12,3|1:1.000000,1.000,3,1\n"

static void
test_records (void)
{
  Bench bench;
  const FramingCollection *c;

  open_bench (&bench, NULL);
  gather_good (&bench, "a.jsonl", RECORD ("a", "-0.5") "{\"id\":\"b\",\"error\":\"too long\"}\n" RECORD ("c", "-5e-1"), NULL);
  c = bench.gathered.collection;
  expect (&bench, RECORD_LINE ("a") "b|-|-|-|-1|out\n" RECORD_LINE ("c"));
  g_assert_true (bench.gathered.records && !bench.gathered.texts && !c->has_uses);
  g_assert_true (g_str_has_suffix (c->first_failure, "a.jsonl:2: it was not scored: too long"));
  g_assert_cmpstr (c->digest, ==, "d1");
  g_assert_cmpstr (g_array_index (c->sides, FramingSide, 0).low_pole, ==, "gloom");
  /* articles and records of the same axes stand beside each other */
  gather_good (&bench, "a.jsonl", RECORD ("a", "-0.5") "{\"id\":\"b\",\"text\":\"grim\"}\n", NULL);
  g_assert_cmpstr (bench.gathered.collection->digest, ==, "mixed");
  g_assert_cmpfloat (framing_collection_value (bench.gathered.collection, 1, 0, 0)->score, ==, -1);
  close_bench (&bench);
}

/* what a record may not say makes that record fail, and no other */
static void
test_bad_records (void)
{
  static const struct { const char *record, *reason; } cases[] = {
    { RECORD ("b", "-1.5"), "*a.jsonl:2: the record's score of mood is beyond -1 to 1" },
    { RECORD ("b", "\"x\""), "*the record's score of mood is not a number" },
    { RECORD ("b", "1e999"), "*the record's score of mood is not a number" },
    { RECORD ("b", "{}"), "*the record's score of mood is not a number" },
    { "{\"axes\":{\"mood\":{\"hits\":-1},\"pace\":{}}}\n", "*the record's hits of mood are no whole number from 0 on" },
    { "{\"axes\":{\"mood\":{\"hits\":1.5},\"pace\":{}}}\n", "*hits of mood*" },
    { "{\"axes\":{\"mood\":{\"hits\":99999999999},\"pace\":{}}}\n", "*hits of mood*" },
    { "{\"axes\":{\"mood\":{\"low\":-1},\"pace\":{}}}\n", "*low of mood is below 0" },
    { "{\"axes\":{\"mood\":{\"parts\":{\"quoted\":{\"words\":-1}}},\"pace\":{}}}\n", "*words of mood (quoted) are no*" },
    { "{\"words\":-3,\"axes\":{\"mood\":{},\"pace\":{}}}\n", "*words are no whole number*" },
    { "{\"words\":[],\"axes\":{\"mood\":{},\"pace\":{}}}\n", "*number of words is not a number" },
    { "{\"axes\":\"x\"}\n", "*no text, and no scores either" },
    { "{\"axes\":{}}\n", "*no text, and no scores either" },
    { "{\"axes\":{\"mood\":1}}\n", "*no text, and no scores either" },
  };
  Bench bench;

  open_bench (&bench, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bytes = g_strconcat (RECORD ("a", "-0.5"), cases[i].record, RECORD ("c", "-0.5"), NULL);
      const FramingCollection *c;

      gather_good (&bench, "a.jsonl", bytes, NULL);
      c = bench.gathered.collection;
      g_assert_cmpuint (c->failed, ==, 1);
      if (!g_pattern_match_simple (cases[i].reason, c->first_failure))
        g_error ("%s\nis not like\n%s", c->first_failure, cases[i].reason);
      g_assert_true (framing_collection_document (c, 1)->left_out && !framing_collection_document (c, 2)->left_out);
    }
  close_bench (&bench);
}

static void
test_disagreement (void)
{
  static const char *const axes[] = { "pace", NULL }, *const none[] = { "wind", NULL };
  Bench bench;

  open_bench (&bench, NULL);
  fail (&bench, "a.jsonl", RECORD ("a", "0") "{\"axes\":{\"mood\":{}}}\n", "*a.jsonl:2: this record has no axis 'pace'*apart");
  fail (&bench, "a.jsonl", RECORD ("a", "0") "{\"axes\":{\"mood\":{},\"pace\":{},\"wind\":{}}}\n", "*:2: this record has the axis 'wind'*");
  fail (&bench, "a.jsonl", RECORD ("a", "0") "{\"axes\":{\"mood\":{},\"pace\":{}},\"targets\":{\"Ansel\":{}}}\n", "*the target 'Ansel'*");
  fail (&bench, "a.jsonl", "{\"axes\":{\"mood\":{}},\"targets\":{\"Ansel\":{}}}\n{\"axes\":{\"mood\":{}}}\n", "*:2: *no target 'Ansel'*");
  fail (&bench, "a.jsonl", "{\"axes\":{\"wind\":{}}}\n{\"text\":\"x\"}\n", "*:2: this article has no scores yet*'wind'*");
  bench.settings.axes = none;
  fail (&bench, "a.jsonl", RECORD ("a", "0"), "the records have no axis 'wind'; they have mood, pace");
  bench.settings.axes = axes;
  gather_good (&bench, "a.jsonl", RECORD ("a", "0") "{\"axes\":{\"mood\":{},\"pace\":{\"score\":1},\"wind\":{}}}\n", NULL);
  g_assert_cmpuint (bench.gathered.collection->sides->len, ==, 1);
  g_assert_cmpfloat (framing_collection_value (bench.gathered.collection, 1, 0, 0)->score, ==, 1);
  close_bench (&bench);
}

/* Axes and targets that the engine never heard of; names with escapes. */
static void
test_unknown_axes (void)
{
  Bench bench;
  const FramingCollection *c;

  open_bench (&bench, NULL);
  gather_good (&bench, "a.jsonl",
               "{\"axes\":{\"calm-storm\":{\"score\":0.25,\"hits\":2}},\"targets\":{\"S\\u00e3o\":{\"calm-storm\":{\"score\":-1,\"words\":9}}}}\n"
               "{\"axes\":{\"calm\\u002dstorm\":{\"score\":0.5}},\"targets\":{\"S\xc3\xa3o\":{\"calm-storm\":{\"score\":1}}}}\n", NULL);
  c = bench.gathered.collection;
  g_assert_cmpstr (g_array_index (c->sides, FramingSide, 0).low_pole, ==, "calm");
  g_assert_cmpstr (g_array_index (c->sides, FramingSide, 0).high_pole, ==, "storm");
  g_assert_cmpstr (g_array_index (c->views, FramingView, 5).name, ==, "S\xc3\xa3o");
  g_assert_cmpfloat (framing_collection_value (c, 0, 0, 0)->score, ==, 0.25);
  g_assert_cmpfloat (framing_collection_value (c, 0, 0, 5)->score, ==, -1);
  g_assert_cmpuint (framing_collection_value (c, 0, 0, 5)->words, ==, 9);
  g_assert_cmpfloat (framing_collection_value (c, 1, 0, 5)->score, ==, 1);
  g_assert_cmpuint (framing_collection_value (c, 1, 0, 0)->hits, ==, 1);
  close_bench (&bench);
}

static void
test_tables (void)
{
#define WHOLE "words,calm_storm_score,calm_storm_low,calm_storm_high,calm_storm_hits"
#define QUOTED ",calm_storm_quoted_score,calm_storm_quoted_low,calm_storm_quoted_high,calm_storm_quoted_hits,calm_storm_quoted_words"
#define TARGET ",target_port_a_calm_storm_score,target_port_a_calm_storm_low,target_port_a_calm_storm_high,target_port_a_calm_storm_hits,target_port_a_calm_storm_words"
  Bench bench;
  const FramingCollection *c;

  open_bench (&bench, NULL);
  gather_good (&bench, "a.csv",
               "id,outlet,story,readability_score," WHOLE QUOTED TARGET ",error,digest\r\n"
               "a,Courier,s1,99,100,-0.25,2,1.5,3,,0,0,0,20,0.5,0,1,1,7,,d1\r\n"
               "b,Courier,s1,99,,,,,,,,,,,,,,,,\"no \"\"text\"\"\",d1\r\n"
               "c,Courier,s1,99\r\n"
               "d,Courier,s1,99,100,x,2,1.5,3,,0,0,0,20,0.5,0,1,1,7,,d2\r\n", NULL);
  c = bench.gathered.collection;
  expect (&bench, "a|Courier|s1|Courier|-1|0:-0.250000,-0.500,100,3|5:0.500000,1.000,7,1\n"
                  "b|Courier|s1|Courier|-1|out\n" "c|Courier|s1|Courier|-1|out\n" "d|Courier|s1|Courier|-1|out\n");
  g_assert_cmpstr (g_array_index (c->sides, FramingSide, 0).id, ==, "calm-storm");
  g_assert_cmpstr (g_array_index (c->views, FramingView, 5).name, ==, "port_a");
  g_assert_true (g_str_has_suffix (c->first_failure, "a.csv:3: it was not scored: no \"text\""));
  g_assert_cmpstr (c->digest, ==, "d1");
  /* the same through standard names of the engine, which knows its own columns best: t0_ is the target of the fake plugin */
  close_bench (&bench);
  open_bench (&bench, "Port A=Ansel");
  gather_good (&bench, "a.tsv", "id\tmood_score\tmood_low\tmood_high\tmood_hits\tt0_mood_score\tt0_mood_low\tt0_mood_high\tt0_mood_hits\tt0_mood_words\n"
               "a\t1\t0\t1\t1\t-1\t1\t0\t1\t3\n", NULL);
  c = bench.gathered.collection;
  g_assert_cmpuint (c->sides->len, ==, 1);
  g_assert_cmpstr (g_array_index (c->views, FramingView, 5).name, ==, "Port A");
  g_assert_cmpfloat (framing_collection_value (c, 0, 0, 5)->score, ==, -1);
  close_bench (&bench);
}

#define EVIDENCE ",\"evidence\":[{\"axis\":\"mood\",\"entry\":\"grim\",\"source\":\"fake.tsv:1\",\"text\":\"GRIM  \\n \\u00c4\",\"weight\":-1.5}," \
                 "{\"axis\":\"mood\",\"entry\":\"grim\",\"source\":\"fake.tsv:1\",\"text\":\"grim \xc3\xa4\",\"weight\":-1},{\"axis\":\"wind\",\"text\":\"x\"},7]"

#define LONG "was the water that came in from the harbour on the third day, and nobody in the old town had a word for it until the ferry came"

/* Uses come from the evidence of the record, or from the text that is joined. */
static void
test_join (void)
{
  const char *texts = "{\"id\":\"a\",\"title\":\"T\",\"text\":\"bright, not slow " LONG "\"}\n{\"id\":\"a\",\"text\":\"dire\"}\n{\"id\":\"z\",\"text\":\"dire\"}\n"
                      "{\"id\":\"b\",\"text\":\"dire\"}\n{\"id\":\"q\"}\n";
  Bench bench;
  FramingBook book;
  const FramingCollection *c;

  open_bench (&bench, NULL);
  bench.settings.uses = bench.settings.texts = bench.settings.stems = bench.settings.signatures = TRUE;
  gather_good (&bench, "a.jsonl", RECORD ("a", "-0.5") "{\"id\":\"b\",\"axes\":{\"mood\":{},\"pace\":{}}" EVIDENCE "}\n", texts);
  c = bench.gathered.collection;
  expect (&bench, "a|Courier|s1|Courier|-1|0:-0.500000,-2.000,12,3|1:1.000000,1.000,3,1|0 bright=bright 1 1000|1 slow=slow 1 500\n"
                  "b|-|-|-|-1|0 grim=grim \xc3\xa4 2 -2500\n");
  g_assert_true (c->has_uses && c->has_texts && bench.gathered.texts);
  g_assert_true (framing_shelf_read (c->shelf, framing_collection_document (c, 0)->shelf, &book, NULL));
  g_assert_cmpstr (book.title.ptr, ==, "T");
  g_assert_cmpstr (book.text.ptr, ==, "bright, not slow " LONG);
  g_free (book.bytes);
  g_assert_cmpuint (framing_stems_count (bench.gathered.stems), ==, 2);
  g_assert_cmpuint (framing_signatures_count (bench.gathered.signatures), ==, 2);
  g_assert_cmpuint (framing_signatures_get (bench.gathered.signatures, 0)->shingles, >, 0);
  g_assert_cmpuint (framing_signatures_get (bench.gathered.signatures, 1)->shingles, ==, 0);
  /* signatures are for documents, in their order, or not there at all */
  gather_good (&bench, "a.jsonl", RECORD ("b", "0") RECORD ("a", "0"), texts);
  g_assert_cmpuint (framing_signatures_get (bench.gathered.signatures, 1)->shingles, >, 0);
  gather_good (&bench, "a.jsonl", RECORD ("b", "0"), NULL);
  g_assert_null (bench.gathered.signatures);
  /* one record without its article: what needs all texts is missing */
  gather_good (&bench, "a.jsonl", RECORD ("a", "-0.5") RECORD ("c", "-0.5"), texts);
  c = bench.gathered.collection;
  g_assert_true (!c->has_uses && !c->has_texts && !bench.gathered.texts);
  g_assert_cmpuint (framing_collection_document (c, 1)->shelf, ==, FRAMING_SHELF_NONE);
  close_bench (&bench);
}

/* for `framing match`: nothing is scored, and everything can be written again */
static void
test_no_scores (void)
{
  Bench bench;
  FramingBook book;
  const FramingCollection *c;

  open_bench (&bench, NULL);
  bench.settings.scores = FALSE;
  gather_good (&bench, "a.jsonl", "{\"id\":\"a\",\"domain\":\"Courier\",\"story\":\"s\",\"n\":[1],\"text\":\"grim\"}\n" RECORD ("b", "0"), NULL);
  c = bench.gathered.collection;
  g_assert_true (isnan (framing_collection_value (c, 0, 0, 0)->score));
  g_assert_null (c->digest);
  g_assert_true (framing_shelf_read (c->shelf, framing_collection_document (c, 0)->shelf, &book, NULL));
  g_assert_cmpstr (book.extra.ptr, ==, "\"outlet\":\"Courier\",\"n\":[1]");
  g_assert_cmpstr (book.text.ptr, ==, "grim");
  g_free (book.bytes);
  g_assert_true (framing_shelf_read (c->shelf, framing_collection_document (c, 1)->shelf, &book, NULL));
  g_assert_true (g_str_has_prefix (book.extra.ptr, "\"outlet\":\"Courier\",\"words\":12,\"axes\":{"));
  g_free (book.bytes);
  close_bench (&bench);
}

/* The same for any number of jobs, with failures before anything tells what the documents are. */
static void
test_jobs (void)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autofree char *first = NULL;
  Bench bench;

  open_bench (&bench, NULL);
  bench.settings.uses = TRUE;
  for (guint i = 0; i < 9000; i++)
    g_string_append (bytes, "{\"error\":\"x\"}\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (bytes, "{\"id\":\"%u\",\"outlet\":\"o%u\",\"story\":\"s%u\",\"text\":\"%s grim fast\"}\n", i, i * 7919 % 31, i / 3,
                            i % 5 == 0 ? "bright" : "not dire");
  for (guint jobs = 1; jobs <= 5; jobs += 2)
    {
      bench.settings.jobs = jobs;
      gather_good (&bench, "a.jsonl", bytes->str, NULL);
      g_assert_cmpuint (bench.gathered.collection->failed, ==, 9000);

      g_autofree char *got = show (bench.gathered.collection);

      if (first == NULL)
        first = g_steal_pointer (&got);
      else
        g_assert_true (g_str_equal (got, first));
    }
  close_bench (&bench);
}

static void
test_empty (void)
{
  Bench bench;

  open_bench (&bench, NULL);
  bench.settings.uses = bench.settings.texts = TRUE;
  gather_good (&bench, "a.jsonl", "", NULL);
  g_assert_cmpuint (bench.gathered.collection->documents->len, ==, 0);
  g_assert_cmpuint (bench.gathered.collection->sides->len, ==, 2);
  g_assert_true (!bench.gathered.collection->has_uses && !bench.gathered.collection->has_texts);
  gather_good (&bench, "a.jsonl", "x\n[\n", NULL);
  g_assert_cmpuint (bench.gathered.collection->failed, ==, 2);
  g_assert_true (isnan (framing_collection_value (bench.gathered.collection, 1, 1, 4)->score));
  close_bench (&bench);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/gather/articles", test_articles);
  g_test_add_func ("/outlet/gather/columns", test_columns);
  g_test_add_func ("/outlet/gather/records", test_records);
  g_test_add_func ("/outlet/gather/bad-records", test_bad_records);
  g_test_add_func ("/outlet/gather/disagreement", test_disagreement);
  g_test_add_func ("/outlet/gather/unknown-axes", test_unknown_axes);
  g_test_add_func ("/outlet/gather/tables", test_tables);
  g_test_add_func ("/outlet/gather/join", test_join);
  g_test_add_func ("/outlet/gather/no-scores", test_no_scores);
  g_test_add_func ("/outlet/gather/jobs", test_jobs);
  g_test_add_func ("/outlet/gather/empty", test_empty);
  return g_test_run ();
}
