/* For the tests of the input: bytes -> a file in a folder of its own -> articles -> one line of text for each article:
 * id|title|text|language|fields|error, with "-" for what is absent, titles and texts as JSON strings without their quotes, and
 * the folder's name cut out. Expected lines are patterns: * stands for any characters, ? for one. The caller frees all strings. */
#pragma once
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "input/escape.h"
#include "input/input.h"

#define BYTES(s) s, sizeof s - 1

static inline void
read_append (GString *out, framing_str s)
{
  gsize before = out->len;

  if (!s.ptr)
    {
      g_string_append_c (out, '-');
      return;
    }
  framing_escape_quote (out, s.ptr, s.len);
  g_string_erase (out, (gssize) before, 1);
  g_string_truncate (out, out->len - 1);
}

static inline void
read_article (GString *out, const FramingArticle *article)
{
  read_append (out, article->id);
  g_string_append_c (out, '|');
  read_append (out, article->title);
  g_string_append_c (out, '|');
  read_append (out, article->text);
  g_string_append_c (out, '|');
  g_string_append_len (out, article->language.ptr, (gssize) article->language.len);
  g_string_append_c (out, '|');
  for (gsize i = 0; i < article->n_fields; i++)
    {
      const FramingField *field = &article->fields[i];

      g_string_append (out, i ? " " : "");
      read_append (out, field->name);
      if (field->role && (strlen (field->role) != field->name.len || memcmp (field->role, field->name.ptr, field->name.len)))
        g_string_append_printf (out, "/%s", field->role);
      g_string_append_c (out, '=');
      g_string_append_len (out, field->json.ptr, (gssize) field->json.len);
    }
  g_string_append_printf (out, "|%s\n", article->error ? article->error : "");
}

/* One article, without the path of the temporary folder: hidden here and not in the whole, where it would cost a search each time. */
static inline void
read_hidden (GString *out, const FramingArticle *article, const char *hide)
{
  g_autoptr (GString) one = g_string_new (NULL);

  read_article (one, article);
  if (hide)
    {
      g_autofree char *prefix = g_strconcat (hide, "/", NULL);

      g_string_replace (one, prefix, "", 0);
    }
  g_string_append_len (out, one->str, (gssize) one->len);
}

static inline char *
read_paths (const char *const *paths, const FramingInputOptions *options, const char *hide)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  FramingInput *input = framing_input_new (paths, options, &error);
  FramingBatch *batch;
  gsize number = 0;

  g_assert_no_error (error);
  while ((batch = framing_input_next (input)))
    {
      g_assert_cmpuint (batch->number, ==, number++);
      framing_batch_parse (batch);
      g_assert_cmpuint (batch->n_articles, >, 0);
      for (gsize i = 0; i < batch->n_articles; i++)
        read_hidden (out, &batch->articles[i], hide);
      framing_batch_free (batch);
    }
  g_assert_null (framing_input_next (input));
  framing_input_free (input);
  return g_string_free (out, FALSE);
}

static inline void
read_remove (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      GDir *dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir && (name = g_dir_read_name (dir)))
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          read_remove (inner);
        }
      g_clear_pointer (&dir, g_dir_close);
    }
  g_remove (path);
}

static inline char *
read_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("framing-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline void
read_write (const char *folder, const char *name, const char *bytes, gsize n)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  g_file_set_contents (path, bytes, (gssize) n, &error);
  g_assert_no_error (error);
}

static inline char *
read_bytes (const char *name, const char *bytes, gsize n, const FramingInputOptions *options)
{
  g_autofree char *folder = read_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *out;

  read_write (folder, name, bytes, n);
  out = read_paths ((const char *const[]) { path, NULL }, options, folder);
  read_remove (folder);
  return out;
}

static inline void
read_expect (const char *label, const char *got, const char *pattern)
{
  if (!g_pattern_match_simple (pattern, got))
    g_error ("%s\n  expected %s\n  got      %s", label, pattern, got);
}
