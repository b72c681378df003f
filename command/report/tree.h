/* The columns of a schema -> the nested JSON of a record, laid out once: literal text with holes for the numbers.
 * In: the schema; out: an immutable template, from which each record is written by copying text and filling holes.
 * Free with framing_tree_free(). */
#pragma once
#include "report/schema.h"

typedef struct FramingTree FramingTree;

FramingTree *framing_tree_new (const FramingSchema *schema);
void framing_tree_append (const FramingTree *tree, const double *values, GString *out);   /* starts with a comma */
void framing_tree_free (FramingTree *tree);
