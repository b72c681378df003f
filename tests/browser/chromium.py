"""A Chromium without a window, driven by the DevTools protocol over two pipes. Nothing but the standard library.

    with Browser(path) as browser:
        page = browser.page()
        page.size(1280, 900)
        page.open("file:///...")
        page.value("document.title")
        page.events            # what the page said since it was opened: console, exceptions, log, requests, dialogs
"""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--remote-debugging-pipe"]
PATIENCE = 120          # seconds that one command may take, on a slow machine
KEYS = {"Enter": (13, "\r"), " ": (32, " "), "Tab": (9, "")}


def find():
    return next((path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None)


class Failure(Exception):
    pass


class Browser:
    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="framing-browser-")
        down_read, self.down = os.pipe()
        self.up, up_write = os.pipe()
        ends = (os.dup(down_read), os.dup(up_write))

        def wire():     # the browser reads from 3 and writes to 4; high copies first, lest one end covers the other
            high = [os.dup2(end, 200 + i) for i, end in enumerate(ends)]
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen([program] + FLAGS + ["--user-data-dir=" + self.profile, "about:blank"], preexec_fn=wire,
                                        close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in (down_read, up_write) + ends:
            os.close(end)
        self.buffer, self.count, self.listeners = b"", 0, {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("Browser.close")
            self.process.wait(20)
        except (Failure, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.up)
        os.close(self.down)
        shutil.rmtree(self.profile, ignore_errors=True)

    def message(self, deadline):
        while b"\0" not in self.buffer:
            if not select.select([self.up], [], [], max(0, deadline - time.monotonic()))[0]:
                raise Failure("the browser does not answer")
            piece = os.read(self.up, 1 << 20)
            if not piece:
                raise Failure("the browser has ended")
            self.buffer += piece
        text, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(text)
        if "method" in message and message.get("sessionId") in self.listeners:
            self.listeners[message["sessionId"]].append(message)
        return message

    def call(self, method, session=None, **parameters):
        self.count += 1
        command = {"id": self.count, "method": method, "params": parameters}
        if session:
            command["sessionId"] = session
        data = json.dumps(command).encode() + b"\0"
        while data:
            data = data[os.write(self.down, data):]
        deadline = time.monotonic() + PATIENCE
        while True:
            answer = self.message(deadline)
            if answer.get("id") == command["id"]:
                if "error" in answer:
                    raise Failure(f"{method}: {answer['error']}")
                return answer["result"]

    def page(self):
        return Page(self)


class Page:
    def __init__(self, browser):
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.browser, self.session = browser, browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.events = browser.listeners[self.session] = []
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)

    def scheme(self, name):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def open(self, url):
        self.events.clear()
        self.call("Page.navigate", url=url)
        deadline = time.monotonic() + PATIENCE
        while not any(e["method"] == "Page.loadEventFired" for e in self.events):
            self.browser.message(deadline)
        self.value("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(1))))")

    def value(self, script):
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise Failure(str(answer["exceptionDetails"].get("exception", answer["exceptionDetails"]))[:500])
        return answer["result"].get("value")

    def click(self, element):
        """element: an expression that gives one"""
        x, y = self.value(f"(e => {{ e.scrollIntoView({{block: 'center', behavior: 'instant'}}); const b = e.getBoundingClientRect();"
                          f" return [b.left + b.width / 2, b.top + b.height / 2]; }})({element})")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def key(self, name):
        code, text = KEYS[name]
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=name, code="Space" if name == " " else name, windowsVirtualKeyCode=code,
                      **({"text": text} if text and kind == "keyDown" else {}))

    def picture(self, path, height=None):
        width = self.value("document.documentElement.clientWidth")
        height = height or self.value("document.documentElement.scrollHeight")
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True,
                         clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1})
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))
