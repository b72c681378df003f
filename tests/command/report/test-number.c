#include "report/number.h"
#include <locale.h>
#include <math.h>
#include <string.h>

typedef struct { double value; unsigned decimals; const char *plain, *with_sign; } Case;

static const Case CASES[] = {
  { 0, 6, "0", "0.000000" },
  { -0.0, 2, "0", "0.00" },
  { 9.5, 3, "9.5", "+9.500" },
  { -0.41, 6, "-0.41", "-0.410000" },
  { 0.1234567, 6, "0.123457", "+0.123457" },
  { -0.0000001, 6, "0", "0.000000" },
  { 0.005, 2, "0.01", "+0.01" },
  { -0.004, 2, "0", "0.00" },
  { 0.999999999, 2, "1", "+1.00" },
  { 1000, 0, "1000", "+1000" },
  { 123456789.25, 2, "123456789.25", "+123456789.25" },
  { 1e300, 6, "1.0000000000000001e+300", "1.0000000000000001e+300" },
};

static void
check_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GString) plain = g_string_new (NULL), with_sign = g_string_new (NULL);

      framing_number_append (plain, CASES[i].value, CASES[i].decimals);
      framing_number_append_signed (with_sign, CASES[i].value, CASES[i].decimals);
      g_assert_cmpfloat (g_ascii_strtod (plain->str, NULL) - CASES[i].value, <=, 0.01);
      if (CASES[i].value < 1e15)
        {
          g_assert_cmpstr (plain->str, ==, CASES[i].plain);
          g_assert_cmpstr (with_sign->str, ==, CASES[i].with_sign);
        }
    }
}

/* in a locale with a decimal comma, if the machine has one */
static void
check_locale (void)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    g_test_message ("no locale with a decimal comma here");
  check_numbers ();
  setlocale (LC_ALL, "C");
}

static void
check_thousandths (void)
{
  static const struct { gint64 value; const char *plain, *with_sign; } cases[] = {
    { 0, "0", "0" }, { 2000, "2", "+2" }, { -2500, "-2.5", "-2.5" }, { 1, "0.001", "+0.001" }, { -750, "-0.75", "-0.75" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) plain = g_string_new (NULL), with_sign = g_string_new (NULL);

      framing_number_append_thousandths (plain, cases[i].value);
      framing_number_append_signed_thousandths (with_sign, cases[i].value);
      g_assert_cmpstr (plain->str, ==, cases[i].plain);
      g_assert_cmpstr (with_sign->str, ==, cases[i].with_sign);
    }
}

static void
check_none (void)
{
  g_assert_true (framing_number_is_none (NAN));
  g_assert_true (framing_number_is_none (INFINITY));
  g_assert_true (framing_number_is_none (-INFINITY));
  g_assert_false (framing_number_is_none (0));
  g_assert_false (framing_number_is_none (-1e308));
}

static void
check_whole (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  framing_number_append_whole (out, 0);
  g_string_append_c (out, ' ');
  framing_number_append_whole (out, G_MAXUINT64);
  g_assert_cmpstr (out->str, ==, "0 18446744073709551615");
}

/* Against printf: around every power of ten, and any number of thousandths. */
static void
check_digits (void)
{
  char text[FRAMING_NUMBER_ROOM];
  guint64 power = 1;

  for (int digits = 0; digits < 20; digits++, power *= 10)
    for (int off = -2; off <= 2; off++)
      {
        guint64 value = power + (guint64) off;
        g_autofree char *wanted = g_strdup_printf ("%" G_GUINT64_FORMAT, value);

        *framing_number_write_whole (text, value) = '\0';
        g_assert_cmpstr (text, ==, wanted);
      }
  for (gint64 value = -12000; value <= 12000; value++)
    {
      *framing_number_write_thousandths (text, value) = '\0';
      g_assert_cmpint ((gint64) (g_ascii_strtod (text, NULL) * 1000 + (value < 0 ? -0.5 : 0.5)), ==, value);
      g_assert_true (strchr (text, '.') == NULL || !g_str_has_suffix (text, "0"));
      g_assert_false (g_str_has_suffix (text, "."));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/number/doubles", check_numbers);
  g_test_add_func ("/report/number/locale", check_locale);
  g_test_add_func ("/report/number/thousandths", check_thousandths);
  g_test_add_func ("/report/number/none", check_none);
  g_test_add_func ("/report/number/whole", check_whole);
  g_test_add_func ("/report/number/digits", check_digits);
  return g_test_run ();
}
