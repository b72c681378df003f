/* The rows of bits against a look at each token. */
#include "base/array.h"
#include "document/look.h"
#include "document/rows.h"
#include <glib.h>

typedef struct { const uint64_t *row; const char *name; uint32_t flags, lists; } Row;

/* A word of a row by a look at each token. */
static uint64_t
simple_word (const Row *r, const FramingToken *t, size_t n)
{
  uint64_t word = 0;

  for (size_t i = 0; i < n; i++)
    word |= (uint64_t) (((t[i].flags & r->flags) | (t[i].lists & r->lists)) != 0) << i;
  return word;
}

/* Each flag and each list is set in about one token of so many; what else a token has is noise. */
static void
make_tokens (FramingDocument *d, size_t n, unsigned rare)
{
  g_assert_true (framing_array_reserve (&d->tokens, &d->tokens_room, sizeof *d->tokens, n + 1));
  d->n_tokens = n;
  for (size_t i = 0; i < n; i++)
    {
      FramingToken *t = &d->tokens[i];

      *t = (FramingToken) { (uint32_t) g_test_rand_int (), (uint32_t) g_test_rand_int (), 0, (uint32_t) g_test_rand_int () & 0xFFFFF, 0 };
      for (unsigned bit = 0; bit < 32; bit++)
        t->flags |= (uint32_t) (g_test_rand_int_range (0, (int) rare) == 0) << bit;
      for (unsigned bit = 0; bit < 12; bit++)
        t->lists |= (uint32_t) (g_test_rand_int_range (0, (int) rare) == 0) << bit & 0xFFF;
    }
}

static void
check (const FramingDocument *d, const Row *r)
{
  size_t words = FRAMING_BITS_WORDS (d->n_tokens);

  for (size_t w = 0; w < words; w++)
    {
      size_t left = w * 64 < d->n_tokens ? d->n_tokens - w * 64 : 0;

      if (r->row[w] != simple_word (r, d->tokens + w * 64, MIN (left, 64)))
        g_error ("%s: %zu tokens, word %zu", r->name, d->n_tokens, w);
    }
}

static void
check_rows (FramingDocument *d)
{
  g_assert_true (framing_rows_read (d));
  const Row rows[] = {
    { d->suffixes, "suffixes", FRAMING_IS_SUFFIX, 0 }, { d->capitals, "capitals", FRAMING_IS_CAPITAL, 0 },
    { d->numbers, "numbers", FRAMING_IS_NUMBER, 0 }, { d->functions, "functions", 0, FRAMING_LIST_FUNCTION },
    { d->paragraph_starts, "lines", FRAMING_GAP_LINE, 0 },
    { d->line_marks, "line marks", FRAMING_ROWS_LINE, FRAMING_LIST_PHRASE_BOILERPLATE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    check (d, &rows[i]);
}

/* All lengths around the blocks, large and small in turn, so that old words lie behind the new ones. */
static void
test_lengths (void)
{
  FramingDocument d = { .n_tokens = 0 };

  for (size_t n = 0; n <= 200; n++)
    for (unsigned rare = 1; rare <= 64; rare *= 4)
      {
        make_tokens (&d, n, rare);
        check_rows (&d);
        make_tokens (&d, 263 - n, rare);
        check_rows (&d);
      }
  framing_document_clear (&d);
}

/* Each flag and each list alone, in tokens that have all others. */
static void
test_each_bit (void)
{
  FramingDocument d = { .n_tokens = 0 };

  for (unsigned bit = 0; bit < 44; bit++)
    for (unsigned alone = 0; alone < 2; alone++)
      {
        make_tokens (&d, 100, 64);
        for (size_t i = 0; i < d.n_tokens; i++)
          {
            uint64_t one = (uint64_t) 1 << bit, bits = (i % 3 == 0) == (alone != 0) ? one : 0;

            if (!alone)
              bits = ~one | bits;
            d.tokens[i].flags = (uint32_t) bits;
            d.tokens[i].lists = bits >> 32 & 0xFFF;
          }
        check_rows (&d);
      }
  framing_document_clear (&d);
}

/* Sixteen tokens: one bit, several of one half, of both, with lists; and the kinds of words. */
static void
test_look (void)
{
  static const struct { uint32_t flags, lists; } asked[] = {
    { 1, 0 }, { 1u << 15, 0 }, { 1u << 16, 0 }, { 1u << 31, 0 }, { 0, 1 }, { 0, 1u << 11 }, { 0x8001, 0 }, { 0x80010000, 0 }, { 0x80018001, 0 },
    { 0, 0x801 }, { 0x8000, 0x800 }, { 0x80000000, 1 }, { 0x00010001, 0xFFF }, { UINT32_MAX, 0xFFF },
  };
  FramingDocument d = { .n_tokens = 0 };
  FramingLook look;

  for (unsigned round = 0; round < 2000; round++)
    {
      make_tokens (&d, 16, 1u << round % 7);
      framing_look_at (&look, d.tokens);
      for (size_t i = 0; i < G_N_ELEMENTS (asked); i++)
        g_assert_cmphex (framing_look_any (&look, asked[i].flags, asked[i].lists), ==,
                         framing_look_any_simple (d.tokens, asked[i].flags, asked[i].lists));
      for (uint32_t kind = 0; kind < 8; kind++)
        g_assert_cmphex (framing_look_kind (&look, 0x1C, kind << 2), ==, framing_look_kind_simple (d.tokens, 0x1C, kind << 2));
      g_assert_cmphex (framing_look_kind (&look, 0x801, 0x800), ==, framing_look_kind_simple (d.tokens, 0x801, 0x800));
    }
  framing_document_clear (&d);
}

static void
test_title (void)
{
  FramingDocument d = { .n_tokens = 0 };

  for (size_t n = 0; n < 40; n++)
    {
      make_tokens (&d, 40, 1000);
      for (size_t i = 0; i < 40; i++)
        d.tokens[i].flags = i < n ? FRAMING_IS_TITLE : 0;
      g_assert_true (framing_rows_read (&d));
      g_assert_cmpuint (d.n_title, ==, n);
    }
  framing_document_clear (&d);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/rows/lengths", test_lengths);
  g_test_add_func ("/document/rows/each-bit", test_each_bit);
  g_test_add_func ("/document/rows/look", test_look);
  g_test_add_func ("/document/rows/title", test_title);
  return g_test_run ();
}
