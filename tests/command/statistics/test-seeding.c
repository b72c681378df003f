#include "statistics/seeding.h"

/* FNV-1a of "a" is published; here each name has its 0 behind it: one more step. */
static void
test_number (void)
{
  static const char *const none[] = { NULL }, *const a[] = { "a", NULL };
  static const char *const b[] = { "ab", "c", NULL }, *const c[] = { "a", "bc", NULL };

  g_assert_cmpuint (framing_seeding_number (none), ==, G_GUINT64_CONSTANT (0xcbf29ce484222325));
  g_assert_cmpuint (framing_seeding_number (a), ==, G_GUINT64_CONSTANT (0xaf63dc4c8601ec8c) * G_GUINT64_CONSTANT (0x100000001b3));
  g_assert_cmpuint (framing_seeding_number (b), !=, framing_seeding_number (c));
}

static void
test_start (void)
{
  static const char *const names[] = { "axis", "", "outlet", NULL };
  FramingRandom one, two, three, other;

  framing_seeding_start (&one, 7, "axis", "", "outlet", NULL);
  framing_random_seed (&two, 7, framing_seeding_number (names));
  framing_seeding_start (&three, 8, "axis", "", "outlet", NULL);
  framing_seeding_start (&other, 7, "axis", "outlet", "", NULL);
  g_assert_cmpmem (&one, sizeof one, &two, sizeof two);
  g_assert_cmpuint (framing_random_next (&one), !=, framing_random_next (&three));
  g_assert_cmpuint (framing_random_next (&two), !=, framing_random_next (&other));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/statistics/seeding/number", test_number);
  g_test_add_func ("/command/statistics/seeding/start", test_start);
  return g_test_run ();
}
