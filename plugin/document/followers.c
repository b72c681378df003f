#include "document/followers.h"
#include "document/language.h"
#include <glib.h>
#include <string.h>

static const uint8_t KINDS[FRAMING_PHRASE_LISTS] = {
  [FRAMING_PHRASE_BOILERPLATE] = FRAMING_FOLLOWERS_BOILERPLATE, [FRAMING_PHRASE_CONNECTIVE] = FRAMING_FOLLOWERS_CONNECTIVE,
  [FRAMING_PHRASE_ATTRIBUTION] = FRAMING_FOLLOWERS_OTHER, [FRAMING_PHRASE_CARRIER] = FRAMING_FOLLOWERS_OTHER,
  [FRAMING_PHRASE_KEY_POINTS] = FRAMING_FOLLOWERS_OTHER,
};

typedef struct {
  FramingFollowers *followers;
  uint16_t *owners;                     /* of each node behind a first word: its row * KINDS + kind + 1; 0 = another node */
  unsigned n_opening, n_following;
} Reading;

/* Behind a root: a first word. One that is a phrase by itself has all bits. */
static void
see_first (const FramingPhraseStep *step, void *user)
{
  Reading *r = user;
  uint8_t *opens;
  uint64_t *row;

  if (step->from >= FRAMING_PHRASE_LISTS)
    return;
  opens = &r->followers->opens[step->word];
  if (*opens == 0)
    *opens = (uint8_t) MIN (++r->n_opening, FRAMING_OPENS_MAX);
  row = r->followers->second[*opens];
  if (step->ends)
    row[KINDS[step->from]] = UINT64_MAX;
  r->owners[step->to] = (uint16_t) (*opens * FRAMING_FOLLOWERS_KINDS + KINDS[step->from] + 1);
}

static void
see_second (const FramingPhraseStep *step, void *user)
{
  Reading *r = user;
  unsigned owner = r->owners[step->from];
  uint8_t *follows = &r->followers->follows[step->word];

  if (step->from < FRAMING_PHRASE_LISTS || owner == 0)
    return;
  if (*follows == FRAMING_FOLLOWS_NOTHING)
    *follows = (uint8_t) (r->n_following++ % FRAMING_FOLLOWS_NOTHING);
  r->followers->second[(owner - 1) / FRAMING_FOLLOWERS_KINDS][(owner - 1) % FRAMING_FOLLOWERS_KINDS] |= (uint64_t) 1 << *follows;
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
