#include "passage/likeness.h"
#include "press.h"

/* 0 and 1 are on the same event, 2 is on another; all three share common words */
static const PressArticle ARTICLES[] = {
  { "Post", "dam", 0, 1, 30, "Velda dam feud",
    "The farmers of Kessia began a feud over the Velda dam. The minister spoke to the farmers. The river rose." },
  { "Mail", "dam", 0, 1, 30, "Kessia truce",
    "The minister of Kessia made a truce with the farmers on the Velda. The dam stands. The river fell." },
  { "Herald", "fair", 0, 1, 30, "Fair truce",
    "The bakers of the town made a truce with the butchers. The fair opens. The music played." },
};

typedef struct {
  Press *press;
  FramingReadings *readings;
  FramingLikeness *likeness;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) documents = NULL;

  f->press = press_new (ARTICLES, G_N_ELEMENTS (ARTICLES));
  documents = press_all (f->press);
  f->readings = framing_readings_new (f->press->collection, &f->press->engine, documents, 1, NULL);
  f->likeness = framing_likeness_new (f->readings);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  framing_likeness_free (f->likeness);
  framing_readings_free (f->readings);
  press_free (f->press);
}

static void
check_articles (Fixture *f, gconstpointer data)
{
  const FramingReading *a = framing_readings_get (f->readings, 0), *b = framing_readings_get (f->readings, 1);
  const FramingReading *other = framing_readings_get (f->readings, 2);
  double same = framing_likeness_articles (f->likeness, a, b);

  g_assert_cmpfloat (same, >, 1.4 * framing_likeness_articles (f->likeness, a, other));
  g_assert_cmpfloat (same, >, 1.4 * framing_likeness_articles (f->likeness, b, other));
  g_assert_cmpfloat_with_epsilon (framing_likeness_articles (f->likeness, a, a), 1, 1e-9);
  g_assert_true (same == framing_likeness_articles (f->likeness, b, a));
}

/* the first `n` stems of an article, made anew */
static FramingWeighed
weigh (const Fixture *f, const FramingStem *stems, guint n)
{
  FramingWeighed weighed;

  framing_likeness_weigh (f->likeness, stems, n, &weighed);
  return weighed;
}

static void
check_sentences (Fixture *f, gconstpointer data)
{
  static const FramingStem strange[] = { { 3, 1 }, { 9, 1 } }, half[] = { { 3, 1 } }, often[] = { { 3, 4 }, { 9, 4 } };
  FramingWeighed all = weigh (f, strange, 2), one = weigh (f, half, 1), none = weigh (f, strange, 0), many = weigh (f, often, 2);

  g_assert_cmpfloat_with_epsilon (framing_likeness_cosine (&all, &all), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (framing_likeness_cosine (&all, &one), sqrt (0.5), 1e-12);
  g_assert_cmpfloat_with_epsilon (framing_likeness_cosine (&all, &many), 1, 1e-12);
  g_assert_cmpfloat (framing_likeness_cosine (&all, &none), ==, 0);
  g_assert_cmpfloat (framing_likeness_cosine (&none, &none), ==, 0);
  g_assert_cmpfloat_with_epsilon (framing_likeness_common (&all, &all), 2 * framing_likeness_common (&all, &one), 1e-12);
  framing_weighed_clear (&all);
  framing_weighed_clear (&one);
  framing_weighed_clear (&none);
  framing_weighed_clear (&many);
}

/* what all share weighs less than what few do */
static void
check_rarity (Fixture *f, gconstpointer data)
{
  const FramingReading *reading = framing_readings_get (f->readings, 0);
  double least = G_MAXDOUBLE, largest = 0;

  for (guint i = 0; i < reading->words->len; i++)
    {
      FramingStem stem = { g_array_index (reading->words, FramingStem, i).stem, 1 };
      FramingWeighed weighed = weigh (f, &stem, 1);

      least = MIN (least, weighed.weights[0]);
      largest = MAX (largest, weighed.weights[0]);
      framing_weighed_clear (&weighed);
    }
  g_assert_cmpfloat (least, >=, 0);
  g_assert_cmpfloat (least, <, 0.5);            /* "the" */
  g_assert_cmpfloat (largest, >, 1.5);          /* "began" */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/outlet/likeness/articles", Fixture, NULL, set_up, check_articles, tear_down);
  g_test_add ("/outlet/likeness/sentences", Fixture, NULL, set_up, check_sentences, tear_down);
  g_test_add ("/outlet/likeness/rarity", Fixture, NULL, set_up, check_rarity, tear_down);
  return g_test_run ();
}
