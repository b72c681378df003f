#!/usr/bin/env python3
"""framing explain, info, lexicon check and the help texts, end to end, over the fake plugin."""
import json, os, pty, re, subprocess, unittest
import host

TEXT = 'not grim, but dire. "Not so fast", she said.\n\nmenu superb\n'


class Explain(host.Case):
    def setUp(self):
        super().setUp()
        self.write('a.txt', TEXT)
        self.write_articles('a.jsonl', [{'id': 'x', 'text': 'slow'}, {'id': 'y', 'title': 'Bright grim', 'text': 'fast', 'outlet': 'C\x1b[2J'}])

    def test_text(self):
        out = self.run_framing('explain', 'a.txt').decode()
        self.assertIn('not [M+0.5 grim], but [M-2 dire]. "Not so [P+1 fast]", she said.', out)
        self.assertRegex(out, r'M +gloom ◀ *│■+ *▶ joy +\+0\.11  \(3 hits\)')
        self.assertRegex(out, r'M +joy +grim +-1 +not +negation +\+0\.5 +fake\.tsv:1 grim')
        self.assertRegex(out, r'boilerplate +menu')

    def test_stdin(self):
        for arguments in (['-'], []):
            self.assertIn('[M-1 grim]', self.run_framing('explain', *arguments, stdin=b'grim').decode())

    def test_axis(self):
        out = self.run_framing('explain', '--axis', 'pace', 'a.txt').decode()
        self.assertIn('not grim, but dire. "Not so [+1 fast]"', out)
        self.assertNotIn('gloom', out)

    def test_id(self):
        self.assertIn('[P-1 slow]', self.run_framing('explain', 'a.jsonl').decode())
        out = self.run_framing('explain', '--id', 'y', 'a.jsonl').decode()
        self.assertIn('headline     Bright [M-1 grim]\n\nbody         [P+1 fast]\n', out)
        self.assertNotIn('\x1b', out)
        self.run_framing('explain', '--id', 'z', 'a.jsonl', status=1)
        self.assertIn('no article has the id "z"', self.stderr)

    def test_failures(self):
        self.write('big.txt', 'TOOBIG')
        for path in ('big.txt', 'missing.txt'):
            for stage in ([], ['--stage', 'rules']):
                self.assertEqual(self.run_framing('explain', *stage, path, status=1), b'')
                self.assertIn(f'{path}: ', self.stderr)

    def test_json(self):
        record, = self.records('explain', '--format', 'jsonl', 'a.txt')
        score, = self.records('score', '--evidence', 'a.txt')
        spans = record.pop('spans')
        self.assertEqual(record, score)
        data = TEXT.encode()
        self.assertEqual([(data[s['begin']:s['end']].decode(), s['part'], s['quoted']) for s in spans],
                         [('not grim, but dire', 'body', False), ('Not so fast', 'body', True), ('she said', 'body', False),
                          ('menu', 'boilerplate', False), ('superb', 'body', False)])

    def test_stages(self):
        for stage, columns in [('tokens', 'token field begin end sentence clause part flags stem text'),
                               ('hits', 'axis entry source field begin end first last text'),
                               ('rules', 'axis pole entry source field begin end base cue rules weight parts targets text')]:
            lines = self.run_framing('explain', '--stage', stage, 'a.txt').decode().splitlines()
            self.assertEqual(lines[0].split('\t'), columns.split())
            rows = [dict(zip(columns.split(), line.split('\t'))) for line in lines[1:]]
            self.assertTrue(all(len(line.split('\t')) == len(columns.split()) for line in lines))
            for row in rows:
                self.assertEqual(TEXT.encode()[int(row['begin']):int(row['end'])].decode(), row['text'])
            if stage == 'rules':
                self.assertEqual([(r['text'], r['cue'], r['rules'], r['base'], r['weight']) for r in rows][0], ('grim', 'not', 'negation', '-1', '0.5'))

    def test_terminal(self):
        """On a terminal there are colours, unless NO_COLOR says otherwise."""
        for extra, wanted in (({}, True), ({'NO_COLOR': '1'}, False), ({'TERM': 'dumb'}, False)):
            try:
                master, slave = pty.openpty()
            except OSError:                 # a container may have none
                self.skipTest('no terminal can be opened here')
            env = {k: v for k, v in os.environ.items() if k != 'NO_COLOR'}
            env.update({'FRAMING_PLUGIN': os.path.abspath(host.FAKE), 'TERM': 'xterm'}, **extra)
            process = subprocess.Popen([host.BINARY, 'score', 'a.txt'], cwd=self.folder, env=env, stdout=slave)
            os.close(slave)
            out = b''
            while True:
                try:
                    piece = os.read(master, 65536)
                except OSError:
                    break
                if not piece:
                    break
                out += piece
            self.assertEqual(process.wait(60), 0)
            os.close(master)
            self.assertIn(b'1 document, ', out)                     # a table
            self.assertEqual(b'\x1b[' in out, wanted)


