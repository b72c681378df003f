#include "marked.h"

static const MarkedRow rows[] = {
  { NULL, "Mr. Lee left for the U.S. He will return on Oct. 28, aides said. The talks go on.", "Mr Lee left for the U.S / He will return on Oct 28 aides said / The talks go on" },
  { NULL, "The U.S. Treasury paid. Ms. J. K. Orwin and George W. Pell agreed.", "The U.S Treasury paid / Ms J K Orwin and George W Pell agreed" },
  { NULL, "They met at 9 a.m. Monday. Harbour Inc. said so. Harbour Inc. The rest is known.", "They met at 9 a.m Monday / Harbour Inc said so / Harbour Inc / The rest is known" },
  { NULL, "Pier No. 5 burned. Did it reopen? No. Lee said so.", "Pier No 5 burned / Did it reopen / No / Lee said so" },
  { NULL, "“We will not pay.” The mayor left. “Never!” she said. \"Go.\" They went.", "We will not pay / The mayor left / Never she said / Go / They went" },
  { NULL, "It costs 2.5 million. A 25% tariff. Lee said 3.14 is enough.", "It costs 2.5 million / A 25 tariff / Lee said 3.14 is enough" },
  { NULL, "He waited ... and waited… Then he left. It was e.g. late, i.e. dark.", "He waited and waited / Then he left / It was e.g late i.e dark" },
  { NULL, "Was it fair? the crowd asked. “Really?” Mr. Lee asked. Yes!", "Was it fair the crowd asked / Really Mr Lee asked / Yes" },
  { NULL, "One line\nAnother line; still it goes on\n\n- a bullet\n- Another bullet", "One line / Another line still it goes on / a bullet / Another bullet" },
  { "Harbour Opens. What Now?", "The harbour opened.", "Harbour Opens / What Now / The harbour opened" },
  { NULL, "the film is bad . it fails . nobody came", "the film is bad / it fails / nobody came" },
  { NULL, "1. Sign the deal.\n2. Leave.", "1 Sign the deal / 2 Leave" },
  { NULL, "Gen. Marsh and Sen. Pell met in St. Orrin. Prof. Lund stayed.", "Gen Marsh and Sen Pell met in St Orrin / Prof Lund stayed" },
  { NULL, "The bill passed (see p. 4). It was signed.) And that was all.", "The bill passed see p 4 / It was signed / And that was all" },
  { NULL, "They chose plan B. It failed. Dr. Orwin left in Sept. The fleet stayed.", "They chose plan B / It failed / Dr Orwin left in Sept / The fleet stayed" },
  { NULL, "The ferry sank.The crew swam. Shop at Booking.Com today.", "The ferry sank / The crew swam / Shop at Booking Com today" },
  /* a name may end as a participle does; only listed words open sentences */
  { NULL, "J. K. Rowling won. J. R. Fleming left.", "J K Rowling won / J R Fleming left" },
  { NULL, "The U.S. Housing Secretary failed. Acme Inc. Holding paid.", "The U.S Housing Secretary failed / Acme Inc Holding paid" },
  { NULL, "He left the U.S. Meanwhile, Lee stayed. It moved to the U.K. Following that, Acme Inc. With no aid, it failed.",
    "He left the U.S / Meanwhile Lee stayed / It moved to the U.K / Following that Acme Inc / With no aid it failed" },
};

static const MarkedRow questions[] = {
  { NULL, "Will it hold? It will.", "?Will ?it ?hold / It will" },
  { NULL, "“Will it hold?” the mayor asked. Is it?!", "?Will ?it ?hold the mayor asked / ?Is ?it" },
  { NULL, "He left. “Who knows why?”", "He left / ?Who ?knows ?why" },
  { "Will It Hold?", "It will.", "?Will ?It ?Hold / It will" },
  { NULL, "No question here", "No question here" },
  { NULL, "See https://example.org/a?b=c", "See" },
};

static void
test_sentences (void)
{
  marked_check (rows, G_N_ELEMENTS (rows), MARK_SENTENCES);
}

static void
test_questions (void)
{
  marked_check (questions, G_N_ELEMENTS (questions), MARK_SENTENCES | MARK_QUESTIONS);
}

/* What has no end is cut: later steps look back to the start of a sentence. */
static void
test_longest (void)
{
  FramingDocument d;
  FramingStemmer *stemmer;
  GString *text = g_string_new (NULL);
  size_t length = 0;

  stemmer = marked_open (&d);
  for (int i = 0; i < 5000; i++)
    g_string_append (text, "word ");
  g_assert_cmpint (framing_document_read (&d, (framing_str) { NULL, 0 }, (framing_str) { text->str, text->len }), ==, FRAMING_OK);
  g_assert_cmpuint (d.n_tokens, ==, 5000);
  for (size_t i = 0; i < d.n_tokens; i++)
    {
      length = d.tokens[i].flags & FRAMING_STARTS_SENTENCE ? 1 : length + 1;
      g_assert_cmpuint (length, <=, FRAMING_SENTENCE_MAX);
    }
  g_assert_cmpuint (d.sentences, ==, 13);
  marked_close (&d, stemmer);
  g_string_free (text, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/sentences/ends", test_sentences);
  g_test_add_func ("/document/sentences/questions", test_questions);
  g_test_add_func ("/document/sentences/longest", test_longest);
  return g_test_run ();
}
