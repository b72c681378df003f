#include "outlet/extremes.h"
#include "outlet/terms.h"
#include "report/escape.h"
#include "report/number.h"
#include "report/width.h"
#include "tables/sections.h"
#include "tables/wording.h"
#include <string.h>

/* A line for each outlet that differs most: the words that push it there, those that it uses more and those that it uses less. */

#define MOST_OUTLETS 3
#define MOST_WORDS 6            /* of an outlet */
#define LONGEST 30              /* columns of one of them */

/* for each term of the collection the sum of its effective weight: which pole its uses speak for; free with g_free() */
static gint64 *
sum_weights (const FramingCollection *collection)
{
  gint64 *weights = g_new0 (gint64, MAX (collection->terms->len, 1));

  for (guint32 i = 0; collection->has_uses && i < collection->documents->len; i++)
    {
      const FramingUse *uses = framing_collection_uses (collection, i);
      guint32 n = framing_collection_document (collection, i)->n_uses;

      for (guint32 j = 0; j < n; j++)
        weights[g_array_index (collection->forms, FramingForm, uses[j].form).term] += uses[j].weight;
    }
  return weights;
}

static gboolean
uses_more (const FramingTerms *terms, const FramingTermRow *row)
{
  return (double) row->uses * (double) terms->other_words > (double) row->other_uses * (double) terms->words;
}

/* Does it push towards the outlet's side by being used more, or less, as its weight has it? Where rules turn a term around from use
 * to use, neither word would be true. */
static gboolean
is_plain (const FramingTerms *terms, const FramingTermRow *row, gint64 weight, double direction)
{
  gboolean more = uses_more (terms, row);

  if (row->share * direction <= 0 || row->words == NULL)
    return FALSE;
  return weight == 0 || more == ((weight > 0) == (row->share > 0));
}

static void
append_word (GString *out, const char *before, const FramingTermRow *row)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  g_string_append (out, out->len == 0 ? before : ", ");
  framing_escape_terminal (safe, (framing_str) { row->words, MIN (strlen (row->words), 400) });
  framing_width_fit (out, safe->str, safe->len, MIN (LONGEST, framing_width_of (safe->str, safe->len)));
}

/* "more failed, in ruins; fewer solve, agreed" */
static void
append_words (GString *text, const FramingTerms *terms, const gint64 *weights, double direction)
{
  g_autoptr (GString) more = g_string_new (NULL), fewer = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < terms->rows->len && n < MOST_WORDS; i++)
    {
      const FramingTermRow *row = &g_array_index (terms->rows, FramingTermRow, i);

      if (!is_plain (terms, row, weights[row->term], direction))
        continue;
      n++;
      append_word (uses_more (terms, row) ? more : fewer, uses_more (terms, row) ? "more " : "fewer ", row);
    }
  g_string_append (text, more->str);
  g_string_append (text, more->len > 0 && fewer->len > 0 ? "; " : "");
  g_string_append (text, n > 0 ? fewer->str : "no word stands out");
}

static const FramingTerms *
find_terms (const FramingScreen *screen, guint32 axis, guint32 group)
{
  const GPtrArray *all = screen->findings->terms;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const FramingTerms *terms = g_ptr_array_index (all, i);

      if (terms->axis == axis && terms->group == group && terms->rows->len > 0)
        return terms;
    }
  return NULL;
}

static void
tell_words (const FramingScreen *screen, const FramingTerms *terms, const gint64 *weights, double direction)
{
  g_autoptr (GString) text = g_string_new (NULL);

  framing_wording_name (text, screen->findings->comparison, terms->group);
  g_string_append (text, ": ");
  if (terms->rate_difference * direction > 0)
    append_words (text, terms, weights, direction);
  else
    g_string_append (text, "the mere number of words does not make it (headlines, damping: --details)");
  g_string_append_c (text, '.');
  framing_screen_wrap (screen, 2, text->str);
}

void
framing_sections_words (const FramingScreen *screen, const FramingAxisResult *result)
{
  guint32 groups[MOST_OUTLETS];
  guint n = framing_extremes_find (result, MOST_OUTLETS, groups);
  g_autofree gint64 *weights = NULL;

  for (guint i = 0; i < n; i++)
    {
      const FramingOutletRow *row = framing_comparison_outlet (result, groups[i]);
      const FramingTerms *terms = find_terms (screen, result->axis, groups[i]);

      if (terms == NULL || !framing_wording_tested (row) || !row->same_story.survives)
        continue;
      if (weights == NULL)
        {
          weights = sum_weights (screen->findings->comparison->collection);
          framing_screen_wrap (screen, 0, "Words that make the difference:");
        }
      tell_words (screen, terms, weights, row->same_story.value);
    }
}
