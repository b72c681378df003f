/* The difference of an outlet is a weighted sum over articles: each has a coefficient that depends on how many articles and
 * outlets its story has. The same coefficients go to each term, so that the terms' shares add up to the whole; see terms.h */
#include "outlet/terms.h"
#include "collection/places.h"
#include "statistics/logodds.h"
#include <math.h>
#include <string.h>

typedef struct {
  double score, rate;           /* means over the unit's articles */
  guint first, n;               /* of the articles */
} Unit;

/* what the way over the articles gathers; arrays by number of term, and of form */
typedef struct {
  const FramingCollection *collection;
  FramingTerms *terms;
  double *shares;
  guint64 *uses, *other_uses, *all_uses, *form_uses;
  double xx, xy;                /* of rate and score after story means */
} Tally;

/* ---- articles ---- */

typedef struct {
  const FramingComparison *comparison;
  guint32 axis;
  const guint8 *own;            /* by story: did the outlet write about it? */
} Wanted;

/* as in the comparison of the whole */
static gboolean
counts (const FramingComparison *comparison, guint32 axis, guint32 document)
{
  return framing_value_has_evidence (framing_collection_value (comparison->collection, document, axis, 0), comparison->settings->min_hits);
}

static gboolean
is_wanted (guint32 document, gconstpointer data)
{
  const Wanted *wanted = data;
  const FramingCollection *collection = wanted->comparison->collection;

  return wanted->own[framing_collection_document (collection, document)->story] && counts (wanted->comparison, wanted->axis, document);
}

/* articles that count on the stories of the outlet */
static GArray *
list_articles (const FramingComparison *comparison, guint32 axis, guint32 group)
{
  const FramingCollection *collection = comparison->collection;
  g_autofree guint8 *own = g_malloc0 (collection->stories->len + 1);
  Wanted wanted = { comparison, axis, own };

  for (guint32 i = 0; i < collection->documents->len; i++)
    {
      const FramingDocument *d = framing_collection_document (collection, i);

      if (d->group == group && d->story != FRAMING_NO_NUMBER && !d->left_out && counts (comparison, axis, i))
        own[d->story] = 1;
    }
  return framing_places_find (collection, is_wanted, &wanted);
}

/* ---- one story ---- */

/* sum of effective weight, in thousandths: the net of the article, as exact as its evidence */
static gint64
sum_weight (const FramingCollection *collection, guint32 axis, guint32 document)
{
  const FramingDocument *d = framing_collection_document (collection, document);
  const FramingUse *uses = framing_collection_uses (collection, document);
  gint64 sum = 0;

  for (guint32 i = 0; i < d->n_uses; i++)
    sum += uses[i].axis == axis ? uses[i].weight : 0;
  return sum;
}

/* thousandths of weight for each word = weight for a thousand words; an article without words has nothing to say */
static double
rate_of (gint64 weight, guint32 words)
{
  return words > 0 ? (double) weight / words : 0;
}

static Unit
make_unit (const Tally *tally, const FramingPlace *articles, guint first, guint end)
{
  guint32 axis = tally->terms->axis;
  Unit unit = { 0, 0, first, 1 };

  while (first + unit.n < end && articles[first + unit.n].group == articles[first].group)
    unit.n++;
  for (guint i = first; i < first + unit.n; i++)
    {
      const FramingValue *value = framing_collection_value (tally->collection, articles[i].document, axis, 0);

      unit.score += value->score / unit.n;
      unit.rate += rate_of (sum_weight (tally->collection, axis, articles[i].document), value->words) / unit.n;
    }
  return unit;
}

static void
add_uses (Tally *tally, guint32 document, gboolean own, double coefficient)
{
  const FramingDocument *d = framing_collection_document (tally->collection, document);
  const FramingUse *uses = framing_collection_uses (tally->collection, document);
  guint32 words = framing_collection_value (tally->collection, document, tally->terms->axis, 0)->words;
  guint64 *counted = own ? tally->uses : tally->other_uses;

  *(own ? &tally->terms->words : &tally->terms->other_words) += words;
  for (guint32 i = 0; i < d->n_uses; i++)
    if (uses[i].axis == tally->terms->axis)
      {
        guint32 term = g_array_index (tally->collection->forms, FramingForm, uses[i].form).term;

        counted[term] += uses[i].count;
        tally->form_uses[uses[i].form] += uses[i].count;
        tally->shares[term] += coefficient * rate_of (uses[i].weight, words);
      }
}

static void
add_moments (Tally *tally, const GArray *units)
{
  double rate = 0, score = 0;

  for (guint i = 0; i < units->len; i++)
    {
      rate += g_array_index (units, Unit, i).rate / units->len;
      score += g_array_index (units, Unit, i).score / units->len;
    }
  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = &g_array_index (units, Unit, i);

      tally->xx += (unit->rate - rate) * (unit->rate - rate);
      tally->xy += (unit->rate - rate) * (unit->score - score);
    }
}

/* articles[first..end) are one story; the sums become means when all stories are in */
static void
add_story (Tally *tally, const FramingPlace *articles, guint first, guint end, GArray *units)
{
  FramingTerms *terms = tally->terms;

  g_array_set_size (units, 0);
  for (guint i = first; i < end; i += g_array_index (units, Unit, units->len - 1).n)
    {
      Unit unit = make_unit (tally, articles, i, end);

      g_array_append_val (units, unit);
    }
  if (units->len < 2)
    return;
  terms->stories++;
  add_moments (tally, units);
  for (guint u = 0; u < units->len; u++)
    {
      const Unit *unit = &g_array_index (units, Unit, u);
      gboolean own = articles[unit->first].group == terms->group;
      double side = own ? 1 : -1.0 / (units->len - 1);

      terms->score_difference += side * unit->score;
      terms->rate_difference += side * unit->rate;
      for (guint i = unit->first; i < unit->first + unit->n; i++)
        add_uses (tally, articles[i].document, own, side / unit->n);
    }
}

