#include "passage/passages.h"
#include "report/escape.h"
#include "report/number.h"
#include "report/width.h"
#include "tables/sections.h"
#include "tables/wording.h"
#include <string.h>

/* The clearest pair of sentences of each outlet that differs much: its own, and another's on the same story. The short form has one
 * pair, of an outlet whose difference survives. */

#define MOST_TEXT 600           /* bytes of a sentence */
#define LEAST_ROOM 30           /* columns for text beside names; else it goes below them */

static void
append_part (GString *out, const char *text, gsize begin, gsize end)
{
  if (end > begin)
    framing_escape_terminal (out, (framing_str) { text + begin, end - begin });
}

/* cut where a character begins */
static gsize
shown_length (const char *text)
{
  gsize length = strlen (text);

  if (length <= MOST_TEXT)
    return length;
  for (length = MOST_TEXT; length > 0 && ((guchar) text[length] & 0xc0) == 0x80;)
    length--;
  return length;
}

/* "Talks [-2 hit a wall] again." */
static char *
mark_text (const FramingExcerpt *excerpt)
{
  const char *text = excerpt->text != NULL ? excerpt->text : "";
  gsize length = shown_length (text), at = 0;
  GString *out = g_string_new (NULL);

  for (guint i = 0; excerpt->marks != NULL && i < excerpt->marks->len; i++)
    {
      const FramingMark *mark = &g_array_index (excerpt->marks, FramingMark, i);

      if (mark->cue || mark->begin < at || mark->end > length || mark->begin >= mark->end)
        continue;
      append_part (out, text, at, mark->begin);
      g_string_append_c (out, '[');
      framing_number_append_signed_thousandths (out, mark->weight);
      g_string_append_c (out, ' ');
      append_part (out, text, mark->begin, mark->end);
      g_string_append_c (out, ']');
      at = mark->end;
    }
  append_part (out, text, at, length);
  g_string_append (out, text[length] != '\0' ? " ..." : "");
  g_string_append (out, excerpt->quoted ? " (quoted)" : "");
  return g_string_free (out, FALSE);
}

static void
append_sentence (const FramingScreen *screen, guint32 group, const FramingExcerpt *excerpt, gsize name)
{
  g_autofree char *text = mark_text (excerpt);
  g_autoptr (GString) line = g_string_new ("  "), lines = g_string_new (NULL);
  gboolean below = screen->columns < name + 4 + LEAST_ROOM;
  gsize indent = below ? 4 : name + 4;
  g_auto (GStrv) parts = NULL;

  framing_screen_name (screen, line, group, MIN (name, screen->columns - 2));
  if (below)
    {
      framing_screen_line (screen, line);
      framing_screen_blanks (line, 2);
    }
  framing_screen_blanks (line, 2);
  framing_width_wrap (lines, text, strlen (text), indent, indent, screen->columns);
  parts = g_strsplit (lines->str, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_string_append (line, parts[i]);
      framing_screen_line (screen, line);
    }
}

/* "  Courier: Talks [-2 hit a wall] again.": takes fewer lines than two columns */
static void
append_compact (const FramingScreen *screen, guint32 group, const FramingExcerpt *excerpt)
{
  g_autofree char *marked = mark_text (excerpt);
  g_autoptr (GString) text = g_string_new (NULL);

  framing_wording_name (text, screen->findings->comparison, group);
  g_string_append (text, ": ");
  g_string_append (text, marked);
  framing_screen_wrap (screen, 2, text->str);
}

static void
append_story (const FramingScreen *screen, guint32 story, const char *before)
{
  const GPtrArray *stories = screen->findings->comparison->collection->stories;
  g_autoptr (GString) text = g_string_new (before);
  const char *name = story < stories->len ? g_ptr_array_index (stories, story) : "(none)";

  framing_escape_terminal (text, (framing_str) { name, MIN (strlen (name), 100) });
  g_string_append_c (text, ':');
  framing_screen_wrap (screen, 0, text->str);
}

static void
append_passage (const FramingScreen *screen, const FramingPassage *passage)
{
  gsize name = MAX (framing_screen_name_width (screen, passage->group), framing_screen_name_width (screen, passage->other));

  name = MIN (name, MAX (12, screen->columns / 5));
  append_story (screen, passage->story, "Story ");
  append_sentence (screen, passage->group, &passage->sentence, name);
  append_sentence (screen, passage->other, &passage->other_sentence, name);
}

static const FramingPassage *
find_clearest (const FramingPassages *passages, const FramingAxisResult *result)
{
  const FramingPassage *best = NULL;

  for (guint i = 0; i < passages->passages->len; i++)
    {
      const FramingPassage *passage = g_ptr_array_index (passages->passages, i);
      const FramingOutletRow *row = passage->axis == result->axis ? framing_comparison_outlet (result, passage->group) : NULL;

      if (row != NULL && framing_wording_tested (row) && row->same_story.survives && (best == NULL || passage->clarity > best->clarity))
        best = passage;
    }
  return best;
}

/* the first of each outlet: they stand with the clearest first */
static void
append_all (const FramingScreen *screen, const FramingPassages *passages, const FramingAxisResult *result)
{
  guint32 last = FRAMING_NO_NUMBER;

  for (guint i = 0; i < passages->passages->len; i++)
    {
      const FramingPassage *passage = g_ptr_array_index (passages->passages, i);

      if (passage->axis != result->axis || passage->group == last)
        continue;
      if (last == FRAMING_NO_NUMBER)
        {
          g_string_append_c (screen->out, '\n');
          framing_screen_wrap (screen, 0, "The clearest pairs of sentences from the same story (weights in brackets, low pole "
                                          "negative; quoted: what others say):");
        }
      append_passage (screen, passage);
      last = passage->group;
    }
}

void
framing_sections_passages (const FramingScreen *screen, const FramingAxisResult *result)
{
  const FramingPassages *passages = screen->findings->passages;
  const FramingPassage *clearest;

  if (passages == NULL)
    return;
  if (screen->findings->details)
    {
      append_all (screen, passages, result);
      return;
    }
  clearest = find_clearest (passages, result);
  if (clearest == NULL)
    return;
  append_story (screen, clearest->story, "The clearest pair of sentences, from story ");
  append_compact (screen, clearest->group, &clearest->sentence);
  append_compact (screen, clearest->other, &clearest->other_sentence);
}
