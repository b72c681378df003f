#include "marked.h"

static const MarkedRow quotations[] = {
  { NULL, "“We won,” she cried. It rained.", "{We won} she cried It rained" },
  { NULL, "\"We won,\" she cried. \"We did.\"", "{We won} she cried {We did}" },
  { NULL, "The ‘burst’ pipe was the miners’ fault.", "The {burst} pipe was the miners fault" },
  { NULL, "The 'burst' pipe was the miners' fault, wasn't it.", "The {burst} pipe was the miners fault was.n't it" },
  { NULL, "«We won» and „we lost“ and »we drew«.", "{We won} and {we lost} and {we drew}" },
  { NULL, "“He called it ‘a joke’ twice,” one heard.", "{He called it a joke twice} one heard" },
  { NULL, "“One day.\n\n“Two days.\n\n“Three days.” He left.", "{One day Two days Three days} He left" },
  { NULL, "“Never closed is this.\n\nThe rest is the narrator's.", "{Never closed is this} The rest is the narrator.'s" },
  { NULL, "\"Never closed is this.\n\nThe rest is \"free\" here.", "{Never closed is this} The rest is {free} here" },
  { NULL, "He is 6'2\" tall and a 19\" screen is big.", "He is 6'2 tall and a 19 screen is big" },
  { NULL, "”This is upside down,” he cried.", "{This is upside down} he cried" },
  { NULL, "A so-called “safe zone” near town.", "A so called {safe zone} near town" },
  { NULL, "The rock 'n' roll of the '90s is back.", "The rock n roll of the 90s is back" },
  { NULL, "&quot;We won,&quot; she cried.", "{We won} she cried" },
  { "‘We won’: a town rejoices", "It rained.", "{We won} a town rejoices It rained" },
  { NULL, "‘The miners’ union is strong,’ he cried.", "{The miners union is strong} he cried" },
  { NULL, "The mayor calls 'vicious' talks 'a farce' of sorts.", "The mayor calls {vicious} talks {a farce} of sorts" },
  { NULL, "'Tis the 'season' here.", "Tis the {season} here" },
  { NULL, "he said \" we won \" again", "he said {we won} again" },
};

static const MarkedRow attributions[] = {
  { NULL, "The mayor said that the bridge was unsafe. It was closed.", "The mayor said that {the bridge was unsafe} It was closed" },
  { NULL, "The mayor said the bridge was unsafe.", "The mayor said {the bridge was unsafe}" },
  { NULL, "The bridge is unsafe, the mayor said.", "{The bridge is unsafe} the mayor said" },
  { NULL, "The bridge is unsafe, said the mayor of Velda, who left.", "{The bridge is unsafe} said the mayor of Velda who left" },
  { NULL, "The bridge, the mayor said, was unsafe.", "{The bridge} the mayor said {was unsafe}" },
  { NULL, "The bridge is quite unsafe, the mayor said on Monday.", "{The bridge is quite unsafe} the mayor said on Monday" },
  { NULL, "According to the mayor, the bridge is unsafe.", "According to the mayor {the bridge is unsafe}" },
  { NULL, "The bridge is unsafe, according to the mayor.", "{The bridge is unsafe} according to the mayor" },
  { NULL, "Lund, the mayor, said the bridge was unsafe.", "Lund the mayor said {the bridge was unsafe}" },
  { NULL, "After the storm, Lund said the bridge was unsafe.", "After the storm Lund said {the bridge was unsafe}" },
  { NULL, "The mayor told reporters on Monday that the bridge was unsafe.", "The mayor told reporters on Monday that {the bridge was unsafe}" },
  { NULL, "The mayor said: the bridge is unsafe.", "The mayor said {the bridge is unsafe}" },
  { NULL, "The mayor announced a new bridge.", "The mayor announced a new bridge" },
  { NULL, "The mayor warned that it may fall.", "The mayor warned that {it may fall}" },
  { NULL, "The crews left early, saying that the bridge was unsafe.", "The crews left early saying that {the bridge was unsafe}" },
  { NULL, "The town built a bridge, where it won several awards.", "The town built a bridge where it won several awards" },
  { NULL, "“It is unsafe,” the mayor said, adding that it would close.", "{It is unsafe} the mayor said adding that {it would close}" },
  { NULL, "When asked about it, the mayor stated, “It is unsafe.”", "When asked about it the mayor stated {It is unsafe}" },
};

static void
test_quotations (void)
{
  marked_check (quotations, G_N_ELEMENTS (quotations), MARK_VOICE);
}

static void
test_attributions (void)
{
  marked_check (attributions, G_N_ELEMENTS (attributions), MARK_VOICE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/voice/quotations", test_quotations);
  g_test_add_func ("/document/voice/attributions", test_attributions);
  return g_test_run ();
}
