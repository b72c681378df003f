#include "report/letters.h"

static void
check (const char *const *ids, const char *const *wanted)
{
  framing_axis axes[4] = { { 0 } };
  FramingSchema schema = { .axes = axes };

  for (; ids[schema.n_axes] != NULL; schema.n_axes++)
    axes[schema.n_axes].id = ids[schema.n_axes];

  g_auto (GStrv) letters = framing_letters_new (&schema);

  for (size_t i = 0; i < schema.n_axes; i++)
    g_assert_cmpstr (letters[i], ==, wanted[i]);
  g_assert_null (letters[schema.n_axes]);
}

static void
check_letters (void)
{
  check ((const char *[]) { NULL }, NULL);
  check ((const char *[]) { "mood", NULL }, (const char *[]) { "" });
  check ((const char *[]) { "hurdle-success", "tension-cooperation", "sentiment", NULL }, (const char *[]) { "H", "T", "S" });
  check ((const char *[]) { "security", "sentiment", "trust", NULL }, (const char *[]) { "Sec", "Sen", "T" });
  check ((const char *[]) { "war", "warmth", NULL }, (const char *[]) { "War", "Warm" });
  check ((const char *[]) { "Same", "same", NULL }, (const char *[]) { "Same", "Same" });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/letters", check_letters);
  return g_test_run ();
}
