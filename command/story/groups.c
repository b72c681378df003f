#include "story/groups.h"
#include "story/heap.h"
#include <string.h>

#define MOST_TERMS 400          /* of the sum of a group */
#define MOST_NEIGHBOURS 64      /* other groups that a group is compared with when it grows */

typedef struct {
  FramingWeight *sum;           /* NULL = the vector of its one document */
  guint n_sum;
  guint32 size, growth;         /* documents; how often it has grown */
  gint32 first_day, last_day;   /* G_MININT32 = none of it has a day */
  guint32 *neighbours;          /* places; ask find_group() what has become of them */
  guint32 n_neighbours;
} Group;

typedef struct {
  const FramingCandidateSearch *search;
  guint n;
  Group *groups;                /* by lowest place */
  guint32 *parent;              /* union-find: parent[place] <= place */
  GArray *heap;
  FramingHeapPair near[2 * MOST_NEIGHBOURS];    /* of the group at hand, with the others */
  guint n_near;
  float *scratch;
} Linkage;

static guint32
find_group (Linkage *linkage, guint32 place)
{
  while (linkage->parent[place] != place)
    place = linkage->parent[place] = linkage->parent[linkage->parent[place]];
  return place;
}

static const FramingWeight *
sum_of (const Linkage *linkage, guint32 group, guint *n)
{
  const Group *found = &linkage->groups[group];

  *n = found->n_sum;
  return found->sum != NULL ? found->sum : framing_vectors_get (linkage->search->vectors, group, n);
}

static gboolean
days_fit (const Linkage *linkage, guint32 a, guint32 b)
{
  const Group *x = &linkage->groups[a], *y = &linkage->groups[b];

  if (x->first_day == G_MININT32 || y->first_day == G_MININT32)
    return TRUE;
  return (gint64) MAX (x->last_day, y->last_day) - MIN (x->first_day, y->first_day) <= (gint64) linkage->search->window;
}

static float
likeness_of (const Linkage *linkage, guint32 a, guint32 b)
{
  guint n_a, n_b;
  const FramingWeight *x = sum_of (linkage, a, &n_a), *y = sum_of (linkage, b, &n_b);

  return (float) (framing_vectors_product (x, n_a, y, n_b) / ((double) linkage->groups[a].size * linkage->groups[b].size));
}

static void
add_sums (Linkage *linkage, guint32 a, guint32 b)
{
  guint n_a, n_b, n = 0, i = 0, j = 0;
  const FramingWeight *x = sum_of (linkage, a, &n_a), *y = sum_of (linkage, b, &n_b);
  FramingWeight *sum = g_new (FramingWeight, MAX (1, n_a + n_b));

  while (i < n_a || j < n_b)
    if (j == n_b || (i < n_a && x[i].term < y[j].term))
      sum[n++] = x[i++];
    else if (i == n_a || y[j].term < x[i].term)
      sum[n++] = y[j++];
    else
      {
        sum[n] = (FramingWeight) { x[i].term, x[i].weight + y[j].weight };
        n++, i++, j++;
      }
  n = framing_vectors_trim (sum, n, MOST_TERMS, linkage->scratch);
  g_free (linkage->groups[a].sum);
  g_clear_pointer (&linkage->groups[b].sum, g_free);
  linkage->groups[a].sum = g_renew (FramingWeight, sum, MAX (1, n));
  linkage->groups[a].n_sum = n;
}

