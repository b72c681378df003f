/* The whole contract between a host and framing.so: it takes news articles and tells how each one frames its subject.
 * Plain C99 that is also valid C++11; nothing but stddef and stdint, so a host needs neither GLib nor our build.
 * This header is the specification; examples/host.c is a complete host, docs/hosts.md walks through it.
 *
 * RULES, each of which a test in tests/hosts proves
 *  1 Loading   dlopen(RTLD_NOW | RTLD_LOCAL), dlsym(FRAMING_PLUGIN_ENTRY), one call with FRAMING_PLUGIN_ABI.
 *              NULL = "I do not speak your major version". Linked -z nodelete: dlclose is harmless and frees nothing.
 *  2 Versions  a new major breaks, a new minor only appends members. A struct that is passed alone begins with
 *              struct_size, set by whoever allocates it (the caller, for answers too); a member is touched only if
 *              FRAMING_HAS says that it is there. An array is passed with the size of one item, which is its stride.
 *              framing_str and framing_option never change. Unknown flags and bits are to be ignored by both sides.
 *  3 Memory    who allocates frees. What you pass is borrowed for the call. What you get belongs to the analyzer
 *              (until its last reference goes) or to the session (until its next analyze, or session_free).
 *              A session holds a reference to its analyzer: analyzer_free may come first.
 *  4 Threads   analyzer: immutable, any thread. session: one thread at a time, one for each worker. No thread is
 *              started and no thread-local state kept; fork after analyzer_new is fine.
 *  5 Quiet     no stdout or stderr, no setlocale, no signals, no environment, no network, no callback out of analyze.
 *              Files are read by analyzer_new and inspect's check only: those that the options name.
 *  6 Errors    FRAMING_OK or a negative code; the text goes to the caller's framing_error, which may be NULL. One bad
 *              document never fails its batch (framing_out.status). Nothing aborts on the size or bytes of an input.
 *  7 Same in, same out   bit-identical results for the same digest, whatever the batches, threads, locale or machine.
 *
 * The order of calls: entry -> analyzer_new -> (axis_info, metric_info: once) -> for each thread session_new ->
 * analyze, evidence, again and again -> session_free -> analyzer_free. Strings that the plugin gives as `const char *`
 * are UTF-8, 0-terminated, and to be copied if they are wanted for longer than rule 3 says. Pointers not called
 * "optional" or "may be NULL" must not be NULL; where it is seen cheaply that is FRAMING_E_USAGE, else undefined. */
#ifndef FRAMING_PLUGIN_H
#define FRAMING_PLUGIN_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/* The host's version goes into the entry function, the plugin's stands in framing_plugin.abi. The upper 16 bits (major)
 * must agree; the lower (minor) may differ either way, since every member is looked for before it is used. */
#define FRAMING_PLUGIN_ABI_MAJOR 1u
#define FRAMING_PLUGIN_ABI_MINOR 0u
#define FRAMING_PLUGIN_ABI   ((FRAMING_PLUGIN_ABI_MAJOR << 16) | FRAMING_PLUGIN_ABI_MINOR)
#define FRAMING_PLUGIN_ENTRY "framing_plugin_entry"
/* Is member `m` there? `p` points to a struct that begins with struct_size, `type` is its type. */
#define FRAMING_HAS(p, type, m) ((p)->struct_size >= offsetof(type, m) + sizeof((p)->m))

/* Any bytes, not 0-terminated. {NULL, 0} = absent. {NULL, not 0} is wrong use: FRAMING_E_USAGE. */
typedef struct { const char *ptr; size_t len; } framing_str;

/* One setting. Order matters only where it is said. Any other key, or a value that cannot be understood, is
 * FRAMING_E_OPTION with a text that names it.
 *   key           value
 *   lexicon       path of a lexicon file (format: lexicons/README.md). Repeatable; an axis that exists gets its entries
 *                 added, a new one comes after the others. Cannot be read: FRAMING_E_IO. Has errors: FRAMING_E_LEXICON.
 *   lexicon_text  the same, but the text of the file itself, for hosts without files. Repeatable.
 *   only          "1": the built-in axes are left out (the language's own rules and lists stay); "0": they are in.
 *                 No axis left: FRAMING_E_OPTION.
 *   axis          name of an axis to keep, like "sentiment". Repeatable; without any, all are kept. Unknown name:
 *                 FRAMING_E_OPTION. The order of axes does not depend on it.
 *   language      code of the language of documents that declare none; "en" unless set. Not here: FRAMING_E_LANGUAGE.
 *   target        NAME=WORD|WORD...: what an article may be about, like "Japan=Japan|Japanese|Tokyo"; NAME alone is its
 *                 own word. Words are matched as written, case included; `word*` by prefix; a WORD of several words is
 *                 a phrase. Repeatable, at most 32 with different names; target 0 is the first given.
 *   max_bytes     decimal number up to 2^30: title and body of one document together may have at most so many bytes,
 *                 larger ones get FRAMING_E_TOO_BIG; 67108864 (64 MiB) unless set. */
