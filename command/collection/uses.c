/* Words that acted; see uses.h */
#include "collection/uses.h"
#include "input/escape.h"
#include "report/escape.h"
#include "report/evidence.h"
#include <string.h>

void
framing_uses_init (FramingUses *uses)
{
  uses->uses = g_array_new (FALSE, FALSE, sizeof (FramingRawUse));
  uses->strings = g_string_chunk_new (4096);
  uses->scratch = g_string_new (NULL);
}

void
framing_uses_clear (FramingUses *uses)
{
  g_array_unref (uses->uses);
  g_string_chunk_free (uses->strings);
  g_string_free (uses->scratch, TRUE);
}

static void
append_character (GString *out, gunichar c)
{
  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    {
      if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  else
    g_string_append_unichar (out, g_unichar_tolower (c));
}

/* Letter by letter: g_utf8_strdown() would ask the locale. */
static const char *
squeeze (FramingUses *uses, framing_str words)
{
  const char *p = words.ptr, *end = p + words.len;
  GString *out = uses->scratch;

  g_string_truncate (out, 0);
  while (p < end)
    if (*p > ' ' && *p < 0x7f)
      g_string_append_c (out, g_ascii_tolower (*p++));
    else
      append_character (out, framing_escape_next (p, end, &p));
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_chunk_insert_len (uses->strings, out->str, (gssize) out->len);
}

void
framing_uses_add (FramingUses *uses,
                  guint32      axis,
                  framing_str  words,
                  const char  *entry,
                  const char  *source,
                  gint32       weight)
{
  FramingRawUse use = { axis, weight, squeeze (uses, words), entry, source };

  g_array_append_val (uses->uses, use);
}

void
framing_uses_of_record (const FramingLayout *layout,
                        const FramingRecord *record,
                        FramingUses         *uses)
{
  for (size_t i = 0; i < record->n_evidence; i++)
    {
      framing_evidence item = framing_schema_evidence (record->evidence, record->first_evidence + i);
      framing_entry entry = framing_schema_entry (layout->schema, item.entry);
      int side = framing_layout_engine_side (layout, item.axis);

      if (side >= 0)
        framing_uses_add (uses, (guint32) side, framing_evidence_words (record->article, item.field, item.begin, item.end),
                          entry.text, entry.source, item.weight);
    }
}

typedef struct { guint32 axis, term, form; gint32 weight; } Entered;

static int
compare (gconstpointer a, gconstpointer b)
{
  const Entered *first = a, *second = b;

  if (first->axis != second->axis)
    return first->axis < second->axis ? -1 : 1;
  if (first->term != second->term)
    return first->term < second->term ? -1 : 1;
  return first->form < second->form ? -1 : first->form > second->form;
}

static guint32
add_form (FramingCollection *collection, const Entered *entered, guint n)
{
  FramingUse use = { .axis = entered[0].axis, .form = entered[0].form };
  gint64 weight = 0;

  for (; use.count < n && entered[use.count].form == use.form; use.count++)
    weight += entered[use.count].weight;
  use.weight = (gint32) CLAMP (weight, G_MININT32, G_MAXINT32);
  framing_collection_add_use (collection, &use);
  return use.count;
}

void
framing_uses_enter (const FramingRawUse *uses,
                    guint                n,
                    FramingCollection   *collection)
{
  g_autofree Entered *entered = g_new (Entered, n + 1);

  for (guint i = 0; i < n; i++)
    {
      guint32 form = framing_collection_form (collection, uses[i].axis, uses[i].words, uses[i].entry, uses[i].source);

      entered[i] = (Entered) { uses[i].axis, g_array_index (collection->forms, FramingForm, form).term, form, uses[i].weight };
    }
  qsort (entered, n, sizeof *entered, compare);
  for (guint i = 0; i < n;)
    i += add_form (collection, entered + i, n - i);
}
