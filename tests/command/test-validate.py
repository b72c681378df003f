#!/usr/bin/env python3
"""`framing validate` as a user meets it: with the fake plugin, every figure beside one computed here in another way; with the real
one, the figures of ../shared/tools/agreement.py, where that folder is there."""
import csv, importlib.util, io, itertools, json, math, os, unittest
from host import Case, ROOT

WORDS = ['grim', 'dire', 'bright', 'superb', 'not grim', 'plain', 'bright bright dire', 'superb not dire', 'grim bright', 'calm']
SHARED = os.path.join(ROOT, '..', 'shared')


def items(n=60, story=True, coders=True):
    """Invented, with a gold that half follows the words."""
    result = []
    for i in range(n):
        gold = ((i * 7) % 9 - 4) / 2 if i % 2 else [-1, -2, 1, 2, 1, 0, 0, 2, 0, 0][i % 10]
        item = {'id': f'i{i}', 'axis': 'mood', 'text': f'They said {WORDS[i % 10]} words.', 'gold': gold, 'outlet': 'ABC'[i % 3]}
        if story:
            item['story'] = f's{i // 4}'
        if coders:
            item['coders'] = [gold + i % 3 / 4, None if i % 5 == 0 else gold - i % 2 / 2, gold if i % 4 else None]
        result.append(item)
    return result


# ---- the figures, computed another way -----------------------------------------------------------------------------------------

def pearson(x, y):
    n = len(x)
    mx, my = math.fsum(x) / n, math.fsum(y) / n
    xx, yy = math.fsum((a - mx) ** 2 for a in x), math.fsum((b - my) ** 2 for b in y)
    return math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / math.sqrt(xx * yy)


def ranks(x):
    return [sum(b < a for b in x) + (sum(b == a for b in x) + 1) / 2 for a in x]


def auc(gold, score):
    pairs = [(p > q) + (p == q) / 2 for g, p in zip(gold, score) if g > 0 for h, q in zip(gold, score) if h < 0]
    return sum(pairs) / len(pairs)


def alpha(units, metric):
    """By the matrix of coincidences, as Krippendorff writes it down."""
    units = [[v for v in unit if v is not None] for unit in units]
    units = [unit for unit in units if len(unit) > 1]
    values, seen = sorted({v for unit in units for v in unit}), {}
    for unit in units:
        for a, b in itertools.permutations(unit, 2):
            seen[a, b] = seen.get((a, b), 0) + 1 / (len(unit) - 1)
    n = {v: sum(seen.get((v, w), 0) for w in values) for v in values}
    total = sum(n.values())

    def distance(c, k):
        low, high = min(c, k), max(c, k)
        if metric == 'interval':
            return (c - k) ** 2
        return (sum(n[g] for g in values if low <= g <= high) - (n[c] + n[k]) / 2) ** 2 if c != k else 0

    observed = sum(count * distance(c, k) for (c, k), count in seen.items()) / total
    expected = sum(n[c] * n[k] * distance(c, k) for c in values for k in values) / (total * (total - 1))
    return 1 - observed / expected


def pairs(rows, score, gap=0.4):
    right = n = 0
    for (a, x), (b, y) in itertools.combinations(zip(rows, score), 2):
        if a['story'] == b['story'] and abs(a['gold'] - b['gold']) > gap - 1e-9:
            n += 1
            right += 0.5 if x == y else (x > y) == (a['gold'] > b['gold'])
    return right / n, n


