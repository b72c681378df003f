#include "report/marked.h"
#include "report/escape.h"
#include "report/paint.h"
#include "report/span.h"
#include "report/width.h"
#include <string.h>

#define MARGIN 13               /* "boilerplate" and two blanks */

typedef struct {
  GString *out;
  unsigned columns, margin;
  gboolean color;
  const FramingMark *marks; size_t n_marks, mark;       /* `mark`: the one in which we are, or the next */
  const FramingSpan *spans; size_t n_spans, span;       /* `span`: the last that has begun */
  gboolean inside;              /* of a mark */
  GString *word;                /* not yet put out, with its escape sequences */
  GString *safe;                /* one character */
  gsize width, column;
  FramingPaint paint;           /* of the end of the word */
  const char *part;             /* as the margin last said */
  gboolean glued;               /* no blank before the word */
} Marker;

static guint32
flags_here (const Marker *m)
{
  return m->span < m->n_spans ? m->spans[m->span].flags : FRAMING_TOKEN_BODY;
}

static FramingPaint
paint_here (const Marker *m)
{
  guint32 flags = flags_here (m);

  if (m->inside)
    return framing_paint_sign (m->marks[m->mark].weight);
  if (flags & FRAMING_TOKEN_BOILERPLATE)
    return FRAMING_PAINT_FAINT;
  if (flags & FRAMING_TOKEN_QUOTED)
    return FRAMING_PAINT_ITALIC;
  return flags & FRAMING_TOKEN_HEADLINE ? FRAMING_PAINT_BOLD : FRAMING_PAINT_NONE;
}

static void
set_paint (Marker *m, FramingPaint paint)
{
  if (m->paint == paint)
    return;
  g_string_append (m->word, framing_paint_off (m->color, m->paint));
  g_string_append (m->word, framing_paint_on (m->color, paint));
  m->paint = paint;
}

static void
add_text (Marker *m, const char *text, gsize length)
{
  set_paint (m, paint_here (m));
  g_string_append_len (m->word, text, (gssize) length);
  m->width += framing_width_of (text, length);
}

static void
end_line (Marker *m)
{
  if (m->column > 0)
    g_string_append_c (m->out, '\n');
  m->column = 0;
}

/* The margin names a part where it begins. */
static void
begin_line (Marker *m)
{
  const char *part = framing_span_part (flags_here (m)), *shown = "";
  FramingPaint paint;

  if (m->margin == 0)
    return;
  if (part != m->part)
    shown = part;
  m->part = part;
  paint = *shown != '\0' ? FRAMING_PAINT_FAINT : FRAMING_PAINT_NONE;
  g_string_append (m->out, framing_paint_on (m->color, paint));
  framing_width_fit (m->out, shown, strlen (shown), m->margin);
  g_string_append (m->out, framing_paint_off (m->color, paint));
}

static void
put_word (Marker *m)
{
  gsize blank = m->column > 0 && !m->glued;

  if (m->width == 0)
    return;
  set_paint (m, FRAMING_PAINT_NONE);
  if (m->column > 0 && m->margin + m->column + blank + m->width > m->columns)
    {
      end_line (m);
      blank = 0;
    }
  if (m->column == 0)
    begin_line (m);
  else if (blank)
    g_string_append_c (m->out, ' ');
  g_string_append_len (m->out, m->word->str, (gssize) m->word->len);
  m->column += blank + m->width;
  g_string_truncate (m->word, 0);
  m->width = 0;
  m->glued = FALSE;
}

/* Brackets and spans that begin or end before the byte at `offset`. */
static void
pass_borders (Marker *m, gsize offset)
{
  if (m->inside && offset >= m->marks[m->mark].end)
    {
      add_text (m, "]", 1);
      m->inside = FALSE;
      m->mark++;
    }
  while (m->span + 1 < m->n_spans && m->spans[m->span + 1].begin <= offset)
    m->span++;
  if (m->inside || m->mark >= m->n_marks || offset < m->marks[m->mark].begin || offset >= m->marks[m->mark].end)
    return;
  m->inside = TRUE;
  add_text (m, "[", 1);
  add_text (m, m->marks[m->mark].label->str, m->marks[m->mark].label->len);
  add_text (m, " ", 1);
}

static void
add_character (Marker *m, const char *p, gsize length)
{
  g_string_truncate (m->safe, 0);
  framing_escape_terminal (m->safe, (framing_str) { p, length });
  add_text (m, m->safe->str, m->safe->len);
  if (m->margin + m->width < m->columns)
    return;
  put_word (m);                 /* longer than a line: it goes on without a blank */
  m->glued = TRUE;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0xa0 || c == 0x2028 || c == 0x2029;
}

static void
walk (Marker *m, framing_str text)
{
  const char *p = text.ptr, *end = p + text.len, *next;
  unsigned breaks = 0;

  for (; p < end; p = next)
    {
      gunichar c = framing_escape_next (p, end, &next);

      pass_borders (m, (gsize) (p - text.ptr));
      if (!is_space (c))
        {
          if (breaks > 1 && m->out->len > 0)
            g_string_append_c (m->out, '\n');
          breaks = 0;
          add_character (m, p, (gsize) (next - p));
          continue;
        }
      put_word (m);
      if (c != '\n' && c != 0x2029)
        continue;
      breaks++;
      end_line (m);
    }
  pass_borders (m, text.len);
  put_word (m);
  end_line (m);
}

void
framing_marked_append (framing_str        text,
                       const FramingMark *marks,
                       size_t             n_marks,
                       const FramingSpan *spans,
                       size_t             n_spans,
                       unsigned           columns,
                       gboolean           color,
                       GString           *out)
{
  Marker m = { .out = out, .columns = columns, .margin = n_spans > 0 ? MARGIN : 0, .color = color, .marks = marks,
               .n_marks = n_marks, .spans = spans, .n_spans = n_spans, .word = g_string_new (NULL),
               .safe = g_string_new (NULL) };

  if (text.len > 0)
    walk (&m, text);
  g_string_free (m.word, TRUE);
  g_string_free (m.safe, TRUE);
}
