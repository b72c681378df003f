#include "tables/facts.h"
#include "report/number.h"
#include "story/date.h"

const char *
framing_facts_over (FramingOver over)
{
  static const char *const names[] = { "none", "day", "week", "month", "year" };

  return (guint) over < G_N_ELEMENTS (names) ? names[over] : "none";
}

typedef struct { FramingTakeFact take; gpointer data; } Taker;

static void
take_whole (const Taker *taker, const char *key, guint64 value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  framing_number_append_whole (text, value);
  taker->take (key, text->str, taker->data);
}

static void
take_day (const Taker *taker, const char *key, gint32 day)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (day != FRAMING_NO_DAY)
    framing_date_append (text, day);
  taker->take (key, day != FRAMING_NO_DAY ? text->str : NULL, taker->data);
}

static void
take_settings (const Taker *taker, const FramingFindings *findings)
{
  const FramingComparisonSettings *settings = findings->comparison->settings;
  const FramingFacts *facts = &findings->facts;

  taker->take ("version", facts->version, taker->data);
  taker->take ("digest", facts->digest, taker->data);
  taker->take ("command", facts->command, taker->data);
  taker->take ("by", settings->by, taker->data);
  take_whole (taker, "min_stories", settings->min_stories);
  take_whole (taker, "min_hits", settings->min_hits);
  taker->take ("over", framing_facts_over (settings->over), taker->data);
  take_whole (taker, "seed", settings->seed);
  taker->take ("wire", facts->wire, taker->data);
  taker->take ("stories_from", facts->matched ? "match" : "input", taker->data);
  if (facts->matched)
    take_whole (taker, "match_days", facts->match_days);
}

void
framing_facts_each (const FramingFindings *findings, FramingTakeFact take, gpointer data)
{
  const FramingFacts *facts = &findings->facts;
  Taker taker = { take, data };

  take_settings (&taker, findings);
  take_whole (&taker, "documents", facts->documents);
  take_whole (&taker, "failed", facts->failed);
  take_whole (&taker, "copies", facts->copies);
  take_whole (&taker, "copy_clusters", facts->copy_clusters);
  take_whole (&taker, "without_group", facts->without_group);
  take_whole (&taker, "without_story", facts->without_story);
  take_whole (&taker, "outlets", findings->comparison->collection->groups->len);
  take_whole (&taker, "stories", facts->stories);
  take_whole (&taker, "shared_stories", facts->shared_stories);
  take_day (&taker, "first_day", facts->first_day);
  take_day (&taker, "last_day", facts->last_day);
  for (guint i = 0; findings->missing != NULL && i < findings->missing->len; i++)
    take ("missing", g_ptr_array_index (findings->missing, i), data);
}
