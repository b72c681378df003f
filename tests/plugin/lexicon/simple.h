/* The simple way to find what stands in a sentence, which collect.c, try.c and take.c are held against: every pattern is tried at every
 * word; what stands is sorted, and what is still free is taken. Random lexicons and texts for it: few words, so that patterns are
 * everywhere. A SimpleMatch is freed with the array that holds it. */
#pragma once
#include "helper.h"

#define SIMPLE_BREAKS (FRAMING_GAP_COMMA | FRAMING_GAP_SEMICOLON | FRAMING_GAP_COLON | FRAMING_GAP_DASH | FRAMING_GAP_PAREN \
                       | FRAMING_GAP_EXCLAIM | FRAMING_GAP_QUESTION)

typedef struct { FramingMatch match; unsigned n_steps, gaps, specificity; } SimpleMatch;

typedef struct {
  const FramingMatcher *matcher;
  const FramingIndex *index;
  const FramingDocument *document;
  const FramingCompiled *pattern;
  const FramingStep *steps;
  size_t first, end;
  uint32_t steps_at[FRAMING_TERM_WORDS_MAX];
} Simple;

/* ---- one word, one pattern ------------------------------------------------------------------------------------ */

static inline bool
simple_is_atom (const Simple *s, const FramingToken *t, const FramingSurface *surface)
{
  const FramingWordAtoms *atoms = &s->matcher->classes->atoms[t->word_class];
  const char *text = framing_document_field (s->document, t).ptr + t->begin;
  framing_str prefix;

  if (surface->kind == FRAMING_ATOM_STEM)
    return atoms->stem == surface->atom;
  if (surface->kind == FRAMING_ATOM_FORM || surface->kind == FRAMING_ATOM_CASED)
    return atoms->form == (surface->atom | 1u << 30)
           && (surface->kind == FRAMING_ATOM_FORM || strncmp (text, surface->surface, t->end - t->begin) == 0);
  prefix = framing_intern_text (s->index->prefixes, surface->atom);
  return t->word_class != 0 && t->end - t->begin >= prefix.len && g_ascii_strncasecmp (text, prefix.ptr, prefix.len) == 0;
}

static inline bool
simple_fits (const Simple *s, size_t token, unsigned step)
{
  const FramingElementInfo *info = &s->index->elements[s->steps[step].element];

  for (uint32_t i = 0; i < info->n; i++)
    if (simple_is_atom (s, &s->document->tokens[token], &s->index->surfaces[info->first + i]))
      return true;
  return false;
}

static inline bool
simple_right (Simple *s, unsigned step, size_t token, unsigned *gaps)
{
  if (step == s->pattern->n_steps)
    return true;
  for (size_t skip = 0; skip <= (s->steps[step].gap_before ? s->pattern->gap : 0u); skip++)
    {
      size_t next = token + 1 + skip;

      if (next >= s->end || (s->document->tokens[next].flags & SIMPLE_BREAKS))
        return false;
      if (simple_fits (s, next, step) && simple_right (s, step + 1, next, gaps))
        {
          s->steps_at[step] = (uint32_t) next;
          *gaps += (unsigned) skip;
          return true;
        }
    }
  return false;
}

static inline bool
simple_left (Simple *s, unsigned step, size_t token, unsigned *gaps)
{
  int most = -1;

  if (step == 0)
    return true;
  while (most < (s->steps[step].gap_before ? s->pattern->gap : 0) && (ptrdiff_t) token - most - 2 >= (ptrdiff_t) s->first
         && !(s->document->tokens[token - (size_t) (most + 1)].flags & SIMPLE_BREAKS))
    most++;
  for (int skip = most; skip >= 0; skip--)
    {
      size_t before = token - 1 - (size_t) skip;

      if (simple_fits (s, before, step - 1) && simple_left (s, step - 1, before, gaps))
        {
          s->steps_at[step - 1] = (uint32_t) before;
          *gaps += (unsigned) skip;
          return true;
        }
    }
  return false;
}

