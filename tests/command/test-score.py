#!/usr/bin/env python3
"""framing score, end to end, over the fake plugin."""
import csv, gzip, io, json, os, signal, stat, subprocess, time, unittest
import host

ARTICLES = [
    {'id': 'a1', 'title': 'A bright day', 'text': 'It was grim and dire. "Not so fast", she said.', 'outlet': 'Courier', 'n': 1.50},
    {'id': 'a2', 'text': 'not grim', 'outlet': 'Herald', 'story': None},
    {'id': 'a3', 'text': 'Nothing to see.', 'outlet': 'Herald', 'tags': ['a', {'b': 1}]},
]


def reject_constants(name):
    raise ValueError(name)


class Score(host.Case):
    def setUp(self):
        super().setUp()
        self.write_articles('a.jsonl', ARTICLES)

    def test_record(self):
        first = self.records('score', 'a.jsonl')[0]
        self.assertEqual(list(first), ['id', 'outlet', 'title', 'n', 'language', 'words', 'axes', 'notes', 'digest', 'version'])
        self.assertEqual(list(first['axes']), ['mood', 'pace'])
        mood = first['axes']['mood']
        self.assertEqual(list(mood), ['score', 'se', 'bias', 'intensity', 'low', 'high', 'hits', 'parts'])
        self.assertEqual((mood['score'], mood['se'], mood['low'], mood['high'], mood['hits']), (-0.5, None, 3, 1, 3))
        self.assertEqual(list(mood['parts']), ['headline', 'body', 'narrator', 'quoted'])
        self.assertEqual(first['axes']['pace']['parts']['quoted']['high'], 1)
        self.assertEqual(first['digest'], 'fake-digest')

    def test_metadata(self):
        first, second, third = self.records('score', 'a.jsonl')
        self.assertEqual((first['outlet'], first['n'], second['story'], third['tags']), ('Courier', 1.5, None, ['a', {'b': 1}]))
        self.assertIn(b'"n":1.5', self.run_framing('score', 'a.jsonl'))

    def test_our_names_win(self):
        self.write_articles('b.jsonl', [{'id': 'x', 'text': 'grim', 'words': 9, 'axes': 'mine', 'digest': 1, 'input_digest': 2}])
        record, = self.records('score', 'b.jsonl')
        self.assertEqual((record['words'], record['input_words'], record['input_axes']), (1, 9, 'mine'))
        self.assertEqual((record['digest'], record['input_digest'], record['input_input_digest']), ('fake-digest', 2, 1))

    def test_none_is_not_zero(self):
        third = self.records('score', 'a.jsonl')[2]
        self.assertIsNone(third['axes']['mood']['score'])
        self.assertEqual(third['axes']['mood']['low'], 0)
        self.assertEqual(third['notes'], ['no-evidence'])

    def test_evidence(self):
        first, second, third = self.records('score', '--evidence', '--target', 'She=She|It', 'a.jsonl')
        self.assertEqual(third['evidence'], [])
        self.assertEqual(second['evidence'], [{
            'axis': 'mood', 'pole': 'joy', 'entry': 'grim', 'source': 'fake.tsv:1', 'text': 'grim', 'field': 'body', 'begin': 4,
            'end': 8, 'sentence': [4, 8], 'cue': {'text': 'not', 'begin': 0, 'end': 3}, 'rules': ['negation'], 'base': -1,
            'weight': 0.5, 'parts': ['body', 'narrator'], 'targets': []}])
        self.assertEqual([e['field'] for e in first['evidence']], ['title', 'body', 'body', 'body'])
        self.assertEqual([e['targets'] for e in first['evidence']], [[], ['She'], ['She'], []])
        for article, record in zip(ARTICLES, (first, second, third)):
            for axis in ('mood', 'pace'):
                weights = [e['weight'] for e in record['evidence'] if e['axis'] == axis]
                self.assertEqual(sum(w for w in weights if w > 0), record['axes'][axis]['high'])
                self.assertEqual(-sum(w for w in weights if w < 0), record['axes'][axis]['low'])
            for e in record['evidence']:
                text = (article.get('title', '') if e['field'] == 'title' else article['text']).encode()
                self.assertEqual(text[e['begin']:e['end']].decode(), e['text'])

    def test_targets(self):
        first = self.records('score', '--target', 'It=It', '--target', 'No=zzz', 'a.jsonl')[0]
        self.assertEqual(list(first['targets']), ['It', 'No'])
        self.assertEqual(first['targets']['It']['mood']['score'], -1)
        self.assertIsNone(first['targets']['No']['mood']['score'])

    def test_axis(self):
        self.assertEqual([list(r['axes']) for r in self.records('score', '--axis', 'pace', 'a.jsonl')], [['pace']] * 3)

    def test_errors(self):
        self.write('bad.jsonl', '{"id":"b1","text":"TOOBIG"}\n{"id":"b2","text":"grim","language":"xx","outlet":"C"}\nno json\n{"id":"b4","text":"dire"}\n')
        records = self.records('score', 'a.jsonl', 'bad.jsonl', 'missing.txt', status=1)
        self.assertEqual(len(records), 8)
        self.assertEqual(['error' in r for r in records], [False] * 3 + [True, True, True, False, True])
        self.assertIn('--max-bytes', records[3]['error'])
        self.assertEqual((records[4]['outlet'], 'axes' in records[4]), ('C', False))
        self.assertEqual(records[5]['id'], 'bad.jsonl:3')
        self.assertTrue(self.stderr.startswith('framing: 4 of 8 documents could not be scored; first: bad.jsonl:1: '), self.stderr)

    def test_errors_are_their_own(self):
        """Each article gets the reason why it failed, not that of the last one in its batch; the others keep their evidence."""
        self.write_articles('bad.jsonl', [{'id': '1', 'text': 'grim', 'language': 'xx'}, {'id': '2', 'text': 'not dire'},
                                          {'id': '3', 'text': 'grim', 'language': 'yy'}, {'id': '4', 'text': 'TOOBIG'},
                                          {'id': '5', 'text': 'grim'}])
        for options in ([], ['--evidence']):
            records = self.records('score', *options, '--max-bytes', '1K', 'bad.jsonl', status=1)
            self.assertEqual([r.get('error') for r in records],
                             ['there is no xx; there is en', None, 'there is no yy; there is en',
                              'the article is longer than --max-bytes allows (1024 bytes)', None])
        self.assertEqual([e['text'] for r in records if 'error' not in r for e in r['evidence']], ['dire', 'grim'])
        self.assertTrue(self.stderr.endswith('first: bad.jsonl:1: there is no xx; there is en\n'), self.stderr)
        self.run_framing('explain', 'bad.jsonl', status=1)
        self.assertIn('bad.jsonl:1: there is no xx; there is en', self.stderr)

    def test_forms_without_a_name(self):
        """What standard input holds is seen, also when it is packed."""
        for name, text in (('csv', 'id,text,title\n1,grim,T\n2,"not\ndire",U\n'), ('tsv', 'id\ttext\n1\tgrim\n2\tnot dire\n'),
                           ('semicolons', '\ufeff"id";"Text"\r\n1;grim\r\n2;not dire\r\n'),
                           ('array', '[\n  {"id": 1, "text": "grim"},\n  {"id": 2, "text": "not dire"}\n]\n')):
            with self.subTest(name):
                self.write('packed.gz', gzip.compress(text.encode()))
                for path, stdin in (('-', text.encode()), ('-', gzip.compress(text.encode())), ('packed.gz', b'')):
                    records = self.records('score', path, stdin=stdin)
                    self.assertEqual([(r['id'], r['axes']['mood']['score']) for r in records], [('1', -1), ('2', 1)])
        record, = self.records('score', '-', stdin=b'Text, body and mind are grim.\n')
        self.assertEqual(record['words'], 6)

    def test_broken_rows(self):
        """An error for each row with broken quotes, and a count of the lines that are no rows."""
        self.write('t.csv', 'id,text\n' + '1,"x"y\n' * 3 + 'grim\n' * 2 + '9,dire\n')
        records = self.records('score', 't.csv', status=1)
        self.assertEqual([r['id'] for r in records], ['t.csv:2', 't.csv:3', 't.csv:4', '9'])
        self.assertTrue(records[2]['error'].endswith('; 2 lines behind it left out'), records[2]['error'])
        self.assertTrue(self.stderr.startswith('framing: 3 of 4 documents could not be scored; first: t.csv:2: '), self.stderr)

    def test_bytes_that_hurt(self):
        title = 'a\x00b\u2028c\u2029d\x85e\x7ff\x9b31m\ud7ff"\\\x1b[31m'
        self.write('t.jsonl', json.dumps({'id': 'i\n1', 'title': title, 'text': 'grim', 'k\u2028': '\u2029\x85'}, ensure_ascii=True) + '\n')
        out = self.run_framing('score', 't.jsonl')
        self.assertEqual(len(out.decode().splitlines()), 1)         # splits at U+2028 and the like as well
        self.assertTrue(all(0x20 <= b for b in out[:-1]))
        record = json.loads(out, parse_constant=reject_constants)
        self.assertEqual((record['title'], record['id'], record['k\u2028']), (title, 'i\n1', '\u2029\x85'))
        table = self.run_framing('score', '--format', 'table', 't.jsonl')
        self.assertNotIn(b'\x1b', table)
        self.assertEqual(len(table.split(b'\n')), 5)

    def test_not_utf8(self):
        self.write('latin.txt', b'caf\xe9 grim \xff\x00')
        record, = self.records('score', '--evidence', 'latin.txt')
        self.assertEqual(record['axes']['mood']['score'], -1)

    def test_csv(self):
        self.write_articles('b.jsonl', [{'id': 'b1', 'title': 'Say "no",\nplease', 'text': 'superb', 'outlet': '=1+1'}])
        rows = list(csv.DictReader(io.StringIO(self.run_framing('score', '--format', 'csv', 'a.jsonl', 'b.jsonl').decode(), newline='')))
        self.assertEqual(list(rows[0])[:6], ['id', 'title', 'outlet', 'n', 'story', 'tags'])
        self.assertEqual([r['mood_score'] for r in rows], ['-0.5', '1', '', '1'])
        self.assertEqual((rows[3]['title'], rows[3]['outlet'], rows[2]['tags']), ('Say "no",\nplease', '=1+1', '["a", {"b": 1}]'))
        self.assertEqual((rows[0]['n'], rows[1]['story'], rows[2]['notes']), ('1.5', '', 'no-evidence'))

    def test_csv_and_json_agree(self):
        rows = list(csv.DictReader(io.StringIO(self.run_framing('score', '-f', 'csv', 'a.jsonl').decode(), newline='')))
        for row, record in zip(rows, self.records('score', 'a.jsonl')):
            for axis in ('mood', 'pace'):
                for field in ('score', 'bias', 'intensity', 'low', 'high', 'hits'):
                    cell, value = row[f'{axis}_{field}'], record['axes'][axis][field]
                    self.assertEqual(float(cell) if cell else None, value)

    def test_csv_late_field(self):
        pad = 'slow ' * 500000
        self.write_articles('late.jsonl', [{'id': '1', 'text': pad}, {'id': '2', 'text': pad}, {'id': '3', 'text': 'fast', 'late': 1}])
        out = self.run_framing('score', '--format', 'csv', 'late.jsonl')
        self.assertNotIn(b'late', out.split(b'\r\n')[0])
        self.assertIn('1 metadata values have no column', self.stderr)

    def test_table(self):
        out = self.run_framing('score', '--format', 'table', 'a.jsonl', env={'COLUMNS': '72'}).decode()
        lines = out.splitlines()
        self.assertEqual(len(lines), 6)
        self.assertTrue(all(len(line) <= 72 for line in lines))
        self.assertEqual(lines[-1], '3 documents, 1 without evidence, 0 failed')
        self.assertRegex(lines[2], r'^a1 +Courier +A bright day +-0\.50 +3 +\+1\.00 +1$')

    def test_text_and_folders(self):
        self.write('in/b.txt', 'grim')
        self.write('in/deep/a.txt', 'bright')
        self.write('in/c.jsonl.gz', gzip.compress(b'{"id":"z","text":"fast"}\n') + gzip.compress(b'{"id":"y","text":"slow"}\n'))
        records = self.records('score', 'in')
        self.assertEqual([r['id'] for r in records], ['in/b.txt', 'z', 'y', 'in/deep/a.txt'])

    def test_output_into_the_folder_that_is_read(self):
        self.write('in/b.txt', 'grim')
        self.run_framing('score', 'in', '-o', 'in/out.jsonl')
        self.assertEqual(len(self.read('in/out.jsonl').splitlines()), 1)
        self.assertEqual(sorted(os.listdir(os.path.join(self.folder, 'in'))), ['b.txt', 'out.jsonl'])

    def test_stdin_and_map(self):
        record, = self.records('score', '--map', 'text=story_text,outlet=paper', '--input-format', 'jsonl', '-',
                               stdin=b'{"id":1,"story_text":"grim","paper":"P"}\n')
        self.assertEqual((record['outlet'], record['axes']['mood']['score']), ('P', -1))

    def test_empty(self):
        self.write('empty.txt', '')
        self.write('empty.jsonl', '')
        record, = self.records('score', 'empty.txt')
        self.assertEqual(record['notes'], ['empty'])
        self.assertEqual(self.run_framing('score', 'empty.jsonl'), b'')
        self.assertEqual(self.run_framing('score', '-f', 'csv', 'empty.jsonl').count(b'\r\n'), 1)
        self.assertIn(b'0 documents', self.run_framing('score', '-f', 'table', 'empty.jsonl'))

    def test_jobs(self):
        words = ['grim', 'dire', 'bright', 'slow', 'fast', 'menu', 'the']
        articles = [{'id': str(i), 'outlet': f'o{i % 7}', 'text': ' '.join(words[(i * k) % 7] for k in range(1, 40 + i % 1500))} for i in range(2500)]
        self.write_articles('many.jsonl', articles)
        for form in ('jsonl', 'csv', 'table'):
            one = self.run_framing('score', '-f', form, '--jobs', '1', 'many.jsonl', 'a.jsonl')
            for jobs in ('2', '5', '16'):
                self.assertEqual(one, self.run_framing('score', '-f', form, '--jobs', jobs, 'many.jsonl', 'a.jsonl'))
        self.assertEqual([r['id'] for r in self.records('score', '--jobs', '3', 'many.jsonl')], [str(i) for i in range(2500)])

    def test_locale(self):
        out = self.run_framing('score', 'a.jsonl')
        for name in ('de_DE.UTF-8', 'tr_TR.UTF-8', 'C'):
            self.assertEqual(out, self.run_framing('score', 'a.jsonl', env={'LC_ALL': name}))


