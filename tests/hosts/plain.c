/* A host without GLib: loads the object, asks everything that can be asked, scores one article. */
#include "host.h"
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
test_table (const framing_plugin *p)
{
  CHECK_INT (p->struct_size, >=, sizeof *p);
  CHECK_INT (p->abi >> 16, ==, FRAMING_PLUGIN_ABI_MAJOR);
  CHECK (p->id != NULL && strcmp (p->id, "framing") == 0);
  CHECK (p->version != NULL && *p->version != '\0');
  CHECK (p->status_text != NULL && p->analyzer_new != NULL && p->analyzer_free != NULL && p->analyzer_text != NULL);
  CHECK (p->axis_count != NULL && p->axis_info != NULL && p->metric_count != NULL && p->metric_info != NULL);
  CHECK (p->entry_info != NULL && p->rule_name != NULL && p->session_new != NULL && p->session_free != NULL);
  CHECK (p->analyze != NULL && p->evidence != NULL && p->extension != NULL);
}

static void
test_status_text (const framing_plugin *p)
{
  for (int code = FRAMING_OK; code >= FRAMING_E_INTERNAL; code--)
    for (int other = code + 1; other <= FRAMING_OK; other++)
      CHECK (strcmp (p->status_text (code), p->status_text (other)) != 0);
  CHECK (p->status_text (1) != NULL && p->status_text (-1000) != NULL && p->status_text (-2147483647 - 1) != NULL);
}

static void
test_analyzer_text (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, NULL), *b = host_analyzer (p, NULL);
  framing_analyzer *c = host_analyzer (p, "lexicon_text", host_lexicon, NULL);
  const char *digest = p->analyzer_text (a, "digest");

  if (CHECK (digest != NULL) && CHECK (p->analyzer_text (c, "digest") != NULL))
    {
      CHECK (strlen (digest) >= 16 && strspn (digest, "0123456789abcdef") == strlen (digest));
      CHECK (strcmp (digest, p->analyzer_text (b, "digest")) == 0);
      CHECK (strcmp (digest, p->analyzer_text (c, "digest")) != 0);
    }
  CHECK (p->analyzer_text (a, "languages") != NULL && strstr (p->analyzer_text (a, "languages"), "en") != NULL);
  CHECK (p->analyzer_text (a, "lexicons") != NULL && p->analyzer_text (a, "no such key") == NULL);
  p->analyzer_free (a);
  p->analyzer_free (b);
  p->analyzer_free (c);
  p->analyzer_free (NULL);
  p->session_free (NULL);
}

static void
test_axes (const framing_plugin *p)
{
  static const char *const wanted[] = { "hurdle-success", "tension-cooperation", "sentiment" };
  framing_analyzer *a = host_analyzer (p, NULL);
  framing_axis axis = { .struct_size = sizeof axis };
  size_t n = p->axis_count (a);

  for (size_t w = 0; w < sizeof wanted / sizeof *wanted; w++)
    {
      size_t found = 0;
      for (size_t i = 0; i < n; i++)
        found += p->axis_info (a, i, &axis) == FRAMING_OK && strcmp (axis.id, wanted[w]) == 0;
      host_check (found == 1, __FILE__, __LINE__, "axis %s is there %zu times", wanted[w], found);
    }
  for (size_t i = 0; i < n; i++)
    if (CHECK_INT (p->axis_info (a, i, &axis), ==, FRAMING_OK))
      CHECK (*axis.low_pole != '\0' && *axis.high_pole != '\0' && *axis.definition != '\0');
  CHECK_INT (p->axis_info (a, n, &axis), ==, FRAMING_E_USAGE);
  CHECK_INT (p->axis_info (a, SIZE_MAX, &axis), ==, FRAMING_E_USAGE);
  p->analyzer_free (a);
}

