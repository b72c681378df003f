#include "helper.h"
#include "lexicon/axis.h"

#define HEAD "# axis: mood\n# low: gloom\n# high: joy\n"
#define COLUMNS "term\tpole\tweight\tnote\n"

typedef struct { const char *text, *wanted; } Row;

/* "term pole weight" of each entry that was taken, then the findings. */
static char *
show (const char *text)
{
  HelperWords words;
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) axes = g_ptr_array_new_with_free_func ((GDestroyNotify) framing_axis_free);
  FramingIndexBuilder *builder = framing_index_builder_new ();
  FramingIndex *index;
  FramingTsv *table;
  FramingAxis *axis;
  g_autofree char *found = NULL;

  helper_words_open (&words);
  table = helper_tsv (&words, text);
  axis = framing_axis_of_table (axes, table, "en", &words.findings);
  if (axis != NULL)
    framing_axis_read (axis, table, builder, 0, &words.context);
  index = framing_index_builder_finish (builder, NULL, NULL);
  for (uint32_t i = 0; i < index->n_entries; i++)
    g_string_append_printf (out, "%s %d %s%d; ", index->entries[i].text, index->entries[i].pole, index->entries[i].level ? "~" : "", index->entries[i].base);
  if (axis != NULL)
    g_assert_cmpuint (axis->n_entries, ==, index->n_entries);
  found = helper_findings (&words.findings);
  g_string_append (out, found);
  framing_index_free (index);
  framing_tsv_free (table);
  helper_words_close (&words);
  return g_string_free (out, FALSE);
}

static void
check (const Row *rows, size_t n)
{
  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *got = show (rows[i].text);

      if (strchr (rows[i].wanted, '*') != NULL ? !g_pattern_match_simple (rows[i].wanted, got) : strcmp (got, rows[i].wanted) != 0)
        g_error ("%s\nwanted: %s\ngot:    %s", rows[i].text, rows[i].wanted, got);
    }
}

