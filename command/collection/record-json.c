/* Records as JSON; see record-json.h */
#include "collection/record-json.h"
#include "collection/json-walk.h"
#include "report/field.h"
#include <string.h>

static gboolean
is_null (framing_str value)
{
  return framing_field_is (value, "null");
}

gboolean
framing_record_json_is_axes (framing_str axes)
{
  FramingJsonWalk walk;
  gboolean is = framing_json_walk_object (&walk, axes.ptr, axes.ptr + axes.len) && framing_json_walk_next (&walk) && *walk.p == '{';

  framing_json_walk_clear (&walk);
  return is;
}

void
framing_record_json_names (framing_str object, GPtrArray *names)
{
  FramingJsonWalk walk;

  if (framing_json_walk_object (&walk, object.ptr, object.ptr + object.len))
    for (; framing_json_walk_next (&walk); framing_json_walk_skip (&walk))
      {
        g_autofree char *name = g_strndup (walk.name.ptr, walk.name.len);

        if (*walk.p == '{' && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL) && names->len < 1024)
          g_ptr_array_add (names, g_steal_pointer (&name));
      }
  framing_json_walk_clear (&walk);
}

static const char *read_parts (const char *p, const char *end, guint side, FramingRaw *raw);

/* score, low, ... of one axis and view; `parts`: look into the parts as well. Behind the object. */
static const char *
read_numbers (const char *p, const char *end, guint side, guint view, gboolean parts, FramingRaw *raw)
{
  FramingJsonWalk walk;

  framing_json_walk_object (&walk, p, end);
  while (framing_json_walk_next (&walk))
    {
      int field = framing_raw_field (walk.name);
      framing_str value;

      if (parts && *walk.p == '{' && framing_field_is (walk.name, "parts"))
        {
          walk.p = read_parts (walk.p, end, side, raw);
          continue;
        }
      value = framing_json_walk_value (&walk);
      if (field >= 0)
        framing_raw_set (raw, side, view, (FramingRawField) field, value.ptr, is_null (value) ? 0 : value.len);
    }
  framing_json_walk_clear (&walk);
  return walk.p;
}

static const char *
read_parts (const char *p, const char *end, guint side, FramingRaw *raw)
{
  FramingJsonWalk walk;

  framing_json_walk_object (&walk, p, end);
  while (framing_json_walk_next (&walk))
    {
      int view = *walk.p == '{' ? framing_layout_part (walk.name) : -1;

      if (view >= 0)
        walk.p = read_numbers (walk.p, end, side, (guint) view, FALSE, raw);
      else
        framing_json_walk_skip (&walk);
    }
  framing_json_walk_clear (&walk);
  return walk.p;
}

/* The axes of the whole, or of a target. Behind the object. */
static const char *
read_axes (const char *p, const char *end, guint view, FramingRaw *raw)
{
  FramingJsonWalk walk;
  guint hint = 0;

  framing_json_walk_object (&walk, p, end);
  while (framing_json_walk_next (&walk))
    {
      int side = *walk.p == '{' ? framing_layout_side (raw->layout, walk.name, hint) : -1;

      if (side < 0)
        {
          if (*walk.p == '{' && view == 0 && framing_layout_wants (raw->layout, walk.name))
            framing_raw_foreign (raw, "axis", walk.name);
          framing_json_walk_skip (&walk);
          continue;
        }
      hint = (guint) side + 1;
      if (view == 0)
        raw->sides[side] = TRUE;
      walk.p = read_numbers (walk.p, end, (guint) side, view, view == 0, raw);
    }
  framing_json_walk_clear (&walk);
  return walk.p;
}

void
framing_record_json_axes (framing_str axes, FramingRaw *raw)
{
  read_axes (axes.ptr, axes.ptr + axes.len, 0, raw);
}

void
framing_record_json_targets (framing_str targets, FramingRaw *raw)
{
  FramingJsonWalk walk;
  guint hint = 0;

  if (framing_json_walk_object (&walk, targets.ptr, targets.ptr + targets.len))
    while (framing_json_walk_next (&walk))
      {
        int view = *walk.p == '{' ? framing_layout_target (raw->layout, walk.name, hint) : -1;

        if (view < 0)
          {
            if (*walk.p == '{')
              framing_raw_foreign (raw, "target", walk.name);
            framing_json_walk_skip (&walk);
            continue;
          }
        hint = (guint) view - raw->layout->first_target + 1;
        raw->targets[view] = TRUE;
        walk.p = read_axes (walk.p, walk.end, (guint) view, raw);
      }
  framing_json_walk_clear (&walk);
}

typedef struct { framing_str axis, entry, source, text, weight; } Item;

static void
read_item (FramingJsonWalk *walk, Item *item)
{
  *item = (Item) { { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  while (framing_json_walk_next (walk))
    {
      framing_str *place = framing_field_is (walk->name, "axis") ? &item->axis : framing_field_is (walk->name, "entry") ? &item->entry
                           : framing_field_is (walk->name, "source") ? &item->source : framing_field_is (walk->name, "text") ? &item->text
                           : framing_field_is (walk->name, "weight") ? &item->weight : NULL;
      framing_str value = framing_json_walk_value (walk);

      if (place != NULL)
        *place = value;
    }
}

static const char *
keep_text (FramingUses *uses, framing_str json)
{
  g_string_truncate (uses->scratch, 0);
  framing_field_text (uses->scratch, json);
  return g_string_chunk_insert_const (uses->strings, uses->scratch->str);
}

static gint32
thousandths (framing_str json)
{
  double weight;

  if (json.ptr == NULL || !framing_raw_number (json.ptr, json.len, &weight))
    return 0;
  weight = CLAMP (weight * 1000, -2e9, 2e9);
  return (gint32) (weight < 0 ? weight - 0.5 : weight + 0.5);
}

static void
add_item (const FramingLayout *layout, const Item *item, FramingUses *uses)
{
  const char *axis, *entry, *source;
  g_autoptr (GString) text = NULL;
  int side;

  if (item->axis.ptr == NULL || item->text.ptr == NULL)
    return;
  axis = keep_text (uses, item->axis);
  side = framing_layout_side (layout, (framing_str) { axis, strlen (axis) }, 0);
  if (side < 0)
    return;
  entry = keep_text (uses, item->entry);
  source = keep_text (uses, item->source);
  text = g_string_new (NULL);
  framing_field_text (text, item->text);
  framing_uses_add (uses, (guint32) side, (framing_str) { text->str, text->len }, entry, source, thousandths (item->weight));
}

void
framing_record_json_uses (const FramingLayout *layout,
                          framing_str          evidence,
                          FramingUses         *uses)
{
  FramingJsonWalk list, walk;
  Item item;

  if (!framing_json_walk_array (&list, evidence.ptr, evidence.ptr + evidence.len))
    return;
  while (framing_json_walk_next (&list))
    {
      if (!framing_json_walk_object (&walk, list.p, list.end))
        {
          framing_json_walk_skip (&list);
          continue;
        }
      read_item (&walk, &item);
      list.p = walk.p;
      framing_json_walk_clear (&walk);
      add_item (layout, &item, uses);
    }
  framing_json_walk_clear (&list);
}
