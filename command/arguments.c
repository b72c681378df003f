#include "arguments.h"
#include "options.h"
#include <string.h>

struct FramingArguments {
  GHashTable *values;           /* name -> GPtrArray of texts, each ending in NULL */
  GPtrArray *paths;
  char **argv;
};

static char *
suggest (const char *word, const char *const *keys)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (; *keys != NULL; keys++)
    g_ptr_array_add (names, (gpointer) framing_option_find (*keys)->name);
  g_ptr_array_add (names, NULL);
  return framing_option_suggest (word, (const char *const *) names->pdata);
}

static const FramingOption *
find_long (const char *name, gsize length, const char *const *keys, GError **error)
{
  g_autofree char *word = g_strndup (name, length);
  g_autofree char *near = NULL;

  for (guint i = 0; keys[i] != NULL; i++)
    if (strcmp (framing_option_find (keys[i])->name, word) == 0)
      return framing_option_find (keys[i]);
  near = suggest (word, keys);
  if (near != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, "--%s is no option here; did you mean --%s?", word, near);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, "--%s is no option here; --help lists them", word);
  return NULL;
}

static const FramingOption *
find_letter (char letter, const char *const *keys, GError **error)
{
  for (guint i = 0; keys[i] != NULL; i++)
    if (framing_option_find (keys[i])->letter == letter)
      return framing_option_find (keys[i]);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, "-%c is no option here; --help lists them", letter);
  return NULL;
}

static gboolean
is_choice (const FramingOption *option, const char *value)
{
  g_auto (GStrv) choices = option->choices != NULL ? g_strsplit (option->choices, "|", -1) : NULL;

  return choices == NULL || g_strv_contains ((const char *const *) choices, value);
}

static gboolean
store (FramingArguments *arguments, const FramingOption *option, const char *value, GError **error)
{
  GPtrArray *values = g_hash_table_lookup (arguments->values, option->name);

  if (!is_choice (option, value))
    {
      g_auto (GStrv) choices = g_strsplit (option->choices, "|", -1);
      g_autofree char *list = g_strjoinv (", ", choices);

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s cannot be \"%s\"; it is one of %s", option->name, value, list);
      return FALSE;
    }
  if (values == NULL)
    {
      values = g_ptr_array_new ();
      g_ptr_array_add (values, NULL);
      g_hash_table_insert (arguments->values, (gpointer) option->name, values);
    }
  if (!option->repeated)
    g_ptr_array_set_size (values, 1);
  g_ptr_array_insert (values, (gint) values->len - 1, (gpointer) value);
  return TRUE;
}

/* argv[*at] is the option; a value that is a word of its own moves *at on. `attached` is what stood behind it, or NULL. */
static gboolean
take (FramingArguments *arguments, const FramingOption *option, const char *attached, char **argv, guint *at, GError **error)
{
  if (option->argument == NULL && attached == NULL)
    return store (arguments, option, "", error);
  if (option->argument == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s takes no value", option->name);
      return FALSE;
    }
  if (attached == NULL && argv[*at + 1] == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s wants %s behind it", option->name, option->argument);
      return FALSE;
    }
  return store (arguments, option, attached != NULL ? attached : argv[++*at], error);
}

static gboolean
take_long (FramingArguments *arguments, char **argv, guint *at, const char *const *keys, GError **error)
{
  const char *name = argv[*at] + 2, *equals = strchr (name, '=');
  const FramingOption *option = find_long (name, equals != NULL ? (gsize) (equals - name) : strlen (name), keys, error);

  return option != NULL && take (arguments, option, equals != NULL ? equals + 1 : NULL, argv, at, error);
}