static void
test_rows (void)
{
  static const Row rows[] = {
    { HEAD COLUMNS "win\tjoy\t1\nfail\tgloom\t0.5\nwinner\tnone\n", "win 1 1000; fail -1 500; winner 0 0; " },
    { HEAD COLUMNS "price\tgloom\t~1.5\n", "price -1 ~1500; " },
    { HEAD COLUMNS "war\tgloom\t5\tnote\n", "war -1 5000; " },
    { HEAD "weight\tterm\tpole\n1\twin\tjoy\n", "win 1 1000; " },
    /* rows that are wrong are told and left out, the others stay */
    { HEAD COLUMNS "win\tjoy\t0\nwar\tgloom\t1\n", "war -1 1000; t.tsv:5:9: \"0\" is no weight*" },
    { HEAD COLUMNS "win\tjoy\t5.001\n", "t.tsv:5:9: \"5.001\" is no weight*" },
    { HEAD COLUMNS "win\tjoy\t-1\n", "t.tsv:5:9: \"-1\" is no weight*" },
    { HEAD COLUMNS "win\tjoy\n", "t.tsv:5:8: \"\" is no weight*" },
    { HEAD COLUMNS "win\tjoy\t1,5\n", "t.tsv:5:9: \"1,5\" is no weight*" },
    { HEAD COLUMNS "win\tnone\t1\n", "t.tsv:5:10: \"1\" is a weight, and an entry of pole none has none*" },
    { HEAD COLUMNS "win\thappy\t1\n", "t.tsv:5:5: \"happy\" is no pole of this axis; write gloom, joy or none" },
    { HEAD COLUMNS "win\t\t1\n", "t.tsv:5:5: \"\" is no pole*" },
    { HEAD COLUMNS "win ...\tjoy\t1\n", "t.tsv:5:1: *" },
    { HEAD COLUMNS "\tjoy\t1\n", "t.tsv:5:1: the term is empty*" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_heads (void)
{
  static const Row rows[] = {
    { "# low: a\n# high: b\n" COLUMNS, "t.tsv:1:1: the name of the axis is missing*" },
    { "# axis: My Axis\n# low: a\n# high: b\n" COLUMNS, "t.tsv:1:1: the name of the axis is missing or not plain*" },
    { "# axis: 9x\n# low: a\n# high: b\n" COLUMNS, "t.tsv:1:1: *" },
    { "# axis: x\n# high: b\n" COLUMNS, "t.tsv:1:1: two different poles*" },
    { "# axis: x\n\n# low: b\n# high: b\n" COLUMNS, "t.tsv:3:1: two different poles*" },
    { "# axis: x\n# low: none\n# high: b\n" COLUMNS, "t.tsv:2:1: two different poles*" },
    { HEAD "# language: fr\n" COLUMNS, "t.tsv:4:1: the file is of another language*" },
    { HEAD "# language: en\n" COLUMNS "win\tjoy\t1\n", "win 1 1000; " },
    { HEAD, "t.tsv:1:1: there is no header row; write: term, pole, weight, note*" },
    { HEAD "term\tpole\n", "t.tsv:4:1: \"term\": the header row should stand here and name the column weight; write: term, pole*" },
    { HEAD "# a\n\nterm\tpole\twieght\n", "t.tsv:6:11: \"wieght\" is no name of a column; write weight" },
    { HEAD "Term\tpole\tweight\n", "t.tsv:4:1: \"Term\" is no name of a column; write term" },
    { HEAD "win\tjoy\t1\n", "t.tsv:4:1: \"win\": the header row should stand here*" },
    { HEAD "term,pole,weight\nwin,joy,1\n", "t.tsv:4:1: \"term,pole,weight\": the header row should stand here*with tabs between them)" },
    { HEAD "term\tpole\tweight\tpole\nwin\tjoy\t1\tgloom\n", "t.tsv:4:18: a second column pole; leave one of them out" },
    /* keys that are nearly known; others are comments */
    { HEAD "# dampning: 3\n" COLUMNS, "t.tsv:4:1: \"# dampning:\" is not read; did you mean \"# damping:\"?" },
    { HEAD "# Damping: 4\n" COLUMNS, "t.tsv:4:1: \"# Damping:\" is not read; did you mean \"# damping:\"?" },
    { HEAD "# gpa: 4\n" COLUMNS, "t.tsv:4:1: \"# gpa:\" is not read; did you mean \"# gap:\"?" },
    { HEAD "# source: x\n# name: y\n# note low: z\n# name: y\n# author: a\n# author: b\n# license: CC0-1.0\n" COLUMNS, "" },
    { HEAD "# language: en\n# version: 1\n# licence: CC0-1.0\n# definition: A test.\n# gap: 1\n# headline-weight: 1\n# lead-weight: 1\n"
      "# body-weight: 1\n# quoted-weight: 1\n# damping: 1\n# length-damping: 1\n" COLUMNS, "" },
    { HEAD "# axis: mind\n" COLUMNS, "t.tsv:4:1: a second \"# axis:\", beside line 1; leave one of them out" },
    { HEAD "# gap: 1\n# gap: 2\n" COLUMNS, "t.tsv:5:1: a second \"# gap:\", beside line 4*" },
    { HEAD "# gap: 9\n" COLUMNS "win\tjoy\t1\n", "win 1 1000; t.tsv:4:1: the longest gap is a number of words from 0 to 5" },
    { HEAD "# gap: 1.5\n" COLUMNS, "t.tsv:4:1: the longest gap*" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* A second file of the axis adds to it, and has to have the same poles. */
static void
test_second_file (void)
{
  g_autoptr (GPtrArray) axes = g_ptr_array_new_with_free_func ((GDestroyNotify) framing_axis_free);
  HelperWords words = { 0 };
  FramingTsv *one = helper_tsv (&words, HEAD "# definition: A test.\n"), *two = helper_tsv (&words, HEAD), *three = helper_tsv (&words, "# axis: mood\n# low: joy\n# high: gloom\n");
  FramingAxis *axis = framing_axis_of_table (axes, one, "en", &words.findings);
  g_autofree char *found = NULL;

  g_assert_cmpstr (axis->definition, ==, "A test.");
  g_assert_true (framing_axis_of_table (axes, two, "en", &words.findings) == axis);
  g_assert_null (framing_axis_of_table (axes, three, "en", &words.findings));
  g_assert_cmpuint (axes->len, ==, 1);
  found = helper_findings (&words.findings);
  g_assert_true (g_str_has_prefix (found, "t.tsv:1:1: axis mood has the poles gloom and joy already"));
  framing_tsv_free (one);
  framing_tsv_free (two);
  framing_tsv_free (three);
}

/* "# gap: 1" holds for the gaps of its file. */
static void
test_gap (void)
{
  static const struct { const char *gap, *body; double hits; } rows[] = {
    { "", "They hit one two three wall.", 1 }, { "", "They hit one two three four wall.", 0 }, { "# gap: 1\n", "They hit one wall.", 1 },
    { "# gap: 1\n", "They hit one two wall.", 0 }, { "# gap: 0\n", "They hit wall.", 1 }, { "# gap: 0\n", "They hit one wall.", 0 },
    { "# gap: 5\n", "They hit one two three four five wall.", 1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, rows[i].gap, COLUMNS "hit ... wall\tgloom\t1\n", NULL);
      HelperRun run;

      g_assert_cmpint (helper_open_with (&run, NULL, "only", "1", "lexicon_text", text, NULL), ==, FRAMING_OK);
      helper_score (&run, NULL, rows[i].body);
      g_assert_cmpfloat (helper_value (&run, "mood_hits"), ==, rows[i].hits);
      helper_close (&run);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/rows", test_rows);
  g_test_add_func ("/axis/heads", test_heads);
  g_test_add_func ("/axis/second-file", test_second_file);
  g_test_add_func ("/axis/gap", test_gap);
  return g_test_run ();
}
