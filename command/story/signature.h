/* MinHash signatures of texts (Broder 1997): equal places in two signatures estimate the share of common shingles.
 * In: a text of any bytes; out: a fixed number of 32-bit minima over its shingles of a few words. Filled by one thread, read by any. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>

#define FRAMING_SIGNATURE_LENGTH 64

typedef struct { guint32 minima[FRAMING_SIGNATURE_LENGTH]; guint32 shingles; } FramingSignature;     /* shingles 0: too short to tell */
typedef struct FramingSignatures FramingSignatures;

void framing_signature_of (framing_str text, FramingSignature *signature);
double framing_signature_likeness (const FramingSignature *a, const FramingSignature *b);

FramingSignatures *framing_signatures_new (void);
void framing_signatures_add (FramingSignatures *signatures, const FramingSignature *signature);
guint framing_signatures_count (const FramingSignatures *signatures);
const FramingSignature *framing_signatures_get (const FramingSignatures *signatures, guint document);
void framing_signatures_free (FramingSignatures *signatures);
