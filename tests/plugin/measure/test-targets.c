#include "helper.h"

#define AXIS "win:joy:1; fail:gloom:1"
#define SIDES "Japan=Japan|Japanese|Tokyo;Korea=South Korea*|Seoul;US=US"

/* Each hit with the targets whose numbers it adds to: "win[Japan]". */
static char *
hits_of_targets (HelperRun *run)
{
  framing_evidence_list list = helper_list (run);
  GString *out = g_string_new (NULL);

  for (size_t i = 0; i < list.n_items; i++)
    {
      const framing_evidence *e = &list.items[i];

      g_string_append_printf (out, "%s%.*s[", i > 0 ? " " : "", (int) (e->end - e->begin), (e->field == 0 ? run->title : run->body) + e->begin);
      for (unsigned t = 0; t < 32; t++)
        if (e->targets & (1u << t))
          g_string_append_printf (out, "%s%s", out->str[out->len - 1] == '[' ? "" : " ",
                                  ((FramingTarget *) g_ptr_array_index (run->analyzer->model.targets->list, t))->name);
      g_string_append_c (out, ']');
    }
  return g_string_free (out, FALSE);
}

static void
test_sentences (void)
{
  static const struct { const char *title, *body, *wanted; } rows[] = {
    { NULL, "Japan did win.", "win[Japan]" },
    { NULL, "They win against Tokyo.", "win[Japan]" },
    { NULL, "The ferries win.", "win[]" },
    /* clause by clause, carried on through the sentence until another takes over */
    { NULL, "Japan did win; Seoul did fail.", "win[Japan] fail[Korea]" },
    { NULL, "Japan came; the talks fail; Seoul did win.", "fail[Japan] win[Korea]" },
    { NULL, "The talks fail; Japan did win.", "fail[] win[Japan]" },
    { NULL, "Japan and Seoul did win.", "win[Japan Korea]" },
    { NULL, "Japan met Seoul; the talks fail.", "fail[Japan Korea]" },
    /* into a sentence that opens with a pronoun or a carrier, and no other */
    { NULL, "Japan came. It did win.", "win[Japan]" },
    { NULL, "Japan came. The country did win.", "win[Japan]" },
    { NULL, "Japan came. The ferries win.", "win[]" },
    { NULL, "Japan came. It slept. It did win.", "win[Japan]" },
    { NULL, "Japan came. The ferries slept. It did win.", "win[]" },
    { NULL, "Japan came; Seoul slept. It did win.", "win[Korea]" },
    { NULL, "Japan came. It saw Seoul win.", "win[Korea]" },
    /* words as written, case included; phrases; prefixes; possessives and hyphens */
    { NULL, "They told us to win.", "win[]" },
    { NULL, "The US did win.", "win[US]" },
    { NULL, "The japan did win.", "win[]" },
    { NULL, "JAPAN did win.", "win[]" },
    { NULL, "Japan's team did win.", "win[Japan]" },
    { NULL, "South Koreans win.", "win[Korea]" },
    { NULL, "South and North Koreans win.", "win[]" },
    { NULL, "Japans win.", "win[]" },
    { NULL, "The Japan-led team did win.", "win[Japan]" },
    /* nothing is carried from the headline into the body */
    { "Japan did win", "It did fail.", "win[Japan] fail[]" },
  };
  HelperRun run;
  unsigned failed = 0;

  helper_open (&run, &(HelperLexicon) { .axis = AXIS, .targets = SIDES });
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = NULL;

      helper_score (&run, rows[i].title, rows[i].body);
      got = hits_of_targets (&run);
      if (strcmp (got, rows[i].wanted) != 0)
        {
          g_printerr ("# %s\n#   wanted %s\n#   got    %s\n", rows[i].body, rows[i].wanted, got);
          failed++;
        }
    }
  helper_close (&run);
  g_assert_cmpuint (failed, ==, 0);
}

