/* Which field has which role: the usual names in their order, and --map. */
#include <glib.h>
#include <string.h>

#include "input/names.h"

#define MOST 8

typedef struct {
  const char *map;
  const char *fields[MOST];
  const char *roles;                    /* the field's number for text, title, id, language, outlet, date, story, url; - = none */
  const char *passes;                   /* for each field: 1 passes, 0 does not */
} Case;

static const Case cases[] = {
  { NULL, { "id", "title", "text", "outlet", "date" }, "2 1 0 - 3 4 - -", "00011" },
  { NULL, { "body", "content", "text" }, "2 - - - - - - -", "110" },
  { NULL, { "article", "maintext", "body", "content" }, "3 - - - - - - -", "1110" },
  { NULL, { "article", "maintext", "body" }, "2 - - - - - - -", "110" },
  { NULL, { "article", "maintext" }, "1 - - - - - - -", "10" },
  { NULL, { "headline", "title" }, "- 1 - - - - - -", "10" },
  { NULL, { "publisher", "domain", "source" }, "- - - - 2 - - -", "111" },
  { NULL, { "publisher", "domain", "source", "outlet" }, "- - - - 3 - - -", "1111" },
  { NULL, { "url", "text" }, "1 - 0 - - - - 0", "10" },
  { NULL, { "url", "id" }, "- - 1 - - - - 0", "10" },
  { NULL, { "Text", "TITLE", "Outlet" }, "0 1 - - 2 - - -", "001" },
  { NULL, { "TEXT", "text" }, "1 - - - - - - -", "10" },
  { NULL, { "language", "story", "lean" }, "- - - 0 - - 1 -", "011" },
  { NULL, { "", "texts", "tex" }, "- - - - - - - -", "111" },
  { "text=story_text,outlet=domain", { "text", "story_text", "outlet", "domain" }, "1 - - - 3 - - -", "0001" },
  { "text=Body", { "body", "Body" }, "1 - - - - - - -", "10" },
  { "text=body", { "text", "content" }, "- - - - - - - -", "01" },
  { "id=doc no", { "id", "doc no" }, "- - 1 - - - - -", "01" },
  { " text = body ", { "body" }, "0 - - - - - - -", "0" },
  { "text=a=b", { "a=b" }, "0 - - - - - - -", "0" },
  { "text=headline,title=headline", { "headline" }, "0 0 - - - - - -", "0" },
  { "", { "text" }, "0 - - - - - - -", "0" },
};

static void
test_choice (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) roles = g_string_new (NULL), passes = g_string_new (NULL);
      FramingNames *names = framing_names_new (cases[i].map, &error);
      FramingChoice choice = { 0 };

      g_assert_no_error (error);
      for (gsize k = 0; k < MOST && cases[i].fields[k]; k++)
        framing_names_offer (names, &choice, (framing_str) { cases[i].fields[k], strlen (cases[i].fields[k]) }, k);
      for (int role = 0; role < FRAMING_N_ROLES; role++)
        g_string_append_printf (roles, "%s%c", role ? " " : "", choice.taken[role] ? '0' + (char) choice.field[role] : '-');
      for (gsize k = 0; k < MOST && cases[i].fields[k]; k++)
        {
          const char *role;

          g_string_append_c (passes, framing_names_passes (&choice, (framing_str) { cases[i].fields[k], strlen (cases[i].fields[k]) }, k, &role) ? '1' : '0');
        }
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (roles->str, ==, cases[i].roles);
      g_assert_cmpstr (passes->str, ==, cases[i].passes);
      framing_names_unref (names);
    }
}

