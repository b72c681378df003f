/* Walking through folders; see folder.h */
#include "input/folder.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *path;
  GPtrArray *names;                     /* sorted */
  guint next;
} Folder;

struct FramingWalk {
  const char *const *paths;
  GPtrArray *open;                      /* of Folder: the way down */
  GHashTable *seen;                     /* "device:inode" of the folders under the present path */
};

static void
folder_free (gpointer data)
{
  Folder *folder = data;

  g_free (folder->path);
  g_ptr_array_unref (folder->names);
  g_free (folder);
}

FramingWalk *
framing_walk_new (const char *const *paths)
{
  FramingWalk *walk = g_new0 (FramingWalk, 1);

  walk->paths = paths;
  walk->open = g_ptr_array_new_with_free_func (folder_free);
  walk->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return walk;
}

void
framing_walk_free (FramingWalk *walk)
{
  g_ptr_array_unref (walk->open);
  g_hash_table_unref (walk->seen);
  g_free (walk);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
cannot_list (int code)
{
  return g_strdup_printf ("the folder cannot be listed: %s", g_strerror (code));
}

/* NULL, or why the folder cannot be listed to its end; the names that could be read are there in any case. */
static char *
list (const char *path, GPtrArray *names)
{
  DIR *dir = opendir (path);
  struct dirent *entry;
  int code;

  if (!dir)
    return cannot_list (errno);
  for (errno = 0; (entry = readdir (dir)); errno = 0)
    if (entry->d_name[0] != '.')
      g_ptr_array_add (names, g_strdup (entry->d_name));
  code = errno;
  closedir (dir);
  g_ptr_array_sort (names, compare_names);
  return code ? cannot_list (code) : NULL;
}

/* TRUE when the folder itself must be reported, since it could not be listed. */
static gboolean
enter_folder (FramingWalk *walk, FramingFile *file, const struct stat *st)
{
  char *key = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) st->st_dev, (guint64) st->st_ino);
  Folder *folder;

  if (!g_hash_table_add (walk->seen, key))
    {
      g_clear_pointer (&file->path, g_free);
      return FALSE;
    }
  folder = g_new0 (Folder, 1);
  folder->names = g_ptr_array_new_with_free_func (g_free);
  folder->path = g_strdup (file->path);
  file->error = list (file->path, folder->names);
  g_ptr_array_add (walk->open, folder);
  if (!file->error)
    g_clear_pointer (&file->path, g_free);
  return file->error != NULL;
}

/* TRUE when there is something to hand out for file->path, FALSE when it was a folder that has been entered. */
static gboolean
look_at (FramingWalk *walk, FramingFile *file, gboolean inside)
{
  gboolean standard = !inside && strcmp (file->path, "-") == 0;
  struct stat st;

  if ((standard ? fstat (STDIN_FILENO, &st) : stat (file->path, &st)) < 0)
    {
      file->error = g_strdup_printf ("cannot be opened: %s", g_strerror (errno));
      return TRUE;
    }
  if (S_ISDIR (st.st_mode) && !standard)
    return enter_folder (walk, file, &st);
  file->known = S_ISREG (st.st_mode);
  file->size = file->known ? (guint64) st.st_size : 0;
  if (inside && !file->known)           /* to open a pipe that nobody writes to would wait for ever */
    file->error = g_strdup ("is not a regular file (a pipe, a socket or a device); name it by itself to read it");
  return TRUE;
}

static char *
next_path (FramingWalk *walk, gboolean *inside)
{
  while (walk->open->len > 0)
    {
      Folder *folder = g_ptr_array_index (walk->open, walk->open->len - 1);

      *inside = TRUE;
      if (folder->next < folder->names->len)
        return g_build_filename (folder->path, g_ptr_array_index (folder->names, folder->next++), NULL);
      g_ptr_array_set_size (walk->open, (int) walk->open->len - 1);
    }
  *inside = FALSE;
  g_hash_table_remove_all (walk->seen);
  return *walk->paths ? g_strdup (*walk->paths++) : NULL;
}

gboolean
framing_walk_next (FramingWalk *walk, FramingFile *file)
{
  gboolean inside;

  do
    {
      *file = (FramingFile) { .path = next_path (walk, &inside) };
      if (!file->path)
        return FALSE;
    }
  while (!look_at (walk, file, inside));
  return TRUE;
}
