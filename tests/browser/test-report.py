#!/usr/bin/env python3
"""The report of `framing compare` in a real browser: Debian's Chromium, without a window. TAP.

usage: test-report.py WRITE-PAGE [--skip]          (tests/command/page/write-page.c, which writes the pages of made-up findings)
environment: FRAMING_BUILD_ROOT (axe-core is installed below it), FRAMING_BINARY, FRAMING_SOURCE_ROOT
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import chromium  # noqa: E402

WIDTHS = {1280: 900, 390: 844}
LOOKS = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]
HOSTILE = ["<script>alert('x')</script>", "</title></style><img src=x onerror=alert(1)>", '"><svg onload=alert(1)>',
           "]]></svg></details></main>", "' onmouseover='alert(1)", "<!--",
           "\u0001\u001b[31m\u007f\u009b", "\u2028\u2029\u0085", "\u202edesrever\u2066", "\ud800", "\ufffe"]
# of tests/command/page/sample-texts.c
SAMPLE_HOSTILE = ["<script>alert('broken out')</script>", '"><svg onload=alert(1)>', "]]></svg></details>", "`${alert(1)}`",
                  "</style></title>", "<meta http-equiv=refresh", "javascript:alert(1)"]
FORBIDDEN = [c for c in list(range(0, 10)) + list(range(11, 32)) + list(range(0x7f, 0xa0)) + [0x2028, 0x2029, 0xfffe, 0xffff]
             + list(range(0x202a, 0x202f)) + list(range(0x2066, 0x206a))]


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def result(self, name, complaints):
        self.count += 1
        self.failed += bool(complaints)
        print(("not ok" if complaints else "ok"), self.count, "-", name, flush=True)
        for complaint in complaints[:8]:
            print("#  ", str(complaint).replace("\n", " ")[:400])

    def skip(self, name, reason):
        self.count += 1
        print(f"ok {self.count} - {name} # SKIP {reason}", flush=True)

    def end(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


def install_axe():
    """(source of axe-core, None), or (None, the reason why it is not here)"""
    folder = pathlib.Path(os.environ.get("FRAMING_BUILD_ROOT", tempfile.gettempdir())) / "browser-axe"
    package = folder / "node_modules" / "axe-core"
    wanted = json.loads((HERE / "package.json").read_text())["devDependencies"]["axe-core"]
    try:
        if json.loads((package / "package.json").read_text())["version"] == wanted:
            return (package / "axe.min.js").read_text(encoding="utf-8"), None
    except (OSError, ValueError):
        pass
    if not shutil.which("npm"):
        return None, "npm is missing"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder / name)
    try:
        done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=folder, timeout=180,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
    except subprocess.TimeoutExpired:
        return None, "npm did not end in time"
    if done.returncode != 0:
        return None, "npm could not install axe-core: " + " ".join(done.stderr.split())[:120]
    return (package / "axe.min.js").read_text(encoding="utf-8"), None


def utterances(page, url):
    """All that a quiet page does not do."""
    found = []
    for event in page.events:
        method, what = event["method"], event["params"]
        if method == "Runtime.consoleAPICalled":
            found.append("console: " + json.dumps(what["args"])[:200])
        elif method == "Runtime.exceptionThrown":
            found.append("exception: " + json.dumps(what["exceptionDetails"])[:200])
        elif method == "Log.entryAdded":
            found.append("log: " + what["entry"]["text"])
        elif method == "Page.javascriptDialogOpening":
            found.append("dialog: " + what["message"])
        elif method == "Network.requestWillBeSent" and what["request"]["url"] != url:
            found.append("request: " + what["request"]["url"])
    return found


def check(page, name):
    return page.value(f"Promise.resolve(checks.{name}())")


def look(tap, page, label, path):
    """What holds for every page, at every width."""
    url = path.as_uri()
    for width, height in WIDTHS.items():
        page.size(width, height)
        page.open(url)
        page.value(CHECKS)
        where = f"{label}, {width} pixels"
        tap.result(f"{where}: fits closed", check(page, "sideways"))
        page.value("checks.openAll(true)")
        tap.result(f"{where}: every chart has its place", check(page, "charts"))
        tap.result(f"{where}: fits open", check(page, "sideways"))
        tap.result(f"{where}: says nothing, asks for nothing", utterances(page, url))
    tap.result(f"{label}: charts, tables and headings are named", check(page, "labels"))
    tap.result(f"{label}: nothing in it but what the page is made of", check(page, "strangers"))
    tap.result(f"{label}: has its policy", check(page, "policy") + check(page, "policyActs"))


def look_at_bytes(tap, label, path):
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return tap.result(f"{label}: bytes", [error])
    found = sorted({hex(ord(c)) for c in text} & {hex(c) for c in FORBIDDEN})
    found += [f"{len(data)} bytes"] if len(data) >= 3_000_000 else []
    return tap.result(f"{label}: no control characters, below 3 MB", found)


def look_at_texts(tap, page, label, texts):
    """What was hostile in the input is to be read on the page, letter for letter."""
    shown = page.value("document.body.textContent")
    tap.result(f"{label}: hostile texts are shown as texts", [text for text in texts if text not in shown])


def open_stories(tap, page, path):
    for width, height in WIDTHS.items():
        page.size(width, height)
        page.open(path.as_uri())
        state = ("(s => [s.open, s.querySelector('.articles').checkVisibility({contentVisibilityAuto: true})])"
                 "(document.querySelector('details.story'))")
        summary = "document.querySelector('details.story > summary')"
        seen = [page.value(state)]
        page.click(summary)
        seen.append(page.value(state))
        page.click(summary)
        seen.append(page.value(state))
        page.value("document.querySelector('button.all').focus()")
        page.key("Tab")
        reached = page.value(f"document.activeElement === {summary}")
        tap.result(f"stories, {width} pixels: Tab leads to the first", [] if reached else ["it leads elsewhere"])
        outline = page.value("(s => s.outlineStyle + s.outlineWidth)(getComputedStyle(document.activeElement))")
        tap.result(f"stories, {width} pixels: the focus is seen", [] if outline == "solid3px" else [outline])
        for key in ("Enter", " "):
            page.key(key)
            seen.append(page.value(state))
        wanted = [[False, False], [True, True], [False, False], [True, True], [False, False]]
        tap.result(f"stories, {width} pixels: open and close by click and by keyboard", [] if seen == wanted else [seen])
        page.click("document.querySelector('button.all')")
        tap.result(f"stories, {width} pixels: all at once", page.value(
            "[...document.querySelector('.stories').querySelectorAll('details.story:not([open])')].map(s => s.textContent.slice(0, 40))"))
        tap.result(f"stories, {width} pixels: says nothing, asks for nothing", utterances(page, path.as_uri()))


def print_it(tap, page, path):
    page.size(1280, 900)
    page.open(path.as_uri())
    count, closed = "document.querySelectorAll('details[open]').length", "document.querySelectorAll('details:not([open])').length"
    page.value(f"window.left = -1; addEventListener('beforeprint', () => {{ left = {closed}; }})")
    before = page.value(count)
    size = len(page.call("Page.printToPDF", printBackground=False)["data"])
    fine = size > 10000 and page.value("left") == 0 and page.value(count) == before
    tap.result("print: everything is open on paper, and as it was after it", [] if fine else [size, page.value("left"), page.value(count)])


def ask_axe(tap, page, axe, label, path, looks):
    for width, scheme in looks:
        page.scheme(scheme)
        page.size(width, WIDTHS[width])
        page.open(path.as_uri())
        page.value(CHECKS)
        page.value("checks.openAll(true)")
        page.value(axe + "; 1")
        found = page.value("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations"
                           ".filter(v => ['serious', 'critical'].includes(v.impact))"
                           ".map(v => `${v.impact} ${v.id}: ${v.help}; ${v.nodes.length} times, ${v.nodes[0].html}`))")
        tap.result(f"axe-core, {label}, {width} pixels, {scheme}: nothing serious", found)
    page.scheme("light")


TELLINGS = ("The talks failed and ended in deadlock; a crisis looms.", "The talks succeeded; a breakthrough, both sides agreed.")


def articles_of(names, texts):
    """Stories that two outlets tell in opposite words; ids, outlets, stories and texts hold the hostile ones."""
    for n in range(12):
        for side, words in enumerate(TELLINGS):
            odd = texts[(2 * n + side) % len(texts)]
            yield {"id": f"{odd}{n}-{side}", "outlet": names[side], "story": f"s{n}{texts[n % len(texts)]}", "date": f"2025-05-{n + 10}",
                   "title": f"{words} {odd}", "text": f"{words} {odd} {words}\n\nIt was said {odd} that {words}"}


def compare(tap, folder):
    """Pages of the command itself: (label, path, hostile texts that it must show)"""
    framing = os.environ.get("FRAMING_BINARY", "framing")
    root = os.environ.get("FRAMING_SOURCE_ROOT", str(HERE.parent.parent))
    if subprocess.run([framing, "compare", "--help"], stdin=subprocess.DEVNULL, capture_output=True).returncode != 0:
        tap.skip("framing compare", "the command is not there yet")
        return
    hostile = folder / "hostile.jsonl"
    with open(hostile, "w", encoding="ascii") as file:
        for article in articles_of((HOSTILE[0] + HOSTILE[5], HOSTILE[2] + HOSTILE[8]), HOSTILE):
            file.write(json.dumps(article) + "\n")
    for label, source in (("examples", os.path.join(root, "examples", "stories.jsonl")), ("hostile articles", str(hostile))):
        path = folder / (label.replace(" ", "-") + ".html")
        done = subprocess.run([framing, "compare", "--min-stories", "2", "--over", "month", "--wire", "keep", "--report", str(path),
                               source], stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
        written = done.returncode == 0 and path.exists()
        tap.result(f"framing compare, {label}: writes its report", [] if written else [done.returncode, done.stderr])
        if path.exists():
            yield label, path, HOSTILE[:5] if source == str(hostile) else []


def main():
    if "--skip" in sys.argv:                    # a sanitizer's build writes the same bytes, only later
        print("1..0 # SKIP the browser looks at the pages of the other builds")
        return 0
    program, writer = chromium.find(), sys.argv[1]
    if program is None:
        print("1..0 # SKIP chromium is missing")
        return 0
    tap = Tap()
    with tempfile.TemporaryDirectory(prefix="framing-pages-") as name, chromium.Browser(program) as browser:
        folder, page = pathlib.Path(name), browser.page()
        paths = {kind: folder / f"{kind}.html" for kind in ("rich", "hostile", "large", "bare")}
        for kind, path in paths.items():
            subprocess.run([writer, kind, str(path)], check=True)
            look_at_bytes(tap, kind, path)
            look(tap, page, kind, path)
            if kind == "hostile":
                look_at_texts(tap, page, kind, SAMPLE_HOSTILE)
        open_stories(tap, page, paths["rich"])
        print_it(tap, page, paths["rich"])
        made = list(compare(tap, folder))
        for label, path, texts in made:
            look_at_bytes(tap, label, path)
            look(tap, page, label, path)
            look_at_texts(tap, page, label, texts)
        axe, reason = install_axe()
        for label, path in [("rich", paths["rich"]), ("bare", paths["bare"])] + [(label, path) for label, path, _ in made]:
            if axe is None:
                tap.skip(f"axe-core, {label}", reason)
            else:
                ask_axe(tap, page, axe, label, path, LOOKS if label == "rich" else LOOKS[::3])
    return tap.end()


CHECKS = (HERE / "page-checks.js").read_text(encoding="utf-8")

if __name__ == "__main__":
    sys.exit(main())
