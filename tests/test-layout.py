#!/usr/bin/env python3
"""The architecture of the tree, checked. Usage: test-layout.py [--self-test] [SOURCE-ROOT]   (else FRAMING_SOURCE_ROOT)

  plugin/   a file includes only its own folder and folders before it in `ls plugin`; plugin.c may include all
  command/  of the project only <framing/plugin.h>, and its own folders
  all       no include loops; no quoted include that is not there; no C file above 400 lines; no absolute machine paths

Each finding is `file:line: what is wrong; what to do`; exit status 1 when there is one. --self-test first makes a bad tree
and checks that every rule sees its offender."""
import os
import re
import sys
import tempfile

MAX_LINES = 400
STAGES = ["base", "document", "lexicon", "measure", "session"]         # in the order of the data; a new stage goes here
C_SUFFIXES = (".c", ".h", ".cpp", ".inc")
TEXT_SUFFIXES = C_SUFFIXES + (".py", ".sh", ".md", ".tsv", ".build", ".in", ".txt", ".1", ".map", ".toml", ".yml")
GENERATED = re.compile(r"(^|/)[\w-]+\.inc$")                           # tables made by a script: no limit of lines
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:work|home|root|Users)/\w")
SKIP_FOLDERS = {".git", "build", "_build", "subprojects", "__pycache__"}
OUTSIDE = {"tests/test-layout.py"}                                     # writes such paths down to forbid them


def list_files(root):
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in SKIP_FOLDERS and not f.startswith("build"))
        for name in sorted(names):
            yield os.path.relpath(os.path.join(folder, name), root)


def read_lines(root, path):
    with open(os.path.join(root, path), encoding="utf-8", errors="replace") as file:
        return file.read().split("\n")


def includes_of(lines):
    """(line number, '<' or '"', target) of every include."""
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1), match.group(2)


def home_of(path):
    """The folder that quoted includes start from: plugin, command, or None where another rule holds."""
    top = path.split("/")[0]
    return top if top in ("plugin", "command") else None


