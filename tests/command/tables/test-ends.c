#include "tables/ends.h"

#define MOST 200

/* one letter a row: 's' survives, '.' does not; the value is the place, so the last ones are the largest */
static char *
mark (const char *letters)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree FramingOutletRow *store = g_new0 (FramingOutletRow, MOST);
  gboolean kept[MOST];
  char *marks = g_strdup (letters);

  for (guint i = 0; letters[i] != '\0'; i++)
    {
      store[i].group = i;
      store[i].same_story.value = (double) i + 1;
      store[i].same_story.survives = letters[i] == 's';
      g_ptr_array_add (rows, &store[i]);
    }
  framing_ends_mark (rows, kept);
  for (guint i = 0; i < rows->len; i++)
    marks[i] = kept[i] ? 'x' : '-';
  return marks;
}

static void
check_cases (void)
{
  static const struct { const char *letters, *kept; } cases[] = {
    { "", "" },
    { ".", "x" },
    { "........................", "xxxxxxxxxxxxxxxxxxxxxxxx" },
    { ".........................", "xxxx-----------------xxxx" },
    { "..........s...............", "xxxx------x-----------xxxx" },
    { ".....s....................", "xxxxxx----------------xxxx" },         /* one alone is shown, not told */
    { "......s...................", "xxxx--x---------------xxxx" },
    { "sssssssssssssssssssssssssssss..", "xxxx-----xxxxxxxxxxxxxxxxxxxxxx" },    /* twenty survivors, the largest */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = mark (cases[i].letters);

      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/ends/cases", check_cases);
  return g_test_run ();
}
