#include "lexicon/cover.h"
#include <string.h>

static bool
is_prefix (const FramingAtom *a)
{
  return a->kind == FRAMING_ATOM_PREFIX || a->kind == FRAMING_ATOM_CASED_PREFIX;
}

static bool
is_cased (const FramingAtom *a)
{
  return a->kind == FRAMING_ATOM_CASED || a->kind == FRAMING_ATOM_CASED_PREFIX;
}

/* ---- readings ------------------------------------------------------------------------------------------------ */

/* Of the whole pattern, since that is what the index goes by: =hard|try comes after =hard. */
static uint8_t
specificity (const FramingPattern *pattern)
{
  uint8_t most = 0;

  for (guint i = 0; i < pattern->elements->len; i++)
    {
      const FramingList *atoms = ((const FramingElement *) g_ptr_array_index (pattern->elements, i))->atoms;

      for (guint k = 0; k < atoms->len; k++)
        {
          const FramingAtom *a = g_ptr_array_index (atoms, k);

          most = MAX (most, is_prefix (a) ? 2 : a->kind == FRAMING_ATOM_STEM ? 1 : 0);
        }
    }
  return (uint8_t) (2 * most + !(pattern->at_start || pattern->at_end));
}

guint
framing_reading_count (const FramingPattern *pattern)
{
  guint64 n = 1;

  for (guint i = 0; i < pattern->elements->len && n <= FRAMING_READINGS_MAX; i++)
    n *= ((const FramingElement *) g_ptr_array_index (pattern->elements, i))->atoms->len;
  return (guint) MIN (n, FRAMING_READINGS_MAX + 1);
}

/* The key of single words in a row, as framing_term_key() writes it. */
static char *
key_of (const FramingReading *r)
{
  g_autofree FramingElement *elements = g_new (FramingElement, MAX (r->n, 1));
  g_autofree FramingList *atoms = g_new (FramingList, MAX (r->n, 1));
  g_autofree gpointer *pointers = g_new (gpointer, MAX (2 * r->n, 1));
  FramingList list = { pointers, r->n, r->n };
  FramingPattern pattern = { &list, r->at_start, r->at_end };

  for (guint i = 0; i < r->n; i++)
    {
      pointers[r->n + i] = &r->words[i].atom;
      atoms[i] = (FramingList) { &pointers[r->n + i], 1, 1 };
      elements[i] = (FramingElement) { &atoms[i], r->words[i].gap_before };
      pointers[i] = &elements[i];
    }
  return framing_term_key (&pattern);
}

void
framing_reading_init (FramingReading *r, const FramingPattern *pattern, guint n, guint entry, uint8_t gap)
{
  *r = (FramingReading) { .n = pattern->elements->len, .at_start = pattern->at_start, .at_end = pattern->at_end, .gap = gap,
                          .specificity = specificity (pattern), .entry = entry };
  r->words = g_new (FramingReadingWord, MAX (r->n, 1));
  for (guint i = 0; i < r->n; i++)
    {
      const FramingElement *element = g_ptr_array_index (pattern->elements, i);
      const FramingAtom *a = g_ptr_array_index (element->atoms, n % element->atoms->len);

      n /= element->atoms->len;
      r->words[i] = (FramingReadingWord) { *a, element->gap_before };
      r->words[i].atom.key = g_strdup (a->key);
      r->words[i].atom.stem = g_strdup (a->stem);
      r->words[i].atom.surface = g_strdup (a->surface);
    }
  r->key = key_of (r);
}

void
framing_reading_clear (FramingReading *r)
{
  for (guint i = 0; i < r->n; i++)
    {
      g_free (r->words[i].atom.key);
      g_free (r->words[i].atom.stem);
      g_free (r->words[i].atom.surface);
    }
  g_free (r->words);
  g_free (r->key);
}

/* ---- comparing ----------------------------------------------------------------------------------------------- */

/* Stems are no beginnings: hoping has the stem hope. So all that is known of the family has to begin so. */
static bool
prefix_covers_stem (const char *prefix, const FramingAtom *a, const FramingCommon *common)
{
  const GPtrArray *family = framing_common_family (common, a->stem);
  g_autofree char *folded = g_utf8_strdown (a->surface, -1);

  if (!g_str_has_prefix (a->stem, prefix) || !g_str_has_prefix (folded, prefix))
    return false;
  for (guint i = 0; family != NULL && i < family->len; i++)
    if (!g_str_has_prefix (g_ptr_array_index (family, i), prefix))
      return false;
  return family != NULL || strcmp (a->stem, prefix) != 0;
}

