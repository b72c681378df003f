#include "measure/measure.h"
#include "base/array.h"
#include <string.h>

typedef struct {
  FramingMeasure *m;
  const FramingDocument *document;
  FramingSentence sentence;
  uint32_t n_words;
  uint32_t masks[FRAMING_SENTENCE_MAX]; /* targets of each token */
} Sentence;

bool
framing_measure_init (FramingMeasure *m, const FramingModel *model)
{
  size_t n_axes = model->axes->len;
  bool ok;

  memset (m, 0, sizeof *m);
  m->model = model;
  m->n_slots = FRAMING_PARTS + model->targets->list->len;
  m->matcher = (FramingMatcher) { .classes = &m->classes, .protected_layer = (uint8_t) framing_model_protected_layer (model),
                                  .target_layer = (uint8_t) framing_model_target_layer (model) };
  m->wanted = ((uint64_t) 1 << n_axes) - 1;
  if (model->targets->list->len > 0)
    m->wanted |= (uint64_t) 1 << framing_model_target_layer (model);
  m->scene.rules = model->rules;
  m->scene.index = model->index;
  m->scene.n_axes = (unsigned) n_axes;
  m->sums = g_try_malloc0_n (MAX (n_axes, 1) * m->n_slots, sizeof *m->sums);
  m->words = g_try_malloc0_n (m->n_slots, sizeof *m->words);
  m->jackknives = g_try_malloc0_n (MAX (n_axes, 1), sizeof *m->jackknives);
  ok = framing_places_init (&m->places, model->constants, n_axes) && m->sums != NULL && m->words != NULL && m->jackknives != NULL;
  ok = framing_classes_init (&m->classes, model->index) && ok;
  for (size_t i = 0; i < n_axes && ok; i++)
    ok = framing_jackknife_init (&m->jackknives[i]);
  return ok;
}

void
framing_measure_clear (FramingMeasure *m)
{
  for (size_t i = 0; m->jackknives != NULL && i < m->model->axes->len; i++)
    framing_jackknife_clear (&m->jackknives[i]);
  g_free (m->jackknives);
  g_free (m->sums);
  g_free (m->words);
  g_free (m->evidence);
  framing_places_clear (&m->places);
  framing_scene_clear (&m->scene);
  framing_matcher_clear (&m->matcher);
  framing_classes_clear (&m->classes);
}

/* ---- words ---------------------------------------------------------------------------------------------------- */

static void
count_targets (Sentence *s)
{
  const FramingSentence *at = &s->sentence;

  for (size_t i = at->first; i < at->end; i++)
    {
      uint32_t mask = s->document->tokens[i].flags & FRAMING_IS_SUFFIX ? 0 : s->masks[i - at->first];

      for (unsigned target = 0; mask != 0; target++, mask >>= 1)
        s->m->words[FRAMING_PARTS + target] += mask & 1;
    }
}

/* Words that stand alike come in runs, and most sentences are a single one. */
static void
count_words (Sentence *s)
{
  const FramingSentence *at = &s->sentence;

  s->n_words = 0;
  for (size_t i = at->first, stop; i < at->end; i = stop)
    {
      uint32_t words;

      stop = framing_sentence_run_end (at, i);
      words = framing_sentence_words (at, i, stop);
      s->n_words += words;
      s->m->places.words[framing_place_of (&s->document->tokens[i])] += words;
    }
  if (s->m->n_slots > FRAMING_PARTS)
    count_targets (s);
}

/* ---- sums ---------------------------------------------------------------------------------------------------- */

static void
add_to_targets (Sentence *s, const FramingActing *h, int64_t weight, int64_t weighted)
{
  FramingSums *sums = &s->m->sums[h->match->layer * s->m->n_slots + FRAMING_PARTS];

  for (uint32_t mask = s->masks[h->first - s->sentence.first]; mask != 0; mask >>= 1, sums++)
    if (mask & 1)
      {
        sums->hits++;
        *(weight < 0 ? &sums->low : &sums->high) += ABS (weight);
        *(weight < 0 ? &sums->weighted_low : &sums->weighted_high) += ABS (weighted);
      }
}

