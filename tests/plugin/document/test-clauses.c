#include "marked.h"

static const MarkedRow rows[] = {
  { NULL, "Despite delays, protests and a burst pipe, the tramway opened.", "Despite delays protests and a burst pipe | the tramway opened" },
  { NULL, "After the talks, Lee and Kim shook hands.", "After the talks | Lee and Kim shook hands" },
  { NULL, "If the dam breaks, the valley floods.", "If the dam breaks | the valley floods" },
  { NULL, "The water isn't good and safe.", "The water is.n't good and safe" },
  { NULL, "A deal has not been reached, officials said.", "A deal has not been reached | officials said" },
  { NULL, "The plan did not succeed but the mayor smiled.", "The plan did not succeed | but the mayor smiled" },
  { NULL, "There is no deal after talks.", "There is no deal | after talks" },
  { NULL, "The harbour railway opened without delays, faults or cost overruns, the auditor wrote.", "The harbour railway opened without delays faults or cost overruns | the auditor wrote" },
  { NULL, "The bridge, which cost millions, has not, however, opened.", "The bridge | which cost millions | has not however opened" },
  { NULL, "The talks failed, leaving both towns without water.", "The talks failed | leaving both towns without water" },
  { NULL, "They saw no danger, fear, or anger.", "They saw no danger fear or anger" },
  { NULL, "He came and he won; nobody else did: the rest slept – or left.", "He came | and he won | nobody else did | the rest slept | or left" },
  { NULL, "The mayor said that the deal was dead, but that deal was old.", "The mayor said | that the deal was dead | but that deal was old" },
  { NULL, "The minister did not (yet) succeed.", "The minister did not yet succeed" },
  { NULL, "The minister (who had just come back from Velda) did not succeed.", "The minister | who had just come back from Velda | did not succeed" },
  { NULL, "The deal failed, Lee and Kim said.", "The deal failed | Lee and Kim said" },
  { NULL, "It was a long, bitter dispute.", "It was a long bitter dispute" },
  { NULL, "She went even though it rained.", "She went | even though it rained" },
  { NULL, "He said, “We will pay,” and left.", "He said | We will pay | and left" },
  { NULL, "They called it a “historic” deal.", "They called it a historic deal" },
  { NULL, "They met on Tuesday, Oct. 28, 2025, in Velda.", "They met on Tuesday Oct 28 2025 | in Velda" },
  { NULL, "The Velda–Orrin deal was signed.", "The Velda Orrin deal was signed" },
  { NULL, "The pier is closed, so the ferries wait.", "The pier is closed | so the ferries wait" },
  { NULL, "Vegetables, not fruit, slow the decline.", "Vegetables | not fruit | slow the decline" },
};

static void
test_clauses (void)
{
  marked_check (rows, G_N_ELEMENTS (rows), MARK_CLAUSES);
}

/* ---- blocks ------------------------------------------------------------------------------------------------------ */

#define PLACE_BITS (FRAMING_STARTS_SENTENCE | FRAMING_STARTS_CLAUSE | FRAMING_STARTS_PARAGRAPH | FRAMING_IS_QUOTED | FRAMING_IN_MARKS | FRAMING_IN_QUESTION)

static char *
random_text (void)
{
  static const char *const words[] = {
    "the ", "bridge ", "he ", "she ", "Lee ", "said ", "said that ", "that ", "saying ", "and ", "or ", "and he ", "which ", "even though ", "as soon as ",
    "in order to ", "of course, ", "while ", "who ", "it ", "Monday ", "7 ", "hard ", "very ", "long ", "according to ", "can't ", "Japan's ",
  };
  static const char *const marks[] = { "", "", "", "", "", "", ", ", ", ", "; ", ": ", "- ", "(", ") ", "\"", "\xE2\x80\x9C", "\xE2\x80\x9D ", ". ", "? ", "\n" };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (20, 200); i > 0; i--)
    {
      g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      g_string_append (text, marks[g_test_rand_int_range (0, G_N_ELEMENTS (marks))]);
    }
  return g_string_free (text, FALSE);
}

/* Words are looked at in blocks. So that it does not matter where a block ends, a text is read behind ever more names, to which nothing in
 * it refers: what is marked in it stays the same. */
static void
test_places (void)
{
  FramingDocument d;
  FramingStemmer *stemmer = marked_open (&d);

  for (unsigned round = 0; round < 40; round++)
    {
      g_autofree char *random = random_text ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree uint32_t *wanted = NULL;

      g_string_append_printf (text, "Velda\n\nLee and Kim met. %s", random);
      for (size_t before = 1; before < 140; before++, g_string_prepend (text, "Velda "))
        {
          g_assert_cmpint (framing_document_read (&d, marked_str (NULL), (framing_str) { text->str, text->len }), ==, FRAMING_OK);
          if (before == 1)
            wanted = g_new (uint32_t, d.n_tokens);
          for (size_t i = before; i < d.n_tokens; i++)
            if (before == 1)
              wanted[i - before] = d.tokens[i].flags & PLACE_BITS;
            else if (wanted[i - before] != (d.tokens[i].flags & PLACE_BITS))
              g_error ("word %zu of \"%s\", %zu words before it", i - before, random, before);
        }
    }
  marked_close (&d, stemmer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/clauses", test_clauses);
  g_test_add_func ("/document/clauses/places", test_places);
  return g_test_run ();
}
