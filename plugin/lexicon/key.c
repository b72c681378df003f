/* A pattern as one text, for the index and the checks. */
#include "lexicon/term.h"
#include <string.h>

static gint
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static const char *const marks[] = { "", "=", "==", "*", "**" };

static const char *
text_of (const FramingAtom *a)
{
  return a->kind == FRAMING_ATOM_CASED || a->kind == FRAMING_ATOM_CASED_PREFIX ? a->surface : a->key;
}

static void
append_sorted (GString *key, const FramingList *atoms)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < atoms->len; i++)
    {
      const FramingAtom *a = g_ptr_array_index (atoms, i);

      g_ptr_array_add (parts, g_strconcat (marks[a->kind], text_of (a), NULL));
    }
  g_ptr_array_sort (parts, compare_strings);
  for (guint i = 0; i < parts->len; i++)
    {
      g_string_append (key, i > 0 ? "|" : "");
      g_string_append (key, g_ptr_array_index (parts, i));
    }
}

void
framing_term_append_key (GString *key, const FramingElement *element)
{
  if (element->atoms->len == 1)
    {
      const FramingAtom *a = g_ptr_array_index (element->atoms, 0);

      g_string_append (key, marks[a->kind]);
      g_string_append (key, text_of (a));
    }
  else
    append_sorted (key, element->atoms);
}

char *
framing_term_key (const FramingPattern *pattern)
{
  GString *key = g_string_new (pattern->at_start ? "^" : "");

  for (guint i = 0; i < pattern->elements->len; i++)
    {
      const FramingElement *element = g_ptr_array_index (pattern->elements, i);

      if (key->len > 0)
        g_string_append (key, element->gap_before ? " ... " : " ");
      framing_term_append_key (key, element);
    }
  if (pattern->at_end)
    g_string_append_c (key, '$');
  return g_string_free (key, FALSE);
}
