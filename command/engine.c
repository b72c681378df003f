#include "engine.h"
#include "load.h"
#include "message.h"
#include <string.h>

#define DEFAULT_LANGUAGE "en"
#define DEFAULT_MAX_BYTES (G_GUINT64_CONSTANT (64) << 20)

static void
add_option (GArray *options, const char *key, const char *value)
{
  framing_option option = { { key, strlen (key) }, { value, strlen (value) } };

  g_array_append_val (options, option);
}

static void
add_all (GArray *options, const FramingArguments *arguments, const char *key)
{
  for (const char *const *value = framing_arguments_all (arguments, key); *value != NULL; value++)
    add_option (options, key, *value);
}

GArray *
framing_engine_options (const FramingArguments *arguments,
                        guint64                 max_bytes)
{
  GArray *options = g_array_new (FALSE, TRUE, sizeof (framing_option));

  if (framing_arguments_has (arguments, "only"))
    add_option (options, "only", "1");
  add_all (options, arguments, "lexicon");
  add_all (options, arguments, "axis");
  add_all (options, arguments, "language");
  add_all (options, arguments, "target");
  if (framing_arguments_has (arguments, "max-bytes"))
    {
      char text[32];

      g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, max_bytes);
      add_option (options, "max_bytes", g_intern_string (text));
    }
  return options;
}

int
framing_engine_exit (int code)
{
  switch (code)
    {
    case FRAMING_OK: return FRAMING_EXIT_OK;
    case FRAMING_E_OPTION:
    case FRAMING_E_USAGE:
    case FRAMING_E_LANGUAGE: return FRAMING_EXIT_USAGE;
    default: return FRAMING_EXIT_LOAD;
    }
}

/* The names that stand before the "=", each once, in the order in which the plugin numbers its targets. */
static GPtrArray *
target_names (const FramingArguments *arguments)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *target = framing_arguments_all (arguments, "target"); *target != NULL; target++)
    {
      char *name = g_strndup (*target, strcspn (*target, "="));

      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }
  g_ptr_array_add (names, NULL);
  return names;
}

int
framing_engine_load (FramingEngine          *engine,
                     const FramingArguments *arguments)
{
  g_autoptr (GError) error = NULL;

  engine->plugin = framing_load_plugin (framing_arguments_get (arguments, "plugin"), &engine->path, &error);
  if (engine->plugin != NULL)
    return FRAMING_EXIT_OK;

  g_autofree char *text = g_strconcat ("framing: ", error->message, NULL);

  framing_message_lines (text);
  return FRAMING_EXIT_LOAD;
}

static int
make_analyzer (FramingEngine *engine, const FramingArguments *arguments)
{
  g_autoptr (GArray) options = framing_engine_options (arguments, engine->max_bytes);
  framing_error error = { .struct_size = sizeof error };
  int code = engine->plugin->analyzer_new ((const framing_option *) (void *) options->data, options->len, &engine->analyzer, &error);

  if (code != FRAMING_OK)
    framing_message_print ("%s", error.text[0] != '\0' ? error.text : engine->plugin->status_text (code));
  return framing_engine_exit (code);
}

int
framing_engine_open (FramingEngine          *engine,
                     const FramingArguments *arguments)
{
  const char *language = framing_arguments_get (arguments, "language");
  g_autoptr (GError) error = NULL;
  int status;

  if (!framing_arguments_size (arguments, "max-bytes", DEFAULT_MAX_BYTES, &engine->max_bytes, &error))
    {
      framing_message_print ("%s", error->message);
      return FRAMING_EXIT_USAGE;
    }
  status = framing_engine_load (engine, arguments);
  if (status == FRAMING_EXIT_OK)
    status = make_analyzer (engine, arguments);
  if (status != FRAMING_EXIT_OK)
    return status;
  engine->targets = target_names (arguments);
  engine->schema = framing_schema_new (engine->plugin, engine->analyzer, (const char *const *) engine->targets->pdata,
                                       language != NULL ? language : DEFAULT_LANGUAGE);
  return FRAMING_EXIT_OK;
}

void
framing_engine_close (FramingEngine *engine)
{
  g_clear_pointer (&engine->schema, framing_schema_free);
  g_clear_pointer (&engine->targets, g_ptr_array_unref);
  if (engine->analyzer != NULL)
    engine->plugin->analyzer_free (engine->analyzer);
  engine->analyzer = NULL;
  g_clear_pointer (&engine->path, g_free);
}
