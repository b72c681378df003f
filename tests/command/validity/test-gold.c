#include "validity/gold.h"
#include <string.h>

static const framing_axis AXIS = { .id = "weather", .low_pole = "storm", .high_pole = "calm" };

static void
test_read (void)
{
  static const struct { const char *text; FramingGoldKind kind; double value; } cases[] = {
    { "1.5", FRAMING_GOLD_NUMBER, 1.5 }, { "-2", FRAMING_GOLD_NUMBER, -2 }, { " 3 ", FRAMING_GOLD_NUMBER, 3 }, { "+.5e1", FRAMING_GOLD_NUMBER, 5 },
    { "neg", FRAMING_GOLD_CLASS, -1 }, { "NEU", FRAMING_GOLD_CLASS, 0 }, { "Positive", FRAMING_GOLD_CLASS, 1 },
    { "low", FRAMING_GOLD_CLASS, -1 }, { "none", FRAMING_GOLD_CLASS, 0 }, { "high", FRAMING_GOLD_CLASS, 1 },
    { "storm", FRAMING_GOLD_CLASS, -1 }, { "Calm", FRAMING_GOLD_CLASS, 1 }, { "neutral", FRAMING_GOLD_CLASS, 0 },
    { "", FRAMING_GOLD_MISSING, 0 }, { "  ", FRAMING_GOLD_MISSING, 0 },
    { "1,5", FRAMING_GOLD_WRONG, 0 }, { "0x10", FRAMING_GOLD_WRONG, 0 }, { "nan", FRAMING_GOLD_WRONG, 0 }, { "1e999", FRAMING_GOLD_WRONG, 0 },
    { "-", FRAMING_GOLD_WRONG, 0 }, { "1 2", FRAMING_GOLD_WRONG, 0 }, { "true", FRAMING_GOLD_WRONG, 0 }, { "[1]", FRAMING_GOLD_WRONG, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 0;

      g_assert_cmpint (framing_gold_read (cases[i].text, &AXIS, &value), ==, cases[i].kind);
      if (cases[i].kind == FRAMING_GOLD_NUMBER || cases[i].kind == FRAMING_GOLD_CLASS)
        g_assert_cmpfloat (value, ==, cases[i].value);
    }
}

static void
test_split (void)
{
  static const struct { const char *text, *joined; } cases[] = {
    { "[1, null, \"neg\"]", "1||neg" }, { "[]", "" }, { " [", " [" }, { "0.5", "0.5" }, { "", "" }, { "[0.2 ,-1e1 ]", "0.2|-1e1" },
    { "[[1,2],\"a,b\"]", "[1,2]|a,b" }, { "[1", "[1" }, { "[1,]x", "1" }, { "[tru]", "[tru]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = framing_gold_split (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", parts);

      g_assert_cmpstr (joined, ==, cases[i].joined);
    }
}

static framing_str
str (const char *text)
{
  return (framing_str) { text, strlen (text) };
}

/* by our name for it, by the input's, or not at all */
static void
test_text (void)
{
  const FramingField fields[] = { { str ("domain"), str ("\"Courier \\u00e9\""), "outlet" }, { str ("gold"), str ("-1.5"), NULL },
                                  { str ("empty"), str ("null"), NULL } };
  const FramingArticle article = { .fields = fields, .n_fields = G_N_ELEMENTS (fields) };
  static const struct { const char *name, *text; } cases[] = {
    { "outlet", "Courier \303\251" }, { "domain", "Courier \303\251" }, { "gold", "-1.5" }, { "empty", "" }, { "axis", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = framing_gold_text (&article, cases[i].name);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/validity/gold/read", test_read);
  g_test_add_func ("/command/validity/gold/split", test_split);
  g_test_add_func ("/command/validity/gold/text", test_text);
  return g_test_run ();
}
