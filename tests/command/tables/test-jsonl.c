#include "../outlet/sample.h"
#include "input/json.h"
#include "parse.h"
#include "report/field.h"
#include "tables/sheet.h"
#include "tables/tables.h"
#include <string.h>

/* name -> text of its value: NULL for null, strings without their quotes */
static GHashTable *
read_object (const char *line)
{
  GHashTable *members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *p = line + 1, *end = line + strlen (line), *name_end, *value;
  FramingJsonFault fault;
  gboolean escaped;

  g_assert_true (framing_json_check (line, strlen (line)));
  while (*p == '"')
    {
      const char *name = p + 1;
      g_autoptr (GString) text = g_string_new (NULL);

      value = framing_json_name (p, end, &escaped, &name_end, &fault);
      p = framing_json_value (value, end, 1, &fault);
      framing_field_text (text, (framing_str) { value, (gsize) (p - value) });
      g_assert_true (g_hash_table_insert (members, g_strndup (name, (gsize) (name_end - name)),
                                          g_str_has_prefix (value, "null") ? NULL : g_strdup (text->str)));
      p += *p == ',' ? 1 : 0;
    }
  return members;
}

/* each cell of the one is the member of the other; where a cell is empty the member is null or not there */
static void
compare_row (const Parsed *parsed, guint row, GHashTable *members)
{
  guint found = 0;

  for (int i = 0; i < FRAMING_SHEET_COLUMNS; i++)
    {
      const char *name = framing_sheet_name ((FramingSheetColumn) i), *cell = parse_cell (parsed, row, name);
      const char *member = g_hash_table_lookup (members, name);

      found += g_hash_table_contains (members, name) ? 1 : 0;
      if (*cell == '\0')
        g_assert_true (member == NULL || *member == '\0');
      else if (strcmp (cell, "TRUE") == 0 || strcmp (cell, "FALSE") == 0)
        g_assert_true (g_ascii_strcasecmp (cell, member) == 0);
      else
        g_assert_cmpstr (member, ==, cell);
    }
  g_assert_cmpuint (found, ==, g_hash_table_size (members));
}

static void
compare_forms (const SampleFindings *sample)
{
  g_autoptr (GString) csv = g_string_new (NULL), jsonl = g_string_new (NULL);
  g_autoptr (Parsed) parsed = NULL;
  g_auto (GStrv) lines = NULL;

  framing_tables_csv (&sample->findings, csv);
  framing_tables_jsonl (&sample->findings, jsonl);
  parsed = parse_csv (csv->str);
  lines = g_strsplit (jsonl->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, parsed->rows->len);      /* names of columns there, an empty end here */
  for (guint row = 1; row < parsed->rows->len; row++)
    {
      g_autoptr (GHashTable) members = read_object (lines[row - 1]);

      compare_row (parsed, row, members);
    }
}

static void
check_same (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();

  compare_forms (sample);
}

static void
check_hostile (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  static const char *const names[] = { "a\tb\"c\",\r\nd\\", "\x01\x1b[31m", "\xff\xfe", " \u2028\xc2\x85 ", "</script>", "東京" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    sample_add_outlet (sample, SAMPLE_MOOD, names[i], 0.01);
  compare_forms (sample);
}

/* null where a number was looked for and is none; absent where there is nothing to look for */
static void
check_null (void)
{
  g_autoptr (SampleFindings) sample = sample_findings_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  const char *line;

  framing_tables_jsonl (&sample->findings, out);
  line = strstr (out->str, "\"measure\":\"score\",\"outlet\":\"Weekly\"");
  g_assert_true (g_str_has_prefix (line, "\"measure\":\"score\",\"outlet\":\"Weekly\",\"stories\":4,\"value\":0.2,\"se\":null,\"low\":null,"
                                         "\"high\":null,\"p\":null,\"p_adjusted\":null,\"survives\":null,\"too_small\":true,"));
  g_assert_nonnull (strstr (out->str, "{\"table\":\"settings\",\"key\":\"seed\",\"setting\":\"42\"}\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/jsonl/same", check_same);
  g_test_add_func ("/tables/jsonl/hostile", check_hostile);
  g_test_add_func ("/tables/jsonl/null", check_null);
  return g_test_run ();
}
