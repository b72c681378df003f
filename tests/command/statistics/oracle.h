/* The tables of oracle.inc, and a collection of the articles of a case. In: a case; out: a collection that the caller frees.
 * Outlets are called "o0", "o1", ..., stories "s0", ...; there is one axis and one view. */
#pragma once
#include "collection/collection.h"
#include <math.h>

typedef struct { guint count; gint32 weight; } OracleUse;
typedef struct { const char *words, *entry; } OracleForm;
typedef struct { guint stories; double value, se, low, high, p, adjusted; } OracleDifference;
typedef struct { guint group, other; OracleDifference difference; double size, dominance; } OraclePair;
typedef struct { const char *entry, *words; guint64 uses, other_uses; double log_odds, z, share; } OracleTerm;
typedef struct { guint df; double share, t; } OracleT;
typedef struct { guint n; double p[8], holm[8], benjamini_hochberg[8]; } OracleFamily;
typedef struct { guint n; double values[16], mean, se, low, high, p; } OracleSample;
typedef struct { guint n; double values[26], se, t_low, t_high, drawn_low, drawn_high; } OracleInterval;
typedef struct { guint64 uses, other_uses, words, other_words; double prior, prior_words, value, z; } OracleOdds;
typedef struct { guint n; double values[8]; gint32 days[8], block_days[8]; guint blocks; double slope, p; } OracleSlope;
typedef struct { guint group, stories, weeks; double slope, p; } OracleTrend;

typedef struct {
  guint group, articles, without, own_stories;
  double mean;
  OracleDifference same_story;
  double effect;
  int component;                /* -1 = in none */
  double size, dominance, detectable;
  OracleDifference without_difference, as_zero;
} OracleOutlet;

typedef struct {
  guint min_hits, group, stories;
  guint64 words, other_words;
  double rate_difference, score_difference, slope, remainder;
  const OracleTerm *rows;
  guint n_rows;
} OracleTerms;

typedef struct {
  guint group, story;
  double score;
  guint hits, words;
  gint32 day;
  OracleUse uses[7];
} OracleArticle;

typedef struct {
  const char *name;
  guint min_stories, min_hits;
  const OracleArticle *articles;
  guint n_articles;
  const OracleOutlet *outlets;
  guint n_outlets;
  const OraclePair *pairs;
  guint n_pairs, stories, units;
  double residual_sd, between;
  double permutation_p, reversal_p;     /* of the overall test, whose p is the larger; NaN = too many ways to count */
  guint components;
} OracleCase;

#include "oracle.inc"

G_STATIC_ASSERT (ORACLE_FORMS == G_N_ELEMENTS (((OracleArticle *) NULL)->uses));

static inline void
oracle_add_article (FramingCollection *collection, const OracleArticle *article)
{
  g_autofree char *group = g_strdup_printf ("o%u", article->group), *story = g_strdup_printf ("s%u", article->story);
  FramingDocument document = { .id = "", .group = framing_collection_group (collection, group),
                               .story = framing_collection_story (collection, story), .day = article->day,
                               .wire = FRAMING_NO_NUMBER, .outlet = FRAMING_NO_NUMBER, .shelf = FRAMING_SHELF_NONE };
  guint32 number = framing_collection_add (collection, &document);
  FramingValue *value = framing_collection_value (collection, number, 0, 0);

  *value = (FramingValue) { article->score, 0, article->words, article->hits };
  for (guint i = 0; i < ORACLE_FORMS; i++)
    if (article->uses[i].count > 0)
      {
        FramingUse use = { 0, framing_collection_form (collection, 0, oracle_forms[i].words, oracle_forms[i].entry, "invented.tsv"),
                           article->uses[i].count, article->uses[i].weight };

        framing_collection_add_use (collection, &use);
        value->net += article->uses[i].weight / 1000.0;
      }
}

static inline FramingCollection *
oracle_collect (const OracleCase *oracle)
{
  FramingCollection *collection = framing_collection_new ();

  framing_collection_add_side (collection, "hurdle-success", "hurdle", "success");
  framing_collection_add_view (collection, "whole", FRAMING_PART_ALL, -1);
  for (guint i = 0; i < oracle->n_articles; i++)
    oracle_add_article (collection, &oracle->articles[i]);
  collection->has_uses = TRUE;
  return collection;
}