/* -j4, -j 4, and switches in a row: -eh */
static gboolean
take_letters (FramingArguments *arguments, char **argv, guint *at, const char *const *keys, GError **error)
{
  for (const char *letter = argv[*at] + 1; *letter != '\0'; letter++)
    {
      const FramingOption *option = find_letter (*letter, keys, error);

      if (option == NULL)
        return FALSE;
      if (option->argument != NULL)
        return take (arguments, option, letter[1] != '\0' ? letter + 1 : NULL, argv, at, error);
      if (!take (arguments, option, NULL, argv, at, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_word (FramingArguments *arguments, char **argv, guint *at, const char *const *keys, GError **error)
{
  const char *word = argv[*at];

  if (g_str_has_prefix (word, "--"))
    return take_long (arguments, argv, at, keys, error);
  if (word[0] == '-' && word[1] != '\0')
    return take_letters (arguments, argv, at, keys, error);
  g_ptr_array_add (arguments->paths, (gpointer) word);
  return TRUE;
}

FramingArguments *
framing_arguments_parse (char             **argv,
                         const char *const *keys,
                         GError           **error)
{
  FramingArguments *arguments = g_new0 (FramingArguments, 1);
  gboolean only_paths = FALSE;

  arguments->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  arguments->paths = g_ptr_array_new ();
  arguments->argv = argv;
  for (guint at = 0; argv[at] != NULL; at++)
    if (only_paths)
      g_ptr_array_add (arguments->paths, argv[at]);
    else if (strcmp (argv[at], "--") == 0)
      only_paths = TRUE;
    else if (!take_word (arguments, argv, &at, keys, error))
      {
        framing_arguments_free (arguments);
        return NULL;
      }
  g_ptr_array_add (arguments->paths, NULL);
  return arguments;
}

const char *const *
framing_arguments_all (const FramingArguments *arguments,
                       const char             *name)
{
  static const char *const none[] = { NULL };
  GPtrArray *values = g_hash_table_lookup (arguments->values, name);

  return values != NULL ? (const char *const *) values->pdata : none;
}

const char *
framing_arguments_get (const FramingArguments *arguments,
                       const char             *name)
{
  return framing_arguments_all (arguments, name)[0];
}

gboolean
framing_arguments_has (const FramingArguments *arguments,
                       const char             *name)
{
  return framing_arguments_get (arguments, name) != NULL;
}

const char *const *
framing_arguments_paths (const FramingArguments *arguments)
{
  return (const char *const *) arguments->paths->pdata;
}

gboolean
framing_arguments_size (const FramingArguments *arguments,
                        const char             *name,
                        guint64                 otherwise,
                        guint64                *size,
                        GError                **error)
{
  static const char units[] = "KMG";
  const char *value = framing_arguments_get (arguments, name), *unit;
  char *end;
  unsigned shift = 0;

  *size = otherwise;
  if (value == NULL)
    return TRUE;
  *size = g_ascii_strtoull (value, &end, 10);
  unit = *end != '\0' ? strchr (units, g_ascii_toupper (*end)) : NULL;
  if (unit != NULL)
    {
      shift = 10 * (unsigned) (unit - units + 1);
      end++;
    }
  if (g_ascii_isdigit (value[0]) && *end == '\0' && *size > 0 && *size <= ((guint64) G_MAXINT64 >> shift))
    {
      *size <<= shift;
      return TRUE;
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s cannot be \"%s\"; give a number above 0 such as 500, 64K or 16M", name, value);
  return FALSE;
}

gboolean
framing_arguments_count (const FramingArguments *arguments,
                         const char             *name,
                         guint                   otherwise,
                         guint                   most,
                         guint                  *count,
                         GError                **error)
{
  const char *value = framing_arguments_get (arguments, name);
  guint64 number;

  *count = MIN (otherwise, most);
  if (value == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (value, 10, 1, most, &number, NULL))
    {
      *count = (guint) number;
      return TRUE;
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s cannot be \"%s\"; give a number from 1 to %u", name, value, most);
  return FALSE;
}

static void
append_word (GString *line, const char *word)
{
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=,:@%+";
  g_autofree char *quoted = g_shell_quote (word);

  g_string_append_c (line, ' ');
  g_string_append (line, word[0] != '\0' && word[strspn (word, plain)] == '\0' ? word : quoted);
}

char *
framing_arguments_line (const FramingArguments *arguments,
                        const char             *word)
{
  GString *line = g_string_new ("framing");

  append_word (line, word);
  for (char **argv = arguments->argv; *argv != NULL; argv++)
    append_word (line, *argv);
  return g_string_free (line, FALSE);
}

void
framing_arguments_free (FramingArguments *arguments)
{
  if (arguments == NULL)
    return;
  g_hash_table_unref (arguments->values);
  g_ptr_array_unref (arguments->paths);
  g_free (arguments);
}
