#include "lexicon/judge.h"
#include <string.h>

static const GArray *
bucket_of (const FramingChecker *c, guint i, const char *layer, FramingBucket kind, size_t n)
{
  g_autofree char *key = framing_reading_bucket (reading_at (c, i), layer, kind, n);

  return g_hash_table_lookup (c->buckets, key);
}

/* Someone of another opinion stands between the two: without `i` it would take the words. */
static bool
has_between (const FramingChecker *c, guint i, guint wide, FramingBucket kind)
{
  const FramingReading *a = reading_at (c, i), *b = reading_at (c, wide);
  const GArray *list = bucket_of (c, i, entry_of (c, i)->layer, kind, 0);

  for (guint k = 0; list != NULL && k < list->len; k++)
    {
      guint other = g_array_index (list, guint, k);
      const FramingReading *o = reading_at (c, other);

      if (strcmp (entry_of (c, other)->reading, entry_of (c, i)->reading) != 0 && framing_reading_is_ahead (a, o)
          && framing_reading_is_ahead (o, b) && framing_reading_touches (a, o))
        return true;
    }
  return false;
}

static Verdict
judge_pair (const FramingChecker *c, guint i, guint other, const FramingCommon *common)
{
  const FramingReading *a = reading_at (c, i), *b = reading_at (c, other);
  const FramingCheckedEntry *e = entry_of (c, i), *o = entry_of (c, other);

  if (i == other || !framing_reading_covers (b, a, common, o->is_protected))
    return NOTHING;
  if (o->is_protected && !e->is_protected)
    return NEVER;
  if (strcmp (a->key, b->key) == 0 || (e->builtin && !o->builtin))
    return NOTHING;                     /* found by check_duplicates; a user's entry may replace a built-in one */
  if (strcmp (e->reading, o->reading) != 0)
    return framing_reading_is_ahead (b, a) ? SHADOWED : NOTHING;
  if (e->builtin != o->builtin || has_between (c, i, other, FRAMING_BUCKET_STEM) || has_between (c, i, other, FRAMING_BUCKET_FIRST))
    return NOTHING;
  return SAYS_NOTHING;
}

static void
judge_in (FramingChecker *c, const GArray *list, guint i, const FramingCommon *common)
{
  Judgement *judgement = &g_array_index (c->judgements, Judgement, i);

  for (guint k = 0; list != NULL && k < list->len; k++)
    {
      guint other = g_array_index (list, guint, k);
      Verdict verdict = judge_pair (c, i, other, common);

      if (verdict > judgement->verdict)
        *judgement = (Judgement) { verdict, other };
    }
}

static void
judge (FramingChecker *c, guint i, const char *layer, const FramingCommon *common)
{
  size_t length = strlen (reading_at (c, i)->words[0].atom.key);

  if (!framing_reading_is_prefix (reading_at (c, i)))
    judge_in (c, bucket_of (c, i, layer, FRAMING_BUCKET_STEM, 0), i, common);
  for (size_t n = 1; n <= length; n++)
    judge_in (c, bucket_of (c, i, layer, FRAMING_BUCKET_PREFIX, n), i, common);
}

/* The alternative as it is written, "=final" of "=ready|=final"; NULL = the piece has no others. */
static char *
alternative_of (const FramingCheckedEntry *e, const FramingAtom *a)
{
  g_auto (GStrv) pieces = g_strsplit (e->text, " ", -1), parts = NULL;
  const char *part;

  if (a->piece >= g_strv_length (pieces))
    return NULL;
  parts = g_strsplit (pieces[a->piece], "|", -1);
  if (a->part >= g_strv_length (parts) || parts[1] == NULL)
    return NULL;
  part = parts[a->part] + (a->part == 0 && a->piece == 0 && *parts[a->part] == '^');
  return g_strndup (part, strlen (part) - (g_str_has_suffix (part, "$") && pieces[a->piece + 1] == NULL));
}

static void
report_judgement (FramingChecker *c, guint i, const char *alternative)
{
  const Judgement *j = &g_array_index (c->judgements, Judgement, i);
  const FramingCheckedEntry *e = entry_of (c, i), *o = entry_of (c, j->other);
  g_autofree char *what = alternative != NULL ? g_strdup_printf ("\"%s\", an alternative of \"%s\",", alternative, e->text) : g_strdup_printf ("\"%s\"", e->text);
  g_autofree char *remedy = alternative != NULL ? g_strdup_printf ("leave %s out of it", alternative) : g_strdup ("leave it out");
  g_autofree char *text = NULL;
  bool order = j->verdict == SHADOWED && reading_at (c, i)->specificity == reading_at (c, j->other)->specificity && strcmp (e->file, o->file) == 0;

  if (j->verdict == NEVER)
    text = g_strdup_printf ("%s can never match: \"%s\" in %s:%u takes its words out of play; leave one of them out", what, o->text, o->file, o->line);
  else if (j->verdict == SAYS_NOTHING)
    text = g_strdup_printf ("%s says nothing that \"%s\" in %s:%u does not say already; %s", what, o->text, o->file, o->line, remedy);
  else
    text = g_strdup_printf ("%s (%s) can never win: it is shadowed by \"%s\" (%s) in %s:%u, which takes the same words first; %s%s", what, e->reading,
                            o->text, o->reading, o->file, o->line, order ? "write it above that line, or " : "", remedy);
  find_fault (c, j->verdict == NEVER ? FRAMING_ERROR : FRAMING_WARNING, reading_at (c, i)->entry, text);
}

static bool
has_alternative (const FramingReading *r, const FramingAtom *a)
{
  for (guint k = 0; k < r->n; k++)
    if (r->words[k].atom.piece == a->piece && r->words[k].atom.part == a->part)
      return true;
  return false;
}

/* All readings first .. end-1 of an entry that have this alternative (NULL: all of them) are judged: nothing is lost without it. */
static bool
is_lost (const FramingChecker *c, guint first, guint end, const FramingAtom *a)
{
  for (guint i = first; i < end; i++)
    if ((a == NULL || has_alternative (reading_at (c, i), a)) && g_array_index (c->judgements, Judgement, i).verdict == NOTHING)
      return false;
  return true;
}

static void
report_alternatives (FramingChecker *c, guint first, guint end)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = first; i < end; i++)
    for (guint k = 0; k < reading_at (c, i)->n; k++)
      {
        const FramingAtom *a = &reading_at (c, i)->words[k].atom;
        g_autofree char *alternative = alternative_of (entry_of (c, i), a);

        if (alternative != NULL && g_hash_table_add (seen, GUINT_TO_POINTER ((guint) a->piece << 16 | a->part)) && is_lost (c, first, end, a))
          report_judgement (c, i, alternative);
      }
}

void
framing_checker_judge (FramingChecker *c, const FramingCommon *common)
{
  g_array_set_size (c->judgements, c->readings->len);
  for (guint i = 0; i < c->readings->len; i++)
    {
      judge (c, i, entry_of (c, i)->layer, common);
      if (!entry_of (c, i)->is_protected)
        judge (c, i, "protected", common);
    }
  for (guint first = 0, end; first < c->readings->len; first = end)
    {
      guint entry = reading_at (c, first)->entry;

      for (end = first + 1; end < c->readings->len && reading_at (c, end)->entry == entry;)
        end++;
      if (g_array_index (c->incomplete, bool, entry))
        continue;
      if (is_lost (c, first, end, NULL))
        report_judgement (c, first, NULL);
      else
        report_alternatives (c, first, end);
    }
}
