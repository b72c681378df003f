#!/usr/bin/env python3
"""A host in Python's ctypes. Usage: ctypes-host.py FRAMING.SO LAYOUT-PROBE PLUGIN.H

Its structs are written down here, as a Python programmer would, and compared with the C compiler's (layout-probe) and
with the members that stand in the header; then it scores. Prints TAP."""
import math
import re
import subprocess
import sys
from ctypes import (CDLL, CFUNCTYPE, POINTER, Structure, byref, c_char, c_char_p, c_double, c_int, c_int32,
                    c_size_t, c_ssize_t, c_uint16, c_uint32, c_uint, c_void_p, sizeof)


def struct(name, /, **members):
    return type(name, (Structure,), {"_fields_": list(members.items())})


Str = struct("framing_str", ptr=c_char_p, len=c_size_t)
Option = struct("framing_option", key=Str, value=Str)
Error = struct("framing_error", struct_size=c_uint32, code=c_int32, text=c_char * 504)
Doc = struct("framing_doc", struct_size=c_uint32, reserved=c_uint32, id=Str, language=Str, title=Str, body=Str)
Metric = struct("framing_metric", struct_size=c_uint32, kind=c_uint32, axis=c_int32, part=c_int32, target=c_int32,
                reserved=c_uint32, field=c_char_p, name=c_char_p, help=c_char_p, min=c_double, max=c_double)
Axis = struct("framing_axis", struct_size=c_uint32, reserved=c_uint32, id=c_char_p, low_pole=c_char_p,
              high_pole=c_char_p, definition=c_char_p)
Entry = struct("framing_entry", struct_size=c_uint32, axis=c_int32, pole=c_int32, base=c_int32, text=c_char_p,
               source=c_char_p)
Evidence = struct("framing_evidence", begin=c_uint32, end=c_uint32, cue_begin=c_uint32, cue_end=c_uint32,
                  sentence_begin=c_uint32, sentence_end=c_uint32, base=c_int32, weight=c_int32, entry=c_uint32,
                  rules=c_uint32, axis=c_uint16, field=c_uint16, parts=c_uint32, targets=c_uint32)
EvidenceList = struct("framing_evidence_list", struct_size=c_uint32, reserved=c_uint32, items=c_void_p,
                      item_size=c_size_t, n_items=c_size_t, first=POINTER(c_size_t), n_docs=c_size_t)
Out = struct("framing_out", struct_size=c_uint32, max_evidence=c_uint32, values=POINTER(c_double), doc_step=c_ssize_t,
             metric_step=c_ssize_t, status=POINTER(c_int32), notes=POINTER(c_uint32), cancel=POINTER(c_int))
Token = struct("framing_token", begin=c_uint32, end=c_uint32, stem=c_uint32, sentence=c_uint32, clause=c_uint32,
               flags=c_uint32)
Hit = struct("framing_hit", begin=c_uint32, end=c_uint32, first=c_uint32, last=c_uint32, entry=c_uint32, axis=c_int32)
Diagnostic = struct("framing_diagnostic", line=c_uint32, column=c_uint32, severity=c_int32, file=c_char_p,
                    text=c_char_p)
