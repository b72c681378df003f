#include "story/builtin.h"
#include "story/wire.h"
#include <string.h>

#define LONGEST_BYLINE 100      /* bytes */
#define LONGEST_LINE 160        /* bytes of a credit */
#define LONGEST_DATELINE 100    /* bytes of it, up to the name of the agency */
#define LINES 3                 /* that are looked at, at either end of a text */
#define REACH 600               /* bytes that they lie in */

typedef enum { KIND_NAME = 1, KIND_CODE = 2, KIND_OUTLET = 4, KIND_BYLINE = 8, KIND_CREDIT = 16, KIND_UNLIKE = 32 } Kind;
typedef enum { PLACE_WHOLE, PLACE_BEGIN, PLACE_END, PLACE_ANYWHERE } Place;

/* which forms are looked for, and where in the text */
typedef struct {
  framing_str text;
  guint kinds;
  Place place;
  framing_str form, agency;     /* the longest form that was found; {0,0} = none */
} Search;

static Kind
kind_of (framing_str name)
{
  static const struct { const char *name; Kind kind; } KINDS[] = { { "name", KIND_NAME }, { "code", KIND_CODE }, { "outlet", KIND_OUTLET },
    { "byline", KIND_BYLINE }, { "credit", KIND_CREDIT }, { "unlike", KIND_UNLIKE } };

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (strlen (KINDS[i].name) == name.len && memcmp (KINDS[i].name, name.ptr, name.len) == 0)
      return KINDS[i].kind;
  return 0;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/* Only whole words: a letter of the form has none beside it in the text. */
static gboolean
stands_at (framing_str text, size_t at, framing_str form, gboolean exact)
{
  size_t end = at + form.len;

  if (exact ? memcmp (text.ptr + at, form.ptr, form.len) != 0 : g_ascii_strncasecmp (text.ptr + at, form.ptr, form.len) != 0)
    return FALSE;
  if (at > 0 && g_ascii_isalnum (*form.ptr) && is_letter (text.ptr[at - 1]))
    return FALSE;
  return end == text.len || !g_ascii_isalnum (form.ptr[form.len - 1]) || !is_letter (text.ptr[end]);
}

static gboolean
stands_in (const Search *search, framing_str form, gboolean exact)
{
  framing_str text = search->text;

  if (form.len == 0 || form.len > text.len)
    return FALSE;
  if (search->place == PLACE_WHOLE)
    return form.len == text.len && stands_at (text, 0, form, exact);
  if (search->place == PLACE_BEGIN)
    return stands_at (text, 0, form, exact);
  if (search->place == PLACE_END)
    return stands_at (text, text.len - form.len, form, exact);
  for (size_t at = 0; at + form.len <= text.len; at++)
    if (stands_at (text, at, form, exact))
      return TRUE;
  return FALSE;
}

static void
try_row (const framing_str *cells, gpointer data)
{
  Search *search = data;
  Kind kind = kind_of (cells[1]);

  if ((kind & search->kinds) == 0 || cells[0].len <= search->form.len)
    return;
  if (stands_in (search, cells[0], kind == KIND_CODE))
    {
      search->form = cells[0];
      search->agency = cells[2];
    }
}

/* The length of the form found, and the agency's name; 0 = none of them stands there. */
static size_t
look (framing_str text, guint kinds, Place place, const char **agency)
{
  Search search = { .text = text, .kinds = kinds, .place = place };

  framing_builtin_rows (&framing_table_agencies, 3, try_row, &search);
  if (search.form.len > 0 && agency != NULL)
    {
      g_autofree char *name = g_strndup (search.agency.ptr, search.agency.len);

      *agency = g_intern_string (name);
    }
  return search.form.len;
}

/* Without blanks and ASCII punctuation at its ends. */
static framing_str
strip (framing_str text)
{
  while (text.len > 0 && !g_ascii_isalnum (*text.ptr) && (guchar) *text.ptr < 0x80)
    text.ptr++, text.len--;
  while (text.len > 0 && !g_ascii_isalnum (text.ptr[text.len - 1]) && (guchar) text.ptr[text.len - 1] < 0x80)
    text.len--;
  return text;
}

static framing_str
after (framing_str text, size_t n)
{
  return (framing_str) { text.ptr + n, text.len - n };
}

/* Bytes of a dash at the beginning: - -- – — : */
static size_t
dash_length (framing_str text)
{
  if (text.len >= 3 && memcmp (text.ptr, "\xe2\x80", 2) == 0 && (guchar) text.ptr[2] >= 0x90 && (guchar) text.ptr[2] <= 0x95)
    return 3;
  return text.len > 0 && (*text.ptr == '-' || *text.ptr == ':') ? 1 : 0;
}

/* "LONDON, May 21 (Reuters) - ", "(AP) — ", "NEW YORK /PRNewswire/ -- " */
static const char *
read_dateline (framing_str line)
{
  const char *agency = NULL;

  for (size_t i = 0; i < MIN (line.len, LONGEST_DATELINE); i++)
    {
      const char *close;
      framing_str inside, rest;

      if (line.ptr[i] != '(' && line.ptr[i] != '/')
        continue;
      close = memchr (line.ptr + i + 1, line.ptr[i] == '(' ? ')' : '/', MIN (line.len - i - 1, LONGEST_DATELINE));
      if (close == NULL)
        continue;
      inside = (framing_str) { line.ptr + i + 1, (size_t) (close - line.ptr) - i - 1 };
      rest = after (line, (size_t) (close - line.ptr) + 1);
      while (rest.len > 0 && *rest.ptr == ' ')
        rest = after (rest, 1);
      if (rest.len >= 2 && memcmp (rest.ptr, "\xc2\xa0", 2) == 0)
        rest = after (rest, 2);
      if (dash_length (rest) > 0 && look (inside, KIND_NAME | KIND_CODE, PLACE_WHOLE, &agency) > 0)
        return agency;
    }
  return NULL;
}

/* "By The Associated Press", "By Jane Roe, Reuters", "REUTERS" on a line of its own */
static const char *
read_byline (framing_str line)
{
  framing_str own = strip (line);
  const char *agency = NULL;
  size_t byline;

  if (own.len > LONGEST_BYLINE || look (own, KIND_UNLIKE, PLACE_ANYWHERE, NULL) > 0)
    return NULL;
  if (look (own, KIND_NAME, PLACE_WHOLE, &agency) > 0)
    return agency;
  byline = look (own, KIND_BYLINE, PLACE_BEGIN, NULL);
  if (byline == 0)
    return NULL;
  own = strip (after (own, byline));
  look (own, KIND_NAME | KIND_CODE, line.ptr[line.len - 1] == '.' ? PLACE_WHOLE : PLACE_END, &agency);  /* a sentence is no byline */
  return agency;
}

/* "Copyright 2025 The Associated Press. All rights reserved.", "Source: Xinhua", "AFP", "(Reuters)", and " — AP" behind the last words */
static const char *
read_credit (framing_str line)
{
  framing_str own = strip (line), tail;
  const char *agency = NULL;
  size_t form;

  if (own.len <= LONGEST_LINE && look (own, KIND_UNLIKE, PLACE_ANYWHERE, NULL) > 0)
    return NULL;
  if (own.len <= LONGEST_LINE && look (line, KIND_CREDIT, PLACE_BEGIN, NULL) > 0
      && look (own, KIND_NAME | KIND_CODE, PLACE_ANYWHERE, &agency) > 0)
    return agency;
  if (look (own, KIND_NAME | KIND_CODE, PLACE_WHOLE, &agency) > 0)
    return agency;
  tail = own.len > LONGEST_LINE ? after (own, own.len - LONGEST_LINE) : own;
  form = look (tail, KIND_NAME | KIND_CODE, PLACE_END, &agency);
  if (form == 0 || form == tail.len)
    return NULL;
  tail.len -= form;
  if (tail.ptr[tail.len - 1] == '(')
    return agency;
  while (tail.len > 0 && tail.ptr[tail.len - 1] == ' ')
    tail.len--;
  if (tail.len > 3 && dash_length (after (tail, tail.len - 3)) == 3)
    return agency;
  return tail.len > 1 && tail.ptr[tail.len - 1] == '-' && strchr (" -", tail.ptr[tail.len - 2]) != NULL ? agency : NULL;
}

/* The next line that is not empty, from the front or from the back; takes it off the text. */
static framing_str
take_line (framing_str *text, gboolean last)
{
  framing_str line = { NULL, 0 };

  while (text->len > 0 && line.len == 0)
    {
      size_t at = last ? text->len : 0;

      while (last ? at > 0 && text->ptr[at - 1] != '\n' : at < text->len && text->ptr[at] != '\n')
        at += last ? (size_t) -1 : 1;
      line = last ? after (*text, at) : (framing_str) { text->ptr, at };
      *text = last ? (framing_str) { text->ptr, at > 0 ? at - 1 : 0 } : after (*text, MIN (at + 1, text->len));
      while (line.len > 0 && g_ascii_isspace (line.ptr[line.len - 1]))
        line.len--;
      while (line.len > 0 && g_ascii_isspace (*line.ptr))
        line = after (line, 1);
    }
  return line;
}

/* "Talks end without a deal | Reuters" */
static const char *
read_title (framing_str title)
{
  const char *agency = NULL;

  for (size_t i = title.len; i-- > 0; )
    if (title.ptr[i] == '|' || (title.ptr[i] == '-' && i > 0 && title.ptr[i - 1] == ' '))
      return look (strip (after (title, i)), KIND_NAME | KIND_OUTLET, PLACE_WHOLE, &agency) > 0 ? agency : NULL;
  return NULL;
}

const char *
framing_wire_agency (framing_str title, framing_str text)
{
  framing_str front = { text.ptr, MIN (text.len, REACH) }, back = text.len > REACH ? after (text, text.len - REACH) : text, line;
  const char *agency = NULL;

  for (guint i = 0; agency == NULL && i < LINES && (line = take_line (&front, FALSE)).len > 0; i++)
    {
      agency = read_dateline (line);
      if (agency == NULL)
        agency = read_byline (line);
    }
  for (guint i = 0; agency == NULL && i < LINES && (line = take_line (&back, TRUE)).len > 0; i++)
    agency = read_credit (line);
  return agency != NULL || title.len > REACH ? agency : read_title (title);
}

const char *
framing_wire_agency_named (const char *outlet)
{
  const char *agency = NULL;

  if (outlet != NULL)
    look (strip ((framing_str) { outlet, strlen (outlet) }), KIND_NAME | KIND_CODE | KIND_OUTLET, PLACE_WHOLE, &agency);
  return agency;
}
