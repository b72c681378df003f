/* Evidence: its weights are the numbers, its ranges lie in the text, a cut keeps the first. */
#include "host.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N_TEXTS = 4, N_DOCS = 6 + N_TEXTS };

typedef struct {
  framing_analyzer *analyzer;
  framing_session *session;
  char *texts[N_TEXTS];
  framing_doc docs[N_DOCS];
  HostResult r;
} Fixture;

static void
set_up (const framing_plugin *p, Fixture *f)
{
  f->analyzer = host_analyzer (p, "lexicon_text", host_lexicon, "target", "Japan=Japan|Japanese|Tokyo", "target",
                               "Korea=South Korea*|Seoul", "target", "Tarn=Tarn", NULL);
  f->session = host_session (p, f->analyzer);
  memcpy (f->docs, host_articles, 6 * sizeof (framing_doc));
  for (unsigned i = 0; i < N_TEXTS; i++)
    {
      f->texts[i] = host_text (i, 3000 + 7000 * i);
      f->docs[6 + i] = host_doc (i % 2 == 0 ? "Storm over Tarn, sunshine over Japan" : NULL, f->texts[i]);
    }
  CHECK_INT (host_analyze (p, f->analyzer, f->session, f->docs, N_DOCS, &f->r), ==, FRAMING_OK);
  CHECK_INT (f->r.n_evidence, >, 100);
}

static void
tear_down (const framing_plugin *p, Fixture *f)
{
  for (unsigned i = 0; i < N_TEXTS; i++)
    free (f->texts[i]);
  host_result_clear (&f->r);
  p->session_free (f->session);
  p->analyzer_free (f->analyzer);
}

/* Sum of the weights of one sign over the evidence of document d that counts for metric m. */
static long long
evidence_sum (const HostResult *r, size_t d, const framing_metric *m, int sign)
{
  long long sum = 0;

  for (size_t i = r->first[d]; i < r->first[d + 1]; i++)
    {
      const framing_evidence *e = &r->evidence[i];
      bool counts = e->axis == m->axis && (e->parts >> m->part & 1) && (m->target < 0 || (e->targets >> m->target & 1));

      if (counts && e->weight * sign > 0)
        sum += e->weight * sign;
    }
  return sum;
}

/* All low and high columns: every axis, part and target. */
static void
test_sums (const framing_plugin *p)
{
  framing_metric m = { .struct_size = sizeof m };
  size_t columns = 0, with_target = 0, not_zero = 0;
  Fixture f;

  set_up (p, &f);
  for (size_t c = 0; c < f.r.n_metrics; c++)
    {
      int sign;

      if (p->metric_info (f.analyzer, c, &m) != FRAMING_OK || m.axis < 0)
        continue;
      sign = strcmp (m.field, "low") == 0 ? -1 : strcmp (m.field, "high") == 0 ? 1 : 0;
      if (sign == 0)
        continue;
      columns++;
      with_target += m.target >= 0;
      for (size_t d = 0; d < N_DOCS; d++)
        {
          long long sum = evidence_sum (&f.r, d, &m, sign);
          double value = f.r.values[d * f.r.n_metrics + c];

          not_zero += sum > 0;
          host_check (value == (double) sum / 1000, __FILE__, __LINE__, "document %zu: %s is %.17g, its evidence %lld/1000", d,
                      m.name, value, sum);
        }
    }
  CHECK_INT (columns, >=, 2 * 4 * 6);
  CHECK_INT (with_target, >=, 2 * 4 * 3);
  CHECK_INT (not_zero, >, 50);
  tear_down (p, &f);
}

static bool
exactly_one (uint32_t bits, uint32_t of)
{
  bits &= of;
  return bits != 0 && (bits & (bits - 1)) == 0;
}

static void
check_item (const framing_plugin *p, const Fixture *f, size_t d, const framing_evidence *e)
{
  const framing_str *field = e->field == 0 ? &f->docs[d].title : &f->docs[d].body;
  framing_entry entry = { .struct_size = sizeof entry };

  CHECK (e->field <= 1 && e->begin < e->end && e->end <= field->len && e->cue_begin <= e->cue_end && e->cue_end <= field->len);
  CHECK (e->sentence_begin <= e->begin && e->end <= e->sentence_end && e->sentence_end <= field->len);
  CHECK (e->axis < p->axis_count (f->analyzer));
  if (CHECK_INT (p->entry_info (f->analyzer, e->entry, &entry), ==, FRAMING_OK))
    CHECK_INT (entry.axis, ==, e->axis);
  for (unsigned bit = 0; bit < 32; bit++)
    if (e->rules >> bit & 1)
      host_check (p->rule_name (f->analyzer, bit) != NULL, __FILE__, __LINE__, "rule %u has no name", bit);
  CHECK (e->parts & 1u << FRAMING_PART_ALL);
  CHECK (exactly_one (e->parts, 1u << FRAMING_PART_HEADLINE | 1u << FRAMING_PART_LEAD | 1u << FRAMING_PART_BODY));
  CHECK (exactly_one (e->parts, 1u << FRAMING_PART_NARRATOR | 1u << FRAMING_PART_QUOTED));
  CHECK (e->parts >> (FRAMING_PART_QUOTED + 1) == 0 && e->targets < 1u << 3);
  CHECK (e->base != 0 && (entry.pole == 0 || (e->base < 0) == (entry.pole < 0)));
  if (e->rules == 0)
    CHECK_INT (e->weight, ==, e->base);
}

