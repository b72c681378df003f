#include "validity/study.h"
#include <math.h>
#include <string.h>

static const char *
keep (FramingStudy *study, char *text)
{
  const char *kept = text != NULL && *text != '\0' ? g_string_chunk_insert_const (study->strings, text) : NULL;

  g_free (text);
  return kept;
}

/* FALSE = the user was not understood, or did not mean this axis */
static gboolean
read_axis (FramingStudy *study, const FramingArticle *article, guint *axis)
{
  const FramingSchema *schema = study->engine->schema;
  g_autofree char *name = framing_gold_text (article, "axis");
  g_autoptr (GString) names = g_string_new (NULL);

  if ((name == NULL || *name == '\0') && schema->n_axes == 1)
    return *axis = 0, TRUE;
  for (guint i = 0; i < schema->n_axes; i++)
    {
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", schema->axes[i].id);
      if (name != NULL && strcmp (name, schema->axes[i].id) == 0)
        return *axis = i, TRUE;
    }
  if (name == NULL || *name == '\0')
    framing_problems_add (&study->problems, FRAMING_PROBLEM_NO_AXIS, article, "no field \"axis\"; name the axis with --axis, one of %s",
                          names->str);
  else if (study->settings->axes_named)
    study->other_axes++;
  else
    framing_problems_add (&study->problems, FRAMING_PROBLEM_BAD_AXIS, article,
                          "there is no axis \"%s\"; the axes are %s (--lexicon FILE adds one)", name, names->str);
  return FALSE;
}

/* Coders do not shift by the neutral point: only their distances count. */
static void
read_coder (FramingStudy *study, const FramingItem *item, const char *name, const char *text)
{
  const framing_axis *axis = &study->engine->schema->axes[item->axis];
  double value = NAN;

  if (framing_gold_read (text, axis, &value) == FRAMING_GOLD_WRONG)
    framing_problems_add (&study->problems, FRAMING_PROBLEM_BAD_CODER, item->article,
                          "\"%s\" in field \"%s\" is no number and none of neg, neu, pos, %s, none, %s", text, name, axis->low_pole,
                          axis->high_pole);
  g_array_append_val (study->values, value);
}

static void
read_coders (FramingStudy *study, FramingItem *item)
{
  char **names = study->settings->coders;

  item->first_coder = study->values->len;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = framing_gold_text (item->article, names[i]);
      g_auto (GStrv) values = framing_gold_split (text != NULL ? text : "");

      if (text == NULL && !study->settings->coders_named)
        continue;
      if (text == NULL && names[1] != NULL)
        framing_problems_add (&study->problems, FRAMING_PROBLEM_BAD_CODER, item->article, "no field \"%s\"; --coders names the fields "
                              "of the coders", names[i]);
      for (guint j = 0; values[j] != NULL; j++)
        read_coder (study, item, names[i], values[j]);
    }
  item->n_coders = study->values->len - item->first_coder;
}

/* The mean of the coders, where no gold stands beside them. */
static gboolean
gold_of_coders (const FramingStudy *study, FramingItem *item)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < item->n_coders; i++)
    {
      double value = g_array_index (study->values, double, item->first_coder + i);

      if (!isnan (value))
        {
          sum += value;
          n++;
        }
    }
  if (n == 0)
    return FALSE;
  item->kind = FRAMING_GOLD_NUMBER;
  item->gold = sum / n;
  return TRUE;
}

static gboolean
read_gold (FramingStudy *study, FramingItem *item)
{
  const framing_axis *axis = &study->engine->schema->axes[item->axis];
  const char *field = study->settings->gold;
  g_autofree char *text = framing_gold_text (item->article, field);

  item->kind = framing_gold_read (text != NULL ? text : "", axis, &item->gold);
  if (item->kind == FRAMING_GOLD_MISSING && !gold_of_coders (study, item))
    {
      if (item->article->error != NULL)
        framing_problems_add (&study->problems, FRAMING_PROBLEM_READ, item->article, "%s", item->article->error);
      else
        framing_problems_add (&study->problems, FRAMING_PROBLEM_NO_GOLD, item->article,
                              text != NULL ? "field \"%s\" is empty" : "no field \"%s\"; --gold FIELD names the one that holds it", field);
      return FALSE;
    }
  if (item->kind == FRAMING_GOLD_WRONG)
    {
      framing_problems_add (&study->problems, FRAMING_PROBLEM_BAD_GOLD, item->article,
                            "\"%s\" in field \"%s\" is no number and none of neg, neu, pos, low, none, high, %s, %s", text, field,
                            axis->low_pole, axis->high_pole);
      return FALSE;
    }
  if (item->kind == FRAMING_GOLD_NUMBER)
    item->gold -= study->settings->neutral;
  return TRUE;
}

static const char *
read_group (FramingStudy *study, const FramingArticle *article)
{
  static const char *const usual[] = { "story", "document", "doc" };
  const char *group = NULL;

  if (study->settings->group != NULL)
    return keep (study, framing_gold_text (article, study->settings->group));
  for (guint i = 0; group == NULL && i < G_N_ELEMENTS (usual); i++)
    group = keep (study, framing_gold_text (article, usual[i]));
  return group;
}

static void
read_item (FramingStudy *study, const FramingArticle *article)
{
  FramingItem item = { .article = article, .score = NAN };

  if (article->error != NULL && article->n_fields == 0)
    {
      framing_problems_add (&study->problems, FRAMING_PROBLEM_READ, article, "%s", article->error);
      return;
    }
  if (!read_axis (study, article, &item.axis))
    return;
  read_coders (study, &item);
  if (!read_gold (study, &item))
    return;
  item.group = read_group (study, article);
  item.story = keep (study, framing_gold_text (article, "story"));
  if (study->settings->by != NULL)
    item.by = keep (study, framing_gold_text (article, study->settings->by));
  g_array_append_val (study->items, item);
}

FramingStudy *
framing_study_read (const FramingEngine   *engine,
                    FramingInput          *input,
                    const FramingSettings *settings)
{
  FramingStudy *study = g_new0 (FramingStudy, 1);
  FramingBatch *batch;

  study->engine = engine;
  study->settings = settings;
  study->batches = g_ptr_array_new_with_free_func ((GDestroyNotify) framing_batch_free);
  study->items = g_array_new (FALSE, FALSE, sizeof (FramingItem));
  study->values = g_array_new (FALSE, FALSE, sizeof (double));
  study->strings = g_string_chunk_new (4096);
  while ((batch = framing_input_next (input)) != NULL)
    {
      framing_batch_parse (batch);
      g_ptr_array_add (study->batches, batch);
      for (size_t i = 0; i < batch->n_articles; i++)
        read_item (study, &batch->articles[i]);
    }
  return study;
}

FramingItem *
framing_study_item (const FramingStudy *study,
                    guint               i)
{
  return &g_array_index (study->items, FramingItem, i);
}

void
framing_study_free (FramingStudy *study)
{
  g_ptr_array_unref (study->batches);
  g_array_unref (study->items);
  g_array_unref (study->values);
  g_string_chunk_free (study->strings);
  framing_problems_clear (&study->problems);
  g_free (study);
}
