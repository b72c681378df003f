#include "helper.h"
#include "lexicon/cover.h"

#define COMMON "# endings: s es ed ing\nword\trank\nhope\t1\nhoping\t2\nbreak\t3\nbreaks\t4\nbreakdown\t5\n"

typedef struct { HelperWords words; FramingTsv *table; FramingCommon *common; } Fixture;

static void
open_fixture (Fixture *f)
{
  helper_words_open (&f->words);
  f->table = helper_tsv (&f->words, COMMON);
  f->common = framing_common_new (f->table, f->words.stemmer);
}

static void
close_fixture (Fixture *f)
{
  framing_common_free (f->common);
  framing_tsv_free (f->table);
  helper_words_close (&f->words);
}

/* The first reading of a term. */
static FramingReading
read_term (Fixture *f, const char *text, guint entry)
{
  g_autoptr (FramingTerm) term = framing_term_new (&f->words.context, helper_str (text));
  FramingReading reading;

  g_assert_cmpuint (term->patterns->len, >, 0);
  framing_reading_init (&reading, g_ptr_array_index (term->patterns, 0), 0, entry, 3);
  return reading;
}

static void
test_covers (void)
{
  static const struct { const char *wide, *narrow; bool covers, touches; } rows[] = {
    { "win", "win", true, true }, { "win", "=wins", true, true }, { "=wins", "win", false, true }, { "=win", "=wins", false, true },
    { "win", "=Win", false, true }, { "win big", "=Win big", true, true }, { "=Win", "=win", false, true }, { "win", "fail", false, false },
    { "break*", "break", true, true }, { "break", "break*", false, true }, { "break*", "=breakfast", true, true }, { "br*", "break*", true, true },
    { "break*", "br*", false, true }, { "hope*", "hope", false, true }, { "hop*", "hope", true, true }, { "zeb*", "zebra", true, true },
    { "zebra*", "=zebras", true, true }, { "break*", "=brave", false, false }, { "hit ... wall", "hit wall", true, true },
    { "hit wall", "hit ... wall", false, true }, { "hit wall", "hit", false, false }, { "win", "^win", true, true }, { "^win", "win", false, true },
    { "win", "win$", true, true }, { "win$", "^win", false, true },
  };
  Fixture f;

  open_fixture (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FramingReading wide = read_term (&f, rows[i].wide, 0), narrow = read_term (&f, rows[i].narrow, 1);

      if (framing_reading_covers (&wide, &narrow, f.common, false) != rows[i].covers || framing_reading_touches (&wide, &narrow) != rows[i].touches
          || framing_reading_touches (&narrow, &wide) != rows[i].touches)
        g_error ("%s / %s", rows[i].wide, rows[i].narrow);
      framing_reading_clear (&wide);
      framing_reading_clear (&narrow);
    }
  close_fixture (&f);
}

/* A longer gap says more; a protected word is protected whatever its capitals. */
static void
test_conditions (void)
{
  Fixture f;
  FramingReading a, b;

  open_fixture (&f);
  a = read_term (&f, "hit ... wall", 0);
  b = read_term (&f, "hit ... wall", 1);
  b.gap = 2;
  g_assert_true (framing_reading_covers (&a, &b, f.common, false));
  g_assert_false (framing_reading_covers (&b, &a, f.common, false));
  framing_reading_clear (&a);
  framing_reading_clear (&b);
  a = read_term (&f, "hope", 0);
  b = read_term (&f, "=Hope", 1);
  g_assert_false (framing_reading_covers (&a, &b, f.common, false));
  g_assert_true (framing_reading_covers (&a, &b, f.common, true));
  framing_reading_clear (&a);
  framing_reading_clear (&b);
  close_fixture (&f);
}

/* As written before stem before prefix, with ^ or $ before without, then the earlier row; the whole term decides. */
static void
test_order (void)
{
  static const char *const order[] = { "^=win", "=win", "=wins", "^win", "win", "=win|luck", "^win*", "win*" };
  Fixture f;

  open_fixture (&f);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint k = 0; k < G_N_ELEMENTS (order); k++)
      {
        FramingReading a = read_term (&f, order[i], i), b = read_term (&f, order[k], k);

        if (framing_reading_is_ahead (&a, &b) != (i < k))
          g_error ("%s / %s", order[i], order[k]);
        framing_reading_clear (&a);
        framing_reading_clear (&b);
      }
  close_fixture (&f);
}

static void
test_texts (void)
{
  static const struct { const char *text, *written, *key; } rows[] = {
    { "win", "=win", "win" }, { "^end", "^=end", "^ end" }, { "ill-fated", "=ill =fated", "ill fate" }, { "talks ... collapse$", "=talks ... =collapse$", "talk ... collaps$" },
    { "=win", NULL, "=win" }, { "win*", NULL, "*win" }, { "=hit walls", "=hit =walls", "=hit wall" }, { "hit|strike wall", "=hit =wall", "hit wall" },
  };
  Fixture f;

  open_fixture (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FramingReading r = read_term (&f, rows[i].text, 0);
      g_autofree char *written = framing_reading_as_written (&r);

      g_assert_cmpstr (written, ==, rows[i].written);
      g_assert_cmpstr (r.key, ==, rows[i].key);
      framing_reading_clear (&r);
    }
  close_fixture (&f);
}

/* More alternatives than anyone looks at. */
static void
test_count (void)
{
  static const struct { const char *text; guint n; } rows[] = {
    { "a b", 1 }, { "a|b c", 2 }, { "a|b c|d|e", 6 }, { "a|b|c|d|e|f|g|h a|b|c|d|e|f|g|h", 64 }, { "a|b|c|d|e|f|g|h a|b|c|d|e|f|g|h|i", 65 },
  };
  Fixture f;

  open_fixture (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FramingTerm) term = framing_term_new (&f.words.context, helper_str (rows[i].text));

      g_assert_cmpuint (framing_reading_count (g_ptr_array_index (term->patterns, 0)), ==, rows[i].n);
    }
  close_fixture (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cover/covers", test_covers);
  g_test_add_func ("/cover/conditions", test_conditions);
  g_test_add_func ("/cover/order", test_order);
  g_test_add_func ("/cover/texts", test_texts);
  g_test_add_func ("/cover/count", test_count);
  return g_test_run ();
}
