#include "report/explain.h"
#include "report/bars.h"
#include "report/escape.h"
#include "report/evidence.h"
#include "report/field.h"
#include "report/hits.h"
#include "report/letters.h"
#include "report/marked.h"
#include "report/note.h"
#include "report/number.h"
#include "report/paint.h"
#include "report/width.h"
#include <string.h>

typedef struct {
  const FramingSchema *schema;
  const FramingRecord *record;
  char **letters;
  unsigned columns;
  gboolean color;
  GString *out;
} Page;

static void
append_named (Page *page, framing_str name, framing_str value)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  framing_escape_terminal (safe, name);
  framing_width_fit (page->out, safe->str, safe->len, 11);
  g_string_append (page->out, "  ");
  framing_escape_terminal (page->out, value);
  g_string_append_c (page->out, '\n');
}

static void
append_metadata (Page *page)
{
  const FramingArticle *article = page->record->article;
  g_autoptr (GString) text = g_string_new (NULL);

  append_named (page, (framing_str) { "id", 2 }, article->id);
  for (size_t i = 0; i < article->n_fields; i++)
    {
      g_string_truncate (text, 0);
      framing_field_text (text, article->fields[i].json);
      append_named (page, framing_field_key (&article->fields[i]), (framing_str) { text->str, text->len });
    }
}

/* what is known about the document as a whole: words, sentences, ... */
static void
append_counts (Page *page)
{
  guint32 notes = page->record->notes;
  const char *word, *between = "";
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < page->schema->n_metrics; i++)
    {
      const framing_metric *metric = &page->schema->metrics[i];

      if (metric->axis != -1 || metric->target != -1 || metric->part != FRAMING_PART_ALL
          || framing_number_is_none (page->record->values[i]))
        continue;
      g_string_append (text, between);
      framing_number_append (text, page->record->values[i], framing_schema_decimals (metric));
      g_string_append_c (text, ' ');
      g_string_append (text, metric->field);
      g_string_replace (text, "_", " ", 0);
      between = ", ";
    }
  append_named (page, (framing_str) { "counts", 6 }, (framing_str) { text->str, text->len });
  while ((word = framing_note_next (&notes)) != NULL)
    append_named (page, (framing_str) { "note", 4 }, (framing_str) { word, strlen (word) });
}

static void
append_bars (Page *page)
{
  g_string_append_c (page->out, '\n');
  framing_bars_append (page->schema, page->record->values, -1, page->columns, page->color, page->out);
  for (size_t i = 0; i < page->schema->n_targets; i++)
    {
      g_string_append (page->out, "about ");
      framing_escape_terminal (page->out, (framing_str) { page->schema->targets[i], strlen (page->schema->targets[i]) });
      g_string_append_c (page->out, '\n');
      framing_bars_append (page->schema, page->record->values, (int) i, page->columns, page->color, page->out);
    }
}

static void
free_mark (gpointer mark)
{
  g_string_free (((FramingMark *) mark)->label, TRUE);
}

static int
compare_begins (gconstpointer a, gconstpointer b)
{
  const framing_evidence *left = a, *right = b;

  return left->begin != right->begin ? (left->begin < right->begin ? -1 : 1) : left->axis - right->axis;
}

static GArray *
evidence_of (const Page *page, unsigned field)
{
  const FramingRecord *record = page->record;
  GArray *items = g_array_new (FALSE, FALSE, sizeof (framing_evidence));

  for (size_t i = 0; record->evidence != NULL && i < record->n_evidence; i++)
    {
      framing_evidence item = framing_schema_evidence (record->evidence, record->first_evidence + i);

      if (item.field == field && item.axis < page->schema->n_axes && item.begin < item.end)
        g_array_append_val (items, item);
    }
  g_array_sort (items, compare_begins);
  return items;
}

static void
add_label (const Page *page, FramingMark *mark, const framing_evidence *item)
{
  if (mark->label->len > 0)
    g_string_append_c (mark->label, ' ');
  g_string_append (mark->label, page->letters[item->axis]);
  framing_number_append_signed_thousandths (mark->label, item->weight);
  if (ABS (item->weight) > ABS (mark->weight))
    mark->weight = item->weight;
}

/* Hits that share words share a pair of brackets. */
static GArray *
marks_of (const Page *page, unsigned field)
{
  g_autoptr (GArray) items = evidence_of (page, field);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (FramingMark));

  g_array_set_clear_func (marks, free_mark);
  for (guint i = 0; i < items->len; i++)
    {
      const framing_evidence *item = &g_array_index (items, framing_evidence, i);
      FramingMark *last = marks->len > 0 ? &g_array_index (marks, FramingMark, marks->len - 1) : NULL;

      if (last == NULL || item->begin >= last->end)
        {
          FramingMark mark = { item->begin, item->end, 0, g_string_new (NULL) };

          g_array_append_val (marks, mark);
          last = &g_array_index (marks, FramingMark, marks->len - 1);
        }
      last->end = MAX (last->end, item->end);
      add_label (page, last, item);
    }
  return marks;
}

/* the spans of the title come first */
static size_t
count_title_spans (const FramingRecord *record)
{
  size_t n = 0;

  while (n < record->n_spans && record->spans[n].flags & FRAMING_TOKEN_TITLE)
    n++;
  return n;
}

static void
append_text (Page *page)
{
  const FramingRecord *record = page->record;
  size_t n_title = count_title_spans (record);
  g_autoptr (GArray) title = marks_of (page, 0), body = marks_of (page, 1);

  g_string_append_c (page->out, '\n');
  framing_marked_append (record->article->title, (const FramingMark *) (void *) title->data, title->len, record->spans, n_title,
                         page->columns, page->color, page->out);
  if (record->article->title.len > 0)
    g_string_append_c (page->out, '\n');
  framing_marked_append (record->article->text, (const FramingMark *) (void *) body->data, body->len,
                         record->spans != NULL ? record->spans + n_title : NULL, record->n_spans - n_title, page->columns,
                         page->color, page->out);
}

void
framing_explain_append (const FramingSchema *schema,
                        const FramingRecord *record,
                        unsigned             columns,
                        gboolean             color,
                        GString             *out)
{
  Page page = { schema, record, framing_letters_new (schema), columns, color, out };

  append_metadata (&page);
  append_counts (&page);
  append_bars (&page);
  append_text (&page);
  framing_hits_append (schema, record, color, out);
  g_strfreev (page.letters);
}
