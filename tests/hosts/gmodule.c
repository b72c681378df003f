/* A host of the GLib family: GModule, GPtrArray of its own around it, and the plugin's use of GLib is none of its business. */
#include <framing/plugin.h>
#include <gmodule.h>
#include <math.h>

static const char *plugin_path;

static const framing_plugin *
open_plugin (GModule **module)
{
  framing_plugin_entry_fn entry = NULL;

  *module = g_module_open (plugin_path, G_MODULE_BIND_LOCAL);
  if (*module == NULL)
    g_error ("%s", g_module_error ());
  g_assert_true (g_module_symbol (*module, FRAMING_PLUGIN_ENTRY, (gpointer *) &entry));
  return entry (FRAMING_PLUGIN_ABI);
}

static void
score_one (const framing_plugin *plugin)
{
  static const char text[] = "The talks failed and the crisis deepened.";
  framing_doc doc = { sizeof doc, 0, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, { text, sizeof text - 1 } };
  framing_error error = { sizeof error, 0, "" };
  framing_analyzer *analyzer = NULL;
  framing_session *session = NULL;
  g_autofree double *values = NULL;
  framing_out out = { .struct_size = sizeof out, .metric_step = 1 };
  guint found = 0;

  g_assert_cmpint (plugin->analyzer_new (NULL, 0, &analyzer, &error), ==, FRAMING_OK);
  g_assert_cmpint (plugin->session_new (analyzer, &session, &error), ==, FRAMING_OK);
  values = g_new0 (double, plugin->metric_count (analyzer));
  out.values = values;
  g_assert_cmpint (plugin->analyze (session, &doc, 1, sizeof doc, &out, &error), ==, FRAMING_OK);
  for (gsize i = 0; i < plugin->metric_count (analyzer); i++)
    {
      framing_metric metric = { .struct_size = sizeof metric };

      g_assert_cmpint (plugin->metric_info (analyzer, i, &metric), ==, FRAMING_OK);
      if (g_strcmp0 (metric.name, "hurdle_success_score") != 0 && g_strcmp0 (metric.name, "sentiment_score") != 0)
        continue;
      g_assert_false (isnan (values[i]));
      g_assert_cmpfloat (values[i], <, 0);
      found++;
    }
  g_assert_cmpuint (found, ==, 2);
  plugin->session_free (session);
  plugin->analyzer_free (analyzer);
}

static void
test_score (void)
{
  GModule *module;

  score_one (open_plugin (&module));
  g_assert_true (g_module_close (module));
}

static void
test_reopen (void)
{
  for (int i = 0; i < 3; i++)
    {
      GModule *module;

      score_one (open_plugin (&module));
      g_assert_true (g_module_close (module));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  plugin_path = argc > 1 ? argv[1] : g_getenv ("FRAMING_PLUGIN");
  if (plugin_path == NULL)
    g_error ("give the path of framing.so as argument or in FRAMING_PLUGIN");
  g_test_add_func ("/gmodule/score", test_score);
  g_test_add_func ("/gmodule/reopen", test_reopen);
  return g_test_run ();
}
