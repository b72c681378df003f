#include "base/tsv.h"
#include "base/array.h"
#include <glib.h>
#include <string.h>

#define NEAR_MAX 24u                    /* bytes of a name that another one may be near to */

typedef struct {
  FramingTsv *table;
  FramingFindings *findings;
  size_t cells_room, n_cells, lines_room, keys_room;
  uint32_t line;
} Reader;

bool
framing_tsv_is (framing_str text, const char *word)
{
  return text.len == strlen (word) && memcmp (text.ptr, word, text.len) == 0;
}

/* Letters to change, drop, add or swap with their neighbour to get from one to the other; what is longer than the table is far. */
static size_t
distance (framing_str a, framing_str b)
{
  uint8_t d[NEAR_MAX + 1][NEAR_MAX + 1];

  if (a.len > NEAR_MAX || b.len > NEAR_MAX)
    return NEAR_MAX;
  for (size_t i = 0; i <= a.len; i++)
    for (size_t k = 0; k <= b.len; k++)
      {
        uint8_t best = (uint8_t) (i == 0 ? k : i);

        if (i > 0 && k > 0)
          {
            best = (uint8_t) (d[i - 1][k - 1] + (g_ascii_tolower (a.ptr[i - 1]) != g_ascii_tolower (b.ptr[k - 1])));
            best = MIN (best, (uint8_t) (MIN (d[i - 1][k], d[i][k - 1]) + 1));
          }
        if (i > 1 && k > 1 && a.ptr[i - 1] == b.ptr[k - 2] && a.ptr[i - 2] == b.ptr[k - 1])
          best = MIN (best, (uint8_t) (d[i - 2][k - 2] + 1));
        d[i][k] = best;
      }
  return d[a.len][b.len];
}

bool
framing_tsv_is_near (framing_str text, const char *word)
{
  size_t n = strlen (word);

  return text.len > 0 && !framing_tsv_is (text, word) && distance (text, (framing_str) { word, n }) <= (n < 5 ? 1 : 2);
}

static framing_str
trim (const char *begin, const char *end)
{
  while (begin < end && *begin == ' ')
    begin++;
  while (end > begin && end[-1] == ' ')
    end--;
  return (framing_str) { begin, (size_t) (end - begin) };
}

static bool
add_cell (Reader *r, const char *begin, const char *end)
{
  FramingTsv *t = r->table;

  if (!framing_array_reserve (&t->cells, &r->cells_room, sizeof *t->cells, r->n_cells + 1))
    return false;
  t->cells[r->n_cells++] = trim (begin, end);
  return true;
}

/* Cuts a line at its tabs; returns how many cells were added, or -1 without memory. */
static int
add_cells (Reader *r, const char *begin, const char *end)
{
  int n = 0;

  for (const char *p = begin;; p++)
    if (p == end || *p == '\t')
      {
        if (!add_cell (r, begin, p))
          return -1;
        n++;
        if (p == end)
          return n;
        begin = p + 1;
      }
}

static bool
read_key (Reader *r, const char *begin, const char *end)
{
  FramingTsv *t = r->table;
  const char *colon = memchr (begin, ':', (size_t) (end - begin));

  if (colon == NULL)
    return true;                        /* a plain comment */
  if (!framing_array_reserve (&t->keys, &r->keys_room, sizeof *t->keys, t->n_keys + 1))
    return false;
  t->keys[t->n_keys++] = (FramingTsvKey) { trim (begin + 1, colon), trim (colon + 1, end), r->line };
  return true;
}

static bool
read_header (Reader *r, const char *begin, const char *end)
{
  FramingTsv *t = r->table;
  int n = add_cells (r, begin, end);

  if (n < 0)
    return false;
  t->n_columns = (size_t) n;
  t->header_line = r->line;
  t->columns = g_try_malloc_n (t->n_columns, sizeof *t->columns);
  if (t->columns == NULL)
    return false;
  memcpy (t->columns, t->cells, t->n_columns * sizeof *t->columns);
  r->n_cells = 0;
  return true;
}

static bool
read_row (Reader *r, const char *begin, const char *end)
{
  FramingTsv *t = r->table;
  size_t first = r->n_cells;
  int n = add_cells (r, begin, end);

  if (n < 0)
    return false;
  while ((size_t) n > t->n_columns && r->n_cells > 0 && t->cells[r->n_cells - 1].len == 0)
    {
      n--;                              /* spreadsheets write empty cells at the end */
      r->n_cells--;
    }
  if ((size_t) n > t->n_columns)
    {
      framing_findings_add (r->findings, FRAMING_ERROR, t->file, r->line, 1, "%d cells where the header row has %zu; a tab too many?", n, t->n_columns);
      r->n_cells = first;
      return true;
    }
  for (; (size_t) n < t->n_columns; n++)
    if (!add_cell (r, end, end))
      return false;
  if (!framing_array_reserve (&t->lines, &r->lines_room, sizeof *t->lines, t->n_rows + 1))
    return false;
  t->lines[t->n_rows++] = r->line;
  return true;
}

/* Eight bytes at a time: no byte above 127, and none that falls below 0 when 1 is taken off, which is NUL. */
static bool
is_plain_ascii (const char *p, const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 seen = 0, v;

  for (; end - p >= 8; p += 8)
    {
      memcpy (&v, p, 8);
      seen |= v | (v - ones);
    }
  for (; p < end; p++)
    seen |= *p == '\0' ? 0x80u : (guchar) *p;
  return (seen & ones << 7) == 0;
}

