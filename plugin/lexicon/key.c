/* A pattern as one text, for the index and the checks. */
#include "lexicon/term.h"
#include <string.h>

static gint
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
append_element_key (GString *key, const FramingElement *element)
{
  static const char *const marks[] = { "", "=", "==", "*", "**" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < element->atoms->len; i++)
    {
      const FramingAtom *a = g_ptr_array_index (element->atoms, i);
      bool cased = a->kind == FRAMING_ATOM_CASED || a->kind == FRAMING_ATOM_CASED_PREFIX;

      g_ptr_array_add (parts, g_strconcat (marks[a->kind], cased ? a->surface : a->key, NULL));
    }
  g_ptr_array_sort (parts, compare_strings);
  if (key->len > 0)
    g_string_append (key, element->gap_before ? " ... " : " ");
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (key, "%s%s", i > 0 ? "|" : "", (char *) g_ptr_array_index (parts, i));
}

char *
framing_term_key (const FramingPattern *pattern)
{
  GString *key = g_string_new (pattern->at_start ? "^" : "");

  for (guint i = 0; i < pattern->elements->len; i++)
    append_element_key (key, g_ptr_array_index (pattern->elements, i));
  if (pattern->at_end)
    g_string_append_c (key, '$');
  return g_string_free (key, FALSE);
}
