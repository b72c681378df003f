#include "lexicon/index.h"
#include "lexicon/mask.h"
#include <string.h>

/* Elements are kept apart by their key, so that the same alternatives in two phrases are one element. */
typedef struct {
  uint32_t n_patterns;                  /* that contain it */
  uint32_t rank_cost;                   /* larger = commoner word */
  bool ranked;
  FramingElementInfo info;
} Building;

typedef struct { uint32_t list, item; } Link;

struct FramingIndexBuilder {
  FramingIntern *stems, *forms, *prefixes, *element_keys;
  GArray *elements;                     /* of Building */
  GArray *links[3];                     /* of Link, by table (stem, form, prefix): atom -> element */
  GArray *surfaces;                     /* of FramingSurface, those of an element next to each other */
  GArray *patterns, *steps, *entries;
  GString *key;                         /* of the element that is looked up */
  FramingArena texts;
};

FramingIndexBuilder *
framing_index_builder_new (void)
{
  FramingIndexBuilder *b = g_new0 (FramingIndexBuilder, 1);

  b->stems = framing_intern_new ();
  b->forms = framing_intern_new ();
  b->prefixes = framing_intern_new ();
  b->element_keys = framing_intern_new ();
  b->elements = g_array_new (FALSE, FALSE, sizeof (Building));
  for (guint i = 0; i < 3; i++)
    b->links[i] = g_array_new (FALSE, FALSE, sizeof (Link));
  b->surfaces = g_array_new (FALSE, FALSE, sizeof (FramingSurface));
  b->key = g_string_new (NULL);
  b->patterns = g_array_new (FALSE, FALSE, sizeof (FramingCompiled));
  b->steps = g_array_new (FALSE, FALSE, sizeof (FramingStep));
  b->entries = g_array_new (FALSE, FALSE, sizeof (FramingEntry));
  framing_arena_init (&b->texts, NULL, 0);
  return b;
}

/* ---- elements ------------------------------------------------------------------------------------------------ */

static void
add_atom (FramingIndexBuilder *b, Building *e, const FramingAtom *atom)
{
  FramingIntern *const tables[] = { b->stems, b->forms, b->prefixes };
  unsigned table = framing_index_table (atom->kind);
  Link link = { framing_intern_add (tables[table], atom->key, strlen (atom->key)), b->elements->len };
  FramingSurface surface = { atom->kind, link.list, 0, framing_arena_text (&b->texts, atom->surface, strlen (atom->surface)) };

  g_array_append_val (b->links[table], link);
  g_array_append_val (b->surfaces, surface);
  e->info.n++;
  e->info.cased |= atom->kind == FRAMING_ATOM_CASED || atom->kind == FRAMING_ATOM_CASED_PREFIX;
}

static uint32_t
element_number (FramingIndexBuilder *b, const FramingElement *element)
{
  Building e = { .info = { .first = b->surfaces->len } };
  uint32_t number;

  g_string_truncate (b->key, 0);
  framing_term_append_key (b->key, element);
  number = framing_intern_add (b->element_keys, b->key->str, b->key->len);
  if (number < b->elements->len)
    return number;
  for (guint i = 0; i < element->atoms->len; i++)
    add_atom (b, &e, g_ptr_array_index (element->atoms, i));
  g_array_append_val (b->elements, e);
  return number;
}

/* ---- terms --------------------------------------------------------------------------------------------------- */

static uint8_t
specificity (const FramingPattern *pattern)
{
  uint8_t most = 0;

  for (guint i = 0; i < pattern->elements->len; i++)
    {
      const FramingElement *element = g_ptr_array_index (pattern->elements, i);

      for (guint k = 0; k < element->atoms->len; k++)
        {
          const FramingAtom *atom = g_ptr_array_index (element->atoms, k);
          uint8_t one = framing_index_table (atom->kind) == 2 ? 2 : atom->kind == FRAMING_ATOM_STEM ? 1 : 0;

          most = MAX (most, one);
        }
    }
  return most;
}

static void
add_pattern (FramingIndexBuilder *b, const FramingPattern *pattern, uint32_t entry, uint8_t layer, uint8_t gap)
{
  FramingCompiled compiled = { .entry = entry, .first_step = b->steps->len, .n_steps = (uint8_t) pattern->elements->len, .layer = layer,
                               .gap = gap, .specificity = (uint8_t) (2 * specificity (pattern) + !(pattern->at_start || pattern->at_end)), .at_start = pattern->at_start, .at_end = pattern->at_end };

  for (guint i = 0; i < pattern->elements->len; i++)
    {
      const FramingElement *element = g_ptr_array_index (pattern->elements, i);
      FramingStep step = { .gap_before = element->gap_before };
      uint32_t number = element_number (b, element);

      step.element = number & 0x7FFFFFFF;
      g_array_index (b->elements, Building, number).n_patterns++;
      g_array_append_val (b->steps, step);
    }
  g_array_append_val (b->patterns, compiled);
}

