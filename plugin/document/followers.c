#include "document/followers.h"
#include "document/language.h"
#include <glib.h>
#include <string.h>

static const uint16_t KINDS[FRAMING_PHRASE_LISTS] = {
  [FRAMING_PHRASE_BOILERPLATE] = FRAMING_LIST_PHRASE_BOILERPLATE, [FRAMING_PHRASE_CONNECTIVE] = FRAMING_LIST_PHRASE_CONNECTIVE,
  [FRAMING_PHRASE_ATTRIBUTION] = FRAMING_LIST_PHRASE, [FRAMING_PHRASE_CARRIER] = FRAMING_LIST_PHRASE,
  [FRAMING_PHRASE_KEY_POINTS] = FRAMING_LIST_PHRASE,
};

typedef struct { uint8_t row; uint16_t kind; } Owner;

typedef struct {
  FramingFollowers *followers;
  Owner *owners;                        /* of each node behind a first word: the word's row, the kind of the list; no kind = another node */
  unsigned n_opening, n_following;
} Reading;

/* Words that are a phrase by themselves have all columns, and need no row of their own: the kinds of their lists are its number. */
#define ROWS_OF_WHOLE 8u

static unsigned
row_of_kind (uint16_t kind)
{
  return kind == FRAMING_LIST_PHRASE ? 1 : kind == FRAMING_LIST_PHRASE_CONNECTIVE ? 2 : 4;
}

static void
see_whole (const FramingPhraseStep *step, void *user)
{
  Reading *r = user;

  if (step->from < FRAMING_PHRASE_LISTS && step->ends)
    r->followers->opens[step->word] |= (uint8_t) row_of_kind (KINDS[step->from]);
}

static void
fill_rows_of_whole (FramingFollowers *f)
{
  for (unsigned row = 1; row < ROWS_OF_WHOLE; row++)
    for (unsigned list = 0; list < FRAMING_PHRASE_LISTS; list++)
      for (unsigned i = 0; (row & row_of_kind (KINDS[list])) != 0 && i <= FRAMING_FOLLOWS_NOTHING; i++)
        f->keep[row][i] |= KINDS[list];
}

/* Behind a root: a first word. */
static void
see_first (const FramingPhraseStep *step, void *user)
{
  Reading *r = user;
  uint8_t *opens;

  if (step->from >= FRAMING_PHRASE_LISTS)
    return;
  opens = &r->followers->opens[step->word];
  if (*opens == 0)
    *opens = (uint8_t) (ROWS_OF_WHOLE + r->n_opening++ % (FRAMING_OPENS_MAX + 1 - ROWS_OF_WHOLE));
  r->owners[step->to] = (Owner) { *opens, KINDS[step->from] };
}

static void
see_second (const FramingPhraseStep *step, void *user)
{
  Reading *r = user;
  Owner owner = r->owners[step->from];
  uint8_t *follows = &r->followers->follows[step->word];

  if (step->from < FRAMING_PHRASE_LISTS || owner.kind == 0)
    return;
  if (*follows == FRAMING_FOLLOWS_NOTHING)
    *follows = (uint8_t) (r->n_following++ % FRAMING_FOLLOWS_NOTHING);
  r->followers->keep[owner.row][*follows] |= owner.kind;
}

bool
framing_followers_init (FramingFollowers *f, const FramingPhrases *phrases, uint32_t n_words)
{
  Reading r = { f, g_try_malloc0_n (framing_phrases_count (phrases), sizeof *r.owners), 0, 0 };

  memset (f, 0, sizeof *f);
  f->opens = g_try_malloc0 ((size_t) n_words + 1);
  f->follows = g_try_malloc ((size_t) n_words + 1);
  if (r.owners == NULL || f->opens == NULL || f->follows == NULL)
    {
      g_free (r.owners);
      framing_followers_clear (f);
      return false;
    }
  memset (f->follows, FRAMING_FOLLOWS_NOTHING, (size_t) n_words + 1);
  framing_phrases_visit (phrases, see_whole, &r);
  fill_rows_of_whole (f);
  framing_phrases_visit (phrases, see_first, &r);
  framing_phrases_visit (phrases, see_second, &r);
  g_free (r.owners);
  return true;
}

void
framing_followers_clear (FramingFollowers *f)
{
  g_free (f->opens);
  g_free (f->follows);
  memset (f, 0, sizeof *f);
}
