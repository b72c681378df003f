/* The number of a line, against the simple way: word by word, byte by byte. */
#include "helper.h"
#include "document/repeats.h"

static uint64_t
mix (uint64_t h, uint64_t v)
{
  h = (h ^ v) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

static uint32_t
simple_hash (const FramingDocument *d, size_t begin, size_t end)
{
  uint64_t h = end - begin;

  for (size_t i = begin; i < end && i < begin + 4; i++)
    {
      const FramingToken *t = &d->tokens[i];
      uint64_t key = 0;
      size_t n = t->end - t->begin;

      memcpy (&key, framing_document_field (d, t).ptr + t->begin, MIN (n, 8));
      h = mix (h, mix (key, n));
    }
  return (uint32_t) (h ^ (h >> 32));
}

static uint32_t
nothing (void *user, const FramingWord *word)
{
  return 0;
}

typedef struct { HelperWords words; FramingDocument d; } Fixture;

static void
set_up (Fixture *f)
{
  memset (f, 0, sizeof *f);
  helper_words_open (&f->words);
  f->d.language = f->words.language;
  f->d.memo = framing_memo_new (f->words.language, f->words.stemmer, nothing, NULL);
}

static void
tear_down (Fixture *f)
{
  framing_document_clear (&f->d);
  framing_memo_free (f->d.memo);
  helper_words_close (&f->words);
}

static void
read_text (Fixture *f, const char *text, size_t n)
{
  f->d.body = (framing_str) { text, n };
  g_assert_cmpint (framing_tokens_read (&f->d), ==, FRAMING_OK);
}

/* Words of 1 to 30 bytes, up to every distance from the end of the text. */
static void
test_hash (void)
{
  Fixture f;

  set_up (&f);
  for (int round = 0; round < 4000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      char *exact;

      for (int i = g_test_rand_int_range (1, 90); i > 0; i--)
        {
          for (int k = g_test_rand_int_range (1, g_test_rand_int_range (2, 31)); k > 0; k--)
            g_string_append_c (text, (char) ('a' + g_test_rand_int_range (0, 26)));
          g_string_append (text, i == 1 ? "" : g_test_rand_int_range (0, 5) == 0 ? ", " : " ");
        }
      exact = g_memdup2 (text->str, text->len);         /* a read behind the end is seen by the sanitizers */
      read_text (&f, exact, text->len);
      for (size_t begin = 0; begin < f.d.n_tokens; begin += 7)
        g_assert_cmphex (framing_repeats_hash (&f.d, begin, f.d.n_tokens), ==, simple_hash (&f.d, begin, f.d.n_tokens));
      g_free (exact);
    }
  tear_down (&f);
}

static void
test_repeated (void)
{
  static const struct { const char *text; bool doubled; } rows[] = {
    { "Will it rain today Will it rain today", true }, { "Will it rain today Will it rain tonight", false }, { "Yes indeed Yes indeed", false },
    { "Will it rain today Will it rain today yes", false }, { "a long washing line a long washing lint", false },
  };
  Fixture f;

  set_up (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      read_text (&f, rows[i].text, strlen (rows[i].text));
      g_assert_true (framing_repeats_is_doubled (&f.d, 0, f.d.n_tokens) == rows[i].doubled);
      framing_repeats_forget (&f.d.seen);
      g_assert_false (framing_repeats_is_seen (&f.d.seen, &f.d, 0, f.d.n_tokens));
      g_assert_true (framing_repeats_is_seen (&f.d.seen, &f.d, 0, f.d.n_tokens));
    }
  tear_down (&f);
}

/* ---- lines against a table of their texts ----------------------------------------------------------------------- */

/* The line as what its words are compared by. */
static char *
line_text (const FramingDocument *d, size_t begin, size_t end)
{
  GString *text = g_string_new (NULL);

  for (const FramingToken *t = &d->tokens[begin]; t < &d->tokens[end]; t++)
    g_string_append_printf (text, "%.*s:%u ", (int) MIN (t->end - t->begin, 8), d->body.ptr + t->begin, t->end - t->begin);
  return g_string_free (text, FALSE);
}

/* Each line of the text, as GLib's own table of strings says it. */
static void
check_lines (Fixture *f, const GString *text)
{
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  size_t n_lines = 0;

  read_text (f, text->str, text->len);
  framing_repeats_forget (&f->d.seen);
  for (size_t begin = 0, end; begin < f->d.n_tokens; begin = end, n_lines++)
    {
      for (end = begin + 1; end < f->d.n_tokens && !(f->d.tokens[end].flags & FRAMING_GAP_LINE);)
        end++;
      g_assert_true (framing_repeats_is_seen (&f->d.seen, &f->d, begin, end) == !g_hash_table_add (before, line_text (&f->d, begin, end)));
    }
  g_assert_cmpuint (f->d.seen.n, ==, g_hash_table_size (before));
  g_assert_cmpuint (n_lines, >=, f->d.seen.n);
  g_assert_false (f->d.seen.failed);
}

/* Few letters and few words, so that lines repeat, differ in one letter or in one word, and are beginnings of others. */
static void
test_lines (void)
{
  Fixture f;

  set_up (&f);
  for (int round = 0; round < 60; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int letters = g_test_rand_int_range (1, 4), words = g_test_rand_int_range (1, 6), length = g_test_rand_int_range (0, 4) == 0 ? 11 : 3;

      for (int line = 0; line < 400; line++)
        for (int i = g_test_rand_int_range (1, words + 1); i > 0; i--)
          {
            for (int k = g_test_rand_int_range (1, length + 1); k > 0; k--)
              g_string_append_c (text, (char) ('a' + g_test_rand_int_range (0, letters)));
            g_string_append_c (text, i == 1 ? '\n' : ' ');
          }
      check_lines (&f, text);
    }
  tear_down (&f);
}

/* The hash sees only first words, which are the same in all of these. And a line is known again however many came between. */
static void
test_same_hash (void)
{
  g_autoptr (GString) text = g_string_new (NULL), many = g_string_new (NULL);
  Fixture f;

  set_up (&f);
  for (int line = 0; line < 1500; line++)
    {
      for (int word = 0; word < 64; word++)
        g_string_append (text, "so ");
      g_string_append_printf (text, "town %d\n", line % 1000);
    }
  check_lines (&f, text);
  g_assert_cmpuint (f.d.seen.n, ==, 1000);
  for (size_t i = 0; i < f.d.seen.n; i++)
    g_assert_cmphex (f.d.seen.lines[i].hash, ==, f.d.seen.lines[0].hash);

  for (int line = 0; line < 40000; line++)
    g_string_append_printf (many, "line %d says nothing new\n", line % 30000);
  check_lines (&f, many);
  g_assert_cmpuint (f.d.seen.n, ==, 30000);
  tear_down (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/repeats/hash", test_hash);
  g_test_add_func ("/repeats/repeated", test_repeated);
  g_test_add_func ("/repeats/lines", test_lines);
  g_test_add_func ("/repeats/same-hash", test_same_hash);
  return g_test_run ();
}
