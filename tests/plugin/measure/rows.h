/* Tables of rules: invented rules and a text go in; the evidence (see helper.h) is held against what a careful reader of the rules
 * would say, and optionally the names of the rules that acted. Rows with the same lexicon share an analyzer. */
#pragma once
#include "helper.h"

#define ROWS_AXIS "win:joy:1; joy:joy:2; good:joy:0.5; tension:gloom:1; fail:gloom:1; war:gloom:2; crisis:gloom:1.5; price:gloom:~1; profit:joy:~1"

typedef struct { const char *rules, *text, *evidence, *names; } RuleRow;

static inline void
rows_check (const RuleRow *rows, size_t n, const char *axis, const char *head)
{
  HelperRun run = { 0 };
  unsigned failed = 0;

  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *evidence = NULL, *names = NULL;

      if (i == 0 || rows[i].rules != rows[i - 1].rules)
        {
          helper_close (&run);
          helper_open (&run, &(HelperLexicon) { .axis = axis, .rules = rows[i].rules, .head = head });
        }
      helper_score (&run, NULL, rows[i].text);
      evidence = helper_evidence (&run);
      names = helper_rules (&run);
      if (strcmp (evidence, rows[i].evidence) == 0 && (rows[i].names == NULL || strcmp (names, rows[i].names) == 0))
        continue;
      g_printerr ("# row %zu, %s\n#   rules  %s\n#   wanted %s  %s\n#   got    %s  %s\n", i, rows[i].text, rows[i].rules, rows[i].evidence,
                  rows[i].names != NULL ? rows[i].names : "", evidence, names);
      failed++;
    }
  helper_close (&run);
  g_assert_cmpuint (failed, ==, 0);
}
