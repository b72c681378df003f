/* Objects of JSON -> articles; see jsonl.h */
#include "input/jsonl.h"

#include <string.h>

#include "input/escape.h"
#include "input/json.h"

#define MAX_MEMBERS 65536
#define FEW 16                          /* members that are compared each with each */

static const char *
type_name (framing_str value)
{
  switch (value.ptr[0])
    {
    case '"': return "a string";
    case '{': return "an object";
    case '[': return "an array";
    case 't':
    case 'f': return "true or false";
    case 'n': return "null";
    default:  return "a number";
    }
}

/* One member; `*p` moves behind its value. */
static gboolean
read_member (FramingBatchBody *body, char **p, char *end, FramingJsonFault *fault)
{
  FramingMember member;
  const char *name_end, *value, *after;
  gboolean escaped;

  value = framing_json_name (*p, end, &escaped, &name_end, fault);
  after = value ? framing_json_value (value, end, 1, fault) : NULL;
  if (!after)
    return FALSE;
  member.name = (framing_str) { *p + 1, (size_t) (name_end - *p) - 1 };
  if (escaped)
    member.name.len = framing_escape_decode (*p + 1, member.name.len);
  member.name = framing_batch_valid (body, member.name);
  member.value = (framing_str) { value, (size_t) (after - value) };
  g_array_append_val (body->members, member);
  *p += after - *p;
  return TRUE;
}

/* `p` behind the opening brace. FALSE with the fault where the grammar is broken. */
static gboolean
read_members (FramingBatchBody *body, char *p, char *end, FramingJsonFault *fault)
{
  gboolean more;

  p += framing_json_space (p, end) - p;
  for (more = p == end || *p != '}'; more; )
    {
      if (body->members->len >= MAX_MEMBERS)
        {
          *fault = (FramingJsonFault) { p, "an object with more than 65536 members" };
          return FALSE;
        }
      if (!read_member (body, &p, end, fault))
        return FALSE;
      p += framing_json_space (p, end) - p;
      *fault = (FramingJsonFault) { p, "a comma or } is expected" };
      if (p == end || (*p != ',' && *p != '}'))
        return FALSE;
      more = *p == ',';
      if (more)
        p += framing_json_space (p + 1, end) - p;
    }
  p += framing_json_space (p + 1, end) - p;
  *fault = (FramingJsonFault) { p, "something follows the closing brace" };
  return p == end;
}

static gboolean
same (framing_str a, framing_str b)
{
  return a.len == b.len && memcmp (a.ptr, b.ptr, a.len) == 0;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const FramingMember *members = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  int order = framing_names_compare (members[i].name, members[j].name);

  return order ? order : i < j ? -1 : i > j;
}

/* The members i < j have the same name: the later value counts, and the later place is empty. */
static void
merge (FramingMember *members, guint i, guint j)
{
  members[i].value = members[j].value;
  members[j].value = (framing_str) { NULL, 0 };
}

static void
merge_doubles (GArray *array)
{
  FramingMember *members = (FramingMember *) (void *) array->data;
  g_autofree guint *order = NULL;

  if (array->len <= FEW)
    {
      for (guint j = 1; j < array->len; j++)
        for (guint i = 0; i < j; i++)
          if (members[i].value.ptr && same (members[i].name, members[j].name))
            merge (members, i, j);
      return;
    }
  order = g_new (guint, array->len);
  for (guint i = 0; i < array->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) array->len, sizeof *order, compare_names, members);
  for (guint i = 0, first = 0; i + 1 < array->len; i++)
    if (same (members[order[first]].name, members[order[i + 1]].name))
      merge (members, order[first], order[i + 1]);
    else
      first = i + 1;
}

static gboolean
is_null (framing_str value)
{
  return !value.ptr || value.ptr[0] == 'n';
}

static void
choose (const FramingBatchBody *body, const FramingNames *names, FramingChoice *choice)
{
  for (guint i = 0; i < body->members->len; i++)
    {
      const FramingMember *member = &g_array_index (body->members, FramingMember, i);

      if (!is_null (member->value))
        framing_names_offer (names, choice, member->name, i);
    }
}

static framing_str
tidy (FramingBatchBody *body, framing_str value)
{
  if (framing_escape_is_tidy (value.ptr, value.len))
    return value;
  g_string_truncate (body->scratch, 0);
  framing_escape_tidy (body->scratch, value.ptr, value.len);
  return framing_batch_keep (body, body->scratch->str, body->scratch->len);
}

static void
add_fields (FramingBatchBody *body, const FramingChoice *choice)
{
  for (guint i = 0; i < body->members->len; i++)
    {
      const FramingMember *member = &g_array_index (body->members, FramingMember, i);
      FramingField field = { .name = member->name };

      if (!member->value.ptr || !framing_names_passes (choice, member->name, i, &field.role))
        continue;
      field.json = tidy (body, member->value);
      g_array_append_val (body->fields, field);
    }
}

static const FramingMember *
chosen (const FramingBatchBody *body, const FramingChoice *choice, FramingRole role)
{
  return choice->taken[role] ? &g_array_index (body->members, FramingMember, choice->field[role]) : NULL;
}

