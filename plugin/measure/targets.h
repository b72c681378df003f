/* Targets: "Japan=Japan|Japanese|Tokyo". Which clauses of a sentence are about which targets.
 * Words are matched as written, case included. A clause is about the targets that it names; one that names none goes on about those
 * of the clause before it in the sentence; a sentence that opens with a pronoun or a phrase such as "the country" goes on about those
 * of the sentence before. */
#pragma once
#include "base/error.h"
#include "lexicon/match.h"

#define FRAMING_TARGETS_MAX 32u         /* one bit each in evidence */

typedef struct { char *name, *column; uint32_t first_entry; } FramingTarget;    /* column: the name in snake_case */
typedef struct { GPtrArray *list; uint32_t first_entry; GArray *of_entry; } FramingTargets;   /* of FramingTarget; entry -> target number */

FramingTargets *framing_targets_new (void);
void framing_targets_free (FramingTargets *targets);
/* FRAMING_OK or FRAMING_E_OPTION with a text. */
int framing_targets_add (FramingTargets *targets, framing_str option, FramingIndexBuilder *builder, uint8_t layer,
                         const FramingTermContext *context, framing_error *error);

/* Fills masks[i] for each token of the sentence (bit t = about target t). *carry goes from sentence to sentence; set it to 0 at the
 * start of a field. */
void framing_targets_mark (const FramingTargets *targets, const FramingMatcher *matcher, const FramingDocument *document,
                           size_t first, size_t end, uint32_t *masks, uint32_t *carry);
