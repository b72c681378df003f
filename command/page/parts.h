/* What several pieces of the page need: names, numbers of elements, headings of tables, the cut of long lists, strips of a chart.
 * In: the page as it grows; out: HTML appended to page->out. */
#pragma once
#include "page/scale.h"
#include "page/sections.h"

/* how an outlet counts on an axis */
typedef struct {
  const char *name;
  guint stories;
  FramingDifference difference;
} FramingStrip;

const FramingSide *framing_parts_side (const FramingPage *page, guint32 axis);
const char *framing_parts_group (const FramingPage *page, guint32 group);       /* its name */
const char *framing_parts_outlets (const FramingPage *page);    /* "outlets", or "groups" where --by names another field */
const char *framing_parts_outlet (const FramingPage *page);
const char *framing_parts_heading (const FramingPage *page);    /* of a column of them: "Outlet" */
const char *framing_parts_pole (const FramingSide *side, double value);         /* the pole's name by sign; "" at 0 */
const char *framing_parts_class (double value);                 /* "low", "high", or "none": by sign */
guint framing_parts_id (FramingPage *page);                     /* a new number for ids */

/* the tested outlets, lowest first, at most `most` of them: what survives correction goes before the others, many shared stories
 * before few; *left: how many had no room */
GPtrArray *framing_parts_tested (const FramingAxisResult *result, guint most, guint *left);

/* <details> with a table; heads: pairs of class ("t" text, "n" number) and heading ("Outlet" becomes "Group" where --by names
 * another field), ending in NULL */
void framing_parts_table_begin (FramingPage *page, const char *summary, const char *caption, const char *const *heads);
void framing_parts_table_end (FramingPage *page);
void framing_parts_interval (FramingPage *page, const FramingDifference *difference);  /* a cell: "-0.17 to -0.07" */
void framing_parts_p (FramingPage *page, double p);             /* a cell */

/* a chart of rows: begin, one strip for each, end */
FramingScale framing_strips_scale (const FramingStrip *strips, guint n);
void framing_strips_begin (FramingPage *page, const FramingSide *side, const char *title);
void framing_strips_row (FramingPage *page, const FramingScale *scale, const FramingStrip *strip);
void framing_strips_end (FramingPage *page, const FramingScale *scale);
/* the lines behind a dot: the grid and the middle */
void framing_strips_grid (FramingPage *page, const FramingScale *scale);
void framing_strips_dot (FramingPage *page, const FramingScale *scale, const FramingDifference *difference);

/* text with its evidence marked: by colour, by the kind of line below it, and in words for screen readers */
void framing_marks_append (FramingPage *page, const FramingExcerpt *excerpt, const FramingSide *side);