class Info(host.Case):
    def test_text(self):
        out = self.run_framing('info').decode()
        for text in (os.path.abspath(host.FAKE), 'fake-digest', 'gloom (-1) ... joy (+1)', '4 entries', 'interface  1.0'):
            self.assertIn(text, out)

    def test_json(self):
        record, = self.records('info', '--format', 'jsonl')
        self.assertEqual(record['lexicons'], [{'name': 'mood', 'entries': 4}, {'name': 'pace', 'entries': 2}])
        self.assertEqual([a['low'] for a in record['axes']], ['gloom', 'slow'])


class Lexicon(host.Case):
    def test_check(self):
        for arguments, status, lines in [(['good.tsv'], 0, []), (['warn.tsv'], 0, ['warn.tsv:3:7: warning: weight 9 is too large']),
                                         (['--strict', 'warn.tsv'], 1, ['warn.tsv:3:7: warning: weight 9 is too large']),
                                         (['good.tsv', 'bad.tsv'], 1, ['bad.tsv:3:7: error: weight 9 is too large']), ([], 0, [])]:
            self.assertEqual(self.run_framing('lexicon', 'check', *arguments, status=status).decode().splitlines(), lines)


class Help(host.Case):
    SUBCOMMANDS = ('score', 'explain', 'info', 'lexicon')

    def test_width(self):
        for arguments in (['--help'], *([word, '--help'] for word in self.SUBCOMMANDS)):
            out = self.run_framing(*arguments).decode()
            self.assertTrue(all(len(line) <= 80 for line in out.splitlines()), out)
            self.assertEqual(self.stderr, '')

    def test_version(self):
        self.assertRegex(self.run_framing('--version').decode(), r'^framing \S+\n$')

    def test_same_options_everywhere(self):
        """Help, man page and completion know the same options."""
        with open(os.path.join(host.ROOT, 'docs', 'framing.1'), encoding='utf-8') as file:
            manual = file.read().replace('\\-', '-')
        with open(os.path.join(host.ROOT, 'command', 'completion', 'framing'), encoding='utf-8') as file:
            completion = file.read()
        for word in self.SUBCOMMANDS:
            out = self.run_framing(word, '--help').decode().split('\nexamples:')[0]
            options = re.findall(r'^ {2,6}(?:-., )?(--[a-z-]+)', out, re.M)
            self.assertIn('--help', options)
            for option in options:
                self.assertIn(option, manual)
            offered = re.search(rf"^    {word}\) options='([^']*)'", completion, re.M).group(1)
            self.assertEqual(sorted(options), sorted(o for o in offered.split() if o.startswith('--')))


class Completion(host.Case):
    def complete(self, *words):
        script = os.path.join(host.ROOT, 'command', 'completion', 'framing')
        code = f'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _framing; printf "%s\\n" "${{COMPREPLY[@]}}"'
        env = dict(os.environ, FRAMING_PLUGIN=os.path.abspath(host.FAKE))
        out = subprocess.run(['bash', '-c', code, script, host.BINARY, *words], cwd=self.folder, env=env, stdout=subprocess.PIPE, check=True)
        return out.stdout.decode().split()

    def test_words(self):
        self.write('story.txt', '')
        for words, wanted in [(['sc'], ['score']), (['score', '--ta'], ['--target']), (['score', '--format', ''], ['table', 'jsonl', 'csv']),
                              (['score', '--axis', ''], ['mood', 'pace']), (['explain', '--stage', 'h'], ['hits']),
                              (['lexicon', 'ch'], ['check']), (['score', 'st'], ['story.txt'])]:
            self.assertEqual(self.complete(*words), wanted)


if __name__ == '__main__':
    unittest.main()
