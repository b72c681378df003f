#include "story/wire.h"
#include <string.h>

#define NONE G_MAXUINT32

static void
add (FramingSignatures *signatures, const char *text)
{
  FramingSignature signature;

  framing_signature_of ((framing_str) { text, strlen (text) }, &signature);
  framing_signatures_add (signatures, &signature);
}

/* `words` words from number `first` on */
static void
add_words (FramingSignatures *signatures, guint first, guint words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i < first + words; i++)
    g_string_append_printf (text, "w%u ", i);
  add (signatures, text->str);
}

static const struct { guint first, words; guint32 cluster; } TEXTS[] = {
  { 0, 300, 0 },
  { 1000, 300, NONE },
  { 10, 300, 0 },               /* shares 286 of 306 shingles with the first */
  { 5000, 12, 1 },
  { 0, 290, 0 },
  { 150, 300, NONE },           /* shares 146 of 446 with the first */
  { 5000, 12, 1 },
  { 5000, 11, NONE },           /* short: one word less is another text */
  { 6000, 7, NONE },            /* too short to tell */
  { 6000, 7, NONE },
};

static void
test_find (void)
{
  FramingSignatures *signatures = framing_signatures_new ();
  guint32 cluster[G_N_ELEMENTS (TEXTS)];

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    add_words (signatures, TEXTS[i].first, TEXTS[i].words);
  g_assert_cmpuint (framing_wire_find (signatures, cluster), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    g_assert_cmpuint (cluster[i], ==, TEXTS[i].cluster);
  framing_signatures_free (signatures);
}

static void
test_nothing (void)
{
  FramingSignatures *signatures = framing_signatures_new ();

  g_assert_cmpuint (framing_wire_find (signatures, NULL), ==, 0);
  framing_signatures_free (signatures);
}

/* As many equal texts as you like are one cluster; so are two kinds that take turns two. */
static void
test_many (void)
{
  guint n = 20000;
  FramingSignatures *signatures = framing_signatures_new ();
  g_autofree guint32 *cluster = g_new (guint32, n);
  FramingSignature kinds[2];

  add_words (signatures, 0, 50);
  add_words (signatures, 100, 50);
  kinds[0] = *framing_signatures_get (signatures, 0);
  kinds[1] = *framing_signatures_get (signatures, 1);
  for (guint i = 2; i < n; i++)
    framing_signatures_add (signatures, &kinds[i % 2]);
  g_assert_cmpuint (framing_wire_find (signatures, cluster), ==, 2);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (cluster[i], ==, i % 2);
  framing_signatures_free (signatures);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/find", test_find);
  g_test_add_func ("/wire/nothing", test_nothing);
  g_test_add_func ("/wire/many", test_many);
  return g_test_run ();
}
