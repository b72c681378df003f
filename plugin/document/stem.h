/* Words -> stems, by libstemmer behind this one file. One stemmer for each session: libstemmer's are not thread-safe.
 * Stems are remembered in a table of bounded size. The result points into the stemmer and stands until the next call. */
#pragma once
#include <framing/plugin.h>
#include <stdbool.h>

typedef struct FramingStemmer FramingStemmer;

/* "en"; NULL: no memory, or no stemmer for the language (see framing_stemmer_knows). */
FramingStemmer *framing_stemmer_new (const char *language);
void framing_stemmer_free (FramingStemmer *stemmer);
bool framing_stemmer_knows (const char *language);
/* Of a folded word (see fold.h) of at most 256 bytes. An empty stem is possible (Turkish "leri"): the word is kept then.
 * {NULL, 0}: no memory. */
framing_str framing_stemmer_stem (FramingStemmer *stemmer, const char *word, size_t n);
/* The same, not remembered: for who remembers by himself. */
framing_str framing_stemmer_stem_afresh (FramingStemmer *stemmer, const char *word, size_t n);
