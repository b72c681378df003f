#include "measure/targets.h"
#include "document/fold.h"
#include "document/kinds.h"
#include <string.h>

static void
target_free (gpointer data)
{
  FramingTarget *target = data;

  g_free (target->name);
  g_free (target->column);
  g_free (target);
}

FramingTargets *
framing_targets_new (void)
{
  FramingTargets *targets = g_new0 (FramingTargets, 1);

  targets->list = g_ptr_array_new_with_free_func (target_free);
  targets->of_entry = g_array_new (FALSE, FALSE, sizeof (uint32_t));
  return targets;
}

void
framing_targets_free (FramingTargets *targets)
{
  if (targets == NULL)
    return;
  g_ptr_array_unref (targets->list);
  g_array_unref (targets->of_entry);
  g_free (targets);
}

/* "South Korea" -> "south_korea"; what is left of a name without Latin letters is "target". */
static char *
column_name (const char *name)
{
  GString *column = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (column, g_ascii_tolower (*p));
    else if (column->len > 0 && column->str[column->len - 1] != '_')
      g_string_append_c (column, '_');
  while (column->len > 0 && column->str[column->len - 1] == '_')
    g_string_truncate (column, column->len - 1);
  if (column->len == 0 || g_ascii_isdigit (column->str[0]))
    g_string_prepend (column, column->len == 0 ? "target" : "target_");
  return g_string_free (column, FALSE);
}

static bool
has_name (const FramingTargets *targets, const char *name)
{
  for (guint i = 0; i < targets->list->len; i++)
    if (strcmp (((FramingTarget *) g_ptr_array_index (targets->list, i))->name, name) == 0)
      return true;
  return false;
}

static bool
has_column (const FramingTargets *targets, const char *column)
{
  for (guint i = 0; i < targets->list->len; i++)
    if (strcmp (((FramingTarget *) g_ptr_array_index (targets->list, i))->column, column) == 0)
      return true;
  return false;
}

static char *
unique_column (const FramingTargets *targets, const char *name)
{
  g_autofree char *plain = column_name (name);
  char *column = g_strdup (plain);

  for (unsigned n = 2; has_column (targets, column); n++)
    {
      g_free (column);
      column = g_strdup_printf ("%s_%u", plain, n);
    }
  return column;
}

static int
add_words (FramingTargets *targets, const char *words, FramingIndexBuilder *builder, uint8_t layer, const FramingTermContext *context,
           framing_error *error)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);
  uint32_t number = targets->list->len - 1;

  if (parts[0] == NULL)
    return framing_error_set (error, FRAMING_E_OPTION, "target \"%s\" has no word to look for; write NAME=WORD|WORD",
                              ((FramingTarget *) g_ptr_array_index (targets->list, number))->name);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      FramingFindings findings = { 0 };
      FramingTermContext own = { context->language, context->stemmer, true, "target", 1, 1, &findings };
      const char *text = g_strstrip (parts[i]);
      g_autoptr (FramingTerm) term = framing_term_new (&own, (framing_str) { text, strlen (text) });
      FramingEntry entry = { .layer = layer, .text = text, .source = "target" };
      uint32_t added;

      framing_findings_clear (&findings);
      if (term->patterns->len == 0)
        return framing_error_set (error, FRAMING_E_OPTION, "target \"%s\": \"%s\" has no word to look for; write NAME=WORD|WORD",
                                  ((FramingTarget *) g_ptr_array_index (targets->list, number))->name, text);
      added = framing_index_builder_add (builder, term, &entry, 0);
      if (targets->of_entry->len == 0)
        targets->first_entry = added;
      g_array_append_val (targets->of_entry, number);
    }
  return FRAMING_OK;
}

