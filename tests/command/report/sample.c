#include "sample.h"
#include <math.h>
#include <string.h>

framing_str
sample_text (const char *text)
{
  return (framing_str) { text, strlen (text) };
}

static int
entry_info (const framing_analyzer *analyzer, uint32_t number, framing_entry *entry)
{
  if (number > 1)
    return FRAMING_E_USAGE;
  *entry = number == 0 ? (framing_entry) { sizeof *entry, 0, -1, 1500, "grim", "mood.tsv:7" }
                       : (framing_entry) { sizeof *entry, 1, 1, 2000, "race ahead", "pace.tsv:9" };
  return FRAMING_OK;
}

static const char *
rule_name (const framing_analyzer *analyzer, unsigned bit)
{
  return bit == 0 ? "negation" : bit == 1 ? "contrast" : NULL;
}

static const char *
analyzer_text (const framing_analyzer *analyzer, const char *key)
{
  return strcmp (key, "digest") == 0 ? "d1" : NULL;
}

const FramingSchema *
sample_schema (void)
{
  static const framing_plugin plugin = { .analyzer_text = analyzer_text, .entry_info = entry_info, .rule_name = rule_name };
  static framing_axis axes[] = { { sizeof axes[0], 0, "mood", "gloom", "joy", "" }, { sizeof axes[0], 0, "pace", "slow", "fast", "" } };
  static framing_metric metrics[SAMPLE_METRICS] = {
    { 0, FRAMING_COUNT, -1, 0, -1, 0, "words", "words", "", 0, 0 },
    { 0, FRAMING_SCORE, 0, 0, -1, 0, "score", "mood_score", "", -1, 1 },
    { 0, FRAMING_SUM, 0, 0, -1, 0, "low", "mood_low", "", 0, 0 },
    { 0, FRAMING_COUNT, 0, 0, -1, 0, "hits", "mood_hits", "", 0, 0 },
    { 0, FRAMING_SCORE, 0, FRAMING_PART_HEADLINE, -1, 0, "score", "mood_headline_score", "", -1, 1 },
    { 0, FRAMING_SCORE, 1, 0, -1, 0, "score", "pace_score", "", -1, 1 },
    { 0, FRAMING_SCORE, 0, 0, 0, 0, "score", "port_mood_score", "", -1, 1 },
  };
  static const char *const targets[] = { "Port", NULL };
  static const FramingSchema schema = { &plugin, NULL, axes, 2, metrics, SAMPLE_METRICS, targets, 1, "en", "1.2" };

  return &schema;
}

const double *
sample_values (void)
{
  static const double values[SAMPLE_METRICS] = { 412, -0.41, 9.5, 11, NAN, 1, -1 };

  return values;
}

const FramingArticle *
sample_article (void)
{
  static const char text[] = "It is not grim. They race ahead.";
  static const FramingField fields[] = {
    { .name = { "words", 5 }, .json = { "3", 1 } },
    { .name = { "domain", 6 }, .role = "outlet", .json = { "\"Courier, \\\"North\\\"\"", 20 } },
    { .name = { "tags", 4 }, .json = { "[\"a\",\"b\342\200\250\"]", 12 } },
  };
  static const FramingArticle article = { .id = { "a1", 2 }, .title = { "A day\nin May", 12 }, .text = { text, sizeof text - 1 },
                                          .fields = fields, .n_fields = 3, .file = "a.jsonl", .line = 4 };

  return &article;
}

const framing_evidence_list *
sample_evidence (void)
{
  static const framing_evidence items[] = {
    { 10, 14, 6, 9, 0, 15, -1500, 750, 0, 1 | 2, 0, 1, 1 << FRAMING_PART_BODY | 1, 1 },
    { 21, 31, 0, 0, 16, 32, 2000, 2000, 1, 0, 1, 1, 1 << FRAMING_PART_QUOTED | 1, 0 },
  };
  static const size_t first[] = { 0, 2 };
  static const framing_evidence_list list = { sizeof list, 0, items, sizeof items[0], 2, first, 1 };

  return &list;
}

FramingRecord
sample_record (void)
{
  return (FramingRecord) { .article = sample_article (), .values = sample_values (), .evidence = sample_evidence (), .n_evidence = 2 };
}
