/* Roles of fields; see names.h */
#include "input/names.h"

#include <string.h>

#define N_USUAL 6

struct FramingNames {
  char *mapped[FRAMING_N_ROLES];        /* NULL: the usual names */
  gboolean records;                     /* are welcome */
};

typedef struct {
  const char *text;
  size_t length;
} Name;

#define NAME(s) { s, sizeof s - 1 }

/* The first of a row that is present wins. Capitals do not matter here ("Title" heads many tables). */
static const Name usual_names[FRAMING_N_ROLES][N_USUAL] = {
  [FRAMING_ROLE_TEXT] = { NAME ("text"), NAME ("content"), NAME ("body"), NAME ("maintext"), NAME ("article") },
  [FRAMING_ROLE_TITLE] = { NAME ("title"), NAME ("headline") },
  [FRAMING_ROLE_ID] = { NAME ("id"), NAME ("url") },
  [FRAMING_ROLE_LANGUAGE] = { NAME ("language") },
  [FRAMING_ROLE_OUTLET] = { NAME ("outlet"), NAME ("source"), NAME ("domain"), NAME ("publisher") },
  [FRAMING_ROLE_DATE] = { NAME ("date") },
  [FRAMING_ROLE_STORY] = { NAME ("story") },
  [FRAMING_ROLE_URL] = { NAME ("url") },
};

static const char *const role_names[FRAMING_N_ROLES] = { "text", "title", "id", "language", "outlet", "date", "story", "url" };

static int
role_of (const char *name)
{
  for (int role = 0; role < FRAMING_N_ROLES; role++)
    if (strcmp (role_names[role], name) == 0)
      return role;
  return -1;
}

static void
map_one (FramingNames *names, const char *item, GError **error)
{
  const char *equals = strchr (item, '=');
  g_autofree char *ours = g_strstrip (g_strndup (item, equals ? (size_t) (equals - item) : strlen (item)));
  g_autofree char *theirs = g_strstrip (g_strdup (equals ? equals + 1 : ""));
  int role = role_of (ours);

  if (!*theirs)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "map: '%s' is not OURS=THEIRS, such as text=body", item);
  else if (role < 0)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "map: '%s' is not one of text, title, id, language, outlet, date, story, url (text=body: the text is in the "
                 "field body)", ours);
  else if (names->mapped[role])
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "map: '%s' is given twice", ours);
  else
    names->mapped[role] = g_steal_pointer (&theirs);
}

static void
clear (gpointer data)
{
  FramingNames *names = data;

  for (int role = 0; role < FRAMING_N_ROLES; role++)
    g_free (names->mapped[role]);
}

FramingNames *
framing_names_new (const char *map, GError **error)
{
  FramingNames *names = g_atomic_rc_box_new0 (FramingNames);
  g_auto (GStrv) items = g_strsplit (map ? map : "", ",", -1);

  for (size_t i = 0; items[i]; i++)
    {
      g_autoptr (GError) wrong = NULL;

      map_one (names, items[i], &wrong);
      if (wrong)
        {
          g_propagate_error (error, g_steal_pointer (&wrong));
          framing_names_unref (names);
          return NULL;
        }
    }
  return names;
}

FramingNames *
framing_names_ref (FramingNames *names)
{
  return g_atomic_rc_box_acquire (names);
}

void
framing_names_unref (FramingNames *names)
{
  g_atomic_rc_box_release_full (names, clear);
}

/* 0 the best, -1 when the name does not stand for the role. */
static int
rank_of (const FramingNames *names, int role, framing_str name)
{
  const char *mapped = names->mapped[role];

  if (mapped)
    return strlen (mapped) == name.len && memcmp (mapped, name.ptr, name.len) == 0 ? 0 : -1;
  for (int i = 0; i < N_USUAL && usual_names[role][i].text; i++)
    {
      const Name *usual = &usual_names[role][i];

      if (usual->length == name.len && ((usual->text[0] ^ name.ptr[0]) & 0xdf) == 0 && g_ascii_strncasecmp (usual->text, name.ptr, name.len) == 0)
        return 2 * i + (memcmp (usual->text, name.ptr, name.len) != 0);
    }
  return -1;
}

gboolean
framing_names_is_text (const FramingNames *names, framing_str name)
{
  static const FramingNames unmapped;

  return rank_of (names, FRAMING_ROLE_TEXT, name) >= 0 || rank_of (&unmapped, FRAMING_ROLE_TEXT, name) >= 0;
}

void
framing_names_welcome_records (FramingNames *names)
{
  names->records = TRUE;
}

gboolean
framing_names_welcomes_records (const FramingNames *names)
{
  return names->records;
}

gboolean
framing_names_tells_record (const FramingNames *names, framing_str name)
{
  static const Name axes = NAME ("axes"), score = NAME ("_score");

  if (!names->records)
    return FALSE;
  return (name.len == axes.length && memcmp (name.ptr, axes.text, axes.length) == 0)
         || (name.len > score.length && memcmp (name.ptr + name.len - score.length, score.text, score.length) == 0);
}

void
framing_names_offer (const FramingNames *names, FramingChoice *choice, framing_str name, size_t field)
{
  for (int role = 0; role < FRAMING_N_ROLES; role++)
    {
      int rank = rank_of (names, role, name);

      if (rank < 0 || (choice->taken[role] && choice->rank[role] <= rank))
        continue;
      choice->taken[role] = TRUE;
      choice->rank[role] = rank;
      choice->field[role] = field;
    }
}

gboolean
framing_names_passes (const FramingChoice *choice, framing_str name, size_t field, const char **role)
{
  gboolean hidden = FALSE;

  *role = NULL;
  for (int i = 0; i < FRAMING_N_ROLES; i++)
    {
      gboolean is = choice->taken[i] && choice->field[i] == field;
      gboolean ours = i <= FRAMING_ROLE_LANGUAGE;
      gboolean same_name = name.len > 0 && role_names[i][0] == name.ptr[0] && strlen (role_names[i]) == name.len
                           && memcmp (role_names[i], name.ptr, name.len) == 0;

      if (is && !ours)
        *role = role_names[i];
      if (same_name && (ours || (choice->taken[i] && !is)))
        hidden = TRUE;
      if (is && ours && (i != FRAMING_ROLE_ID || (name.len == 2 && g_ascii_strncasecmp (name.ptr, "id", 2) == 0)))
        hidden = TRUE;
    }
  return !hidden;
}

char *
framing_names_sought (const FramingNames *names, FramingRole role)
{
  g_autoptr (GString) all = g_string_new ("none of");

  if (names->mapped[role])
    return g_strdup_printf ("no \"%s\" (map %s=%s)", names->mapped[role], role_names[role], names->mapped[role]);
  for (int i = 0; i < N_USUAL && usual_names[role][i].text; i++)
    g_string_append_printf (all, "%s %s", i ? "," : "", usual_names[role][i].text);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

int
framing_names_compare (framing_str a, framing_str b)
{
  int order = memcmp (a.ptr, b.ptr, MIN (a.len, b.len));

  return order ? order : a.len != b.len ? (a.len < b.len ? -1 : 1) : 0;
}
