/* A comparison -> one self-contained HTML page: nothing is loaded, nothing is sent, and a Content-Security-Policy says so.
 * In: what was found (borrowed); out: the bytes of the page. The page has charts, tables and words
 * for people; whoever wants numbers for a program takes tables/. */
#pragma once
#include "findings.h"

void framing_page_append (const FramingFindings *findings, GString *out);
