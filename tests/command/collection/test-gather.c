/* Articles, and records with the articles that belong to them; what records say is read in test-record.c. */
#include "bench.h"

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

  bench_open (&bench, NULL);
  bench.settings.uses = TRUE;
  bench_gather_good (&bench, "a.jsonl", ARTICLES, NULL);
  c = bench.gathered.collection;
  bench_expect (&bench,
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
  bench_close (&bench);
}

static void
test_columns (void)
{
  Bench bench;
  const FramingCollection *c;

  bench_open (&bench, "Ansel=Ansel|Port");
  bench.settings.by = "lang";
  bench_gather_good (&bench, "a.jsonl", "{\"text\":\"Ansel is grim\",\"lang\":\"x\"}\n", NULL);
  c = bench.gathered.collection;
  g_assert_cmpuint (c->views->len, ==, 6);
  g_assert_cmpstr (g_array_index (c->views, FramingView, 0).name, ==, "whole");
  g_assert_cmpstr (g_array_index (c->views, FramingView, 4).name, ==, "quoted");
  g_assert_cmpint (g_array_index (c->views, FramingView, 4).part, ==, FRAMING_PART_QUOTED);
  g_assert_cmpstr (g_array_index (c->views, FramingView, 5).name, ==, "Ansel");
  g_assert_cmpint (g_array_index (c->views, FramingView, 5).target, ==, 0);
  g_assert_cmpstr (g_array_index (c->sides, FramingSide, 1).low_pole, ==, "slow");
  g_assert_cmpfloat (framing_collection_value (c, 0, 0, 5)->score, ==, -1);
  g_assert_cmpstr (bench_name_of (c->groups, 0), ==, "x");
  bench.settings.by = "language";
  bench_gather_good (&bench, "a.jsonl", "{\"text\":\"x\",\"language\":\"nn\"}\n{\"text\":\"x\"}\n", NULL);
  g_assert_cmpstr (bench_name_of (bench.gathered.collection->groups, 0), ==, "nn");
  g_assert_cmpstr (bench_name_of (bench.gathered.collection->groups, 1), ==, "en");
  bench.settings.by = "title";
  bench_gather_good (&bench, "a.jsonl", "{\"title\":\" Tea \",\"text\":\"x\"}\n{\"text\":\"x\"}\n", NULL);
  g_assert_cmpstr (bench_name_of (bench.gathered.collection->groups, 0), ==, "Tea");
  g_assert_cmpuint (bench.gathered.collection->without_group, ==, 1);
  bench.settings.by = "id";
  bench_gather_good (&bench, "a.jsonl", "{\"id\":\"i1\",\"text\":\"x\"}\n", NULL);
  g_assert_cmpstr (bench_name_of (bench.gathered.collection->groups, 0), ==, "i1");
  bench_close (&bench);
}

#define EVIDENCE ",\"evidence\":[{\"axis\":\"mood\",\"entry\":\"grim\",\"source\":\"fake.tsv:1\",\"text\":\"GRIM  \\n \\u00c4\",\"weight\":-1.5}," \
                 "{\"axis\":\"mood\",\"entry\":\"grim\",\"source\":\"fake.tsv:1\",\"text\":\"grim \xc3\xa4\",\"weight\":-1},{\"axis\":\"wind\",\"text\":\"x\"},7]"

#define LONG "was the water that came in from the harbour on the third day, and nobody in the old town had a word for it until the ferry came"