static void
add_hit (Sentence *s, const FramingActing *h)
{
  FramingPlaces *places = &s->m->places;
  unsigned axis = h->match->layer, place = axis * FRAMING_PLACES + framing_place_of (&s->document->tokens[h->first]);
  int64_t weight = framing_scene_times (h->pole * h->base, h->factor), amount = ABS (weight);
  FramingPole *whole = &places->cells[place].poles[weight >= 0], *sentence = &places->sentence[axis].poles[weight >= 0];

  whole->amount += amount;
  whole->hits++;
  sentence->amount += amount * places->weights[place];
  sentence->hits++;
  if (s->m->n_slots > FRAMING_PARTS)
    add_to_targets (s, h, weight, weight * places->weights[place]);
}

static void
add_hits (Sentence *s)
{
  FramingMeasure *m = s->m;
  const FramingScene *scene = &m->scene;
  FramingCell *sums = m->places.sentence;

  for (const FramingActing *h = scene->hits, *end = h + scene->n_hits; h < end; h++)
    if (framing_scene_has_acted (h))
      add_hit (s, h);
  for (unsigned axis = 0; axis < scene->n_axes; axis++)
    {
      FramingPole *low = &sums[axis].poles[0], *high = &sums[axis].poles[1];

      framing_jackknife_add (&m->jackknives[axis], low->amount, high->amount, s->n_words, low->hits + high->hits > 0);
      low->amount = high->amount = 0;   /* for the next sentence; member by member, as a copy of one just written would have to wait */
      low->hits = high->hits = 0;
    }
}

/* ---- evidence ------------------------------------------------------------------------------------------------ */

static void
describe (const Sentence *s, const FramingActing *h, framing_evidence *e)
{
  const FramingToken *tokens = s->document->tokens, *t = &tokens[h->first];
  unsigned place = framing_place_of (t);

  *e = (framing_evidence) {
    .begin = t->begin, .end = tokens[h->last].end,
    .sentence_begin = tokens[s->sentence.first].begin, .sentence_end = tokens[s->sentence.end - 1].end,
    .base = h->pole * h->base, .weight = framing_scene_weight (h), .entry = h->match->entry, .rules = h->rules,
    .axis = (uint16_t) h->match->layer, .field = t->flags & FRAMING_IS_TITLE ? 0 : 1,
    .parts = 1u << FRAMING_PART_ALL | 1u << framing_place_part (place) | 1u << framing_place_voice (place),
    .targets = s->masks[h->first - s->sentence.first],
  };
  if (h->cue != FRAMING_NO_CUE)
    {
      e->cue_begin = tokens[s->m->scene.cues[h->cue].first].begin;
      e->cue_end = tokens[s->m->scene.cues[h->cue].last].end;
    }
}

/* Hits stand by axis, evidence in text order, and by axis where two begin together: the least of the next ones. */
static const FramingActing *
next_in_text (const FramingScene *scene, uint32_t next[])
{
  const FramingActing *best = NULL;
  unsigned best_axis = 0;

  for (unsigned axis = 0; axis < scene->n_axes; axis++)
    if (next[axis] < scene->groups[axis].end && (best == NULL || scene->hits[next[axis]].first < best->first))
      {
        best = &scene->hits[next[axis]];
        best_axis = axis;
      }
  next[best_axis]++;
  return best;
}

/* A cut keeps the first. */
static bool
add_evidence (Sentence *s)
{
  FramingMeasure *m = s->m;
  const FramingActing *h;
  uint32_t next[FRAMING_LAYERS_MAX];

  for (unsigned axis = 0; axis < m->scene.n_axes; axis++)
    next[axis] = m->scene.groups[axis].first;
  while ((h = next_in_text (&m->scene, next)) != NULL)
    {
      if (!framing_scene_has_acted (h))
        continue;
      if (m->n_evidence - m->evidence_from == m->max_evidence)
        {
          m->evidence_cut = true;
          return true;
        }
      if (!framing_array_reserve (&m->evidence, &m->evidence_room, sizeof *m->evidence, m->n_evidence + 1))
        return false;
      describe (s, h, &m->evidence[m->n_evidence++]);
    }
  return true;
}

/* ---- sentences ----------------------------------------------------------------------------------------------- */

size_t
framing_measure_sentence_end (const FramingDocument *d, size_t first)
{
  size_t end = first + 1, most = MIN (d->n_tokens, first + FRAMING_SENTENCE_MAX);
  uint32_t same = d->tokens[first].flags & (FRAMING_IS_TITLE | FRAMING_IS_BOILERPLATE);

  while (end < most && (d->tokens[end].flags & (FRAMING_IS_TITLE | FRAMING_IS_BOILERPLATE | FRAMING_STARTS_SENTENCE)) == same)
    end++;
  return end;
}

