/* Results of a comparison -> sentences for people, the same on the terminal and on a page.
 * In: findings; out: text appended to the caller's string, one paragraph without an end of line. Names are made safe for a
 * terminal (report/escape.h) and cut to a sensible length; HTML must still escape what it gets. */
#pragma once
#include "findings.h"

void framing_wording_name (GString *out, const FramingComparison *comparison, guint32 group);
const char *framing_wording_noun (const FramingComparison *comparison, gboolean many);  /* "outlet"; "group" if by another field */
/* is it one of the rows that a test was made for? */
gboolean framing_wording_tested (const FramingOutletRow *row);
unsigned framing_wording_decimals (const FramingAxisResult *result);    /* for its differences: 2, or 3 where all are small */
void framing_wording_interval (GString *out, const FramingDifference *difference, unsigned decimals);   /* -0.12 [-0.17, -0.07] */
void framing_wording_chance (GString *out, double p);                   /* "= 0.0312", "< 0.0001" */

/* "On 212 shared stories Courier frames events more as a hurdle than the others do: -0.12 [-0.17, -0.07]." */
void framing_wording_outlet (GString *out, const FramingComparison *comparison, const FramingAxisResult *result,
                             const FramingOutletRow *row);
/* The finding of an axis, one sentence a line: that for those that differ most, or that none does; then the overall test. */
void framing_wording_finding (GString *out, const FramingComparison *comparison, const FramingAxisResult *result);
/* What was compared, and what was left out. */
void framing_wording_counts (GString *out, const FramingFindings *findings);
void framing_wording_left_out (GString *out, const FramingFindings *findings);  /* "" = nothing was */
