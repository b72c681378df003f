#include "report/number.h"
#include <string.h>

#define LARGEST_EXACT 9007199254740992.0        /* 2^53: beyond it a double holds no fraction to round */

static inline gint64
power_of_ten (unsigned decimals)
{
  static const gint64 powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

  return powers[decimals];
}

gboolean
framing_number_is_none (double value)
{
  return !(value - value == 0.0);               /* NaN and both infinities */
}

/* Two digits at a time. */
char *
framing_number_write_whole (char *out, guint64 value)
{
  static const char pairs[] =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566"
    "676869707172737475767778798081828384858687888990919293949596979899";
  char *end, *p;

  if (value < 10)
    {
      *out = (char) ('0' + value);
      return out + 1;
    }
  end = out + 2;
  for (guint64 power = 100; end < out + 20 && value >= power; power *= 10)
    end++;
  for (p = end; value >= 100; value /= 100)
    memcpy (p -= 2, pairs + 2 * (value % 100), 2);
  if (value >= 10)
    memcpy (p - 2, pairs + 2 * value, 2);
  else
    p[-1] = (char) ('0' + value);
  return end;
}

void
framing_number_append_whole (GString *out, guint64 value)
{
  char digits[FRAMING_NUMBER_ROOM];

  g_string_append_len (out, digits, framing_number_write_whole (digits, value) - digits);
}

/* `value` counts units of 10^-decimals; returns what follows. Inline: where the number of decimals is known, nothing is divided by
 * what is not. */
static inline char *
write_scaled (char *out, guint64 value, unsigned decimals, gboolean strip)
{
  guint64 power = (guint64) power_of_ten (decimals), rest = value % power;
  char *point = framing_number_write_whole (out, value / power), *end = point + 1 + decimals;

  if (strip && rest == 0)
    return point;
  *point = '.';
  for (unsigned i = decimals; i > 0; i--, rest /= 10)
    point[i] = (char) ('0' + rest % 10);
  while (strip && end[-1] == '0')
    end--;
  return decimals == 0 ? point : end;
}

static void
append_scaled (GString *out, guint64 value, unsigned decimals, gboolean strip)
{
  char text[FRAMING_NUMBER_ROOM];

  g_string_append_len (out, text, write_scaled (text, value, decimals, strip) - text);
}

/* Half away from zero. FALSE when the number is too large to be counted in such units. */
static gboolean
scale (double value, unsigned decimals, gint64 *scaled)
{
  double units = value * (double) power_of_ten (decimals);

  if (!(units < LARGEST_EXACT && units > -LARGEST_EXACT))
    return FALSE;
  *scaled = (gint64) (units < 0 ? units - 0.5 : units + 0.5);
  return TRUE;
}

double
framing_number_rounded (double value, unsigned decimals)
{
  gint64 scaled;

  return scale (value, decimals, &scaled) ? (double) scaled / (double) power_of_ten (decimals) : value;
}

static void
append_large (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_dtostr (text, sizeof text, value));
}

char *
framing_number_write (char *out, double value, unsigned decimals)
{
  gint64 scaled;

  G_STATIC_ASSERT (FRAMING_NUMBER_ROOM >= G_ASCII_DTOSTR_BUF_SIZE);
  if (!scale (value, decimals, &scaled))
    {
      g_ascii_dtostr (out, G_ASCII_DTOSTR_BUF_SIZE, value);
      return out + strlen (out);
    }
  if (scaled < 0)
    *out++ = '-';
  return write_scaled (out, (guint64) ABS (scaled), decimals, TRUE);
}

void
framing_number_append (GString *out, double value, unsigned decimals)
{
  char text[FRAMING_NUMBER_ROOM];

  g_string_append_len (out, text, framing_number_write (text, value, decimals) - text);
}

void
framing_number_append_signed (GString *out, double value, unsigned decimals)
{
  gint64 scaled;

  if (!scale (value, decimals, &scaled))
    {
      append_large (out, value);
      return;
    }
  if (scaled != 0)
    g_string_append_c (out, scaled < 0 ? '-' : '+');
  append_scaled (out, (guint64) ABS (scaled), decimals, FALSE);
}

char *
framing_number_write_thousandths (char *out, gint64 thousandths)
{
  if (thousandths < 0)
    *out++ = '-';
  return write_scaled (out, (guint64) ABS (thousandths), 3, TRUE);
}

void
framing_number_append_thousandths (GString *out, gint64 thousandths)
{
  char text[FRAMING_NUMBER_ROOM];

  g_string_append_len (out, text, framing_number_write_thousandths (text, thousandths) - text);
}

void
framing_number_append_signed_thousandths (GString *out, gint64 thousandths)
{
  if (thousandths > 0)
    g_string_append_c (out, '+');
  framing_number_append_thousandths (out, thousandths);
}
