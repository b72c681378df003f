/* Which field of a record is the text, the title, the outlet, ... In: `--map`, or nothing; names as they stand in the input.
 * Out: for a name its role and its rank (the lower, the better), and for the fields of one record which of them has each role.
 * A FramingNames is immutable and shared by reference between threads. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

typedef enum {
  FRAMING_ROLE_TEXT, FRAMING_ROLE_TITLE, FRAMING_ROLE_ID, FRAMING_ROLE_LANGUAGE,
  FRAMING_ROLE_OUTLET, FRAMING_ROLE_DATE, FRAMING_ROLE_STORY, FRAMING_ROLE_URL,
  FRAMING_N_ROLES
} FramingRole;

typedef struct FramingNames FramingNames;

typedef struct {                        /* the fields of one record, by number, that have the roles */
  gboolean taken[FRAMING_N_ROLES];
  int rank[FRAMING_N_ROLES];
  size_t field[FRAMING_N_ROLES];
} FramingChoice;

FramingNames *framing_names_new (const char *map, GError **error);
FramingNames *framing_names_ref (FramingNames *names);
void framing_names_unref (FramingNames *names);
/* Offers a field that is present; the best offer for each role is kept. A choice starts as zeros. */
void framing_names_offer (const FramingNames *names, FramingChoice *choice, framing_str name, size_t field);
/* The order in which fields with the same name come to stand beside each other: by bytes, shorter ones first; as memcmp(). */
int framing_names_compare (framing_str a, framing_str b);
/* Whether it is one of the usual names of the text, or the one that --map gives it: what a heading is known by. */
gboolean framing_names_is_text (const FramingNames *names, framing_str name);
/* From now on, and before anybody else sees the names: records of scores are welcome, which need no text. */
void framing_names_welcome_records (FramingNames *names);
gboolean framing_names_welcomes_records (const FramingNames *names);
/* Whether a field of that name makes a record, if those are welcome: "axes" in JSON, "hurdle_success_score" in a table. */
gboolean framing_names_tells_record (const FramingNames *names, framing_str name);
/* After all offers: whether the field passes through as metadata, and what it is to us ("outlet", static; NULL = nothing).
 * Not: the text, the title, the language, what is called "id", and what bears the name of a role that another field has. */
gboolean framing_names_passes (const FramingChoice *choice, framing_str name, size_t field, const char **role);
/* "none of text, content, ... is among its fields", or for a mapped name: what was looked for, as a new string. */
char *framing_names_sought (const FramingNames *names, FramingRole role);
