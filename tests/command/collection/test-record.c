/* Records of `framing score`, as JSON Lines and as tables: record.c, record-json.c and record-table.c, through gather.c. */
#include "bench.h"

static void
fail (Bench *bench, const char *name, const char *bytes, const char *pattern)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (bench_gather (bench, name, bytes, NULL, &error));
  g_assert_nonnull (error);
  if (!g_pattern_match_simple (pattern, error->message))
    g_error ("%s\nis not like\n%s", error->message, pattern);
  g_assert_null (bench->gathered.collection);
}

static void
test_records (void)
{
  Bench bench;
  const FramingCollection *c;

  bench_open (&bench, NULL);
  bench_gather_good (&bench, "a.jsonl", RECORD ("a", "-0.5") "{\"id\":\"b\",\"error\":\"too long\"}\n" RECORD ("c", "-5e-1"), NULL);
  c = bench.gathered.collection;
  bench_expect (&bench, RECORD_LINE ("a") "b|-|-|-|-1|out\n" RECORD_LINE ("c"));
  g_assert_true (bench.gathered.records && !bench.gathered.texts && !c->has_uses);
  g_assert_true (g_str_has_suffix (c->first_failure, "a.jsonl:2: it was not scored: too long"));
  g_assert_cmpstr (c->digest, ==, "d1");
  g_assert_cmpstr (g_array_index (c->sides, FramingSide, 0).low_pole, ==, "gloom");
  /* articles and records of the same axes stand beside each other */
  bench_gather_good (&bench, "a.jsonl", RECORD ("a", "-0.5") "{\"id\":\"b\",\"text\":\"grim\"}\n", NULL);
  g_assert_cmpstr (bench.gathered.collection->digest, ==, "mixed");
  g_assert_cmpfloat (framing_collection_value (bench.gathered.collection, 1, 0, 0)->score, ==, -1);
  bench_close (&bench);
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

  bench_open (&bench, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bytes = g_strconcat (RECORD ("a", "-0.5"), cases[i].record, RECORD ("c", "-0.5"), NULL);
      const FramingCollection *c;

      bench_gather_good (&bench, "a.jsonl", bytes, NULL);
      c = bench.gathered.collection;
      g_assert_cmpuint (c->failed, ==, 1);
      if (!g_pattern_match_simple (cases[i].reason, c->first_failure))
        g_error ("%s\nis not like\n%s", c->first_failure, cases[i].reason);
      g_assert_true (framing_collection_document (c, 1)->left_out && !framing_collection_document (c, 2)->left_out);
    }
  bench_close (&bench);
}

static void
test_disagreement (void)
{
  static const char *const axes[] = { "pace", NULL }, *const none[] = { "wind", NULL };
  Bench bench;

  bench_open (&bench, NULL);
  fail (&bench, "a.jsonl", RECORD ("a", "0") "{\"axes\":{\"mood\":{}}}\n", "*a.jsonl:2: this record has no axis 'pace'*apart");
  fail (&bench, "a.jsonl", RECORD ("a", "0") "{\"axes\":{\"mood\":{},\"pace\":{},\"wind\":{}}}\n", "*:2: this record has the axis 'wind'*");
  fail (&bench, "a.jsonl", RECORD ("a", "0") "{\"axes\":{\"mood\":{},\"pace\":{}},\"targets\":{\"Ansel\":{}}}\n", "*the target 'Ansel'*");
  fail (&bench, "a.jsonl", "{\"axes\":{\"mood\":{}},\"targets\":{\"Ansel\":{}}}\n{\"axes\":{\"mood\":{}}}\n", "*:2: *no target 'Ansel'*");
  fail (&bench, "a.jsonl", "{\"axes\":{\"wind\":{}}}\n{\"text\":\"x\"}\n", "*:2: this article has no scores yet*'wind'*");
  bench.settings.axes = none;
  fail (&bench, "a.jsonl", RECORD ("a", "0"), "the records have no axis 'wind'; they have mood, pace");
  bench.settings.axes = axes;
  bench_gather_good (&bench, "a.jsonl", RECORD ("a", "0") "{\"axes\":{\"mood\":{},\"pace\":{\"score\":1},\"wind\":{}}}\n", NULL);
  g_assert_cmpuint (bench.gathered.collection->sides->len, ==, 1);
  g_assert_cmpfloat (framing_collection_value (bench.gathered.collection, 1, 0, 0)->score, ==, 1);
  bench_close (&bench);
}

