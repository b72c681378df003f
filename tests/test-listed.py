#!/usr/bin/env python3
"""A test that nobody runs proves nothing. Usage: test-listed.py BUILD-FOLDER [SOURCE-ROOT]   (else FRAMING_SOURCE_ROOT)

  tests/**/test-*.c, test-*.py     each is run by `meson test`
  plugin/STAGE/NAME.c              has tests/plugin/STAGE/test-NAME.c, or stands in UNDER_OTHERS with the test that covers it

Each finding is one line; exit status 1 when there is one."""
import glob
import json
import os
import subprocess
import sys

UNDER_OTHERS = {                        # parts that only work as a whole: tested where the whole is
    "document/lineclass.c": "boilerplate", "document/phrases.c": "language", "document/quotes.c": "voice",
    "document/text.c": "clauses", "lexicon/judge.c": "check", "lexicon/key.c": "term",
    "lexicon/try.c": "collect",
}


def main():
    root = sys.argv[2] if len(sys.argv) > 2 else os.environ["FRAMING_SOURCE_ROOT"]
    tests = json.loads(subprocess.run(["meson", "introspect", "--tests", sys.argv[1]], check=True, capture_output=True, text=True).stdout)
    targets = json.loads(subprocess.run(["meson", "introspect", "--targets", sys.argv[1]], check=True, capture_output=True, text=True).stdout)
    run = {os.path.realpath(word) for test in tests for word in test["cmd"] if os.path.isabs(word)}
    for target in targets:
        if any(os.path.realpath(name) in run for name in target["filename"]):
            run.update(os.path.realpath(s) for group in target["target_sources"] for s in group.get("sources", []))
    found = []
    for path in sorted(glob.glob(os.path.join(root, "tests", "**", "test-*.*"), recursive=True)):
        if path.endswith((".c", ".py")) and os.path.realpath(path) not in run:
            found.append(f"{os.path.relpath(path, root)}: not run by `meson test`; add it to its table in tests/meson.build")
    for path in sorted(glob.glob(os.path.join(root, "plugin", "*", "*.c"))):
        stage, name = os.path.split(os.path.relpath(path, os.path.join(root, "plugin")))
        test = UNDER_OTHERS.get(f"{stage}/{name}", name[:-2])
        if not os.path.exists(os.path.join(root, "tests", "plugin", stage, f"test-{test}.c")):
            found.append(f"plugin/{stage}/{name}: has no tests/plugin/{stage}/test-{test}.c")
    print("\n".join(found), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