typedef struct { framing_str key, value; } framing_option;

enum {
  FRAMING_OK          =   0,
  FRAMING_E_ABI       =  -1,    /* versions that do not fit: kept for hosts (entry itself answers NULL) */
  FRAMING_E_USAGE     =  -2,    /* wrong use of this interface: an index beyond the end, a struct too short */
  FRAMING_E_OPTION    =  -3,    /* unknown key, or a value that cannot be understood */
  FRAMING_E_MEMORY    =  -4,    /* no memory; everything stays usable, a later call may succeed */
  FRAMING_E_IO        =  -5,    /* a file cannot be read */
  FRAMING_E_LEXICON   =  -6,    /* a lexicon has errors; the text is `file:line:column: what is wrong, what is right` */
  FRAMING_E_LANGUAGE  =  -7,    /* a language that is not here */
  FRAMING_E_TOO_BIG   =  -8,    /* a document larger than max_bytes */
  FRAMING_E_CANCELLED =  -9,    /* framing_out.cancel was set */
  FRAMING_E_INTERNAL  = -10     /* a bug of the plugin: please report it */
};

/* framing_out.notes, for each document. More bits may come. */
enum {
  FRAMING_NOTE_REPAIRED     = 1,    /* some bytes were no UTF-8 and were read as U+FFFD */
  FRAMING_NOTE_EMPTY        = 2,    /* no words */
  FRAMING_NOTE_NO_EVIDENCE  = 4,    /* words, but no hit on any axis: all scores are none */
  FRAMING_NOTE_EVIDENCE_CUT = 8,    /* more evidence than max_evidence; the numbers count all of it */
  FRAMING_NOTE_LANGUAGE     = 16    /* hardly any function words of the declared language: is it another one? */
};

/* framing_metric.part, and bit (1 << part) of framing_evidence.parts. Headline, lead and body exclude each other, so do
 * narrator and quoted; each pair of groups covers the document without its boilerplate. */
enum { FRAMING_PART_ALL = 0, FRAMING_PART_HEADLINE, FRAMING_PART_LEAD, FRAMING_PART_BODY,
       FRAMING_PART_NARRATOR, FRAMING_PART_QUOTED };

/* framing_metric.kind: how a column merges over documents. Counts (whole numbers) and sums add; scores and rates do
 * not: average them, or compute rates anew from the sums. */
enum { FRAMING_SCORE = 0, FRAMING_COUNT, FRAMING_SUM, FRAMING_RATE };

/* Where a call says why it failed. Caller's memory; pass NULL if the text does not matter. When a call returns a
 * negative code, `code` repeats it and `text` is one line of UTF-8 without a newline, always 0-terminated, cut to the
 * room that struct_size leaves (so a shorter struct is fine). When it returns FRAMING_OK, the contents mean nothing;
 * only analyze leaves the code and the text of the last document that failed, if one did. */
typedef struct { uint32_t struct_size; int32_t code; char text[504]; } framing_error;

/* One article. A member that struct_size or doc_size (the stride) does not cover counts as absent, so that a document
 * may end anywhere after `reserved`; a struct_size below that is FRAMING_E_USAGE for this document. Text may be any
 * bytes: what is no UTF-8 is repaired (FRAMING_NOTE_REPAIRED).
 *   id         not looked at; for the host's own messages
 *   language   code like "en"; absent or empty: the option's. Not here: FRAMING_E_LANGUAGE for this document
 *   title      the headline, if the host has it apart; absent or empty: then a first line of body
 *              that looks like one is taken
 *   body       the text, with its line breaks and paragraphs as they are */
