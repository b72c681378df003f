/* Candidates as collect.c finds them, with all that says no early, against the simple way: every pattern of every word, tried. */
#include "helper.h"

#define BREAKS (FRAMING_GAP_COMMA | FRAMING_GAP_SEMICOLON | FRAMING_GAP_COLON | FRAMING_GAP_DASH | FRAMING_GAP_PAREN | FRAMING_GAP_EXCLAIM \
                | FRAMING_GAP_QUESTION)

typedef struct {
  const FramingClasses *classes;
  const FramingDocument *document;
  const FramingCompiled *pattern;
  const FramingStep *steps;
  size_t first, end;
  uint32_t steps_at[FRAMING_TERM_WORDS_MAX];
} Simple;

static bool
fits (const Simple *s, size_t token, unsigned step)
{
  const FramingClass *k = &s->classes->classes[s->document->tokens[token].word_class];

  for (uint32_t i = 0; i < k->n; i++)
    if (s->classes->pool[k->first + i] == s->steps[step].element)
      return true;
  return false;
}

static bool
right (Simple *s, unsigned step, size_t token, unsigned *gaps)
{
  if (step == s->pattern->n_steps)
    return true;
  for (size_t skip = 0; skip <= (s->steps[step].gap_before ? s->pattern->gap : 0u); skip++)
    {
      size_t next = token + 1 + skip;

      if (next >= s->end || (s->document->tokens[next].flags & BREAKS))
        return false;
      if (fits (s, next, step) && right (s, step + 1, next, gaps))
        {
          s->steps_at[step] = (uint32_t) next;
          *gaps += (unsigned) skip;
          return true;
        }
    }
  return false;
}

static bool
left (Simple *s, unsigned step, size_t token, unsigned *gaps)
{
  int most = -1;

  if (step == 0)
    return true;
  while (most < (s->steps[step].gap_before ? s->pattern->gap : 0) && (ptrdiff_t) token - most - 2 >= (ptrdiff_t) s->first
         && !(s->document->tokens[token - (size_t) (most + 1)].flags & BREAKS))
    most++;
  for (int skip = most; skip >= 0; skip--)
    {
      size_t before = token - 1 - (size_t) skip;

      if (fits (s, before, step - 1) && left (s, step - 1, before, gaps))
        {
          s->steps_at[step - 1] = (uint32_t) before;
          *gaps += (unsigned) skip;
          return true;
        }
    }
  return false;
}

static void
append (GString *out, const Simple *s, unsigned gaps)
{
  uint32_t words = 0, first = s->steps_at[0], last = s->steps_at[s->pattern->n_steps - 1];

  if (s->pattern->at_start && first != s->first)
    return;
  if (s->pattern->at_end && last + 1 != s->end && !(s->document->tokens[last + 1].flags & BREAKS))
    return;
  for (unsigned i = 0; i < s->pattern->n_steps; i++)
    words |= 1u << (s->steps_at[i] - first);
  g_string_append_printf (out, "%u:%u-%u/%u/%x ", s->pattern->entry, first, last, gaps, words);
}

static char *
simple_candidates (const FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  const FramingIndex *index = m->classes->index;
  Simple s = { .classes = m->classes, .document = d, .first = first, .end = end };
  GString *out = g_string_new (NULL);

  for (size_t i = first; i < end; i++)
    {
      const FramingClass *k = &m->classes->classes[d->tokens[i].word_class];

      for (uint32_t j = 0; j < k->n_anchored; j++)
        {
          unsigned gaps = 0;

          s.pattern = &index->patterns[m->classes->anchored[k->first_anchored + j].pattern];
          s.steps = &index->steps[s.pattern->first_step];
          s.steps_at[s.pattern->anchor] = (uint32_t) i;
          if (right (&s, s.pattern->anchor + 1u, i, &gaps) && left (&s, s.pattern->anchor, i, &gaps))
            append (out, &s, gaps);
        }
    }
  return g_string_free (out, FALSE);
}