Plugin = struct(
    "framing_plugin", struct_size=c_uint32, abi=c_uint32, id=c_char_p, version=c_char_p,
    status_text=CFUNCTYPE(c_char_p, c_int),
    analyzer_new=CFUNCTYPE(c_int, POINTER(Option), c_size_t, POINTER(c_void_p), POINTER(Error)),
    analyzer_free=CFUNCTYPE(None, c_void_p),
    analyzer_text=CFUNCTYPE(c_char_p, c_void_p, c_char_p),
    axis_count=CFUNCTYPE(c_size_t, c_void_p),
    axis_info=CFUNCTYPE(c_int, c_void_p, c_size_t, POINTER(Axis)),
    metric_count=CFUNCTYPE(c_size_t, c_void_p),
    metric_info=CFUNCTYPE(c_int, c_void_p, c_size_t, POINTER(Metric)),
    entry_info=CFUNCTYPE(c_int, c_void_p, c_uint32, POINTER(Entry)),
    rule_name=CFUNCTYPE(c_char_p, c_void_p, c_uint),
    session_new=CFUNCTYPE(c_int, c_void_p, POINTER(c_void_p), POINTER(Error)),
    session_free=CFUNCTYPE(None, c_void_p),
    analyze=CFUNCTYPE(c_int, c_void_p, POINTER(Doc), c_size_t, c_size_t, POINTER(Out), POINTER(Error)),
    evidence=CFUNCTYPE(c_int, c_void_p, POINTER(EvidenceList)),
    extension=CFUNCTYPE(c_void_p, c_char_p))
Inspect = struct("framing_inspect", struct_size=c_uint32, reserved=c_uint32, tokens=c_void_p, stem_text=c_void_p,
                 check=c_void_p, check_free=c_void_p, hits=c_void_p)
STRUCTS = [Str, Option, Error, Doc, Metric, Axis, Entry, Evidence, EvidenceList, Out, Token, Hit, Diagnostic, Plugin,
           Inspect]
ABI = 1 << 16
E_USAGE, E_OPTION = -2, -3


def own_layout():
    rows = {}
    for s in STRUCTS:
        rows[s.__name__] = sizeof(s)
        for name, _ in s._fields_:
            rows[f"{s.__name__}.{name}"] = getattr(s, name).offset
    return rows


def probe_layout(probe):
    lines = subprocess.run([probe], check=True, capture_output=True, text=True).stdout.splitlines()
    return {name: int(number) for name, number in (line.split() for line in lines)}


def header_members(path):
    """Names of all structs and members in the header, in order, by reading its text."""
    with open(path, encoding="utf-8") as file:
        text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S)
    names = []
    for body, struct_name in re.findall(r"typedef struct(?: \w+)? \{(.*?)\}\s*(\w+);", text, flags=re.S):
        names.append(struct_name)
        for declaration in filter(None, (d.strip() for d in body.split(";"))):
            function = re.match(r"[^(]*\(\*(\w+)\)", declaration)
            members = [function.group(1)] if function else [
                re.search(r"(\w+)\s*(?:\[\d+\])?$", part.strip()).group(1) for part in declaration.split(",")]
            names += [f"{struct_name}.{member}" for member in members]
    return names


def text(value):
    data = value.encode() if isinstance(value, str) else value
    return Str(data, len(data))


class Host:
    """The smallest useful binding: options in, {metric: value} for each document out."""

    def __init__(self, path, options=()):
        entry = CDLL(path).framing_plugin_entry
        entry.restype, entry.argtypes = POINTER(Plugin), [c_uint32]
        self.entry = entry
        self.plugin = entry(ABI).contents
        self.error = Error(struct_size=sizeof(Error))
        self.analyzer = c_void_p()
        array = (Option * max(len(options), 1))(*[Option(text(k), text(v)) for k, v in options])
        self.must(self.plugin.analyzer_new(array, len(options), byref(self.analyzer), byref(self.error)))
        self.session = c_void_p()
        self.must(self.plugin.session_new(self.analyzer, byref(self.session), byref(self.error)))
        self.names = []
        metric = Metric(struct_size=sizeof(Metric))
        for i in range(self.plugin.metric_count(self.analyzer)):
            self.must(self.plugin.metric_info(self.analyzer, i, byref(metric)))
            self.names.append(metric.name.decode())

    def must(self, code):
        if code:
            raise RuntimeError(f"{code}: {self.plugin.status_text(code).decode()}: {self.error.text.decode()}")

    def analyze(self, articles):
        docs = (Doc * len(articles))(*[Doc(struct_size=sizeof(Doc), title=text(t), body=text(b)) for t, b in articles])
        values = (c_double * (len(articles) * len(self.names)))()
        status, notes = (c_int32 * len(articles))(), (c_uint32 * len(articles))()
        out = Out(struct_size=sizeof(Out), max_evidence=100, values=values, doc_step=len(self.names), metric_step=1,
                  status=status, notes=notes)
        self.must(self.plugin.analyze(self.session, docs, len(articles), sizeof(Doc), byref(out), byref(self.error)))
        n = len(self.names)
        return [dict(zip(self.names, values[d * n:(d + 1) * n])) for d in range(len(articles))], list(status)

    def evidence(self):
        found = EvidenceList(struct_size=sizeof(EvidenceList))
        self.must(self.plugin.evidence(self.session, byref(found)))
        return [[Evidence.from_address(found.items + i * found.item_size) for i in range(found.first[d], found.first[d + 1])]
                for d in range(found.n_docs)]

    def close(self):
        self.plugin.analyzer_free(self.analyzer)
        self.plugin.session_free(self.session)