typedef struct { uint32_t struct_size, reserved; framing_str id, language, title, body; } framing_doc;

/* What one column of values means. Names and order depend on lexicons and options only, never on documents. Formulas,
 * ranges and when a value is none: docs/metrics.md (low and high: sums of effective weight on each pole; intensity =
 * 1000 (low + high) / words; bias = (high - low) / (high + low); score: plugin/measure/score.c). */
typedef struct {
  uint32_t struct_size, kind;           /* kind: FRAMING_SCORE, ... */
  int32_t  axis, part, target;          /* axis -1: about the document; target -1: the whole; part: FRAMING_PART_ */
  uint32_t reserved;
  const char *field;                    /* what is measured: "score", "se", "bias", "intensity", "low", "words", ... */
  const char *name;                     /* unique, stable, snake_case ([a-z][a-z0-9_]*): also the SQL or Arrow column */
  const char *help;                     /* one line for people */
  double min, max;                      /* bounds of the value, both included; -INFINITY, INFINITY = unbounded */
} framing_metric;

/* A bipolar axis: id "hurdle-success", its poles "hurdle" (low, negative) and "success" (high, positive). */
typedef struct { uint32_t struct_size, reserved; const char *id, *low_pole, *high_pole, *definition; } framing_axis;

/* A lexicon entry, a cue of the language's rules, a protected phrase or a word of a target: what framing_evidence.entry
 * and framing_hit.entry number. axis: as axis_info; -1 a cue of the rules, -2 a protected phrase, -3 a word of a
 * target. pole: -1 low, +1 high, 0 none. base: weight before the rules, in thousandths, not signed. text: as written in
 * the lexicon; source: "hurdle-success.tsv:118". */
typedef struct {
  uint32_t struct_size;
  int32_t  axis, pole, base;
  const char *text, *source;
} framing_entry;

/* One reason for a score. Byte ranges are [begin, end) in the field as it was given, cue and sentence in the same
 * field. Weights are thousandths, negative on the low pole and positive on the high one. The weights of all evidence of
 * an axis that has bit FRAMING_PART_x add up exactly to low and high of that axis and part; so do those with bit t to
 * target t. */
typedef struct {
  uint32_t begin, end;                  /* the words that matched the entry */
  uint32_t cue_begin, cue_end;          /* the word that turned or scaled it; begin = end: none */
  uint32_t sentence_begin, sentence_end;
  int32_t  base, weight;                /* before the rules; after them (effective: may have the other sign, or be 0) */
  uint32_t entry, rules;                /* see entry_info; which rules acted: bit b is rule_name(b) */
  uint16_t axis, field;                 /* axis: as axis_info; field: 0 title, 1 body */
  uint32_t parts, targets;              /* bits: 1 << FRAMING_PART_x (PART_ALL always); 1 << target */
} framing_evidence;

/* The evidence of the last analyze of a session. The caller sets struct_size (at least up to n_items), the plugin the
 * rest. Items of document d: first[d] to first[d + 1] - 1, in text order (title before body); a failed document has
 * none. Item i stands at (const char *) items + i * item_size: item_size may differ from sizeof(framing_evidence) in
 * either direction between versions. `first` has n_docs + 1 members. All of it belongs to the session, until its next
 * analyze. */
typedef struct {
  uint32_t struct_size, reserved;
  const framing_evidence *items; size_t item_size, n_items;
  const size_t *first; size_t n_docs;
} framing_evidence_list;

/* Where analyze puts its answers: all of it caller's memory. Members up to metric_step are mandatory, the others are
 * optional: absent (by struct_size) is the same as NULL. A struct_size that ends before is FRAMING_E_USAGE. Metric m of
 * document d goes to values[d * doc_step + m * metric_step]; steps are in doubles, may be negative, and must keep the
 * places apart; nothing else in `values` is touched. NaN = none ("no evidence" is not the same as 0). A document whose
 * status is not FRAMING_OK has NaN everywhere and no notes. */
typedef struct {
  uint32_t  struct_size, max_evidence;  /* pieces kept for each document; 0 = none; the first in text order */
  double   *values;                     /* NULL: no numbers are wanted, only status, notes and evidence */
  ptrdiff_t doc_step, metric_step;
  int32_t  *status;                     /* status[d]: FRAMING_OK or a code for document d; or NULL */
  uint32_t *notes;                      /* notes[d]: FRAMING_NOTE_ bits; or NULL */
  const int *cancel;                    /* another thread may set it to anything but 0; read atomically at the start of
                                           each document and about every 64 KiB of text; or NULL */
} framing_out;

