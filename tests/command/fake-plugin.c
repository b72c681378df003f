/* A plugin with a scorer that a reader can follow in his head, so that tests of the command do not move with the lexicons.
 * Axes: mood (gloom: grim = -1, dire = -2; joy: bright = +1, superb = +2) and pace (slow: slow = -1; fast: fast = +1).
 * "not" in front turns a hit. The title is the headline, the rest body; words between " and " are quoted; a word that begins
 * with "menu" is boilerplate. A body that begins with "TOOBIG" gets FRAMING_E_TOO_BIG, an article in "xx" or "yy" FRAMING_E_LANGUAGE.
 * A target counts the hits behind its words up to the full stop. FRAMING_FAKE=abi|short in the environment spoils the table. */
#include "fake-words.h"
#include <math.h>
#include <string.h>

static const char *const FIELDS[] = { "score", "se", "bias", "intensity", "low", "high", "hits", "words" };
enum { SCORE, SE, BIAS, INTENSITY, LOW, HIGH, HITS, WORDS, N_FIELDS };
static const guint32 KINDS[] = { FRAMING_SCORE, FRAMING_SCORE, FRAMING_SCORE, FRAMING_RATE, FRAMING_SUM, FRAMING_SUM, FRAMING_COUNT,
                                 FRAMING_COUNT };
static const int PARTS[] = { FRAMING_PART_ALL, FRAMING_PART_HEADLINE, FRAMING_PART_BODY, FRAMING_PART_NARRATOR, FRAMING_PART_QUOTED };

static const char *
status_text (int code)
{
  return code == FRAMING_E_TOO_BIG ? "the text is too long" : code == FRAMING_E_LANGUAGE ? "no lexicon for this language"
         : code == FRAMING_OK ? "ok" : "something is wrong";
}

static int
fail (framing_error *error, int code, const char *text)
{
  if (error != NULL)
    g_strlcpy (error->text, text, sizeof error->text);
  return code;
}

static void
add_metric (framing_analyzer *a, int axis, int part, int target, int field)
{
  static const char *const parts[] = { "", "_headline", "_lead", "_body", "_narrator", "_quoted" };
  framing_metric m = { .struct_size = sizeof m, .kind = KINDS[field], .axis = axis, .part = part, .target = target,
                       .field = FIELDS[field], .help = "", .min = -1, .max = 1 };
  char prefix[16] = "";

  if (target >= 0)
    g_snprintf (prefix, sizeof prefix, "t%d_", target);
  m.name = g_strdup_printf ("%s%s%s%s%s", prefix, axis < 0 ? "" : a->axes[axis] == 0 ? "mood" : "pace", parts[part],
                            axis < 0 ? "" : "_", FIELDS[field]);
  g_ptr_array_add (a->names, (gpointer) m.name);
  g_array_append_val (a->metrics, m);
}

static void
add_metrics (framing_analyzer *a)
{
  add_metric (a, -1, 0, -1, WORDS);
  for (int axis = 0; axis < a->n_axes; axis++)
    for (guint part = 0; part < G_N_ELEMENTS (PARTS); part++)
      for (int field = 0; field < N_FIELDS; field++)
        if (PARTS[part] == 0 ? field != WORDS : field == SCORE || field >= LOW)
          add_metric (a, axis, PARTS[part], -1, field);
  for (guint target = 0; target < a->targets->len; target++)
    for (int axis = 0; axis < a->n_axes; axis++)
      for (int field = 0; field < N_FIELDS; field++)
        if (field == SCORE || field >= LOW)
          add_metric (a, axis, 0, (int) target, field);
}

static void
analyzer_free (framing_analyzer *a)
{
  if (a == NULL || !g_atomic_int_dec_and_test (&a->references))
    return;
  g_ptr_array_unref (a->targets);
  g_ptr_array_unref (a->names);
  g_array_unref (a->metrics);
  g_free (a);
}

