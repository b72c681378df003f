#!/usr/bin/env python3
"""`framing score` writes the same bytes with one job and with more, and with two other builds of framing.so: one in plain C where the
real one has SSE2, and one with simple ways in the place of fast ones (simple.c). On real news, ../shared/corpus, where it lies beside
the tree; else on articles made of the invented stories.

usage: test-same.py PLAIN-C.so SIMPLE.so [--articles N]      (FRAMING_BINARY, FRAMING_PLUGIN, FRAMING_SOURCE_ROOT as for all tests)"""
import argparse
import gzip
import hashlib
import itertools
import os
import subprocess
import sys
import tempfile

import text

ROOT = os.environ["FRAMING_SOURCE_ROOT"]
CORPUS = os.path.join(ROOT, "..", "shared", "corpus", "stories.jsonl.gz")
TARGETS = ["--target", "US=U.S.|US|America*|Washington", "--target", "Russia=Russia*|Moscow|Putin"]
OPTIONS = {"jsonl": [], "jsonl with evidence and targets": ["--evidence", *TARGETS], "csv": ["--format", "csv"]}


def fingerprint(path, plugin, jobs, options):
    """Of what is written: its length and its digest."""
    form = [] if "--format" in options else ["--format", "jsonl"]
    command = [os.environ["FRAMING_BINARY"], "score", "--plugin", plugin, "--jobs", str(jobs), "--input-format", "jsonl", *form, *options, path]
    process, digest, length = subprocess.Popen(command, stdout=subprocess.PIPE), hashlib.sha256(), 0
    for block in iter(lambda: process.stdout.read(1 << 20), b""):
        digest.update(block)
        length += len(block)
    if process.wait() != 0:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return length, digest.hexdigest()


def write_news(path, articles):
    if not os.path.exists(CORPUS):
        text.write(ROOT, path, 2 << 20)
        return "made articles, as there is no ../shared/corpus beside the tree"
    with gzip.open(CORPUS, "rb") as corpus, open(path, "wb") as file:
        file.writelines(itertools.islice(corpus, articles))
    return "real news"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plain_c")
    parser.add_argument("simple")
    parser.add_argument("--articles", type=int, help="the first N only")
    args = parser.parse_args()
    real = os.environ["FRAMING_PLUGIN"]
    runs = {"1 job": (real, 1), "2 jobs": (real, 2), "5 jobs": (real, 5), "plain C": (args.plain_c, 1), "the simple ways": (args.simple, 1)}
    failed = False
    with tempfile.TemporaryDirectory(prefix="framing-same-") as folder:
        path = os.path.join(folder, "news.jsonl")
        print(write_news(path, args.articles))
        for name, options in OPTIONS.items():
            prints = {run: fingerprint(path, *how, options) for run, how in runs.items()}
            first = prints["1 job"]
            other = [run for run, got in prints.items() if got != first or got[0] == 0]
            failed = failed or bool(other)
            print(f"{name}: {first[0]} bytes, {'ANOTHER with ' + ', '.join(other) if other else 'the same with ' + ', '.join(runs)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
