#include "report/marked.h"
#include "report/width.h"
#include "sample.h"
#include <string.h>

typedef struct { const char *text; struct { const char *words, *label; gint32 weight; } marks[3]; unsigned columns; const char *wanted; } Case;

static const Case CASES[] = {
  { "", { { NULL, NULL, 0 } }, 40, "" },
  { "talks hit a wall today", { { "hit a wall", "H-2", -2000 } }, 40, "talks [H-2 hit a wall] today\n" },
  { "wall", { { "wall", "-2", -2000 } }, 40, "[-2 wall]\n" },
  { "a wall.\n\nA hope", { { "wall", "-2", -2000 }, { "hope", "+1", 1000 } }, 40, "a [-2 wall].\n\nA [+1 hope]\n" },
  { "one two three four", { { "two three", "-1", -1000 } }, 12, "one [-1 two\nthree] four\n" },
  { "a\033[31mb \xff", { { NULL, NULL, 0 } }, 40, "a\\x1b[31mb \xef\xbf\xbd\n" },
  { "0123456789 x", { { NULL, NULL, 0 } }, 4, "0123\n4567\n89 x\n" },
  { "\n\n  text  \r\n", { { NULL, NULL, 0 } }, 40, "text\n" },
};

static void
check_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const Case *c = &CASES[i];
      FramingMark marks[3];
      size_t n = 0;
      g_autoptr (GString) out = g_string_new (NULL);

      for (; n < 3 && c->marks[n].words != NULL; n++)
        {
          guint32 begin = (guint32) (strstr (c->text, c->marks[n].words) - c->text);

          marks[n] = (FramingMark) { begin, begin + (guint32) strlen (c->marks[n].words), c->marks[n].weight, g_string_new (c->marks[n].label) };
        }
      framing_marked_append (sample_text (c->text), marks, n, NULL, 0, c->columns, FALSE, out);
      g_assert_cmpstr (out->str, ==, c->wanted);
      while (n-- > 0)
        g_string_free (marks[n].label, TRUE);
    }
}

static void
check_parts (void)
{
  const char *text = "Title line\n\nSome text \"said\". Menu";
  const FramingSpan spans[] = { { 0, 10, FRAMING_TOKEN_HEADLINE }, { 12, 21, FRAMING_TOKEN_BODY }, { 23, 27, FRAMING_TOKEN_BODY | FRAMING_TOKEN_QUOTED },
                                { 30, 34, FRAMING_TOKEN_BOILERPLATE } };
  g_autoptr (GString) plain = g_string_new (NULL), color = g_string_new (NULL);

  framing_marked_append (sample_text (text), NULL, 0, spans, 4, 80, FALSE, plain);
  g_assert_cmpstr (plain->str, ==, "headline     Title line\n\nbody         Some text \"said\". Menu\n");
  framing_marked_append (sample_text (text), NULL, 0, spans, 4, 80, TRUE, color);
  g_assert_nonnull (strstr (color->str, "\033[1mTitle\033[0m \033[1mline\033[0m"));
  g_assert_nonnull (strstr (color->str, "\033[2mMenu\033[0m"));
  g_assert_nonnull (strstr (color->str, "\033[3msaid\".\033[0m"));
}

/* whatever the width, nothing is lost and no line is too long */
static void
check_widths (void)
{
  const char *text = "The talks did not fail: the two sides, tired of a long winter, signed a deal.";
  g_autoptr (GString) label = g_string_new ("H+1");
  FramingMark mark = { 18, 22, 1000, label };

  for (unsigned columns = 20; columns < 100; columns++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      framing_marked_append (sample_text (text), &mark, 1, NULL, 0, columns, FALSE, out);

      g_auto (GStrv) lines = g_strsplit (out->str, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        g_assert_cmpuint (framing_width_of (lines[i], strlen (lines[i])), <=, columns);
      g_strdelimit (out->str, "\n", ' ');
      g_assert_cmpstr (g_strchomp (out->str), ==,
                       "The talks did not [H+1 fail]: the two sides, tired of a long winter, signed a deal.");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/marked/cases", check_cases);
  g_test_add_func ("/report/marked/parts", check_parts);
  g_test_add_func ("/report/marked/widths", check_widths);
  return g_test_run ();
}
