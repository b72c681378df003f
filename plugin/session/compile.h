/* Tables -> the model of an analyzer. Used for analysis and for checking alike; findings say what is wrong on the way. */
#pragma once
#include "lexicon/tables.h"
#include "session/analyzer.h"

/* FRAMING_OK, or FRAMING_E_OPTION, _LANGUAGE, _MEMORY with a text. Errors inside files are findings. The analyzer's language words,
 * model and `lexicons` text are filled. `checker`: sees every entry; NULL = none. */
int framing_compile (framing_analyzer *analyzer, const FramingTables *tables, const FramingOptions *options, struct FramingChecker *checker,
                     FramingFindings *findings, framing_error *error);
