#include "story/candidates.h"
#include <string.h>

#define MOST_POSTINGS 20000     /* looked at for one document */
#define MOST_OF_TERM 500        /* of them of one stem, so that many stems have their say however common they are */
#define MOST_CHECKED 64         /* whose cosine is worked out in full */
#define MOST_KEPT 24            /* candidates of one document among those before it */
#define PROMISE 0.4             /* of the cosine asked for must have been found before the rest is worked out */
#define LEVELS 128              /* of what was found, to tell the best without sorting them all */
#define PIECE 512               /* documents that a thread takes at a time */

typedef struct { guint32 place; float weight; } Posting;

typedef struct {
  const FramingCandidateSearch *search;
  guint n, without_day;
  gsize *first;                 /* by term: where its postings begin; n_terms + 1 of them */
  Posting *postings;            /* of a term, by place */
  GArray **found;               /* of FramingCandidate, for each piece */
  guint n_pieces;
  gint next_piece;
} Index;

/* working memory of one thread */
typedef struct {
  float *sums;                  /* for each document; 0 when idle */
  guint32 *touched;
  guint n_touched;
  FramingWeight *terms;         /* of the document at hand, the heaviest first */
  guint room;
} Desk;

static void
build_postings (Index *index)
{
  const FramingVectors *vectors = index->search->vectors;
  guint n_terms = framing_vectors_terms (vectors), n;
  gsize *next;

  index->first = g_new0 (gsize, (gsize) n_terms + 1);
  for (guint place = 0; place < index->n; place++)
    {
      const FramingWeight *weights = framing_vectors_get (vectors, place, &n);

      for (guint i = 0; i < n; i++)
        index->first[weights[i].term + 1]++;
    }
  for (guint t = 0; t < n_terms; t++)
    index->first[t + 1] += index->first[t];
  index->postings = g_new (Posting, MAX (1, index->first[n_terms]));
  next = g_memdup2 (index->first, ((gsize) n_terms + 1) * sizeof *next);
  for (guint place = 0; place < index->n; place++)
    {
      const FramingWeight *weights = framing_vectors_get (vectors, place, &n);

      for (guint i = 0; i < n; i++)
        index->postings[next[weights[i].term]++] = (Posting) { place, weights[i].weight };
    }
  g_free (next);
}