static char *
candidates (FramingMatcher *m, const FramingDocument *d, size_t first, size_t end)
{
  GString *out = g_string_new (NULL);

  g_assert_true (framing_match_collect (m, d, first, end));
  for (size_t i = 0; i < m->n_candidates; i++)
    {
      const FramingCandidate *c = &m->candidates[i];

      g_string_append_printf (out, "%u:%u-%u/%u/%x ", (unsigned) (c->key & FRAMING_ORDER_ENTRY), c->first, c->last,
                              (unsigned) (c->key >> FRAMING_ORDER_GAPS & 63), c->words);
      g_assert_cmpuint (c->key >> FRAMING_ORDER_START & 0xFFF, ==, c->first - first);
      g_assert_true (m->layers >> (c->key >> FRAMING_ORDER_LAYER) & 1);
    }
  return g_string_free (out, FALSE);
}

/* Few words, so that patterns are everywhere; small letters only, so that none is a name. */
static const char *const words[] = { "red", "line", "fire", "hit", "wall", "deal", "of", "win", "wins", "winning", "no", "one" };

static const char *
random_word (void)
{
  return words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
}

static void
append_term (GString *axis, unsigned number)
{
  int n = g_test_rand_int_range (1, 5), n_gaps = 0;

  if (g_test_rand_int_range (0, 8) == 0)
    g_string_append_c (axis, '^');
  for (int i = 0; i < n; i++)
    {
      bool gap = i > 0 && n_gaps < 2 && g_test_rand_int_range (0, 3) == 0;

      n_gaps += gap;
      g_string_append_printf (axis, "%s%s", i == 0 ? "" : gap ? " ... " : " ", random_word ());
      if (g_test_rand_int_range (0, 4) == 0)
        g_string_append_printf (axis, "|%s", random_word ());
    }
  g_string_append_printf (axis, "%s:%s:1; ", g_test_rand_int_range (0, 8) == 0 ? "$" : "", number % 2 ? "joy" : "gloom");
}

static char *
random_text (void)
{
  static const char *const gaps[] = { " ", " ", " ", " ", " ", " ", " ", " ", ", ", "; ", " - ", "! ", " (", ". " };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, 60); i > 0; i--)
    g_string_append_printf (text, "%s%s", random_word (), gaps[g_test_rand_int_range (0, G_N_ELEMENTS (gaps))]);
  return g_string_free (text, FALSE);
}

/* FALSE: two of the terms clash, which is refused. */
static bool
open_random (HelperRun *run)
{
  g_autoptr (GString) axis = g_string_new (NULL);
  g_autofree char *table = NULL;
  framing_error error = { sizeof error, 0, "" };

  for (unsigned i = 0; i < 12; i++)
    append_term (axis, i);
  table = helper_table ("# axis: mood\n# low: gloom\n# high: joy\nterm\tpole\tweight\tnote\n", axis->str);
  return helper_open_with (run, &error, "only", "1", "lexicon_text", table, NULL) == FRAMING_OK;
}

static void
test_random (void)
{
  unsigned opened = 0;
  size_t found = 0;

  for (unsigned round = 0; round < 400; round++)
    {
      HelperRun run = { 0 };

      if (open_random (&run))
        for (unsigned t = 0; t < 40; t++)
          {
            g_autofree char *text = random_text ();
            framing_doc doc = { .struct_size = sizeof doc, .body = helper_str (text) };
            FramingMeasure *m = &run.session->measure;
            FramingDocument *d = &run.session->document;

            g_assert_cmpint (framing_session_read (run.session, &doc, sizeof doc, NULL, NULL), ==, FRAMING_OK);
            for (size_t first = 0, end; first < d->n_tokens; first = end)
              {
                g_autofree char *wanted = NULL, *got = NULL;

                end = framing_measure_sentence_end (d, first);
                wanted = simple_candidates (&m->matcher, d, first, end);
                got = candidates (&m->matcher, d, first, end);
                g_assert_cmpstr (got, ==, wanted);
                found += m->matcher.n_candidates;
              }
            opened += t == 0;
          }
      helper_close (&run);
    }
  g_assert_cmpuint (opened, >, 20);
  g_assert_cmpuint (found, >, 20000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collect/random", test_random);
  return g_test_run ();
}