static bool
is_snake_case (const char *name)
{
  if (!islower ((unsigned char) *name))
    return false;
  for (const char *c = name; *c != '\0'; c++)
    if (!islower ((unsigned char) *c) && !isdigit ((unsigned char) *c) && *c != '_')
      return false;
  return true;
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Odd target names must not make odd or equal columns: "New  Zealand!" and "new-zealand" are two targets. */
static void
test_metrics (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, "lexicon_text", host_lexicon, "target", "Japan=Japan|Japanese", "target",
                                       "New  Zealand!=Zealand", "target", "new-zealand=Aotearoa", "target", "7=Seven", NULL);
  framing_metric m = { .struct_size = sizeof m };
  size_t n = p->metric_count (a);
  const char **names = calloc (n + 1, sizeof *names);

  for (size_t i = 0; i < n; i++)
    {
      names[i] = "";
      if (!CHECK_INT (p->metric_info (a, i, &m), ==, FRAMING_OK))
        continue;
      names[i] = m.name;
      host_check (is_snake_case (m.name), __FILE__, __LINE__, "not snake_case: %s", m.name);
      CHECK (m.field != NULL && *m.field != '\0' && m.help != NULL && *m.help != '\0');
      CHECK (m.axis >= -1 && m.axis < (int32_t) p->axis_count (a) && m.target >= -1 && m.target < 4);
      CHECK (m.part >= FRAMING_PART_ALL && m.part <= FRAMING_PART_QUOTED && m.kind <= FRAMING_RATE && m.min < m.max);
    }
  qsort (names, n, sizeof *names, compare_names);
  for (size_t i = 1; i < n; i++)
    host_check (strcmp (names[i - 1], names[i]) != 0, __FILE__, __LINE__, "two metrics are called %s", names[i]);
  CHECK_INT (p->metric_info (a, n, &m), ==, FRAMING_E_USAGE);
  free (names);
  p->analyzer_free (a);
}

static void
test_entries (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, NULL);
  framing_entry entry = { .struct_size = sizeof entry };
  uint32_t n = 0;

  while (p->entry_info (a, n, &entry) == FRAMING_OK)
    {
      CHECK (entry.text != NULL && *entry.text != '\0' && entry.source != NULL && strchr (entry.source, ':') != NULL);
      CHECK (entry.axis >= -2 && entry.axis < (int32_t) p->axis_count (a) && entry.pole >= -1 && entry.pole <= 1);
      n++;
    }
  CHECK_INT (n, >, 100);
  CHECK_INT (p->entry_info (a, UINT32_MAX, &entry), ==, FRAMING_E_USAGE);
  CHECK (p->rule_name (a, 0) != NULL && p->rule_name (a, 32) == NULL && p->rule_name (a, 4000000000u) == NULL);
  p->analyzer_free (a);
}

static void
test_score (const framing_plugin *p)
{
  framing_analyzer *a = host_analyzer (p, "only", "1", "lexicon_text", host_lexicon, NULL);
  framing_session *s = host_session (p, a);
  framing_doc docs[] = { host_doc (NULL, "There was a storm in the harbour."),
                         host_doc (NULL, "There was sunshine in the harbour."),
                         host_doc (NULL, "There was a ferry in the harbour.") };
  size_t score = host_metric (p, a, 0, FRAMING_PART_ALL, -1, "score"), low = host_metric (p, a, 0, 0, -1, "low");
  HostResult r;

  CHECK_INT (p->axis_count (a), ==, 1);
  CHECK_INT (host_analyze (p, a, s, docs, 3, &r), ==, FRAMING_OK);
  if (CHECK (score < r.n_metrics) && CHECK (low < r.n_metrics))
    {
      CHECK (r.values[score] < 0 && r.values[score] >= -1);
      CHECK (r.values[r.n_metrics + score] > 0 && r.values[r.n_metrics + score] <= 1);
      CHECK (isnan (r.values[2 * r.n_metrics + score]) && r.values[2 * r.n_metrics + low] == 0);
      CHECK (r.values[low] == 2.0);
      CHECK (r.notes[2] & FRAMING_NOTE_NO_EVIDENCE);
    }
  host_result_clear (&r);
  p->session_free (s);
  p->analyzer_free (a);
}

static void
test_extension (const framing_plugin *p)
{
  const framing_inspect *inspect = p->extension ("inspect/1");

  CHECK (p->extension ("no such thing/1") == NULL && p->extension ("inspect/1") == inspect);
  if (!CHECK (inspect != NULL))
    return;
  CHECK_INT (inspect->struct_size, >=, sizeof *inspect);
  CHECK (inspect->tokens != NULL && inspect->stem_text != NULL && inspect->check != NULL && inspect->check_free != NULL);
  CHECK (inspect->hits != NULL);
}

static const HostTest tests[] = {
  { "the table is complete", test_table },
  { "every status has its own text", test_status_text },
  { "analyzer_text and digest", test_analyzer_text },
  { "axes", test_axes },
  { "metric names are unique and snake_case", test_metrics },
  { "entries and rule names", test_entries },
  { "a score has the right sign, and none is NaN", test_score },
  { "extensions", test_extension },
};
HOST_MAIN (tests)
