#include "passage/excerpt.h"
#include <string.h>

/* marks are given as words; "" = none */
typedef struct {
  const char *text;
  guint32 begin, end;           /* 0, 0 = all of it */
  struct { const char *words, *cue; gint32 weight; } items[3];
  const char *wanted;           /* evidence in [], cues in <> */
  gint64 weight;
} Case;

static const Case CASES[] = {
  { "", 0, 0, { { NULL, NULL, 0 } }, "", 0 },
  { "  Talks \t\r\n stalled\u2028again.  ", 0, 0, { { "stalled", "", -1000 } }, "Talks [stalled] again.", -1000 },
  { "Talks did not fail.", 0, 0, { { "fail", "not", 800 } }, "Talks did <not> [fail].", 800 },
  { "One. Talks failed. A deal.", 5, 18, { { "failed", "", -1000 }, { "deal", "", 500 } }, "Talks [failed].", -1000 },
  { "failed to agree", 0, 0, { { "agree", "failed to", -1000 }, { "failed to agree", "", -1500 } }, "[failed to agree]", -2500 },
  { "no deal", 0, 0, { { "deal", "no", -1000 }, { "no deal", "", -500 } }, "no [deal]", -1500 },
  { "the pe\u00adace \u202etalks\u202c", 0, 0, { { "pe\u00adace", "", 700 } }, "the [peace] talks", 700 },
  { "a \u202e\u202c b", 0, 0, { { "\u202e\u202c", "", 700 } }, "a b", 700 },
  { "bad \xff byte \xe2\x80", 0, 0, { { "byte", "", -1 } }, "bad \ufffd [byte] \ufffd\ufffd", -1 },
  { "a\033[31mb\x01", 0, 0, { { NULL, NULL, 0 } }, "a[31mb", 0 },
  { "won\u2019t  work", 0, 0, { { "work", "n\u2019t", -5 } }, "wo<n\u2019t> [work]", -5 },
};

static void
find (const char *text, const char *words, guint32 *begin, guint32 *end)
{
  if (words == NULL || *words == '\0')
    return;
  g_assert_nonnull (strstr (text, words));
  *begin = (guint32) (strstr (text, words) - text);
  *end = *begin + (guint32) strlen (words);
}

static char *
show (const FramingExcerpt *excerpt)
{
  GString *out = g_string_new (NULL);
  guint32 at = 0;

  for (guint i = 0; i < excerpt->marks->len; i++)
    {
      const FramingMark *mark = &g_array_index (excerpt->marks, FramingMark, i);

      g_assert_cmpuint (at, <=, mark->begin);
      g_assert_cmpuint (mark->begin, <, mark->end);
      g_assert_cmpuint (mark->end, <=, strlen (excerpt->text));
      g_string_append_len (out, excerpt->text + at, mark->begin - at);
      g_string_append_printf (out, "%c%.*s%c", mark->cue ? '<' : '[', (int) (mark->end - mark->begin), excerpt->text + mark->begin,
                              mark->cue ? '>' : ']');
      at = mark->end;
    }
  g_string_append (out, excerpt->text + at);
  return g_string_free (out, FALSE);
}

static void
check_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const Case *c = &CASES[i];
      framing_evidence items[3] = { { 0 } };
      gsize n = 0;
      FramingExcerpt excerpt;

      for (; n < 3 && c->items[n].words != NULL; n++)
        {
          find (c->text, c->items[n].words, &items[n].begin, &items[n].end);
          find (c->text, c->items[n].cue, &items[n].cue_begin, &items[n].cue_end);
          items[n].weight = c->items[n].weight;
        }
      framing_excerpt_make ((framing_str) { c->text, strlen (c->text) }, c->begin, c->end > 0 ? c->end : (guint32) strlen (c->text),
                            items, n, &excerpt);

      g_autofree char *shown = show (&excerpt);

      g_assert_cmpstr (shown, ==, c->wanted);
      g_assert_cmpint (excerpt.weight, ==, c->weight);
      framing_excerpt_clear (&excerpt);
    }
}

static void
check_absent (void)
{
  FramingExcerpt excerpt;

  framing_excerpt_make ((framing_str) { NULL, 0 }, 0, 100, NULL, 0, &excerpt);
  g_assert_cmpstr (excerpt.text, ==, "");
  framing_excerpt_clear (&excerpt);
}

/* `n` words in front of the evidence, as many behind it */
static FramingExcerpt
make_long (guint before, guint behind, const char *word, GString *text)
{
  framing_evidence item = { .weight = -1000 };
  FramingExcerpt excerpt;

  for (guint i = 0; i < before; i++)
    g_string_append (text, word);
  item.begin = (guint32) text->len;
  g_string_append (text, "deadlock");
  item.end = (guint32) text->len;
  for (guint i = 0; i < behind; i++)
    g_string_append (text, word);
  framing_excerpt_make ((framing_str) { text->str, text->len }, 0, (guint32) text->len, &item, 1, &excerpt);
  return excerpt;
}

