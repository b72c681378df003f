/* A file name -> the plugin's table, as any stranger would load it: dlopen, dlsym, one call.
 * In: the file that the user named, or NULL; out: the table, which stays valid until the program ends (the plugin is linked
 * so that it is never unloaded), and where it was found. The error tells each file that was tried and why it failed. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

#define FRAMING_LOAD_ERROR framing_load_error_quark ()
GQuark framing_load_error_quark (void);

/* The files worth trying: `named` alone, else `environment` alone, else those near the program in `folder`, else the installed one. */
char **framing_load_candidates (const char *named, const char *environment, const char *folder);
const framing_plugin *framing_load_first (const char *const *candidates, char **path, GError **error);
const framing_plugin *framing_load_plugin (const char *named, char **path, GError **error);