/* Uses come from the evidence of the record, or from the text that is joined. */
static void
test_join (void)
{
  const char *texts = "{\"id\":\"a\",\"title\":\"T\",\"text\":\"bright, not slow " LONG "\"}\n{\"id\":\"a\",\"title\":\"T\",\"text\":\"bright, not slow " LONG "\"}\n{\"id\":\"z\",\"text\":\"dire\"}\n"
                      "{\"id\":\"b\",\"text\":\"dire\"}\n{\"id\":\"q\"}\n";
  Bench bench;
  FramingBook book;
  const FramingCollection *c;

  bench_open (&bench, NULL);
  bench.settings.uses = bench.settings.texts = bench.settings.stems = bench.settings.signatures = TRUE;
  bench_gather_good (&bench, "a.jsonl", RECORD ("a", "-0.5") "{\"id\":\"b\",\"axes\":{\"mood\":{},\"pace\":{}}" EVIDENCE "}\n", texts);
  c = bench.gathered.collection;
  bench_expect (&bench, "a|Courier|s1|Courier|-1|0:-0.500000,-2.000,12,3|1:1.000000,1.000,3,1|0 bright=bright 1 1000|1 slow=slow 1 500\n"
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
  bench_gather_good (&bench, "a.jsonl", RECORD ("b", "0") RECORD ("a", "0"), texts);
  g_assert_cmpuint (framing_signatures_get (bench.gathered.signatures, 1)->shingles, >, 0);
  bench_gather_good (&bench, "a.jsonl", RECORD ("b", "0"), NULL);
  g_assert_null (bench.gathered.signatures);
  /* one record without its article: what needs all texts is missing */
  bench_gather_good (&bench, "a.jsonl", RECORD ("a", "-0.5") RECORD ("c", "-0.5"), texts);
  c = bench.gathered.collection;
  g_assert_true (!c->has_uses && !c->has_texts && !bench.gathered.texts);
  g_assert_cmpuint (c->with_text, ==, 1);
  g_assert_cmpuint (bench.gathered.unread, ==, 1);
  g_assert_cmpuint (framing_collection_document (c, 1)->shelf, ==, FRAMING_SHELF_NONE);
  bench_close (&bench);
}

/* An id that different articles bear tells of none which record it belongs to. */
static void
test_ambiguous (void)
{
  const char *texts = "{\"id\":\"a\",\"text\":\"bright\"}\n{\"id\":\"b\",\"text\":\"dire\"}\n{\"id\":\"a\",\"text\":\"grim\"}\n"
                      "{\"id\":\"a\",\"text\":\"bright\"}\n{\"id\":\"b\",\"text\":\"dire\"}\n";
  Bench bench;
  const FramingCollection *c;

  bench_open (&bench, NULL);
  bench.settings.texts = TRUE;
  bench_gather_good (&bench, "a.jsonl", RECORD ("a", "0") RECORD ("b", "0"), texts);
  c = bench.gathered.collection;
  g_assert_cmpuint (c->with_text, ==, 1);
  g_assert_cmpuint (framing_collection_document (c, 0)->shelf, ==, FRAMING_SHELF_NONE);
  g_assert_cmpuint (framing_collection_document (c, 1)->shelf, !=, FRAMING_SHELF_NONE);
  bench_close (&bench);
}

/* for `framing match`: nothing is scored, and everything can be written again */
static void
test_no_scores (void)
{
  Bench bench;
  FramingBook book;
  const FramingCollection *c;

  bench_open (&bench, NULL);
  bench.settings.scores = FALSE;
  bench_gather_good (&bench, "a.jsonl", "{\"id\":\"a\",\"domain\":\"Courier\",\"story\":\"s\",\"n\":[1],\"text\":\"grim\"}\n" RECORD ("b", "0"), NULL);
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
  bench_close (&bench);
}

/* The same for any number of jobs, with failures before anything tells what the documents are. */
static void
test_jobs (void)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autofree char *first = NULL;
  Bench bench;

  bench_open (&bench, NULL);
  bench.settings.uses = TRUE;
  for (guint i = 0; i < 9000; i++)
    g_string_append (bytes, "{\"error\":\"x\"}\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (bytes, "{\"id\":\"%u\",\"outlet\":\"o%u\",\"story\":\"s%u\",\"text\":\"%s grim fast\"}\n", i, i * 7919 % 31, i / 3,
                            i % 5 == 0 ? "bright" : "not dire");
  for (guint jobs = 1; jobs <= 5; jobs += 2)
    {
      bench.settings.jobs = jobs;
      bench_gather_good (&bench, "a.jsonl", bytes->str, NULL);
      g_assert_cmpuint (bench.gathered.collection->failed, ==, 9000);

      g_autofree char *got = bench_show (bench.gathered.collection);

      if (first == NULL)
        first = g_steal_pointer (&got);
      else
        g_assert_true (g_str_equal (got, first));
    }
  bench_close (&bench);
}

static void
test_empty (void)
{
  Bench bench;

  bench_open (&bench, NULL);
  bench.settings.uses = bench.settings.texts = TRUE;
  bench_gather_good (&bench, "a.jsonl", "", NULL);
  g_assert_cmpuint (bench.gathered.collection->documents->len, ==, 0);
  g_assert_cmpuint (bench.gathered.collection->sides->len, ==, 2);
  g_assert_true (!bench.gathered.collection->has_uses && !bench.gathered.collection->has_texts);
  bench_gather_good (&bench, "a.jsonl", "x\n[\n", NULL);
  g_assert_cmpuint (bench.gathered.collection->failed, ==, 2);
  g_assert_true (isnan (framing_collection_value (bench.gathered.collection, 1, 1, 4)->score));
  bench_close (&bench);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/gather/articles", test_articles);
  g_test_add_func ("/outlet/gather/columns", test_columns);
  g_test_add_func ("/outlet/gather/join", test_join);
  g_test_add_func ("/outlet/gather/ambiguous", test_ambiguous);
  g_test_add_func ("/outlet/gather/no-scores", test_no_scores);
  g_test_add_func ("/outlet/gather/jobs", test_jobs);
  g_test_add_func ("/outlet/gather/empty", test_empty);
  return g_test_run ();
}
