#include "passage/excerpt.h"
#include "report/escape.h"
#include <stdlib.h>
#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"
#define ROOM_OF_ELLIPSES (2 * strlen (ELLIPSIS) + 2)
#define LONG_WORD 40            /* bytes; a longer one may be cut */

/* ---- which marks -------------------------------------------------------------------------------------------- */

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const FramingMark *x = a, *y = b;

  if (x->begin != y->begin)
    return x->begin < y->begin ? -1 : 1;
  if (x->cue != y->cue)
    return x->cue ? 1 : -1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return abs (y->weight) - abs (x->weight);
}

static gboolean
is_better (const FramingMark *mark, const FramingMark *than)
{
  return mark->cue != than->cue ? than->cue : abs (mark->weight) > abs (than->weight);
}

static void
add_mark (GArray *marks, guint32 begin, guint32 end, gint32 weight, gboolean cue, guint32 first, guint32 last)
{
  FramingMark mark = { begin, end, weight, cue };

  if (first <= begin && begin < end && end <= last)
    g_array_append_val (marks, mark);
}

/* By begin; of two that overlap the better one stays. Weights of nothing (a cue took it all) are shown as well. */
static GArray *
choose_marks (const framing_evidence *items, gsize n_items, guint32 begin, guint32 end)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (FramingMark)), *chosen = g_array_new (FALSE, FALSE, sizeof (FramingMark));

  for (gsize i = 0; i < n_items; i++)
    {
      add_mark (all, items[i].begin, items[i].end, items[i].weight, FALSE, begin, end);
      add_mark (all, items[i].cue_begin, items[i].cue_end, items[i].weight, TRUE, begin, end);
    }
  g_array_sort (all, compare_marks);
  for (guint i = 0; i < all->len; i++)
    {
      const FramingMark *mark = &g_array_index (all, FramingMark, i);
      FramingMark *last = chosen->len > 0 ? &g_array_index (chosen, FramingMark, chosen->len - 1) : NULL;

      if (last == NULL || last->end <= mark->begin)
        g_array_append_val (chosen, *mark);
      else if (is_better (mark, last))
        *last = *mark;
    }
  g_array_unref (all);
  return chosen;
}

/* ---- clean text --------------------------------------------------------------------------------------------- */

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Controls, bidirectional characters and other formats, noncharacters. The two joiners stay: whole scripts need them. */
static gboolean
is_hidden (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || (type == G_UNICODE_FORMAT && c != 0x200c && c != 0x200d) || (c & 0xfffe) == 0xfffe ||
         (c >= 0xfdd0 && c <= 0xfdef);
}

/* Where the characters of the marks went: of each mark the first and the last one that is still there. */
typedef struct {
  GArray *marks;                /* in the text as given; each is moved once its first character is out */
  guint at;                     /* the mark that is next, or under way */
  guint32 end;                  /* of that mark in the text as given; 0 = it has not begun */
} Follower;

static void
follow (Follower *f, guint32 here, guint32 begin, guint32 end)
{
  for (; f->at < f->marks->len; f->at++, f->end = 0)
    {
      FramingMark *mark = &g_array_index (f->marks, FramingMark, f->at);

      if (here >= (f->end > 0 ? f->end : mark->end))
        {
          if (f->end == 0)
            mark->begin = mark->end = 0;        /* nothing of it is to be seen */
          continue;
        }
      if (f->end == 0 && here < mark->begin)
        return;
      if (f->end == 0)
        {
          f->end = mark->end;
          mark->begin = begin;
        }
      mark->end = end;
      return;
    }
}

static GString *
clean (framing_str text, guint32 begin, guint32 end, GArray *marks)
{
  GString *out = g_string_new (NULL);
  Follower follower = { marks, 0, 0 };
  const char *p = text.ptr + begin, *stop = text.ptr + end, *next;
  gboolean blank = FALSE;

  for (; p < stop; p = next)
    {
      gunichar c = framing_escape_next (p, stop, &next);
      gsize from;

      if (is_space (c))
        blank = out->len > 0;
      if (is_space (c) || is_hidden (c))
        continue;
      g_string_append (out, blank ? " " : "");
      blank = FALSE;
      from = out->len;
      g_string_append_unichar (out, c);
      follow (&follower, (guint32) (p - text.ptr), (guint32) from, (guint32) out->len);
    }
  follow (&follower, end, 0, 0);
  return out;
}

/* ---- what is too long --------------------------------------------------------------------------------------- */

typedef struct { guint32 begin, end; } Range;

/* The run of marks that weighs most among those that fit into `room`; the first one of them. */
static Range
heaviest_run (const GArray *marks, gsize room)
{
  Range best = { 0, 0 };
  gint64 weight = 0, most = -1;

  for (guint first = 0, after = 0; first < marks->len; first++)
    {
      const FramingMark *mark = &g_array_index (marks, FramingMark, first);

      for (; after < marks->len && (after <= first || g_array_index (marks, FramingMark, after).end - mark->begin <= room); after++)
        weight += g_array_index (marks, FramingMark, after).cue ? 0 : abs (g_array_index (marks, FramingMark, after).weight);
      if (weight > most)
        {
          most = weight;
          best = (Range) { mark->begin, g_array_index (marks, FramingMark, after - 1).end };
        }
      weight -= mark->cue ? 0 : abs (mark->weight);
    }
  return best;
}

