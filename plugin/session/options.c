#include "session/options.h"
#include <string.h>

#define MAX_BYTES_DEFAULT (64u << 20)
#define MAX_BYTES_LIMIT (1u << 30)      /* offsets are 32 bits wide */

typedef int (*Reader) (FramingOptions *options, framing_str value, framing_error *error);

static char *
copy_text (framing_str value)
{
  return g_strndup (value.ptr != NULL ? value.ptr : "", value.len);
}

static bool
has_nul (framing_str value)
{
  return value.len > 0 && memchr (value.ptr, '\0', value.len) != NULL;
}

static int
read_lexicon (FramingOptions *o, framing_str value, framing_error *error)
{
  if (value.len == 0 || has_nul (value))
    return framing_error_set (error, FRAMING_E_OPTION, "option lexicon: the name of a file is missing");
  g_ptr_array_add (o->lexicon_files, copy_text (value));
  return FRAMING_OK;
}

static int
read_lexicon_text (FramingOptions *o, framing_str value, framing_error *error)
{
  (void) error;
  g_ptr_array_add (o->lexicon_texts, g_bytes_new (value.ptr, value.len));
  return FRAMING_OK;
}

static int
read_axis (FramingOptions *o, framing_str value, framing_error *error)
{
  if (value.len == 0)
    return framing_error_set (error, FRAMING_E_OPTION, "option axis: the name of an axis is missing");
  g_ptr_array_add (o->axes, copy_text (value));
  return FRAMING_OK;
}

static int
read_target (FramingOptions *o, framing_str value, framing_error *error)
{
  if (value.len == 0 || has_nul (value))
    return framing_error_set (error, FRAMING_E_OPTION, "option target: write NAME=WORD|WORD");
  g_ptr_array_add (o->targets, copy_text (value));
  return FRAMING_OK;
}

static int
read_language (FramingOptions *o, framing_str value, framing_error *error)
{
  if (value.len == 0 || value.len > 16 || has_nul (value))
    return framing_error_set (error, FRAMING_E_OPTION, "option language: write a language code such as en");
  g_free (o->language);
  o->language = copy_text (value);
  return FRAMING_OK;
}

static int
read_only (FramingOptions *o, framing_str value, framing_error *error)
{
  if (value.len != 1 || (*value.ptr != '0' && *value.ptr != '1'))
    return framing_error_set (error, FRAMING_E_OPTION, "option only: write 1 (the built-in axes are left out) or 0");
  o->only = *value.ptr == '1';
  return FRAMING_OK;
}

static int
read_max_bytes (FramingOptions *o, framing_str value, framing_error *error)
{
  g_autofree char *text = copy_text (value);

  if (has_nul (value) || !g_ascii_string_to_unsigned (text, 10, 1, MAX_BYTES_LIMIT, &o->max_bytes, NULL))
    return framing_error_set (error, FRAMING_E_OPTION, "option max_bytes: write a number from 1 to %u", MAX_BYTES_LIMIT);
  return FRAMING_OK;
}

static const struct { const char *key; Reader read; } keys[] = {
  { "lexicon", read_lexicon }, { "lexicon_text", read_lexicon_text }, { "only", read_only }, { "axis", read_axis },
  { "language", read_language }, { "target", read_target }, { "max_bytes", read_max_bytes },
};

static int
read_one (FramingOptions *o, const framing_option *option, framing_error *error)
{
  if (option->key.ptr == NULL && option->key.len > 0)
    return framing_error_set (error, FRAMING_E_USAGE, "the key of an option has a length but no pointer");
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    if (option->key.len == strlen (keys[i].key) && memcmp (option->key.ptr, keys[i].key, option->key.len) == 0)
      {
        if (option->value.ptr == NULL && option->value.len > 0)
          return framing_error_set (error, FRAMING_E_USAGE, "option %s: a length without a pointer", keys[i].key);
        return keys[i].read (o, option->value, error);
      }
  return framing_error_set (error, FRAMING_E_OPTION,
                            "unknown option \"%.*s\"; there are: lexicon, lexicon_text, only, axis, language, target, max_bytes",
                            (int) MIN (option->key.len, 64), option->key.ptr != NULL ? option->key.ptr : "");
}

int
framing_options_read (FramingOptions *o, const framing_option *list, size_t n, framing_error *error)
{
  int status = FRAMING_OK;

  *o = (FramingOptions) { .lexicon_files = g_ptr_array_new_with_free_func (g_free),
                          .lexicon_texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref),
                          .axes = g_ptr_array_new_with_free_func (g_free), .targets = g_ptr_array_new_with_free_func (g_free),
                          .language = g_strdup ("en"), .max_bytes = MAX_BYTES_DEFAULT };
  if (list == NULL && n > 0)
    return framing_error_set (error, FRAMING_E_USAGE, "%zu options without a pointer", n);
  for (size_t i = 0; i < n && status == FRAMING_OK; i++)
    status = read_one (o, &list[i], error);
  return status;
}

void
framing_options_clear (FramingOptions *o)
{
  g_clear_pointer (&o->lexicon_files, g_ptr_array_unref);
  g_clear_pointer (&o->lexicon_texts, g_ptr_array_unref);
  g_clear_pointer (&o->axes, g_ptr_array_unref);
  g_clear_pointer (&o->targets, g_ptr_array_unref);
  g_clear_pointer (&o->language, g_free);
}
