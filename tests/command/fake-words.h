/* The fake plugin's reading of a text: words and the hits among them (rules: see fake-plugin.c).
 * In: a session and a document; out: session->tokens, and evidence and hits added to the session's arrays.
 * The session owns them. Only fake-plugin.c includes this file. */
#pragma once
#include <framing/plugin.h>
#include <glib.h>
#include <string.h>

typedef struct { const char *word; int axis, weight; } Entry;

static const Entry ENTRIES[] = { { "grim", 0, -1000 }, { "dire", 0, -2000 }, { "bright", 0, 1000 }, { "superb", 0, 2000 },
                                 { "slow", 1, -1000 }, { "fast", 1, 1000 } };

struct framing_analyzer {
  gint references;
  int axes[2], n_axes;          /* 0 mood, 1 pace */
  GPtrArray *targets;           /* arrays of words */
  GArray *metrics;
  GPtrArray *names;
};

struct framing_session {
  framing_analyzer *analyzer;
  GArray *tokens, *evidence, *first, *hits;
  GString *stem;
};

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || (c & 0x80) != 0;
}

static void
read_tokens (framing_session *s, framing_str text, guint32 field, guint32 *sentence)
{
  guint32 quoted = 0, at = 0, size = (guint32) text.len;

  while (at < size)
    {
      framing_token token = { .begin = at, .sentence = *sentence, .flags = field };

      while (at < size && is_word (text.ptr[at]))
        at++;
      token.end = at;
      token.stem = s->tokens->len;
      token.flags |= quoted;
      if (at - token.begin >= 4 && memcmp (text.ptr + token.begin, "menu", 4) == 0)
        token.flags |= FRAMING_TOKEN_BOILERPLATE;
      if (token.end > token.begin)
        g_array_append_val (s->tokens, token);
      if (at < size && text.ptr[at] == '"')
        quoted ^= FRAMING_TOKEN_QUOTED;
      *sentence += at < size && text.ptr[at] == '.';
      at++;
    }
}

static void
tokenize (framing_session *s, const framing_doc *doc)
{
  guint32 sentence = 0;

  g_array_set_size (s->tokens, 0);
  read_tokens (s, doc->title, FRAMING_TOKEN_TITLE | FRAMING_TOKEN_HEADLINE, &sentence);
  sentence++;
  read_tokens (s, doc->body, FRAMING_TOKEN_BODY, &sentence);
}

static const char *
word_at (const framing_doc *doc, const framing_token *token)
{
  return ((token->flags & FRAMING_TOKEN_TITLE) != 0 ? doc->title.ptr : doc->body.ptr) + token->begin;
}

static gboolean
is (const framing_doc *doc, const framing_token *token, const char *word)
{
  return token->end - token->begin == strlen (word) && memcmp (word_at (doc, token), word, strlen (word)) == 0;
}

static guint32
targets_before (framing_session *s, const framing_doc *doc, guint at)
{
  guint32 sentence = g_array_index (s->tokens, framing_token, at).sentence, targets = 0;

  for (guint i = s->analyzer->targets->len > 0 ? at : 0; i-- > 0 && g_array_index (s->tokens, framing_token, i).sentence == sentence;)
    for (guint t = 0; t < s->analyzer->targets->len; t++)
      for (char **word = g_ptr_array_index (s->analyzer->targets, t); *word != NULL; word++)
        if (is (doc, &g_array_index (s->tokens, framing_token, i), *word))
          targets |= 1u << t;
  return targets;
}

static void
add_hit (framing_session *s, const framing_doc *doc, guint at, guint entry, int axis)
{
  const framing_token *token = &g_array_index (s->tokens, framing_token, at), *before = at > 0 ? token - 1 : NULL;
  guint32 voice = token->flags & FRAMING_TOKEN_QUOTED ? FRAMING_PART_QUOTED : FRAMING_PART_NARRATOR;
  guint32 part = token->flags & FRAMING_TOKEN_HEADLINE ? FRAMING_PART_HEADLINE : FRAMING_PART_BODY;
  framing_evidence item = { .begin = token->begin, .end = token->end, .sentence_begin = token->begin, .sentence_end = token->end,
                            .base = ENTRIES[entry].weight, .weight = ENTRIES[entry].weight, .entry = entry,
                            .axis = (guint16) axis, .field = !(token->flags & FRAMING_TOKEN_TITLE),
                            .parts = 1u | 1u << voice | 1u << part, .targets = targets_before (s, doc, at) };
  framing_hit hit = { token->begin, token->end, at, at, entry, axis };

  if (before != NULL && is (doc, before, "not"))
    {
      item.weight = -item.weight / 2;
      item.cue_begin = before->begin;
      item.cue_end = before->end;
      item.rules = 1;
    }
  g_array_append_val (s->evidence, item);
  g_array_append_val (s->hits, hit);
}

static void
find_hits (framing_session *s, const framing_doc *doc)
{
  tokenize (s, doc);
  for (guint i = 0; i < s->tokens->len; i++)
    for (guint e = 0; e < G_N_ELEMENTS (ENTRIES); e++)
      for (int axis = 0; axis < s->analyzer->n_axes; axis++)
        if (ENTRIES[e].axis == s->analyzer->axes[axis] && is (doc, &g_array_index (s->tokens, framing_token, i), ENTRIES[e].word)
            && !(g_array_index (s->tokens, framing_token, i).flags & FRAMING_TOKEN_BOILERPLATE))
          add_hit (s, doc, i, e, axis);
}
