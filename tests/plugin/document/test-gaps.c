/* What stands between two words, character by character. */
#include "document/gaps.h"
#include "document/token.h"
#include <glib.h>
#include <string.h>

/* Feeds a gap as the reader of tokens does, between a word and the word x, and gives its flags; `first` = at the start of a field. */
static uint32_t
flags_of (const char *between, bool first)
{
  g_autofree char *text = g_strconcat (first ? "" : "w", between, NULL);
  const char *end = text + strlen (text), *p = text;
  bool repaired = false;
  FramingGap gap;

  framing_gaps_start (&gap, text, end);
  if (!first)
    framing_gaps_take (&gap, ++p);
  while (p < end && *p != 'x')
    p = framing_gaps_see (&gap, p, &repaired);
  return framing_gaps_take (&gap, p);
}

static void
test_marks (void)
{
  static const struct { const char *gap; uint32_t flags; } rows[] = {
    { " x", 0 },
    { "\xC2\xA0x", 0 },                                       /* NBSP */
    { ", x", FRAMING_GAP_COMMA },
    { "; x", FRAMING_GAP_SEMICOLON },
    { ": x", FRAMING_GAP_COLON },
    { ". x", FRAMING_GAP_STOP },
    { "\xE2\x80\xA6 x", FRAMING_GAP_STOP },                   /* one character of three dots */
    { "! x", FRAMING_GAP_EXCLAIM },
    { "? x", FRAMING_GAP_QUESTION },
    { "?! x", FRAMING_GAP_QUESTION | FRAMING_GAP_EXCLAIM },
    { " (x", FRAMING_GAP_PAREN },
    { ".\xE2\x80\x9D x", FRAMING_GAP_STOP | FRAMING_GAP_QUOTE },
    { " \"x", FRAMING_GAP_QUOTE },
    { " &quot;x", FRAMING_GAP_QUOTE },
    { " \xE2\x80\x98x", FRAMING_GAP_QUOTE },                  /* a single one before a word */
    { "' x", FRAMING_GAP_APOSTROPHE },                        /* the workers' demand */
    { " $x", FRAMING_GAP_OTHER },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmphex (flags_of (rows[i].gap, false), ==, rows[i].flags);
}

static void
test_hyphens (void)
{
  static const struct { const char *gap; uint32_t flags; } rows[] = {
    { "-x", FRAMING_GAP_HYPHEN },
    { "\xE2\x80\x91x", FRAMING_GAP_HYPHEN },                  /* the one that does not break */
    { "- x", 0 },                                             /* pre- and post-war */
    { " - x", FRAMING_GAP_DASH },
    { "--x", FRAMING_GAP_DASH },
    { " \xE2\x80\x93 x", FRAMING_GAP_DASH },
    { "\xE2\x80\x94x", FRAMING_GAP_DASH },
    { "\xE2\x80\x93x", FRAMING_GAP_HYPHEN },                  /* an en dash joins two names */
    { "&mdash;x", FRAMING_GAP_DASH },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmphex (flags_of (rows[i].gap, false), ==, rows[i].flags);
}

static void
test_lines (void)
{
  static const struct { const char *gap; uint32_t flags; } rows[] = {
    { "\nx", FRAMING_GAP_LINE },
    { "\r\nx", FRAMING_GAP_LINE },
    { "\rx", FRAMING_GAP_LINE },
    { "\r\n \r\nx", FRAMING_GAP_LINE | FRAMING_GAP_BLANK },
    { "\n\nx", FRAMING_GAP_LINE | FRAMING_GAP_BLANK },
    { "\xE2\x80\xA8x", FRAMING_GAP_LINE },                    /* U+2028 */
    { "\xC2\x85x", FRAMING_GAP_LINE },                        /* U+0085 */
    { "\n\xE2\x80\xA2 x", FRAMING_GAP_LINE | FRAMING_GAP_BULLET },
    { "\n- x", FRAMING_GAP_LINE | FRAMING_GAP_BULLET },
    { " \xE2\x80\xA2 x", FRAMING_GAP_OTHER },                 /* inside a line it is no bullet */
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmphex (flags_of (rows[i].gap, false), ==, rows[i].flags);
}

static void
test_start (void)
{
  g_assert_cmphex (flags_of ("x", true), ==, FRAMING_GAP_LINE | FRAMING_GAP_BLANK);
  g_assert_cmphex (flags_of ("* x", true), ==, FRAMING_GAP_LINE | FRAMING_GAP_BLANK | FRAMING_GAP_BULLET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gaps/marks", test_marks);
  g_test_add_func ("/gaps/hyphens", test_hyphens);
  g_test_add_func ("/gaps/lines", test_lines);
  g_test_add_func ("/gaps/start", test_start);
  return g_test_run ();
}
