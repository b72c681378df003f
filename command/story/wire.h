/* Near-identical texts and whose they are: clusters of signatures, and the agency that a text names.
 * In: signatures of n documents; out: for each the number of its cluster (FRAMING_NO_NUMBER, G_MAXUINT32 = no copy of it is here), counted
 * in the order of first appearance. Two texts are copies when their shares of common shingles (Jaccard) are FRAMING_WIRE_LIKENESS or
 * more, as their signatures estimate it (standard error 0.06); short ones only when all of their words agree; copies of copies
 * belong together. The names of agencies are data: lexicons/agencies.tsv, built into the program. */
#pragma once
#include "story/signature.h"

#define FRAMING_WIRE_LIKENESS 0.7
#define FRAMING_WIRE_SHORT 20           /* a text with fewer shingles is short */

guint framing_wire_find (const FramingSignatures *signatures, guint32 *cluster);       /* the number of clusters */
const char *framing_wire_agency (framing_str title, framing_str text);          /* "Associated Press"; NULL = names none. Static. */
const char *framing_wire_agency_named (const char *outlet);     /* the usual name of the agency whose name the outlet bears, or NULL */