typedef struct framing_analyzer framing_analyzer;       /* lexicons + options, compiled; immutable; reference-counted */
typedef struct framing_session framing_session;         /* the working memory of one thread at a time */

/* The table of the plugin: constant, valid as long as the process lives, the same at each call of entry. All
 * pointers down to `extension` are mandatory: there, and never NULL. Those that a later minor appends are optional:
 * look with FRAMING_HAS and for NULL, which will mean "not here". */
typedef struct framing_plugin {
  uint32_t struct_size, abi;            /* abi: FRAMING_PLUGIN_ABI of the plugin */
  const char *id, *version;             /* "framing"; version of the release, for people */

  /* A short constant text for a code; "unknown status" or the like for others, never NULL. Any thread, any moment. */
  const char *(*status_text)  (int code);

  /* Compiles lexicons and options. n = 0: built-in lexicons and defaults; then the options may be NULL. On failure
   * (FRAMING_E_OPTION, _IO, _LEXICON, _LANGUAGE, _MEMORY, _USAGE) the pointer is set to NULL. The only slow call: some
   * milliseconds, and the only one besides `check` that reads files. Any thread. Free it with analyzer_free. */
  int         (*analyzer_new) (const framing_option *, size_t n, framing_analyzer **, framing_error *);

  /* Drops the caller's reference; memory goes when the last session is freed. NULL is allowed. Any thread, once. */
  void        (*analyzer_free)(framing_analyzer *);

  /* A fact about the analyzer, its own string; NULL for an unknown key. Any thread. Keys:
   *   digest      hex; results are bit-identical for the same digest. Covers lexicons, rules, options, the revision of
   *               scoring, the Unicode version and a fingerprint of the stemmer
   *   languages   codes, separated by spaces
   *   lexicons    one line for each axis, in their order: id, tab, language, tab, number of entries, tab, the files that
   *               these come from, separated by comma and blank */
  const char *(*analyzer_text)(const framing_analyzer *, const char *key);

  /* The axes, 0 to count - 1. The strings are the analyzer's. Beyond the end: FRAMING_E_USAGE. Any thread. */
  size_t      (*axis_count)   (const framing_analyzer *);
  int         (*axis_info)    (const framing_analyzer *, size_t, framing_axis *);

  /* The columns of values, 0 to count - 1; likewise. */
  size_t      (*metric_count) (const framing_analyzer *);
  int         (*metric_info)  (const framing_analyzer *, size_t, framing_metric *);

  /* What an entry number means; likewise. */
  int         (*entry_info)   (const framing_analyzer *, uint32_t, framing_entry *);

  /* The name of a bit of framing_evidence.rules, like "negation"; NULL for bits without one. Any thread. */
  const char *(*rule_name)    (const framing_analyzer *, unsigned bit);

  /* Working memory for one thread at a time (it may move between threads). Takes a reference to the analyzer. On
   * failure (FRAMING_E_MEMORY, _USAGE) the pointer is set to NULL. Any thread; the caller frees with session_free. */
  int         (*session_new)  (const framing_analyzer *, framing_session **, framing_error *);

  /* Frees it, and with the last session of a freed analyzer that too. NULL is allowed. */
  void        (*session_free) (framing_session *);

  /* Scores n documents, the array's stride being doc_size bytes (a multiple of 8, at least 8). n = 0 is allowed:
   * nothing happens. Returns FRAMING_OK when every document has its status, good or bad (FRAMING_E_MEMORY, _TOO_BIG,
   * _LANGUAGE, _USAGE: that document only); FRAMING_E_CANCELLED when it stopped early: documents that were done are
   * kept, the others get status FRAMING_E_CANCELLED and NaN; FRAMING_E_USAGE when `out` or the stride cannot be used:
   * nothing was written. Linear in the bytes of each document; the session may be used again after any of these. */
  int         (*analyze)      (framing_session *, const framing_doc *, size_t n, size_t doc_size, const framing_out *,
                               framing_error *);

  /* The evidence of this session's last analyze (none before the first, or when max_evidence was 0). The session's
   * thread. FRAMING_E_USAGE when the struct is too short. */
  int         (*evidence)     (const framing_session *, framing_evidence_list *);

  /* A further table by name: "inspect/1" gives a const framing_inspect *. NULL = not here. Constant. Any thread. */
  const void *(*extension)    (const char *name);
} framing_plugin;

