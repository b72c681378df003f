#include "collection/json-walk.h"
#include <string.h>

/* "name=value;" of each member or element */
static char *
walk_all (const char *json)
{
  g_autofree char *copy = g_memdup2 (json, MAX (1, strlen (json)));      /* no 0 behind it: ASan sees a step too far */
  const char *end = copy + strlen (json);
  GString *all = g_string_new (NULL);
  FramingJsonWalk walk;

  if (!framing_json_walk_object (&walk, copy, end) && !framing_json_walk_array (&walk, copy, end))
    g_string_append (all, "neither");
  else
    while (framing_json_walk_next (&walk))
      {
        framing_str value = framing_json_walk_value (&walk);

        if (!walk.array)
          g_string_append_printf (all, "%.*s=", (int) walk.name.len, walk.name.ptr);
        g_string_append_printf (all, "%.*s;", (int) value.len, value.ptr);
      }
  framing_json_walk_clear (&walk);
  return g_string_free (all, FALSE);
}

static void
test_walk (void)
{
  static const struct { const char *json, *expected; } cases[] = {
    { "{}", "" }, { "[]", "" }, { "1", "neither" }, { "\"{\"", "neither" }, { "{\"a\":1}", "a=1;" },
    { "{ \"a\" : [1,{\"b\":2}] , \"c\":\"}\" }", "a=[1,{\"b\":2}];c=\"}\";" }, { "[1,[2,3] , {\"x\":4}]", "1;[2,3];{\"x\":4};" },
    { "{\"S\\u00e3o\":null,\"\":true}", "S\xc3\xa3o=null;=true;" },
    /* what no grammar has accepted must not be walked off the end */
    { "{\"a\":1", "a=1;" }, { "{\"a\":", "" }, { "{\"a", "" }, { "{", "" }, { "[1,", "1;" }, { "[", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = walk_all (cases[i].json);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/json-walk/walk", test_walk);
  return g_test_run ();
}