def stage_of(path):
    """plugin/lexicon/match.c -> "lexicon"; plugin/plugin.c -> None."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else None


def check_stage(path, number, target):
    own, other = stage_of(path), target.split("/")[0]
    if "/" not in target:
        yield f"{path}:{number}: includes \"{target}\" without its folder; write \"{own or 'FOLDER'}/{target}\""
    elif other not in STAGES:
        yield f"{path}:{number}: includes \"{target}\" from a folder that is no stage; the stages are {', '.join(STAGES)}"
    elif own is not None and own in STAGES and STAGES.index(other) > STAGES.index(own):
        yield (f"{path}:{number}: {own}/ includes \"{target}\", a later stage; move what it needs to {own}/ or before, "
               f"or hand it in as an argument")


def check_project_header(path, number, target):
    if target.startswith("framing/") and target != "framing/plugin.h":
        yield f"{path}:{number}: includes <{target}>; the only public header is <framing/plugin.h>"


def check_includes(root, files):
    for path in files:
        home = home_of(path)
        if home is None or not path.endswith(C_SUFFIXES):
            continue
        for number, mark, target in includes_of(read_lines(root, path)):
            if mark == "<":
                yield from check_project_header(path, number, target)
                continue
            if ".." in target.split("/"):
                yield f"{path}:{number}: includes \"{target}\"; write it relative to {home}/, without .."
            elif is_generated(target):
                continue
            elif not os.path.exists(os.path.join(root, home, target)):
                yield f"{path}:{number}: includes \"{target}\", which is not in {home}/; of the project, only its own folders"
            elif home == "plugin":
                yield from check_stage(path, number, target)


def is_generated(target):
    """Files that meson writes into the build directory."""
    return os.path.basename(target) in ("config.h", "version.h", "builtin-data.h")


def check_stages(root):
    plugin = os.path.join(root, "plugin")
    for name in sorted(os.listdir(plugin)) if os.path.isdir(plugin) else []:
        if os.path.isdir(os.path.join(plugin, name)) and name not in STAGES:
            yield f"plugin/{name}:1: a folder that is no stage; add it to STAGES in tests/test-layout.py, in the order of the data"
    if STAGES != sorted(STAGES):
        yield "tests/test-layout.py:1: STAGES is not alphabetical; the order of `ls plugin` is the order of the data"


def check_loops(root, files):
    graph = {}
    for path in files:
        home = home_of(path)
        if home and path.endswith(C_SUFFIXES):
            graph[path] = [(number, f"{home}/{target}") for number, mark, target in includes_of(read_lines(root, path))
                           if mark == '"']
    done = set()

    def visit(path, trail):
        if path in trail:
            loop = trail[trail.index(path):] + [path]
            line = next(number for number, target in graph[loop[-2]] if target == path)
            yield f"{loop[-2]}:{line}: include loop {' -> '.join(loop)}; put what both need into a third header"
        elif path in graph and path not in done:
            for _, target in graph[path]:
                yield from visit(target, trail + [path])
            done.add(path)

    for path in sorted(graph):
        yield from visit(path, [])


def check_lengths(root, files):
    for path in files:
        if path.endswith(C_SUFFIXES) and not GENERATED.search(path):
            lines = len(read_lines(root, path)) - 1
            if lines > MAX_LINES:
                yield f"{path}:{MAX_LINES + 1}: {lines} lines, at most {MAX_LINES}; split off a part with a job of its own"


def check_paths(root, files):
    for path in files:
        is_text = path.endswith(TEXT_SUFFIXES) or "." not in os.path.basename(path) or path.startswith((".ci/", "scripts/"))
        if not is_text or path in OUTSIDE or path.startswith("tests/fuzz/corpus/"):
            continue
        for number, line in enumerate(read_lines(root, path), 1):
            match = MACHINE_PATH.search(line)
            if match:
                yield f"{path}:{number}: \"{match.group(0)}...\" is a path of one machine; make it relative to the checkout"


def check_tree(root):
    files = list(list_files(root))
    return [finding for check in (check_stages(root), check_includes(root, files), check_loops(root, files),
                                  check_lengths(root, files), check_paths(root, files)) for finding in check]


BAD_TREE = {    # file: (its text, a piece of the finding that it must give; None = it must give none)
    "plugin/base/good.c": ('#include "base/good.h"\n#include <framing/plugin.h>\n', None),
    "plugin/base/good.h": ("#pragma once\n", None),
    "plugin/base/later.c": ('#include "document/tokens.h"\n', "later.c:1: base/ includes \"document/tokens.h\", a later stage"),
    "plugin/document/tokens.h": ('#pragma once\n#include "base/good.h"\n', None),
    "plugin/document/bare.c": ('\n#include "tokens.h"\n', "bare.c:2: includes \"tokens.h\", which is not in plugin/"),
    "plugin/measure/a.h": ('#include "measure/b.h"\n', None),
    "plugin/measure/b.h": ('#include "measure/a.h"\n', "b.h:1: include loop"),
    "plugin/measure/dots.c": ('#include "../base/good.h"\n', "dots.c:1: includes \"../base/good.h\"; write it relative"),
    "plugin/misc/x.c": ("\n", "plugin/misc:1: a folder that is no stage"),
    "plugin/plugin.c": ('#include "config.h"\n#include "document/tokens.h"\n#include "measure/dots.h"\n', "plugin.c:3: includes \"measure/dots.h\", which"),
    "plugin/session/long.c": ("\n" * (MAX_LINES + 1), "long.c:401: 401 lines"),
    "command/main.c": ('#include "input/input.h"\n#include <framing/plugin.h>\n', None),
    "command/input/input.h": ("\n", None),
    "command/peek.c": ('#include "base/good.h"\n', "peek.c:1: includes \"base/good.h\", which is not in command/"),
    "command/private.c": ("#include <framing/private.h>\n", "private.c:1: includes <framing/private.h>"),
    "docs/here.md": ("See /ho" "me/someone/x and https://example.org/home/x.\n", "here.md:1: \"/ho" "me/s"),
    "docs/fine.md": ("See https://example.org/home/x, ../work/x, /usr/lib and a/root/b.\n", None),
}


def self_test():
    missed = []
    with tempfile.TemporaryDirectory() as root:
        for path, (text, _) in BAD_TREE.items():
            os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(text)
        findings = check_tree(root)
    expected = [piece for _, piece in BAD_TREE.values() if piece]
    missed = [f"self-test: nothing says: {piece}" for piece in expected if not any(piece in f for f in findings)]
    if len(findings) != len(expected):
        missed.append(f"self-test: {len(findings)} findings, not {len(expected)}:\n  " + "\n  ".join(findings))
    return missed


def main():
    arguments = [a for a in sys.argv[1:] if a != "--self-test"]
    root = arguments[0] if arguments else os.environ.get("FRAMING_SOURCE_ROOT", os.path.join(os.path.dirname(__file__), ".."))
    findings = self_test() if "--self-test" in sys.argv else []
    findings += check_tree(root)
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
