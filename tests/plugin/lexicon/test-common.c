#include "helper.h"
#include "lexicon/common.h"

static void
test_families (void)
{
  static const struct { const char *word; uint32_t rank; const char *family; } rows[] = {
    { "the", 1, "the" }, { "success", 2, "success succession successive" }, { "successive", 2, "success succession successive" },
    { "hard", 3, "hard hardly" }, { "failure", 0, NULL }, { "", 0, NULL },
  };
  HelperWords words;
  FramingTsv *table;
  FramingCommon *common, *nothing;

  helper_words_open (&words);
  table = helper_tsv (&words, "word\trank\nthe\t1\nsuccess\t2\nhard\t3\nsuccession\t4\nhardly\t5\nsuccessive\t6\n");
  common = framing_common_new (table, words.stemmer);
  nothing = framing_common_new (NULL, words.stemmer);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_str stem;
      g_autofree char *copy = NULL;
      const GPtrArray *family;
      g_autoptr (GString) got = g_string_new (NULL);

      g_assert_cmpuint (framing_common_rank (common, rows[i].word), ==, rows[i].rank);
      g_assert_cmpuint (framing_common_rank (nothing, rows[i].word), ==, 0);
      stem = framing_stemmer_stem (words.stemmer, rows[i].word, strlen (rows[i].word));
      copy = g_strndup (stem.ptr, stem.len);
      family = framing_common_family (common, copy);
      g_assert_null (framing_common_family (nothing, copy));
      g_assert_true ((family != NULL) == (rows[i].family != NULL));
      for (guint k = 0; family != NULL && k < family->len; k++)
        g_string_append_printf (got, "%s%s", k > 0 ? " " : "", (char *) g_ptr_array_index (family, k));
      if (family != NULL)
        g_assert_cmpstr (got->str, ==, rows[i].family);
    }
  framing_common_free (common);
  framing_common_free (nothing);
  framing_common_free (NULL);
  framing_tsv_free (table);
  helper_words_close (&words);
}

static void
test_regular (void)
{
  static const struct { const char *text, *word; bool regular; } rows[] = {
    { "deal", "deal", true }, { "deal", "deals", true }, { "deal", "dealing", true }, { "ease", "eased", true }, { "ease", "easing", true },
    { "plan", "planned", true }, { "tally", "tallied", true }, { "success", "succession", false }, { "hard", "hardly", false },
    { "organ", "organise", false }, { "deal", "meal", false },
  };
  HelperWords words;
  FramingTsv *table;
  FramingCommon *common;

  helper_words_open (&words);
  table = helper_tsv (&words, "# endings: s es ed d ing\nword\trank\nthe\t1\n");
  common = framing_common_new (table, words.stemmer);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (framing_common_is_regular (common, rows[i].text, rows[i].word), ==, rows[i].regular);
  framing_common_free (common);
  framing_tsv_free (table);
  helper_words_close (&words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/common/families", test_families);
  g_test_add_func ("/common/regular", test_regular);
  return g_test_run ();
}
