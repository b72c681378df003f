#!/usr/bin/env python3
"""`framing score` writes the same bytes with one job and with more, on real news: ../shared/corpus, where it lies beside the tree.

usage: test-jobs.py [--articles N]      (FRAMING_BINARY, FRAMING_PLUGIN, FRAMING_SOURCE_ROOT as for all tests)

Without the corpus it is skipped with a word (exit status 77); tests/command/test-score.py holds the same on made articles."""
import argparse
import gzip
import hashlib
import itertools
import os
import subprocess
import sys
import tempfile

CORPUS = os.path.join(os.environ["FRAMING_SOURCE_ROOT"], "..", "shared", "corpus", "stories.jsonl.gz")
TARGETS = ["--target", "US=U.S.|US|America*|Washington", "--target", "Russia=Russia*|Moscow|Putin"]
OPTIONS = {"jsonl": [], "jsonl with evidence and targets": ["--evidence", *TARGETS], "csv": ["--format", "csv"]}


def fingerprint(path, jobs, options):
    """Of what is written: its length and its digest."""
    form = [] if "--format" in options else ["--format", "jsonl"]
    command = [os.environ["FRAMING_BINARY"], "score", "--plugin", os.environ["FRAMING_PLUGIN"], "--jobs", str(jobs),
               "--input-format", "jsonl", *form, *options, path]
    process, digest, length = subprocess.Popen(command, stdout=subprocess.PIPE), hashlib.sha256(), 0
    for block in iter(lambda: process.stdout.read(1 << 20), b""):
        digest.update(block)
        length += len(block)
    if process.wait() != 0:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return length, digest.hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, help="the first N only")
    args = parser.parse_args()
    if not os.path.exists(CORPUS):
        print("skipped: no ../shared/corpus beside the tree")
        return 77
    failed = False
    with tempfile.TemporaryDirectory(prefix="framing-jobs-") as folder:
        path = os.path.join(folder, "news.jsonl")
        with gzip.open(CORPUS, "rb") as corpus, open(path, "wb") as file:
            file.writelines(itertools.islice(corpus, args.articles))
        for name, options in OPTIONS.items():
            prints = [fingerprint(path, jobs, options) for jobs in (1, 2, 5)]
            same = prints[0][0] > 0 and all(p == prints[0] for p in prints)
            failed = failed or not same
            print(f"{name}: {prints[0][0]} bytes, {'the same with 1, 2 and 5 jobs' if same else 'NOT THE SAME: ' + str(prints)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