/* Metadata may point to the same bytes (an id that is the url), so only text and title are decoded where they stand. */
static framing_str
decode (FramingBatchBody *body, framing_str value, gboolean in_place)
{
  char *p = (char *) value.ptr + 1;     /* the batch's own bytes */
  size_t n = value.len - 2;

  if (!memchr (p, '\\', n))
    return (framing_str) { p, n };
  if (!in_place)
    p = (char *) framing_batch_keep (body, p, n).ptr;
  return (framing_str) { p, framing_escape_decode (p, n) };
}

static const char *
no_text (FramingBatchBody *body, const FramingNames *names)
{
  g_autofree char *sought = framing_names_sought (names, FRAMING_ROLE_TEXT);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < body->members->len && list->len < 160; i++)
    {
      const FramingMember *member = &g_array_index (body->members, FramingMember, i);

      if (!member->value.ptr)
        continue;
      g_string_append (list, list->len ? ", " : "");
      framing_escape_repair (list, member->name.ptr, MIN (member->name.len, 60));
      g_string_append (list, is_null (member->value) ? " (null)" : "");
    }
  return framing_batch_format (body, "no text: %s is among the fields (%s); name the field with --map text=NAME", sought,
                               list->len ? list->str : "there are none");
}

static gboolean
is_record (const FramingBatchBody *body, const FramingNames *names)
{
  for (guint i = 0; i < body->members->len; i++)
    {
      const FramingMember *member = &g_array_index (body->members, FramingMember, i);

      if (member->value.ptr && framing_names_tells_record (names, member->name))
        return TRUE;
    }
  return FALSE;
}

static void
set_text (FramingBatchBody *body, const FramingSource *source, const FramingMember *text, FramingArticle *article)
{
  if (!text && is_record (body, source->names))
    return;
  if (!text)
    article->error = no_text (body, source->names);
  else if (text->value.ptr[0] != '"')
    {
      g_autoptr (GString) name = g_string_new (NULL);

      framing_escape_repair (name, text->name.ptr, MIN (text->name.len, 60));
      article->error = framing_batch_format (body, "%s is %s, not a string: name the field of the text with --map text=NAME", name->str,
                                             type_name (text->value));
    }
  else
    article->text = decode (body, text->value, TRUE);
}

/* A title that is a number is taken as written: "1984" is one. */
static void
set_title (FramingBatchBody *body, const FramingMember *title, const FramingMember *text, FramingArticle *article)
{
  if (!title)
    return;
  if (title->value.ptr[0] == '"')       /* decoded already, if one field was mapped to both */
    article->title = title == text && !article->error ? article->text : decode (body, title->value, TRUE);
  else if (title->value.ptr[0] == '-' || g_ascii_isdigit (title->value.ptr[0]))
    article->title = title->value;
  else if (!article->error)
    article->error = framing_batch_format (body, "the title is %s, not a string: name its field with --map title=NAME",
                                           type_name (title->value));
}

static void
set_rest (FramingBatchBody *body, const FramingMember *id, const FramingMember *language, FramingArticle *article)
{
  if (id)
    article->id = id->value.ptr[0] == '"' ? framing_batch_valid (body, decode (body, id->value, FALSE)) : tidy (body, id->value);
  if (!language)
    return;
  if (language->value.ptr[0] == '"')
    article->language = framing_batch_valid (body, decode (body, language->value, FALSE));
  else if (!article->error)
    article->error = framing_batch_format (body, "the language is %s, not a string such as \"en\"", type_name (language->value));
}

static const char *
not_an_object (FramingBatchBody *body, const char *p, const char *end)
{
  if (p < end && framing_json_check (p, (size_t) (end - p)))
    return framing_batch_format (body, "%s instead of an object such as {\"id\": \"1\", \"text\": \"...\"}",
                                 type_name ((framing_str) { p, 1 }));
  return "not JSON: each line must hold an object such as {\"id\": \"1\", \"text\": \"...\"}";
}

void
framing_jsonl_parse (FramingBatchBody *body, const FramingSource *source, char *start, size_t n, FramingArticle *article)
{
  char *end = start + n, *p = start + (framing_json_space (start, end) - start);
  FramingChoice choice = { 0 };
  FramingJsonFault fault = { p, "" };

  g_array_set_size (body->members, 0);
  if (p == end || *p != '{')
    article->error = not_an_object (body, p, end);
  else if (!read_members (body, p + 1, end, &fault))
    article->error = framing_batch_format (body, "not valid JSON at byte %zu of the record: %s", (size_t) (fault.at - start) + 1,
                                           fault.what);
  else
    {
      merge_doubles (body->members);
      choose (body, source->names, &choice);
      add_fields (body, &choice);
      set_rest (body, chosen (body, &choice, FRAMING_ROLE_ID), chosen (body, &choice, FRAMING_ROLE_LANGUAGE), article);
      set_text (body, source, chosen (body, &choice, FRAMING_ROLE_TEXT), article);
      set_title (body, chosen (body, &choice, FRAMING_ROLE_TITLE), chosen (body, &choice, FRAMING_ROLE_TEXT), article);
    }
}