/* The exported symbol. host_abi: FRAMING_PLUGIN_ABI as the host was compiled. NULL: another major. Any thread. */
typedef const framing_plugin *(*framing_plugin_entry_fn)(uint32_t host_abi);

/* "inspect/1": what explain, lexicon check and story matching of the command need; other hosts seldom do. */

/* A word, or a part of one that was split (contractions, hyphens). */
typedef struct {
  uint32_t begin, end;                  /* byte range in its field */
  uint32_t stem;                        /* see stem_text; equal stems have equal numbers within one answer; a
                                           token above 256 bytes has an empty one */
  uint32_t sentence, clause;            /* counted from 0 over the document */
  uint32_t flags;                       /* FRAMING_TOKEN_ bits; more may come */
} framing_token;

enum {
  FRAMING_TOKEN_TITLE       = 1,        /* stands in the title; without it, in the body */
  FRAMING_TOKEN_HEADLINE    = 2,        /* part: one of headline, lead, body, or boilerplate */
  FRAMING_TOKEN_LEAD        = 4,
  FRAMING_TOKEN_BODY        = 8,
  FRAMING_TOKEN_BOILERPLATE = 16,       /* menus, bylines, teasers: counts nowhere */
  FRAMING_TOKEN_QUOTED      = 32,       /* quoted or attributed speech; without it, the narrator's */
  FRAMING_TOKEN_SENTENCE    = 64,       /* first of its sentence */
  FRAMING_TOKEN_CLAUSE      = 128,      /* first of its clause */
  FRAMING_TOKEN_PARAGRAPH   = 256,      /* first of its paragraph */
  FRAMING_TOKEN_CAPITAL     = 512,      /* begins with a capital letter */
  FRAMING_TOKEN_HYPHEN      = 1024,     /* joined to the token before it by a hyphen */
  FRAMING_TOKEN_SUFFIX      = 2048      /* the second piece of a contraction ("n't", "'s"): not counted as a word */
};

/* A match of a lexicon or rule entry, before the rules act. */
typedef struct {
  uint32_t begin, end;                  /* byte range in its field */
  uint32_t first, last;                 /* tokens, counted over the document, both included */
  uint32_t entry;                       /* see entry_info */
  int32_t  axis;                        /* as axis_info; -1: a cue of the rules; -2: a protected phrase; -3: a target */
} framing_hit;

enum { FRAMING_DIAGNOSTIC_WARNING = 1, FRAMING_DIAGNOSTIC_ERROR = 2 };

/* A finding in a lexicon. file: as the option named it, or a made-up name for a text. line and column count from 1, the
 * column in characters; 1 for all of the file or the line. text: one line, "what is wrong, what would be right". */
typedef struct { uint32_t line, column; int32_t severity; const char *file, *text; } framing_diagnostic;

/* All pointers are mandatory. Answers are arrays with the size of one item (the stride), as in rule 2. */
typedef struct framing_inspect {
  uint32_t struct_size, reserved;

  /* The tokens of one document (its own struct_size counts; there is no stride), title before body. They are the
   * session's, until its next tokens, hits, analyze or session_free; each of these also ends what the others gave. On
   * failure (codes as a document's in analyze) nothing is set. The session's thread. */
  int         (*tokens)     (framing_session *, const framing_doc *, const framing_token **, size_t *item_size,
                             size_t *n, framing_error *);

  /* The stem of a token of the last tokens or hits, the session's and as short-lived; {NULL, 0} = unknown. */
  framing_str (*stem_text)  (const framing_session *, uint32_t stem);

  /* Every finding in the lexicons that the options name (without any: in the built-in ones). FRAMING_OK when it could
   * look, whatever it found, errors included; negative when not (FRAMING_E_OPTION, _IO, _MEMORY, _USAGE). The findings
   * live until check_free(handle), which the caller calls once when *handle is not NULL. Any thread; no session. */
  int         (*check)      (const framing_option *, size_t n, const framing_diagnostic **, size_t *item_size,
                             size_t *count, void **handle, framing_error *);
  void        (*check_free) (void *handle);     /* NULL is allowed */

  /* The matches of one document, in text order, cues, protected phrases and targets among them; as tokens. */
  int         (*hits)       (framing_session *, const framing_doc *, const framing_hit **, size_t *item_size,
                             size_t *n, framing_error *);
} framing_inspect;