class Output(host.Case):
    def setUp(self):
        super().setUp()
        self.write_articles('a.jsonl', ARTICLES)

    def test_file(self):
        old = os.umask(0o027)
        try:
            self.assertEqual(self.run_framing('score', '-o', 'out.jsonl', 'a.jsonl'), b'')
        finally:
            os.umask(old)
        self.assertEqual(self.read('out.jsonl'), self.run_framing('score', 'a.jsonl'))
        self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.folder, 'out.jsonl')).st_mode), 0o640)
        self.assertEqual(sorted(os.listdir(self.folder)), ['a.jsonl', 'out.jsonl'])

    def test_failed_documents_still_make_a_file(self):
        self.write('bad.jsonl', 'nothing\n')
        self.run_framing('score', '-o', 'out.jsonl', 'bad.jsonl', status=1)
        self.assertIn(b'"error"', self.read('out.jsonl'))

    def test_cannot_be_created(self):
        self.run_framing('score', '-o', 'no/such/folder.jsonl', 'a.jsonl', status=4)
        self.assertIn('no/such/folder.jsonl cannot be created', self.stderr)

    @unittest.skipUnless(os.path.exists('/dev/full'), 'no /dev/full')
    def test_full(self):
        for subcommand in (['score', 'a.jsonl'], ['explain', 'a.jsonl'], ['info'], ['--help'], ['--version'], ['score', '--help']):
            with open('/dev/full', 'wb') as full:
                self.run_framing(*subcommand, stdout=full, status=4)
            self.assertIn('No space left on device', self.stderr)
        self.run_framing('score', '-o', '/dev/full', 'a.jsonl', status=4)
        self.assertIn('/dev/full cannot be written', self.stderr)

    def test_closed_descriptors(self):
        env = dict(os.environ, FRAMING_PLUGIN=os.path.abspath(host.FAKE), BINARY=host.BINARY)
        for line, status in (('"$BINARY" score a.jsonl >&-', 4), ('"$BINARY" score -o out.jsonl a.jsonl >&- 2>&-', 0),
                             ('"$BINARY" score -o out.jsonl a.jsonl missing.txt 2>&-', 1), ('"$BINARY" --help >&-', 4)):
            self.assertEqual(subprocess.run(['sh', '-c', line], cwd=self.folder, env=env, stderr=subprocess.DEVNULL).returncode, status, line)
        self.assertNotIn(b'framing:', self.read('out.jsonl'))

    def test_closed_pipe(self):
        self.write_articles('many.jsonl', [{'id': str(i), 'text': 'grim ' * 200} for i in range(20000)])
        env = dict(os.environ, FRAMING_PLUGIN=os.path.abspath(host.FAKE))
        with subprocess.Popen([host.BINARY, 'score', '--jobs', '4', 'many.jsonl'], cwd=self.folder, env=env, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            self.assertTrue(process.stdout.readline().startswith(b'{"id":"0"'))
            process.stdout.close()
            self.assertEqual(process.stderr.read(), b'')
            self.assertEqual(process.wait(60), 0)

    def interrupt(self, number, file):
        env = dict(os.environ, FRAMING_PLUGIN=os.path.abspath(host.FAKE))
        with subprocess.Popen([host.BINARY, 'score', '-o', 'out.jsonl', '-'], cwd=self.folder, env=env, stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdin.write(b'{"id":"1","text":"grim"}\n')
            process.stdin.flush()
            for _ in range(200):
                if any(name.startswith('.out.jsonl.') for name in os.listdir(self.folder)):
                    break
                time.sleep(0.02)
            else:
                self.fail('no unfinished file was seen')
            process.send_signal(number)
            self.assertEqual(process.wait(30), -number)
        self.assertEqual(sorted(os.listdir(self.folder)), file)

    def test_interrupt(self):
        self.interrupt(signal.SIGINT, ['a.jsonl'])
        self.write('out.jsonl', 'old')
        self.interrupt(signal.SIGTERM, ['a.jsonl', 'out.jsonl'])
        self.assertEqual(self.read('out.jsonl'), b'old')


class Usage(host.Case):
    def check(self, arguments, status, text):
        self.assertEqual(self.run_framing(*arguments, status=status), b'')
        self.assertIn(text, self.stderr)
        self.assertTrue(self.stderr.startswith('framing: '))

    def test_usage(self):
        self.write('a.txt', 'grim')
        for arguments, text in [
            ([], 'framing --help'), (['scor'], 'did you mean score?'), (['zzzzzz'], 'framing --help'), (['--only'], 'behind a subcommand'),
            (['score'], 'name files or folders, or -'), (['score', '--lexcon', 'x', 'a.txt'], 'did you mean --lexicon?'),
            (['score', '--jobs', '0', 'a.txt'], '--jobs cannot be "0"'), (['score', '--jobs', '9999', 'a.txt'], 'from 1 to 256'),
            (['score', '-j', '2K', 'a.txt'], 'from 1 to 256'), (['info', 'foo'], 'info: "foo" is one word too many'),
            (['validate', '--jobs', '0', 'a.txt'], '--jobs cannot be "0"; give a number from 1 to 256'),
            (['score', '--format', 'xml', 'a.txt'], 'table, jsonl, csv'), (['score', '--evidence', '-f', 'csv', 'a.txt'], '--evidence needs'),
            (['score', '--max-bytes', 'much', 'a.txt'], '--max-bytes cannot be'), (['score', '--axis', 'zzz', 'a.txt'], 'mood and pace'),
            (['score', '--target', 'Japan', 'a.txt'], 'NAME=WORD'), (['score', '--map', 'zzz=a', 'a.txt'], ''),
            (['explain', 'a', 'b'], 'one file at a time'), (['explain', '--stage', 'zz', 'a'], 'tokens, hits, rules'),
            (['explain', '--stage', 'hits', '-f', 'jsonl', 'a'], 'leave --format out'), (['lexicon'], 'lexicon check'),
            (['lexicon', 'chek'], 'lexicon check'), (['info', '--evidence'], '--evidence is no option here'),
        ]:
            with self.subTest(arguments=arguments):
                self.check(arguments, 2, text)

    def test_no_plugin(self):
        self.write('a.txt', 'grim')
        self.write('text.so', 'no library')
        for arguments, env, texts in [
            (['--plugin', 'nowhere.so'], {}, ['./nowhere.so: ', 'No such file']),
            (['--plugin', 'text.so'], {}, ['./text.so: ']),
            ([], {'FRAMING_PLUGIN': './text.so'}, ['./text.so: ']),
            ([], {'FRAMING_FAKE': 'abi'}, ['another version']),
            ([], {'FRAMING_FAKE': 'short'}, ['not complete']),
        ]:
            for subcommand in (['score', 'a.txt'], ['explain', 'a.txt'], ['info'], ['lexicon', 'check']):
                self.assertEqual(self.run_framing(*subcommand, *arguments, env=env, status=3), b'')
                for text in texts:
                    self.assertIn(text, self.stderr)

    def test_no_lexicon(self):
        self.write('a.txt', 'grim')
        self.check(['score', '--lexicon', 'nowhere.tsv', 'a.txt'], 3, 'the lexicon cannot be read')

    def test_foreign_text_in_messages(self):
        self.run_framing('score', 'no\x1b[31m.txt', status=1)
        self.assertNotIn('\x1b', self.stderr)


if __name__ == '__main__':
    unittest.main()
