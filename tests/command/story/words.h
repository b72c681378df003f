/* Documents of the tests of story/: words between blanks are stems of count 1. */
#pragma once
#include "story/stems.h"
#include <string.h>

static inline int
words_compare (gconstpointer a, gconstpointer b)
{
  const FramingStem *x = a, *y = b;

  return x->stem < y->stem ? -1 : x->stem > y->stem;
}

static inline void
words_add (FramingStems *stems, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 0);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (FramingStem));

  for (guint i = 0; words[i] != NULL; i++)
    {
      FramingStem pair = { framing_stems_hash ((framing_str) { words[i], strlen (words[i]) }), 1 };

      if (*words[i] != '\0')
        g_array_append_val (pairs, pair);
    }
  g_array_sort (pairs, words_compare);
  framing_stems_add (stems, (const FramingStem *) (void *) pairs->data, pairs->len);
}

static inline FramingStems *
words_stems (const char *const *texts, guint n)
{
  FramingStems *stems = framing_stems_new ();

  for (guint i = 0; i < n; i++)
    words_add (stems, texts[i]);
  return stems;
}
