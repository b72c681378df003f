#include "statistics/components.h"

typedef struct { guint32 root, units; } Component;

static guint32
find_root (guint32 *parent, guint32 group)
{
  while (parent[group] != group)
    group = parent[group] = parent[parent[group]];
  return group;
}

/* The lower number becomes the root, so that a component is named by its lowest group. */
static guint32 *
join (const FramingTwoway *layout)
{
  guint32 *parent = g_new (guint32, MAX (layout->n_groups, 1));

  for (guint32 g = 0; g < layout->n_groups; g++)
    parent[g] = g;
  for (guint32 b = 0; b < layout->n_blocks; b++)
    for (guint32 i = layout->first[b] + 1; i < layout->first[b + 1]; i++)
      {
        guint32 x = find_root (parent, layout->group[i - 1]), y = find_root (parent, layout->group[i]);

        parent[MAX (x, y)] = MIN (x, y);
      }
  return parent;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Component *x = a, *y = b;

  if (x->units != y->units)
    return x->units > y->units ? -1 : 1;
  return x->root < y->root ? -1 : x->root > y->root;
}

guint32 *
framing_components_find (const FramingTwoway *layout,
                         guint32             *n_components)
{
  guint32 n = layout->n_groups, *component = g_new (guint32, MAX (n, 1));
  g_autofree guint32 *parent = join (layout), *number = g_new0 (guint32, MAX (n, 1));
  g_autofree Component *components = g_new0 (Component, MAX (n, 1));

  for (guint32 g = 0; g < n; g++)
    components[g].root = g;
  for (guint32 i = 0; i < layout->n_units; i++)
    components[find_root (parent, layout->group[i])].units++;
  qsort (components, n, sizeof *components, compare);
  for (*n_components = 0; *n_components < n && components[*n_components].units > 0; ++*n_components)
    number[components[*n_components].root] = *n_components;
  for (guint32 g = 0; g < n; g++)
    component[g] = G_MAXUINT32;
  for (guint32 i = 0; i < layout->n_units; i++)
    component[layout->group[i]] = number[find_root (parent, layout->group[i])];
  return component;
}
