/* What the user asked of `framing compare`, read once from the command line.
 * Everything in it is borrowed from the arguments; framing_compare_settings_read() says what is wrong. */
#pragma once
#include "arguments.h"
#include "outlet/comparison.h"
#include "outlet/copies.h"
#include "story/match.h"

typedef struct {
  FramingComparisonSettings comparison;
  FramingWire wire;
  gboolean match;               /* find stories for the articles that name none */
  guint days;                   /* how far apart the articles of such a story may lie */
  const char *report;           /* file of the page; NULL = not wanted */
} FramingCompareSettings;

gboolean framing_compare_settings_read (const FramingArguments *arguments, FramingCompareSettings *settings, GError **error);
/* --days of compare and match */
gboolean framing_compare_settings_days (const FramingArguments *arguments, guint *days, GError **error);