int
framing_targets_add (FramingTargets *targets, framing_str option, FramingIndexBuilder *builder, uint8_t layer,
                     const FramingTermContext *context, framing_error *error)
{
  g_autofree char *copy = g_strndup (option.ptr != NULL ? option.ptr : "", option.len);
  char *equals = strchr (copy, '=');
  FramingTarget *target;

  if (!g_utf8_validate (copy, -1, NULL) || strlen (copy) != option.len)
    return framing_error_set (error, FRAMING_E_OPTION, "a target is not valid UTF-8");
  if (equals != NULL)
    *equals = '\0';
  g_strstrip (copy);
  if (*copy == '\0')
    return framing_error_set (error, FRAMING_E_OPTION, "a target has no name; write NAME=WORD|WORD");
  if (has_name (targets, copy))
    return framing_error_set (error, FRAMING_E_OPTION, "target \"%s\" is given twice; write all its words in one", copy);
  if (targets->list->len == FRAMING_TARGETS_MAX)
    return framing_error_set (error, FRAMING_E_OPTION, "more than %u targets; run once more for the others", FRAMING_TARGETS_MAX);
  target = g_new0 (FramingTarget, 1);
  target->name = g_strdup (copy);
  target->column = unique_column (targets, copy);
  g_ptr_array_add (targets->list, target);
  return add_words (targets, equals != NULL ? equals + 1 : target->name, builder, layer, context, error);
}

/* ---- in a sentence ------------------------------------------------------------------------------------------- */

static uint32_t
named_in (const FramingTargets *targets, const FramingMatcher *m, size_t first, size_t end)
{
  uint32_t mask = 0;

  for (size_t i = m->n_matches; i-- > 0 && m->matches[i].layer == m->target_layer;)
    if (m->matches[i].first >= first && m->matches[i].first < end)
      mask |= 1u << g_array_index (targets->of_entry, uint32_t, m->matches[i].entry - targets->first_entry);
  return mask;
}

/* "He said", "The country has": the sentence goes on about what the one before was about. */
static bool
goes_on (const FramingDocument *d, size_t first, size_t end)
{
  FramingFolded words[8];
  char folded[8][64];
  size_t n = 0;

  if (d->tokens[first].lists & FRAMING_LIST_PRONOUN)
    return true;
  if (!(d->tokens[first].lists & FRAMING_LIST_PHRASE))
    return false;
  for (; n < G_N_ELEMENTS (words) && first + n < end; n++)
    {
      const FramingToken *t = &d->tokens[first + n];
      uint32_t shape;

      words[n].folded = folded[n];
      words[n].n = t->end - t->begin > 60 ? 0
                   : framing_fold_word (framing_document_field (d, t).ptr + t->begin, t->end - t->begin, folded[n], sizeof folded[n], &shape);
    }
  return framing_language_phrase (d->language, FRAMING_PHRASE_CARRIER, words, n) > 0;
}

/* "Japan won and Seoul lost": a target named right behind a joiner takes over from one that has said its say; "Japan and Seoul agreed"
 * is about both. */
static bool
takes_over (const FramingMatcher *m, const FramingDocument *d, size_t first, size_t joiner)
{
  bool named_next = false, named_before = false, adjacent = false;

  if (!framing_kind_joins (&d->tokens[joiner]))
    return false;
  for (size_t i = m->n_matches; i-- > 0 && m->matches[i].layer == m->target_layer;)
    {
      named_next |= m->matches[i].first == joiner + 1;
      named_before |= m->matches[i].first >= first && m->matches[i].last < joiner;
      adjacent |= m->matches[i].last + 1 == joiner;
    }
  return named_next && named_before && !adjacent;
}

void
framing_targets_mark (const FramingTargets *targets, const FramingMatcher *matcher, const FramingDocument *d, size_t first, size_t end,
                      uint32_t *masks, uint32_t *carry)
{
  uint32_t mask = goes_on (d, first, end) ? *carry : 0;

  for (size_t clause = first; clause < end;)
    {
      size_t stop = clause + 1;
      uint32_t named;

      while (stop < end && !(d->tokens[stop].flags & FRAMING_STARTS_CLAUSE) && !takes_over (matcher, d, clause, stop))
        stop++;
      named = named_in (targets, matcher, clause, stop);
      if (named != 0)
        mask = named;
      for (size_t i = clause; i < stop; i++)
        masks[i - first] = mask;
      clause = stop;
    }
  *carry = mask;
}
