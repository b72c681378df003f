#include "../outlet/sample.h"
#include "tables/chosen.h"

static void
check_chosen (SampleFindings *sample, guint32 axis, guint least, guint most, const guint32 *wanted, guint n)
{
  g_autoptr (GPtrArray) rows = framing_chosen_new (&sample->comparison, sample_result (sample, axis, SAMPLE_WHOLE), least, most);

  g_assert_cmpuint (rows->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (((const FramingOutletRow *) g_ptr_array_index (rows, i))->group, ==, wanted[i]);
}

#define CHECK(axis, least, most, ...) check_chosen (sample, axis, least, most, (const guint32[]) { __VA_ARGS__ }, \
                                                    G_N_ELEMENTS (((const guint32[]) { __VA_ARGS__ })))

/* those that survive, then the largest of the rest; always as they stand in the table */
static void
check_order (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();

  CHECK (SAMPLE_HURDLE, 0, 9, SAMPLE_COURIER, SAMPLE_HERALD);
  CHECK (SAMPLE_HURDLE, 3, 9, SAMPLE_COURIER, SAMPLE_TRIBUNE, SAMPLE_HERALD);
  CHECK (SAMPLE_HURDLE, 0, 1, SAMPLE_COURIER);
  CHECK (SAMPLE_HURDLE, 9, 9, SAMPLE_COURIER, SAMPLE_ISLAND, SAMPLE_MAIL, SAMPLE_REEF, SAMPLE_TRIBUNE, SAMPLE_HERALD);  /* no Weekly */
  CHECK (SAMPLE_MOOD, 2, 9, SAMPLE_TRIBUNE, SAMPLE_HERALD);
}

/* surviving in a part, or over time, counts too */
static void
check_exploratory (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  FramingAxisResult *quoted = sample_result (sample, SAMPLE_MOOD, SAMPLE_QUOTED);
  FramingAxisResult *whole = sample_result (sample, SAMPLE_MOOD, SAMPLE_WHOLE);

  g_array_index (quoted->outlets, FramingOutletRow, 2).same_story.survives = TRUE;      /* Mail */
  CHECK (SAMPLE_MOOD, 0, 9, SAMPLE_MAIL);
  g_array_index (whole->trends, FramingTrendRow, 0).survives = TRUE;                    /* Courier */
  CHECK (SAMPLE_MOOD, 0, 9, SAMPLE_COURIER, SAMPLE_MAIL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/chosen/order", check_order);
  g_test_add_func ("/tables/chosen/exploratory", check_exploratory);
  return g_test_run ();
}