/* Does the sentence after a question open with a negator ("No, and here is why", "Not for long")? */
static int
is_answered_no (FramingMeasure *m, const FramingDocument *d, size_t next, bool *no)
{
  size_t end = next < d->n_tokens ? MIN (framing_measure_sentence_end (d, next), next + 4) : next;
  unsigned layer = framing_model_cue_layer (m->model);

  *no = false;
  if (next == end || (d->tokens[next].flags & FRAMING_IS_BOILERPLATE))
    return FRAMING_OK;
  if (!framing_match_sentence (&m->matcher, d, next, end, FRAMING_MATCH_ALL))
    return FRAMING_E_MEMORY;
  for (size_t i = 0; i < m->matcher.n_matches; i++)
    {
      const FramingMatch *match = &m->matcher.matches[i];

      if (match->layer == layer && match->first == next
          && framing_rules_cue (m->model->rules, match->entry)->rule == FRAMING_RULE_NEGATOR)
        *no = true;
    }
  return FRAMING_OK;
}

static int
measure_sentence (Sentence *s)
{
  FramingMeasure *m = s->m;
  const FramingDocument *d = s->document;
  const FramingSentence *at = &s->sentence;
  FramingScene *scene = &m->scene;

  scene->is_question = (d->tokens[at->first].flags & FRAMING_IN_QUESTION) != 0;
  scene->is_answered_no = false;
  if (scene->is_question && is_answered_no (m, d, at->end, &scene->is_answered_no) != FRAMING_OK)
    return FRAMING_E_MEMORY;
  if (!framing_match_sentence (&m->matcher, d, at->first, at->end, m->wanted))
    return FRAMING_E_MEMORY;
  if (m->n_slots > FRAMING_PARTS)
    framing_targets_mark (m->model->targets, &m->matcher, d, at->first, at->end, s->masks, &m->carry);
  count_words (s);
  if (m->matcher.n_matches == 0)
    return FRAMING_OK;
  if (!framing_scene_set (scene, &m->matcher, framing_model_cue_layer (m->model), d, at))
    return FRAMING_E_MEMORY;
  if (scene->n_hits == 0)
    return FRAMING_OK;
  framing_scene_play (scene);
  add_hits (s);
  return m->max_evidence > 0 && !add_evidence (s) ? FRAMING_E_MEMORY : FRAMING_OK;
}

static void
reset (FramingMeasure *m, uint32_t max_evidence)
{
  memset (m->sums, 0, m->model->axes->len * m->n_slots * sizeof *m->sums);
  memset (m->words, 0, m->n_slots * sizeof *m->words);
  framing_places_reset (&m->places);
  framing_window_reset (&m->window);
  for (size_t i = 0; i < m->model->axes->len; i++)
    framing_jackknife_reset (&m->jackknives[i]);
  m->carry = 0;
  m->evidence_from = m->n_evidence;
  m->max_evidence = max_evidence;
  m->evidence_cut = false;
}

static bool
is_cancelled (const FramingDocument *d)
{
  return d->cancel != NULL && __atomic_load_n (d->cancel, __ATOMIC_RELAXED) != 0;
}

static void
add_up (FramingMeasure *m)
{
  for (size_t axis = 0; axis < m->model->axes->len; axis++)
    framing_places_sum (&m->places, axis, &m->sums[axis * m->n_slots]);
  framing_places_words (&m->places, m->words);
}

int
framing_measure_document (FramingMeasure *m, const FramingDocument *d, uint32_t max_evidence)
{
  Sentence s = { .m = m, .document = d };
  int status = FRAMING_OK;

  reset (m, max_evidence);
  for (size_t first = 0, n = 0; first < d->n_tokens && status == FRAMING_OK; first = s.sentence.end, n++)
    {
      framing_sentence_read (&s.sentence, &m->window, d, first);
      if (first > 0 && (d->tokens[first].flags & FRAMING_IS_TITLE) != (d->tokens[first - 1].flags & FRAMING_IS_TITLE))
        m->carry = 0;
      if (n % 256 == 255 && is_cancelled (d))
        return FRAMING_E_CANCELLED;
      if (!(d->tokens[first].flags & FRAMING_IS_BOILERPLATE))
        status = measure_sentence (&s);
    }
  add_up (m);
  return status;
}
