#!/usr/bin/env python3
"""Every example of the man page runs as it stands, with the real plugin, and ends with status 0.

They run in a folder of their own, in which `examples` and `lexicons` lead to those of the checkout."""
import os, re, subprocess, unittest
import host

MANUAL = os.path.join(host.ROOT, 'docs', 'framing.1')


def examples():
    with open(MANUAL, encoding='utf-8') as file:
        blocks = re.findall(r'^\.EX\n(.*?)^\.EE$', file.read(), re.M | re.S)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith('$ ')]
    return [line[2:].replace('\\-', '-').replace('\\e', '\\') for line in lines]


class Examples(host.Case):
    def test_examples(self):
        self.assertGreaterEqual(len(examples()), 8)
        for name in ('examples', 'lexicons'):
            os.symlink(os.path.abspath(os.path.join(host.ROOT, name)), os.path.join(self.folder, name))
        env = {k: v for k, v in os.environ.items() if k != 'FRAMING_PLUGIN' or not host.FAKE}
        env['PATH'] = os.path.dirname(host.BINARY) + os.pathsep + env['PATH']
        for line in examples():
            with self.subTest(line):
                done = subprocess.run(['bash', '-o', 'pipefail', '-c', line], cwd=self.folder, env=env, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, timeout=300)
                self.assertEqual((done.returncode, done.stderr), (0, b''))
                if '-o ' not in line and 'lexicon check' not in line:
                    self.assertNotEqual(done.stdout, b'')


if __name__ == '__main__':
    unittest.main()
