"""Puts what was measured between its marks in a page of documentation."""
import re


def put(path, mark, content):
    """Everything between <!-- MARK --> and <!-- /MARK --> in the file at `path` becomes `content`."""
    with open(path, encoding="utf-8") as file:
        whole = file.read()
    marks = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.S)
    if not marks.search(whole):
        raise SystemExit(f"{path} has no marks <!-- {mark} --> and <!-- /{mark} -->")
    with open(path, "w", encoding="utf-8") as file:
        file.write(marks.sub(lambda m: m.group(1) + content.rstrip("\n") + "\n" + m.group(2), whole))
