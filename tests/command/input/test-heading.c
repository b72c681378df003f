/* Is the first line of a file the heading of a table? */
#include "input/heading.h"

#define S(s) s, sizeof s - 1
#define C FRAMING_FORMAT_CSV
#define V FRAMING_FORMAT_TSV
#define NO FRAMING_FORMAT_UNKNOWN

static const struct {
  const char *bytes;
  gsize n;
  FramingFormat expected;
} cases[] = {
  { S ("id,text\n1,x\n"), C },                  { S ("text,title"), C },                      { S ("id;Body;outlet\r\n"), C },
  { S ("id\ttext\n"), V },                      { S ("\"id\",\"text\"\n"), C },               { S ("\"title\"\t\"content\"\r\n"), V },
  { S (",text,label\n0,x,1\n"), C },            { S ("article,meta.author,tone (1-5)\n"), C },{ S ("headline,maintext\rH,M\r"), C },
  { S (",text\n0,x\n"), C },                   { S ("text,title,\n"), C },
  { S ("Outlet name,Published at,Body\n"), C }, { S ("story,paper\n"), C },                   { S ("\xc3\xa9" "cole,text\n"), C },
  /* prose */
  { S ("Text, body and mind\nare one.\n"), NO },{ S ("Body,\n"), NO },                        { S ("text\nx\n"), NO },
  { S ("text\n"), NO },                         { S ("The article, said she, is wrong.\n"), NO },
  { S ("Article;the second part of it was read aloud to all of them\n"), NO },                { S ("Content,he said.\n"), NO },
  { S ("Text,what?\n"), NO },                   { S ("Text,\"so\n"), NO },                    { S ("Text,\"so\" it\n"), NO },
  { S ("one,two\n"), NO },                      { S ("id,title\ntext,x\n"), NO },             { S (""), NO },
  { S ("\ntext,id\n"), NO },                    { S ("text,a\0b\n"), NO },                    { S ("text ,id\n"), NO },
  { S ("text,\xff\n"), NO },
};

static void
test_tells (void)
{
  FramingNames *names = framing_names_new ("text=story", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *copy = g_memdup2 (cases[i].bytes, MAX (cases[i].n, 1));

      g_autofree char *shown = g_strescape (cases[i].bytes, NULL);

      g_test_message ("%s", shown);
      g_assert_cmpint (framing_heading_tells (names, copy, cases[i].n), ==, cases[i].expected);
    }
  framing_names_unref (names);
}

/* a line of any length is looked at once */
static void
test_long (void)
{
  FramingNames *names = framing_names_new (NULL, NULL);
  g_autoptr (GString) line = g_string_new ("text");

  for (int i = 0; i < 200000; i++)
    g_string_append (line, ",c");
  g_assert_cmpint (framing_heading_tells (names, line->str, line->len), ==, C);
  g_string_assign (line, "text,");
  for (int i = 0; i < 400000; i++)
    g_string_append_c (line, 'x');
  g_assert_cmpint (framing_heading_tells (names, line->str, line->len), ==, NO);
  framing_names_unref (names);
}

/* Tables of scores have no text, and long names. */
static void
test_records (void)
{
  static const char heading[] = "id,target_port_ansel_and_the_lower_harbour_tension_cooperation_score\n1,0\n", prose[] = "Axes, scores and so on.\n";
  FramingNames *names = framing_names_new (NULL, NULL);

  g_assert_cmpint (framing_heading_tells (names, S (heading)), ==, NO);
  framing_names_welcome_records (names);
  g_assert_cmpint (framing_heading_tells (names, S (heading)), ==, C);
  g_assert_cmpint (framing_heading_tells (names, S (prose)), ==, NO);
  framing_names_unref (names);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/heading/tells", test_tells);
  g_test_add_func ("/input/heading/long", test_long);
  g_test_add_func ("/input/heading/records", test_records);
  return g_test_run ();
}
