#include "helper.h"

typedef struct { HelperWords words; FramingDocument document; unsigned n_classified; } Fixture;

static uint32_t
classify (void *user, const FramingWord *word)
{
  Fixture *f = user;

  f->n_classified++;
  return word->n_stem == 3 && memcmp (word->stem, "war", 3) == 0 ? 7 : 0;
}

static void
set_up (Fixture *f)
{
  memset (f, 0, sizeof *f);
  helper_words_open (&f->words);
  f->document.language = f->words.language;
  f->document.memo = framing_memo_new (f->words.language, f->words.stemmer, classify, f);
}

static void
tear_down (Fixture *f)
{
  framing_document_clear (&f->document);
  framing_memo_free (f->document.memo);
  helper_words_close (&f->words);
}

/* The words with what stands between them: "They ~can n't| ,war". Before a word: its gap; behind it: C capital, A all capitals, N number,
 * S suffix, L too long. The start of a field is "/". */
static char *
show (const FramingDocument *d)
{
  static const struct { uint32_t flag; const char *mark; } gaps[] = {
    { FRAMING_GAP_HYPHEN, "-" }, { FRAMING_GAP_COMMA, "," }, { FRAMING_GAP_SEMICOLON, ";" }, { FRAMING_GAP_COLON, ":" }, { FRAMING_GAP_DASH, "\xE2\x80\x93" },
    { FRAMING_GAP_PAREN, "(" }, { FRAMING_GAP_QUOTE, "\"" }, { FRAMING_GAP_STOP, "." }, { FRAMING_GAP_EXCLAIM, "!" }, { FRAMING_GAP_QUESTION, "?" },
    { FRAMING_GAP_BLANK, "\xC2\xB6" }, { FRAMING_GAP_BULLET, "\xE2\x80\xA2" }, { FRAMING_GAP_OTHER, "#" },
  };
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < d->n_tokens; i++)
    {
      const FramingToken *t = &d->tokens[i];
      bool start = i == 0 || ((t->flags ^ t[-1].flags) & FRAMING_IS_TITLE);

      if (i > 0)
        g_string_append_c (out, ' ');
      if (start)
        g_string_append_c (out, '/');
      for (size_t k = 0; k < G_N_ELEMENTS (gaps); k++)
        if ((t->flags & gaps[k].flag) && !(start && gaps[k].flag == FRAMING_GAP_BLANK))
          g_string_append (out, gaps[k].mark);
      if ((t->flags & (FRAMING_GAP_LINE | FRAMING_GAP_BLANK)) == FRAMING_GAP_LINE)
        g_string_append (out, "\xE2\x86\xB5");
      g_string_append_len (out, framing_document_field (d, t).ptr + t->begin, MIN (t->end - t->begin, 20));
      if (t->flags & (FRAMING_IS_CAPITAL | FRAMING_IS_NUMBER | FRAMING_IS_SUFFIX | FRAMING_IS_LONG))
        g_string_append_printf (out, "_%s%s%s%s%s", t->flags & FRAMING_IS_CAPITAL ? "C" : "", t->flags & FRAMING_IS_ALL_CAPITAL ? "A" : "",
                                t->flags & FRAMING_IS_NUMBER ? "N" : "", t->flags & FRAMING_IS_SUFFIX ? "S" : "", t->flags & FRAMING_IS_LONG ? "L" : "");
    }
  return g_string_free (out, FALSE);
}

static void
test_rows (void)
{
  static const struct { const char *title, *body, *wanted; } rows[] = {
    { NULL, "They met.", "/They_C met" }, { "A war", "They met.", "/A_C war /They_C met" }, { "", "", "" }, { NULL, " .,!", "" },
    { NULL, "can't won\xE2\x80\x99t Japan's O'Brien", "/ca n't_S wo n\xE2\x80\x99t_S Japan_C 's_S O'Brien_C" },
    { NULL, "don&#8217;t", "/do n&#8217;t_S" }, { NULL, "n't", "/n't" }, { NULL, "'s war", "/\"s war" },
    { NULL, "well-known pre- and post-war", "/well -known pre and post -war" }, { NULL, "war \xE2\x80\x93 peace \xE2\x80\x94 joy -- end - now", "/war \xE2\x80\x93peace \xE2\x80\x93joy \xE2\x80\x93" "end \xE2\x80\x93now" },
    { NULL, "a, b; c: d. e! f? (g) \"h\"", "/a ,b ;c :d .e !f (?g (\"h" },
    { NULL, "a\nb\n\nc\r\nd\r\n\r\ne\rf", "/a \xE2\x86\xB5" "b \xC2\xB6" "c \xE2\x86\xB5" "d \xC2\xB6" "e \xE2\x86\xB5" "f" },
    { NULL, "a\xE2\x80\xA8" "b\xE2\x80\xA9\xE2\x80\xA9" "c", "/a \xE2\x86\xB5" "b \xC2\xB6" "c" },
    { NULL, "a\n- b\n* c\n\xE2\x80\xA2 d", "/a \xE2\x80\xA2\xE2\x86\xB5" "b \xE2\x80\xA2\xE2\x86\xB5" "c \xE2\x80\xA2\xE2\x86\xB5" "d" },
    { NULL, "NATO G7 7 3.5 iPhone", "/NATO_CA G7_C 7_N 3.5_N iPhone" },
    { NULL, "\xE2\x80\x9Cwar\xE2\x80\x9D \xE2\x80\x98war\xE2\x80\x99 'war'", "/\"war \"war \"war" },
    { NULL, "see https://a.b/war?x=1 and www.war.org now", "/see #and #now" },
    { NULL, "the deal.The end said:We U.S. a.m.", "/the deal .The_C end said :We_C U.S_CA .a.m" },
    { NULL, "war\xC2\xA0peace war\xC2\xADring", "/war peace war\xC2\xADring" },
  };
  Fixture f;
  unsigned failed = 0;

  set_up (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = NULL;

      f.document.title = helper_str (rows[i].title);
      f.document.body = helper_str (rows[i].body);
      g_assert_cmpint (framing_tokens_read (&f.document), ==, FRAMING_OK);
      got = show (&f.document);
      if (strcmp (got, rows[i].wanted) != 0)
        {
          g_printerr ("# row %zu %s\n#   wanted %s\n#   got    %s\n", i, rows[i].body, rows[i].wanted, got);
          failed++;
        }
    }
  tear_down (&f);
  g_assert_cmpuint (failed, ==, 0);
}

