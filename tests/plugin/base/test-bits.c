#include "base/bits.h"
#include <glib.h>
#include <string.h>

#define BITS 330u

/* What bits.h answers, by looking at one bit after the other. */
static size_t
simple_next (const uint64_t *bits, size_t i, size_t end)
{
  while (i < end && (bits[i / 64] >> i % 64 & 1) == 0)
    i++;
  return MIN (i, end);
}

static size_t
simple_last (const uint64_t *bits, size_t begin, size_t i)
{
  for (size_t k = i; k-- > begin;)
    if (bits[k / 64] >> k % 64 & 1)
      return k;
  return i;
}

static size_t
simple_count (const uint64_t *bits, size_t begin, size_t end)
{
  size_t n = 0;

  for (; begin < end; begin++)
    n += bits[begin / 64] >> begin % 64 & 1;
  return n;
}

/* Every range of a row. */
static void
check_row (const uint64_t *bits)
{
  for (size_t begin = 0; begin <= BITS; begin++)
    for (size_t end = begin; end <= BITS; end++)
      {
        if (framing_bits_next (bits, begin, end) != simple_next (bits, begin, end))
          g_error ("next of %zu .. %zu", begin, end);
        if (framing_bits_last (bits, begin, end) != simple_last (bits, begin, end))
          g_error ("last of %zu .. %zu", begin, end);
        if (framing_bits_count (bits, begin, end) != simple_count (bits, begin, end))
          g_error ("count of %zu .. %zu", begin, end);
      }
}

static void
test_ranges (void)
{
  static const unsigned rare[] = { 1, 2, 5, 20, 100, 1000 };   /* one number in so many is in the set */
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (size_t r = 0; r < G_N_ELEMENTS (rare); r++)
    {
      g_autofree uint64_t *bits = g_new0 (uint64_t, FRAMING_BITS_WORDS (BITS));

      for (size_t i = 0; i < BITS; i++)
        if (g_rand_int_range (rand, 0, (int) rare[r]) == 0)
          framing_bits_set (bits, i);
      check_row (bits);
    }
}

/* One bit alone, at every place. */
static void
test_single (void)
{
  for (size_t i = 0; i < BITS; i++)
    {
      g_autofree uint64_t *bits = g_new0 (uint64_t, FRAMING_BITS_WORDS (BITS));

      framing_bits_set (bits, i);
      for (size_t k = 0; k < BITS; k++)
        g_assert_true (framing_bits_has (bits, k) == (k == i));
      g_assert_cmpuint (framing_bits_next (bits, 0, BITS), ==, i);
      g_assert_cmpuint (framing_bits_next (bits, i + 1, BITS), ==, BITS);
      g_assert_cmpuint (framing_bits_last (bits, 0, BITS), ==, i);
      g_assert_cmpuint (framing_bits_last (bits, 0, i), ==, i);
      g_assert_cmpuint (framing_bits_count (bits, 0, BITS), ==, 1);
      framing_bits_clear (bits, i);
      g_assert_cmpuint (framing_bits_count (bits, 0, BITS), ==, 0);
    }
}

static void
test_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  uint64_t pair[2] = { (uint64_t) g_rand_int (rand) << 32 | g_rand_int (rand), (uint64_t) g_rand_int (rand) << 32 | g_rand_int (rand) };

  for (unsigned i = 0; i < 64; i++)
    {
      uint64_t word = framing_bits_from (pair, i);

      for (unsigned k = 0; k < 64; k++)
        g_assert_true ((word >> k & 1) == (pair[(i + k) / 64] >> (i + k) % 64 & 1));
      g_assert_cmpuint (framing_bits_ones (framing_bits_below (i)), ==, i);
      g_assert_cmpuint (framing_bits_ones (word), ==, simple_count (pair, i, i + 64));
      g_assert_cmpuint (framing_bits_lowest ((uint64_t) 1 << i | (uint64_t) 1 << 63), ==, i);
      g_assert_cmpuint (framing_bits_highest ((uint64_t) 1 << i | 1), ==, i);
    }
  g_assert_cmpuint (framing_bits_ones (UINT64_MAX), ==, 64);
}

/* Each place of sixteen bits in two words, over zeros and over ones: the bits beside stay. */
static void
test_put_sixteen (void)
{
  for (size_t at = 0; at < 128; at += 16)
    for (unsigned ones = 0; ones < 2; ones++)
      {
        uint64_t row[FRAMING_BITS_WORDS (128)] = { ones ? UINT64_MAX : 0, ones ? UINT64_MAX : 0 };

        framing_bits_put_sixteen (row, at, 0xA5C3);
        for (size_t i = 0; i < 128; i++)
          g_assert_true (framing_bits_has (row, i) == (i - at < 16 ? (0xA5C3u >> (i - at) & 1) != 0 : ones != 0));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bits/ranges", test_ranges);
  g_test_add_func ("/bits/single", test_single);
  g_test_add_func ("/bits/words", test_words);
  g_test_add_func ("/bits/put-sixteen", test_put_sixteen);
  return g_test_run ();
}
