#!/usr/bin/env python3
"""framing match, end to end, over the real plugin: stories are found by stems."""
import csv, gzip, io, json, os, stat, unittest
import host

host.FAKE = os.environ.get('FRAMING_PLUGIN', '')

HARBOUR = 'harbour talks between westhaven and ansel stall over pilot fees while both councils wait for a mediator'
MUSEUM = 'the varga museum opens its doors with forty works and a long queue of visitors outside'
COPY = ' '.join(f'word{i}' for i in range(60))

ARTICLES = [
    {'id': 'a1', 'title': 'Harbour talks stall', 'text': HARBOUR, 'outlet': 'Courier', 'date': '2025-05-21', 'n': 1.50, 'story': 'old'},
    {'id': 'a2', 'text': MUSEUM, 'outlet': 'Herald', 'date': '2025-05-21', 'tags': ['a', {'b': 1}]},
    {'id': 'a3', 'text': HARBOUR + ' on monday', 'outlet': 'Post', 'date': '22 May 2025', 'language': 'en'},
    {'id': 'a4', 'text': HARBOUR + ' again', 'outlet': 'Post', 'date': '2026-05-21'},
    {'id': 'a5', 'text': MUSEUM + ' today', 'outlet': 'Post', 'error': 'mine'},
]


class Match(host.Case):
    def setUp(self):
        super().setUp()
        self.write_articles('a.jsonl', ARTICLES)

    def stories(self, *arguments, **options):
        return [record.get('story') for record in self.records('match', *arguments, **options)]

    def test_stories(self):
        self.assertEqual(self.stories('a.jsonl'), ['s1', 's2', 's1', 's3', 's2'])

    def test_days(self):
        self.assertEqual(self.stories('--days', '0', 'a.jsonl'), ['s1', 's2', 's3', 's4', 's2'])
        self.assertEqual(self.stories('--days', '400', 'a.jsonl'), ['s1', 's2', 's1', 's1', 's2'])

    def test_jobs(self):
        many = [dict(a, id=f'{a["id"]}-{i}', date=f'2025-05-{i % 28 + 1:02}') for i in range(500) for a in ARTICLES]
        self.write_articles('many.jsonl', many)
        one = self.run_framing('match', '--jobs', '1', '--copies', 'many.jsonl')
        self.assertEqual(len(one.splitlines()), len(many))
        for jobs in '2', '7':
            self.assertEqual(self.run_framing('match', '--jobs', jobs, '--copies', 'many.jsonl'), one)

    def test_record(self):
        out = self.run_framing('match', 'a.jsonl')
        first, second, third, _, fifth = map(json.loads, out.splitlines())
        self.assertEqual(first, dict(ARTICLES[0], story='s1'))          # the story that stood there is replaced
        self.assertEqual(list(first), ['id', 'outlet', 'date', 'n', 'title', 'text', 'story'])
        self.assertIn(b'"n":1.5', out)
        self.assertEqual(second, dict(ARTICLES[1], story='s2'))
        self.assertEqual(third['language'], 'en')
        self.assertEqual((fifth['input_error'], 'error' in fifth), ('mine', False))

    def test_again(self):
        """What was written can be read."""
        self.run_framing('match', '-o', 'b.jsonl', 'a.jsonl')
        self.run_framing('match', '-o', 'c.jsonl', 'b.jsonl')
        self.assertEqual(self.read('b.jsonl'), self.read('c.jsonl'))
        self.run_framing('match', '-f', 'csv', '-o', 'b.csv', 'a.jsonl')
        self.assertEqual(self.stories('b.csv'), ['s1', 's2', 's1', 's3', 's2'])

    def test_csv(self):
        out = self.run_framing('match', '--format', 'csv', '--copies', 'a.jsonl').decode()
        rows = list(csv.DictReader(io.StringIO(out, newline='')))
        self.assertEqual(list(rows[0]), ['id', 'title', 'outlet', 'date', 'n', 'tags', 'input_error', 'language', 'text', 'story',
                                         'copy_of', 'error'])
        self.assertEqual([row['story'] for row in rows], ['s1', 's2', 's1', 's3', 's2'])
        self.assertEqual((rows[0]['n'], rows[1]['tags'], rows[4]['input_error']), ('1.5', '["a", {"b": 1}]', 'mine'))
        self.assertTrue(out.endswith('\r\n'))

    def test_copies(self):
        self.write_articles('c.jsonl', [
            {'id': 'x', 'text': COPY + ' more', 'date': '2025-05-22'},
            {'id': 'y', 'text': COPY, 'date': '2025-05-21'},
            {'id': 'z', 'text': HARBOUR, 'date': '2025-05-20'},
            {'id': 'w', 'text': COPY + ' and more'},
        ])
        self.assertEqual([r.get('copy_of') for r in self.records('match', '--copies', 'c.jsonl')], ['y', None, None, 'y'])
        self.assertNotIn(b'copy_of', self.run_framing('match', 'c.jsonl'))

    def test_failures(self):
        self.write('bad.jsonl', json.dumps(ARTICLES[0]) + '\nno json\n{"id":"b"}\n' + json.dumps(ARTICLES[2]) + '\n')
        records = self.records('match', 'bad.jsonl', status=1)
        self.assertEqual([r['id'] for r in records], ['a1', 'bad.jsonl:2', 'b', 'a3'])
        self.assertEqual([r.get('story') for r in records], ['s1', None, None, 's1'])
        self.assertIn('not JSON', records[1]['error'])
        self.assertIn('no text', records[2]['error'])
        self.assertIn('2 of 4 documents could not be read; first: bad.jsonl:2: not JSON', self.stderr)
        rows = list(csv.DictReader(io.StringIO(self.run_framing('match', '-f', 'csv', 'bad.jsonl', status=1).decode(), newline='')))
        self.assertIn('no text', rows[2]['error'])
        self.assertEqual(rows[2]['story'], '')

    def test_numbers(self):
        """What cannot be read takes no number."""
        self.write('bad.jsonl', 'no json\n' + json.dumps(ARTICLES[0]) + '\nno json\n' + json.dumps(ARTICLES[1]) + '\n')
        self.assertEqual(self.stories('bad.jsonl', status=1), [None, 's1', None, 's2'])

    def test_nowhere(self):
        record, = self.records('match', 'nowhere.jsonl', status=1)
        self.assertEqual((record['id'], 'error' in record), ('nowhere.jsonl', True))

    def test_inputs(self):
        self.write('folder/one.txt', HARBOUR)
        self.write('folder/two.txt', HARBOUR)
        self.assertEqual(self.stories('folder'), ['s1', 's1'])
        self.assertEqual(self.stories('-', stdin=gzip.compress(self.read('a.jsonl'))), ['s1', 's2', 's1', 's3', 's2'])
        self.write('empty.jsonl', '')
        self.assertEqual(self.run_framing('match', 'empty.jsonl'), b'')
        self.write_articles('mapped.jsonl', [{'key': 'k', 'words': HARBOUR, 'when': '2025-05-21'}])
        record, = self.records('match', '--map', 'id=key,text=words,date=when', 'mapped.jsonl')
        self.assertEqual((record['id'], record['text'], record['date'], record['story']), ('k', HARBOUR, '2025-05-21', 's1'))

    def test_dates(self):
        """A date that could be read in two ways is none: the article fits any day."""
        self.write_articles('d.jsonl', [{'id': 'x', 'text': HARBOUR, 'date': '05/06/2025'},
                                        {'id': 'y', 'text': HARBOUR, 'date': '1999-01-01'}])
        self.assertEqual(self.stories('d.jsonl'), ['s1', 's1'])

    def test_escapes(self):
        text = 'a\u2028b\x01 "c"\n' + HARBOUR
        self.write_articles('e.jsonl', [{'id': 'x"\u2028', 'text': text, 'outlet': '</script>\u2028'}])
        out = self.run_framing('match', 'e.jsonl')
        self.assertEqual(len(out.decode().splitlines()), 1)
        self.assertEqual(json.loads(out)['text'], text)
        self.assertEqual(json.loads(out)['outlet'], '</script>\u2028')

    def test_output(self):
        self.run_framing('match', '-o', 'out.jsonl', 'a.jsonl')
        self.assertEqual(len(self.read('out.jsonl').splitlines()), len(ARTICLES))
        self.run_framing('match', '-o', 'no/out.jsonl', 'a.jsonl', status=4)
        self.assertIn('no/out.jsonl', self.stderr)
        self.assertEqual(sorted(os.listdir(self.folder)), ['a.jsonl', 'out.jsonl'])
        if os.path.exists('/dev/full') and stat.S_ISCHR(os.stat('/dev/full').st_mode):
            self.run_framing('match', '-o', '/dev/full', 'a.jsonl', status=4)

    def test_usage(self):
        for arguments, text in [
            ([], 'nothing to read'),
            (['--days', 'x', 'a.jsonl'], '--days'),
            (['--days', '-1', 'a.jsonl'], '--days'),
            (['--jobs', '0', 'a.jsonl'], '--jobs'),
            (['--format', 'table', 'a.jsonl'], 'jsonl'),
            (['--map', 'x', 'a.jsonl'], 'map'),
        ]:
            with self.subTest(arguments=arguments):
                self.assertEqual(self.run_framing('match', *arguments, status=2), b'')
                self.assertIn(text, self.stderr)
        self.assertIn(b'--copies', self.run_framing('match', '--help'))

    def test_quiet(self):
        self.run_framing('match', 'a.jsonl')
        self.assertEqual(self.stderr, '')


if __name__ == '__main__':
    unittest.main()
