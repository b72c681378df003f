#include "helper.h"
#include "measure/rules.h"

#define HEAD "term\trule\tfactor\tside\treach\tpole\tnote\n"

/* rule side reach factor pole of each row, and the findings. */
static char *
show (const char *text)
{
  HelperWords words;
  FramingIndexBuilder *builder = framing_index_builder_new ();
  GString *out = g_string_new (NULL);
  g_autofree char *found = NULL;
  FramingRules *rules;
  FramingTsv *table;

  helper_words_open (&words);
  table = helper_tsv (&words, text);
  rules = framing_rules_new (table, builder, 3, &words.context);
  for (uint32_t i = 0; i < rules->n; i++)
    {
      const FramingCue *c = framing_rules_cue (rules, rules->first_entry + i);

      g_string_append_printf (out, "%s %s %u %d %d\n", framing_rule_name (c->rule),
                              c->side == FRAMING_SIDE_AFTER ? "after" : c->side == FRAMING_SIDE_BEFORE ? "before" : "both", c->reach, c->factor, c->pole);
    }
  found = helper_findings (&words.findings);
  g_string_append (out, found);
  framing_rules_free (rules);
  framing_tsv_free (table);
  framing_index_builder_free (builder);
  helper_words_close (&words);
  return g_string_free (out, FALSE);
}

/* The whole text, or (with "*" at its end) its beginning. */
static void
compare (const char *got, const char *wanted)
{
  g_autofree char *plain = g_strndup (wanted, strlen (wanted) - g_str_has_suffix (wanted, "*"));

  if (g_str_has_suffix (wanted, "*") ? !g_str_has_prefix (got, plain) : strcmp (got, plain) != 0)
    g_error ("wanted:\n%s\ngot:\n%s", wanted, got);
}

static void
test_rows (void)
{
  static const struct { const char *text, *wanted; } cases[] = {
    { HEAD "not\tnegator\n", "negator after 0 -800 0\n" },
    { HEAD "not\tnegator\t-0.5\tboth\t6\tlow\tnote\n", "negator both 6 -500 -1\n" },
    { HEAD "ease\treversing\t\tbefore\tclause\thigh\n", "reversing before 0 -1000 1\n" },
    { HEAD "ease\treversing\n", "reversing both 5 -1000 0\n" },
    { HEAD "very\tintensifier\nslightly\tdiminisher\n", "intensifier after 3 1400 0\ndiminisher after 3 500 0\n" },
    { "# negator: -0.7\n" HEAD "not\tnegator\nno\tnegator\t-0.6\n", "negator after 0 -700 0\nnegator after 0 -600 0\n" },
    { HEAD "no doubt\tpseudo-negator\nwith\tbarrier\nbut\tcontrast\n", "pseudo-negator*" },
    { "term\trule\nnot\tnegator\n", "negator after 0 -800 0\n" },
    /* what is wrong */
    { HEAD "not\tnegation\n", "t.tsv:2:5: \"negation\" is no rule*" },
    { HEAD "not\tquestion\n", "t.tsv:2:5: \"question\" is no rule*" },
    { HEAD "not\tnegator\t4\n", "negator after 0 -800 0\nt.tsv:2:13: \"4\" is no factor*" },
    { HEAD "not\tnegator\tmuch\n", "negator after 0 -800 0\nt.tsv:2:13: \"much\" is no factor*" },
    { HEAD "not\tnegator\t\tleft\n", "negator after 0 -800 0\nt.tsv:2:14: \"left\" is no side; write after, before or both" },
    { HEAD "not\tnegator\t\t\t0\n", "negator after 0 -800 0\nt.tsv:2:15: \"0\" is no reach*" },
    { HEAD "not\tnegator\t\t\t100\n", "negator after 0 -800 0\nt.tsv:2:15: \"100\" is no reach*" },
    { HEAD "not\tnegator\t\t\t1.5\n", "negator after 0 -800 0\nt.tsv:2:15: \"1.5\" is no reach*" },
    { HEAD "not\tnegator\t\t\t\tgood\n", "negator after 0 -800 0\nt.tsv:2:16: \"good\" is no pole*" },
    { HEAD "a ...\tnegator\n", "negator after 0 -800 0\nt.tsv:2:1: *" },
    { "# negator: lots\n" HEAD "not\tnegator\n", "negator after 0 -800 0\nt.tsv:1:*" },
    { "term\tfactor\nnot\t1\n", "t.tsv:1:*" },
    { "", "t.tsv:1:*" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = show (cases[i].text);

      compare (got, cases[i].wanted);
    }
}

/* Each rule has a name of its own, fit for a host; a number beyond them has none. */
static void
test_names (void)
{
  for (unsigned i = 0; i < FRAMING_RULES; i++)
    {
      g_assert_nonnull (framing_rule_name ((FramingRule) i));
      for (unsigned k = 0; k < i; k++)
        g_assert_cmpstr (framing_rule_name ((FramingRule) i), !=, framing_rule_name ((FramingRule) k));
    }
  g_assert_null (framing_rule_name (FRAMING_RULES));
  g_assert_null (framing_rule_name ((FramingRule) 4000000000u));
  g_assert_cmpuint (FRAMING_RULES, <=, 32);     /* one bit each in evidence */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rows", test_rows);
  g_test_add_func ("/rules/names", test_names);
  return g_test_run ();
}