static int
take_option (framing_analyzer *a, const char *key, const char *value, framing_error *error)
{
  const char *equals = strchr (value, '=');

  if (strcmp (key, "axis") == 0 && strcmp (value, "mood") != 0 && strcmp (value, "pace") != 0)
    return fail (error, FRAMING_E_OPTION, "there is no such axis; there are mood and pace");
  if (strcmp (key, "axis") == 0)
    a->axes[a->n_axes++] = strcmp (value, "pace") == 0;
  else if (strcmp (key, "target") == 0 && equals == NULL)
    return fail (error, FRAMING_E_OPTION, "a target is NAME=WORD|WORD");
  else if (strcmp (key, "target") == 0)
    g_ptr_array_add (a->targets, g_strsplit (equals + 1, "|", -1));
  else if (strcmp (key, "lexicon") == 0 && !g_file_test (value, G_FILE_TEST_EXISTS))
    return fail (error, FRAMING_E_LEXICON, "the lexicon cannot be read");
  else if (strcmp (key, "lexicon") != 0 && strcmp (key, "only") != 0 && strcmp (key, "language") != 0 && strcmp (key, "max_bytes") != 0)
    return fail (error, FRAMING_E_OPTION, "unknown option");
  return FRAMING_OK;
}

static int
analyzer_new (const framing_option *options, size_t n, framing_analyzer **analyzer, framing_error *error)
{
  framing_analyzer *a = g_new0 (framing_analyzer, 1);
  int code = FRAMING_OK;

  a->references = 1;
  a->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  a->names = g_ptr_array_new_with_free_func (g_free);
  a->metrics = g_array_new (FALSE, TRUE, sizeof (framing_metric));
  for (size_t i = 0; i < n && code == FRAMING_OK; i++)
    {
      g_autofree char *key = g_strndup (options[i].key.ptr, options[i].key.len);
      g_autofree char *value = g_strndup (options[i].value.ptr, options[i].value.len);

      code = take_option (a, key, value, error);
    }
  if (a->n_axes == 0)
    a->axes[a->n_axes++] = 0, a->axes[a->n_axes++] = 1;
  add_metrics (a);
  if (code == FRAMING_OK)
    *analyzer = a;
  else
    analyzer_free (a);
  return code;
}

static const char *
analyzer_text (const framing_analyzer *a, const char *key)
{
  return strcmp (key, "digest") == 0 ? "fake-digest" : strcmp (key, "languages") == 0 ? "en"
         : strcmp (key, "lexicons") == 0 ? "mood\ten\t4\tfake.tsv\npace\ten\t2\tfake.tsv\n" : NULL;
}

static size_t
axis_count (const framing_analyzer *a)
{
  return (size_t) a->n_axes;
}

static int
axis_info (const framing_analyzer *a, size_t i, framing_axis *axis)
{
  if (i >= (size_t) a->n_axes)
    return FRAMING_E_USAGE;
  *axis = a->axes[i] == 0 ? (framing_axis) { sizeof *axis, 0, "mood", "gloom", "joy", "How it feels." }
                          : (framing_axis) { sizeof *axis, 0, "pace", "slow", "fast", "How it moves." };
  return FRAMING_OK;
}

static size_t
metric_count (const framing_analyzer *a)
{
  return a->metrics->len;
}

static int
metric_info (const framing_analyzer *a, size_t i, framing_metric *metric)
{
  *metric = g_array_index (a->metrics, framing_metric, i);
  return FRAMING_OK;
}

static int
entry_info (const framing_analyzer *a, uint32_t i, framing_entry *entry)
{
  if (i >= G_N_ELEMENTS (ENTRIES))
    return FRAMING_E_USAGE;
  *entry = (framing_entry) { sizeof *entry, ENTRIES[i].axis, ENTRIES[i].weight < 0 ? -1 : 1, ENTRIES[i].weight, ENTRIES[i].word,
                             "fake.tsv:1" };
  return FRAMING_OK;
}

static const char *
rule_name (const framing_analyzer *a, unsigned bit)
{
  return bit == 0 ? "negation" : NULL;
}