uint32_t
framing_index_builder_add (FramingIndexBuilder *b, const FramingTerm *term, const FramingEntry *entry, uint8_t gap)
{
  FramingEntry copy = *entry;
  uint32_t number = b->entries->len;

  copy.text = framing_arena_text (&b->texts, entry->text, strlen (entry->text));
  copy.source = framing_arena_text (&b->texts, entry->source, strlen (entry->source));
  g_array_append_val (b->entries, copy);
  for (guint i = 0; i < term->patterns->len; i++)
    add_pattern (b, g_ptr_array_index (term->patterns, i), number, entry->layer, gap);
  return number;
}

/* ---- finishing ----------------------------------------------------------------------------------------------- */

/* What it costs to look at every place of a word: how common it is, and how many phrases hang on it. */
static uint64_t
anchor_cost (const Building *e)
{
  return ((uint64_t) e->rank_cost + 1) * (e->n_patterns + 4);
}

static void
rank_element (FramingIndexBuilder *b, Building *e, uint32_t (*rank) (void *user, const char *stem), void *user)
{
  for (guint k = 0; k < e->info.n && !e->ranked; k++)
    {
      FramingSurface *s = &g_array_index (b->surfaces, FramingSurface, e->info.first + k);
      uint32_t r = rank != NULL ? rank (user, s->surface) : 0;

      s->common = r > 0 ? 1000000 / r : 10;
      e->rank_cost += s->common;
    }
  e->ranked = true;
}

/* A pattern of one word has no choice: nobody asks how common that is. */
static void
rank_elements (FramingIndexBuilder *b, uint32_t (*rank) (void *user, const char *stem), void *user)
{
  for (guint i = 0; i < b->patterns->len; i++)
    {
      const FramingCompiled *p = &g_array_index (b->patterns, FramingCompiled, i);

      for (guint k = 0; k < p->n_steps && p->n_steps > 1; k++)
        {
          const FramingStep *step = &g_array_index (b->steps, FramingStep, p->first_step + k);

          rank_element (b, &g_array_index (b->elements, Building, step->element), rank, user);
        }
    }
}

static void
choose_anchors (FramingIndexBuilder *b)
{
  for (guint i = 0; i < b->patterns->len; i++)
    {
      FramingCompiled *p = &g_array_index (b->patterns, FramingCompiled, i);
      uint64_t best = UINT64_MAX;

      for (uint8_t k = 0; k < p->n_steps; k++)
        {
          const FramingStep *step = &g_array_index (b->steps, FramingStep, p->first_step + k);
          uint64_t cost = anchor_cost (&g_array_index (b->elements, Building, step->element));

          if (cost < best)
            {
              best = cost;
              p->anchor = k;
            }
        }
    }
}

/* Links (list -> item) as two flat arrays: items of list i stand at first[i] .. first[i + 1] - 1, in the order of the links. */
static void
flatten (const GArray *links, guint n_lists, uint32_t **first, uint32_t **items)
{
  g_autofree uint32_t *next = g_new0 (uint32_t, n_lists + 1);

  *first = g_new0 (uint32_t, n_lists + 1);
  *items = g_new0 (uint32_t, links->len + 1);
  for (guint i = 0; i < links->len; i++)
    (*first)[g_array_index (links, Link, i).list + 1]++;
  for (guint i = 0; i < n_lists; i++)
    (*first)[i + 1] += (*first)[i];
  memcpy (next, *first, n_lists * sizeof *next);
  for (guint i = 0; i < links->len; i++)
    {
      const Link *link = &g_array_index (links, Link, i);

      (*items)[next[link->list]++] = link->item;
    }
}

static void
flatten_atoms (FramingIndexBuilder *b, FramingIndex *index)
{
  FramingIntern *const tables[] = { b->stems, b->forms, b->prefixes };

  for (guint table = 0; table < 3; table++)
    flatten (b->links[table], framing_intern_count (tables[table]), &index->atom_first[table], &index->atom_elements[table]);
}

static void
flatten_patterns (FramingIndexBuilder *b, FramingIndex *index)
{
  g_autoptr (GArray) links = g_array_sized_new (FALSE, FALSE, sizeof (Link), b->patterns->len);

  for (guint i = 0; i < b->patterns->len; i++)
    {
      const FramingCompiled *p = &g_array_index (b->patterns, FramingCompiled, i);
      Link link = { g_array_index (b->steps, FramingStep, p->first_step + p->anchor).element, i };

      g_array_append_val (links, link);
    }
  flatten (links, b->elements->len, &index->element_first, &index->element_patterns);
}