/* What the memo knows arrives in the token; a word above 256 bytes is a word, and nobody looks at it. */
static void
test_classes (void)
{
  Fixture f;
  g_autofree char *long_word = g_strnfill (257, 'w'), *just = g_strnfill (256, 'v'), *text = g_strdup_printf ("wars %s %s the", long_word, just);

  set_up (&f);
  f.document.body = helper_str (text);
  g_assert_cmpint (framing_tokens_read (&f.document), ==, FRAMING_OK);
  g_assert_cmpuint (f.document.n_tokens, ==, 4);
  g_assert_cmpuint (f.document.tokens[0].word_class, ==, 7);
  g_assert_true (f.document.tokens[1].flags & FRAMING_IS_LONG && f.document.tokens[1].word_class == 0);
  g_assert_false (f.document.tokens[2].flags & FRAMING_IS_LONG);
  g_assert_true (f.document.tokens[3].lists & FRAMING_LIST_FUNCTION);
  g_assert_cmpuint (f.n_classified, ==, 3);
  tear_down (&f);
}

static void
test_repaired (void)
{
  static const struct { const char *body; bool repaired; } rows[] = {
    { "war", false }, { "caf\xC3\xA9", false }, { "caf\xE9 war", true }, { "war \xff", true }, { "\xC3", true }, { "war \xED\xA0\x80", true }, { "war", false },
  };
  Fixture f;

  set_up (&f);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      f.document.body = helper_str (rows[i].body);
      g_assert_cmpint (framing_tokens_read (&f.document), ==, FRAMING_OK);
      g_assert_true (f.document.repaired == rows[i].repaired);
    }
  tear_down (&f);
}

/* Random bytes, in a block of exactly their size: tokens lie in their field, in order, and apart. */
static void
test_random (void)
{
  static const char *const pieces[] = { "war", "'", "\xE2\x80\x99", "s", "n't", " ", "-", "&amp;", "&", "#39;", ".", ",", "\n", "\xff", "\xC3", "\xC3\xA9", "\0x", "7", "\"", "https://", "www.", ":" };
  Fixture f;

  set_up (&f);
  for (unsigned round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      char *exact;
      uint32_t end = 0;

      for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      exact = g_memdup2 (text->str, text->len);
      f.document.body = (framing_str) { exact, text->len };
      g_assert_cmpint (framing_tokens_read (&f.document), ==, FRAMING_OK);
      for (size_t i = 0; i < f.document.n_tokens; i++)
        {
          const FramingToken *t = &f.document.tokens[i];

          g_assert_true (t->begin >= end && t->end > t->begin && t->end <= text->len);
          end = t->end;
        }
      g_free (exact);
    }
  tear_down (&f);
}

static void
test_cancel (void)
{
  Fixture f;
  g_autofree char *text = g_strnfill (300000, 'a');
  int cancel = 1;

  for (size_t i = 5; i < 300000; i += 6)
    text[i] = ' ';
  set_up (&f);
  f.document.body = helper_str (text);
  f.document.cancel = &cancel;
  g_assert_cmpint (framing_tokens_read (&f.document), ==, FRAMING_E_CANCELLED);
  cancel = 0;
  g_assert_cmpint (framing_tokens_read (&f.document), ==, FRAMING_OK);
  g_assert_cmpuint (f.document.n_tokens, ==, 50000);
  tear_down (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/rows", test_rows);
  g_test_add_func ("/tokens/classes", test_classes);
  g_test_add_func ("/tokens/repaired", test_repaired);
  g_test_add_func ("/tokens/random", test_random);
  g_test_add_func ("/tokens/cancel", test_cancel);
  return g_test_run ();
}
