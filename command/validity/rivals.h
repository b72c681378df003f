/* Scores of other tools for the same items, from tables with an id and a score.
 * In: files (CSV, or flat JSON Lines); columns "id" and "score", with "axis" where the file is about several axes, or one
 * column for each axis named as in framing's own CSV (hurdle_success_score). An empty score is no evidence.
 * Out: tools with their scores by id, owned by the array (g_ptr_array_unref). */
#pragma once
#include "report/schema.h"

typedef struct {
  char *name;                   /* the file's, without folder and ending */
  GHashTable *scores;           /* id, or id and axis -> double */
} FramingRival;

GPtrArray *framing_rivals_read (const char *const *files, const FramingSchema *schema, GError **error);
gboolean framing_rivals_find (const FramingRival *rival, framing_str id, const char *axis, double *score);      /* NaN = no evidence */
