#include "validity/problems.h"
#include "message.h"

static const char *const WORDS[FRAMING_N_PROBLEMS] = {
  [FRAMING_PROBLEM_READ] = "that cannot be read, left out",
  [FRAMING_PROBLEM_NO_GOLD] = "without a gold value, left out",
  [FRAMING_PROBLEM_BAD_GOLD] = "whose gold value means nothing here, left out",
  [FRAMING_PROBLEM_NO_AXIS] = "without an axis, left out",
  [FRAMING_PROBLEM_BAD_AXIS] = "about an axis that is not here, left out",
  [FRAMING_PROBLEM_BAD_CODER] = "with a coder's value that means nothing here, which is left out",
  [FRAMING_PROBLEM_MIXED] = "whose gold is a class among numbers or a number among classes, left out",
  [FRAMING_PROBLEM_SCORE] = "that could not be scored, counted as no evidence",
};

void
framing_problems_add (FramingProblems      *problems,
                      FramingProblem        problem,
                      const FramingArticle *article,
                      const char           *format,
                      ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  if (problems->count[problem]++ > 0)
    return;
  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (article->line > 0)
    problems->first[problem] = g_strdup_printf ("%s:%" G_GSIZE_FORMAT ": %s", article->file, article->line, text);
  else
    problems->first[problem] = g_strdup_printf ("%s: %s", article->file, text);
}

gboolean
framing_problems_tell (const FramingProblems *problems)
{
  gboolean any = FALSE;

  for (unsigned i = 0; i < FRAMING_N_PROBLEMS; i++)
    if (problems->count[i] > 0)
      {
        framing_message_print ("validate: items %s: %u; first: %s", WORDS[i], problems->count[i], problems->first[i]);
        any = TRUE;
      }
  return any;
}

void
framing_problems_clear (FramingProblems *problems)
{
  for (unsigned i = 0; i < FRAMING_N_PROBLEMS; i++)
    g_clear_pointer (&problems->first[i], g_free);
}
