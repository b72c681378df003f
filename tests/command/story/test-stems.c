#include "story/stems.h"
#include <string.h>

/* A plugin whose tokens are the words of the body, one stem each; "#" before a word: headline, "%": boilerplate, "'": suffix,
 * "/": first of a paragraph. */
typedef struct { GArray *tokens; GPtrArray *words; size_t size; } Fake;

static int
fake_tokens (framing_session *session, const framing_doc *doc, const framing_token **tokens, size_t *size, size_t *n, framing_error *error)
{
  Fake *fake = (Fake *) (void *) session;
  g_autofree char *text = g_strndup (doc->body.ptr, doc->body.len);
  g_auto (GStrv) words = g_strsplit (text, " ", 0);

  if (strcmp (text, "fail") == 0)
    return FRAMING_E_MEMORY;
  g_array_set_size (fake->tokens, 0);
  g_ptr_array_set_size (fake->words, 0);
  for (guint i = 0; words[i] != NULL; i++)
    {
      static const struct { char mark; guint32 flag; } MARKS[] = { { '#', FRAMING_TOKEN_HEADLINE }, { '%', FRAMING_TOKEN_BOILERPLATE },
                                                                   { '\'', FRAMING_TOKEN_SUFFIX }, { '/', FRAMING_TOKEN_PARAGRAPH } };
      framing_token token = { .stem = i };
      const char *word = words[i];

      for (guint m = 0; m < G_N_ELEMENTS (MARKS); m++)
        if (*word == MARKS[m].mark)
          {
            token.flags |= MARKS[m].flag;
            word++;
          }
      g_array_append_val (fake->tokens, token);
      g_ptr_array_add (fake->words, g_strdup (word));
    }
  *tokens = (const framing_token *) (void *) fake->tokens->data;
  *size = sizeof (framing_token);
  *n = fake->tokens->len;
  return FRAMING_OK;
}

static framing_str
fake_stem_text (const framing_session *session, uint32_t stem)
{
  const Fake *fake = (const Fake *) (const void *) session;
  const char *word = g_ptr_array_index (fake->words, stem);

  return (framing_str) { word, strlen (word) };
}

static const framing_inspect INSPECT = { .struct_size = sizeof INSPECT, .tokens = fake_tokens, .stem_text = fake_stem_text };

static GArray *
stems_of (const char *body)
{
  Fake fake = { g_array_new (FALSE, FALSE, sizeof (framing_token)), g_ptr_array_new_with_free_func (g_free), 0 };
  framing_doc doc = { .struct_size = sizeof doc, .body = { body, strlen (body) } };
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (FramingStem));

  framing_stems_of (&INSPECT, (framing_session *) (void *) &fake, &doc, pairs);
  g_array_unref (fake.tokens);
  g_ptr_array_unref (fake.words);
  return pairs;
}

static guint
count_of (const GArray *pairs, const char *word)
{
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, FramingStem, i).stem == framing_stems_hash ((framing_str) { word, strlen (word) }))
      return g_array_index (pairs, FramingStem, i).count;
  return 0;
}

/* pairs: of words side by side, where there are any */
static const struct { const char *body, *word; guint count, words, pairs; } CASES[] = {
  { "a b c", "a", 2, 3, 2 },
  { "a b a b", "a", 4, 2, 2 },
  { "#a b", "a", 4, 2, 1 },
  { "#a /b a", "a", 6, 2, 1 },
  { "%a b c", "a", 0, 2, 1 },
  { "a 'x b", "x", 0, 2, 1 },
  { "/a b /c d", "b", 4, 4, 2 },        /* no headline: a short first paragraph is one */
  { "/a b /c d", "c", 2, 4, 2 },
  { "fail", "fail", 0, 0, 0 },
  { "", "", 0, 0, 0 },
};

static void
test_of (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GArray) pairs = stems_of (CASES[i].body);

      g_test_message ("%s", CASES[i].body);
      g_assert_cmpuint (count_of (pairs, CASES[i].word), ==, CASES[i].count);
      g_assert_cmpuint (pairs->len, ==, CASES[i].words + CASES[i].pairs);
      for (guint j = 1; j < pairs->len; j++)
        g_assert_true (g_array_index (pairs, FramingStem, j - 1).stem < g_array_index (pairs, FramingStem, j).stem);
    }
}

/* The first 40 words count twice and make 39 pairs, the next count once, and what comes behind 250 not at all. */
static void
test_opening (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GArray) pairs = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (body, "%sw%u", i > 0 ? " " : "", i);
  pairs = stems_of (body->str);
  g_assert_cmpuint (pairs->len, ==, 250 + 39);
  g_assert_cmpuint (count_of (pairs, "w39"), ==, 2);
  g_assert_cmpuint (count_of (pairs, "w40"), ==, 1);
  g_assert_cmpuint (count_of (pairs, "w249"), ==, 1);
  g_assert_cmpuint (count_of (pairs, "w250"), ==, 0);
}

static void
test_store (void)
{
  FramingStems *stems = framing_stems_new ();
  guint n;
  guint32 term;

  for (guint64 d = 0; d < 5000; d++)
    {
      FramingStem pairs[] = { { d * 7919 * 2, 1 }, { d * 7919 * 2 + 1, (guint32) d + 2 } };

      framing_stems_add (stems, pairs, d % 5 == 0 ? 0 : 2);
    }
  g_assert_cmpuint (framing_stems_count (stems), ==, 5000);
  g_assert_cmpuint (framing_stems_terms (stems), ==, 8000);
  for (guint d = 0; d < 5000; d++)
    {
      const FramingTermCount *counts = framing_stems_get (stems, d, &n);

      g_assert_cmpuint (n, ==, d % 5 == 0 ? 0 : 2);
      g_assert_true (framing_stems_find (stems, (guint64) d * 7919 * 2, &term) == (n > 0));
      if (n > 0)
        g_assert_true (counts[0].term == term && counts[1].term == term + 1 && counts[1].count == d + 2);
      if (n > 0)                        /* the lowest bit tells a pair from a word */
        g_assert_true (!framing_stems_is_pair (stems, term) && framing_stems_is_pair (stems, term + 1));
    }
  framing_stems_free (stems);
  framing_stems_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stems/of", test_of);
  g_test_add_func ("/stems/opening", test_opening);
  g_test_add_func ("/stems/store", test_store);
  return g_test_run ();
}
