/* Near-identical texts and whose they are: clusters of signatures, and the agency that a text names.
 * In: signatures of n documents; out: for each the number of its cluster (FRAMING_NO_NUMBER, G_MAXUINT32 = no copy of it is here), counted in the order of first appearance.
 * The names of agencies are data: lexicons/agencies.tsv, built into the program. */
#pragma once
#include "story/signature.h"

guint framing_wire_find (const FramingSignatures *signatures, guint32 *cluster);       /* the number of clusters */
const char *framing_wire_agency (framing_str title, framing_str text);                  /* "Associated Press"; NULL = names none. Static. */
const char *framing_wire_agency_named (const char *outlet);                             /* is the outlet's name an agency's? its usual name, or NULL */
