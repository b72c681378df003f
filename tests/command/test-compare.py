#!/usr/bin/env python3
"""`framing compare` and `framing match` from end to end on the invented samples, whose slants are known (examples/README.md).

Usage: test-compare.py   with FRAMING_BINARY, FRAMING_PLUGIN and FRAMING_SOURCE_ROOT set. TAP on standard output."""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile

ROOT, PLUGIN = os.environ["FRAMING_SOURCE_ROOT"], os.environ["FRAMING_PLUGIN"]
STORIES = os.path.join(ROOT, "examples", "stories.jsonl")
AXES = "hurdle-success", "tension-cooperation", "sentiment"
tests = []


def test(func):
    tests.append(func)
    return func


def framing(*words, feed=None, status=0):
    run = subprocess.run([os.environ["FRAMING_BINARY"], words[0], "--plugin", PLUGIN, *words[1:]], input=feed, capture_output=True)
    assert run.returncode == status, f"{words}: status {run.returncode}, {run.stderr.decode()[-400:]}"
    return run.stdout.decode(), run.stderr.decode()


def table(*words, feed=None):
    return list(csv.DictReader(io.StringIO(framing("compare", "--format", "csv", *words, feed=feed)[0])))


def outlets(rows, axis, view="whole"):
    return {r["outlet"]: r for r in rows if r["table"] == "outlets" and r["axis"] == axis and r["view"] == view and r["measure"] == "score"}


def samples():
    with open(STORIES, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def jsonl(records):
    return "".join(json.dumps(r) + "\n" for r in records).encode()


@test
def the_slants_come_out_as_they_were_written():
    rows = table(STORIES)
    for axis in AXES:
        found = outlets(rows, axis)
        courier, beacon = found["Northern Courier"], found["The Beacon"]
        assert float(courier["value"]) < -0.5 and courier["survives"] == "TRUE", courier
        assert float(beacon["value"]) > 0.5 and beacon["survives"] == "TRUE", beacon
        assert float(courier["high"]) < 0 < float(beacon["low"])
    lantern = {axis: float(outlets(rows, axis)["Daily Lantern"]["value"]) for axis in AXES}
    assert lantern["hurdle-success"] < -0.4 and lantern["sentiment"] < -0.4 and lantern["tension-cooperation"] > -0.25, lantern
    assert int(outlets(rows, "hurdle-success")["Meridian Post"]["without"]) >= 5      # it is the dry one


@test
def records_give_what_articles_give():
    with tempfile.TemporaryDirectory() as folder:
        wanted = outlets(table(STORIES), "sentiment")
        for form, name in (("jsonl", "scores.jsonl"), ("csv", "scores.csv")):
            path = os.path.join(folder, name)
            framing("score", "--format", form, "-o", path, STORIES)
            assert outlets(table(path), "sentiment") == wanted, form


@test
def what_needs_text_is_named_or_joined():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "scores.jsonl")
        framing("score", "--format", "jsonl", "-o", path, STORIES)
        out, _ = framing("compare", path)
        assert "--text FILE" in out and "--evidence" in out
        assert not [r for r in table(path) if r["table"] == "terms"]
        joined, direct = table("--text", STORIES, path), table(STORIES)
        pick = lambda rows: [r for r in rows if r["table"] == "terms"]
        assert pick(joined) == pick(direct) and pick(direct)
        framing("score", "--evidence", "-o", path, STORIES)
        assert pick(table(path)) == pick(direct)


@test
def some_texts_are_better_than_none():
    with tempfile.TemporaryDirectory() as folder:
        scores, some = os.path.join(folder, "scores.jsonl"), os.path.join(folder, "some.jsonl")
        framing("score", "--format", "jsonl", "-o", scores, STORIES)
        with open(some, "wb") as file:
            file.write(jsonl(samples()[:-1]))
        rows = table("--text", some, scores)
        missing = " ".join(r["setting"] for r in rows if r["key"] == "missing")
        assert [r for r in rows if r["table"] == "passages"] and "1 of 48 articles" in missing and "carry no" not in missing, missing
        out, err = framing("compare", "--text", os.path.join(folder, "none.jsonl"), scores, status=1)
        assert "none.jsonl" in err and "carry no text" in out


