/* Arguments -> a loaded plugin, an analyzer with the user's options, and the schema of what it answers.
 * framing_engine_open() tells the user what is wrong and returns the exit status (0 = open).
 * The engine owns all three until framing_engine_close(); arguments must live as long. */
#pragma once
#include "arguments.h"
#include "report/schema.h"

enum { FRAMING_EXIT_OK = 0, FRAMING_EXIT_FAILED = 1, FRAMING_EXIT_USAGE = 2, FRAMING_EXIT_LOAD = 3, FRAMING_EXIT_OUTPUT = 4 };

typedef struct {
  const framing_plugin *plugin;
  char *path;                   /* where it was found */
  framing_analyzer *analyzer;
  FramingSchema *schema;
  GPtrArray *targets;           /* names, ending in NULL */
  guint64 max_bytes;
} FramingEngine;

int framing_engine_open (FramingEngine *engine, const FramingArguments *arguments);
int framing_engine_load (FramingEngine *engine, const FramingArguments *arguments);     /* the plugin alone */
void framing_engine_close (FramingEngine *engine);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FramingEngine, framing_engine_close)

GArray *framing_engine_options (const FramingArguments *arguments, guint64 max_bytes);   /* of framing_option */
int framing_engine_exit (int code);                                     /* exit status for a code of the plugin */
