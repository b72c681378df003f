/* Writes the page of a sample, for the tests in a browser and for scripts/report-picture. Usage: write-page rich|hostile|large|bare FILE */
#include "page/page.h"
#include "sample.h"
#include <string.h>

int
main (int argc, char **argv)
{
  static const char *const kinds[] = { "rich", "hostile", "large", "bare" };

  for (guint i = 0; argc == 3 && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (argv[1], kinds[i]) == 0)
      {
        g_autoptr (Sample) sample = sample_new ((SampleKind) i);
        g_autoptr (GString) page = g_string_new (NULL);
        g_autoptr (GError) error = NULL;

        framing_page_append (sample_findings (sample), page);
        if (g_file_set_contents (argv[2], page->str, (gssize) page->len, &error))
          return 0;
        g_printerr ("write-page: %s\n", error->message);
        return 1;
      }
  g_printerr ("usage: write-page rich|hostile|large|bare FILE\n");
  return 2;
}
