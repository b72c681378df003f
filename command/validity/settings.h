/* What the user asked of `framing validate`, read once from the command line.
 * Everything in it is borrowed from the arguments but `coders`; framing_settings_read() says what is wrong, and
 * framing_settings_clear() frees what is owned. */
#pragma once
#include "arguments.h"

typedef struct {
  const char *gold;             /* name of the field with the gold value */
  char **coders;                /* names of fields with a coder's value, or with an array of them */
  gboolean coders_named;        /* by the user: then they must be there */
  gboolean axes_named;          /* items of other axes are left out without a word */
  const char *group, *by, *field;       /* group, by: NULL = not given; field: what of the record is held against gold */
  double neutral, band, gap;    /* band NaN = a tenth of the largest distance from neutral */
  guint errors, draws, jobs;
  guint64 seed;
} FramingSettings;

gboolean framing_settings_read (const FramingArguments *arguments, FramingSettings *settings, GError **error);
void framing_settings_clear (FramingSettings *settings);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FramingSettings, framing_settings_clear)
