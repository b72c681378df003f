/* What is wrong with files that people write: a list of `file:line:column: what is wrong, what would be right`.
 * The list owns its texts; it fails softly (`lost` counts what memory did not suffice for). */
#pragma once
#include <framing/plugin.h>
#include <stdbool.h>

typedef enum { FRAMING_WARNING = 1, FRAMING_ERROR = 2 } FramingSeverity;

typedef struct {
  framing_diagnostic *items;
  size_t n, room, n_errors, lost;
} FramingFindings;

/* `line` and `column` (in characters) count from 1; 0 = all of it, which is told as 1. `file` is copied. */
void framing_findings_add (FramingFindings *findings, FramingSeverity severity, const char *file, uint32_t line, uint32_t column,
                           const char *format, ...) __attribute__ ((format (printf, 6, 7)));
/* The first error as one line into `error`; returns FRAMING_E_LEXICON, or FRAMING_OK when there is none. */
int framing_findings_report (const FramingFindings *findings, framing_error *error);
void framing_findings_clear (FramingFindings *findings);
