/* The grammar of JSON: what must be accepted and what must be refused (json-cases.h), depth, and random changes to good texts. */
#include <glib.h>
#include <string.h>

#include "input/json.h"
#include "json-cases.h"

static void
test_accepted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    if (!framing_json_check (accepted[i].text, accepted[i].n))
      g_error ("refused: %s", accepted[i].text);
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    if (framing_json_check (refused[i].text, refused[i].n))
      g_error ("accepted: %s", refused[i].text);
}

static void
test_free_choice (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (free_choice); i++)
    g_assert_true (framing_json_check (free_choice[i].text, free_choice[i].n));
}

/* Every accepted text that ends in a bracket or a quote, cut anywhere, is refused; memory of exactly that size shows a read beyond. */
static void
test_cut_off (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *text = g_strstrip (g_strndup (accepted[i].text, accepted[i].n));
      gsize n = strlen (text);

      for (gsize k = 0; k < n && strchr ("]}\"", text[n - 1]); k++)
        {
          g_autofree char *part = g_memdup2 (text, k);

          g_assert_false (framing_json_check (part ? part : "", k));
        }
    }
}

static char *
nest (const char *open, const char *inside, const char *close, gsize depth)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, inside);
  for (gsize i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const struct { const char *open, *inside, *close; } kinds[] = { { "[", "", "]" }, { "{\"a\":", "1", "}" }, { "[{\"\":", "[]", "}]" } };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gsize each = strlen (kinds[i].close);
      g_autofree char *deep = nest (kinds[i].open, kinds[i].inside, kinds[i].close, (FRAMING_JSON_DEPTH - 1) / each);
      g_autofree char *deeper = nest (kinds[i].open, kinds[i].inside, kinds[i].close, FRAMING_JSON_DEPTH / each + 1);
      g_autofree char *open = nest (kinds[i].open, "", "", 100000);

      g_assert_true (framing_json_check (deep, strlen (deep)));
      g_assert_false (framing_json_check (deeper, strlen (deeper)));
      g_assert_false (framing_json_check (open, strlen (open)));
    }
}

static void
test_run (void)
{
  char text[80];

  for (gsize n = 0; n <= 64; n++)
    for (gsize k = 0; k <= n; k++)
      for (const char *c = "\"\\\n\x1f\x01"; *c; c++)
        {
          memset (text, n % 2 ? '\xa2' : ' ', sizeof text);
          text[k] = *c;
          g_assert_true (framing_json_run (text, text + n) == text + k);
        }
}

static void
test_mutations (void)
{
  static const char bytes[] = "[]{}\",:\\u0-1.eE tfn\n\0\x80\xff";

  for (guint round = 0; round < 20000; round++)
    {
      const Case *base = &accepted[(guint) g_test_rand_int_range (0, G_N_ELEMENTS (accepted))];
      g_autofree char *text = g_memdup2 (base->text, base->n);
      FramingJsonFault fault;
      const char *p = text, *end = text + base->n;

      for (int k = g_test_rand_int_range (1, 4); k > 0; k--)
        text[g_test_rand_int_range (0, (gint32) base->n)] = bytes[g_test_rand_int_range (0, sizeof bytes)];
      if (framing_json_check (text, base->n))
        continue;
      p = framing_json_value (framing_json_space (p, end), end, 0, &fault);
      if (p)
        g_assert_true (p > text && p <= end);
      else
        g_assert_true (fault.what && fault.at >= text && fault.at <= end);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/json/accepted", test_accepted);
  g_test_add_func ("/input/json/refused", test_refused);
  g_test_add_func ("/input/json/free-choice", test_free_choice);
  g_test_add_func ("/input/json/cut-off", test_cut_off);
  g_test_add_func ("/input/json/depth", test_depth);
  g_test_add_func ("/input/json/run", test_run);
  g_test_add_func ("/input/json/mutations", test_mutations);
  return g_test_run ();
}