/* What a single word is asked besides: a name is none but for protected phrases, targets, and what is written as it stands there. */
static inline bool
simple_is_name (const Simple *s, size_t token)
{
  unsigned layer = s->pattern->layer;
  FramingPlace at = { s->matcher->classes, s->document, s->first, s->end };

  return s->pattern->n_steps == 1 && !s->index->elements[s->steps[0].element].cased && layer != s->matcher->protected_layer
         && layer != s->matcher->target_layer && framing_try_is_name (&at, token, layer > s->matcher->protected_layer);
}

static inline void
simple_try (Simple *s, size_t token, GArray *found)
{
  SimpleMatch m = { .n_steps = s->pattern->n_steps, .specificity = s->pattern->specificity };

  s->steps_at[s->pattern->anchor] = (uint32_t) token;
  if (!simple_fits (s, token, s->pattern->anchor) || !simple_right (s, s->pattern->anchor + 1u, token, &m.gaps)
      || !simple_left (s, s->pattern->anchor, token, &m.gaps) || simple_is_name (s, token))
    return;
  m.match = (FramingMatch) { s->steps_at[0], s->steps_at[m.n_steps - 1], s->pattern->entry, s->pattern->layer, 0 };
  for (unsigned i = 0; i < m.n_steps; i++)
    m.match.words |= 1u << (s->steps_at[i] - m.match.first);
  if (s->pattern->at_start && m.match.first != s->first)
    return;
  if (s->pattern->at_end && m.match.last + 1 != s->end && !(s->document->tokens[m.match.last + 1].flags & SIMPLE_BREAKS))
    return;
  g_array_append_val (found, m);
}

/* ---- a sentence ------------------------------------------------------------------------------------------------ */

/* By layer, then leftmost, most words, fewest words in gaps, closest, first written. */
static inline int
simple_order (const void *a, const void *b)
{
  const SimpleMatch *one = a, *other = b;
  const int64_t pairs[][2] = {
    { one->match.layer, other->match.layer }, { one->match.first, other->match.first }, { other->n_steps, one->n_steps },
    { one->gaps, other->gaps }, { one->specificity, other->specificity }, { one->match.entry, other->match.entry },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] != pairs[i][1])
      return pairs[i][0] < pairs[i][1] ? -1 : 1;
  return 0;
}

/* All that stands there, whether or not it is in another's way. */
static inline GArray *
simple_candidates (const FramingMatcher *matcher, const FramingDocument *d, size_t first, size_t end)
{
  Simple s = { .matcher = matcher, .index = matcher->classes->index, .document = d, .first = first, .end = end };
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SimpleMatch));

  for (size_t token = first; token < end; token++)
    for (uint32_t i = 0; i < s.index->n_patterns; i++)
      {
        s.pattern = &s.index->patterns[i];
        s.steps = &s.index->steps[s.pattern->first_step];
        simple_try (&s, token, found);
      }
  g_array_sort (found, simple_order);
  return found;
}

static inline void
simple_append (GString *out, const FramingMatch *m)
{
  g_string_append_printf (out, "%u:%u:%u-%u/%x ", m->layer, m->entry, m->first, m->last, m->words);
}

/* ---- random lexicons and texts --------------------------------------------------------------------------------- */

static inline const char *
simple_pick (const char *const *words, size_t n)
{
  return words[g_test_rand_int_range (0, (gint32) n)];
}

static inline const char *
simple_word (void)
{
  static const char *const words[] = { "red", "line", "fire", "hit", "wall", "deal", "of", "win", "wins", "winning", "no", "one" };

  return simple_pick (words, G_N_ELEMENTS (words));
}

static inline void
simple_append_term (GString *rows, int most, const char *rest)
{
  int n = g_test_rand_int_range (1, most + 1), n_gaps = 0;

  if (g_test_rand_int_range (0, 8) == 0)
    g_string_append_c (rows, '^');
  for (int i = 0; i < n; i++)
    {
      bool gap = i > 0 && n_gaps < 2 && g_test_rand_int_range (0, 3) == 0;
      int kind = g_test_rand_int_range (0, 12);

      n_gaps += gap;
      g_string_append_printf (rows, "%s%s%s", i == 0 ? "" : gap ? " ... " : " ", kind == 0 ? "=" : "",
                              kind == 1 ? "w*" : kind == 2 ? "=Line" : simple_word ());
      if (g_test_rand_int_range (0, 4) == 0)
        g_string_append_printf (rows, "|%s", simple_word ());
    }
  g_string_append_printf (rows, "%s:%s; ", g_test_rand_int_range (0, 8) == 0 ? "$" : "", rest);
}

