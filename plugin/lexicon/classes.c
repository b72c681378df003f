#include "lexicon/classes.h"
#include "base/array.h"
#include <string.h>

#define CLASSES_MAX (1u << 20)          /* a token has 20 bits for its class */
#define PREFIXES_MAX 8u                 /* prefixes of one word that are entries at the same time: a, ab, abc ... */

/* What a word is to the index; FRAMING_INTERN_NONE where it is nothing. Unused places are NONE, so that the bytes are a key. */
typedef struct { uint32_t stem, form, prefixes[PREFIXES_MAX]; } Atoms;

bool
framing_classes_init (FramingClasses *c, const FramingIndex *index)
{
  memset (c, 0, sizeof *c);
  c->index = index;
  c->keys = framing_intern_new ();
  if (c->keys == NULL || !framing_array_reserve (&c->classes, &c->classes_room, sizeof *c->classes, 1))
    return false;
  c->classes[c->n_classes++] = (FramingClass) { 0 };
  return true;
}

void
framing_classes_clear (FramingClasses *c)
{
  g_free (c->classes);
  g_free (c->pool);
  g_free (c->anchored);
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

static bool
push (FramingClasses *c, uint32_t value)
{
  if (!framing_array_reserve (&c->pool, &c->pool_room, sizeof *c->pool, c->n_pool + 1))
    return false;
  c->pool[c->n_pool++] = value;
  return true;
}

/* Elements of one atom that the class does not have yet. */
static bool
push_elements (FramingClasses *c, FramingClass *k, int table, uint32_t atom)
{
  const FramingIndex *index = c->index;

  if (atom == FRAMING_INTERN_NONE)
    return true;
  for (uint32_t i = index->atom_first[table][atom]; i < index->atom_first[table][atom + 1]; i++)
    {
      bool there = false;

      for (uint32_t j = 0; j < k->n && !there; j++)
        there = c->pool[k->first + j] == index->atom_elements[table][i];
      if (there)
        continue;
      if (!push (c, index->atom_elements[table][i]))
        return false;
      k->mask |= (uint64_t) 1 << (index->atom_elements[table][i] % 64);
      k->n++;
    }
  return true;
}

/* The word beside the anchor that says soonest that the pattern is not there. */
static void
choose_beside (const FramingCompiled *p, const FramingStep *anchor, FramingAnchored *a)
{
  bool right = p->anchor + 1 < p->n_steps, left = p->anchor > 0;

  a->beside = FRAMING_BESIDE_NONE;
  if (right && !anchor[1].gap_before)
    a->beside = FRAMING_BESIDE_RIGHT;
  else if (left && !anchor->gap_before)
    a->beside = FRAMING_BESIDE_LEFT;
  else if (right || left)
    a->beside = right ? FRAMING_BESIDE_FAR_RIGHT : FRAMING_BESIDE_FAR_LEFT;
  if (a->beside != FRAMING_BESIDE_NONE)
    a->bit = (uint8_t) ((a->beside == FRAMING_BESIDE_RIGHT || a->beside == FRAMING_BESIDE_FAR_RIGHT ? anchor[1] : anchor[-1]).element % 64);
}

static FramingAnchored
anchored_of (const FramingIndex *index, uint32_t pattern)
{
  const FramingCompiled *p = &index->patterns[pattern];
  const FramingStep *steps = &index->steps[p->first_step];
  FramingAnchored a = { .key = framing_index_order (p), .pattern = pattern };

  if (p->n_steps == 1 && index->elements[steps[0].element].by_stem)
    a.flags |= FRAMING_ANCHORED_BY_STEM;
  if (p->at_start || p->at_end)
    a.flags |= FRAMING_ANCHORED_AT_EDGE;
  for (unsigned i = 0; i < p->n_steps; i++)
    {
      if (steps[i].gap_before)
        a.flags |= FRAMING_ANCHORED_HAS_GAP;
      if (index->elements[steps[i].element].cased)
        a.flags |= FRAMING_ANCHORED_CASED;
    }
  choose_beside (p, &steps[p->anchor], &a);
  return a;
}

static bool
push_anchored (FramingClasses *c, FramingClass *k)
{
  const FramingIndex *index = c->index;

  for (uint32_t i = 0; i < k->n; i++)
    {
      uint32_t element = c->pool[k->first + i];

      for (uint32_t j = index->element_first[element]; j < index->element_first[element + 1]; j++)
        {
          FramingAnchored a = anchored_of (index, index->element_patterns[j]);

          if (!framing_array_reserve (&c->anchored, &c->anchored_room, sizeof *c->anchored, c->n_anchored + 1))
            return false;
          c->anchored[c->n_anchored++] = a;
          k->beside[a.beside] |= a.beside == FRAMING_BESIDE_NONE ? UINT64_MAX : (uint64_t) 1 << a.bit;
        }
    }
  k->n_anchored = (uint32_t) c->n_anchored - k->first_anchored;
  return true;
}

static uint32_t
class_new (FramingClasses *c, const Atoms *atoms)
{
  FramingClass k = { .first = (uint32_t) c->n_pool, .first_anchored = (uint32_t) c->n_anchored };
  bool ok = c->n_classes < CLASSES_MAX && framing_array_reserve (&c->classes, &c->classes_room, sizeof *c->classes, c->n_classes + 1);
  size_t pool_before = c->n_pool, anchored_before = c->n_anchored;

  ok = ok && push_elements (c, &k, 0, atoms->stem) && push_elements (c, &k, 1, atoms->form);
  for (size_t i = 0; i < PREFIXES_MAX && ok; i++)
    ok = push_elements (c, &k, 2, atoms->prefixes[i]);
  if (ok && push_anchored (c, &k)
      && framing_intern_add (c->keys, (const char *) atoms, sizeof *atoms) != FRAMING_INTERN_NONE)
    {
      c->classes[c->n_classes] = k;
      return (uint32_t) c->n_classes++;
    }
  c->n_pool = pool_before;
  c->n_anchored = anchored_before;
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
