#include "measure/rules.h"
#include "lexicon/check.h"
#include <string.h>

typedef struct { const char *name; FramingSide side; uint32_t reach; int32_t factor; FramingPlay play; } Kind;

/* Names as written in rules.tsv, with what holds where a row and the head of the file say nothing. */
static const Kind kinds[FRAMING_RULES] = {
  [FRAMING_RULE_NEGATOR] = { "negator", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, -800, FRAMING_PLAY_NEGATORS },
  [FRAMING_RULE_PSEUDO] = { "pseudo-negator", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, 1000, FRAMING_PLAY_NONE },
  [FRAMING_RULE_IMPLICIT] = { "implicit-negator", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, -800, FRAMING_PLAY_IMPLICITS },
  [FRAMING_RULE_REVERSING] = { "reversing", FRAMING_SIDE_BOTH, 5, -1000, FRAMING_PLAY_DIRECTIONS },
  [FRAMING_RULE_STRENGTHENING] = { "strengthening", FRAMING_SIDE_BOTH, 5, 1300, FRAMING_PLAY_DIRECTIONS },
  [FRAMING_RULE_INTENSIFIER] = { "intensifier", FRAMING_SIDE_AFTER, 3, 1400, FRAMING_PLAY_DEGREES },
  [FRAMING_RULE_DIMINISHER] = { "diminisher", FRAMING_SIDE_AFTER, 3, 500, FRAMING_PLAY_DEGREES },
  [FRAMING_RULE_UNREAL] = { "unreal", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, 600, FRAMING_PLAY_MOODS },
  [FRAMING_RULE_COUNTERFACTUAL] = { "counterfactual", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, -600, FRAMING_PLAY_MOODS },
  [FRAMING_RULE_CONTRAST] = { "contrast", FRAMING_SIDE_BEFORE, FRAMING_REACH_CLAUSE, 500, FRAMING_PLAY_MOODS },
  [FRAMING_RULE_CONCESSION] = { "concession", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, 300, FRAMING_PLAY_MOODS },
  [FRAMING_RULE_BARRIER] = { "barrier", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, 1000, FRAMING_PLAY_BARRIERS },
  [FRAMING_RULE_PASSIVE] = { "passive", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, 1000, FRAMING_PLAY_PASSIVES },
  [FRAMING_RULE_ATTAINMENT] = { "attainment", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, 1000, FRAMING_PLAY_ATTAINMENTS },
  [FRAMING_RULE_RELATIVE] = { "relative", FRAMING_SIDE_AFTER, FRAMING_REACH_CLAUSE, 1000, FRAMING_PLAY_RELATIVES },
  [FRAMING_RULE_CONTRADICTED] = { "contradicted", FRAMING_SIDE_BEFORE, FRAMING_REACH_CLAUSE, 300, FRAMING_PLAY_NONE },
  [FRAMING_RULE_QUESTION] = { "question", FRAMING_SIDE_BEFORE, FRAMING_REACH_CLAUSE, 200, FRAMING_PLAY_NONE },
  [FRAMING_RULE_ANSWER] = { "answer", FRAMING_SIDE_BEFORE, FRAMING_REACH_CLAUSE, -800, FRAMING_PLAY_NONE },
};

typedef struct {
  const FramingTsv *table;
  FramingTermContext *context;
  int term, rule, factor, side, reach, pole;    /* columns */
  int32_t factors[FRAMING_RULES], factors_low[FRAMING_RULES];   /* defaults of this file */
} Reader;

const char *
framing_rule_name (FramingRule rule)
{
  return (unsigned) rule < FRAMING_RULES ? kinds[rule].name : NULL;
}

static void
complain (Reader *r, size_t row, int column, const char *what)
{
  framing_tsv_complain (r->table, row, column, r->context->findings, what);
}

static bool
is_factor (framing_str text, int32_t *factor)
{
  int32_t number;

  if (!framing_tsv_thousandths (text, &number) || number < -3000 || number > 3000)
    return false;
  *factor = number;
  return true;
}

