/* Prints the layout of every public struct as the C compiler sees it: "NAME size" and "NAME.member offset". ctypes-host.py
 * compares that with its own, and checks that no struct or member of the header is missing here. */
#include <framing/plugin.h>
#include <stdio.h>

#define SIZE(type) printf ("%s %zu\n", #type, sizeof (type))
#define AT(type, m) printf ("%s.%s %zu\n", #type, #m, offsetof (type, m))

int
main (void)
{
  SIZE (framing_str); AT (framing_str, ptr); AT (framing_str, len);
  SIZE (framing_option); AT (framing_option, key); AT (framing_option, value);
  SIZE (framing_error); AT (framing_error, struct_size); AT (framing_error, code); AT (framing_error, text);
  SIZE (framing_doc); AT (framing_doc, struct_size); AT (framing_doc, reserved); AT (framing_doc, id);
    AT (framing_doc, language); AT (framing_doc, title); AT (framing_doc, body);
  SIZE (framing_metric); AT (framing_metric, struct_size); AT (framing_metric, kind); AT (framing_metric, axis);
    AT (framing_metric, part); AT (framing_metric, target); AT (framing_metric, reserved); AT (framing_metric, field);
    AT (framing_metric, name); AT (framing_metric, help); AT (framing_metric, min); AT (framing_metric, max);
  SIZE (framing_axis); AT (framing_axis, struct_size); AT (framing_axis, reserved); AT (framing_axis, id);
    AT (framing_axis, low_pole); AT (framing_axis, high_pole); AT (framing_axis, definition);
  SIZE (framing_entry); AT (framing_entry, struct_size); AT (framing_entry, axis); AT (framing_entry, pole);
    AT (framing_entry, base); AT (framing_entry, text); AT (framing_entry, source);
  SIZE (framing_evidence); AT (framing_evidence, begin); AT (framing_evidence, end); AT (framing_evidence, cue_begin);
    AT (framing_evidence, cue_end); AT (framing_evidence, sentence_begin); AT (framing_evidence, sentence_end);
    AT (framing_evidence, base); AT (framing_evidence, weight); AT (framing_evidence, entry);
    AT (framing_evidence, rules); AT (framing_evidence, axis); AT (framing_evidence, field);
    AT (framing_evidence, parts); AT (framing_evidence, targets);
  SIZE (framing_evidence_list); AT (framing_evidence_list, struct_size); AT (framing_evidence_list, reserved);
    AT (framing_evidence_list, items); AT (framing_evidence_list, item_size); AT (framing_evidence_list, n_items);
    AT (framing_evidence_list, first); AT (framing_evidence_list, n_docs);
  SIZE (framing_out); AT (framing_out, struct_size); AT (framing_out, max_evidence); AT (framing_out, values);
    AT (framing_out, doc_step); AT (framing_out, metric_step); AT (framing_out, status); AT (framing_out, notes);
    AT (framing_out, cancel);
  SIZE (framing_plugin); AT (framing_plugin, struct_size); AT (framing_plugin, abi); AT (framing_plugin, id);
    AT (framing_plugin, version); AT (framing_plugin, status_text); AT (framing_plugin, analyzer_new);
    AT (framing_plugin, analyzer_free); AT (framing_plugin, analyzer_text); AT (framing_plugin, axis_count);
    AT (framing_plugin, axis_info); AT (framing_plugin, metric_count); AT (framing_plugin, metric_info);
    AT (framing_plugin, entry_info); AT (framing_plugin, rule_name); AT (framing_plugin, session_new);
    AT (framing_plugin, session_free); AT (framing_plugin, analyze); AT (framing_plugin, evidence);
    AT (framing_plugin, extension);
  SIZE (framing_token); AT (framing_token, begin); AT (framing_token, end); AT (framing_token, stem);
    AT (framing_token, sentence); AT (framing_token, clause); AT (framing_token, flags);
  SIZE (framing_hit); AT (framing_hit, begin); AT (framing_hit, end); AT (framing_hit, first); AT (framing_hit, last);
    AT (framing_hit, entry); AT (framing_hit, axis);
  SIZE (framing_diagnostic); AT (framing_diagnostic, line); AT (framing_diagnostic, column);
    AT (framing_diagnostic, severity); AT (framing_diagnostic, file); AT (framing_diagnostic, text);
  SIZE (framing_inspect); AT (framing_inspect, struct_size); AT (framing_inspect, reserved);
    AT (framing_inspect, tokens); AT (framing_inspect, stem_text); AT (framing_inspect, check);
    AT (framing_inspect, check_free); AT (framing_inspect, hits);
  return 0;
}
