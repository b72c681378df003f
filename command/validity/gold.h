/* What human readers said of an article: fields of its metadata -> numbers.
 * In: the JSON text of a field; out: a number, or a class as -1, 0, 1. Classes are neg/neu/pos, negative/neutral/positive,
 * low/none/high and the names of the axis's poles, whatever their capitals. Nothing is kept. */
#pragma once
#include "input/input.h"

typedef enum { FRAMING_GOLD_MISSING, FRAMING_GOLD_NUMBER, FRAMING_GOLD_CLASS, FRAMING_GOLD_WRONG } FramingGoldKind;

gboolean framing_gold_number (const char *text, double *number);       /* decimal, finite, nothing behind it */
FramingGoldKind framing_gold_read (const char *text, const framing_axis *axis, double *value);
/* The text of the field, by the name that it has for us or in the input; NULL = there is no such field. Free it. */
char *framing_gold_text (const FramingArticle *article, const char *name);
/* "[1, null, \"neg\"]" -> "1", "", "neg"; any other text -> itself. Free with g_strfreev(). */
char **framing_gold_split (const char *text);