/* A key made of the role, else the name, is never there twice. */
static void
test_keys (void)
{
  static const char *const fields[] = { "outlet", "domain", "url", "id" };
  FramingNames *names = framing_names_new ("outlet=domain", NULL);
  FramingChoice choice = { 0 };
  const char *role;

  for (gsize k = 0; k < G_N_ELEMENTS (fields); k++)
    framing_names_offer (names, &choice, (framing_str) { fields[k], strlen (fields[k]) }, k);
  g_assert_false (framing_names_passes (&choice, (framing_str) { "outlet", 6 }, 0, &role));
  g_assert_true (framing_names_passes (&choice, (framing_str) { "domain", 6 }, 1, &role));
  g_assert_cmpstr (role, ==, "outlet");
  g_assert_true (framing_names_passes (&choice, (framing_str) { "url", 3 }, 2, &role));
  g_assert_cmpstr (role, ==, "url");
  g_assert_false (framing_names_passes (&choice, (framing_str) { "id", 2 }, 3, &role));
  framing_names_unref (names);
}

static void
test_is_text (void)
{
  static const struct { const char *name; gboolean usual, mapped; } table[] = {
    { "text", TRUE, TRUE }, { "Body", TRUE, TRUE }, { "story", FALSE, TRUE }, { "Story", FALSE, FALSE }, { "title", FALSE, FALSE },
    { "", FALSE, FALSE },   { "texts", FALSE, FALSE },
  };
  FramingNames *usual = framing_names_new (NULL, NULL), *mapped = framing_names_new ("text=story", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      framing_str name = { table[i].name, strlen (table[i].name) };

      g_assert_cmpint (framing_names_is_text (usual, name), ==, table[i].usual);
      g_assert_cmpint (framing_names_is_text (mapped, name), ==, table[i].mapped);
    }
  framing_names_unref (usual);
  framing_names_unref (mapped);
}

static void
test_bad_map (void)
{
  static const struct { const char *map, *pattern; } bad[] = {
    { "text", "*'text' is not OURS=THEIRS*" },         { "text=", "*'text=' is not OURS=THEIRS*" },
    { "text=body,", "*'' is not OURS=THEIRS*" },       { "txt=body", "*'txt' is not one of text, title, id*" },
    { "=body", "*'' is not one of*" },                 { "text=a,title=b,text=c", "*'text' is given twice*" },
    { "text= ", "*is not OURS=THEIRS*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (framing_names_new (bad[i].map, &error));
      g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
      if (!g_pattern_match_simple (bad[i].pattern, error->message))
        g_error ("%s: %s", bad[i].map, error->message);
    }
}

static void
test_sought (void)
{
  FramingNames *usual = framing_names_new (NULL, NULL), *mapped = framing_names_new ("text=body", NULL);
  g_autofree char *a = framing_names_sought (usual, FRAMING_ROLE_TEXT), *b = framing_names_sought (mapped, FRAMING_ROLE_TEXT);

  g_assert_cmpstr (a, ==, "none of text, content, body, maintext, article");
  g_assert_cmpstr (b, ==, "no \"body\" (map text=body)");
  framing_names_unref (usual);
  framing_names_unref (mapped);
}

static void
test_records (void)
{
  static const struct { const char *name; gboolean tells; } table[] = {
    { "axes", TRUE }, { "hurdle_success_score", TRUE }, { "_score", FALSE }, { "score", FALSE }, { "Axes", FALSE }, { "mood_scores", FALSE }, { "", FALSE },
  };
  FramingNames *names = framing_names_new (NULL, NULL);

  for (gsize welcome = 0; welcome < 2; welcome++)
    {
      g_assert_cmpint (framing_names_welcomes_records (names), ==, welcome);
      for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
        g_assert_cmpint (framing_names_tells_record (names, (framing_str) { table[i].name, strlen (table[i].name) }), ==,
                         welcome && table[i].tells);
      framing_names_welcome_records (names);
    }
  framing_names_unref (names);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/names/choice", test_choice);
  g_test_add_func ("/input/names/keys", test_keys);
  g_test_add_func ("/input/names/is-text", test_is_text);
  g_test_add_func ("/input/names/bad-map", test_bad_map);
  g_test_add_func ("/input/names/sought", test_sought);
  g_test_add_func ("/input/names/records", test_records);
  return g_test_run ();
}
