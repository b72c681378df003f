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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/clauses", test_clauses);
  return g_test_run ();
}