/* Evidence may be half of a word: a part of a compound. */
static Range
whole_words (const GString *text, Range run)
{
  Range wide = run;

  while (wide.begin > 0 && run.begin - wide.begin < LONG_WORD && text->str[wide.begin - 1] != ' ')
    wide.begin--;
  while (wide.end < text->len && wide.end - run.end < LONG_WORD && text->str[wide.end] != ' ')
    wide.end++;
  return (Range) { run.begin - wide.begin < LONG_WORD ? wide.begin : run.begin, wide.end - run.end < LONG_WORD ? wide.end : run.end };
}

/* The first place from `at` to `before` where a word begins, else where a character does; word_end() is its mirror image. */
static guint32
word_begin (const char *text, guint32 at, guint32 before)
{
  for (guint32 i = at; i <= before; i++)
    if (i == 0 || text[i - 1] == ' ')
      return i;
  while (at < before && ((unsigned char) text[at] & 0xc0) == 0x80)
    at++;
  return at;
}

static guint32
word_end (const char *text, guint32 at, guint32 after)
{
  for (guint32 i = at; i > after; i--)
    if (text[i] == ' ' || text[i] == '\0')
      return i;
  while (at > after && ((unsigned char) text[at] & 0xc0) == 0x80)
    at--;
  return at;
}

/* What is shown of a text that is too long: the run, with as much before as behind it, or more where the other side ends. */
static Range
choose_window (const GString *text, const GArray *marks)
{
  gsize room = FRAMING_EXCERPT_LONGEST - ROOM_OF_ELLIPSES, length = text->len;
  Range run = whole_words (text, heaviest_run (marks, room - 2 * LONG_WORD)), window;
  gsize used = MIN (run.end - run.begin, room), before = (room - used) / 2;

  run.end = run.begin + (guint32) used;
  if (run.end <= room)
    before = run.begin;
  before = MIN (before, run.begin);
  if (length - run.end < room - used - before)
    before = MIN (run.begin, room - used - (length - run.end));
  window.begin = run.begin - (guint32) before;
  window.end = (guint32) MIN (length, window.begin + room);
  window.begin = word_begin (text->str, window.begin, run.begin);
  window.end = word_end (text->str, window.end, run.end);
  return window;
}

static void
keep_marks (GArray *marks, Range window, guint32 shift)
{
  guint kept = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      FramingMark mark = g_array_index (marks, FramingMark, i);

      mark.begin = MAX (mark.begin, window.begin);
      mark.end = MIN (mark.end, window.end);
      if (mark.begin >= mark.end)
        continue;
      mark.begin += shift - window.begin;
      mark.end += shift - window.begin;
      g_array_index (marks, FramingMark, kept++) = mark;
    }
  g_array_set_size (marks, kept);
}

static char *
cut (GString *text, GArray *marks)
{
  Range window = { 0, (guint32) text->len };

  keep_marks (marks, window, 0);
  if (text->len > FRAMING_EXCERPT_LONGEST)
    window = choose_window (text, marks);

  const char *before = window.begin > 0 ? ELLIPSIS " " : "", *behind = window.end < text->len ? " " ELLIPSIS : "";

  keep_marks (marks, window, (guint32) strlen (before));
  return g_strdup_printf ("%s%.*s%s", before, (int) (window.end - window.begin), text->str + window.begin, behind);
}

void
framing_excerpt_make (framing_str             text,
                      guint32                 begin,
                      guint32                 end,
                      const framing_evidence *items,
                      gsize                   n_items,
                      FramingExcerpt         *excerpt)
{
  g_autoptr (GString) all = NULL;
  gint64 quoted = 0;

  end = (guint32) MIN (end, text.len);
  begin = MIN (begin, end);
  excerpt->marks = choose_marks (items, n_items, begin, end);
  excerpt->weight = 0;
  for (gsize i = 0; i < n_items; i++)
    if (begin <= items[i].begin && items[i].end <= end)
      {
        excerpt->weight += items[i].weight;
        quoted += (items[i].parts & 1u << FRAMING_PART_QUOTED ? 1 : -1) * (gint64) abs (items[i].weight);
      }
  excerpt->quoted = quoted > 0;
  all = clean ((framing_str) { text.ptr != NULL ? text.ptr : "", text.len }, begin, end, excerpt->marks);
  excerpt->text = cut (all, excerpt->marks);
}

void
framing_excerpt_clear (FramingExcerpt *excerpt)
{
  g_clear_pointer (&excerpt->text, g_free);
  g_clear_pointer (&excerpt->marks, g_array_unref);
}
