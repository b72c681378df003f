// The same in C++11: valid, with C linkage, and without a name that C++ reserves.
#include <framing/plugin.h>
#include <framing/plugin.h>

namespace {

struct Host
{
  framing_doc doc;
  framing_out out;
  framing_error error;
};

}  // namespace

int
main ()
{
  Host host = Host ();
  framing_plugin_entry_fn entry = nullptr;
  const framing_inspect *inspect = nullptr;

  host.doc.struct_size = sizeof host.doc;
  return FRAMING_HAS (&host.doc, framing_doc, body) && entry == nullptr && inspect == nullptr
         && (FRAMING_PLUGIN_ABI >> 16) == FRAMING_PLUGIN_ABI_MAJOR ? FRAMING_OK : 1;
}