static bool
atom_covers (const FramingAtom *wide, const FramingAtom *narrow, const FramingCommon *common)
{
  if (is_cased (wide))
    return is_cased (narrow) && (is_prefix (wide) ? g_str_has_prefix (narrow->surface, wide->surface)
                                                  : !is_prefix (narrow) && strcmp (narrow->surface, wide->surface) == 0);
  if (is_prefix (wide))
    return narrow->kind == FRAMING_ATOM_STEM ? prefix_covers_stem (wide->key, narrow, common) : g_str_has_prefix (narrow->key, wide->key);
  if (is_prefix (narrow))
    return false;
  if (wide->kind == FRAMING_ATOM_STEM)
    return strcmp (wide->key, narrow->stem) == 0;
  return narrow->kind != FRAMING_ATOM_STEM && strcmp (wide->key, narrow->key) == 0;
}

bool
framing_reading_covers (const FramingReading *wide, const FramingReading *narrow, const FramingCommon *common, bool any_case)
{
  if (wide->n != narrow->n || (wide->at_start && !narrow->at_start) || (wide->at_end && !narrow->at_end))
    return false;
  if (wide->n == 1 && !any_case && is_cased (&narrow->words[0].atom) && !is_cased (&wide->words[0].atom))
    return false;                       /* only what is written with a capital finds one inside a sentence */
  for (guint i = 0; i < wide->n; i++)
    {
      const FramingReadingWord *w = &wide->words[i], *n = &narrow->words[i];

      if (n->gap_before && (!w->gap_before || wide->gap < narrow->gap))
        return false;
      if (!atom_covers (&w->atom, &n->atom, common))
        return false;
    }
  return true;
}

static bool
atom_touches (const FramingAtom *a, const FramingAtom *b)
{
  if (is_prefix (a))
    return g_str_has_prefix (b->key, a->key) || g_str_has_prefix (a->key, b->key);
  return is_prefix (b) ? atom_touches (b, a) : strcmp (a->stem, b->stem) == 0;
}

bool
framing_reading_touches (const FramingReading *a, const FramingReading *b)
{
  if (a->n != b->n)
    return false;
  for (guint i = 0; i < a->n; i++)
    if (!atom_touches (&a->words[i].atom, &b->words[i].atom))
      return false;
  return true;
}

bool
framing_reading_is_ahead (const FramingReading *a, const FramingReading *b)
{
  return a->specificity < b->specificity || (a->specificity == b->specificity && a->entry < b->entry);
}

/* ---- texts --------------------------------------------------------------------------------------------------- */

bool
framing_reading_is_prefix (const FramingReading *r)
{
  return is_prefix (&r->words[0].atom);
}

char *
framing_reading_bucket (const FramingReading *r, const char *layer, FramingBucket kind, size_t n)
{
  const FramingAtom *a = &r->words[0].atom;

  if (kind == FRAMING_BUCKET_STEM)
    return g_strdup_printf ("%s %u=%s", layer, r->n, a->stem);
  return g_strdup_printf ("%s %u%c%.*s", layer, r->n, kind == FRAMING_BUCKET_PREFIX ? '*' : '+', kind == FRAMING_BUCKET_PREFIX ? (int) n : 1, a->key);
}

char *
framing_reading_as_written (const FramingReading *r)
{
  GString *text = g_string_new (r->at_start ? "^" : "");
  bool any = false;

  for (guint i = 0; i < r->n; i++)
    {
      const FramingAtom *a = &r->words[i].atom;
      bool exact = a->kind == FRAMING_ATOM_FORM || a->kind == FRAMING_ATOM_CASED || a->kind == FRAMING_ATOM_STEM;

      any |= a->kind == FRAMING_ATOM_STEM;
      g_string_append_printf (text, "%s%s%s%s", i == 0 ? "" : r->words[i].gap_before ? " ... " : " ", exact ? "=" : "", a->surface,
                              is_prefix (a) ? "*" : "");
    }
  if (r->at_end)
    g_string_append_c (text, '$');
  return g_string_free (text, !any);
}
