#include "passage/cells.h"
#include "press.h"

static const PressArticle ARTICLES[] = {
  { "Post", "dam", -0.5, 4, 100, "", "" },
  { "Mail", "dam", 0.5, 6, 200, "", "" },
  { "Post", "dam", -0.1, 9, 201, "", "" },
  { "Post", "dam", NAN, 0, 90, "", "" },
  { "Mail", "port", NAN, 0, 90, "", "" },
  { "Post", "port", 0.2, 1, 90, "", "" },
  { "Post", "", 0.9, 9, 90, "", "" },
  { "", "port", 0.9, 9, 90, "", "" },
  { "Post", "port", 0.8, 9, 90, "", "" },       /* left out */
};

static const FramingCell *
cell (const FramingCells *cells, guint i)
{
  return &g_array_index (cells->cells, FramingCell, i);
}

static void
check_cells (void)
{
  Press *press = press_new (ARTICLES, G_N_ELEMENTS (ARTICLES));

  framing_collection_document (press->collection, 8)->left_out = TRUE;

  g_autoptr (FramingCells) cells = framing_cells_new (press->collection, 0, 1);

  /* dam: Post, Mail; port: Post, Mail; what has no outlet, no story, or is left out is nowhere */
  g_assert_cmpuint (cells->cells->len, ==, 4);
  g_assert_cmpuint (cells->documents->len, ==, 6);
  g_assert_cmpfloat_with_epsilon (cell (cells, 0)->value, -0.3, 1e-12);
  g_assert_cmpuint (cell (cells, 0)->n, ==, 3);
  g_assert_cmpuint (cell (cells, 0)->hits, ==, 6);
  g_assert_cmpuint (cell (cells, 0)->words, ==, 150);
  g_assert_cmpuint (g_array_index (cells->documents, guint32, cell (cells, 0)->first + 1), ==, 2);
  g_assert_cmpfloat (cell (cells, 1)->value, ==, 0.5);
  g_assert_cmpfloat (cell (cells, 2)->value, ==, 0.2);
  g_assert_true (isnan (cell (cells, 3)->value));
  g_assert_cmpuint (framing_cells_end (cells, 0), ==, 2);
  g_assert_cmpuint (framing_cells_end (cells, 2), ==, 4);
  press_free (press);
}

static void
check_min_hits (void)
{
  Press *press = press_new (ARTICLES, G_N_ELEMENTS (ARTICLES));
  g_autoptr (FramingCells) cells = framing_cells_new (press->collection, 0, 5);

  g_assert_cmpfloat_with_epsilon (cell (cells, 0)->value, -0.1, 1e-12);
  g_assert_true (isnan (framing_cells_value (press->collection, 0, 0, 5)));
  g_assert_cmpfloat (framing_cells_value (press->collection, 0, 0, 4), ==, -0.5);
  press_free (press);
}

static void
check_solidity (void)
{
  g_assert_cmpfloat (framing_cells_solidity (0, 1000), ==, 0);
  g_assert_cmpfloat (framing_cells_solidity (1, 1000), <, 0.2);
  g_assert_cmpfloat (framing_cells_solidity (20, 500), >, 0.6);
  g_assert_cmpfloat (framing_cells_solidity (20, 20), <, framing_cells_solidity (20, 200));
  g_assert_cmpfloat (framing_cells_solidity (4000000000u, 4000000000u), <=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlet/cells/cells", check_cells);
  g_test_add_func ("/outlet/cells/min-hits", check_min_hits);
  g_test_add_func ("/outlet/cells/solidity", check_solidity);
  return g_test_run ();
}