class Figures(Case):
    def setUp(self):
        super().setUp()
        self.rows = items()
        self.write_articles('g.jsonl', self.rows)

    def score(self, *more):
        return [record['axes']['mood']['score'] for record in self.records('score', '--format', 'jsonl', *more, 'g.jsonl')]

    def validate(self, *arguments, **options):
        return self.records('validate', '--format', 'jsonl', *arguments, **options)

    def near(self, figure, value, n=None):
        self.assertAlmostEqual(figure['value'], value, delta=2e-6)
        if n is not None:
            self.assertEqual(figure['n'], n)

    def test_agreement(self):
        raw = self.score()
        score, gold = [s or 0 for s in raw], [row['gold'] for row in self.rows]
        covered = [i for i, s in enumerate(raw) if s is not None]
        block, = self.validate('g.jsonl')
        f = block['figures']
        self.assertTrue(0 < len(covered) < 60)
        self.assertEqual((block['items'], block['with_evidence'], block['errors'], block['gold']), (60, len(covered), 0, 'numbers'))
        self.assertEqual((block['drawn'], block['clusters'], block['seed'], block['draws']), ('story', 15, 1, 2000))
        self.near(f['coverage'], len(covered) / 60)
        self.near(f['r'], pearson(gold, score), 60)
        self.near(f['rho'], pearson(ranks(gold), ranks(score)), 60)
        self.near(f['r_covered'], pearson([gold[i] for i in covered], [score[i] for i in covered]), len(covered))
        self.near(f['rho_covered'], pearson(ranks([gold[i] for i in covered]), ranks([score[i] for i in covered])))
        self.near(f['auc'], auc(gold, score), sum(g != 0 for g in gold))
        share, n = pairs(self.rows, score)
        self.near(f['pairs'], share, n)
        for key in ('r', 'rho', 'r_covered', 'rho_covered', 'auc', 'macro_f1', 'alpha_ordinal', 'alpha_interval', 'pairs'):
            self.assertLess(f[key]['low'], f[key]['high'])
        for key in ('r', 'rho', 'auc', 'pairs'):
            self.assertTrue(f[key]['low'] <= f[key]['value'] <= f[key]['high'], key)
        self.assertTrue(-1 <= f['cut_low']['value'] <= f['cut_high']['value'] <= 1)

    def test_coders(self):
        score = [s or 0 for s in self.score()]
        block, = self.validate('g.jsonl')
        f = block['figures']
        rows = [(row['coders'], s) for row, s in zip(self.rows, score) if sum(c is not None for c in row['coders']) > 1]

        def column(i, j):
            both = [(c[i], s if j == 3 else c[j]) for c, s in rows if c[i] is not None and (j == 3 or c[j] is not None)]
            return pearson([a for a, _ in both], [b for _, b in both])

        another = [column(i, j) for i, j in itertools.combinations(range(3), 2)]
        tool = [column(i, 3) for i in range(3)]
        k = 60 / sum(1 / sum(c is not None for c in row['coders']) for row in self.rows)
        mean = sum(another) / 3
        self.near(f['coders_one_another'], mean, len(rows))
        self.near(f['coders_tool'], sum(tool) / 3)
        self.near(f['coders_per_item'], k)
        self.near(f['coders_reliability'], k * mean / (1 + (k - 1) * mean))
        self.near(f['coders_ceiling'], math.sqrt(k * mean / (1 + (k - 1) * mean)))
        self.near(f['coders_alpha'], alpha([row['coders'] for row in self.rows], 'interval'))
        self.near(f['coder_tool']['2'], tool[1])
        self.near(f['coder_others']['3'], (another[1] + another[2]) / 2)

    def test_coders_give_the_gold(self):
        for row in self.rows:
            del row['gold']
        self.write_articles('c.jsonl', self.rows)
        means = [sum(c for c in row['coders'] if c is not None) / sum(c is not None for c in row['coders']) for row in self.rows]
        block, = self.validate('c.jsonl')
        self.near(block['figures']['r'], pearson(means, [s or 0 for s in self.score()]), 60)

    def test_classes(self):
        """Columns of a table, classes as gold, coders by name; the cut-offs found are those that do best."""
        words = {-1: 'gloom', 0: 'none', 1: 'JOY'}
        rows = [[row['text'], words[(row['gold'] > 0) - (row['gold'] < 0)], ['neg', 'neu', 'pos'][i % 3], 'high' if i % 2 else 'low']
                for i, row in enumerate(self.rows)]
        with io.StringIO() as out:
            csv.writer(out).writerows([['text', 'tone', 'ann', 'ben']] + rows)
            self.write('g.csv', out.getvalue())
        block, = self.validate('--axis', 'mood', '--gold', 'tone', '--coders', 'ann, ben', 'g.csv')
        f = block['figures']
        gold, score = [(row['gold'] > 0) - (row['gold'] < 0) for row in self.rows], [s or 0 for s in self.score()]
        self.assertEqual((block['gold'], block['drawn'], block['clusters']), ('classes', 'item', 60))
        self.assertNotIn('alpha_interval', f)
        self.assertNotIn('pairs', f)
        self.near(f['r'], pearson(gold, score))
        self.near(f['coders_alpha'], alpha([[i % 3 - 1, 1 if i % 2 else -1] for i in range(60)], 'ordinal'))
        self.assertEqual(list(f['coder_tool']), ['ann', 'ben'])

        def macro(low, high):
            guess, total = [(s > high) - (s < low) for s in score], []
            for c in (-1, 0, 1):
                sides = guess.count(c) + gold.count(c)
                total += [2 * sum(a == b == c for a, b in zip(gold, guess)) / sides] if sides else []
            return sum(total) / len(total)

        cuts = sorted({*score, 2, -2})
        cuts = [(a + b) / 2 for a, b in zip(cuts, cuts[1:])]
        best = max(macro(a, b) for a in cuts for b in cuts if a <= b)
        self.assertAlmostEqual(macro(f['cut_low']['value'], f['cut_high']['value']), best)
        self.assertLessEqual(f['macro_f1']['value'], best + 1e-6)

    def test_options(self):
        gold = [row['gold'] for row in self.rows]
        plain, = self.validate('g.jsonl')
        shifted, = self.validate('--neutral', '1', 'g.jsonl')
        self.near(shifted['figures']['auc'], auc([g - 1 for g in gold], [s or 0 for s in self.score()]))
        self.near(shifted['figures']['r'], plain['figures']['r']['value'])
        self.assertEqual(plain['band'], 0.2)
        self.assertEqual(self.validate('--band', '1.5', 'g.jsonl')[0]['band'], 1.5)
        share, n = pairs(self.rows, [s or 0 for s in self.score()], 2)
        self.near(self.validate('--gap', '2', 'g.jsonl')[0]['figures']['pairs'], share, n)
        grouped, = self.validate('--group', 'outlet', 'g.jsonl')
        self.assertEqual((grouped['drawn'], grouped['clusters']), ('outlet', 3))
        bias = [record['axes']['mood']['bias'] or 0 for record in self.records('score', '--format', 'jsonl', 'g.jsonl')]
        self.near(self.validate('--field', 'bias', 'g.jsonl')[0]['figures']['r'], pearson(gold, bias))

    def test_seed_and_jobs(self):
        outputs = {self.run_framing('validate', '--format', 'jsonl', '--errors', '5', '--jobs', str(jobs), 'g.jsonl') for jobs in (1, 2, 7)}
        self.assertEqual(len(outputs), 1)
        self.assertNotIn(self.run_framing('validate', '--format', 'jsonl', '--errors', '5', '--seed', '2', 'g.jsonl'), outputs)
        one, two = self.validate('g.jsonl')[0], self.validate('--seed', '2', 'g.jsonl')[0]
        self.assertEqual(one['figures']['r']['value'], two['figures']['r']['value'])
        self.assertNotEqual(one['figures']['r']['low'], two['figures']['r']['low'])

    def test_by(self):
        blocks = self.validate('--by', 'outlet', '--errors', '2', 'g.jsonl')
        self.assertEqual([b['by'] and b['by']['value'] for b in blocks], [None, 'A', 'B', 'C'])
        self.assertEqual([b['items'] for b in blocks], [60, 20, 20, 20])
        self.assertEqual(['worst' in b for b in blocks], [True, False, False, False])
        score = [s or 0 for s in self.score()]
        self.near(blocks[2]['figures']['r'], pearson([r['gold'] for r in self.rows[1::3]], score[1::3]))
        self.run_framing('validate', '--by', 'nothing', 'g.jsonl', status=2)
        self.assertIn('no item has such a field', self.stderr)

    def test_errors(self):
        worst = self.validate('--errors', '60', 'g.jsonl')[0]['worst']
        self.assertEqual(len(worst), 60)
        self.assertEqual([abs(w['difference']) for w in worst], sorted((abs(w['difference']) for w in worst), reverse=True))
        score, by_id = self.score(), {row['id']: row for row in self.rows}
        for w in worst:
            row = by_id[w['id']]
            self.assertEqual((w['gold'], w['text'], w['line']), (row['gold'], row['text'], int(w['id'][1:]) + 1))
            self.assertEqual(w['score'], score[w['line'] - 1])
            self.assertAlmostEqual(w['scaled'] - w['gold'], w['difference'], delta=2e-6)
            self.assertEqual(bool(w['evidence']), w['score'] is not None)
            self.assertTrue(all(e['axis'] == 'mood' for e in w['evidence']))
        table = self.run_framing('validate', '--errors', '3', 'g.jsonl').decode()
        self.assertIn(worst[2]['text'], ' '.join(table.split()))
        self.assertNotIn(worst[-1]['text'] + '\n      no evidence', table)

    def test_errors_fit(self):
        """Texts and evidence are wrapped to the width of the terminal, and nothing of them is lost."""
        self.rows[0].update(text='A ' + 'grim and ' * 60 + 'x' * 200 + ' bright day.', gold=2)
        self.write_articles('g.jsonl', self.rows)
        for columns in (72, 100):
            table = self.run_framing('validate', '--errors', '60', 'g.jsonl', env={'COLUMNS': str(columns)}).decode()
            self.assertTrue(all(len(line) <= columns for line in table.split('worst disagreements')[1].splitlines()))
            self.assertIn(self.rows[0]['text'].replace(' ', ''), ''.join(table.split()))

    def test_compare(self):
        """A tool that knows the gold beats ours, ours draws with itself; an empty cell is no evidence."""
        other = {row['id']: '' if i % 10 == 0 else row['gold'] for i, row in enumerate(self.rows) if i < 50}
        self.write('oracle.v1.csv', 'id,score\n' + ''.join(f'{k},{v}\n' for k, v in other.items()))
        self.write('ours.csv', self.run_framing('score', '--format', 'csv', 'g.jsonl'))
        f = self.validate('--compare', 'oracle.v1.csv', '--compare', 'ours.csv', 'g.jsonl')[0]['figures']
        gold, score = [row['gold'] for row in self.rows[:50]], [s or 0 for s in self.score()][:50]
        theirs = [v or 0 for v in other.values()]
        self.near(f['compare_r']['oracle'], pearson(gold, theirs), 50)
        self.near(f['compare_r_ours']['oracle'], pearson(gold, score), 50)
        self.near(f['compare_r_difference']['oracle'], pearson(gold, score) - pearson(gold, theirs))
        self.assertLess(f['compare_r_difference']['oracle']['high'], 0)
        self.near(f['compare_rho']['oracle'], pearson(ranks(gold), ranks(theirs)))
        self.near(f['compare_auc']['oracle'], auc(gold, theirs), sum(g != 0 for g in gold))
        self.near(f['compare_pairs']['oracle'], *pairs(self.rows[:50], theirs))
        self.assertEqual([f['compare_r_difference']['ours'][k] for k in ('value', 'low', 'high', 'n')], [0, 0, 0, 60])

    def test_compare_wrong(self):
        for content, words in (('id,score\ni1,x\n', 'w.csv:2: the score "x" is no number'), ('id,score\ni1,1\ni1,2\n', 'w.csv:3: a second score'),
                               ('name,score\ni1,1\n', 'wants columns id and score'), ('id,points\ni1,1\n', 'no column "score"')):
            self.write('w.csv', content)
            self.assertEqual(self.run_framing('validate', '--compare', 'w.csv', 'g.jsonl', status=2), b'')
            self.assertIn(words, self.stderr)
        self.run_framing('validate', '--compare', 'none.csv', 'g.jsonl', status=2)
        self.assertIn('none.csv', self.stderr)
        self.write('w.csv', 'id,score\nother,1\n')
        self.run_framing('validate', '--compare', 'w.csv', 'g.jsonl')
        self.assertIn('its ids must be those of the gold set', self.stderr)

    def test_blocks(self):
        """One for each file and axis; --axis leaves others out without a word."""
        both = [{'text': t, 'axis': a, 'gold': g} for t, g in (('grim and slow', -1), ('bright and fast', 1), ('dire', -2), ('superb', 2))
                for a in ('mood', 'pace')]
        self.write_articles('two.jsonl', both)
        blocks = self.validate('two.jsonl', 'g.jsonl')
        self.assertEqual([(b['file'], b['axis'], b['items']) for b in blocks], [('two.jsonl', 'mood', 4), ('two.jsonl', 'pace', 4), ('g.jsonl', 'mood', 60)])
        block, = self.validate('--axis', 'pace', 'two.jsonl')
        self.assertEqual((block['axis'], self.stderr), ('pace', ''))

    def test_forms(self):
        block, = self.validate('g.jsonl')
        rows = list(csv.DictReader(io.StringIO(self.run_framing('validate', '--format', 'csv', 'g.jsonl').decode(), newline='')))
        for row in rows:
            figure = block['figures'][row['figure']]
            figure = figure[row['name']] if row['name'] else figure
            self.assertEqual([float(row[k]) if row[k] else None for k in ('value', 'low', 'high', 'n')],
                             [figure.get(k) for k in ('value', 'low', 'high', 'n')])
        table = self.run_framing('validate', '--by', 'outlet', 'g.jsonl').decode()
        self.assertTrue(all(len(line) <= 80 for line in table.split('\n')), table)
        self.assertIn(f"Pearson r {block['figures']['r']['value']:.3f}", ' '.join(table.split()))
        self.assertEqual(self.run_framing('validate', '-o', 'out.txt', '--by', 'outlet', 'g.jsonl'), b'')
        self.assertEqual(self.read('out.txt').decode(), table)
        self.assertTrue(all(len(line) < 80 for line in self.run_framing('validate', '--help').decode().split('\n')))


