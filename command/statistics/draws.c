#include "statistics/draws.h"

guint64
framing_draws_for_family (guint m)
{
  guint64 wanted = m > 0 ? G_GUINT64_CONSTANT (100) * m - 1 : 0;

  return CLAMP (wanted, FRAMING_DRAWS_FIRST, FRAMING_DRAWS_MOST);
}

guint64
framing_draws_next_stage (guint64 done,
                          guint64 most)
{
  return MIN (done == 0 ? FRAMING_DRAWS_FIRST : done * 10 + 9, most);
}

double
framing_draws_p (guint64 count,
                 guint64 draws)
{
  return (double) (count + 1) / (double) (draws + 1);
}
