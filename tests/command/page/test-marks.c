#include "page/parts.h"

static char *
write_marks (const char *text, const FramingMark *marks, guint n)
{
  FramingSide side = { (char *) "sentiment", (char *) "neg<", (char *) "pos\"" };
  FramingExcerpt excerpt = { (char *) text, g_array_new (FALSE, TRUE, sizeof (FramingMark)), 0 };
  FramingPage page = { .out = g_string_new (NULL) };

  g_array_append_vals (excerpt.marks, marks, n);
  framing_marks_append (&page, &excerpt, &side);
  g_array_unref (excerpt.marks);
  return g_string_free (page.out, FALSE);
}

static void
check_marks (void)
{
  static const FramingMark marks[] = { { 3, 6, -1500, FALSE }, { 7, 10, 500, FALSE }, { 11, 14, 0, TRUE }, { 15, 16, 0, FALSE } };
  g_autofree char *html = write_marks ("a <bad|fin&not|x", marks, 4);

  g_assert_cmpstr (html, ==, "a &lt;<mark class=\"low\" title=\"neg&lt;, weight -1.5\">bad<span class=\"vh\"> (neg&lt; -1.5)</span></mark>|"
                   "<mark class=\"high\" title=\"pos&quot;, weight +0.5\">fin<span class=\"vh\"> (pos&quot; +0.5)</span></mark>&amp;"
                   "<mark class=\"cue\" title=\"changes how a word beside it counts\">not<span class=\"vh\"> (changes a word beside it)"
                   "</span></mark>|<mark class=\"none\" title=\"found, but counts nothing here\">x</mark>");
}

/* marks that cannot be: beyond the end, turned round, one over the other, through a character */
static void
check_wrong_marks (void)
{
  static const FramingMark marks[] = {
    { 4, 2, 1, FALSE }, { 0, 2, 1000, FALSE }, { 1, 3, 1000, FALSE }, { 4, 99, 1000, FALSE }, { 9, 9, 1, FALSE },
  };
  static const FramingMark through[] = { { 1, 3, 1000, FALSE } };
  g_autofree char *html = write_marks ("abcdef", marks, 5), *cut = write_marks ("\xc3\xa9\xc3\xa9", through, 1),
                  *none = write_marks (NULL, NULL, 0);

  g_assert_cmpstr (html, ==, "<mark class=\"high\" title=\"pos&quot;, weight +1\">ab<span class=\"vh\"> (pos&quot; +1)</span></mark>cdef");
  g_assert_true (g_utf8_validate (cut, -1, NULL));
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/marks/marks", check_marks);
  g_test_add_func ("/page/marks/wrong-marks", check_wrong_marks);
  return g_test_run ();
}
