#include "marked.h"
#include "document/rows.h"

#define WIDE "The council of the old harbour town met on the quay for nine hours"
#define WRAPPED WIDE " and\nthen went home without any word to the people who had waited there since\nthe morning. Nobody knows what " \
  "was said in the room, and so the rumours that\nhad begun in spring went on for another week."

static const MarkedRow paragraphs[] = {
  { NULL, "One is here.\nTwo is here.\n\nThree is here.", "One is here\nTwo is here\nThree is here" },
  { NULL, "One\r\nTwo\r\n\r\nThree", "One\nTwo\nThree" },
  { NULL, "One\xE2\x80\xA8Two", "One\nTwo" },
  { "A title\nof two lines", "A body", "A title of two lines\nA body" },
  { NULL, "- one\n- two\n* three", "one\ntwo\nthree" },
  { NULL, "\n\n  One\n\n", "One" },
  { NULL, "", "" },
  { "Only a title", NULL, "Only a title" },
  { NULL, "the storm came\nthe people left\nthe pier broke", "the storm came\nthe people left\nthe pier broke" },
  { NULL, "Short line\nand a small start\nbut all lines are short\nso they stay", "Short line\nand a small start\nbut all lines are short\nso they stay" },
};

static const MarkedRow wrapped[] = {
  { NULL, WRAPPED, "The council of" },
  { NULL, WRAPPED "\n\n" WRAPPED, "The council of\nThe council of" },
  { NULL, "Council Meets\n\n" WRAPPED, "Council Meets\nThe council of" },
  { NULL, WRAPPED "\nThe end.\nNot the end of the story, since the next meeting is on Tuesday in the great hall\nof the guild.",
    "The council of\nThe end\nNot the end" },
  { NULL, WIDE ".\n" WIDE ".\n" WIDE ".", "The council of\nThe council of\nThe council of" },
};

static const MarkedRow titlecased[] = {
  { NULL, "Harbour Deal Faces New Hurdles", "~Harbour ~Deal ~Faces ~New ~Hurdles" },
  { NULL, "Harbour deal faces new hurdles", "Harbour deal faces new hurdles" },
  { NULL, "The End of the Harbour Deal", "The End of the Harbour Deal" },
  { NULL, "The End of Harbour Deal Is Near Today", "~The ~End ~of ~Harbour ~Deal ~Is ~Near ~Today" },
  { NULL, "HARBOUR DEAL FAILS AGAIN", "~HARBOUR ~DEAL ~FAILS ~AGAIN" },
  { NULL, "Key Points", "~Key ~Points" },
  { NULL, "Key points", "Key points" },
  { NULL, "Velda Lund.", "Velda Lund" },
  { NULL, "Alone", "Alone" },
  { NULL, "5 Things 10 People Love", "~5 ~Things ~10 ~People ~Love" },
  { NULL, "Velda's Deal Isn't Dead", "~Velda.~'s ~Deal ~Is.~n't ~Dead" },
  { "Harbour Deal Fails Again", "The deal failed again.", "~Harbour ~Deal ~Fails ~Again The deal failed again" },
  { NULL, "The deal failed again.\nHarbour Deal Fails Again", "The deal failed again ~Harbour ~Deal ~Fails ~Again" },
};

static void
test_paragraphs (void)
{
  marked_check (paragraphs, G_N_ELEMENTS (paragraphs), MARK_PARAGRAPHS);
}

static void
test_wrapped (void)
{
  marked_check (wrapped, G_N_ELEMENTS (wrapped), MARK_PARAGRAPHS | MARK_FIRST_WORDS);
}

static void
test_titlecased (void)
{
  marked_check (titlecased, G_N_ELEMENTS (titlecased), MARK_TITLECASE);
}

/* Against the plain count of the line's words, for lines on both sides of seven in ten. */
static void
test_counts (void)
{
  static const char *const words[] = { "Harbour", "deal", "5", "it's", "Velda's" };
  FramingDocument d;
  FramingStemmer *stemmer = marked_open (&d);

  for (int round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int capitals = g_test_rand_int_range (0, 101);
      size_t n_words = 0, n_capitals = 0;
      bool wanted;

      for (int i = g_test_rand_int_range (1, 25); i > 0; i--)
        g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, 100) < capitals ? 0 : g_test_rand_int_range (0, 5)]);
      d.body = (framing_str) { text->str, text->len };
      g_assert_cmpint (framing_tokens_read (&d), ==, FRAMING_OK);
      g_assert_true (framing_rows_read (&d));
      framing_lines_mark (&d);
      for (size_t i = 0; i < d.n_tokens; i++)
        if ((d.tokens[i].flags & (FRAMING_IS_SUFFIX | FRAMING_IS_NUMBER)) == 0)
          {
            n_words++;
            n_capitals += (d.tokens[i].flags & FRAMING_IS_CAPITAL) != 0;
          }
      wanted = n_words >= 4 ? 10 * n_capitals >= 7 * n_words : n_words >= 2 && n_capitals == n_words;
      for (size_t i = 0; i < d.n_tokens; i++)
        g_assert_true (((d.tokens[i].flags & FRAMING_IS_TITLECASED) != 0) == wanted);
    }
  marked_close (&d, stemmer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/lines/paragraphs", test_paragraphs);
  g_test_add_func ("/document/lines/wrapped", test_wrapped);
  g_test_add_func ("/document/lines/titlecased", test_titlecased);
  g_test_add_func ("/document/lines/counts", test_counts);
  return g_test_run ();
}
