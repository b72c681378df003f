/* Lexicon files, given by name, as text, or built in -> tables, sorted by what they are.
 * The list owns the tables. What a file is shows in its head: "# axis:" makes an axis file, the columns of the header row tell the
 * others (term, rule ...: rules; term, list: words of a language; term alone: protected phrases; word, rank: common words). */
#pragma once
#include "base/error.h"
#include "base/tsv.h"
#include <glib.h>

typedef enum { FRAMING_TABLE_AXIS, FRAMING_TABLE_PROTECTED, FRAMING_TABLE_RULES, FRAMING_TABLE_TEXT, FRAMING_TABLE_COMMON, FRAMING_TABLE_KINDS } FramingTableKind;

typedef struct { FramingTsv *table; FramingTableKind kind; bool builtin; } FramingTable;
typedef struct { GArray *list; } FramingTables;         /* of FramingTable: the user's in their order, then the built-in ones */

FramingTables *framing_tables_new (void);
void framing_tables_free (FramingTables *tables);
/* FRAMING_OK, FRAMING_E_IO, FRAMING_E_MEMORY; what is wrong inside a file becomes a finding. */
int framing_tables_add_file (FramingTables *tables, const char *path, FramingFindings *findings, framing_error *error);
int framing_tables_add_text (FramingTables *tables, const char *name, framing_str text, FramingFindings *findings, framing_error *error);
/* The built-in files of a language; axis files only if `with_axes`. FRAMING_E_LANGUAGE: there are none. */
int framing_tables_add_builtin (FramingTables *tables, const char *language, bool with_axes, FramingFindings *findings, framing_error *error);
/* The first of a kind (the user's comes before the built-in one); NULL = none. */
const FramingTsv *framing_tables_first (const FramingTables *tables, FramingTableKind kind);