static void
read_default (Reader *r, const char *name, int32_t *factor)
{
  const FramingTsvKey *key = framing_tsv_key (r->table, name);

  if (key != NULL && !is_factor (key->value, factor))
    framing_findings_add (r->context->findings, FRAMING_ERROR, r->table->file, key->line, 1,
                          "the factor of %s is no number from -3 to 3 such as -0.8", name);
}

/* "# negator: -0.7" on top of the file sets what its rows use; "# negator-low: -0.3" the same for hits of the low pole. */
static void
read_defaults (Reader *r)
{
  for (unsigned i = 0; i < FRAMING_RULES; i++)
    {
      g_autofree char *low = g_strconcat (kinds[i].name, "-low", NULL);

      r->factors[i] = kinds[i].factor;
      read_default (r, kinds[i].name, &r->factors[i]);
      r->factors_low[i] = r->factors[i];
      read_default (r, low, &r->factors_low[i]);
    }
}

static bool
read_rule (Reader *r, size_t row, FramingCue *cue)
{
  framing_str cell = framing_tsv_cell (r->table, row, r->rule);

  for (unsigned i = 0; i < FRAMING_RULE_CONTRADICTED; i++)
    if (framing_tsv_is (cell, kinds[i].name))
      {
        *cue = (FramingCue) { .rule = (FramingRule) i, .side = kinds[i].side, .reach = kinds[i].reach, .factor = r->factors[i],
                              .factor_low = r->factors_low[i], .play = (uint8_t) kinds[i].play };
        return true;
      }
  complain (r, row, r->rule, "is no rule; lexicons/README.md lists the rules (negator, reversing, intensifier, ...)");
  return false;
}

static void
read_side (Reader *r, size_t row, FramingCue *cue)
{
  framing_str cell = framing_tsv_cell (r->table, row, r->side);

  if (cell.len == 0)
    return;
  if (framing_tsv_is (cell, "after"))
    cue->side = FRAMING_SIDE_AFTER;
  else if (framing_tsv_is (cell, "before"))
    cue->side = FRAMING_SIDE_BEFORE;
  else if (framing_tsv_is (cell, "both"))
    cue->side = FRAMING_SIDE_BOTH;
  else
    complain (r, row, r->side, "is no side; write after, before or both");
}

static void
read_reach (Reader *r, size_t row, FramingCue *cue)
{
  framing_str cell = framing_tsv_cell (r->table, row, r->reach);
  int32_t words;

  if (cell.len == 0)
    return;
  if (framing_tsv_is (cell, "clause"))
    cue->reach = FRAMING_REACH_CLAUSE;
  else if (framing_tsv_thousandths (cell, &words) && words >= 1000 && words <= 99000 && words % 1000 == 0)
    cue->reach = (uint32_t) words / 1000;
  else
    complain (r, row, r->reach, "is no reach; write a number of words (1 to 99) or clause");
}

static void
read_pole (Reader *r, size_t row, FramingCue *cue)
{
  framing_str cell = framing_tsv_cell (r->table, row, r->pole);

  if (cell.len == 0 || framing_tsv_is (cell, "both"))
    return;
  if (framing_tsv_is (cell, "low"))
    cue->pole = -1;
  else if (framing_tsv_is (cell, "high"))
    cue->pole = 1;
  else
    complain (r, row, r->pole, "is no pole; write low, high or both");
}

static void
read_factor (Reader *r, size_t row, FramingCue *cue)
{
  framing_str cell = framing_tsv_cell (r->table, row, r->factor);

  if (cell.len == 0)
    return;
  if (is_factor (cell, &cue->factor))
    cue->factor_low = cue->factor;
  else
    complain (r, row, r->factor, "is no factor; write a number from -3 to 3 such as -0.8");
}

/* What of its row says where a hit may stand at all, so that reach.c need not look at the rule. A direction takes what follows it even
 * when it is one of those that act on what stands before them: "falling prices". */