/* The layout, pinned. Checked where pointers and size_t have 8 bytes (LP64, LLP64) and says nothing elsewhere: there
 * the compiler's natural layout is the contract. A failed line means that compiler flags (-fpack-struct, -fshort-enums)
 * or an edit broke the binary interface. */
#ifdef __cplusplus
#define FRAMING_PIN_(name, cond) static_assert(cond, #name);
#else
#define FRAMING_PIN_(name, cond) typedef char framing_pin_##name[(cond) ? 1 : -1];
#endif
#define FRAMING_64_ (sizeof(void *) == 8 && sizeof(size_t) == 8 && sizeof(double) == 8)
#define FRAMING_SIZE_(type, size) FRAMING_PIN_(type, !FRAMING_64_ || sizeof(type) == (size))
#define FRAMING_AT_(type, m, offset) FRAMING_PIN_(type##_##m, !FRAMING_64_ || offsetof(type, m) == (offset))
FRAMING_SIZE_(framing_str, 16) FRAMING_AT_(framing_str, ptr, 0) FRAMING_AT_(framing_str, len, 8)
FRAMING_SIZE_(framing_option, 32) FRAMING_AT_(framing_option, key, 0) FRAMING_AT_(framing_option, value, 16)
FRAMING_SIZE_(framing_error, 512) FRAMING_AT_(framing_error, struct_size, 0) FRAMING_AT_(framing_error, code, 4)
  FRAMING_AT_(framing_error, text, 8)
FRAMING_SIZE_(framing_doc, 72) FRAMING_AT_(framing_doc, struct_size, 0) FRAMING_AT_(framing_doc, reserved, 4)
  FRAMING_AT_(framing_doc, id, 8) FRAMING_AT_(framing_doc, language, 24) FRAMING_AT_(framing_doc, title, 40)
  FRAMING_AT_(framing_doc, body, 56)
FRAMING_SIZE_(framing_metric, 64) FRAMING_AT_(framing_metric, struct_size, 0) FRAMING_AT_(framing_metric, kind, 4)
  FRAMING_AT_(framing_metric, axis, 8) FRAMING_AT_(framing_metric, part, 12) FRAMING_AT_(framing_metric, target, 16)
  FRAMING_AT_(framing_metric, reserved, 20) FRAMING_AT_(framing_metric, field, 24)
  FRAMING_AT_(framing_metric, name, 32) FRAMING_AT_(framing_metric, help, 40) FRAMING_AT_(framing_metric, min, 48)
  FRAMING_AT_(framing_metric, max, 56)
FRAMING_SIZE_(framing_axis, 40) FRAMING_AT_(framing_axis, struct_size, 0) FRAMING_AT_(framing_axis, reserved, 4)
  FRAMING_AT_(framing_axis, id, 8) FRAMING_AT_(framing_axis, low_pole, 16) FRAMING_AT_(framing_axis, high_pole, 24)
  FRAMING_AT_(framing_axis, definition, 32)
FRAMING_SIZE_(framing_entry, 32) FRAMING_AT_(framing_entry, struct_size, 0) FRAMING_AT_(framing_entry, axis, 4)
  FRAMING_AT_(framing_entry, pole, 8) FRAMING_AT_(framing_entry, base, 12) FRAMING_AT_(framing_entry, text, 16)
  FRAMING_AT_(framing_entry, source, 24)
FRAMING_SIZE_(framing_evidence, 52) FRAMING_AT_(framing_evidence, begin, 0) FRAMING_AT_(framing_evidence, end, 4)
  FRAMING_AT_(framing_evidence, cue_begin, 8) FRAMING_AT_(framing_evidence, cue_end, 12)
  FRAMING_AT_(framing_evidence, sentence_begin, 16) FRAMING_AT_(framing_evidence, sentence_end, 20)
  FRAMING_AT_(framing_evidence, base, 24) FRAMING_AT_(framing_evidence, weight, 28)
  FRAMING_AT_(framing_evidence, entry, 32) FRAMING_AT_(framing_evidence, rules, 36)
  FRAMING_AT_(framing_evidence, axis, 40) FRAMING_AT_(framing_evidence, field, 42)
  FRAMING_AT_(framing_evidence, parts, 44) FRAMING_AT_(framing_evidence, targets, 48)