static inline char *
simple_rows (int n, int most, const char *const rest[2])
{
  GString *rows = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    simple_append_term (rows, most, rest[i % 2]);
  return g_string_free (rows, FALSE);
}

/* Two axes, cues, protected entries, a target. FALSE: two of the terms clash, which is refused. */
static inline bool
simple_open (HelperRun *run)
{
  static const char *const poles[] = { "gloom:1", "joy:1" }, *const paces[] = { "slow:1", "none:" };
  static const char *const cues[] = { "negator:-1", "intensifier:2" }, *const nothing[] = { "", "" };
  g_autofree char *head = g_strdup_printf ("# axis: mood\n# low: gloom\n# high: joy\n# gap: %d\nterm\tpole\tweight\tnote\n",
                                           g_test_rand_int_range (0, 6));
  g_autofree char *mood_rows = simple_rows (10, 4, poles), *pace_rows = simple_rows (4, 2, paces), *cue_rows = simple_rows (3, 3, cues);
  g_autofree char *protected_rows = simple_rows (g_test_rand_int_range (0, 4), 3, nothing);
  g_autofree char *mood = helper_table (head, mood_rows), *protect = helper_table ("term\n", protected_rows);
  g_autofree char *pace = helper_table ("# axis: pace\n# low: slow\n# high: fast\nterm\tpole\tweight\tnote\n", pace_rows);
  g_autofree char *rules = helper_table ("term\trule\tfactor\tside\treach\tpole\n", cue_rows);
  framing_error error = { sizeof error, 0, "" };

  return helper_open_with (run, &error, "only", "1", "lexicon_text", mood, "lexicon_text", pace, "lexicon_text", rules,
                           "lexicon_text", protect, "target", "Wall=Wall|Red Line", NULL) == FRAMING_OK;
}

static inline char *
simple_text (void)
{
  static const char *const gaps[] = { " ", " ", " ", " ", " ", " ", " ", " ", ", ", "; ", " - ", "! ", " (", ". ", " \"" };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, 60); i > 0; i--)
    {
      g_autofree char *word = g_strdup (g_test_rand_int_range (0, 9) == 0 ? "other" : simple_word ());

      if (g_test_rand_int_range (0, 5) == 0)
        word[0] = g_ascii_toupper (word[0]);
      g_string_append_printf (text, "%s%s", word, simple_pick (gaps, G_N_ELEMENTS (gaps)));
    }
  return g_string_free (text, FALSE);
}

/* Opens many lexicons, and gives the check each sentence of many texts; returns the sum of what it returns. */
static inline size_t
simple_rounds (unsigned n, size_t (*check) (FramingMatcher *matcher, const FramingDocument *document, size_t first, size_t end))
{
  unsigned opened = 0;
  size_t found = 0;

  for (unsigned round = 0; round < n; round++)
    {
      HelperRun run = { 0 };
      bool ok = simple_open (&run);

      opened += ok;
      for (unsigned t = 0; ok && t < 40; t++)
        {
          g_autofree char *text = simple_text ();
          framing_doc doc = { .struct_size = sizeof doc, .body = helper_str (text) };
          const FramingDocument *d = &run.session->document;

          g_assert_cmpint (framing_session_read (run.session, &doc, sizeof doc, NULL, NULL), ==, FRAMING_OK);
          for (size_t first = 0, end; first < d->n_tokens; first = end)
            {
              end = framing_measure_sentence_end (d, first);
              found += check (&run.session->measure.matcher, d, first, end);
            }
        }
      helper_close (&run);
    }
  g_assert_cmpuint (opened, >, n / 10);
  return found;
}
