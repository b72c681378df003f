#include "base/error.h"
#include <glib.h>
#include <string.h>

static void
test_status_texts (void)
{
  for (int code = FRAMING_OK; code >= FRAMING_E_INTERNAL; code--)
    {
      g_assert_cmpstr (framing_error_status_text (code), !=, "unknown status");
      for (int other = FRAMING_OK; other > code; other--)
        g_assert_cmpstr (framing_error_status_text (code), !=, framing_error_status_text (other));
    }
  for (int i = 0; i < 4; i++)
    g_assert_cmpstr (framing_error_status_text ((int[]) { 1, FRAMING_E_INTERNAL - 1, G_MAXINT, G_MININT }[i]), ==, "unknown status");
}

/* Whatever room the caller's struct has, nothing behind it is touched and the text ends with a 0. */
static void
test_room (void)
{
  static const struct { uint32_t size; const char *text; bool code; } cases[] = {
    { 0, NULL, false }, { 4, NULL, false }, { 8, NULL, true }, { 9, "", true }, { 12, "two", true }, { 13, "two ", true },
    { sizeof (framing_error), "two 2", true }, { sizeof (framing_error) + 100, "two 2", true },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      union { framing_error error; unsigned char bytes[1000]; } place;
      size_t end = cases[i].text == NULL ? cases[i].size : MAX (MIN (cases[i].size, sizeof (framing_error)), 8);

      memset (&place, 0xA5, sizeof place);
      place.error.struct_size = cases[i].size;
      g_assert_cmpint (framing_error_set (&place.error, FRAMING_E_IO, "two %d", 2), ==, FRAMING_E_IO);
      g_assert_cmpuint (place.error.struct_size, ==, cases[i].size);
      g_assert_true ((place.error.code == FRAMING_E_IO) == cases[i].code);
      if (cases[i].text != NULL)
        g_assert_cmpstr (place.error.text, ==, cases[i].text);
      for (size_t k = MAX (end, sizeof (uint32_t)); k < sizeof place; k++)
        g_assert_cmpuint (place.bytes[k], ==, 0xA5);
    }
}

static void
test_long (void)
{
  framing_error error = { sizeof error, 0, "" };
  g_autofree char *text = g_strnfill (3000, 'x');

  framing_error_set (&error, FRAMING_E_OPTION, "%s", text);
  g_assert_cmpuint (strlen (error.text), ==, sizeof error.text - 1);
  g_assert_cmpint (framing_error_set (NULL, FRAMING_E_MEMORY, "%s", text), ==, FRAMING_E_MEMORY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/status-texts", test_status_texts);
  g_test_add_func ("/error/room", test_room);
  g_test_add_func ("/error/long", test_long);
  return g_test_run ();
}
