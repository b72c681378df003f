/* What is wrong with single items: counted by kind, the first of each kind with its place and a remedy.
 * In: an article and a sentence; out: lines on standard error. The caller owns the struct and clears it. */
#pragma once
#include "input/input.h"

typedef enum {
  FRAMING_PROBLEM_READ, FRAMING_PROBLEM_NO_GOLD, FRAMING_PROBLEM_BAD_GOLD, FRAMING_PROBLEM_NO_AXIS, FRAMING_PROBLEM_BAD_AXIS,
  FRAMING_PROBLEM_BAD_CODER, FRAMING_PROBLEM_MIXED, FRAMING_PROBLEM_SCORE, FRAMING_N_PROBLEMS
} FramingProblem;

typedef struct {
  guint count[FRAMING_N_PROBLEMS];
  char *first[FRAMING_N_PROBLEMS];
} FramingProblems;

void framing_problems_add (FramingProblems *problems, FramingProblem problem, const FramingArticle *article, const char *format, ...)
  G_GNUC_PRINTF (4, 5);
gboolean framing_problems_tell (const FramingProblems *problems);       /* whether there are any */
void framing_problems_clear (FramingProblems *problems);
