#include "lexicon/classes.h"
#include "base/array.h"
#include "lexicon/mask.h"
#include <stdlib.h>
#include <string.h>

#define CLASSES_MAX (1u << 20)          /* a token has 20 bits for its class */
#define PREFIXES_MAX 8u                 /* prefixes of one word that are entries at the same time: a, ab, abc ... */

/* What a word is to the index; FRAMING_INTERN_NONE where it is nothing. Unused places are NONE, so that the bytes are a key. */
typedef struct { uint32_t stem, form, prefixes[PREFIXES_MAX]; } Atoms;

/* Room for one more of what each class has. */
static bool
reserve (FramingClasses *c)
{
  size_t need = c->n_classes + 1;

  return framing_array_reserve (&c->masks, &c->masks_room, sizeof *c->masks, need)
         && framing_array_reserve (&c->atoms, &c->atoms_room, sizeof *c->atoms, need)
         && framing_array_reserve (&c->spans, &c->spans_room, sizeof *c->spans, need)
         && framing_array_reserve (&c->elements, &c->elements_room, sizeof *c->elements, need)
         && framing_array_reserve (&c->classes, &c->classes_room, sizeof *c->classes, need);
}

bool
framing_classes_init (FramingClasses *c, const FramingIndex *index)
{
  memset (c, 0, sizeof *c);
  c->index = index;
  c->keys = framing_intern_new ();
  if (c->keys == NULL || !reserve (c))
    return false;
  c->masks[0] = 0;
  c->atoms[0] = (FramingWordAtoms) { FRAMING_WORD_NONE, FRAMING_WORD_NONE };
  c->spans[0] = (FramingWordEntries) { 0 };
  c->elements[0] = (FramingElements) { 0 };
  c->classes[0] = (FramingClass) { 0 };
  c->n_classes = 1;
  return true;
}

void
framing_classes_clear (FramingClasses *c)
{
  g_free (c->masks);
  g_free (c->atoms);
  g_free (c->spans);
  g_free (c->classes);
  g_free (c->entries);
  g_free (c->anchored);
  g_free (c->elements);
  g_free (c->pool);
  framing_intern_free (c->keys);
  memset (c, 0, sizeof *c);
}

static bool
find_atoms (const FramingIndex *index, const FramingWord *word, Atoms *atoms)
{
  size_t longest = MIN (word->n_folded, index->prefix_max), n = 0;
  uint64_t lengths = word->n_folded > 0 ? index->prefix_lengths[(unsigned char) word->folded[0]] : 0;
  bool any;

  memset (atoms, 0xFF, sizeof *atoms);
  atoms->stem = framing_intern_find (index->stems, word->stem, word->n_stem);
  atoms->form = framing_intern_find (index->forms, word->folded, word->n_folded);
  any = atoms->stem != FRAMING_INTERN_NONE || atoms->form != FRAMING_INTERN_NONE;
  for (size_t length = longest; length > 0 && n < PREFIXES_MAX; length--)
    {
      uint32_t prefix;

      if (!(lengths >> MIN (length, 63) & 1))
        continue;
      prefix = framing_intern_find (index->prefixes, word->folded, length);
      if (prefix != FRAMING_INTERN_NONE)
        atoms->prefixes[n++] = prefix;
    }
  return any || n > 0;
}

/* ---- elements ------------------------------------------------------------------------------------------------ */

/* Elements of one atom that the class does not have yet. */
static bool
push_elements (FramingClasses *c, FramingElements *k, unsigned table, uint32_t atom)
{
  const FramingIndex *index = c->index;

  if (atom == FRAMING_INTERN_NONE)
    return true;
  for (uint32_t i = index->atom_first[table][atom]; i < index->atom_first[table][atom + 1]; i++)
    {
      uint32_t element = index->atom_elements[table][i];
      bool there = false;

      for (uint32_t j = 0; j < k->n && !there; j++)
        there = c->pool[k->first + j] == element;
      if (there)
        continue;
      if (!framing_array_reserve (&c->pool, &c->pool_room, sizeof *c->pool, c->n_pool + 1))
        return false;
      c->pool[c->n_pool++] = element;
      k->n++;
    }
  return true;
}

static bool
push_all_elements (FramingClasses *c, FramingElements *k, const Atoms *atoms)
{
  bool ok = push_elements (c, k, 0, atoms->stem) && push_elements (c, k, 1, atoms->form);

  for (size_t i = 0; i < PREFIXES_MAX && ok; i++)
    ok = push_elements (c, k, 2, atoms->prefixes[i]);
  return ok;
}

/* Once its patterns are known, nobody asks for an element that stands beside no anchor. */
static void
keep_neighbours (FramingClasses *c, FramingElements *k)
{
  uint32_t *elements = c->pool + k->first, n = 0;

  for (uint32_t i = 0; i < k->n; i++)
    if (c->index->elements[elements[i]].is_beside)
      elements[n++] = elements[i];
  k->n = n;
  c->n_pool = k->first + n;
}

