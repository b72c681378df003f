/* Which groups are connected by blocks, directly or through others (union-find).
 * In: a layout, borrowed; out: for each group the number of its component, G_MAXUINT32 where it has no unit: 0 is the one with most
 * units, among equals the one with the lowest group. The array is the caller's: g_free(). */
#pragma once
#include "statistics/twoway.h"

guint32 *framing_components_find (const FramingTwoway *layout, guint32 *n_components);
