#include "passage/readings.h"
#include "press.h"

#define MANY 100

static Press *
make_press (guint n)
{
  Press *press = press_new (NULL, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("The feud number %u goes on. They thank nobody.", i);
      PressArticle article = { "Post", "dam", 0, 1, 9, "A truce", text };

      press_add (press, &article);
    }
  return press;
}

/* everything that a reading tells, as one line */
static void
describe (const FramingReading *reading, GString *out)
{
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      const FramingReadSentence *s = &g_array_index (reading->sentences, FramingReadSentence, i);

      g_string_append_printf (out, "%u:%u-%u %u %u %u|", s->field, s->begin, s->end, s->words, s->n_stems, s->n_items);
    }
  for (guint i = 0; i < reading->words->len; i++)
    g_string_append_printf (out, "%" G_GINT64_MODIFIER "x ", g_array_index (reading->words, FramingStem, i).stem);
  g_string_append_printf (out, "%.*s\n", (int) reading->book.text.len, reading->book.text.ptr);
}

static char *
read_all (const Press *press, guint jobs)
{
  g_autoptr (GArray) documents = press_all (press);
  g_autoptr (GError) error = NULL;
  g_autoptr (FramingReadings) readings = framing_readings_new (press->collection, &press->engine, documents, jobs, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (framing_readings_count (readings), ==, documents->len);
  for (guint i = 0; i < documents->len; i++)
    {
      g_assert_true (framing_readings_get (readings, i) == framing_readings_nth (readings, i));
      describe (framing_readings_nth (readings, i), out);
    }
  return g_string_free (out, FALSE);
}

static void
check_jobs (void)
{
  Press *press = make_press (MANY);
  g_autofree char *one = read_all (press, 1), *four = read_all (press, 4);

  g_assert_nonnull (strstr (one, "The feud number 99 goes on."));
  g_assert_cmpstr (one, ==, four);
  press_free (press);
}

/* some of the documents; one whose text is not here; one that was not asked for */
static void
check_some (void)
{
  Press *press = make_press (9);
  const guint32 numbers[] = { 2, 5, 7 };
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (FramingReadings) readings = NULL;

  g_array_append_vals (documents, numbers, G_N_ELEMENTS (numbers));
  framing_collection_document (press->collection, 5)->shelf = FRAMING_SHELF_NONE;
  readings = framing_readings_new (press->collection, &press->engine, documents, 2, NULL);
  g_assert_nonnull (framing_readings_get (readings, 2));
  g_assert_null (framing_readings_get (readings, 5));
  g_assert_null (framing_readings_get (readings, 6));
  g_assert_nonnull (strstr (framing_readings_get (readings, 7)->book.text.ptr, "number 7 "));
  g_assert_null (framing_readings_get (readings, 8));
  press_free (press);
}

static void
check_none (void)
{
  Press *press = make_press (1);
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (FramingReadings) readings = framing_readings_new (press->collection, &press->engine, documents, 2, NULL);

  g_assert_cmpuint (framing_readings_count (readings), ==, 0);
  g_assert_null (framing_readings_get (readings, 0));
  press_free (press);
}

/* a place where nothing lies */
static void
check_error (void)
{
  Press *press = make_press (30);
  g_autoptr (GArray) documents = press_all (press);
  g_autoptr (GError) error = NULL;

  framing_collection_document (press->collection, 11)->shelf = 1u << 30;
  g_assert_null (framing_readings_new (press->collection, &press->engine, documents, 3, &error));
  g_assert_nonnull (error);
  press_free (press);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/readings/jobs", check_jobs);
  g_test_add_func ("/outlet/readings/some", check_some);
  g_test_add_func ("/outlet/readings/none", check_none);
  g_test_add_func ("/outlet/readings/error", check_error);
  return g_test_run ();
}
