/* Byte strings -> small numbers from 0 on, in the order of their coming. The table owns copies of the bytes.
 * Made while lexicons load; look-ups allocate nothing. */
#pragma once
#include <framing/plugin.h>
#include <stdbool.h>

#define FRAMING_INTERN_NONE UINT32_MAX

typedef struct FramingIntern FramingIntern;

FramingIntern *framing_intern_new (void);                                       /* NULL: no memory */
void framing_intern_free (FramingIntern *table);
uint32_t framing_intern_add (FramingIntern *table, const char *bytes, size_t n);        /* NONE: no memory */
uint32_t framing_intern_find (const FramingIntern *table, const char *bytes, size_t n); /* NONE: not there */
framing_str framing_intern_text (const FramingIntern *table, uint32_t number);
uint32_t framing_intern_count (const FramingIntern *table);
void framing_intern_empty (FramingIntern *table);                               /* forgets all, keeps the memory */
