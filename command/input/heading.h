/* Is the first line of a file the heading of a table? In: the first bytes, without a byte order mark; out: the kind of table, or
 * FRAMING_FORMAT_UNKNOWN. A heading has two cells or more, all of them short names without the marks of a sentence, and one of
 * them is a name for the text: prose that begins with such a word has blanks behind its commas, and a full stop. */
#pragma once
#include "input/format.h"

FramingFormat framing_heading_tells (const FramingNames *names, const char *p, size_t n);