static void
join_days (Group *group, const Group *other)
{
  if (other->first_day == G_MININT32)
    return;
  group->first_day = group->first_day == G_MININT32 ? other->first_day : MIN (group->first_day, other->first_day);
  group->last_day = MAX (group->last_day, other->last_day);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const FramingHeapPair *x = a, *y = b;

  if (x->likeness != y->likeness)
    return x->likeness > y->likeness ? -1 : 1;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* What has become of the neighbours of both: each group once, in order; at most as many as two groups have. */
static guint
join_neighbours (Linkage *linkage, guint32 a, guint32 b, guint32 *joined)
{
  guint n = 0, kept = 0;

  for (guint side = 0; side < 2; side++)
    {
      const Group *group = &linkage->groups[side == 0 ? a : b];

      for (guint i = 0; i < group->n_neighbours; i++)
        {
          guint32 other = find_group (linkage, group->neighbours[i]);

          if (other != a)
            joined[n++] = other;
        }
    }
  qsort (joined, n, sizeof *joined, compare_numbers);
  for (guint i = 0; i < n; i++)
    if (kept == 0 || joined[kept - 1] != joined[i])
      joined[kept++] = joined[i];
  return kept;
}

static void
add_neighbour (Linkage *linkage, guint32 group, guint32 other)
{
  Group *found = &linkage->groups[group];

  for (guint i = 0; i < found->n_neighbours; i++)
    if (find_group (linkage, found->neighbours[i]) == other)
      return;
  if (found->n_neighbours == MOST_NEIGHBOURS)
    return;
  if (found->neighbours == NULL)
    found->neighbours = g_new (guint32, MOST_NEIGHBOURS);
  found->neighbours[found->n_neighbours++] = other;
}

/* The group has grown: how alike is it to its neighbours now? */
static void
compare_again (Linkage *linkage, guint32 group, const guint32 *others, guint n)
{
  Group *found = &linkage->groups[group];

  linkage->n_near = 0;
  for (guint i = 0; i < n; i++)
    if (days_fit (linkage, group, others[i]))
      {
        guint32 a = MIN (group, others[i]), b = MAX (group, others[i]);

        linkage->near[linkage->n_near++] = (FramingHeapPair) { likeness_of (linkage, a, b), a, b, linkage->groups[a].growth,
                                                               linkage->groups[b].growth };
      }
  qsort (linkage->near, linkage->n_near, sizeof *linkage->near, compare_pairs);
  if (found->neighbours == NULL)
    found->neighbours = g_new (guint32, MOST_NEIGHBOURS);
  found->n_neighbours = 0;
  for (guint i = 0; i < MIN (linkage->n_near, MOST_NEIGHBOURS); i++)
    {
      const FramingHeapPair *pair = &linkage->near[i];
      guint32 other = pair->a == group ? pair->b : pair->a;

      found->neighbours[found->n_neighbours++] = other;
      add_neighbour (linkage, other, group);
      if (pair->likeness >= linkage->search->least)
        framing_heap_push (linkage->heap, pair);
    }
}

static void
join (Linkage *linkage, guint32 a, guint32 b)
{
  Group *group = &linkage->groups[a], *other = &linkage->groups[b];
  guint32 joined[2 * MOST_NEIGHBOURS];
  guint n;

  add_sums (linkage, a, b);
  linkage->parent[b] = a;
  group->size += other->size;
  group->growth++;
  join_days (group, other);
  n = join_neighbours (linkage, a, b, joined);
  g_clear_pointer (&other->neighbours, g_free);
  other->n_neighbours = 0;
  compare_again (linkage, a, joined, n);
}

static void
start (Linkage *linkage, const GArray *candidates)
{
  for (guint i = 0; i < linkage->n; i++)
    {
      gint32 day = linkage->search->days[i];

      linkage->groups[i] = (Group) { .size = 1, .first_day = day, .last_day = day };
      linkage->parent[i] = i;
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      const FramingCandidate *candidate = &g_array_index (candidates, FramingCandidate, i);
      FramingHeapPair pair = { candidate->likeness, candidate->a, candidate->b, 0, 0 };

      add_neighbour (linkage, candidate->a, candidate->b);
      add_neighbour (linkage, candidate->b, candidate->a);
      framing_heap_push (linkage->heap, &pair);
    }
}

void
framing_groups_link (const FramingCandidateSearch *search, const GArray *candidates, guint32 *group)
{
  guint n = framing_vectors_count (search->vectors);
  Linkage linkage = { .search = search, .n = n, .groups = g_new (Group, MAX (1, n)), .parent = group, .heap = framing_heap_new () };
  FramingHeapPair pair;

  linkage.scratch = g_new (float, 2 * MOST_TERMS);
  start (&linkage, candidates);
  while (framing_heap_pop (linkage.heap, &pair))
    if (linkage.parent[pair.a] == pair.a && linkage.parent[pair.b] == pair.b && linkage.groups[pair.a].growth == pair.growth_a
        && linkage.groups[pair.b].growth == pair.growth_b && days_fit (&linkage, pair.a, pair.b))
      join (&linkage, pair.a, pair.b);
  for (guint i = 0; i < n; i++)
    {
      group[i] = find_group (&linkage, i);
      g_free (linkage.groups[i].sum);
      g_free (linkage.groups[i].neighbours);
    }
  g_array_unref (linkage.heap);
  g_free (linkage.groups);
  g_free (linkage.scratch);
}
