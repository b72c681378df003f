#include "page/page.h"
#include "sample.h"
#include <string.h>

#define LARGEST 3000000

static char *
write_page (SampleKind kind)
{
  g_autoptr (Sample) sample = sample_new (kind);
  GString *out = g_string_new (NULL);

  framing_page_append (sample_findings (sample), out);
  return g_string_free (out, FALSE);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

static void
check_contents (void)
{
  static const char *const wanted[] = {
    "<!DOCTYPE html>", "lang=\"en\"", "default-src 'none'", "The finding in words", " frames events more as a hurdle than the others do: "
    "-0.20 [",
    "How to read this page", "id=\"axis-0\"", "Outlets on the same stories", "Pairs", "What makes the difference", "The clearest pairs of "
    "sentences",
    "The clearest stories", "Over time", "Parts and voices", "Targets", "Exploratory", "Benjamini-Hochberg", "Articles without evidence",
    "Method and settings", "framing compare --over month", "5f0c2a97e1b34d68", "What this cannot say", "Hillside Examiner</bdi> (set 2)",
    "Not tested, with fewer than 10 shared stories", "<mark class=\"low\"",
  };
  static const char *const order[] = { "id=\"finding\"", "id=\"guide\"", "id=\"axis-0\"", "id=\"axis-1\"", "id=\"axis-2\"", "id=\"method\"",
                                       "id=\"limits\"" };
  g_autofree char *page = write_page (SAMPLE_RICH);
  const char *at = page;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (page, wanted[i]) == NULL)
      g_error ("the page does not have: %s", wanted[i]);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = strstr (at, order[i]);
      g_assert_nonnull (at);
    }
}

/* every chart has a title, and a table after it; what opens is closed */
static void
check_form (void)
{
  for (guint kind = SAMPLE_RICH; kind <= SAMPLE_BARE; kind++)
    {
      static const char *const elements[] = { "section", "details", "svg", "ul", "li", "table", "tr", "figure", "mark", "div", "bdi",
                                              "span", "main" };
      g_autofree char *page = write_page ((SampleKind) kind);

      g_assert_true (g_utf8_validate (page, -1, NULL));
      for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
        {
          g_autofree char *plain = g_strdup_printf ("<%s>", elements[i]), *with = g_strdup_printf ("<%s ", elements[i]),
                          *end = g_strdup_printf ("</%s>", elements[i]);

          g_assert_cmpuint (count (page, plain) + count (page, with), ==, count (page, end));
        }
      g_assert_cmpuint (count (page, "role=\"img\"><title>"), ==, count (page, "role=\"img\""));
      g_assert_cmpuint (count (page, " style=\""), ==, 0);
      g_assert_cmpuint (count (page, "nan%") + count (page, ">nan") + count (page, ">-nan") + count (page, ">inf"), ==, 0);
    }
}

static void
check_hostile (void)
{
  static const char *const never[] = {
    "<script>alert", "<img", "<svg onload", "' autofocus", "]]></svg>", "<!--", "<textarea", "<plaintext", "<link", "<a href='",
    "http-equiv=refresh content='",
    "\xe2\x80\xae", "\xe2\x80\xa8", "\x1b", "\x7f", "\xc2\x9b", "\xed\xa0\x80", "\r",
  };
  g_autofree char *page = write_page (SAMPLE_HOSTILE);

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (strstr (page, never[i]) != NULL)
      g_error ("the page has, unescaped: %s", never[i]);
  g_assert_cmpuint (count (page, "<script>"), ==, 1);
  g_assert_cmpuint (count (page, "</style>"), ==, 1);
  g_assert_nonnull (strstr (page, "&lt;script&gt;alert(&#39;broken out&#39;)&lt;/script&gt;"));
}

static void
check_size (void)
{
  g_autofree char *page = write_page (SAMPLE_LARGE);

  g_assert_cmpuint (strlen (page), <, LARGEST);
  g_assert_nonnull (strstr (page, "Those that survive correction, and of the others those with the most shared stories"));
  g_assert_nonnull (strstr (page, "further pairs stand in the tables of --format csv"));
  g_assert_nonnull (strstr (page, "articles between these are left out"));
}

static void
check_bare (void)
{
  g_autofree char *page = write_page (SAMPLE_BARE);

  g_assert_nonnull (strstr (page, "What this page cannot show"));
  g_assert_nonnull (strstr (page, "the records carry no evidence"));
  g_assert_nonnull (strstr (page, "shares enough stories with others to be tested"));
  g_assert_null (strstr (page, "The clearest stories"));
  g_assert_null (strstr (page, "Over time"));
}

static void
check_same (void)
{
  g_autofree char *first = write_page (SAMPLE_RICH), *second = write_page (SAMPLE_RICH);

  g_assert_true (strcmp (first, second) == 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/page/contents", check_contents);
  g_test_add_func ("/page/page/form", check_form);
  g_test_add_func ("/page/page/hostile", check_hostile);
  g_test_add_func ("/page/page/size", check_size);
  g_test_add_func ("/page/page/bare", check_bare);
  g_test_add_func ("/page/page/same", check_same);
  return g_test_run ();
}