/* A target written with a straight apostrophe or composed letters is found however the text writes them. */
static void
test_typography (void)
{
  static const struct { const char *target, *body; } rows[] = {
    { "T=O'Brien", "O\xE2\x80\x99" "Brien did win." }, { "T=O\xE2\x80\x99" "Brien", "O'Brien did win." },
    { "T=C\xC3\xB4te d'Ivoire", "C\xC3\xB4te d\xE2\x80\x99Ivoire did win." }, { "T=C\xC3\xB4te", "Co\xCC\x82te did win." },
    { "T=Qu\xC3\xA9*", "Que\xCC\x81" "becois win." }, { "T=Japan", "Ja\xC2\xADpan did win." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HelperRun run;
      g_autofree char *got = NULL;

      helper_open (&run, &(HelperLexicon) { .axis = AXIS, .targets = rows[i].target });
      helper_score (&run, NULL, rows[i].body);
      got = hits_of_targets (&run);
      if (strcmp (got, "win[T]") != 0)
        g_error ("%s: %s", rows[i].body, got);
      helper_close (&run);
    }
}

static void
test_columns (void)
{
  static const struct { const char *targets, *columns[3]; } rows[] = {
    { "South Korea=Seoul;EU=EU", { "south_korea", "eu", NULL } },
    { "a-b=X;A B=Y;a_b=Z", { "a_b", "a_b_2", "a_b_3" } },
    { "7 Eleven=X;\xE6\x97\xA5\xE6\x9C\xAC=Y;--=Z", { "target_7_eleven", "target", "target_2" } },
    { "Japan", { "japan", NULL, NULL } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HelperRun run;

      helper_open (&run, &(HelperLexicon) { .axis = AXIS, .targets = rows[i].targets });
      helper_score (&run, NULL, "Nothing.");
      for (size_t k = 0; k < 3 && rows[i].columns[k] != NULL; k++)
        {
          g_autofree char *column = g_strdup_printf ("target_%s_mood_hits", rows[i].columns[k]);

          g_assert_cmpfloat (helper_value (&run, column), ==, 0);
        }
      helper_close (&run);
    }
}

static void
test_errors (void)
{
  static const struct { const char *option, *says; } rows[] = {
    { "=Japan", "name" }, { "Japan=", "Japan" }, { "Japan=Japan||Tokyo", "no word" }, { "Japan=!!", "Japan" }, { " =x", "name" },
    { "J=Tokyo ...", "J" }, { "J=\xff", "UTF-8" }, { "", "NAME=WORD" },
  };
  HelperRun run;

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      framing_error error = { sizeof error, 0, "" };

      if (helper_open_with (&run, &error, "target", rows[i].option, NULL) != FRAMING_E_OPTION || strstr (error.text, rows[i].says) == NULL)
        g_error ("%s: %d %s", rows[i].option, error.code, error.text);
      helper_close (&run);
    }
}

static void
test_many (void)
{
  g_autoptr (GString) all = g_string_new ("T0=Word0");
  framing_error error = { sizeof error, 0, "" };
  HelperRun run;
  g_autofree char *got = NULL;

  for (unsigned i = 1; i < FRAMING_TARGETS_MAX; i++)
    g_string_append_printf (all, ";T%u=Word%u", i, i);
  helper_open (&run, &(HelperLexicon) { .axis = AXIS, .targets = all->str });
  helper_score (&run, NULL, "Word0 and Word31 win.");
  got = hits_of_targets (&run);
  g_assert_cmpstr (got, ==, "win[T0 T31]");
  {
    FramingTermContext context = { .language = run.analyzer->words, .stemmer = run.session->stemmer };
    FramingIndexBuilder *builder = framing_index_builder_new ();

    g_assert_cmpint (framing_targets_add (run.analyzer->model.targets, helper_str ("More=More"), builder, 9, &context, &error), ==, FRAMING_E_OPTION);
    g_assert_nonnull (strstr (error.text, "32"));
    framing_index_builder_free (builder);
  }
  helper_close (&run);
  g_assert_cmpint (helper_open_with (&run, &error, "target", "A=x", "target", "A=y", NULL), ==, FRAMING_E_OPTION);
  g_assert_nonnull (strstr (error.text, "twice"));
  helper_close (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/targets/sentences", test_sentences);
  g_test_add_func ("/targets/typography", test_typography);
  g_test_add_func ("/targets/columns", test_columns);
  g_test_add_func ("/targets/errors", test_errors);
  g_test_add_func ("/targets/many", test_many);
  return g_test_run ();
}
