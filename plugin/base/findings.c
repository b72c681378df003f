#include "base/findings.h"
#include "base/array.h"
#include "base/error.h"
#include <glib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* One block for both texts of a finding, so that there is one thing to free. */
G_GNUC_PRINTF (2, 0)
static char *
join_texts (const char *file, const char *format, va_list args, char **text)
{
  char line[512];
  size_t n_file = strlen (file) + 1, n_line;
  char *block;

  vsnprintf (line, sizeof line, format, args);
  n_line = strlen (line) + 1;
  block = g_try_malloc (n_file + n_line);
  if (block == NULL)
    return NULL;
  memcpy (block, file, n_file);
  *text = memcpy (block + n_file, line, n_line);
  return block;
}

void
framing_findings_add (FramingFindings *findings, FramingSeverity severity, const char *file, uint32_t line, uint32_t column,
                      const char *format, ...)
{
  va_list args;
  char *text = NULL, *block;

  if (severity == FRAMING_ERROR)
    findings->n_errors++;
  va_start (args, format);
  block = join_texts (file, format, args, &text);
  va_end (args);
  if (block == NULL || !framing_array_reserve (&findings->items, &findings->room, sizeof *findings->items, findings->n + 1))
    {
      g_free (block);
      findings->lost++;
      return;
    }
  findings->items[findings->n++] = (framing_diagnostic) { .line = MAX (line, 1), .column = MAX (column, 1), .severity = (int32_t) severity, .file = block, .text = text };
}

int
framing_findings_report (const FramingFindings *findings, framing_error *error)
{
  if (findings->lost > 0)
    return framing_error_set (error, FRAMING_E_MEMORY, "out of memory while reading lexicons");
  for (size_t i = 0; i < findings->n; i++)
    {
      const framing_diagnostic *f = &findings->items[i];

      if (f->severity == FRAMING_ERROR)
        return framing_error_set (error, FRAMING_E_LEXICON, "%s:%u:%u: %s%s", f->file, f->line, f->column, f->text,
                                  findings->n_errors > 1 ? " (and more; see `framing lexicon check`)" : "");
    }
  return FRAMING_OK;
}

void
framing_findings_clear (FramingFindings *findings)
{
  for (size_t i = 0; i < findings->n; i++)
    g_free ((char *) findings->items[i].file);
  g_free (findings->items);
  memset (findings, 0, sizeof *findings);
}