static uint64_t
bit_of (const FramingIndex *index, unsigned table, uint32_t atom)
{
  uint8_t bit = atom != FRAMING_INTERN_NONE ? index->atom_bits[table][atom] : FRAMING_MASK_NONE;

  return bit != FRAMING_MASK_NONE ? (uint64_t) 1 << bit : 0;
}

static uint64_t
bits_of (const FramingIndex *index, const Atoms *atoms)
{
  uint64_t bits = bit_of (index, 0, atoms->stem) | bit_of (index, 1, atoms->form);

  for (size_t i = 0; i < PREFIXES_MAX; i++)
    bits |= bit_of (index, 2, atoms->prefixes[i]);
  return bits;
}

/* ---- patterns of more words ---------------------------------------------------------------------------------- */

/* Where the pattern looks for the step `step`: 0 if that is not known beforehand. */
static int
look_at (const FramingIndex *index, const FramingCompiled *p, unsigned step)
{
  const FramingStep *steps = &index->steps[p->first_step];
  int off = (int) step - p->anchor, reach = MAX ((int) index->gap_max + 1, FRAMING_LOOK_REACH);
  unsigned gaps = 0;

  for (unsigned i = MIN (step, p->anchor) + 1u; i <= MAX (step, p->anchor); i++)
    gaps += steps[i].gap_before;
  if (gaps > 0)
    return off == 1 ? FRAMING_LOOK_ROW + 1 : off == -1 ? FRAMING_LOOK_ROW - reach : 0;
  return off >= -FRAMING_LOOK_MOST && off <= FRAMING_LOOK_MOST ? off : 0;
}

/* Takes the place that is the least likely to have a bit by chance. `first`: next to the anchor, gaps aside; else another one, with one
 * bit only. Returns the step, or n_steps. */
static unsigned
choose_place (const FramingIndex *index, const FramingCompiled *p, bool first, int taken)
{
  uint64_t least = UINT64_MAX;
  unsigned best = p->n_steps;

  for (unsigned i = 0; i < p->n_steps; i++)
    {
      const FramingElementInfo *info = &index->elements[index->steps[p->first_step + i].element];
      int place = look_at (index, p, i);
      uint64_t chance = (uint64_t) info->chance * (place > FRAMING_LOOK_MOST ? index->gap_max + 1 : 1);

      if (place == 0 || chance >= least
          || (first ? i + 1 != p->anchor && i != p->anchor + 1u : place == taken || (info->bits & (info->bits - 1)) != 0))
        continue;
      least = chance;
      best = i;
    }
  return best;
}

static void
choose_places (const FramingIndex *index, const FramingCompiled *p, FramingAnchored *a)
{
  const FramingStep *steps = &index->steps[p->first_step];
  unsigned step = choose_place (index, p, true, 0);

  a->bits = steps[step].bits;
  a->first = (int16_t) look_at (index, p, step);
  step = choose_place (index, p, false, a->first);
  a->second = step < p->n_steps ? (int16_t) look_at (index, p, step) : 0;
  a->bit = (uint8_t) __builtin_ctzll (step < p->n_steps ? steps[step].bits : FRAMING_MASK_ANCHOR);
}

static uint8_t
flags_of (const FramingIndex *index, const FramingCompiled *p)
{
  const FramingStep *steps = &index->steps[p->first_step];
  uint8_t flags = p->at_start || p->at_end ? FRAMING_ANCHORED_AT_EDGE : 0;

  for (unsigned i = 0; i < p->n_steps; i++)
    {
      if (steps[i].gap_before)
        flags |= FRAMING_ANCHORED_HAS_GAP;
      if (index->elements[steps[i].element].cased)
        flags |= FRAMING_ANCHORED_CASED;
    }
  if (p->n_steps == 2 && !(flags & (FRAMING_ANCHORED_CASED | FRAMING_ANCHORED_AT_EDGE)))
    flags |= FRAMING_ANCHORED_PAIR;
  return flags;
}

static bool
push_anchored (FramingClasses *c, FramingClass *k, uint32_t pattern)
{
  const FramingCompiled *p = &c->index->patterns[pattern];
  FramingAnchored a = { .anchor = p->anchor, .flags = flags_of (c->index, p), .pattern = pattern, .entry = p->entry, .layer = p->layer,
                        .n_steps = p->n_steps, .specificity = p->specificity, .word = FRAMING_WORD_NONE };

  if (!framing_array_reserve (&c->anchored, &c->anchored_room, sizeof *c->anchored, c->n_anchored + 1))
    return false;
  choose_places (c->index, p, &a);
  if (a.flags & FRAMING_ANCHORED_HAS_GAP)
    a.gap = p->gap;
  if (a.flags & FRAMING_ANCHORED_PAIR)
    a.word = c->index->steps[p->first_step + !p->anchor].only;
  *(a.first == 1 ? &k->right : a.first == -1 ? &k->left : &k->far) |= a.bits;
  c->anchored[c->n_anchored++] = a;
  k->n++;
  return true;
}

