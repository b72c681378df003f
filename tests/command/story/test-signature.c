#include "story/signature.h"
#include <math.h>
#include <string.h>

static FramingSignature
sign (const char *text)
{
  FramingSignature signature;

  framing_signature_of ((framing_str) { text, strlen (text) }, &signature);
  return signature;
}

static const struct { const char *a, *b; double likeness; } CASES[] = {
  { "One two three four five six seven eight.", "one TWO three -- four\nfive, six seven eight", 1 },
  { "\xc3\x9c" "ber die H\xc3\xa4user flog am Abend leise ein Vogel", "\xc3\xbc" "ber die h\xc3\xa4user flog am Abend leise ein vogel", 1 },
  { "one two three four five six seven eight", "eight seven six five four three two one", 0 },
  { "one two three four five six seven", "one two three four five six seven", 0 },      /* too short to tell */
  { "", "", 0 },
  /* Chinese: each character is a word */
  { "\xe6\xb8\xaf\xe5\x8f\xa3\xe8\xb0\x88\xe5\x88\xa4\xe9\x99\xb7\xe5\x85\xa5\xe5\x83\xb5\xe5\xb1\x80",
    "\xe6\xb8\xaf\xe5\x8f\xa3\xe8\xb0\x88\xe5\x88\xa4\xef\xbc\x8c\xe9\x99\xb7\xe5\x85\xa5\xe5\x83\xb5\xe5\xb1\x80", 1 },
  /* bytes that are no UTF-8 part words */
  { "one two three four\xff" "five six seven eight", "one two three four five six seven\x80" "eight", 1 },
};

static void
test_likeness (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      FramingSignature a = sign (CASES[i].a), b = sign (CASES[i].b);

      g_assert_cmpfloat (framing_signature_likeness (&a, &b), ==, CASES[i].likeness);
    }
}

/* Texts of 1,000 words that share the first `same` of them: 996 shingles each, same - 4 in common. */
static void
test_estimate (void)
{
  for (guint same = 0; same <= 1000; same += 100)
    {
      g_autoptr (GString) a = g_string_new (NULL), b = g_string_new (NULL);
      FramingSignature x, y;
      double common = same >= 5 ? same - 4 : 0, jaccard = common / (2 * 996 - common);

      for (guint i = 0; i < 1000; i++)
        {
          g_string_append_printf (a, "w%u ", i);
          g_string_append_printf (b, i < same ? "w%u " : "v%u ", i);
        }
      x = sign (a->str);
      y = sign (b->str);
      g_assert_cmpuint (x.shingles, ==, 996);
      g_assert_cmpfloat (fabs (framing_signature_likeness (&x, &y) - jaccard), <=, 0.2);        /* more than three standard errors */
    }
}

static void
test_store (void)
{
  FramingSignatures *signatures = framing_signatures_new ();

  for (guint i = 0; i < 1000; i++)
    {
      FramingSignature signature = { .shingles = i };

      framing_signatures_add (signatures, &signature);
    }
  g_assert_cmpuint (framing_signatures_count (signatures), ==, 1000);
  for (guint i = 0; i < 1000; i++)
    g_assert_cmpuint (framing_signatures_get (signatures, i)->shingles, ==, i);
  framing_signatures_free (signatures);
  framing_signatures_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signature/likeness", test_likeness);
  g_test_add_func ("/signature/estimate", test_estimate);
  g_test_add_func ("/signature/store", test_store);
  return g_test_run ();
}