static bool
read_line (Reader *r, const char *begin, const char *end)
{
  const char *bad;

  if (end > begin && end[-1] == '\r')
    end--;
  if (!is_plain_ascii (begin, end) && !g_utf8_validate_len (begin, (gsize) (end - begin), &bad))
    {
      framing_findings_add (r->findings, FRAMING_ERROR, r->table->file, r->line, (uint32_t) g_utf8_strlen (begin, bad - begin) + 1,
                            "this is not UTF-8 (or a NUL byte); save the file as UTF-8");
      return true;
    }
  if (trim (begin, end).len == 0)
    return true;
  if (*begin == '#')
    return read_key (r, begin, end);
  return r->table->n_columns == 0 ? read_header (r, begin, end) : read_row (r, begin, end);
}

static bool
read_lines (Reader *r, const char *p, const char *end)
{
  if (end - p >= 3 && memcmp (p, "\xEF\xBB\xBF", 3) == 0)
    p += 3;
  while (p < end)
    {
      const char *newline = memchr (p, '\n', (size_t) (end - p));
      const char *stop = newline != NULL ? newline : end;

      r->line++;
      if (!read_line (r, p, stop))
        return false;
      p = stop < end ? stop + 1 : end;
    }
  return true;
}

static char *
copy_bytes (const char *p, size_t n)
{
  char *copy = g_try_malloc (n + 1);

  if (copy == NULL)
    return NULL;
  if (n > 0)
    memcpy (copy, p, n);
  copy[n] = '\0';
  return copy;
}

FramingTsv *
framing_tsv_new (const char *file, framing_str bytes, FramingFindings *findings)
{
  FramingTsv *t = g_try_malloc0 (sizeof *t);
  Reader r = { .table = t, .findings = findings };

  if (t == NULL)
    return NULL;
  t->file = copy_bytes (file, strlen (file));
  t->bytes = copy_bytes (bytes.ptr, bytes.len);
  if (t->file == NULL || t->bytes == NULL || !read_lines (&r, t->bytes, t->bytes + bytes.len))
    {
      framing_tsv_free (t);
      return NULL;
    }
  return t;
}

void
framing_tsv_free (FramingTsv *t)
{
  if (t == NULL)
    return;
  g_free (t->file);
  g_free (t->bytes);
  g_free (t->cells);
  g_free (t->columns);
  g_free (t->lines);
  g_free (t->keys);
  g_free (t);
}

int
framing_tsv_column (const FramingTsv *t, const char *name)
{
  for (size_t i = 0; i < t->n_columns; i++)
    if (framing_tsv_is (t->columns[i], name))
      return (int) i;
  return -1;
}

framing_str
framing_tsv_cell (const FramingTsv *t, size_t row, int column)
{
  framing_str cell = { NULL, 0 };

  if (column >= 0)
    cell = t->cells[row * t->n_columns + (size_t) column];
  return cell.len > 0 ? cell : (framing_str) { NULL, 0 };
}

/* The place in its line, in characters from 1. */
static uint32_t
place_of (const FramingTsv *t, const char *p)
{
  const char *line = p;

  while (line > t->bytes && line[-1] != '\n')
    line--;
  return (uint32_t) g_utf8_strlen (line, p - line) + 1;
}

uint32_t
framing_tsv_cell_column (const FramingTsv *t, size_t row, int column)
{
  return column < 0 ? 1 : place_of (t, t->cells[row * t->n_columns + (size_t) column].ptr);
}

uint32_t
framing_tsv_header_column (const FramingTsv *t, size_t column)
{
  return column < t->n_columns ? place_of (t, t->columns[column].ptr) : 1;
}

void
framing_tsv_complain (const FramingTsv *t, size_t row, int column, FramingFindings *findings, const char *what)
{
  framing_str cell = framing_tsv_cell (t, row, column);

  framing_findings_add (findings, FRAMING_ERROR, t->file, t->lines[row], framing_tsv_cell_column (t, row, column), "\"%.*s\" %s",
                        (int) MIN (cell.len, 200), cell.ptr != NULL ? cell.ptr : "", what);
}

const FramingTsvKey *
framing_tsv_key (const FramingTsv *t, const char *key)
{
  for (size_t i = 0; i < t->n_keys; i++)
    if (framing_tsv_is (t->keys[i].key, key))
      return &t->keys[i];
  return NULL;
}

bool
framing_tsv_thousandths (framing_str text, int32_t *value)
{
  int32_t number = 0, sign = 1, decimals = -1;
  size_t i = 0;

  if (i < text.len && (text.ptr[i] == '-' || text.ptr[i] == '+'))
    sign = text.ptr[i++] == '-' ? -1 : 1;
  if (i == text.len || text.len - i > 9)
    return false;
  for (; i < text.len; i++)
    {
      if (text.ptr[i] == '.' && decimals < 0)
        decimals = 0;
      else if (text.ptr[i] < '0' || text.ptr[i] > '9' || decimals == 3 || number > 99999999)
        return false;
      else
        {
          number = number * 10 + (text.ptr[i] - '0');
          decimals += decimals >= 0;
        }
    }
  if (decimals == 0)
    return false;                       /* "1." */
  for (decimals = MAX (decimals, 0); decimals < 3; decimals++)
    {
      if (number > 99999999)
        return false;
      number *= 10;
    }
  *value = sign * number;
  return true;
}

char *
framing_tsv_place (const FramingTsv *t, size_t row)
{
  char digits[16], *p = digits + sizeof digits, *place;
  uint32_t line = t->lines[row];
  size_t n = strlen (t->file), n_digits;

  *--p = '\0';
  do
    *--p = (char) ('0' + line % 10);
  while ((line /= 10) != 0);
  *--p = ':';
  n_digits = (size_t) (digits + sizeof digits - p);
  place = g_malloc (n + n_digits);
  memcpy (place, t->file, n);
  memcpy (place + n, p, n_digits);
  return place;
}
