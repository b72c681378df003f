/* A pattern as one text, for the index and the checks. */
#include "lexicon/term.h"
#include <stdlib.h>
#include <string.h>

static const char *const marks[] = { "", "=", "==", "*", "**" };

static const char *
text_of (const FramingAtom *a)
{
  return a->kind == FRAMING_ATOM_CASED || a->kind == FRAMING_ATOM_CASED_PREFIX ? a->surface : a->key;
}

static void
append_atom (GString *key, const FramingAtom *a)
{
  if (*marks[a->kind] != '\0')
    g_string_append (key, marks[a->kind]);
  g_string_append (key, text_of (a));
}

/* As strcmp() of mark and text, joined. */
static gint
compare_atoms (gconstpointer x, gconstpointer y)
{
  const FramingAtom *a = *(FramingAtom *const *) x, *b = *(FramingAtom *const *) y;
  const char *p = marks[a->kind], *q = marks[b->kind], *text_a = text_of (a), *text_b = text_of (b);

  for (;; p++, q++)
    {
      if (*p == '\0' && text_a != NULL)
        p = g_steal_pointer (&text_a);
      if (*q == '\0' && text_b != NULL)
        q = g_steal_pointer (&text_b);
      if (*p != *q || *p == '\0')
        return (unsigned char) *p - (unsigned char) *q;
    }
}

static void
append_sorted (GString *key, const FramingList *atoms)
{
  g_autofree gpointer *sorted = g_memdup2 (atoms->pdata, atoms->len * sizeof *sorted);

  if (atoms->len > 1)
    qsort (sorted, atoms->len, sizeof *sorted, compare_atoms);
  for (guint i = 0; i < atoms->len; i++)
    {
      if (i > 0)
        g_string_append_c (key, '|');
      append_atom (key, sorted[i]);
    }
}

void
framing_term_append_key (GString *key, const FramingElement *element)
{
  if (element->atoms->len == 1)
    append_atom (key, g_ptr_array_index (element->atoms, 0));
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
