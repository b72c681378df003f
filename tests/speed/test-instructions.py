#!/usr/bin/env python3
"""Counts the instructions of `framing score` under callgrind and holds them against limits, so that a slow-down is seen at once.

usage: test-instructions.py [--update] BUILD-FOLDER

The counts do not depend on how busy the machine is: two runs agree to one part in ten thousand. They do depend on the compiler and
on the libraries, so the limits hold for Debian 12's gcc on x86-64 and a build as `meson setup` makes it; elsewhere the test is
skipped with a word (exit status 77). limits.tsv keeps the limits; --update writes into it a tenth above what this build reaches."""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LIMITS = os.path.join(HERE, "limits.tsv")
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
import text                             # noqa: E402  (beside this file)

SIZE, SHORT = 1500000, b'{"text":"x"}\n'
TARGETS = ["--target", "Verrin=Verrin|Lindqvist", "--target", "Ministry=minister*|ministr*|government*"]
VARIANTS = {"plain": [], "two targets": TARGETS, "evidence": ["--evidence"]}
# The C library picks its functions by what the processor knows, and valgrind passes that on.
TUNABLES = "glibc.cpu.hwcaps=-AVX2,-AVX512F,-AVX512VL,-ERMS"
HEAD = """# The most instructions of `framing score --jobs 1 --format jsonl` under callgrind, with Debian 12's gcc on x86-64. They are a tenth
# above what was reached when they were written: `tests/speed/test-instructions.py --update BUILD` writes them anew; do so when a
# step made it faster, or when something is worth what it costs, and say by how much in the commit.
"""


def introspect(build, what):
    return json.loads(subprocess.run(["meson", "introspect", what, build], check=True, capture_output=True, text=True).stdout)


def reason_to_skip(build, program):
    options = {o["name"]: o["value"] for o in introspect(build, "--buildoptions")}
    with open(program, "rb") as file:
        compilers = {found.decode() for found in re.findall(rb"GCC: \([^)]*\)|clang version [\d.]*", file.read())}
    if not shutil.which("valgrind"):
        return "valgrind is not installed"
    if os.uname().machine != "x86_64":
        return "the limits are for x86-64"
    if any(not compiler.startswith("GCC: (Debian 12.2.0-") for compiler in compilers):
        return f"the limits are for Debian 12's gcc 12.2.0, this build is of {', '.join(sorted(compilers))}"
    if options["b_sanitize"] != "none" or options["b_coverage"]:
        return "the build counts or checks on its own (b_sanitize, b_coverage)"
    if options["optimization"] != "2" or options["b_lto"] or options["c_args"]:
        return "the limits are for a build as `meson setup` makes it (optimization 2, no b_lto, no c_args)"
    return None


def instructions(build, folder, path, options):
    counts = os.path.join(folder, "counts")
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + counts, os.path.join(build, "command", "framing"), "score",
               "--plugin", os.path.join(build, "plugin", "framing.so"), "--jobs", "1", "--format", "jsonl", *options, path]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "GLIBC_TUNABLES": TUNABLES}
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)
    if done.returncode != 0:
        sys.exit("callgrind failed: " + done.stderr[-2000:])
    with open(counts, encoding="utf-8", errors="replace") as file:
        return int(re.search(r"^(?:summary|totals): (\d+)", file.read(), re.M).group(1))


def measure(build):
    """What is counted -> instructions: of the start in millions, of the rest for each byte of input."""
    with tempfile.TemporaryDirectory(prefix="framing-speed-") as folder:
        short, long = os.path.join(folder, "short.jsonl"), os.path.join(folder, "long.jsonl")
        with open(short, "wb") as file:
            file.write(SHORT)
        size = text.write(ROOT, long, SIZE)
        start = instructions(build, folder, short, [])
        reached = {"start, millions": start / 1e6}
        for name, options in VARIANTS.items():
            reached[name + ", a byte"] = (instructions(build, folder, long, options) - start) / size
    return reached


def read_limits():
    with open(LIMITS, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {name: float(limit) for name, limit in rows}


def write_limits(reached):
    with open(LIMITS, "w", encoding="utf-8") as file:
        file.write(HEAD + "".join(f"{name}\t{1.1 * value:.1f}\n" for name, value in reached.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--update", action="store_true")
    args = parser.parse_args()
    skip = reason_to_skip(args.build, os.path.join(args.build, "plugin", "framing.so"))
    if skip:
        print("skipped: " + skip)
        return 77
    reached = measure(args.build)
    if args.update:
        write_limits(reached)
    limits, failed = read_limits(), False
    for name, limit in limits.items():
        over = reached[name] > limit
        failed = failed or over
        print(f"{name}: {reached[name]:.1f}, limit {limit:.1f}{'   TOO MANY' if over else ''}")
    if failed:
        print("slower than the limits of tests/speed/limits.tsv; callgrind_annotate or bench/profile tells where")
    if set(limits) != set(reached):
        sys.exit("tests/speed/limits.tsv does not name what is counted")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
