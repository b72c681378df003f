/* All that a comparison found -> text for a terminal, or one long table as CSV or JSON Lines.
 * In: findings, borrowed; out: bytes appended to the caller's string, valid UTF-8 whatever names and texts hold.
 * The terminal gets lines of at most `columns` columns (20 or more) without blanks at their ends. */
#pragma once
#include "findings.h"

/* drawn with ASCII signs where the environment names a locale (LC_ALL, LC_CTYPE, LANG) that is not one of UTF-8 */
void framing_tables_terminal (const FramingFindings *findings, unsigned columns, gboolean color, GString *out);

void framing_tables_csv (const FramingFindings *findings, GString *out);
void framing_tables_jsonl (const FramingFindings *findings, GString *out);
