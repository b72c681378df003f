#include "story/wire.h"
#include <string.h>

static const struct { const char *title, *text, *agency; } TEXTS[] = {
  /* datelines */
  { "", "WESTHAVEN (Reuters) - Talks over a harbour stalled.", "Reuters" },
  { "", "WESTHAVEN, May 21 (Reuters) \xe2\x80\x94 Talks stalled.", "Reuters" },
  { "", "Westhaven (AP) \xe2\x80\x94 Talks stalled.", "Associated Press" },
  { "", "WESTHAVEN (AP) -- Talks stalled.", "Associated Press" },
  { "", "(Bloomberg) -- Talks stalled.", "Bloomberg News" },
  { "", "ST. BRENNAN, March 4 /PRNewswire/ -- A new record system starts.", "PR Newswire" },
  { "", "Talks stall\n\nWESTHAVEN (AFP) - Talks stalled.", "Agence France-Presse" },
  /* bylines */
  { "", "By The Associated Press\nTalks stalled.", "Associated Press" },
  { "", "BY JANE ROE, REUTERS\nTalks stalled.", "Reuters" },
  { "", "By Jane Roe | Associated Press\nTalks stalled.", "Associated Press" },
  { "", "Reuters Staff\n2 Min Read\nTalks stalled.", "Reuters" },
  { "", "The Associated Press\nTalks stalled.", "Associated Press" },
  /* credits */
  { "", "Talks stalled.\nCopyright 2025 The Associated Press. All rights reserved.", "Associated Press" },
  { "", "Talks stalled.\n\xc2\xa9 2025 AFP", "Agence France-Presse" },
  { "", "Talks stalled.\n(c)2025 Xinhua", "Xinhua" },
  { "", "Talks stalled.\nSource: Kyodo News\n\n", "Kyodo News" },
  { "", "Talks stalled.\nReuters\n", "Reuters" },
  { "", "Talks stalled. (AP)", "Associated Press" },
  { "", "Talks stalled, and nobody knows why. \xe2\x80\x94 Reuters", "Reuters" },
  { "", "Talks stalled. -- AFP", "Agence France-Presse" },
  { "Talks stall | Reuters", "Talks stalled.", "Reuters" },
  { "Talks stall - AP News", "Talks stalled.", "Associated Press" },
  /* who is only quoted wrote nothing */
  { "", "A minister told Reuters that talks stalled.", NULL },
  { "", "By Friday the minister wanted to talk to Reuters.", NULL },
  { "", "A poll (Reuters/Ipsos) says that talks stalled.", NULL },
  { "", "Talks stalled, a poll (AP) found.", NULL },
  { "", "Talks stalled.\nThe Associated Press contributed to this report.", NULL },
  { "", "Talks stalled.\nReuters contributed", NULL },
  { "", "Talks stalled, according to the Associated Press.", NULL },
  { "", "A map (ap) - of the harbour", NULL },
  { "", "WESTHAVEN (APX) - Talks stalled.", NULL },
  { "", "Talks in San Juan, PA", NULL },
  { "Reuters reports record profit", "Profit rose.", NULL },
  { "", "(", NULL },
  { "", "\n\n \n", NULL },
  { "", "", NULL },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      framing_str title = { TEXTS[i].title, strlen (TEXTS[i].title) }, text = { TEXTS[i].text, strlen (TEXTS[i].text) };

      g_test_message ("%s | %s", TEXTS[i].title, TEXTS[i].text);
      g_assert_cmpstr (framing_wire_agency (title, text), ==, TEXTS[i].agency);
    }
}

static const struct { const char *outlet, *agency; } OUTLETS[] = {
  { "Reuters", "Reuters" }, { "reuters.com", "Reuters" }, { "AP", "Associated Press" }, { "Associated Press", "Associated Press" },
  { "The Associated Press ", "Associated Press" }, { "AFP", "Agence France-Presse" }, { "Bloomberg", "Bloomberg News" },
  { "Northern Courier", NULL }, { "Reuters Digest of Westhaven", NULL }, { "By", NULL }, { "Source", NULL }, { "", NULL }, { NULL, NULL },
};

static void
test_outlets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (OUTLETS); i++)
    g_assert_cmpstr (framing_wire_agency_named (OUTLETS[i].outlet), ==, OUTLETS[i].agency);
}

/* Only the ends of a text are looked at. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (1 << 20, '(');
  framing_str all = { text, 1 << 20 };

  g_assert_null (framing_wire_agency (all, all));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agency/texts", test_texts);
  g_test_add_func ("/agency/outlets", test_outlets);
  g_test_add_func ("/agency/long", test_long);
  return g_test_run ();
}
