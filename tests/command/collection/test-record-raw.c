#include "collection/record-raw.h"
#include "report/number.h"
#include <math.h>
#include <string.h>

static void
test_numbers (void)
{
  static const struct { const char *text; double value; } good[] = {
    { "0", 0 }, { "-0.326991", -0.326991 }, { "10.35", 10.35 }, { "1e3", 1000 }, { "-1.5E-2", -0.015 }, { "0.1", 0.1 }, { "22.401171", 22.401171 },
    { "123456789012345", 123456789012345.0 }, { "1234567890123456789", 1234567890123456789.0 }, { "0.000001", 0.000001 },
    { "0.12345678901234567890", 0.12345678901234567890 }, { "0.1234567890123456", 0.1234567890123456 }, { "00012.5", 12.5 },
  };
  static const char *const bad[] = { "", "-", ".", "nan", "NaN", "inf", "1e999", "0x10", "1,5", "1 2", "true", "1.2.3", "--1", "1-" };
  double value;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (framing_raw_number (good[i].text, strlen (good[i].text), &value));
      g_assert_cmpfloat (value, ==, good[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (framing_raw_number (bad[i], strlen (bad[i]), &value))
      g_error ("'%s' is no number", bad[i]);
  g_assert_true (framing_raw_number ("0.51", 3, &value));
  g_assert_cmpfloat (value, ==, 0.5);
}

/* Reading what was printed gives what rounding gives, to the last bit: so records and their articles compare alike. */
static void
test_rounded (void)
{
  guint64 state = 1;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      unsigned decimals = i % 2 == 0 ? 6 : 3;
      double value, read;

      state = state * G_GUINT64_CONSTANT (6364136223846793005) + 1442695040888963407u;
      value = ((double) (state >> 11) / 9007199254740992.0 - 0.5) * (i % 3 == 0 ? 2 : 200);
      framing_number_append (text, value, decimals);
      g_assert_true (framing_raw_number (text->str, text->len, &read));
      g_assert_cmpfloat (framing_number_rounded (value, decimals), ==, read);
      g_assert_cmpfloat (g_ascii_strtod (text->str, NULL), ==, read);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/record-raw/numbers", test_numbers);
  g_test_add_func ("/outlet/record-raw/rounded", test_rounded);
  return g_test_run ();
}