static int
session_new (const framing_analyzer *a, framing_session **session, framing_error *error)
{
  framing_session *s = g_new0 (framing_session, 1);

  s->analyzer = (framing_analyzer *) a;
  g_atomic_int_inc (&s->analyzer->references);
  s->tokens = g_array_new (FALSE, TRUE, sizeof (framing_token));
  s->evidence = g_array_new (FALSE, TRUE, sizeof (framing_evidence));
  s->hits = g_array_new (FALSE, TRUE, sizeof (framing_hit));
  s->first = g_array_new (FALSE, TRUE, sizeof (size_t));
  s->stem = g_string_new (NULL);
  *session = s;
  return FRAMING_OK;
}

static void
session_free (framing_session *s)
{
  if (s == NULL)
    return;
  analyzer_free (s->analyzer);
  g_array_unref (s->tokens);
  g_array_unref (s->evidence);
  g_array_unref (s->hits);
  g_array_unref (s->first);
  g_string_free (s->stem, TRUE);
  g_free (s);
}

static double
measure (framing_session *s, const framing_metric *m, size_t first)
{
  double low = 0, high = 0, hits = 0, words = s->tokens->len;

  for (size_t i = first; i < s->evidence->len; i++)
    {
      const framing_evidence *item = &g_array_index (s->evidence, framing_evidence, i);

      if (item->axis != m->axis || !(item->parts >> m->part & 1) || (m->target >= 0 && !(item->targets >> m->target & 1)))
        continue;
      low += item->weight < 0 ? -item->weight / 1000.0 : 0;
      high += item->weight > 0 ? item->weight / 1000.0 : 0;
      hits++;
    }
  if (strcmp (m->field, "words") == 0)
    return words;
  if (strcmp (m->field, "hits") == 0)
    return hits;
  if (strcmp (m->field, "low") == 0)
    return low;
  if (strcmp (m->field, "high") == 0)
    return high;
  if (strcmp (m->field, "intensity") == 0)
    return words > 0 ? 1000 * (low + high) / words : NAN;
  return strcmp (m->field, "se") == 0 || hits == 0 ? NAN : (high - low) / (high + low);
}

static int
analyze_one (framing_session *s, const framing_doc *doc, const framing_out *out, size_t d, framing_error *error)
{
  size_t first = s->evidence->len, bytes = doc->body.len;

  if (bytes >= 6 && memcmp (doc->body.ptr, "TOOBIG", 6) == 0)
    return fail (error, FRAMING_E_TOO_BIG, "too big");
  if (doc->language.len == 2 && memcmp (doc->language.ptr, "xx", 2) == 0)
    return fail (error, FRAMING_E_LANGUAGE, "there is no xx; there is en");
  if (doc->language.len == 2 && memcmp (doc->language.ptr, "yy", 2) == 0)
    return fail (error, FRAMING_E_LANGUAGE, "there is no yy; there is en");
  find_hits (s, doc);
  for (guint m = 0; m < s->analyzer->metrics->len; m++)
    out->values[(ptrdiff_t) d * out->doc_step + (ptrdiff_t) m * out->metric_step] =
      measure (s, &g_array_index (s->analyzer->metrics, framing_metric, m), first);
  if (out->notes != NULL)
    out->notes[d] = bytes == 0 ? FRAMING_NOTE_EMPTY : s->evidence->len == first ? FRAMING_NOTE_NO_EVIDENCE : 0;
  if (s->evidence->len - first > out->max_evidence)
    g_array_set_size (s->evidence, (guint) (first + out->max_evidence));
  return FRAMING_OK;
}

