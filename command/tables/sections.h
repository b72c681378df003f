/* The sections of the terminal output, one function each: findings of an axis -> lines.
 * In: a screen and the result of an axis on the whole articles; out: lines on the screen, each section behind an empty line,
 * nothing at all where there is nothing to tell. Those of the short form (brief.c, brief-words.c) tell in a line or two what the
 * others tell in a table; outlets, groups and passages know both forms. */
#pragma once
#include "tables/screen.h"

/* TRUE = with all its figures, not the dots and the difference alone */
gboolean framing_sections_outlets (const FramingScreen *screen, const FramingAxisResult *result);
void framing_sections_groups (const FramingScreen *screen, const FramingAxisResult *result);   /* too small, not connected */
void framing_sections_pairs (const FramingScreen *screen, const FramingAxisResult *result);
void framing_sections_terms (const FramingScreen *screen, const FramingAxisResult *result);
void framing_sections_passages (const FramingScreen *screen, const FramingAxisResult *result);
void framing_sections_views (const FramingScreen *screen, const FramingAxisResult *result);
void framing_sections_time (const FramingScreen *screen, const FramingAxisResult *result);

void framing_sections_brief (const FramingScreen *screen, const FramingAxisResult *result);     /* pairs, silence, parts, time */
void framing_sections_words (const FramingScreen *screen, const FramingAxisResult *result);
