#include "passage/reading.h"
#include "report/escape.h"
#include <math.h>
#include <string.h>

#define MOST_MARKS 4            /* of punctuation on either side of a sentence */


/* ---- evidence ----------------------------------------------------------------------------------------------- */

static void
add_item (FramingReading *reading, const framing_evidence *item)
{
  GArray *sentences = reading->sentences;
  FramingReadSentence *last = sentences->len > 0 ? &g_array_index (sentences, FramingReadSentence, sentences->len - 1) : NULL;

  if (last == NULL || last->field != item->field || last->begin != item->sentence_begin)
    {
      FramingReadSentence sentence = { .field = item->field, .begin = item->sentence_begin, .end = item->sentence_end,
                                       .first_item = reading->items->len };

      g_array_append_val (sentences, sentence);
      last = &g_array_index (sentences, FramingReadSentence, sentences->len - 1);
    }
  g_array_append_val (reading->items, *item);
  last->n_items++;
}

typedef struct {
  const FramingEngine *engine;
  FramingReading *reading;
  gboolean failed;
} Taker;

static void
take_record (const FramingRecord *record, gpointer data)
{
  Taker *taker = data;
  const FramingSchema *schema = taker->engine->schema;

  taker->failed = record->error != NULL;
  if (taker->failed)
    return;
  for (size_t i = 0; i < record->n_evidence; i++)
    {
      framing_evidence item = framing_schema_evidence (record->evidence, record->first_evidence + i);

      add_item (taker->reading, &item);
    }
  for (size_t axis = 0; axis < schema->n_axes; axis++)
    {
      int metric = framing_schema_find (schema, (int) axis, FRAMING_PART_ALL, -1, "se");

      taker->reading->se[axis] = metric >= 0 ? record->values[metric] : NAN;
    }
}

/* ---- words -------------------------------------------------------------------------------------------------- */

static int
compare_stems (gconstpointer a, gconstpointer b)
{
  const FramingStem *x = a, *y = b;

  return x->stem < y->stem ? -1 : x->stem > y->stem;
}

/* Of equal stems one is left, with the sum of their counts, or with 1. */
static void
merge_stems (GArray *stems, gboolean sum)
{
  guint kept = 0;

  g_array_sort (stems, compare_stems);
  for (guint i = 0; i < stems->len; i++)
    {
      FramingStem stem = g_array_index (stems, FramingStem, i);
      FramingStem *last = kept > 0 ? &g_array_index (stems, FramingStem, kept - 1) : NULL;

      if (last == NULL || last->stem != stem.stem)
        g_array_index (stems, FramingStem, kept++) = stem;
      else if (sum)
        last->count += stem.count;
    }
  g_array_set_size (stems, kept);
}

