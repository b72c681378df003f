#include "page/parts.h"
#include <string.h>

static FramingAxisResult
result_of (const double *values, guint n)
{
  FramingAxisResult result = { .outlets = g_array_new (FALSE, TRUE, sizeof (FramingOutletRow)) };

  for (guint i = 0; i < n; i++)
    {
      FramingOutletRow row = { .group = i, .same_story = { .stories = 20 + i, .value = values[i], .survives = i == 3 },
                               .too_small = i == 0 };

      g_array_append_val (result.outlets, row);
    }
  return result;
}

/* the first is too small, one has no value; of the others what survives stays, then who shares most stories; lowest first */
static void
check_tested (void)
{
  static const double values[] = { -0.9, 0.3, 0.0 / 0.0, -0.1, -0.2, 0.05, 0.3 };
  static const struct { guint most, left; guint32 groups[6]; guint n; } cases[] = {
    { 9, 0, { 4, 3, 5, 1, 6 }, 5 }, { 5, 0, { 4, 3, 5, 1, 6 }, 5 }, { 3, 2, { 3, 5, 6 }, 3 }, { 1, 4, { 3 }, 1 }, { 0, 5, { 0 }, 0 },
  };
  FramingAxisResult result = result_of (values, G_N_ELEMENTS (values));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint left;
      g_autoptr (GPtrArray) rows = framing_parts_tested (&result, cases[i].most, &left);

      g_assert_cmpuint (left, ==, cases[i].left);
      g_assert_cmpuint (rows->len, ==, cases[i].n);
      for (guint k = 0; k < rows->len; k++)
        g_assert_cmpuint (((const FramingOutletRow *) g_ptr_array_index (rows, k))->group, ==, cases[i].groups[k]);
    }
  g_array_unref (result.outlets);
}

static void
check_sides (void)
{
  FramingSide side = { (char *) "a", (char *) "low one", (char *) "high one" };

  g_assert_cmpstr (framing_parts_pole (&side, -0.1), ==, "low one");
  g_assert_cmpstr (framing_parts_pole (&side, 0.1), ==, "high one");
  g_assert_cmpstr (framing_parts_pole (&side, 0), ==, "");
  g_assert_cmpstr (framing_parts_class (-0.1), ==, "low");
  g_assert_cmpstr (framing_parts_class (0.1), ==, "high");
  g_assert_cmpstr (framing_parts_class (0.0 / 0.0), ==, "none");
}

/* the scale has room for each interval, whichever of its ends is farther out, and for values without one */
static void
check_scale (void)
{
  static const FramingStrip strips[] = {
    { "a", 9, { .value = 0.1, .low = -0.42, .high = 0.2 } }, { "b", 9, { .value = 0.1, .low = 0.0 / 0.0, .high = 0.0 / 0.0 } },
  };
  FramingScale scale = framing_strips_scale (strips, 2), alone = framing_strips_scale (strips + 1, 1), none = framing_strips_scale (NULL,
                                                                                                                                    0);

  g_assert_cmpfloat (scale.low, <=, -0.42);
  g_assert_cmpfloat (scale.low, >, -0.6);
  g_assert_cmpfloat (alone.high, >=, 0.1);
  g_assert_cmpfloat (alone.high, <, 0.2);
  g_assert_cmpfloat (none.high, >, 0);
}

static void
check_row (void)
{
  FramingPage page = { .out = g_string_new (NULL), .decimals = 2 };
  FramingStrip sure = { "A & B", 12, { .value = -0.12, .low = -0.17, .high = -0.07, .survives = TRUE } };
  FramingStrip unsure = { "<b>", 1, { .value = 0.01, .low = 0.0 / 0.0, .high = 0.0 / 0.0 } };
  FramingScale scale = framing_strips_scale (&sure, 1);

  framing_strips_row (&page, &scale, &sure);
  g_assert_nonnull (strstr (page.out->str, "<bdi>A &amp; B</bdi>"));
  g_assert_nonnull (strstr (page.out->str, "-0.12 [-0.17, -0.07]"));
  g_assert_nonnull (strstr (page.out->str, "★"));
  g_assert_nonnull (strstr (page.out->str, "class=\"sure low\""));
  g_string_truncate (page.out, 0);
  framing_strips_row (&page, &scale, &unsure);
  g_assert_nonnull (strstr (page.out->str, "<title>&lt;b&gt;</title>"));
  g_assert_nonnull (strstr (page.out->str, "class=\"unsure high\""));
  g_assert_null (strstr (page.out->str, "★"));
  g_assert_null (strstr (page.out->str, "class=\"span"));
  g_string_free (page.out, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/parts/tested", check_tested);
  g_test_add_func ("/page/parts/sides", check_sides);
  g_test_add_func ("/page/parts/scale", check_scale);
  g_test_add_func ("/page/parts/row", check_row);
  return g_test_run ();
}
