#include "host.h"
#include <stdlib.h>
#include <string.h>

#define DOC(title, body) \
  { sizeof (framing_doc), 0, { NULL, 0 }, { NULL, 0 }, { title, sizeof title - 1 }, { body, sizeof body - 1 } }

static const framing_doc articles[] = {
  DOC ("Ferry talks collapse after new dispute",
       "Negotiators for the two islands failed to reach an agreement on Monday, and the dispute over the ferry deepened.\n\n"
       "\"We did not succeed today,\" said Mara Quist, the harbour minister. \"But we will overcome this obstacle.\"\n\n"
       "Storm after storm had delayed the talks. There was no sunshine.\n"),
  DOC ("Bridge opens early as partners celebrate success",
       "The two towns hailed a breakthrough: the bridge opened a month early.\n\n"
       "According to the engineers, cooperation eased tensions that had stalled the project for years. "
       "\xe2\x80\x9cIt isn\xe2\x80\x99t a miracle,\xe2\x80\x9d one of them said, \xe2\x80\x9cit is trust.\xe2\x80\x9d\n\n"
       "Sunshine broke through. Unemployment in Vell\xc3\xa5s fell, and the mayor praised a successful partnership.\n"),
  DOC ("", "Caf\xc3\xa9 owners in Lourenne fear a crisis\n\nThe owners warned that the conflict could threaten their survival. "
       "Japan was not mentioned. South Korea hopes to win a deal, although talks with the US stalled again.\n"),
  DOC ("", ""),
  DOC ("Nothing at all", "A table. A chair. The window of the house."),
  DOC ("Bad bytes \xff\xfe in a title", "The \xc3 agreement \x80 failed\0and the storm grew.\xe2\x80"),
};
const framing_doc *const host_articles = articles;
const size_t host_n_articles = sizeof articles / sizeof *articles;

const char host_lexicon[] =
  "# axis: mood\n# low: gloomy\n# high: bright\n# language: en\n# version: 1\n# licence: CC0-1.0\n# author: a test\n"
  "# definition: Is the weather of a story gloomy or bright?\n"
  "term\tpole\tweight\tnote\n"
  "dark cloud\tgloomy\t1.5\t\n"
  "storm\tgloomy\t2\t\n"
  "sunshine\tbright\t2\t\n";

static const char *const sentences[] = {
  "The council did not reach an agreement with the growers of Tarn.",
  "\"This is a great success,\" said Ilse Maro, who leads the fishing union.",
  "Storm and fog stalled the talks, but the partners overcame every obstacle.",
  "Critics warned of a deepening crisis; others praised the peaceful protest.",
  "\xe2\x80\x9cWe won\xe2\x80\x99t threaten anybody,\xe2\x80\x9d he added, \xe2\x80\x9cwe want cooperation.\xe2\x80\x9d",
  "Mr. Oduya of the U.S. delegation refused to rule out failure.",
  "Tensions eased in the caf\xc3\xa9s of Lourenne, although unemployment rose.",
  "According to two officials, the deal could collapse before Oct. 28.",
  "There was sunshine over the harbour, and no dark cloud.",
  "What went wrong? Nobody in Japan or South Korea knows.\n",
};

char *
host_text (unsigned seed, size_t bytes)
{
  char *text = malloc (bytes + 1);
  size_t n = 0;

  if (text == NULL)
    abort ();
  while (n < bytes)
    {
      const char *s = sentences[(seed >> 16) % (sizeof sentences / sizeof *sentences)];
      size_t len = strlen (s) < bytes - n ? strlen (s) : bytes - n;

      memcpy (text + n, s, len);
      n += len;
      if (n < bytes)
        text[n++] = (seed >> 8) % 5 == 0 ? '\n' : ' ';
      seed = seed * 1664525u + 1013904223u;
    }
  text[n] = '\0';
  return text;
}