class Problems(Case):
    def test_items(self):
        """Each kind is counted, the first named with file, line and remedy; the rest goes on."""
        good = [{'text': t, 'axis': 'mood', 'gold': g} for t, g in (('grim', -1), ('bright', 1), ('dire', -2), ('superb', 1.5))]
        cases = (
            ('{"text":"grim","axis":"mood"}', 1, 'no field "gold"; --gold FIELD'),
            ('{"text":"grim","axis":"mood","gold":null}', 1, 'field "gold" is empty'),
            ('{"text":"grim","axis":"mood","gold":"so-so"}', 1, '"so-so" in field "gold" is no number and none of'),
            ('{"text":"grim","axis":"mood","gold":true}', 1, '"true" in field "gold"'),
            ('{"text":"grim","axis":"mod","gold":1}', 1, 'there is no axis "mod"; the axes are mood, pace'),
            ('{"text":"grim","gold":1}', 1, 'name the axis with --axis, one of mood, pace'),
            ('{"text":"grim","axis":"mood","gold":"neg"}', 1, 'a class, but the first gold value of the axis is a number'),
            ('{"text":"grim","axis":"mood","gold":1,"coders":["x"]}', 0, '"x" in field "coders"'),
            ('no json', 1, 'not JSON'),
            ('{"axis":"mood","gold":1}', 0, 'no text'),
            ('{"text":"TOOBIG","axis":"mood","gold":1}', 0, 'longer than --max-bytes'),
        )
        for line, left_out, words in cases:
            self.write('p.jsonl', ''.join(json.dumps(g) + '\n' for g in good) + line + '\n')
            block, = self.records('validate', '--format', 'jsonl', 'p.jsonl', status=1)
            self.assertIn('p.jsonl:5: ', self.stderr)
            self.assertIn(words, self.stderr)
            self.assertIn(': 1; first', self.stderr)
            self.assertEqual(block['items'], 5 - left_out)
            self.assertEqual(block['errors'], 1 if 'TOOBIG' in line or 'text' not in line and not left_out else 0)

    def test_failed_items_count_as_no_evidence(self):
        rows = items(40, coders=False)
        rows[3]['text'] = 'TOOBIG'
        self.write_articles('g.jsonl', rows)
        block, = self.records('validate', '--format', 'jsonl', 'g.jsonl', status=1)
        score = [(r.get('axes', {}).get('mood') or {}).get('score') or 0 for r in self.records('score', '--format', 'jsonl', 'g.jsonl', status=1)]
        self.assertEqual((block['items'], block['errors']), (40, 1))
        self.assertAlmostEqual(block['figures']['r']['value'], pearson([r['gold'] for r in rows], score), delta=2e-6)

    def test_nothing_usable(self):
        self.write('empty.jsonl', '')
        for arguments in (['empty.jsonl'], ['missing.jsonl']):
            self.assertEqual(self.run_framing('validate', *arguments, status=1), b'')
            self.assertIn('no item with text, axis and gold value', self.stderr)
        self.write_articles('g.jsonl', items(4))
        self.run_framing('validate', '--axis', 'pace', 'g.jsonl', status=1)
        self.assertIn('all 4 items are about other axes', self.stderr)

    def test_one_item(self):
        self.write_articles('one.jsonl', items(1))
        block, = self.records('validate', '--format', 'jsonl', 'one.jsonl')
        self.assertIsNone(block['figures']['r']['value'])
        self.assertNotIn('low', block['figures']['r'])
        self.run_framing('validate', '--errors', '1', 'one.jsonl')

    def test_usage(self):
        self.write_articles('g.jsonl', items(8))
        for arguments, words in (([], 'nothing to read'), (['--gap', 'wide', 'g.jsonl'], '--gap cannot be "wide"'), (['--gap', '-1', 'g.jsonl'], '--gap'),
                                 (['--seed', '0', 'g.jsonl'], '--seed'), (['--draws', '1000000', 'g.jsonl'], '100000 is the most'),
                                 (['--errors', '3', '--format', 'csv', 'g.jsonl'], '--errors needs'), (['--field', 'wit', 'g.jsonl'], '--field cannot be "wit"'),
                                 (['--axis', 'mod', 'g.jsonl'], 'no such axis'), (['--group', 'x', 'g.jsonl'], '--group x'),
                                 (['--coders', 'a, b,a', 'g.jsonl'], '--coders names "a" twice'),
                                 (['--coder', 'x', 'g.jsonl'], 'did you mean --coders')):
            self.run_framing('validate', *arguments, status=2)
            self.assertIn(words, self.stderr)


