/* Stands in for libFuzzer in the normal tests: runs a fuzz target over its corpus. Usage: replay-NAME FILE|FOLDER...
 * Each file goes in whole, and cut at several places, always in a copy of exactly its size, so that valgrind and sanitizers
 * see a read beyond the end. A crash is the failure; the name of the file stands on stdout before it. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
feed (const uint8_t *data, size_t size)
{
  uint8_t *copy = malloc (size == 0 ? 1 : size);

  if (copy == NULL)
    abort ();
  if (size > 0)
    memcpy (copy, data, size);
  LLVMFuzzerTestOneInput (copy, size);
  free (copy);
}

static uint8_t *
read_file (const char *path, size_t *size)
{
  FILE *file = fopen (path, "rb");
  uint8_t *data = NULL;
  size_t room = 0, got = 1;

  *size = 0;
  if (file == NULL)
    {
      fprintf (stderr, "%s: cannot be read\n", path);
      exit (2);
    }
  while (got > 0)
    {
      if (*size == room && (data = realloc (data, room = room * 2 + 4096)) == NULL)
        abort ();
      got = fread (data + *size, 1, room - *size, file);
      *size += got;
    }
  fclose (file);
  return data;
}

static size_t
replay_file (const char *path)
{
  size_t size;
  uint8_t *data = read_file (path, &size);

  printf ("# %s\n", path);
  fflush (stdout);
  feed (data, size);
  for (size_t cut = 1; cut < 8 && size > 8; cut++)
    {
      feed (data, size * cut / 8);
      feed (data + size * cut / 8, size - size * cut / 8);
    }
  free (data);
  return 1;
}

static size_t
replay (const char *path)
{
  struct stat info;
  char inner[4096];
  size_t n = 0;
  DIR *dir;

  if (stat (path, &info) != 0 || !S_ISDIR (info.st_mode))
    return replay_file (path);
  dir = opendir (path);
  for (struct dirent *e; dir != NULL && (e = readdir (dir)) != NULL;)
    if (e->d_name[0] != '.' && snprintf (inner, sizeof inner, "%s/%s", path, e->d_name) < (int) sizeof inner)
      n += replay (inner);
  if (dir != NULL)
    closedir (dir);
  return n;
}

int
main (int argc, char **argv)
{
  size_t n = 0;

  printf ("1..1\n");
  feed (NULL, 0);
  for (int i = 1; i < argc; i++)
    n += replay (argv[i]);
  printf ("%s 1 - %zu files\n", n > 0 ? "ok" : "not ok", n);
  return n > 0 ? 0 : 1;
}