/* FNV-1a */
static guint64
hash (framing_str text)
{
  guint64 value = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (size_t i = 0; i < text.len; i++)
    value = (value ^ (unsigned char) text.ptr[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return value;
}

/* the words of one sentence, as they come */
typedef struct {
  FramingReading *reading;
  const framing_inspect *inspect;
  framing_session *session;
  GArray *stems;                /* of the sentence */
  guint next;                   /* sentence with evidence that has not come yet */
  guint words;
  guint32 field, begin;         /* of its first token */
} Gatherer;

/* The sentence with evidence that holds the place, or NULL; those before it were without a word to look at. */
static FramingReadSentence *
sentence_at (Gatherer *g)
{
  const GArray *sentences = g->reading->sentences;

  for (; g->next < sentences->len; g->next++)
    {
      FramingReadSentence *sentence = &g_array_index (sentences, FramingReadSentence, g->next);

      if (sentence->field == g->field && sentence->end > g->begin)
        return sentence->begin <= g->begin ? sentence : NULL;
      if (sentence->field > g->field)
        return NULL;
    }
  return NULL;
}

static void
end_sentence (Gatherer *g)
{
  FramingReading *reading = g->reading;
  FramingReadSentence *sentence = g->words > 0 ? sentence_at (g) : NULL;

  merge_stems (g->stems, FALSE);
  reading->n_sentences += g->words > 0;
  if (g->stems->len > 0)
    g_array_append_vals (reading->words, g->stems->data, g->stems->len);
  if (sentence != NULL)
    {
      sentence->words = g->words;
      sentence->first_stem = reading->stems->len;
      sentence->n_stems = g->stems->len;
      g_array_append_vals (reading->stems, g->stems->data, g->stems->len);
    }
  g_array_set_size (g->stems, 0);
  g->words = 0;
}

static void
note_headline (FramingReading *reading, const framing_token *token, guint32 field)
{
  if (reading->book.title.len > 0 || !(token->flags & FRAMING_TOKEN_HEADLINE))
    return;
  if (reading->headline_end == 0)
    reading->headline_begin = token->begin;
  reading->headline_field = field;
  reading->headline_end = token->end;
}

/* "17 to 23" is no name that two sentences share; "5,198" and "2017" may be. */
static gboolean
is_small_number (framing_str text)
{
  for (size_t i = 0; i < text.len; i++)
    if (!g_ascii_isdigit (text.ptr[i]))
      return FALSE;
  return text.len <= 2;
}

static void
take_token (Gatherer *g, const framing_token *token)
{
  FramingStem stem = { 0, 1 };
  framing_str text = g->inspect->stem_text (g->session, token->stem);
  guint32 field = token->flags & FRAMING_TOKEN_TITLE ? 0 : 1;

  note_headline (g->reading, token, field);
  if (token->flags & (FRAMING_TOKEN_BOILERPLATE | FRAMING_TOKEN_SUFFIX) || text.len == 0)
    return;
  if (g->words++ == 0)
    {
      g->field = field;
      g->begin = token->begin;
    }
  if (is_small_number (text))
    return;
  stem.stem = hash (text);
  g_array_append_val (g->stems, stem);
}

static void
read_words (FramingReading *reading, const framing_inspect *inspect, framing_session *session, const framing_doc *doc)
{
  g_autoptr (GArray) stems = g_array_new (FALSE, FALSE, sizeof (FramingStem));
  Gatherer g = { .reading = reading, .inspect = inspect, .session = session, .stems = stems };
  const framing_token *tokens;
  guint32 sentence = 0;
  size_t size, n;

  if (inspect->tokens (session, doc, &tokens, &size, &n, NULL) != FRAMING_OK)
    return;
  for (size_t i = 0; i < n; i++)
    {
      framing_token token = { 0 };

      memcpy (&token, (const char *) tokens + i * size, MIN (size, sizeof token));
      if (token.sentence != sentence)
        end_sentence (&g);
      sentence = token.sentence;
      take_token (&g, &token);
    }
  end_sentence (&g);
  merge_stems (reading->words, TRUE);
}

/* ---- shape -------------------------------------------------------------------------------------------------- */

framing_str
framing_reading_field (const FramingReading *reading,
                       guint32               field)
{
  return field == 0 ? reading->book.title : reading->book.text;
}

static gboolean
ends_as_sentence (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_OTHER_PUNCTUATION: return c != ',' && c != ';' && c != ':' && c != '*' && c != '/' && c != '#' && c != '@' && c != '&';
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION: return TRUE;
    default: return c == '"' || c == '\'';
    }
}

static gboolean
opens (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_CURRENCY_SYMBOL ||
         c == '"' || c == '\'' || c == 0x201e || c == 0xbf || c == 0xa1;
}

/* a letter that is no small one, a digit, or what opens a quotation */
static gboolean
begins_as_sentence (gunichar c)
{
  return (g_unichar_isalnum (c) && g_unichar_type (c) != G_UNICODE_LOWERCASE_LETTER) || opens (c);
}

/* The plugin's sentences go from the first word to the last; readers want the marks around them, too. */
static void
widen (framing_str text, FramingReadSentence *sentence)
{
  const char *first = text.ptr + sentence->begin, *last = text.ptr + sentence->end, *end = text.ptr + text.len, *next;

  for (guint i = 0; i < MOST_MARKS && first > text.ptr; i++)
    {
      const char *before = first - 1;

      while (before > text.ptr && first - before < 4 && ((unsigned char) *before & 0xc0) == 0x80)
        before--;
      if (!opens (framing_escape_next (before, first, &next)) || next != first)
        break;
      first = before;
    }
  for (guint i = 0; i < MOST_MARKS && last < end; i++, last = next)
    if (!g_unichar_ispunct (framing_escape_next (last, end, &next)))
      break;
  sentence->begin = (guint32) (first - text.ptr);
  sentence->end = (guint32) (last - text.ptr);
}

static void
find_shape (const FramingReading *reading, FramingReadSentence *sentence)
{
  framing_str text = framing_reading_field (reading, sentence->field);

  widen (text, sentence);

  const char *p = text.ptr + sentence->begin, *end = text.ptr + sentence->end, *next;
  gunichar first = 0, last = 0;
  gboolean odd = FALSE;

  for (; p < end; p = next)
    {
      gunichar c = framing_escape_next (p, end, &next);

      if (g_unichar_isspace (c))
        continue;
      first = first == 0 ? c : first;
      last = c;
      odd = odd || c == '|' || c == '{' || c == '<' || c == 0xfffd || (c == '/' && next < end && *next == '/');
    }
  sentence->headline = sentence->field == 0 || (sentence->begin < reading->headline_end && reading->headline_field == 1);
  sentence->whole = !odd && begins_as_sentence (first) && (sentence->headline || ends_as_sentence (last));
}

/* ---- reading ------------------------------------------------------------------------------------------------ */

static void
init_reading (FramingReading *reading, gsize n_axes)
{
  reading->sentences = g_array_new (FALSE, FALSE, sizeof (FramingReadSentence));
  reading->items = g_array_new (FALSE, FALSE, sizeof (framing_evidence));
  reading->stems = g_array_new (FALSE, FALSE, sizeof (FramingStem));
  reading->words = g_array_new (FALSE, FALSE, sizeof (FramingStem));
  reading->se = g_new (double, MAX (n_axes, 1));
}

void
framing_reading_clear (FramingReading *reading)
{
  g_clear_pointer (&reading->book.bytes, g_free);
  g_clear_pointer (&reading->sentences, g_array_unref);
  g_clear_pointer (&reading->items, g_array_unref);
  g_clear_pointer (&reading->stems, g_array_unref);
  g_clear_pointer (&reading->words, g_array_unref);
  g_clear_pointer (&reading->se, g_free);
}

gboolean
framing_reading_make (FramingReading      *reading,
                      FramingBook         *book,
                      const FramingEngine *engine,
                      FramingScorer       *scorer)
{
  const framing_inspect *inspect = engine->plugin->extension ("inspect/1");
  FramingArticle article = { .language = book->language, .title = book->title, .text = book->text };
  framing_doc doc = { .struct_size = sizeof doc, .language = book->language, .title = book->title, .body = book->text };
  Taker taker = { engine, reading, FALSE };

  init_reading (reading, engine->schema->n_axes);
  reading->book = *book;
  *book = (FramingBook) { 0 };
  reading->headline_end = (guint32) MIN (reading->book.title.len, G_MAXUINT32);
  framing_scorer_run (scorer, &article, 1, take_record, &taker);
  if (taker.failed)
    {
      framing_reading_clear (reading);
      return FALSE;
    }
  if (inspect != NULL)
    read_words (reading, inspect, framing_scorer_session (scorer), &doc);
  for (guint i = 0; i < reading->sentences->len; i++)
    find_shape (reading, &g_array_index (reading->sentences, FramingReadSentence, i));
  return TRUE;
}
