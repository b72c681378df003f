"""Runs the built command for the end-to-end tests. Python's standard library only.

FRAMING_BINARY       the command (needed)
FRAMING_FAKE_PLUGIN  the plugin of fake-plugin.c (needed, but for the man page): its scores can be followed in one's head
FRAMING_SOURCE_ROOT  the checkout
"""
import json, os, shutil, subprocess, tempfile, unittest

BINARY = os.path.abspath(os.environ['FRAMING_BINARY'])
FAKE = os.environ.get('FRAMING_FAKE_PLUGIN', '')
ROOT = os.environ.get('FRAMING_SOURCE_ROOT') or os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')


class Case(unittest.TestCase):
    """Each test has an empty folder of its own, in which the command runs."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='framing-test-')
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def write_articles(self, name, articles):
        return self.write(name, ''.join(json.dumps(a, ensure_ascii=False) + '\n' for a in articles))

    def read(self, name):
        with open(os.path.join(self.folder, name), 'rb') as file:
            return file.read()

    def run_framing(self, *arguments, status=0, stdin=b'', env=None, stdout=subprocess.PIPE):
        """Standard output as bytes, standard error in self.stderr; the exit status must be `status`."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith('FRAMING_') and k not in ('COLUMNS', 'NO_COLOR')}
        environment.update({'FRAMING_PLUGIN': os.path.abspath(FAKE)} if FAKE else {}, **(env or {}))
        done = subprocess.run([BINARY, *arguments], cwd=self.folder, input=stdin, env=environment, stdout=stdout,
                              stderr=subprocess.PIPE, timeout=300)
        self.stderr = done.stderr.decode()
        self.assertEqual(done.returncode, status, self.stderr)
        return done.stdout

    def records(self, *arguments, **options):
        out = self.run_framing(*arguments, **options)
        self.assertTrue(out == b'' or out.endswith(b'\n'))
        return [json.loads(line) for line in out.split(b'\n')[:-1]]
