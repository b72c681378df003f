#include "report/explain.h"
#include "sample.h"
#include <string.h>

static void
check_page (void)
{
  FramingRecord record = sample_record ();
  g_autoptr (GString) out = g_string_new (NULL);

  record.notes = FRAMING_NOTE_REPAIRED;
  framing_explain_append (sample_schema (), &record, 80, FALSE, out);
  g_assert_cmpstr (out->str, ==,
                   "id           a1\n"
                   "words        3\n"
                   "outlet       Courier, \"North\"\n"
                   "tags         [\"a\",\"b \"]\n"
                   "counts       412 words\n"
                   "note         repaired\n"
                   "\n"
                   "M   gloom ◀      ■■■■│          ▶ joy   -0.41  (11 hits)\n"
                   "P    slow ◀          │■■■■■■■■■■▶ fast  +1.00\n"
                   "about Port\n"
                   "M   gloom ◀■■■■■■■■■■│          ▶ joy   -1.00\n"
                   "P    slow ◀          │          ▶ fast  no evidence\n"
                   "\n"
                   "A day\nin May\n"
                   "\n"
                   "It is not [M+0.75 grim]. They [P+2 race ahead].\n"
                   "\n"
                   "axis  pole  words       base  cue  rules               weight  entry\n"
                   "M     joy   grim        -1.5  not  negation, contrast   +0.75  mood.tsv:7 grim\n"
                   "P     fast  race ahead    +2                               +2  pace.tsv:9 race ahead\n");
}

/* two hits on the same words share their brackets, a hit without weight is shown too */
static void
check_overlap (void)
{
  framing_evidence items[] = { { .begin = 6, .end = 14, .field = 1, .axis = 1, .weight = 500, .base = 500 },
                               { .begin = 10, .end = 14, .field = 1, .axis = 0, .weight = 0, .base = -1000 } };
  size_t first[] = { 0, 2 };
  framing_evidence_list list = { sizeof list, 0, items, sizeof items[0], 2, first, 1 };
  FramingRecord record = sample_record ();
  g_autoptr (GString) out = g_string_new (NULL);

  record.evidence = &list;
  framing_explain_append (sample_schema (), &record, 80, FALSE, out);
  g_assert_nonnull (strstr (out->str, "It is [P+0.5 M0 not grim]. They"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/explain/page", check_page);
  g_test_add_func ("/report/explain/overlap", check_overlap);
  return g_test_run ();
}