static void
add_stories (Tally *tally, const GArray *articles)
{
  const FramingPlace *all = (const FramingPlace *) articles->data;
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (Unit));

  for (guint first = 0, end; first < articles->len; first = end)
    {
      for (end = first; end < articles->len && all[end].story == all[first].story; )
        end++;
      add_story (tally, all, first, end, units);
    }
}

/* ---- terms ---- */

/* words of all documents; their uses go to all_uses */
static guint64
count_all (Tally *tally)
{
  guint64 words = 0;

  for (guint32 i = 0; i < tally->collection->documents->len; i++)
    {
      const FramingDocument *d = framing_collection_document (tally->collection, i);
      const FramingUse *uses = framing_collection_uses (tally->collection, i);

      if (d->left_out)
        continue;
      words += framing_collection_value (tally->collection, i, tally->terms->axis, 0)->words;
      for (guint32 u = 0; u < d->n_uses; u++)
        if (uses[u].axis == tally->terms->axis)
          tally->all_uses[g_array_index (tally->collection->forms, FramingForm, uses[u].form).term] += uses[u].count;
    }
  return words;
}

/* the form of each term that was used most; ties by byte order; NULL = none was */
static const char **
name_terms (const Tally *tally)
{
  const GArray *forms = tally->collection->forms;
  const char **names = g_new0 (const char *, tally->collection->terms->len + 1);
  g_autofree guint64 *most = g_new0 (guint64, tally->collection->terms->len + 1);

  for (guint i = 0; i < forms->len; i++)
    {
      const FramingForm *form = &g_array_index (forms, FramingForm, i);
      guint64 n = tally->form_uses[i];

      if (n > most[form->term] || (n > 0 && n == most[form->term] && strcmp (form->words, names[form->term]) < 0))
        {
          most[form->term] = n;
          names[form->term] = form->words;
        }
    }
  return names;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const FramingTermRow *x = a, *y = b;
  const GArray *terms = data;
  int order;

  if (fabs (x->share) < fabs (y->share) || fabs (x->share) > fabs (y->share))
    return fabs (x->share) > fabs (y->share) ? -1 : 1;
  order = strcmp (g_array_index (terms, FramingTerm, x->term).entry, g_array_index (terms, FramingTerm, y->term).entry);
  return order != 0 ? order : x->term < y->term ? -1 : x->term > y->term;
}

/* The prior is what all documents say, made as large as the smaller of the two sides: rare terms are drawn together, and no
 * side is drowned. */
static void
add_rows (Tally *tally)
{
  FramingTerms *terms = tally->terms;
  g_autofree const char **names = name_terms (tally);
  double all_words = (double) count_all (tally), prior_words = (double) MIN (terms->words, terms->other_words);

  for (guint32 i = 0; i < tally->collection->terms->len; i++)
    {
      FramingTermRow row = { i, names[i], tally->uses[i], tally->other_uses[i], 0, 0, tally->shares[i] / terms->stories };
      FramingUsage side = { row.uses, terms->words }, other = { row.other_uses, terms->other_words };
      FramingLogOdds odds;

      if (row.words == NULL)
        continue;
      odds = framing_logodds_compare (side, other, prior_words * (double) tally->all_uses[i] / all_words, prior_words);
      row.log_odds = odds.value;
      row.z = odds.z;
      g_array_append_val (terms->rows, row);
    }
  g_array_sort_with_data (terms->rows, compare_rows, tally->collection->terms);
}

static void
finish (Tally *tally)
{
  FramingTerms *terms = tally->terms;

  if (terms->stories == 0)
    {
      terms->rate_difference = terms->score_difference = terms->slope = terms->remainder = NAN;
      return;
    }
  terms->rate_difference /= terms->stories;
  terms->score_difference /= terms->stories;
  terms->slope = tally->xx > 0 ? tally->xy / tally->xx : NAN;
  terms->remainder = terms->score_difference - terms->slope * terms->rate_difference;
  add_rows (tally);
}

FramingTerms *
framing_terms_find (const FramingComparison *comparison,
                    guint32                  axis,
                    guint32                  group)
{
  guint n_terms = comparison->collection->terms->len, n_forms = comparison->collection->forms->len;
  g_autofree double *shares = g_new0 (double, n_terms + 1);
  g_autofree guint64 *uses = g_new0 (guint64, n_terms + 1), *other_uses = g_new0 (guint64, n_terms + 1);
  g_autofree guint64 *all_uses = g_new0 (guint64, n_terms + 1), *form_uses = g_new0 (guint64, n_forms + 1);
  g_autoptr (GArray) articles = list_articles (comparison, axis, group);
  Tally tally = { comparison->collection, g_new0 (FramingTerms, 1), shares, uses, other_uses, all_uses, form_uses, 0, 0 };

  tally.terms->axis = axis;
  tally.terms->group = group;
  tally.terms->rows = g_array_new (FALSE, FALSE, sizeof (FramingTermRow));
  add_stories (&tally, articles);
  finish (&tally);
  return tally.terms;
}

void
framing_terms_free (FramingTerms *terms)
{
  if (terms == NULL)
    return;
  g_array_unref (terms->rows);
  g_free (terms);
}
