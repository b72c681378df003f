#include "passage/reading.h"
#include "press.h"

typedef struct {
  const char *sentence;         /* as it stands in the text, with its marks */
  guint words, items;
  gboolean headline, whole;
} Wanted;

typedef struct {
  const char *title, *text, *headline;
  guint n_sentences;
  Wanted wanted[4];
} Case;

static const Case CASES[] = {
  { "", "", "", 0, { { NULL, 0, 0, FALSE, FALSE } } },
  { "A feud over the dam", "The mayor spoke. She did not thank the farmers for their insult.", "A feud over the dam", 3,
    { { "A feud over the dam", 5, 1, TRUE, TRUE }, { "She did not thank the farmers for their insult.", 9, 2, FALSE, TRUE } } },
  { "Dam", "\"We thank them,\" she said. \"This feud must end.\" (The truce held.) Nobody spoke.", "Dam", 5,
    { { "\"We thank them,\" she said.", 5, 1, FALSE, TRUE }, { "\"This feud must end.\"", 4, 1, FALSE, TRUE },
      { "(The truce held.)", 3, 1, FALSE, TRUE } } },
  { "Dam", "The truce, seen from the hill\n\nThe village slept well that night and the next one too.", "Dam", 3,
    { { "The truce, seen from the hill", 6, 1, FALSE, FALSE } } },
  { "Dam", "A truce | Home | World.", "Dam", 2, { { "A truce | Home | World.", 4, 1, FALSE, FALSE } } },
};

static FramingReading
read_text (Press *press, const char *title, const char *text, const char *language, gboolean *done)
{
  FramingScorer *scorer = framing_scorer_new (&press->engine, 100, NULL);
  FramingReading reading = { 0 };
  FramingBook book = { .bytes = g_strdup (text), .title = { title, strlen (title) }, .language = { language, strlen (language) } };

  book.text = (framing_str) { book.bytes, strlen (text) };
  *done = framing_reading_make (&reading, &book, &press->engine, scorer);
  g_assert_null (book.bytes);
  framing_scorer_free (scorer);
  return reading;
}

static void
check_sentence (const FramingReading *reading, guint i, const Wanted *wanted)
{
  const FramingReadSentence *sentence = &g_array_index (reading->sentences, FramingReadSentence, i);
  framing_str text = framing_reading_field (reading, sentence->field);
  g_autofree char *words = g_strndup (text.ptr + sentence->begin, sentence->end - sentence->begin);

  g_assert_cmpstr (words, ==, wanted->sentence);
  g_assert_cmpuint (sentence->words, ==, wanted->words);
  g_assert_cmpuint (sentence->n_items, ==, wanted->items);
  g_assert_cmpint (sentence->headline, ==, wanted->headline);
  g_assert_cmpint (sentence->whole, ==, wanted->whole);
  g_assert_cmpuint (sentence->n_stems, >, 0);
  g_assert_cmpuint (sentence->n_stems, <=, sentence->words);
}

static void
check_cases (void)
{
  Press *press = press_new (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const Case *c = &CASES[i];
      gboolean done;
      FramingReading reading = read_text (press, c->title, c->text, "", &done);
      framing_str field = framing_reading_field (&reading, reading.headline_field);
      g_autofree char *headline = g_strndup (field.ptr + reading.headline_begin, reading.headline_end - reading.headline_begin);
      guint n = 0;

      g_assert_true (done);
      for (; n < G_N_ELEMENTS (c->wanted) && c->wanted[n].sentence != NULL; n++)
        check_sentence (&reading, n, &c->wanted[n]);
      g_assert_cmpuint (reading.sentences->len, ==, n);
      g_assert_cmpuint (reading.n_sentences, ==, c->n_sentences);
      g_assert_cmpstr (headline, ==, c->headline);
      framing_reading_clear (&reading);
    }
  press_free (press);
}

/* of an article without a title the first line may be the headline */
static void
check_headline_in_text (void)
{
  Press *press = press_new (NULL, 0);
  gboolean done;
  FramingReading reading = read_text (press, "", "Feud Over Dam\n\nThe mayor spoke on Monday in the town hall. She will thank the farmers.",
                                      "", &done);
  g_autofree char *headline = NULL;

  g_assert_true (done);
  headline = g_strndup (reading.book.text.ptr + reading.headline_begin, reading.headline_end - reading.headline_begin);
  g_assert_cmpstr (headline, ==, "Feud Over Dam");
  g_assert_true (g_array_index (reading.sentences, FramingReadSentence, 0).headline);
  g_assert_false (g_array_index (reading.sentences, FramingReadSentence, 1).headline);
  framing_reading_clear (&reading);
  press_free (press);
}

static void
check_words (void)
{
  Press *press = press_new (NULL, 0);
  gboolean done;
  FramingReading reading = read_text (press, "", "The dam holds. The dams are old, said a dam keeper. Truce.", "", &done);
  guint64 last = 0;
  guint most = 0;

  for (guint i = 0; i < reading.words->len; i++)
    {
      const FramingStem *stem = &g_array_index (reading.words, FramingStem, i);

      g_assert_true (i == 0 || stem->stem > last);
      last = stem->stem;
      most = MAX (most, stem->count);
    }
  g_assert_cmpuint (reading.n_sentences, ==, 3);
  g_assert_cmpuint (most, ==, 2);               /* "dam" stands in two sentences, though three times */
  framing_reading_clear (&reading);
  press_free (press);
}

/* two sentences have nothing in common that share "17 to 23" */
static void
check_numbers (void)
{
  static const struct { const char *text; guint stems; } texts[] = {
    { "They counted boats.", 3 }, { "They counted 17 boats.", 3 }, { "They counted 5,198 boats.", 4 }, { "They counted boats in 2017.", 5 },
  };
  Press *press = press_new (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gboolean done;
      FramingReading reading = read_text (press, "", texts[i].text, "", &done);

      g_assert_true (done);
      g_assert_cmpuint (reading.words->len, ==, texts[i].stems);
      framing_reading_clear (&reading);
    }
  press_free (press);
}

static void
check_failure (void)
{
  Press *press = press_new (NULL, 0);
  gboolean done;
  FramingReading reading = read_text (press, "", "A truce.", "zz", &done);

  g_assert_false (done);
  g_assert_null (reading.sentences);
  press_free (press);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/reading/cases", check_cases);
  g_test_add_func ("/outlet/reading/headline-in-text", check_headline_in_text);
  g_test_add_func ("/outlet/reading/words", check_words);
  g_test_add_func ("/outlet/reading/numbers", check_numbers);
  g_test_add_func ("/outlet/reading/failure", check_failure);
  return g_test_run ();
}
