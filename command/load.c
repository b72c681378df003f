#include "config.h"
#include "load.h"
#include <dlfcn.h>
#include <string.h>

G_DEFINE_QUARK (framing-load-error-quark, framing_load_error)

/* a name without a slash would be looked for in the folders of libraries */
static char *
with_folder (const char *file)
{
  return strchr (file, '/') != NULL ? g_strdup (file) : g_strconcat ("./", file, NULL);
}

char **
framing_load_candidates (const char *named,
                         const char *environment,
                         const char *folder)
{
  GPtrArray *files = g_ptr_array_new ();

  if (named == NULL && environment != NULL && *environment != '\0')
    named = environment;
  if (named != NULL)
    g_ptr_array_add (files, with_folder (named));
  else if (folder != NULL)
    {
      g_ptr_array_add (files, g_build_filename (folder, "..", "plugin", "framing.so", NULL));
      g_ptr_array_add (files, g_build_filename (folder, "framing.so", NULL));
    }
  if (named == NULL)
    g_ptr_array_add (files, g_build_filename (FRAMING_PLUGIN_DIR, "framing.so", NULL));
  g_ptr_array_add (files, NULL);
  return (char **) g_ptr_array_free (files, FALSE);
}

/* everything of version 1.0 is there; what later versions appended is not needed */
static gboolean
is_complete (const framing_plugin *plugin)
{
  return FRAMING_HAS (plugin, framing_plugin, extension)
         && plugin->status_text && plugin->analyzer_new && plugin->analyzer_free && plugin->analyzer_text
         && plugin->axis_count && plugin->axis_info && plugin->metric_count && plugin->metric_info && plugin->entry_info
         && plugin->rule_name && plugin->session_new && plugin->session_free && plugin->analyze && plugin->evidence
         && plugin->extension;
}

static const framing_plugin *
ask (void *handle, const char **reason)
{
  framing_plugin_entry_fn entry = NULL;
  const framing_plugin *plugin;

  *(void **) &entry = dlsym (handle, FRAMING_PLUGIN_ENTRY);
  if (entry == NULL)
    {
      *reason = "it is no framing plugin (it has no " FRAMING_PLUGIN_ENTRY ")";
      return NULL;
    }
  plugin = entry (FRAMING_PLUGIN_ABI);
  if (plugin == NULL || plugin->abi >> 16 != FRAMING_PLUGIN_ABI_MAJOR)
    *reason = "it is made for another version of this program";
  else if (!is_complete (plugin))
    *reason = "its table of functions is not complete";
  else
    return plugin;
  return NULL;
}

/* dlerror() opens with the file name, which the message has already */
static const char *
without_name (const char *reason, const char *file)
{
  gsize length = strlen (file);

  if (reason == NULL)
    return "it cannot be loaded";
  return strncmp (reason, file, length) == 0 && g_str_has_prefix (reason + length, ": ") ? reason + length + 2 : reason;
}

static const framing_plugin *
try_file (const char *file, GString *failures)
{
  const framing_plugin *plugin = NULL;
  const char *reason = NULL;
  void *handle = dlopen (file, RTLD_NOW | RTLD_LOCAL);

  if (handle == NULL)
    reason = without_name (dlerror (), file);
  else
    plugin = ask (handle, &reason);
  if (plugin != NULL)
    return plugin;
  g_string_append_printf (failures, "\n  %s: %s", file, reason);
  if (handle != NULL)
    dlclose (handle);
  return NULL;
}

const framing_plugin *
framing_load_first (const char *const *candidates,
                    char             **path,
                    GError           **error)
{
  g_autoptr (GString) failures = g_string_new (NULL);

  for (guint i = 0; candidates[i] != NULL; i++)
    {
      const framing_plugin *plugin = try_file (candidates[i], failures);

      if (plugin == NULL)
        continue;
      *path = g_canonicalize_filename (candidates[i], NULL);
      return plugin;
    }
  g_set_error (error, FRAMING_LOAD_ERROR, 0, "no plugin could be loaded; tried%s\n--plugin FILE or FRAMING_PLUGIN names another one",
               failures->len > 0 ? failures->str : " nothing");
  return NULL;
}

const framing_plugin *
framing_load_plugin (const char *named,
                     char      **path,
                     GError    **error)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_auto (GStrv) candidates = framing_load_candidates (named, g_getenv ("FRAMING_PLUGIN"), folder);

  return framing_load_first ((const char *const *) candidates, path, error);
}
