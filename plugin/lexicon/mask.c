#include "lexicon/mask.h"

typedef struct { uint32_t common, wanted; uint8_t bit; } Word;          /* how common it is; how many patterns look for it */

typedef struct {
  FramingIndex *index;
  Word *words[3];                       /* by table and atom */
  uint64_t common[FRAMING_MASK_BITS], wanted[FRAMING_MASK_BITS];          /* sums of the words of each bit */
} Sharing;

static Word *
word_of (const Sharing *s, const FramingSurface *surface)
{
  return &s->words[framing_index_table (surface->kind)][surface->atom];
}

static void
want_element (Sharing *s, uint32_t element)
{
  FramingElementInfo *info = &s->index->elements[element];

  info->is_beside = true;
  for (uint32_t i = 0; i < info->n; i++)
    {
      const FramingSurface *surface = &s->index->surfaces[info->first + i];
      Word *w = word_of (s, surface);

      w->common = MAX (w->common, surface->common);
      w->wanted++;
    }
}

static void
want_neighbours (Sharing *s)
{
  for (uint32_t i = 0; i < s->index->n_patterns; i++)
    {
      const FramingCompiled *p = &s->index->patterns[i];

      for (unsigned k = 0; k < p->n_steps; k++)
        if (k != p->anchor)
          want_element (s, s->index->steps[p->first_step + k].element);
    }
}

static int
by_commonness (const void *a, const void *b)
{
  const Word *one = *(const Word *const *) a, *other = *(const Word *const *) b;

  if (one->common != other->common)
    return one->common > other->common ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* How often a bit is on, times how many patterns look at it, is what the bit costs: a word goes where that grows least. So the
 * commonest have a bit each, and the rare ones share. */
static void
share_bit (Sharing *s, Word *w)
{
  uint64_t least = UINT64_MAX;

  for (unsigned bit = 0; bit < FRAMING_MASK_BITS && least > 0; bit++)
    {
      uint64_t more = s->common[bit] * w->wanted + s->wanted[bit] * w->common;

      if (more < least)
        {
          least = more;
          w->bit = (uint8_t) bit;
        }
    }
  s->common[w->bit] += w->common;
  s->wanted[w->bit] += w->wanted;
}

static void
share_bits (Sharing *s, Word *words, size_t n)
{
  g_autofree Word **order = g_new (Word *, n + 1);
  size_t n_wanted = 0;

  for (size_t i = 0; i < n; i++)
    {
      words[i].bit = FRAMING_MASK_NONE;
      if (words[i].wanted > 0)
        order[n_wanted++] = &words[i];
    }
  qsort (order, n_wanted, sizeof *order, by_commonness);
  for (size_t i = 0; i < n_wanted; i++)
    share_bit (s, order[i]);
}

static void
set_element (const Sharing *s, FramingElementInfo *info)
{
  uint64_t chance = 0;

  for (uint32_t i = 0; i < info->n && info->is_beside; i++)
    info->bits |= (uint64_t) 1 << word_of (s, &s->index->surfaces[info->first + i])->bit;
  for (uint64_t bits = info->bits; bits != 0; bits &= bits - 1)
    chance += s->common[__builtin_ctzll (bits)];
  info->chance = (uint32_t) MIN (chance, UINT32_MAX);
}

void
framing_mask_share (FramingIndex *index)
{
  const FramingIntern *const tables[] = { index->stems, index->forms, index->prefixes };
  size_t n_words = (size_t) framing_intern_count (tables[0]) + framing_intern_count (tables[1]) + framing_intern_count (tables[2]);
  g_autofree Word *words = g_new0 (Word, n_words + 1);
  Sharing s = { .index = index, .words = { words } };

  for (unsigned t = 1; t < 3; t++)
    s.words[t] = s.words[t - 1] + framing_intern_count (tables[t - 1]);
  want_neighbours (&s);
  share_bits (&s, words, n_words);
  for (uint32_t i = 0; i < index->n_elements; i++)
    set_element (&s, &index->elements[i]);
  for (unsigned t = 0; t < 3; t++)
    {
      index->atom_bits[t] = g_new (uint8_t, framing_intern_count (tables[t]) + 1);
      for (uint32_t i = 0; i < framing_intern_count (tables[t]); i++)
        index->atom_bits[t][i] = s.words[t][i].bit;
    }
}
