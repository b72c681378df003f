/* Invented outlets and stories for tests: a collection with planted differences, and findings filled by hand, whose numbers are
 * constant whatever becomes of the statistics. All of it is deterministic; free each with its function. */
#pragma once
#include "findings.h"

enum { SAMPLE_COURIER, SAMPLE_HERALD, SAMPLE_MAIL, SAMPLE_TRIBUNE, SAMPLE_WEEKLY, SAMPLE_ISLAND, SAMPLE_REEF, SAMPLE_OUTLETS };
enum { SAMPLE_HURDLE, SAMPLE_MOOD, SAMPLE_AXES };       /* hurdle-success, mood (gloom, joy) */
enum { SAMPLE_WHOLE, SAMPLE_HEADLINE, SAMPLE_BODY, SAMPLE_NARRATOR, SAMPLE_QUOTED, SAMPLE_PORT, SAMPLE_VIEWS };

#define SAMPLE_STORIES 60

/* On hurdle-success the Courier lies 0.3 below and the Herald 0.2 above what a story asks for, Mail and Tribune at it; on mood all
 * lie at it. The Weekly has 4 of the stories; Island and Reef have 12 stories that nobody else has. Most articles have
 * uses of two terms on each axis, one in ten no evidence; texts are not kept. */
FramingCollection *sample_collection_new (void);        /* framing_collection_free() */

typedef struct {
  FramingCollection *collection;
  FramingComparisonSettings settings;
  FramingComparison comparison;
  FramingPassages passages;
  FramingFindings findings;
} SampleFindings;

SampleFindings *sample_findings_new (void);
void sample_findings_free (SampleFindings *sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SampleFindings, sample_findings_free)

FramingAxisResult *sample_result (SampleFindings *sample, guint32 axis, guint32 view);
/* one more outlet, of any name, that was tested on this axis */
void sample_add_outlet (SampleFindings *sample, guint32 axis, const char *name, double value);
