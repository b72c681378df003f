#include "marked.h"

#define TEN "The council of the old town met on the quay"
#define PROSE1 "The council of the old harbour town met on the quay for nine hours on Monday."
#define PROSE2 "Then they went home without any word to the people who had waited there."
#define PROSE3 "Nobody knows what was said in the room, and the rumours went on for weeks."
#define LONG PROSE1 " " PROSE2 " " PROSE3 " " PROSE1

#define BODY PROSE1 "\n" PROSE2 "\n" PROSE3
#define LED "[L] The council of\n[L] Then they went\n[B] Nobody knows what"

static const MarkedRow rows[] = {
  { "Harbour Deal Fails", PROSE1 "\n" PROSE2 "\n" PROSE3, "[H] Harbour Deal Fails\n[L] The council of\n[L] Then they went\n[B] Nobody knows what" },
  { NULL, "Harbour deal fails again\n" PROSE1 "\n" PROSE2 "\n" PROSE3, "[H] Harbour deal fails\n[L] The council of\n[L] Then they went\n[B] Nobody knows what" },
  { NULL, "Will the deal hold?\n" PROSE1 "\n" PROSE2, "[H] Will the deal\n[L] The council of\n[L] Then they went" },
  { NULL, "The deal failed.\n" PROSE1 "\n" PROSE2, "[B] The deal failed\n[L] The council of\n[L] Then they went" },
  { NULL, PROSE1 "\n" PROSE2 "\n" PROSE3, "[L] The council of\n[L] Then they went\n[B] Nobody knows what" },
  { NULL, LONG "\n" PROSE2, "[L] The council of\n[B] Then they went" },
  { NULL, "- Harbour deal fails again\n" PROSE1, "[B] Harbour deal fails\n[L] The council of" },
  { NULL, "VELDA, Marenland (WNA) - " PROSE1 "\n" PROSE2, "[L] VELDA Marenland WNA\n[L] Then they went" },
  { NULL, "Key Points\n\n- The deal fails\n- The council met\n\nHarbour Deal Fails Again\n\n" PROSE1,
    "[B] Key Points\n[B] The deal fails\n[B] The council met\n[H] Harbour Deal Fails\n[L] The council of" },
  { NULL, "Harbour deal fails again", "[L] Harbour deal fails" },
  { NULL, "Harbour deal fails\nCouncil meets again", "[L] Harbour deal fails\n[B] Council meets again" },
  { NULL, PROSE1, "[L] The council of" },
  { "Harbour Deal Fails", NULL, "[H] Harbour Deal Fails" },
  { NULL, NULL, "" },
  { "Harbour Deal Fails", "Harbour Deal Fails\n" PROSE1 "\n" PROSE2, "[H] Harbour Deal Fails\n[X] Harbour Deal Fails\n[L] The council of\n[L] Then they went" },
  { "Harbour Deal Fails", "The Talks in Short\n" PROSE1, "[H] Harbour Deal Fails\n[B] The Talks in\n[L] The council of" },
  { NULL, "Council back in the U.S.\n" PROSE1 "\n" PROSE2, "[H] Council back in\n[L] The council of\n[L] Then they went" },
  { "Harbour Deal Fails", "We use cookies to make this site better for you. Accept all cookies.\n" PROSE1 "\n" PROSE2 "\n" PROSE3,
    "[H] Harbour Deal Fails\n[X] We use cookies\n[L] The council of\n[L] Then they went\n[B] Nobody knows what" },
  /* a headline among the bylines, dates and menus of its page */
  { NULL, "Council fails to agree\nBy Anna Grell\n\n" BODY, "[H] Council fails to\n[X] By Anna Grell\n" LED },
  { NULL, "Council fails to agree\nMarch 3, 2024\n\n" BODY, "[H] Council fails to\n[X] March 3 2024\n" LED },
  { NULL, "Council fails to agree\n3 min read\n" BODY, "[H] Council fails to\n[X] 3 min read\n" LED },
  { NULL, "Council fails to agree\nShare this article\n" BODY, "[H] Council fails to\n[X] Share this article\n" LED },
  { NULL, "Politics\nCouncil fails to agree\nMarch 3, 2024\n" BODY, "[X] Politics\n[H] Council fails to\n[X] March 3 2024\n" LED },
  { NULL, "Council Fails to Agree\nNine hours on the quay end without a word about the old bridge\nBy Anna Grell\nMarch 3, 2024\n" BODY,
    "[H] Council Fails to\n[X] Nine hours on\n[X] By Anna Grell\n[X] March 3 2024\n" LED },
  { NULL, "Home\nNews\nSport\nLog in\nSubscribe\nUS Politics\nCouncil fails to agree on the bridge\nAnna Grell\nUpdated March 3, 2024\nShare\n" BODY,
    "[X] Home\n[X] News\n[X] Sport\n[X] Log in\n[X] Subscribe\n[X] US Politics\n[H] Council fails to\n[X] Anna Grell\n[X] Updated March 3\n[X] Share\n" LED },
  { NULL, "Trending\nStorm closes northern ports\nMayor to stand down\nCouncil fails to agree\nBy Anna Grell\n" BODY,
    "[X] Trending\n[X] Storm closes northern\n[X] Mayor to stand\n[H] Council fails to\n[X] By Anna Grell\n" LED },
  { NULL, "By Anna Grell\nMarch 3, 2024\nShare this article\n" BODY, "[X] By Anna Grell\n[X] March 3 2024\n[X] Share this article\n" LED },
  { NULL, "Will the council agree?\nPhoto: Anna Grell\n" BODY, "[H] Will the council\n[X] Photo Anna Grell\n" LED },
  { NULL, "By Velda Lund\n\n" PROSE1 "\n" PROSE2, "[X] By Velda Lund\n[L] The council of\n[L] Then they went" },
};

static void
test_parts (void)
{
  marked_check (rows, G_N_ELEMENTS (rows), MARK_PARTS | MARK_FIRST_WORDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/parts", test_parts);
  return g_test_run ();
}