/* Axes and targets that the engine never heard of; names with escapes. */
static void
test_unknown_axes (void)
{
  Bench bench;
  const FramingCollection *c;

  bench_open (&bench, NULL);
  bench_gather_good (&bench, "a.jsonl",
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
  bench_close (&bench);
}

static void
test_tables (void)
{
#define WHOLE "words,calm_storm_score,calm_storm_low,calm_storm_high,calm_storm_hits"
#define QUOTED ",calm_storm_quoted_score,calm_storm_quoted_low,calm_storm_quoted_high,calm_storm_quoted_hits,calm_storm_quoted_words"
#define TARGET ",target_port_a_calm_storm_score,target_port_a_calm_storm_low,target_port_a_calm_storm_high,target_port_a_calm_storm_hits,target_port_a_calm_storm_words"
  Bench bench;
  const FramingCollection *c;

  bench_open (&bench, NULL);
  bench_gather_good (&bench, "a.csv",
               "id,outlet,story,readability_score," WHOLE QUOTED TARGET ",error,digest\r\n"
               "a,Courier,s1,99,100,-0.25,2,1.5,3,,0,0,0,20,0.5,0,1,1,7,,d1\r\n"
               "b,Courier,s1,99,,,,,,,,,,,,,,,,\"no \"\"text\"\"\",d1\r\n"
               "c,Courier,s1,99\r\n"
               "d,Courier,s1,99,100,x,2,1.5,3,,0,0,0,20,0.5,0,1,1,7,,d2\r\n", NULL);
  c = bench.gathered.collection;
  bench_expect (&bench, "a|Courier|s1|Courier|-1|0:-0.250000,-0.500,100,3|5:0.500000,1.000,7,1\n"
                  "b|Courier|s1|Courier|-1|out\n" "c|Courier|s1|Courier|-1|out\n" "d|Courier|s1|Courier|-1|out\n");
  g_assert_cmpstr (g_array_index (c->sides, FramingSide, 0).id, ==, "calm-storm");
  g_assert_cmpstr (g_array_index (c->views, FramingView, 5).name, ==, "port_a");
  g_assert_true (g_str_has_suffix (c->first_failure, "a.csv:3: it was not scored: no \"text\""));
  g_assert_cmpstr (c->digest, ==, "d1");
  /* the same through standard names of the engine, which knows its own columns best: t0_ is the target of the fake plugin */
  bench_close (&bench);
  bench_open (&bench, "Port A=Ansel");
  bench_gather_good (&bench, "a.tsv", "id\tmood_score\tmood_low\tmood_high\tmood_hits\tt0_mood_score\tt0_mood_low\tt0_mood_high\tt0_mood_hits\tt0_mood_words\n"
               "a\t1\t0\t1\t1\t-1\t1\t0\t1\t3\n", NULL);
  c = bench.gathered.collection;
  g_assert_cmpuint (c->sides->len, ==, 1);
  g_assert_cmpstr (g_array_index (c->views, FramingView, 5).name, ==, "Port A");
  g_assert_cmpfloat (framing_collection_value (c, 0, 0, 5)->score, ==, -1);
  bench_close (&bench);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/record/records", test_records);
  g_test_add_func ("/outlet/record/bad-records", test_bad_records);
  g_test_add_func ("/outlet/record/disagreement", test_disagreement);
  g_test_add_func ("/outlet/record/unknown-axes", test_unknown_axes);
  g_test_add_func ("/outlet/record/tables", test_tables);
  return g_test_run ();
}
