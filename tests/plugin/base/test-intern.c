#include "base/intern.h"
#include <glib.h>
#include <stdio.h>
#include <string.h>

static void
test_words (void)
{
  static const struct { const char *bytes; size_t n; uint32_t number; } cases[] = {
    { "war", 3, 0 }, { "peace", 5, 1 }, { "war", 3, 0 }, { "wa", 2, 2 }, { "", 0, 3 }, { "a\0b", 3, 4 }, { "a\0c", 3, 5 }, { "", 0, 3 }, { "a\0b", 3, 4 },
  };
  FramingIntern *t = framing_intern_new ();

  g_assert_cmpuint (framing_intern_find (t, "war", 3), ==, FRAMING_INTERN_NONE);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      framing_str text;

      g_assert_cmpuint (framing_intern_add (t, cases[i].bytes, cases[i].n), ==, cases[i].number);
      g_assert_cmpuint (framing_intern_find (t, cases[i].bytes, cases[i].n), ==, cases[i].number);
      text = framing_intern_text (t, cases[i].number);
      g_assert_cmpmem (text.ptr, text.len, cases[i].bytes, cases[i].n);
    }
  g_assert_cmpuint (framing_intern_count (t), ==, 6);
  g_assert_null (framing_intern_text (t, 6).ptr);
  g_assert_cmpuint (framing_intern_find (t, "pea", 3), ==, FRAMING_INTERN_NONE);
  framing_intern_free (t);
  framing_intern_free (NULL);
}

/* The first of all, when there are no bytes yet. */
static void
test_empty (void)
{
  FramingIntern *t = framing_intern_new ();
  framing_str text;

  g_assert_cmpuint (framing_intern_add (t, NULL, 0), ==, 0);
  text = framing_intern_text (t, 0);
  g_assert_nonnull (text.ptr);
  g_assert_cmpuint (text.len, ==, 0);
  g_assert_null (framing_intern_text (t, 1).ptr);
  framing_intern_free (t);
}

static void
test_many (void)
{
  FramingIntern *t = framing_intern_new ();
  char word[32];

  for (int round = 0; round < 2; round++)
    {
      for (uint32_t i = 0; i < 50000; i++)
        g_assert_cmpuint (framing_intern_add (t, word, (size_t) snprintf (word, sizeof word, "w%u", i * 2654435761u)), ==, i);
      for (uint32_t i = 0; i < 50000; i++)
        g_assert_cmpuint (framing_intern_find (t, word, (size_t) snprintf (word, sizeof word, "w%u", i * 2654435761u)), ==, i);
      framing_intern_empty (t);
      g_assert_cmpuint (framing_intern_count (t), ==, 0);
      g_assert_cmpuint (framing_intern_find (t, word, strlen (word)), ==, FRAMING_INTERN_NONE);
    }
  framing_intern_free (t);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intern/words", test_words);
  g_test_add_func ("/intern/empty", test_empty);
  g_test_add_func ("/intern/many", test_many);
  return g_test_run ();
}
