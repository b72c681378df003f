#include "passage/excerpt.h"
#include "passage/weight.h"
#include "press.h"

/* each line shows a quarrel less clearly than the one above it */
static const char *const LADDER[] = {
  "The feud and the insult from Ansel shook the council of the harbour town.",
  "The feud with the port of Ansel shook the council of the harbour town.",
  "The insult from the port of Ansel shook the council of the harbour town.",
  "\"The insult from the port of Ansel shook the council,\" she said on Monday.",
  "The insult came with thanks from the council of the harbour town of Ansel.",
};

static FramingReading
read_text (Press *press, const char *title, const char *text)
{
  FramingScorer *scorer = framing_scorer_new (&press->engine, 100, NULL);
  FramingReading reading = { 0 };
  FramingBook book = { .title = { title, strlen (title) }, .text = { text, strlen (text) } };

  g_assert_true (framing_reading_make (&reading, &book, &press->engine, scorer));
  framing_scorer_free (scorer);
  return reading;
}

/* of the last sentence */
static double
weigh (Press *press, const char *text, double direction)
{
  FramingReading reading = read_text (press, "", text);
  double weight;

  g_assert_cmpuint (reading.sentences->len, >, 0);
  weight = framing_weight_of (&reading, &g_array_index (reading.sentences, FramingReadSentence, reading.sentences->len - 1), 0, direction);
  framing_reading_clear (&reading);
  return weight;
}

static void
check_ladder (void)
{
  Press *press = press_new (NULL, 0);
  double last = 1;

  for (guint i = 0; i < G_N_ELEMENTS (LADDER); i++)
    {
      double weight = weigh (press, LADDER[i], -1);

      g_assert_cmpfloat (weight, <, last);
      g_assert_true (weigh (press, LADDER[i], 1) == 0);
      last = weight;
    }
  g_assert_cmpfloat (last, ==, 0);
  press_free (press);
}

static void
check_shape (void)
{
  Press *press = press_new (NULL, 0);
  const char *plain = "The feud with the port of Ansel shook the council of the harbour town.";
  g_autoptr (GString) behind = g_string_new (NULL), wordy = g_string_new ("The feud");
  double weight = weigh (press, plain, -1);

  for (guint i = 0; i < 30; i++)
    g_string_append (behind, "The council met in the old hall by the river. ");
  g_string_append (behind, plain);
  for (guint i = 0; i < 100; i++)
    g_string_append (wordy, " went on");
  g_string_append_c (wordy, '.');
  g_assert_cmpfloat (weight, >, weigh (press, "Feud.", -1));
  g_assert_cmpfloat (weight, >, weigh (press, behind->str, -1));
  g_assert_cmpfloat (weight / 4, >, weigh (press, wordy->str, -1));
  g_assert_cmpfloat (weight / 4, >, weigh (press, "The feud with the port of Ansel shook the council of the harbour town", -1));
  /* turned by a cue in front, or by one behind, where more can go wrong */
  g_assert_cmpfloat (weight, >, weigh (press, "There will never be a truce with the port of Ansel in this harbour town.", -1));
  g_assert_cmpfloat (weigh (press, "They ended the feud with the port of Ansel and the old harbour council.", 1), >,
                     weigh (press, "The feud with the port of Ansel and the old harbour council has ended.", 1));
  g_assert_cmpfloat (weigh (press, "The feud with the port of Ansel and the old harbour council has ended.", 1), >, 0);
  /* and still more where a comma lies between */
  g_assert_cmpfloat (weigh (press, "The feud in the port of Ansel ended.", 1), >,
                     2 * weigh (press, "The feud, in the port of Ansel, ended.", 1));
  press_free (press);
}

static void
check_excerpts (void)
{
  Press *press = press_new (NULL, 0);
  FramingReading reading = read_text (press, "Truce  at the dam", "The old feud is over. The council sent an insult.");
  FramingExcerpt headline, sentence;

  framing_weight_headline (&reading, 0, &headline);
  framing_weight_excerpt (&reading, &g_array_index (reading.sentences, FramingReadSentence, 2), 0, &sentence);
  g_assert_cmpstr (headline.text, ==, "Truce at the dam");
  g_assert_cmpuint (headline.marks->len, ==, 1);
  g_assert_cmpint (headline.weight, ==, 2000);
  g_assert_cmpstr (sentence.text, ==, "The council sent an insult.");
  g_assert_cmpuint (sentence.marks->len, ==, 1);
  g_assert_cmpuint (g_array_index (sentence.marks, FramingMark, 0).begin, ==, 20);
  g_assert_cmpint (sentence.weight, ==, -1000);
  g_assert_false (sentence.quoted);
  framing_excerpt_clear (&headline);
  framing_excerpt_clear (&sentence);
  framing_reading_clear (&reading);
  press_free (press);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/weight/ladder", check_ladder);
  g_test_add_func ("/outlet/weight/shape", check_shape);
  g_test_add_func ("/outlet/weight/excerpts", check_excerpts);
  return g_test_run ();
}
