#include "marked.h"
#include "document/lineclass.h"

#define A "The council of the old harbour town met on the quay for nine hours on Monday, and nobody was told what it decided.\n"
#define B "Then its members went home without any word to the people who had waited there since the morning with their flags.\n"
#define C "Nobody knows what was said in the room, so the rumours that had begun in spring went on for another week or two.\n"
#define KEPT "[B] The council of\n[B] Then its members\n[B] Nobody knows what"
#define ABC A B C
#define TEASER1 "Storm Closes the Northern Ports\nShips have been waiting off the coast of Marenland since the wind turned on Sunday.\n"
#define TEASER2 "Mayor of Velda to stand down\nThe man who rebuilt the market says that he wants to spend more time with his bees.\n"
#define TEASER3 "Why bread costs more this year\nA wet summer and a broken mill have left the bakers of the valley short of flour.\n"
#define TEASED1 "[X] Storm Closes the\n[X] Ships have been"
#define TEASED2 "[X] Mayor of Velda\n[X] The man who"
#define TEASED3 "[X] Why bread costs\n[X] A wet summer"

/* Pages of several kinds of sites, all invented; three words of each line are shown. */
static const MarkedRow rows[] = {
  /* plain prose, short or long, stays */
  { NULL, ABC, KEPT },
  { NULL, "storm hits the coast", "[B] storm hits the" },
  { NULL, "Sign up for our newsletter", "[B] Sign up for" },
  { NULL, "read more\nread more\nread more\nread more", "[B] read more\n[B] read more\n[B] read more\n[B] read more" },
  { NULL, A "“Yes.”\n" B "“No.”\n" C, "[B] The council of\n[B] Yes\n[B] Then its members\n[B] No\n[B] Nobody knows what" },
  { NULL, "Council Fails Again\n\n" A "A Town in Waiting\n" B C, "[B] Council Fails Again\n[B] The council of\n[B] A Town in\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, A "Thousands sign up for the night school each year, and the mayor wants to know why so few of them finish it.\n" B C,
    "[B] The council of\n[B] Thousands sign up\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, "Key Points\n- The council met again\n- The town waits for news\n" ABC, "[B] Key Points\n[B] The council met\n[B] The town waits\n" KEPT },
  /* an agency's footer */
  { NULL, "By Ada Pell and Bram Lund\n" ABC "Reporting by Ada Pell; Editing by Bram Lund\nOur Standards: The Harbour News Trust Principles.\nOpens new tab\n",
    "[X] By Ada Pell\n" KEPT "\n[X] Reporting by Ada\n[X] Our Standards The\n[X] Opens new tab" },
  /* lists of other articles */
  { NULL, ABC "Most Popular\nStorm Closes the Northern Ports\nMayor of Velda to Stand Down\nWhy Bread Costs More This Year\n",
    KEPT "\n[X] Most Popular\n[X] Storm Closes the\n[X] Mayor of Velda\n[X] Why Bread Costs" },
  { NULL, ABC "More from this section\nA storm closed the northern ports on Monday as ships\nThe mayor of Velda has said that he will\n",
    KEPT "\n[X] More from this\n[X] A storm closed\n[X] The mayor of" },
  { NULL, ABC "Will the Ports Open? Will the Ports Open?\n- ada pell\n- 4 Min Read\n- ago 3 hours\nThe ports have been closed for a week and nobody can say when the\n",
    KEPT "\n[X] Will the Ports\n[X] ada pell\n[X] 4 Min Read\n[X] ago 3 hours\n[X] The ports have" },
  /* boxes in the middle of the text */
  { NULL, A "Sign up for our daily newsletter\n" B C, "[B] The council of\n[X] Sign up for\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, A "Advertisement\n" B "Story continues below advertisement\n" C, "[B] The council of\n[X] Advertisement\n[B] Then its members\n[X] Story continues below\n[B] Nobody knows what" },
  { NULL, A "READ MORE: Storm closes the ports\n" B C, "[B] The council of\n[X] READ MORE Storm\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, A "hero\n" B C, "[B] The council of\n[X] hero\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, A "Photo: Ada Pell / Harbour Pictures\n" B C, "[B] The council of\n[X] Photo Ada Pell\n[B] Then its members\n[B] Nobody knows what" },
  /* notices, tags, comments, authors */
  { NULL, "We use cookies to make this site better. Accept all\n" ABC, "[X] We use cookies\n" KEPT },
  { NULL, "Home\nNews\nSport\nLog in\nSubscribe\n" ABC, "[X] Home\n[X] News\n[X] Sport\n[X] Log in\n[X] Subscribe\n" KEPT },
  { NULL, ABC "Tags: harbour, council, Velda\n23 comments\nLeave a comment\n", KEPT "\n[X] Tags harbour council\n[X] 23 comments\n[X] Leave a comment" },
  { NULL, ABC "Ada Pell is a staff writer who covers ports. Follow her on social media.\n", KEPT "\n[X] Ada Pell is" },
  { NULL, ABC "This article is for informational purposes only and does not constitute professional advice.\n", KEPT "\n[X] This article is" },
  { NULL, ABC "© 2025 Harbour News. All rights reserved.\nPrivacy policy\nTerms of use\n", KEPT "\n[X] 2025 Harbour News\n[X] Privacy policy\n[X] Terms of use" },
  { NULL, ABC "Click here to share this article\nShare on\nEmail\nPrint\n", KEPT "\n[X] Click here to\n[X] Share on\n[X] Email\n[X] Print" },
  { NULL, ABC A, KEPT "\n[X] The council of" },
  /* other articles with whole sentences, behind a heading of their own */
  { NULL, ABC "More from Business\n" TEASER1 "3h ago\n" TEASER2 "Reuters\n1 day ago\n" TEASER3 "May 3, 2024\n",
    KEPT "\n[X] More from Business\n" TEASED1 "\n[X] 3h ago\n" TEASED2 "\n[X] Reuters\n[X] 1 day ago\n" TEASED3 "\n[X] May 3 2024" },
  { NULL, ABC "Recommended Stories\n" TEASER1 "By Jon Ek\n" TEASER2 "By Ida Ro\n",
    KEPT "\n[X] Recommended Stories\n" TEASED1 "\n[X] By Jon Ek\n" TEASED2 "\n[X] By Ida Ro" },
  { NULL, ABC "Related\n" TEASER1 TEASER2 TEASER3, KEPT "\n[X] Related\n" TEASED1 "\n" TEASED2 "\n" TEASED3 },
  { NULL, ABC "You may also like\n" TEASER1, KEPT "\n[X] You may also\n" TEASED1 },
  { NULL, ABC "Related articles:\n3h ago\n" TEASER1 "5h ago\n" TEASER2, KEPT "\n[X] Related articles\n[X] 3h ago\n" TEASED1 "\n[X] 5h ago\n" TEASED2 },
  /* ... and without one, if they come in blocks */
  { NULL, ABC TEASER1 "3h ago\n" TEASER2 "5h ago\n" TEASER3 "8h ago\n",
    KEPT "\n" TEASED1 "\n[X] 3h ago\n" TEASED2 "\n[X] 5h ago\n" TEASED3 "\n[X] 8h ago" },
  /* an ellipsis at the end of a line cuts it off */
  { NULL, ABC "The ministry of ports said on Friday that it had looked into the fire and would publish what it ...\n"
    "A ferry that sank in the spring has been found by divers not far from the old lighthouse of Orrin…\n",
    KEPT "\n[X] The ministry of\n[X] A ferry that" },
  { NULL, A "And so they waited, as people in this town have done for as long as anyone can remember ...\n" B C,
    "[B] The council of\n[B] And so they\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, A "And so they waited, as people in this town have done for as long as anyone can remember. ...\n" "Ada Pell\n" C,
    "[B] The council of\n[B] And so they\n[B] Ada Pell\n[B] Nobody knows what" },
  { NULL, ABC "About the author\nAda Pell has covered the ports of Marenland since 2009. She lives in Velda with two dogs and a boat.\n",
    KEPT "\n[X] About the author\n[X] Ada Pell has" },
  /* boxes in the middle: the article goes on behind them */
  { NULL, A "Most read\nStorm Closes the Northern Ports\n" B C, "[B] The council of\n[X] Most read\n[X] Storm Closes the\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, A "Related stories\n" TEASER1 "3h ago\n" TEASER2 "5h ago\n" B C,
    "[B] The council of\n[X] Related stories\n" TEASED1 "\n[X] 3h ago\n" TEASED2 "\n[X] 5h ago\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, A "Trending\n" B C, "[B] The council of\n[X] Trending\n[B] Then its members\n[B] Nobody knows what" },
  { NULL, A "More from the talks than anyone had hoped\n" B C, "[B] The council of\n[X] More from the\n[B] Then its members\n[B] Nobody knows what" },
  /* one-line markers do not take the lines between them along */
  { NULL, A "Advertisement\nAdvertisement\nThe mayor said that the bridge to the island would be closed to lorries until the end of the year.\nPhoto: Ada Pell\n" B,
    "[B] The council of\n[X] Advertisement\n[X] Advertisement\n[B] The mayor said\n[X] Photo Ada Pell\n[B] Then its members" },
  { NULL, ABC "ALSO READ | Storm closes the northern ports\nThe old bridge will be demolished in May.\n(With inputs from agencies)\n",
    KEPT "\n[X] ALSO READ Storm\n[B] The old bridge\n[X] With inputs from" },
  { NULL, A "Advertisement\nHe never came back.\nAdvertisement\n“We waited.”\nAdvertisement\nNobody saw it.\nAdvertisement\n" B,
    "[B] The council of\n[X] Advertisement\n[B] He never came\n[X] Advertisement\n[B] We waited\n[X] Advertisement\n[B] Nobody saw it\n"
    "[X] Advertisement\n[B] Then its members" },
  { NULL, A "Getty Images\nThe mayor said that the bridge would stay open for now.\nImage: Harbour Pictures\n" B,
    "[B] The council of\n[X] Getty Images\n[B] The mayor said\n[X] Image Harbour Pictures\n[B] Then its members" },
};

static void
test_pages (void)
{
  FramingDocument d;
  FramingStemmer *stemmer;
  size_t wrong = 0;

  stemmer = marked_open (&d);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = marked_string (&d, marked_str (rows[i].title), marked_str (rows[i].body), MARK_PARTS | MARK_FIRST_WORDS);
      GString *plain = g_string_new (got);

      g_string_replace (plain, "[L]", "[B]", 0);
      g_string_replace (plain, "[H]", "[B]", 0);
      if (strcmp (plain->str, rows[i].wanted) != 0)
        {
          g_test_message ("row %zu\nwanted\n%s\ngot\n%s", i, rows[i].wanted, plain->str);
          wrong++;
        }
      g_string_free (plain, TRUE);
    }
  marked_close (&d, stemmer);
  g_assert_cmpuint (wrong, ==, 0);
}

/* Whatever the number of lines, the costs of the path stay small. */
static void
test_many_lines (void)
{
  FramingDocument d;
  FramingStemmer *stemmer;
  GString *text = g_string_new (ABC);

  stemmer = marked_open (&d);
  for (int i = 0; i < 200000; i++)
    g_string_append (text, "Read more\n");
  g_assert_cmpint (framing_document_read (&d, (framing_str) { NULL, 0 }, (framing_str) { text->str, text->len }), ==, FRAMING_OK);
  g_assert_cmpuint (d.boilerplate_words, ==, 400000);
  marked_close (&d, stemmer);
  g_string_free (text, TRUE);
}

/* A line of `n` words after `from` others, with marks anywhere; what was put into it is what is counted. */
static void
check_counts (FramingDocument *d, size_t from, size_t n)
{
  g_autoptr (GString) text = g_string_new ("stone");
  FramingLine line;
  uint32_t words = 1, stops = 0, separators = 0;

  for (size_t i = 1; i < from; i++)
    g_string_append (text, " stone");
  g_string_append (text, "\n\nstone");
  for (size_t i = 1; i < n; i++, words++)
    switch (g_test_rand_int_range (0, 12))
      {
      case 0: stops++; g_string_append (text, ". Stone"); break;
      case 1: separators++; g_string_append (text, " | stone"); break;
      case 2: i++; g_string_append (text, " stone's"); break;
      case 3: g_string_append (text, ". stone"); break;
      default: g_string_append (text, " stone");
      }
  g_assert_cmpint (framing_document_read (d, marked_str (NULL), (framing_str) { text->str, text->len }), ==, FRAMING_OK);
  framing_lineclass_read (d, from, &d->seen, 0, &line);
  g_assert_cmpuint (line.end, ==, d->n_tokens);
  g_assert_cmpuint (line.words, ==, words);
  g_assert_cmpuint (line.stops, ==, stops);
  g_assert_cmpuint (line.separators, ==, separators);
}

/* Lines are looked at 64 words at a time: they begin and end at every place. */
static void
test_counts (void)
{
  FramingDocument d;
  FramingStemmer *stemmer = marked_open (&d);

  for (size_t from = 1; from <= 65; from += 4)
    for (size_t n = 1; n <= 200; n++)
      check_counts (&d, from, n);
  marked_close (&d, stemmer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/boilerplate/pages", test_pages);
  g_test_add_func ("/document/boilerplate/many-lines", test_many_lines);
  g_test_add_func ("/document/boilerplate/counts", test_counts);
  return g_test_run ();
}
