#include "helper.h"
#include "measure/constants.h"

static void
test_keys (void)
{
  static const struct { const char *text; FramingScoreConstants c; const char *found; } cases[] = {
    { "term\n", { 1, 2, 3, 4, 5, 6 }, "" },
    { "# headline-weight: 1.5\nterm\n", { 1500, 2, 3, 4, 5, 6 }, "" },
    { "# lead-weight: 2\n# body-weight: 0\n# quoted-weight: 0.25\n# damping: 100\n# length-damping: 0.001\nterm\n", { 1, 2000, 0, 250, 100000, 1 }, "" },
    { "# damping: -1\nterm\n", { 1, 2, 3, 4, 5, 6 }, "t.tsv:1:1: damping is a number from 0 to 100 with at most three decimals" },
    { "# axis: x\n# lead-weight: 100.001\nterm\n", { 1, 2, 3, 4, 5, 6 }, "t.tsv:2:1: lead-weight is a number from 0 to 100 with at most three decimals" },
    { "# body-weight: one\nterm\n", { 1, 2, 3, 4, 5, 6 }, "t.tsv:1:1: body-weight is a number from 0 to 100 with at most three decimals" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FramingScoreConstants c = { 1, 2, 3, 4, 5, 6 };
      HelperWords words = { 0 };
      FramingTsv *table = helper_tsv (&words, cases[i].text);
      g_autofree char *found = NULL;

      framing_constants_read (&c, table, &words.findings);
      found = helper_findings (&words.findings);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpmem (&c, sizeof c, &cases[i].c, sizeof c);
      framing_tsv_free (table);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/constants/keys", test_keys);
  return g_test_run ();
}
