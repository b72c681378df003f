#include "helper.h"
#include <math.h>

#define RULES "not:negator:-0.8; could:unreal:0.6; ease:reversing:-1; very:intensifier:1.4; but:contrast:0.5; refuse to:implicit-negator:-0.7"
#define AXIS "win:joy:1; good:joy:0.333; fail:gloom:1.777; war:gloom:2; price:gloom:~1; of the:none:"
#define MORE "win:fast:3; war of:slow:0.005; ease:fast:1"

static const char *const words[] = {
  "win", "good", "fail", "war", "price", "of", "the", "not", "could", "ease", "very", "but", "refuse to", "Tokyo", "It", "he said", "\"", "\xE2\x80\x9C",
  "\xE2\x80\x9D", ",", ".", ".", ". The", "?", ";", "\n\n", "won't", "winning", "Win", "mr. Lee", "wars", "a", "bridge", "Seoul", "read more", "win-win",
};

static char *
random_text (unsigned n)
{
  GString *text = g_string_new (NULL);

  for (unsigned i = 0; i < n; i++)
    g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

typedef struct { int64_t low, high; double hits; } Sum;

static Sum
sum_of (const framing_evidence_list *list, unsigned axis, int part, int target)
{
  Sum sum = { 0 };

  for (size_t i = 0; i < list->n_items; i++)
    {
      const framing_evidence *e = &list->items[i];

      if (e->axis != axis || (part >= 0 && !(e->parts & (1u << part))) || (target >= 0 && !(e->targets & (1u << target))))
        continue;
      sum.low += e->weight < 0 ? -e->weight : 0;
      sum.high += e->weight > 0 ? e->weight : 0;
      sum.hits++;
    }
  return sum;
}

static double
field (const HelperRun *run, unsigned axis, int part, int target, const char *name)
{
  const FramingMetrics *m = run->analyzer->metrics;

  for (size_t i = 0; i < m->n; i++)
    if (m->items[i].axis == (int32_t) axis && m->items[i].part == part && m->items[i].target == target && strcmp (m->items[i].field, name) == 0)
      return run->values[i];
  g_error ("no %s", name);
}

static void
check_sum (const HelperRun *run, const framing_evidence_list *list, unsigned axis, int part, int target)
{
  Sum sum = sum_of (list, axis, part, target);

  g_assert_cmpfloat (field (run, axis, MAX (part, 0), target, "low"), ==, (double) sum.low / 1e3);
  g_assert_cmpfloat (field (run, axis, MAX (part, 0), target, "high"), ==, (double) sum.high / 1e3);
  g_assert_cmpfloat (field (run, axis, MAX (part, 0), target, "hits"), ==, sum.hits);
}

static void
check_axis (const HelperRun *run, const framing_evidence_list *list, unsigned axis)
{
  double score = field (run, axis, 0, -1, "score"), hits = field (run, axis, 0, -1, "hits");
  Sum all = sum_of (list, axis, 0, -1), parts = { 0 }, voices = { 0 };

  for (int part = 0; part < (int) FRAMING_PARTS; part++)
    {
      Sum one = sum_of (list, axis, part, -1), *group = part >= FRAMING_PART_NARRATOR ? &voices : &parts;

      check_sum (run, list, axis, part, -1);
      if (part > 0)
        *group = (Sum) { group->low + one.low, group->high + one.high, group->hits + one.hits };
    }
  g_assert_true (parts.low == all.low && parts.high == all.high && parts.hits == all.hits);
  g_assert_true (voices.low == all.low && voices.high == all.high && voices.hits == all.hits);
  for (int target = 0; target < 2; target++)
    check_sum (run, list, axis, -1, target);
  g_assert_true (hits > 0 ? score >= -1 && score <= 1 : isnan (score));
  g_assert_true (hits > 0 || (isnan (field (run, axis, 0, -1, "bias")) && isnan (field (run, axis, 0, -1, "se"))));
}

static double
words_of (const HelperRun *run, int part)
{
  return field (run, 0, part, -1, "words");
}

/* The promises of the header: the weights of all evidence are the numbers, and parts and voices cut the document into pieces. */
static void
test_sums (void)
{
  HelperRun run;
  double hits = 0, quoted = 0, turned = 0;

  helper_open (&run, &(HelperLexicon) { .axis = AXIS, .more = MORE, .rules = RULES, .protect = "mr. lee", .targets = "Japan=Tokyo;Korea=Seoul" });
  for (unsigned i = 0; i < 400; i++)
    {
      g_autofree char *title = i % 3 == 0 ? random_text (8) : NULL, *body = random_text (1 + i * 2);
      framing_evidence_list list;
      double all;

      helper_score (&run, title, body);
      list = helper_list (&run);
      for (unsigned axis = 0; axis < 2; axis++)
        check_axis (&run, &list, axis);
      all = helper_value (&run, "words");
      g_assert_cmpfloat (words_of (&run, FRAMING_PART_HEADLINE) + words_of (&run, FRAMING_PART_LEAD) + words_of (&run, FRAMING_PART_BODY), ==, all);
      g_assert_cmpfloat (words_of (&run, FRAMING_PART_NARRATOR) + words_of (&run, FRAMING_PART_QUOTED), ==, all);
      g_assert_cmpfloat (field (&run, 0, 0, 0, "words"), <=, all);
      hits += list.n_items;
      for (size_t k = 0; k < list.n_items; k++)
        {
          quoted += (list.items[k].parts & (1u << FRAMING_PART_QUOTED)) != 0;
          turned += (list.items[k].weight > 0) != (list.items[k].base > 0);
        }
    }
  g_assert_true (hits > 10000 && quoted > 100 && turned > 500);         /* the texts were worth it */
  helper_close (&run);
}

/* Evidence stands in text order, its ranges lie in their sentences, and a cut keeps the first. */
static void
test_evidence (void)
{
  HelperRun run;

  helper_open (&run, &(HelperLexicon) { .axis = AXIS, .more = MORE, .rules = RULES });
  for (unsigned i = 0; i < 100; i++)
    {
      g_autofree char *body = random_text (1 + i * 5);
      framing_evidence_list list;

      helper_score (&run, "They win", body);
      list = helper_list (&run);
      for (size_t k = 0; k < list.n_items; k++)
        {
          const framing_evidence *e = &list.items[k], *before = k > 0 ? e - 1 : NULL;

          g_assert_true (e->begin < e->end && e->sentence_begin <= e->begin && e->end <= e->sentence_end);
          g_assert_true (e->sentence_end <= strlen (e->field == 0 ? run.title : run.body));
          g_assert_true (e->cue_begin == e->cue_end || (e->cue_begin >= e->sentence_begin && e->cue_end <= e->sentence_end));
          g_assert_true (before == NULL || before->field < e->field || (before->field == e->field && before->begin <= e->begin));
        }
    }
  helper_close (&run);
}

/* How a place weighs in the score of the whole, and that inside a part it does not. */
static void
test_place_weights (void)
{
  static const char head[] = "# axis: mood\n# low: gloom\n# high: joy\n# headline-weight: 3\n# lead-weight: 1\n# body-weight: 1\n"
                             "# quoted-weight: 0.5\n# damping: 1\n# length-damping: 0\nterm\tpole\tweight\tnote\nwin\tjoy\t1\n";
  double plain, headline, quoted;
  HelperRun run;

  g_assert_cmpint (helper_open_with (&run, NULL, "only", "1", "lexicon_text", head, NULL), ==, FRAMING_OK);
  helper_score (&run, "A bridge", "They win.");
  plain = helper_value (&run, "mood_score");
  g_assert_cmpfloat (helper_value (&run, "mood_lead_score"), ==, plain);
  helper_score (&run, "They win", "A bridge was built.");
  headline = helper_value (&run, "mood_score");
  g_assert_cmpfloat (helper_value (&run, "mood_headline_score"), ==, plain);
  helper_score (&run, "A bridge", "He said \"they win\".");
  quoted = helper_value (&run, "mood_score");
  g_assert_cmpfloat (helper_value (&run, "mood_quoted_score"), ==, plain);
  g_assert_true (quoted < plain && plain < headline);
  g_assert_cmpfloat (helper_value (&run, "mood_high"), ==, 1);
  helper_close (&run);
}

/* Boilerplate counts nowhere, and its words are told. */
static void
test_boilerplate (void)
{
  HelperRun run;
  g_autofree char *evidence = NULL;

  helper_open (&run, &(HelperLexicon) { .axis = AXIS });
  helper_score (&run, "They win", "The bridge was built in the spring and it is good.\n\nRead more\n\nRead more: war and war\n\nRead more\n");
  evidence = helper_evidence (&run);
  g_assert_cmpstr (evidence, ==, "win=1000 good=333");
  g_assert_cmpfloat (helper_value (&run, "boilerplate_words"), ==, 9);
  g_assert_cmpfloat (helper_value (&run, "words"), ==, 13);
  helper_close (&run);
}

/* A text without a full stop is cut, and every hit of it is found once. */
static void
test_long_sentence (void)
{
  HelperRun run;
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned i = 0; i < 5000; i++)
    g_string_append (text, i % 10 == 9 ? "win " : "bridge ");
  helper_open (&run, &(HelperLexicon) { .axis = AXIS });
  helper_score (&run, "Bridges", text->str);
  g_assert_cmpfloat (helper_value (&run, "mood_hits"), ==, 500);
  g_assert_cmpfloat (helper_value (&run, "mood_high"), ==, 500);
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/sums", test_sums);
  g_test_add_func ("/measure/evidence", test_evidence);
  g_test_add_func ("/measure/place-weights", test_place_weights);
  g_test_add_func ("/measure/boilerplate", test_boilerplate);
  g_test_add_func ("/measure/long-sentence", test_long_sentence);
  return g_test_run ();
}