/* whatever stands around it, the evidence is shown, whole, near full length, and no character is broken */
static void
check_long (void)
{
  static const char *const words[] = { " word ", " \u00e4\u00f6\u00fc ", "\u65e5\u672c", "x", " \U0001f600 " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint before = 0; before < 400; before += 57)
      for (guint behind = 0; behind < 400; behind += 57)
        {
          g_autoptr (GString) text = g_string_new (NULL);
          FramingExcerpt excerpt = make_long (before, behind, words[i], text);
          const FramingMark *mark = &g_array_index (excerpt.marks, FramingMark, 0);

          g_assert_true (g_utf8_validate (excerpt.text, -1, NULL));
          g_assert_cmpuint (strlen (excerpt.text), <=, FRAMING_EXCERPT_LONGEST);
          g_assert_cmpuint (excerpt.marks->len, ==, 1);
          g_assert_cmpuint (mark->end - mark->begin, ==, 8);
          g_assert_cmpint (strncmp (excerpt.text + mark->begin, "deadlock", 8), ==, 0);
          if (text->len > 4 * FRAMING_EXCERPT_LONGEST)
            g_assert_cmpuint (strlen (excerpt.text), >, FRAMING_EXCERPT_LONGEST * 3 / 4);
          framing_excerpt_clear (&excerpt);
        }
}

static void
check_cut (void)
{
  g_autoptr (GString) both = g_string_new (NULL), first = g_string_new (NULL), last = g_string_new (NULL);
  FramingExcerpt middle = make_long (100, 100, " word ", both), start = make_long (0, 100, " word ", first);
  FramingExcerpt end = make_long (100, 0, " word ", last);

  g_assert_true (g_str_has_prefix (middle.text, "\u2026 word word"));
  g_assert_true (g_str_has_suffix (middle.text, "word word \u2026"));
  g_assert_true (g_str_has_prefix (start.text, "deadlock word"));
  g_assert_true (g_str_has_suffix (start.text, "word \u2026"));
  g_assert_true (g_str_has_prefix (end.text, "\u2026 word"));
  g_assert_true (g_str_has_suffix (end.text, "word deadlock"));
  framing_excerpt_clear (&middle);
  framing_excerpt_clear (&start);
  framing_excerpt_clear (&end);
}

/* of evidence that lies too far apart for one excerpt the heavier part is shown */
static void
check_heaviest (void)
{
  g_autoptr (GString) text = g_string_new ("failed");
  framing_evidence items[3] = { { .begin = 0, .end = 6, .weight = -1500 } };
  FramingExcerpt excerpt;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, " word");
  for (guint i = 1; i < 3; i++)
    {
      items[i] = (framing_evidence) { .begin = (guint32) text->len + 1, .end = (guint32) text->len + 6, .weight = 1000 };
      g_string_append (text, " agree");
    }
  framing_excerpt_make ((framing_str) { text->str, text->len }, 0, (guint32) text->len, items, 3, &excerpt);
  g_assert_cmpuint (excerpt.marks->len, ==, 2);
  g_assert_true (g_str_has_suffix (excerpt.text, "word agree agree"));
  g_assert_cmpint (excerpt.weight, ==, 500);
  framing_excerpt_clear (&excerpt);
}

/* one mark that is longer than an excerpt may be; half of a compound */
static void
check_odd_marks (void)
{
  g_autoptr (GString) text = g_string_new (NULL), compound = g_string_new (NULL);
  framing_evidence wide = { .weight = 1000 }, half = { .weight = 1000 };
  FramingExcerpt excerpt;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "word ");
  wide.end = (guint32) text->len;
  framing_excerpt_make ((framing_str) { text->str, text->len }, 0, wide.end, &wide, 1, &excerpt);
  g_assert_cmpuint (strlen (excerpt.text), <=, FRAMING_EXCERPT_LONGEST);
  g_assert_cmpuint (excerpt.marks->len, ==, 1);
  framing_excerpt_clear (&excerpt);

  g_string_append_printf (compound, "%sre-agreed %s", text->str, text->str);
  half.begin = (guint32) text->len + 3;
  half.end = half.begin + 6;
  framing_excerpt_make ((framing_str) { compound->str, compound->len }, 0, (guint32) compound->len, &half, 1, &excerpt);
  g_assert_nonnull (strstr (excerpt.text, "word re-agreed word"));
  framing_excerpt_clear (&excerpt);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/excerpt/cases", check_cases);
  g_test_add_func ("/outlet/excerpt/absent", check_absent);
  g_test_add_func ("/outlet/excerpt/long", check_long);
  g_test_add_func ("/outlet/excerpt/cut", check_cut);
  g_test_add_func ("/outlet/excerpt/heaviest", check_heaviest);
  g_test_add_func ("/outlet/excerpt/odd-marks", check_odd_marks);
  return g_test_run ();
}
