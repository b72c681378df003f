#!/usr/bin/env python3
"""What the pages say, held against the program. Usage: test-readme.py [--update] [SOURCE-ROOT]   (else FRAMING_SOURCE_ROOT)

  ```console blocks    each line "$ COMMAND" is run in the root of the tree; what follows must be its output
                       (line numbers of lexicons aside). build/command/framing stands for FRAMING_BINARY, the program under test
  ```c block of README.md     is examples/host.c, letter for letter
  links                a relative link in a page leads to something
  examples/articles/   holds some of the articles of examples/stories.jsonl
  lexicons/README.md   names every rule of rules.tsv and every list of text.tsv

--update writes the real output and the real host into the pages instead; read the difference before you keep it."""
import glob
import json
import os
import re
import subprocess
import sys

PROGRAM = "build/command/framing"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
LINE_NUMBER = re.compile(r"(\.tsv:)\d+")
HOST = "examples/host.c"


def pages(root):
    found = [p for pattern in ("*.md", "docs/*.md", "lexicons/*.md", "lexicons/*/*.md") for p in glob.glob(pattern, root_dir=root)]
    return sorted(found)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def run(root, command):
    program = os.environ.get("FRAMING_BINARY", os.path.join(root, PROGRAM))
    folder = os.path.dirname(os.path.abspath(program))
    environment = dict(os.environ, LC_ALL="C.UTF-8", TERM="dumb", PATH=folder + os.pathsep + os.environ["PATH"])
    environment.pop("COLUMNS", None)
    done = subprocess.run(["sh", "-c", command.replace(PROGRAM, "framing")], cwd=root, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
    return done.stdout.decode("utf-8", "replace")


def sessions(block):
    """(command, expected output) of a console block; a command goes on where its line ends with a backslash."""
    for piece in re.split(r"^(?=\$ )", block, flags=re.M):
        if piece.startswith("$ "):
            command = re.match(r"\$ ((?:.*\\\n)*.*\n)", piece).group(1)
            yield command, piece[2 + len(command):]


def real_session(root, block):
    outputs = [(command, run(root, command).rstrip("\n")) for command, _ in sessions(block)]
    return "\n".join("$ " + command + (output + "\n" if output else "") for command, output in outputs)


def same(a, b):
    """Lexicons grow: the number of an entry's line, which stands at the end of an output line, is no news."""
    return LINE_NUMBER.sub(r"\1N", a) == LINE_NUMBER.sub(r"\1N", b)


def differences(path, block, real):
    if same(block, real):
        return
    old, new = block.split("\n"), real.split("\n")
    at = next((i for i, (a, b) in enumerate(zip(old, new)) if not same(a, b)), min(len(old), len(new)))
    yield (f"{path}: a session is stale; run tests/test-readme.py --update and read what changed\n"
           f"  page:    {old[at] if at < len(old) else '(ends)'}\n  program: {new[at] if at < len(new) else '(ends)'}")


def check_sessions(root, path, text):
    for kind, block in FENCE.findall(text):
        if kind == "console":
            yield from differences(path, block, real_session(root, block))


def check_host(root, text):
    if [block for kind, block in FENCE.findall(text) if kind == "c"] != [read(root, HOST)]:
        yield f"README.md: its one C block is not {HOST}; run tests/test-readme.py --update"


def check_links(root, path, text):
    for target in LINK.findall(text):
        if "://" not in target and not os.path.exists(os.path.join(root, os.path.dirname(path), target)):
            yield f"{path}: the link to {target} leads nowhere"


def check_examples(root):
    wanted = {}
    for line in read(root, "examples/stories.jsonl").splitlines():
        story = json.loads(line)
        wanted[story["id"] + ".txt"] = f"{story['title']}\n\n{story['text']}\n"
    for name in sorted(os.listdir(os.path.join(root, "examples/articles"))):
        if name not in wanted or read(root, "examples/articles/" + name) != wanted[name]:
            yield f"examples/articles/{name} is not the text of examples/stories.jsonl"


def check_names(root):
    """Every rule and every list that the tables use is explained where lexicographers read."""
    page = read(root, "lexicons/README.md")
    for table, column in (("rules.tsv", "rule"), ("text.tsv", "list")):
        rows = [line.split("\t") for line in read(root, "lexicons/en/" + table).splitlines() if line and not line.startswith("#")]
        at = rows[0].index(column)
        for name in sorted({row[at] for row in rows[1:]}):
            if f"`{name}`" not in page:
                yield f"lexicons/README.md: says nothing of the {column} `{name}` of {table}"


def check(root):
    for path in pages(root):
        text = read(root, path)
        yield from check_sessions(root, path, text)
        yield from check_links(root, path, text)
    yield from check_host(root, read(root, "README.md"))
    yield from check_examples(root)
    yield from check_names(root)


def update(root):
    for path in pages(root):
        text = read(root, path)

        def renew(match):
            kind, block = match.groups()
            block = real_session(root, block) if kind == "console" else read(root, HOST) if (kind, path) == ("c", "README.md") else block
            return f"```{kind}\n{block}```"

        renewed = FENCE.sub(renew, text)
        if renewed != text:
            print("updated " + path)
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(renewed)


def main():
    arguments = [a for a in sys.argv[1:] if a != "--update"]
    root = arguments[0] if arguments else os.environ.get("FRAMING_SOURCE_ROOT", os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    if "--update" in sys.argv:
        update(root)
    findings = list(check(root))
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
