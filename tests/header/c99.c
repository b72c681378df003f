/* Does nothing but include the public header under strict flags, twice, and use each kind of thing in it. */
#include <framing/plugin.h>
#include <framing/plugin.h>

int
main (void)
{
  framing_doc doc = { 0, 0, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  framing_plugin_entry_fn entry = NULL;

  doc.struct_size = (uint32_t) sizeof doc;
  return FRAMING_HAS (&doc, framing_doc, body) && entry == NULL && FRAMING_PLUGIN_ABI >> 16 == FRAMING_PLUGIN_ABI_MAJOR
         && sizeof FRAMING_PLUGIN_ENTRY == 21 ? FRAMING_OK : 1;
}