FRAMING_SIZE_(framing_evidence_list, 48) FRAMING_AT_(framing_evidence_list, struct_size, 0)
  FRAMING_AT_(framing_evidence_list, reserved, 4) FRAMING_AT_(framing_evidence_list, items, 8)
  FRAMING_AT_(framing_evidence_list, item_size, 16) FRAMING_AT_(framing_evidence_list, n_items, 24)
  FRAMING_AT_(framing_evidence_list, first, 32) FRAMING_AT_(framing_evidence_list, n_docs, 40)
FRAMING_SIZE_(framing_out, 56) FRAMING_AT_(framing_out, struct_size, 0) FRAMING_AT_(framing_out, max_evidence, 4)
  FRAMING_AT_(framing_out, values, 8) FRAMING_AT_(framing_out, doc_step, 16) FRAMING_AT_(framing_out, metric_step, 24)
  FRAMING_AT_(framing_out, status, 32) FRAMING_AT_(framing_out, notes, 40) FRAMING_AT_(framing_out, cancel, 48)
FRAMING_SIZE_(framing_plugin, 144) FRAMING_AT_(framing_plugin, struct_size, 0) FRAMING_AT_(framing_plugin, abi, 4)
  FRAMING_AT_(framing_plugin, id, 8) FRAMING_AT_(framing_plugin, version, 16)
  FRAMING_AT_(framing_plugin, status_text, 24) FRAMING_AT_(framing_plugin, analyzer_new, 32)
  FRAMING_AT_(framing_plugin, analyzer_free, 40) FRAMING_AT_(framing_plugin, analyzer_text, 48)
  FRAMING_AT_(framing_plugin, axis_count, 56) FRAMING_AT_(framing_plugin, axis_info, 64)
  FRAMING_AT_(framing_plugin, metric_count, 72) FRAMING_AT_(framing_plugin, metric_info, 80)
  FRAMING_AT_(framing_plugin, entry_info, 88) FRAMING_AT_(framing_plugin, rule_name, 96)
  FRAMING_AT_(framing_plugin, session_new, 104) FRAMING_AT_(framing_plugin, session_free, 112)
  FRAMING_AT_(framing_plugin, analyze, 120) FRAMING_AT_(framing_plugin, evidence, 128)
  FRAMING_AT_(framing_plugin, extension, 136)
FRAMING_SIZE_(framing_token, 24) FRAMING_AT_(framing_token, begin, 0) FRAMING_AT_(framing_token, end, 4)
  FRAMING_AT_(framing_token, stem, 8) FRAMING_AT_(framing_token, sentence, 12) FRAMING_AT_(framing_token, clause, 16)
  FRAMING_AT_(framing_token, flags, 20)
FRAMING_SIZE_(framing_hit, 24) FRAMING_AT_(framing_hit, begin, 0) FRAMING_AT_(framing_hit, end, 4)
  FRAMING_AT_(framing_hit, first, 8) FRAMING_AT_(framing_hit, last, 12) FRAMING_AT_(framing_hit, entry, 16)
  FRAMING_AT_(framing_hit, axis, 20)
FRAMING_SIZE_(framing_diagnostic, 32) FRAMING_AT_(framing_diagnostic, line, 0)
  FRAMING_AT_(framing_diagnostic, column, 4) FRAMING_AT_(framing_diagnostic, severity, 8)
  FRAMING_AT_(framing_diagnostic, file, 16) FRAMING_AT_(framing_diagnostic, text, 24)
FRAMING_SIZE_(framing_inspect, 48) FRAMING_AT_(framing_inspect, struct_size, 0)
  FRAMING_AT_(framing_inspect, reserved, 4) FRAMING_AT_(framing_inspect, tokens, 8)
  FRAMING_AT_(framing_inspect, stem_text, 16) FRAMING_AT_(framing_inspect, check, 24)
  FRAMING_AT_(framing_inspect, check_free, 32) FRAMING_AT_(framing_inspect, hits, 40)
#undef FRAMING_AT_
#undef FRAMING_SIZE_
#undef FRAMING_64_
#undef FRAMING_PIN_

#ifdef __cplusplus
}
#endif
#endif
