#include "simulation.h"

#define ALL(x) { x, x, x, x, x }

const FramingDesign framing_simulation_designs[] = {
  { .name = "normal", .about = "normal values, every outlet on every story" },
  { .name = "heavy tails", .about = "Student's t with 3 degrees of freedom", .noise = FRAMING_NOISE_HEAVY },
  { .name = "skewed", .about = "exponential", .noise = FRAMING_NOISE_SKEWED },
  { .name = "unequal variances", .about = "standard deviations 0.10, 0.15, 0.25, 0.40, 0.60", .spread = { 0.1, 0.15, 0.25, 0.4, 0.6 } },
  { .name = "several articles", .about = "1 to 5 of an outlet on a story, 0.30 around its value", .spread = ALL (0.15), .most_articles = 5,
    .article_spread = 0.3 },
  { .name = "missing evidence", .about = "30% of articles have none", .missing = ALL (0.3) },
  { .name = "more missing for one", .about = "60% of one outlet's, 20% of the others'", .missing = { 0.6, 0.2, 0.2, 0.2, 0.2 } },
  { .name = "uneven presence, unequal variances", .about = "presence 1.0, 0.9, 0.7, 0.5, 0.3; standard deviations 0.10 to 0.60",
    .presence = { 1, 0.9, 0.7, 0.5, 0.3 }, .spread = { 0.1, 0.15, 0.25, 0.4, 0.6 } },
  { .name = "opposite ends", .about = "two outlets at +0.6 and -0.6, presence 0.9 and 0.5; one in the middle, true difference 0",
    .effect = { 0, 0.6, -0.6, 0.1, -0.1 }, .presence = { 1, 0.9, 0.5, 0.6, 0.6 }, .balanced_first = TRUE },
  { .name = "opposite ends, few others", .about = "as before, with the two ends alone on a story in two cases of three",
    .effect = { 0, 0.6, -0.6, 0.1, -0.1 }, .presence = { 1, 0.8, 0.4, 0.2, 0.2 }, .balanced_first = TRUE },
  { .name = "shift 0.1", .about = "one outlet 0.1 above the others", .effect = { 0.1, 0, 0, 0, 0 } },
  { .name = "shift 0.2", .about = "one outlet 0.2 above the others", .effect = { 0.2, 0, 0, 0, 0 } },
};

const guint framing_simulation_n_designs = G_N_ELEMENTS (framing_simulation_designs);
