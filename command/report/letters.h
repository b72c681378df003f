/* Axes -> short labels for marks in a text: H, T, S; longer where two axes begin alike; none when there is but one axis.
 * Free with g_strfreev(). */
#pragma once
#include "report/schema.h"

char **framing_letters_new (const FramingSchema *schema);