@unittest.skipUnless(os.path.isfile(os.path.join(SHARED, 'tools', 'agreement.py')), '../shared is not here: nothing to agree with')
@unittest.skipUnless(os.environ.get('FRAMING_PLUGIN'), 'FRAMING_PLUGIN is not set: the real plugin is wanted')
class Agreement(Case):
    def test_every_set(self):
        spec = importlib.util.spec_from_file_location('agreement', os.path.join(SHARED, 'tools', 'agreement.py'))
        other = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(other)
        folder = os.path.join(SHARED, 'gold')
        names = sorted(name for name in os.listdir(folder) if name.endswith('.jsonl'))
        env = {'FRAMING_PLUGIN': os.path.abspath(os.environ['FRAMING_PLUGIN'])}
        self.assertTrue(names)
        for name in names:
            with self.subTest(name):
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    rows = [json.loads(line) for line in file]
                feed = ''.join(json.dumps({'id': str(i), 'title': r.get('title', ''), 'text': r['text']}) + '\n' for i, r in enumerate(rows))
                records = self.records('score', '--format', 'jsonl', '-', stdin=feed.encode(), env=env)
                found = [record['axes'][rows[0]['axis']]['score'] for record in records]
                score, gold = [s if s is not None else 0 for s in found], [row['gold'] for row in rows]
                block, = self.records('validate', '--format', 'jsonl', '--draws', '10', os.path.join(folder, name), env=env)
                f = {key: value['value'] for key, value in block['figures'].items() if 'value' in value}
                self.assertAlmostEqual(f['r'], other.pearson(gold, score), delta=5e-4)
                self.assertAlmostEqual(f['rho'], other.pearson(other.ranks(gold), other.ranks(score)), delta=5e-4)
                self.assertAlmostEqual(f['auc'], other.auc([s for g, s in zip(gold, score) if g > 0], [s for g, s in zip(gold, score) if g < 0]), delta=5e-4)
                self.assertAlmostEqual(f['coverage'], sum(s is not None for s in found) / len(found), delta=5e-4)
                share = other.pairs(rows, score)
                self.assertEqual('pairs' in f, share is not None)
                if share is not None:
                    self.assertAlmostEqual(f['pairs'], share[0], delta=5e-4)
                    self.assertEqual(block['figures']['pairs']['n'], share[1])


if __name__ == '__main__':
    unittest.main()