static void
set_reach (FramingCue *cue)
{
  bool is_direction = cue->play == FRAMING_PLAY_DIRECTIONS, is_contrast = cue->rule == FRAMING_RULE_CONTRAST;
  uint32_t words = is_direction && cue->side == FRAMING_SIDE_BEFORE ? 1 : cue->reach;

  cue->reads_over = cue->rule == FRAMING_RULE_NEGATOR;
  cue->reads_back = is_contrast || (cue->side & FRAMING_SIDE_BEFORE);
  cue->reads_all = is_contrast;
  if (is_direction || (cue->side & FRAMING_SIDE_AFTER))
    cue->ahead = words == FRAMING_REACH_CLAUSE || words >= 64 ? UINT64_MAX : ((uint64_t) 1 << words) - 1;
}

static void
read_row (Reader *r, size_t row, FramingRules *rules, FramingIndexBuilder *builder, uint8_t layer, GArray *cues)
{
  framing_str text = framing_tsv_cell (r->table, row, r->term);
  g_autoptr (FramingTerm) term = NULL;
  g_autofree char *copy = NULL, *source = NULL;
  FramingEntry entry = { .layer = layer };
  FramingCue cue;
  uint32_t number;

  if (!read_rule (r, row, &cue))
    return;
  read_side (r, row, &cue);
  read_reach (r, row, &cue);
  read_pole (r, row, &cue);
  read_factor (r, row, &cue);
  set_reach (&cue);
  r->context->file = r->table->file;
  r->context->line = r->table->lines[row];
  r->context->column = framing_tsv_cell_column (r->table, row, r->term);
  term = framing_term_new (r->context, text);
  entry.text = copy = g_strndup (text.ptr != NULL ? text.ptr : "", text.len);
  entry.source = source = framing_tsv_place (r->table, row);
  number = framing_index_builder_add (builder, term, &entry, 3);
  if (r->context->checker != NULL)
    {
      g_autofree char *reading = g_strdup_printf ("%s %d/%d %d %u %d", kinds[cue.rule].name, cue.factor, cue.factor_low, (int) cue.side,
                                                  cue.reach, cue.pole);
      FramingCheckedEntry checked = { .layer = "rules", .file = r->context->file, .line = r->context->line, .column = r->context->column,
                                      .text = copy, .reading = reading, .builtin = r->context->builtin };

      framing_checker_add (r->context->checker, &checked, term);
    }
  if (cues->len == 0)
    rules->first_entry = number;
  g_array_append_val (cues, cue);
}

FramingRules *
framing_rules_new (const FramingTsv *table, FramingIndexBuilder *builder, uint8_t layer, FramingTermContext *context)
{
  FramingRules *rules = g_new0 (FramingRules, 1);
  g_autoptr (GArray) cues = g_array_new (FALSE, FALSE, sizeof (FramingCue));
  Reader r = { .table = table, .context = context, .term = framing_tsv_column (table, "term"), .rule = framing_tsv_column (table, "rule"),
               .factor = framing_tsv_column (table, "factor"), .side = framing_tsv_column (table, "side"),
               .reach = framing_tsv_column (table, "reach"), .pole = framing_tsv_column (table, "pole") };

  read_defaults (&r);
  rules->contradicted = r.factors[FRAMING_RULE_CONTRADICTED];
  rules->question = r.factors[FRAMING_RULE_QUESTION];
  rules->answer = r.factors[FRAMING_RULE_ANSWER];
  if (r.term < 0 || r.rule < 0)
    framing_findings_add (context->findings, FRAMING_ERROR, table->file, 1, 0, "the columns term and rule are missing; the header row is: term rule factor side reach pole note");
  else
    for (size_t row = 0; row < table->n_rows; row++)
      read_row (&r, row, rules, builder, layer, cues);
  rules->n = cues->len;
  rules->cues = (FramingCue *) g_array_free (g_steal_pointer (&cues), FALSE);
  return rules;
}

void
framing_rules_free (FramingRules *rules)
{
  if (rules == NULL)
    return;
  g_free (rules->cues);
  g_free (rules);
}