static void
test_items (const framing_plugin *p)
{
  Fixture f;

  set_up (p, &f);
  CHECK_INT (f.r.first[0], ==, 0);
  CHECK_INT (f.r.first[N_DOCS], ==, f.r.n_evidence);
  for (size_t d = 0; d < N_DOCS; d++)
    for (size_t i = f.r.first[d]; i < f.r.first[d + 1]; i++)
      {
        const framing_evidence *e = &f.r.evidence[i];

        check_item (p, &f, d, e);
        if (i > f.r.first[d])
          CHECK (e[-1].field < e->field || (e[-1].field == e->field && e[-1].begin <= e->begin));
      }
  tear_down (p, &f);
}

/* hits = what stands in evidence, for each axis. */
static void
test_counts (const framing_plugin *p)
{
  Fixture f;

  set_up (p, &f);
  for (int axis = 0; axis < (int) p->axis_count (f.analyzer); axis++)
    {
      size_t column = host_metric (p, f.analyzer, axis, FRAMING_PART_ALL, -1, "hits");

      if (!CHECK (column < f.r.n_metrics))
        continue;
      for (size_t d = 0; d < N_DOCS; d++)
        {
          size_t n = 0;
          for (size_t i = f.r.first[d]; i < f.r.first[d + 1]; i++)
            n += f.r.evidence[i].axis == axis;
          CHECK_INT (f.r.values[d * f.r.n_metrics + column], ==, n);
        }
    }
  tear_down (p, &f);
}

static void
test_cut (const framing_plugin *p)
{
  static const uint32_t limits[] = { 0, 1, 3, 1000000 };
  uint32_t notes[N_DOCS];
  double *values;
  Fixture f;

  set_up (p, &f);
  values = calloc (N_DOCS * f.r.n_metrics, sizeof *values);
  for (size_t l = 0; l < sizeof limits / sizeof *limits; l++)
    {
      framing_out out = { .struct_size = sizeof out, .max_evidence = limits[l], .values = values,
                          .doc_step = (ptrdiff_t) f.r.n_metrics, .metric_step = 1, .notes = notes };
      framing_evidence_list list = { .struct_size = sizeof list };

      CHECK_INT (p->analyze (f.session, f.docs, N_DOCS, sizeof *f.docs, &out, NULL), ==, FRAMING_OK);
      CHECK (memcmp (values, f.r.values, N_DOCS * f.r.n_metrics * sizeof *values) == 0);
      CHECK_INT (p->evidence (f.session, &list), ==, FRAMING_OK);
      if (!CHECK_INT (list.n_docs, ==, limits[l] == 0 ? list.n_docs : N_DOCS) || list.n_docs != N_DOCS)
        continue;
      for (size_t d = 0; d < N_DOCS; d++)
        {
          size_t all = f.r.first[d + 1] - f.r.first[d], kept = list.first[d + 1] - list.first[d];
          bool cut = all > limits[l];

          CHECK_INT (kept, ==, cut ? limits[l] : all);
          if (limits[l] > 0)
            CHECK_INT ((notes[d] & FRAMING_NOTE_EVIDENCE_CUT) != 0, ==, cut);
          for (size_t i = 0; i < kept; i++)
            CHECK (memcmp ((const char *) list.items + (list.first[d] + i) * list.item_size, &f.r.evidence[f.r.first[d] + i],
                           sizeof *f.r.evidence) == 0);
        }
    }
  free (values);
  tear_down (p, &f);
}

static const HostTest tests[] = {
  { "weights add up to low and high of each axis, part and target", test_sums },
  { "ranges, parts, rules and entries of each item", test_items },
  { "hits are counted as evidence", test_counts },
  { "max_evidence keeps the first and tells", test_cut },
};
HOST_MAIN (tests)