/* The first posting of the term at `place` or behind it. */
static gsize
find_posting (const Index *index, guint32 term, guint place)
{
  gsize low = index->first[term], high = index->first[term + 1];

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (index->postings[middle].place < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The first place whose day is near enough to that of `place`, behind those without a day. */
static guint
find_window (const Index *index, guint place)
{
  const FramingCandidateSearch *search = index->search;
  guint low = index->without_day, high = place;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((gint64) search->days[middle] + search->window < search->days[place])
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const FramingWeight *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->term < y->term ? -1 : x->term > y->term;
}

/* Adds what the postings [begin, end) have in common with the term; the nearest of them when there are too many. */
static void
add_postings (const Index *index, Desk *desk, float weight, gsize begin, gsize end, guint *left)
{
  guint most = MIN (*left, MOST_OF_TERM);

  if (end - begin > most)
    begin = end - most;
  *left -= (guint) (end - begin);
  for (gsize i = begin; i < end; i++)
    {
      guint32 other = index->postings[i].place;

      if (desk->sums[other] == 0)
        desk->touched[desk->n_touched++] = other;
      desk->sums[other] += weight * index->postings[i].weight;
    }
}

static void
add_terms (const Index *index, guint place, Desk *desk)
{
  guint n, left = MOST_POSTINGS, window;
  const FramingWeight *weights = framing_vectors_get (index->search->vectors, place, &n);
  gboolean has_day = place >= index->without_day;

  if (n > desk->room)
    desk->terms = g_renew (FramingWeight, desk->terms, desk->room = n);
  if (n == 0)
    return;
  memcpy (desk->terms, weights, n * sizeof *weights);
  qsort (desk->terms, n, sizeof *desk->terms, compare_weights);
  window = has_day ? find_window (index, place) : 0;
  for (guint i = 0; i < n && left > 0; i++)
    {
      guint32 term = desk->terms[i].term;
      gsize end = find_posting (index, term, place);

      add_postings (index, desk, desk->terms[i].weight, find_posting (index, term, window), end, &left);
      if (has_day && index->without_day > 0)
        add_postings (index, desk, desk->terms[i].weight, index->first[term], find_posting (index, term, index->without_day), &left);
    }
}

static guint
level_of (float sum)
{
  return (guint) CLAMP (sum * LEVELS, 0, LEVELS - 1);
}

/* Keeps of the documents touched the most promising ones, at most MOST_CHECKED; of equal ones the nearest in order. */
static guint
choose (Desk *desk, double promise, guint32 *chosen)
{
  guint counts[LEVELS] = { 0 }, level = LEVELS, above = 0, n = 0, from_last;

  for (guint i = 0; i < desk->n_touched; i++)
    if (desk->sums[desk->touched[i]] >= promise)
      counts[level_of (desk->sums[desk->touched[i]])]++;
  while (level > 0 && above + counts[level - 1] <= MOST_CHECKED)
    above += counts[--level];
  from_last = level > 0 ? MOST_CHECKED - above : 0;
  for (guint i = desk->n_touched; i-- > 0; )
    {
      float sum = desk->sums[desk->touched[i]];
      guint own = level_of (sum);

      if (sum < promise || own + 1 < level || (own + 1 == level && from_last == 0))
        continue;
      from_last -= own + 1 == level;
      chosen[n++] = desk->touched[i];
    }
  return n;
}

static int
compare_likeness (gconstpointer a, gconstpointer b)
{
  const FramingCandidate *x = a, *y = b;

  if (x->likeness != y->likeness)
    return x->likeness > y->likeness ? -1 : 1;
  return x->a > y->a ? -1 : x->a < y->a;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const FramingCandidate *x = a, *y = b;

  return x->a < y->a ? -1 : x->a > y->a;
}

static void
search_document (const Index *index, guint place, Desk *desk, GArray *found)
{
  const FramingCandidateSearch *search = index->search;
  FramingCandidate good[MOST_CHECKED];
  guint32 chosen[MOST_CHECKED];
  guint n_chosen, n_good = 0, n, n_other;
  const FramingWeight *weights = framing_vectors_get (search->vectors, place, &n), *others;

  add_terms (index, place, desk);
  n_chosen = choose (desk, search->least * PROMISE, chosen);
  for (guint i = 0; i < desk->n_touched; i++)
    desk->sums[desk->touched[i]] = 0;
  desk->n_touched = 0;
  for (guint i = 0; i < n_chosen; i++)
    {
      others = framing_vectors_get (search->vectors, chosen[i], &n_other);
      good[n_good] = (FramingCandidate) { chosen[i], place, (float) framing_vectors_product (weights, n, others, n_other) };
      n_good += good[n_good].likeness >= search->least;
    }
  qsort (good, n_good, sizeof *good, compare_likeness);
  n_good = MIN (n_good, MOST_KEPT);
  qsort (good, n_good, sizeof *good, compare_places);
  g_array_append_vals (found, good, n_good);
}

static gpointer
run_desk (gpointer data)
{
  Index *index = data;
  Desk desk = { .sums = g_new0 (float, index->n), .touched = g_new (guint32, index->n) };

  for (guint piece; (piece = (guint) g_atomic_int_add (&index->next_piece, 1)) < index->n_pieces; )
    {
      index->found[piece] = g_array_new (FALSE, FALSE, sizeof (FramingCandidate));
      for (guint i = piece * PIECE; i < MIN (index->n, (piece + 1) * PIECE); i++)
        search_document (index, i, &desk, index->found[piece]);
    }
  g_free (desk.sums);
  g_free (desk.touched);
  g_free (desk.terms);
  return NULL;
}

static void
run_desks (Index *index)
{
  guint jobs = CLAMP (index->search->jobs, 1, index->n_pieces);
  GThread **threads = g_new (GThread *, jobs);

  for (guint i = 1; i < jobs; i++)
    threads[i] = g_thread_new ("match", run_desk, index);
  run_desk (index);
  for (guint i = 1; i < jobs; i++)
    g_thread_join (threads[i]);
  g_free (threads);
}

GArray *
framing_candidates_find (const FramingCandidateSearch *search)
{
  Index index = { .search = search, .n = framing_vectors_count (search->vectors) };
  GArray *all = g_array_new (FALSE, FALSE, sizeof (FramingCandidate));

  if (index.n == 0)
    return all;
  while (index.without_day < index.n && search->days[index.without_day] == G_MININT32)
    index.without_day++;
  index.n_pieces = (index.n - 1) / PIECE + 1;
  index.found = g_new0 (GArray *, index.n_pieces);
  build_postings (&index);
  run_desks (&index);
  for (guint i = 0; i < index.n_pieces; i++)
    {
      g_array_append_vals (all, index.found[i]->data, index.found[i]->len);
      g_array_unref (index.found[i]);
    }
  g_free (index.found);
  g_free (index.first);
  g_free (index.postings);
  return all;
}