/* ---- entries of one word ------------------------------------------------------------------------------------- */

static bool
push_entry (FramingClasses *c, FramingWordEntries *span, uint32_t pattern)
{
  const FramingCompiled *p = &c->index->patterns[pattern];
  FramingWordEntry e = { p->entry, p->layer, pattern, p->specificity, flags_of (c->index, p) };

  if (!framing_array_reserve (&c->entries, &c->entries_room, sizeof *c->entries, c->n_entries + 1))
    return false;
  c->entries[c->n_entries++] = e;
  span->asks |= e.flags != 0;
  return true;
}

/* As they are to be taken: of each layer the closest, then the first that was written. */
static int
by_order (const void *a, const void *b)
{
  const FramingWordEntry *one = a, *other = b;

  if (one->layer != other->layer)
    return one->layer < other->layer ? -1 : 1;
  if (one->specificity != other->specificity)
    return one->specificity < other->specificity ? -1 : 1;
  return one->entry < other->entry ? -1 : one->entry > other->entry;
}

/* Those that can be taken at all: where no entry asks anything of the word, the first of a layer stands before all others of it. */
static void
order_entries (FramingClasses *c, FramingWordEntries *span)
{
  uint32_t n_all = (uint32_t) c->n_entries - span->first, n = 0;
  FramingWordEntry *e;

  span->n = 0;
  span->end = span->first;
  if (n_all == 0)
    return;
  e = c->entries + span->first;
  if (n_all > 1)
    qsort (e, n_all, sizeof *e, by_order);
  for (uint32_t i = 0; i < n_all; i++)
    if (span->asks || n == 0 || e[n - 1].layer != e[i].layer)
      e[n++] = e[i];
  for (uint32_t i = 0; i < 2 && i < n; i++)
    {
      span->entries[i] = e[i].entry;
      span->layers[i] = (uint8_t) e[i].layer;
    }
  span->n = span->asks ? 0 : (uint8_t) n;
  c->n_entries = span->end = span->first + n;
}

/* ---- classes ------------------------------------------------------------------------------------------------- */

static bool
push_patterns (FramingClasses *c, const FramingElements *elements, FramingClass *k, FramingWordEntries *span)
{
  const FramingIndex *index = c->index;

  for (uint32_t i = 0; i < elements->n; i++)
    {
      uint32_t element = c->pool[elements->first + i];

      for (uint32_t j = index->element_first[element]; j < index->element_first[element + 1]; j++)
        {
          uint32_t pattern = index->element_patterns[j];

          if (!(index->patterns[pattern].n_steps == 1 ? push_entry (c, span, pattern) : push_anchored (c, k, pattern)))
            return false;
        }
    }
  order_entries (c, span);
  return true;
}

static bool
class_fill (FramingClasses *c, const Atoms *atoms)
{
  FramingElements elements = { .first = (uint32_t) c->n_pool };
  FramingClass k = { .first = (uint32_t) c->n_anchored };
  FramingWordEntries span = { .first = (uint32_t) c->n_entries };

  if (c->n_classes == CLASSES_MAX || !reserve (c) || !push_all_elements (c, &elements, atoms) || !push_patterns (c, &elements, &k, &span)
      || framing_intern_add (c->keys, (const char *) atoms, sizeof *atoms) == FRAMING_INTERN_NONE)
    return false;
  keep_neighbours (c, &elements);
  c->masks[c->n_classes] = bits_of (c->index, atoms) | (span.end > span.first ? FRAMING_MASK_ENTRY : 0)
                           | (k.n > 0 ? FRAMING_MASK_ANCHOR : 0);
  c->atoms[c->n_classes] = (FramingWordAtoms) { framing_index_word (0, atoms->stem), framing_index_word (1, atoms->form) };
  c->elements[c->n_classes] = elements;
  c->spans[c->n_classes] = span;
  c->classes[c->n_classes] = k;
  return true;
}

static uint32_t
class_new (FramingClasses *c, const Atoms *atoms)
{
  size_t pool_before = c->n_pool, anchored_before = c->n_anchored, entries_before = c->n_entries;

  if (class_fill (c, atoms))
    return (uint32_t) c->n_classes++;
  c->n_pool = pool_before;
  c->n_anchored = anchored_before;
  c->n_entries = entries_before;
  return FRAMING_CLASS_FAILED;
}

uint32_t
framing_classes_of_word (void *user, const FramingWord *word)
{
  FramingClasses *c = user;
  Atoms atoms;
  uint32_t known;

  if (!find_atoms (c->index, word, &atoms))
    return 0;
  known = framing_intern_find (c->keys, (const char *) &atoms, sizeof atoms);
  if (known != FRAMING_INTERN_NONE)
    return known + 1;                   /* class 0 has no key */
  return class_new (c, &atoms);
}