@test
def scores_of_other_lexicons():
    with tempfile.TemporaryDirectory() as folder:
        path, changed = os.path.join(folder, "scores.jsonl"), os.path.join(folder, "changed.jsonl")
        framing("score", "--format", "jsonl", "-o", path, STORIES)
        with open(path, encoding="utf-8") as file:
            records = [json.loads(line) for line in file]
        for record in records:
            record["digest"] = "0123"
            record["axes"]["calm-panic"] = record["axes"].pop("sentiment")
        with open(changed, "wb") as file:
            file.write(jsonl(records))
        missing = lambda rows: " ".join(r["setting"] for r in rows if r["key"] == "missing")
        rows = table("--text", STORIES, changed)
        assert "calm-panic" in missing(rows) and "0123" in missing(rows), missing(rows)
        assert outlets(rows, "calm-panic") and [r for r in rows if r["table"] == "terms"]
        assert not missing(table("--text", STORIES, path)) and "digest" not in missing(table(changed))


@test
def what_the_status_says():
    other = [{"id": "x", "axes": {"mood": {"score": 0.1}}}]
    with tempfile.TemporaryDirectory() as folder:
        scores = os.path.join(folder, "scores.jsonl")
        framing("score", "--format", "jsonl", "-o", scores, STORIES)
        assert "compare them apart" in framing("compare", scores, "-", feed=jsonl(other), status=2)[1]
        os.environ["TMPDIR"] = os.path.join(folder, "nowhere")
        try:
            assert "TMPDIR" in framing("compare", STORIES, status=4)[1]
        finally:
            del os.environ["TMPDIR"]


@test
def jobs_and_seed():
    one = framing("compare", "--format", "csv", "--jobs", "1", STORIES)[0]
    two = framing("compare", "--format", "csv", "--jobs", "2", STORIES)[0]
    drop = lambda text: [line for line in text.split("\n") if not line.startswith("settings")]
    assert drop(one) == drop(two)


@test
def nothing_to_compare():
    bare = [{k: v for k, v in r.items() if k != "story"} for r in samples()]
    assert "--match" in framing("compare", "-", feed=jsonl(bare), status=2)[1]
    bare = [{k: v for k, v in r.items() if k != "outlet"} for r in samples()]
    assert "--by" in framing("compare", "-", feed=jsonl(bare), status=2)[1]
    framing("compare", status=2)
    assert "no article" in framing("compare", "-", feed=b"", status=2)[1]


@test
def stories_are_found():
    bare = [{k: v for k, v in r.items() if k != "story"} for r in samples()]
    rows = table("--match", "-", feed=jsonl(bare))
    assert float(outlets(rows, "sentiment")["The Beacon"]["value"]) > 0.5
    out, _ = framing("match", "-", feed=jsonl(bare))
    found = [json.loads(line) for line in out.splitlines()]
    assert [f["id"] for f in found] == [b["id"] for b in bare]
    together = {}
    for before, after in zip(samples(), found):
        together.setdefault(after["story"], set()).add(before["story"])
        assert after["title"] == before["title"] and after["text"] == before["text"] and after["outlet"] == before["outlet"]
    assert all(len(stories) == 1 for stories in together.values()), together
    assert len(together) <= 16, together


@test
def wire_copy_is_credited():
    records = samples()
    text = "WESTHAVEN (Reuters) - " + records[0]["text"]
    copies = [dict(records[i], text=text, title=records[0]["title"], id=f"copy{i}", story="harbour") for i in range(3)]
    rows = table("-", feed=jsonl(records[4:] + copies))
    assert "Reuters" in outlets(rows, "sentiment"), list(outlets(rows, "sentiment"))
    kept = table("--wire", "keep", "-", feed=jsonl(records[4:] + copies))
    assert "Reuters" not in outlets(kept, "sentiment")


@test
def a_bad_document_harms_no_other():
    feed = jsonl(samples()) + b'{"id": "broken", "title"\n'
    out, err = framing("compare", "--format", "csv", "-", feed=feed, status=1)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert outlets(rows, "sentiment") == outlets(table(STORIES), "sentiment")
    assert "-:49:" in err, err


@test
def the_page():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report.html")
        evil = [dict(r, outlet=r["outlet"].replace("The Beacon", "</title><script>alert(1)</script>\"'\u0000\u2028")) for r in samples()]
        framing("compare", "--report", path, "-", feed=jsonl(evil))
        with open(path, encoding="utf-8") as file:
            page = file.read()
        assert "<script>alert" not in page and "Northern Courier" in page and "Content-Security-Policy" in page
        assert "http://" not in page.replace("http://www.w3.org", "") and "https://" not in page


def main():
    print(f"1..{len(tests)}")
    failed = 0
    for number, func in enumerate(tests, 1):
        try:
            func()
            print(f"ok {number} {func.__name__}", flush=True)
        except Exception as error:                                      # an AssertionError, or what a missing column raises
            failed += 1
            print(f"not ok {number} {func.__name__}\n# {type(error).__name__} {str(error)[:600]}", flush=True)
    return 1 if failed else 0


sys.exit(main())