static int
analyze (framing_session *s, const framing_doc *docs, size_t n, size_t doc_size, const framing_out *out, framing_error *error)
{
  g_array_set_size (s->evidence, 0);
  g_array_set_size (s->hits, 0);
  g_array_set_size (s->first, 0);
  for (size_t d = 0; d < n; d++)
    {
      size_t first = s->evidence->len;
      int code = analyze_one (s, (const framing_doc *) (const void *) ((const char *) docs + d * doc_size), out, d, error);

      if (out->status != NULL)
        out->status[d] = code;
      g_array_append_val (s->first, first);
    }
  size_t end = s->evidence->len;

  g_array_append_val (s->first, end);
  return FRAMING_OK;
}

static int
evidence (const framing_session *s, framing_evidence_list *list)
{
  list->items = (const framing_evidence *) (void *) s->evidence->data;
  list->item_size = sizeof (framing_evidence);
  list->n_items = s->evidence->len;
  list->first = (const size_t *) (void *) s->first->data;
  list->n_docs = s->first->len - 1;
  return FRAMING_OK;
}

static int
tokens (framing_session *s, const framing_doc *doc, const framing_token **items, size_t *item_size, size_t *n, framing_error *error)
{
  tokenize (s, doc);
  *items = (const framing_token *) (void *) s->tokens->data;
  *item_size = sizeof (framing_token);
  *n = s->tokens->len;
  return FRAMING_OK;
}

static framing_str
stem_text (const framing_session *s, uint32_t stem)
{
  g_string_printf (s->stem, "stem%u", stem);
  return (framing_str) { s->stem->str, s->stem->len };
}

static int
hits (framing_session *s, const framing_doc *doc, const framing_hit **items, size_t *item_size, size_t *n, framing_error *error)
{
  g_array_set_size (s->evidence, 0);
  g_array_set_size (s->hits, 0);
  find_hits (s, doc);
  *items = (const framing_hit *) (void *) s->hits->data;
  *item_size = sizeof (framing_hit);
  *n = s->hits->len;
  return FRAMING_OK;
}

/* A lexicon file is good when it is called good*, has a warning when warn*, and an error otherwise. */
static int
check (const framing_option *options, size_t n, const framing_diagnostic **items, size_t *item_size, size_t *count, void **handle,
       framing_error *error)
{
  GArray *found = g_array_new (FALSE, TRUE, sizeof (framing_diagnostic));

  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *file = g_strndup (options[i].value.ptr, options[i].value.len);
      g_autofree char *base = g_path_get_basename (file);
      framing_diagnostic item = { 3, 7, g_str_has_prefix (base, "warn") ? 1 : 2, g_intern_string (file), "weight 9 is too large" };

      if (strncmp (options[i].key.ptr, "lexicon", options[i].key.len) == 0 && !g_str_has_prefix (base, "good"))
        g_array_append_val (found, item);
    }
  *items = (const framing_diagnostic *) (void *) found->data;
  *item_size = sizeof (framing_diagnostic);
  *count = found->len;
  *handle = found;
  return FRAMING_OK;
}

static void
check_free (void *handle)
{
  g_array_unref (handle);
}

static const void *
extension (const char *name)
{
  static const framing_inspect inspect = { sizeof inspect, 0, tokens, stem_text, check, check_free, hits };

  return strcmp (name, "inspect/1") == 0 ? &inspect : NULL;
}

__attribute__ ((visibility ("default"))) const framing_plugin *framing_plugin_entry (uint32_t host_abi);

const framing_plugin *
framing_plugin_entry (uint32_t host_abi)
{
#define TABLE(size, abi) { size, abi, "fake", "0.0", status_text, analyzer_new, analyzer_free, analyzer_text, axis_count, axis_info, \
                           metric_count, metric_info, entry_info, rule_name, session_new, session_free, analyze, evidence, extension }
  static const framing_plugin good = TABLE (sizeof good, FRAMING_PLUGIN_ABI);
  static const framing_plugin small = TABLE (offsetof (framing_plugin, analyze), FRAMING_PLUGIN_ABI);
  const char *spoiled = g_getenv ("FRAMING_FAKE");

  if (g_strcmp0 (spoiled, "abi") == 0)
    return NULL;
  return g_strcmp0 (spoiled, "short") == 0 ? &small : &good;
}