def test_layout(path, probe, header):
    """The structs are those of the C compiler."""
    own, compiled = own_layout(), probe_layout(probe)
    for name in sorted(own.keys() | compiled.keys()):
        assert own.get(name) == compiled.get(name), f"{name}: {own.get(name)} here, {compiled.get(name)} in C"


def test_header(path, probe, header):
    """No struct or member of the header is missing."""
    assert sorted(own_layout()) == sorted(header_members(header)), set(own_layout()) ^ set(header_members(header))


def test_score(path, probe, header):
    """Scores, evidence and their sums."""
    host = Host(path, [("target", "Tarn=Tarn|Tarnish")])
    body = "The talks failed, and the crisis in Tarn deepened. Café owners feared a collapse."
    (bad, good, none), status = host.analyze([
        ("", body), ("", "The partners celebrated a successful agreement."), ("", "A table and a chair.")])
    assert status == [0, 0, 0], status
    assert bad["hurdle_success_score"] < 0 < good["hurdle_success_score"], (bad, good)
    assert math.isnan(none["hurdle_success_score"]) and none["hurdle_success_low"] == 0, none
    items = host.evidence()
    assert len(items) == 3 and len(items[0]) > 2 and not items[2]
    for item in items[0]:
        assert body.encode()[item.begin:item.end].decode(), "a range that is no text"
    axis = next(i for i in range(host.plugin.axis_count(host.analyzer)) if axis_id(host, i) == "hurdle-success")
    low = -sum(item.weight for item in items[0] if item.axis == axis and item.weight < 0)
    assert low == round(bad["hurdle_success_low"] * 1000), (low, bad["hurdle_success_low"])
    host.close()


def axis_id(host, number):
    axis = Axis(struct_size=sizeof(Axis))
    host.must(host.plugin.axis_info(host.analyzer, number, byref(axis)))
    return axis.id.decode()


def test_errors(path, probe, header):
    """Errors become exceptions with a text; another ABI is refused."""
    try:
        Host(path, [("nonsense", "x")])
        raise AssertionError("an unknown option was taken")
    except RuntimeError as error:
        assert str(error).startswith(f"{E_OPTION}:") and "nonsense" in str(error), error
    host = Host(path)
    assert not host.entry(2 << 16), "another major version was accepted"
    assert host.plugin.axis_info(host.analyzer, 999, byref(Axis(struct_size=sizeof(Axis)))) == E_USAGE
    inspect = host.plugin.extension(b"inspect/1")
    assert Inspect.from_address(inspect).struct_size >= sizeof(Inspect)
    host.close()


def main():
    tests = [test_layout, test_header, test_score, test_errors]
    failed = 0
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        try:
            test(*sys.argv[1:4])
            print(f"ok {number} - {test.__doc__}")
        except Exception as error:  # noqa: a test that fails for any reason has failed
            failed = 1
            print(f"not ok {number} - {test.__doc__}\n# {type(error).__name__}: {error}")
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main())