static void
flatten_elements (FramingIndexBuilder *b, FramingIndex *index)
{
  index->n_elements = b->elements->len;
  index->elements = g_new0 (FramingElementInfo, index->n_elements + 1);
  for (guint i = 0; i < b->elements->len; i++)
    index->elements[i] = g_array_index (b->elements, Building, i).info;
  index->surfaces = (FramingSurface *) g_array_free (g_steal_pointer (&b->surfaces), FALSE);
}

/* What is asked of a step again and again. */
static void
fill_steps (FramingIndex *index, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    {
      const FramingElementInfo *info = &index->elements[index->steps[i].element];
      const FramingSurface *s = &index->surfaces[info->first];

      index->steps[i].bits = info->bits;
      index->steps[i].only = info->n == 1 ? framing_index_word (framing_index_table (s->kind), s->atom) : FRAMING_WORD_NONE;
    }
}

static size_t
longest_text (const FramingIntern *table)
{
  size_t longest = 0;

  for (uint32_t i = 0; i < framing_intern_count (table); i++)
    longest = MAX (longest, framing_intern_text (table, i).len);
  return longest;
}

static void
set_prefix_lengths (const FramingIntern *prefixes, uint64_t lengths[256])
{
  for (uint32_t i = 0; i < framing_intern_count (prefixes); i++)
    {
      framing_str text = framing_intern_text (prefixes, i);

      if (text.len > 0)
        lengths[(unsigned char) text.ptr[0]] |= (uint64_t) 1 << MIN (text.len, 63);
    }
}

FramingIndex *
framing_index_builder_finish (FramingIndexBuilder *b, uint32_t (*rank) (void *user, const char *stem), void *user)
{
  FramingIndex *index = g_new0 (FramingIndex, 1);
  guint n_steps = b->steps->len;

  rank_elements (b, rank, user);
  choose_anchors (b);
  flatten_atoms (b, index);
  flatten_patterns (b, index);
  flatten_elements (b, index);
  index->prefix_max = longest_text (b->prefixes);
  set_prefix_lengths (b->prefixes, index->prefix_lengths);
  index->stems = g_steal_pointer (&b->stems);
  index->forms = g_steal_pointer (&b->forms);
  index->prefixes = g_steal_pointer (&b->prefixes);
  index->texts = b->texts;
  framing_arena_init (&b->texts, NULL, 0);
  index->n_patterns = b->patterns->len;
  for (guint i = 0; i < b->patterns->len; i++)
    {
      const FramingCompiled *p = &g_array_index (b->patterns, FramingCompiled, i);

      index->gap_max = MAX (index->gap_max, p->gap);
      index->n_layers = MAX (index->n_layers, p->layer + 1u);
    }
  index->n_entries = b->entries->len;
  index->patterns = (FramingCompiled *) g_array_free (g_steal_pointer (&b->patterns), FALSE);
  index->steps = (FramingStep *) g_array_free (g_steal_pointer (&b->steps), FALSE);
  index->entries = (FramingEntry *) g_array_free (g_steal_pointer (&b->entries), FALSE);
  framing_index_builder_free (b);
  framing_mask_share (index);
  fill_steps (index, n_steps);
  return index;
}

void
framing_index_builder_free (FramingIndexBuilder *b)
{
  if (b == NULL)
    return;
  framing_intern_free (b->stems);
  framing_intern_free (b->forms);
  framing_intern_free (b->prefixes);
  framing_intern_free (b->element_keys);
  g_array_unref (b->elements);
  for (guint i = 0; i < 3; i++)
    g_array_unref (b->links[i]);
  g_clear_pointer (&b->surfaces, g_array_unref);
  g_string_free (b->key, TRUE);
  g_clear_pointer (&b->patterns, g_array_unref);
  g_clear_pointer (&b->steps, g_array_unref);
  g_clear_pointer (&b->entries, g_array_unref);
  framing_arena_clear (&b->texts);
  g_free (b);
}

void
framing_index_free (FramingIndex *index)
{
  if (index == NULL)
    return;
  framing_intern_free (index->stems);
  framing_intern_free (index->forms);
  framing_intern_free (index->prefixes);
  for (guint i = 0; i < 3; i++)
    {
      g_free (index->atom_first[i]);
      g_free (index->atom_elements[i]);
      g_free (index->atom_bits[i]);
    }
  g_free (index->elements);
  g_free (index->surfaces);
  g_free (index->element_first);
  g_free (index->element_patterns);
  g_free (index->patterns);
  g_free (index->steps);
  g_free (index->entries);
  framing_arena_clear (&index->texts);
  g_free (index);
}
