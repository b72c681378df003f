/* The rules as they are played, with the cues passed over that can reach nothing, against all rules with all cues. */
#include "helper.h"
#include "measure/reach.h"

#define AXIS \
  "win:joy:1; good:joy:0.5; peace talks:joy:2; make ... progress:joy:1.5; end of the war:joy:1; profit:joy:~1; tension:gloom:1; " \
  "fail:gloom:1; war:gloom:2; price:gloom:~1"
#define MORE "win:fast:3; war of:slow:0.5; ease:fast:1; no progress:slow:1; could fail:slow:1"
#define RULES \
  "not:negator:-0.8; no:negator:-0.8; none:negator:-0.8:after; n't:negator:-0.8:both; hardly:negator:-0.8:after:3; " \
  "refuse to:implicit-negator:-0.7; without:implicit-negator:-0.7; rule out:implicit-negator:-0.8:both; ease:reversing:-1; " \
  "end:reversing:-1:both:3; falling:reversing:-1:before; rise:strengthening:1.3; very:intensifier:1.4; slight:diminisher:0.5; " \
  "big time:intensifier:2:before:1; could:unreal:0.6; may:unreal:0.6:both; if:unreal:0.4:after:4; would have:counterfactual:-0.6; " \
  "but:contrast:0.5; despite:concession:0.3; with:barrier; at:barrier; was:passive; reached:attainment; ready:attainment; " \
  "who:relative; that:relative; no doubt:pseudo-negator"

static const char *const words[] = {
  "win", "good", "peace talks", "made great progress", "make no progress", "tension", "fail", "war", "price", "profit", "the end of the war",
  "not", "no", "none of", "didn't", "hardly", "refuse to", "without", "ruled out", "ease", "ended", "falling", "rises", "very", "slight",
  "big time", "could", "may", "if", "would have", "but", "despite", "with", "at", "was", "reached", "ready", "who", "that", "no doubt",
  "and", "and Seoul", "Tom and Mary", "the", "of", ",", ", but", ";", "\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "bridge", "river", "a",
  "one", "two", "he said", "which", "because", ". The", "?",
};

/* `plain` of a hundred words are of no use to any rule. */
static char *
random_text (unsigned n, int plain)
{
  static const char *const others[] = { "bridge", "river", "the", "a", "one", ", ", ".", "because", "\"" };
  GString *text = g_string_new (NULL);

  for (unsigned i = 0; i < n; i++)
    g_string_append_printf (text, "%s ", g_test_rand_int_range (0, 100) < plain ? others[g_test_rand_int_range (0, G_N_ELEMENTS (others))]
                                                                               : words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

/* All plays of all axes, with every cue and every hit looked at. */
static void
play_all (FramingScene *s)
{
  for (unsigned axis = 0; axis < s->n_axes; axis++)
    {
      FramingGroup *g = s->group = &s->groups[axis];

      *g = (FramingGroup) { g->first, g->end, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT_MAX };
      framing_directions_play (s);
      framing_implicit_play (s);
      framing_negation_play (s);
      framing_degree_play (s);
      framing_mood_play (s);
      framing_contradiction_play (s);
      if (s->is_question)
        framing_question_play (s);
    }
}

typedef struct { size_t hits, acted, moved, dropped, quiet, long_ones; } Seen;

static void
check_sentence (FramingScene *s, Seen *seen)
{
  g_autofree FramingActing *before = g_memdup2 (s->hits, s->n_hits * sizeof *s->hits), *after = NULL;

  framing_scene_play (s);
  after = g_memdup2 (s->hits, s->n_hits * sizeof *s->hits);
  if (s->n_hits > 0)
    memcpy (s->hits, before, s->n_hits * sizeof *s->hits);
  for (unsigned axis = 0; axis < s->n_axes; axis++)
    seen->quiet += s->groups[axis].end > s->groups[axis].first && s->groups[axis].plays == 0;
  play_all (s);
  for (size_t i = 0; i < s->n_hits; i++)
    {
      const FramingActing *a = &after[i], *b = &s->hits[i];

      g_assert_true (a->factor == b->factor && a->rules == b->rules && a->cue == b->cue && a->direction == b->direction);
      g_assert_true (a->moved == b->moved && a->dropped == b->dropped);
      seen->hits++;
      seen->acted += a->rules != 0;
      seen->moved += a->moved;
      seen->dropped += a->dropped;
    }
  seen->long_ones += !s->sentence->is_short;
}

static void
check_text (HelperRun *run, const char *text, Seen *seen)
{
  FramingMeasure *m = &run->session->measure;
  const FramingDocument *d = &run->session->document;
  framing_doc doc = { .struct_size = sizeof doc, .body = { text, strlen (text) } };

  g_assert_cmpint (framing_session_read (run->session, &doc, sizeof doc, NULL, NULL), ==, FRAMING_OK);
  framing_window_reset (&m->window);
  for (size_t first = 0; first < d->n_tokens;)
    {
      FramingSentence sentence;

      framing_sentence_read (&sentence, &m->window, d, first);
      g_assert_true (framing_match_sentence (&m->matcher, d, first, sentence.end, FRAMING_MATCH_ALL));
      g_assert_true (framing_scene_set (&m->scene, &m->matcher, framing_model_cue_layer (m->model), d, &sentence));
      m->scene.is_question = (d->tokens[first].flags & FRAMING_IN_QUESTION) != 0;
      check_sentence (&m->scene, seen);
      first = sentence.end;
    }
}

static void
test_same (void)
{
  HelperRun run;
  Seen seen = { 0 };

  helper_open (&run, &(HelperLexicon) { .axis = AXIS, .more = MORE, .rules = RULES });
  for (unsigned i = 0; i < 3000; i++)
    {
      g_autofree char *text = random_text (1 + i % 150, (int) (i % 4) * 30);

      check_text (&run, text, &seen);
    }
  g_assert_true (seen.hits > 20000 && seen.acted > 5000 && seen.moved > 1000 && seen.dropped > 100);    /* the texts were worth it */
  g_assert_true (seen.quiet > 1000 && seen.long_ones > 100);
  helper_close (&run);
}

/* The bits of cues and hits of a sentence of exactly 64 tokens, and of one more. */
static void
test_edges (void)
{
  HelperRun run;
  Seen seen = { 0 };

  helper_open (&run, &(HelperLexicon) { .axis = AXIS, .more = MORE, .rules = RULES });
  for (unsigned n = 60; n <= 68; n++)
    for (unsigned cue = 0; cue < n; cue++)
      {
        g_autoptr (GString) text = g_string_new (NULL);

        for (unsigned i = 0; i < n; i++)
          g_string_append (text, i == cue ? "not " : i == 0 || i == n - 1 || i + 2 == n ? "win " : i % 11 == 10 ? "because " : "bridge ");
        check_text (&run, text->str, &seen);
      }
  g_assert_true (seen.acted > 100);
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach/same", test_same);
  g_test_add_func ("/reach/edges", test_edges);
  return g_test_run ();
}
