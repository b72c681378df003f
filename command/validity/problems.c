#include "validity/problems.h"
#include "message.h"

static const char *const WORDS[FRAMING_N_PROBLEMS] = {
  [FRAMING_PROBLEM_READ] = "cannot be read and are left out",
  [FRAMING_PROBLEM_NO_GOLD] = "have no gold value and are left out",
  [FRAMING_PROBLEM_BAD_GOLD] = "have a gold value that means nothing here and are left out",
  [FRAMING_PROBLEM_NO_AXIS] = "have no axis and are left out",
  [FRAMING_PROBLEM_BAD_AXIS] = "are about an axis that is not here and are left out",
  [FRAMING_PROBLEM_BAD_CODER] = "have a coder's value that means nothing here; that value is left out",
  [FRAMING_PROBLEM_MIXED] = "mix numbers and classes as gold on one axis and are left out",
  [FRAMING_PROBLEM_SCORE] = "cannot be scored and count as no evidence",
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
        framing_message_print ("validate: %u item%s %s; first: %s", problems->count[i], problems->count[i] == 1 ? "" : "s", WORDS[i],
                               problems->first[i]);
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
