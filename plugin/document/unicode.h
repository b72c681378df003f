/* In: bytes (never 0-terminated, every read is bounded by `end`) or code points. Out: characters and what Unicode says
 * of them: word break, letter, case, NFC. Everything comes from our own tables (unicode-tables.inc, made by
 * scripts/unicode-tables), so that results depend neither on the GLib version nor on the locale.
 * Nothing allocates, nothing keeps state; all functions may be called from any thread. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FRAMING_UNICODE_VERSION "15.0"

/* The values of Word_Break. The order is that of the tables: see WORD_BREAKS in scripts/unicode-tables. */
typedef enum
{
  FRAMING_WB_OTHER = 0,
  FRAMING_WB_CR,
  FRAMING_WB_LF,
  FRAMING_WB_NEWLINE,
  FRAMING_WB_EXTEND,
  FRAMING_WB_ZWJ,
  FRAMING_WB_FORMAT,
  FRAMING_WB_REGIONAL_INDICATOR,
  FRAMING_WB_KATAKANA,
  FRAMING_WB_HEBREW_LETTER,
  FRAMING_WB_A_LETTER,
  FRAMING_WB_SINGLE_QUOTE,
  FRAMING_WB_DOUBLE_QUOTE,
  FRAMING_WB_MID_NUM_LET,
  FRAMING_WB_MID_LETTER,
  FRAMING_WB_MID_NUM,
  FRAMING_WB_NUMERIC,
  FRAMING_WB_EXTEND_NUM_LET,
  FRAMING_WB_W_SEG_SPACE
} FramingWordBreak;

/* Decodes the character at p (p < end) and returns the bytes taken, at least 1. Of invalid UTF-8 (overlong, surrogates,
 * above U+10FFFF, cut short, stray) one byte is taken and read as Windows-1252, U+FFFD where that has no character;
 * *repaired is then set, and never cleared. */
size_t framing_unicode_decode (const char *p, const char *end, uint32_t *c, bool *repaired);

/* The same for text from a scraper: an HTML entity closed by ';' counts as the character that it names, never nested
 * ("&amp;#39;" is "&", then "#39;"), and a C1 control other than U+0085, which is Windows-1252 encoded as if it were
 * Latin-1, is read as Windows-1252 as well (*repaired is set). Takes at most FRAMING_UNICODE_READ_MAX bytes. */
size_t framing_unicode_read (const char *p, const char *end, uint32_t *c, bool *repaired);
#define FRAMING_UNICODE_READ_MAX 12

/* Writes c as UTF-8 and returns the bytes written, 1 to 4; what is no character is written as U+FFFD. */
size_t framing_unicode_encode (uint32_t c, char out[4]);

FramingWordBreak framing_unicode_word_break (uint32_t c);
bool framing_unicode_is_pictographic (uint32_t c);  /* Extended_Pictographic */
bool framing_unicode_is_upper (uint32_t c);         /* Lu or Lt */
bool framing_unicode_is_letter (uint32_t c);        /* L* */
bool framing_unicode_is_number (uint32_t c);        /* Nd, Nl, No */
bool framing_unicode_is_space (uint32_t c);         /* White_Space: with NBSP, U+0085, U+2028 and U+2029 */
uint32_t framing_unicode_lower (uint32_t c);        /* simple lower-case mapping; U+0130 -> i */

/* Brings n characters into NFC in place and returns how many they are then: never more than 3 * n, but `chars` must have
 * room for FRAMING_UNICODE_COMPOSE_ROOM * n. More than FRAMING_UNICODE_COMPOSE_MAX are left as they are. */
#define FRAMING_UNICODE_COMPOSE_MAX 256
#define FRAMING_UNICODE_COMPOSE_ROOM 4
size_t framing_unicode_compose (uint32_t *chars, size_t n);

/* Of the tables; the same on every machine. Goes into the digest. */
uint32_t framing_unicode_fingerprint (void);
