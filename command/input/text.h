/* Plain text: the whole file is the text of one article, byte for byte. */
#pragma once
#include "input/input.h"

void framing_text_parse (char *p, size_t n, FramingArticle *article);
