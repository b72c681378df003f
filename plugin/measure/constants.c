#include "measure/constants.h"
#include <stddef.h>

static const struct { const char *key; size_t offset; } keys[] = {
  { "headline-weight", offsetof (FramingScoreConstants, headline_weight) },
  { "lead-weight", offsetof (FramingScoreConstants, lead_weight) },
  { "body-weight", offsetof (FramingScoreConstants, body_weight) },
  { "quoted-weight", offsetof (FramingScoreConstants, quoted_weight) },
  { "damping", offsetof (FramingScoreConstants, damping) },
  { "length-damping", offsetof (FramingScoreConstants, length_damping) },
};

void
framing_constants_read (FramingScoreConstants *constants, const FramingTsv *table, FramingFindings *findings)
{
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    {
      const FramingTsvKey *key = framing_tsv_key (table, keys[i].key);
      int32_t value;

      if (key == NULL)
        continue;
      if (!framing_tsv_thousandths (key->value, &value) || value < 0 || value > 100000)
        framing_findings_add (findings, FRAMING_ERROR, table->file, key->line, 1, "%s is a number from 0 to 100 with at most three decimals", keys[i].key);
      else
        *(int32_t *) ((char *) constants + keys[i].offset) = value;
    }
}
