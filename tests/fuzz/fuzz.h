/* What the targets over framing.so share: loading it (FRAMING_PLUGIN) and stopping when a promise of the header is broken.
 * libFuzzer and replay.c both call LLVMFuzzerTestOneInput; a target owns what it allocates there. scripts/fuzz builds
 * every fuzz-NAME.c that stands here, together with the command's readers. */
#pragma once
#include <dlfcn.h>
#include <framing/plugin.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#define PROMISE(cond) \
  do { if (!(cond)) { fprintf (stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #cond); abort (); } } while (0)

static inline const framing_plugin *
fuzz_plugin (void)
{
  const char *path = getenv ("FRAMING_PLUGIN");
  void *object = dlopen (path != NULL ? path : "framing.so", RTLD_NOW | RTLD_LOCAL);
  framing_plugin_entry_fn entry = NULL;

  if (object != NULL)
    *(void **) &entry = dlsym (object, FRAMING_PLUGIN_ENTRY);
  if (entry == NULL)
    {
      fprintf (stderr, "no plugin (set FRAMING_PLUGIN): %s\n", dlerror ());
      exit (2);
    }
  return entry (FRAMING_PLUGIN_ABI);
}

static inline framing_str
fuzz_str (const char *text)
{
  framing_str str = { text, strlen (text) };
  return str;
}
