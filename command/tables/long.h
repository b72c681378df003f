/* Findings -> rows of the long table, one after the other.
 * In: findings; out: calls of `take` with a row that is valid during the call only. The order is always the same: settings, then for
 * each axis and view overall, outlets, pairs, time, trends; then terms, passages and stories. */
#pragma once
#include "findings.h"
#include "tables/sheet.h"

typedef void (*FramingTakeRow) (const FramingSheetRow *row, gpointer data);

void framing_long_each (const FramingFindings *findings, FramingTakeRow take, gpointer data);
