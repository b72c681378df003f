#include "options.h"
#include <string.h>

static const FramingOption OPTIONS[] = {
  { "format", "format", 'f', FALSE, "FORM", "form of the output: table, jsonl or csv",
    "Without it: a table on a terminal, JSON Lines elsewhere.", "table|jsonl|csv" },
  { "text-format", "format", 'f', FALSE, "FORM", "form of the output: text (without it) or jsonl", NULL, "text|jsonl" },
  { "output", "output", 'o', FALSE, "FILE", "write to FILE",
    "The file appears under its name when all is written, and not at all after an error.", NULL },
  { "lexicon", "lexicon", 'l', TRUE, "FILE", "use the lexicon in FILE as well (repeatable)", NULL, NULL },
  { "only", "only", 0, FALSE, NULL, "use the lexicons of --lexicon alone, not the built-in ones", NULL, NULL },
  { "axis", "axis", 'a', TRUE, "NAME", "only this axis (repeatable)", NULL, NULL },
  { "language", "language", 0, FALSE, "CODE", "language of articles that declare none (en)", NULL, NULL },
  { "target", "target", 't', TRUE, "NAME=WORD|WORD", "also score what is said of NAME (repeatable)",
    "Words are matched as written; WORD* matches how a word begins.", NULL },
  { "evidence", "evidence", 'e', FALSE, NULL, "add every hit and its reasons to each record (jsonl)", NULL, NULL },
  { "map", "map", 'm', FALSE, "OURS=THEIRS,...", "names of the input's fields: text=body,outlet=domain",
    "Usual names are found without it.", NULL },
  { "input-format", "input-format", 0, FALSE, "FORM", "what the input is: text, jsonl, csv or tsv", "Without it: by name and content.",
    "text|jsonl|csv|tsv" },
  { "max-bytes", "max-bytes", 0, FALSE, "SIZE", "longest text that is scored (64M)", NULL, NULL },
  { "jobs", "jobs", 'j', FALSE, "N", "threads (as many as processors)", "The output is the same for any number.", NULL },
  { "id", "id", 0, FALSE, "ID", "the article with this id, not the first one", NULL, NULL },
  { "stage", "stage", 0, FALSE, "STAGE", "print what stands after a stage: tokens, hits or rules",
    "Tab-separated columns with a line of names on top.", "tokens|hits|rules" },
  { "strict", "strict", 0, FALSE, NULL, "warnings count as errors", NULL, NULL },
  { "figures-format", "format", 'f', FALSE, "FORM", "form of the output: table (without it), jsonl or csv", NULL, "table|jsonl|csv" },
  { "gold", "gold", 'g', FALSE, "FIELD", "field with the gold value (gold)", NULL, NULL },
  { "coders", "coders", 0, FALSE, "FIELD,FIELD,...", "fields with the coders' values (coders)",
    "A field may also hold an array of them. Without gold the mean is it.", NULL },
  { "by", "by", 'b', FALSE, "FIELD", "all figures for each value of a field as well", NULL, NULL },
  { "errors", "errors", 0, FALSE, "N", "list the N worst disagreements of each set", "Each with text, gold, score and evidence.", NULL },
  { "compare", "compare", 'c', TRUE, "FILE", "scores of another tool: a CSV with id and score (repeatable)",
    "Its figures, and the difference of r with its interval.", NULL },
  { "group", "group", 0, FALSE, "FIELD", "what is drawn and left out as one (story, document or doc)", NULL, NULL },
  { "neutral", "neutral", 0, FALSE, "NUMBER", "gold value in the middle of the scale (0)", NULL, NULL },
  { "band", "band", 0, FALSE, "NUMBER", "gold so near to neutral counts as neither pole", "Without it: a tenth of the largest distance.",
    NULL },
  { "gap", "gap", 0, FALSE, "NUMBER", "least distance of gold in a pair of one story (0.4)", NULL, NULL },
  { "field", "field", 0, FALSE, "NAME", "hold this against gold: score (without it), bias, ...", NULL, NULL },
  { "seed", "seed", 0, FALSE, "N", "seed of draws and folds (1)", "The same seed gives the same figures.", NULL },
  { "draws", "draws", 0, FALSE, "N", "draws of the bootstrap (2000)", NULL, NULL },
  { "by-group", "by", 'b', FALSE, "FIELD", "compare the values of this field (outlet)", NULL, NULL },
  { "report", "report", 'r', FALSE, "FILE", "write a page for the browser into FILE as well", NULL, NULL },
  { "details", "details", 0, FALSE, NULL, "all tables on the terminal, not the short form", "Every figure, part, term and trend.", NULL },
  { "match", "match", 0, FALSE, NULL, "find the stories of articles that name none", "By the words of title and opening.", NULL },
  { "wire", "wire", 0, FALSE, "HOW", "near-identical texts of several outlets: once, keep or drop",
    "Without it once: the earliest stands, for its agency.", "once|keep|drop" },
  { "min-stories", "min-stories", 0, FALSE, "N", "shared stories that a test needs (10)", NULL, NULL },
  { "min-hits", "min-hits", 0, FALSE, "N", "an article with fewer hits has no evidence (1)", NULL, NULL },
  { "over", "over", 0, FALSE, "PERIOD", "the course by day, week, month or year", NULL, "day|week|month|year" },
  { "text", "text", 0, TRUE, "FILE", "the articles of records without text, joined by id (repeatable)", NULL, NULL },
  { "days", "days", 0, FALSE, "N", "articles of one story lie at most N days apart (2)", NULL, NULL },
  { "match-format", "format", 'f', FALSE, "FORM", "form of the output: jsonl (without it) or csv", NULL, "jsonl|csv" },
  { "copies", "copies", 0, FALSE, NULL, "add copy_of: the id of the earliest article with nearly the same text",
    "At least 70% of all runs of five words are the same.", NULL },
  { "plugin", "plugin", 'p', FALSE, "FILE", "load this framing.so and no other", NULL, NULL },
  { "help", "help", 'h', FALSE, NULL, "show this help", NULL, NULL },
};

const FramingOption *
framing_option_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (OPTIONS); i++)
    if (strcmp (OPTIONS[i].key, key) == 0)
      return &OPTIONS[i];
  return NULL;
}

/* Steps from one word to the other: a letter more, less, or another one. Words above 31 letters are nobody's typing error. */
static unsigned
distance (const char *a, const char *b)
{
  gsize rows = strlen (a), columns = strlen (b);
  unsigned line[32], corner, above;

  if (rows > 31 || columns > 31)
    return G_MAXUINT;
  for (gsize j = 0; j <= columns; j++)
    line[j] = (unsigned) j;
  for (gsize i = 1; i <= rows; i++)
    {
      corner = line[0]++;
      for (gsize j = 1; j <= columns; j++)
        {
          above = line[j];
          line[j] = MIN (MIN (above, line[j - 1]) + 1, corner + (a[i - 1] != b[j - 1]));
          corner = above;
        }
    }
  return line[columns];
}

char *
framing_option_suggest (const char        *word,
                        const char *const *names)
{
  const char *best = NULL;
  unsigned nearest = (unsigned) MAX (2, strlen (word) / 3) + 1;

  for (; *names != NULL; names++)
    {
      unsigned steps = g_str_has_prefix (*names, word) && word[0] != '\0' ? 1 : distance (word, *names);

      if (steps < nearest)
        {
          nearest = steps;
          best = *names;
        }
    }
  return g_strdup (best);
}
