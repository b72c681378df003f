#include "report/note.h"

const char *
framing_note_next (guint32 *notes)
{
  static const char *const words[] = { "repaired", "empty", "no-evidence", "evidence-cut", "language" };

  for (unsigned bit = 0; bit < 32; bit++)
    if (*notes >> bit & 1)
      {
        *notes &= ~(1u << bit);
        return bit < G_N_ELEMENTS (words) ? words[bit] : "other";
      }
  return NULL;
}
