/* Telling formats apart; see format.h */
#include "input/format.h"

#include <string.h>

#include "input/heading.h"
#include "input/json.h"

typedef struct {
  const char *name;
  FramingFormat format;
} Word;

static const Word words[] = {
  { "text", FRAMING_FORMAT_TEXT }, { "jsonl", FRAMING_FORMAT_JSONL }, { "json", FRAMING_FORMAT_JSONL },
  { "csv", FRAMING_FORMAT_CSV },   { "tsv", FRAMING_FORMAT_TSV },
};

static const Word suffixes[] = {
  { ".jsonl", FRAMING_FORMAT_JSONL }, { ".ndjson", FRAMING_FORMAT_JSONL }, { ".json", FRAMING_FORMAT_JSON },
  { ".csv", FRAMING_FORMAT_CSV },     { ".tsv", FRAMING_FORMAT_TSV },      { ".tab", FRAMING_FORMAT_TSV },
  { ".txt", FRAMING_FORMAT_TEXT },    { ".text", FRAMING_FORMAT_TEXT },    { ".md", FRAMING_FORMAT_TEXT },
};

typedef struct {
  const char *magic;
  size_t length;
  const char *why;
} Foreign;

static const Foreign foreign[] = {
  { "\xff\xfe", 2, "is UTF-16, not UTF-8: convert it with iconv -f UTF-16 -t UTF-8" },
  { "\xfe\xff", 2, "is UTF-16, not UTF-8: convert it with iconv -f UTF-16 -t UTF-8" },
  { "PK\x03\x04", 4, "is a zip archive (or an office document): unpack it, or save it as text, first" },
  { "%PDF-", 5, "is a PDF: extract its text first (pdftotext)" },
  { "\x28\xb5\x2f\xfd", 4, "is packed by zstd: unpack it first (zstdcat FILE | framing ... -)" },
  { "\xfd" "7zXZ", 5, "is packed by xz: unpack it first (xzcat FILE | framing ... -)" },
  { "BZh", 3, "is packed by bzip2: unpack it first (bzcat FILE | framing ... -)" },
};

gboolean
framing_format_parse (const char *word, FramingFormat *format, GError **error)
{
  *format = FRAMING_FORMAT_UNKNOWN;
  if (!word)
    return TRUE;
  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].name, word) == 0)
      {
        *format = words[i].format;
        return TRUE;
      }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "input format '%s' is not one of text, jsonl, csv, tsv", word);
  return FALSE;
}

const char *
framing_format_refuse (const char *p, size_t n)
{
  for (size_t i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (n >= foreign[i].length && memcmp (p, foreign[i].magic, foreign[i].length) == 0)
      {
        /* "BZh" may begin a text; the digit and the block's own mark behind it may not */
        if (foreign[i].magic[0] != 'B' || (n >= 10 && memcmp (p + 4, "1AY&SY", 6) == 0))
          return foreign[i].why;
      }
  return NULL;
}

size_t
framing_format_mark (const char *p, size_t n)
{
  return n >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static gboolean
ends_with (const char *path, size_t n, const char *suffix)
{
  size_t k = strlen (suffix);

  return n > k && g_ascii_strncasecmp (path + n - k, suffix, k) == 0;
}

static FramingFormat
by_name (const char *path)
{
  size_t n = strlen (path);

  if (ends_with (path, n, ".gz"))
    n -= 3;
  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (ends_with (path, n, suffixes[i].name))
      return suffixes[i].format;
  return FRAMING_FORMAT_UNKNOWN;
}

/* Whether the first line leaves an object open, outside of any string: JSON that is spread over lines. A string that is open
 * at the end of a line is a broken line, not a value that goes on. */
static gboolean
line_stays_open (const char *p, const char *end)
{
  size_t depth = 0;
  FramingJsonFault fault;
  gboolean escaped;

  for (; p < end && *p != '\n'; p++)
    if (*p == '{' || *p == '[')
      depth++;
    else if (*p == '}' || *p == ']')
      depth -= depth > 0;
    else if (*p == '"' && !(p = framing_json_string (p + 1, end, &escaped, &fault)))
      return FALSE;
  return p < end && depth > 0;
}

/* Lines of JSON, or JSON over lines? An array of objects and a lone bracket are the latter under any name. */
static FramingFormat
json_layout (const char *p, const char *end, gboolean plain_name)
{
  const char *next = framing_json_space (MIN (p + 1, end), end);
  const char *newline = p < end ? memchr (p, '\n', (size_t) (end - p)) : NULL;

  if (p == end)
    return FRAMING_FORMAT_JSONL;
  if (*p == '[' && next < end && (*next == '{' || *next == ']'))
    return FRAMING_FORMAT_JSON;
  if (*p == '{' && newline && next > newline)
    return FRAMING_FORMAT_JSON;
  return plain_name && line_stays_open (p, end) ? FRAMING_FORMAT_JSON : FRAMING_FORMAT_JSONL;
}

/* `p` behind white space. An array holds objects, or is empty and all there is; a text may well begin with a bracket. */
static FramingFormat
by_content (const FramingNames *names, const char *start, const char *p, const char *end)
{
  const char *next = p < end ? framing_json_space (p + 1, end) : end;
  FramingFormat table;

  if (p < end && *p == '{')
    return FRAMING_FORMAT_JSONL;
  if (next < end && *p == '[' && (*next == '{' || (*next == ']' && framing_json_space (next + 1, end) == end)))
    return FRAMING_FORMAT_JSON;
  while (start < end && (*start == '\n' || *start == '\r'))
    start++;
  table = framing_heading_tells (names, start, (size_t) (end - start));
  return table ? table : FRAMING_FORMAT_TEXT;
}

FramingFormat
framing_format_decide (FramingFormat word, const char *path, const FramingNames *names, const char *p, size_t n)
{
  const char *end = p + n, *start = p + framing_format_mark (p, n);
  FramingFormat named = by_name (path), format = word ? word : named;

  p = framing_json_space (start, end);
  if (format == FRAMING_FORMAT_UNKNOWN)
    format = by_content (names, start, p, end);
  if (format == FRAMING_FORMAT_JSONL || format == FRAMING_FORMAT_JSON)
    format = json_layout (p, end, named == FRAMING_FORMAT_JSON);
  return format;
}

gboolean
framing_format_enough (const char *p, size_t n)
{
  const char *end = p + n;

  p = framing_json_space (p + framing_format_mark (p, n), end);
  if (p < end && *p == '[')
    p = framing_json_space (p + 1, end);
  return p < end && memchr (p, '\n', (size_t) (end - p)) != NULL;
}
