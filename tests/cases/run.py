#!/usr/bin/env python3
"""Scores the sentences of tests/cases/*.cases and holds each against what a careful reader would say.

usage: run.py [--list] [--phenomenon NAME] [FILE.cases ...]

The command under test is $FRAMING_BINARY. Prints TAP: a case that fails although it is not marked `known` is "not ok", a known one
that fails is "not ok ... # TODO why", and a known one that passes is "not ok", so that its mark is taken away. A summary follows as
comments. Exit status: 0 all as expected, 1 not, 2 usage, a case file that cannot be read, or a command that does not run.
README.md beside this file tells the format. Python's standard library only."""
import argparse, collections, glob, json, os, re, subprocess, sys

AXES = ('hurdle-success', 'tension-cooperation', 'sentiment')
PARTS = ('headline', 'lead', 'body', 'narrator', 'quoted')
NEAR_ZERO = 0.02                # a score this small says nothing either way
EXPECTATION = re.compile(r'(?:target (?P<name>[^=]+)=(?P<words>.+?) )?(?P<axis>%s)(?: (?P<part>%s))?: *(?P<sign>[-+0])(?: *(?P<order>[<>]) *(?P<other>\S+))?$'
                         % ('|'.join(AXES), '|'.join(PARTS)))
MEANT = re.compile(r'(?:target .*)?(?:%s)(?: \w+)?:' % '|'.join(AXES))             # an expectation, well written or not
SETTING = re.compile(r'(name|title|known): *(.+)$')
ESCAPE = re.compile(r'\\u([0-9a-fA-F]{4})')

Case = collections.namedtuple('Case', 'phenomenon place name title text known expectations')
Expectation = collections.namedtuple('Expectation', 'target words axis part sign order other')


class Mistake(Exception):
    """A case file says something that the format does not know."""


def unescape(text):
    """\\u00ad and the like stand for characters that an editor does not show."""
    return ESCAPE.sub(lambda m: chr(int(m.group(1), 16)), text)


def read_block(lines, place, phenomenon):
    """One block -> one case. Text comes first, then expectations; settings may stand anywhere."""
    text, expectations, settings = [], [], {}
    for number, line in lines:
        expectation, setting = EXPECTATION.match(line), SETTING.match(line)
        if setting:
            settings[setting.group(1)] = setting.group(2)
        elif expectation:
            g = expectation.groupdict()
            expectations.append(Expectation(g['name'], g['words'], g['axis'], g['part'], g['sign'], g['order'], g['other']))
        elif expectations or MEANT.match(line):
            raise Mistake(f'{place[0]}:{number}: is no expectation; write AXIS: + (or -, 0), or put a blank line before the next sentence')
        else:
            text.append('' if line == '¶' else line)
    if not expectations:
        raise Mistake(f'{place[0]}:{place[1]}: expects nothing; write a line such as "sentiment: +" after the sentence')
    if not text and 'title' not in settings:
        raise Mistake(f'{place[0]}:{place[1]}: has no sentence')
    return Case(phenomenon, '%s:%d' % place, settings.get('name'), unescape(settings.get('title', '')), unescape('\n'.join(text)),
                settings.get('known'), expectations)


def read_file(path):
    phenomenon, cases, block = os.path.basename(path)[:-len('.cases')], [], []
    with open(path, encoding='utf-8', newline='\n') as f:
        lines = f.read().split('\n')
    for number, line in enumerate(lines + [''], 1):
        line = line.strip(' \r')
        if line.startswith('# ') or line == '#':
            continue
        if line:
            block.append((number, line))
        elif block:
            cases.append(read_block(block, (os.path.basename(path), block[0][0]), phenomenon))
            block = []
    return cases


def check_names(cases):
    names = [c.name for c in cases if c.name]
    double = [n for n, count in collections.Counter(names).items() if count > 1]
    if double:
        raise Mistake(f'two cases have the name {double[0]}')
    for c in cases:
        for e in c.expectations:
            if e.other and e.other not in names:
                raise Mistake(f'{c.place}: compares with {e.other}, and no case has that name')


def targets_of(case):
    return tuple(sorted({(e.target, e.words) for e in case.expectations if e.target}))


def score(binary, cases):
    """One call for all cases with the same targets (nearly all have none) -> records in the order of the cases."""
    records, groups = [None] * len(cases), collections.defaultdict(list)
    for i, c in enumerate(cases):
        groups[targets_of(c)].append(i)
    for targets, members in groups.items():
        feed = ''.join(json.dumps({'id': str(i), 'title': cases[i].title, 'text': cases[i].text}) + '\n' for i in members)
        options = [word for name, words in targets for word in ('--target', f'{name}={words}')]
        done = subprocess.run([binary, 'score', '--format', 'jsonl', *options, '-'], input=feed.encode(), stdout=subprocess.PIPE)
        if done.returncode not in (0, 1):       # 1: some documents failed; their records say so
            raise Mistake(f'{binary} score ended with status {done.returncode}')
        for line in done.stdout.split(b'\n'):
            if line.strip():
                record = json.loads(line)
                records[int(record['id'])] = record
    if None in records:
        raise Mistake(f'no record for {cases[records.index(None)].place}')
    return records


def value(record, e):
    """The score that the expectation is about; 0 where there is no evidence."""
    if e.target:
        found = record.get('targets', {}).get(e.target, {}).get(e.axis)
    else:
        found = record.get('axes', {}).get(e.axis)
    if found and e.part:
        found = found.get('parts', {}).get(e.part)
    return (found or {}).get('score') or 0.0


def complaints(case, record, by_name):
    if 'error' in record:
        return [f'error: {record["error"]}']
    wrong = []
    for e in case.expectations:
        got = value(record, e)
        sign = '+' if got > NEAR_ZERO else '-' if got < -NEAR_ZERO else '0'
        label = ' '.join(filter(None, (e.target, e.axis, e.part)))
        if sign != e.sign:
            wrong.append(f'{label}: wants {e.sign}, got {got:+.3f}')
        if e.order:
            other = value(by_name[e.other], e)
            if not (abs(got) > abs(other) if e.order == '>' else abs(got) < abs(other)):
                wrong.append(f'{label}: |{got:+.3f}| is not {e.order} |{other:+.3f}| of {e.other}')
    return wrong


def title_of(case):
    shown = ' '.join((case.title + ' ' + case.text).split()).replace('#', '')
    return f'{case.place} {shown if len(shown) <= 100 else shown[:97] + "..."}'


def report(cases, records, shown):
    """Prints TAP for the cases that are shown; TRUE where all are as expected."""
    by_name = {c.name: r for c, r in zip(cases, records) if c.name}
    counts, good = collections.defaultdict(collections.Counter), True
    print('TAP version 13')
    print(f'1..{len(shown)}')
    for number, i in enumerate(shown, 1):
        case = cases[i]
        wrong = complaints(case, records[i], by_name)
        verdict = ('known' if wrong else 'mended') if case.known else ('wrong' if wrong else 'right')
        counts[case.phenomenon][verdict] += 1
        good = good and verdict in ('right', 'known')
        if verdict == 'known':
            print(f'not ok {number} - {title_of(case)} # TODO {case.known}')
        else:
            print(f'{"ok" if verdict == "right" else "not ok"} {number} - {title_of(case)}')
        if verdict == 'mended':
            print('# is marked as known, but passes now: take the line `known: ...` away')
        for line in wrong:
            print(f'#   {line}')
    total = sum(counts.values(), collections.Counter())
    for name in sorted(counts):
        c = counts[name]
        print(f'# {name:28} {c["right"]:3} of {sum(c.values()):3}' + ''.join(f', {c[k]} {k}' for k in ('known', 'wrong', 'mended') if c[k]))
    print(f'# {total["right"]} of {sum(total.values())} right, {total["known"]} known, {total["wrong"]} wrong, {total["mended"]} known but right')
    return good


def main():
    parser = argparse.ArgumentParser(description='Scores the sentences of tests/cases and prints TAP.')
    parser.add_argument('--list', action='store_true', help='print the phenomena and how many cases each has')
    parser.add_argument('--phenomenon', metavar='NAME', help='only this one')
    parser.add_argument('files', nargs='*', metavar='FILE.cases', help='default: all beside this script')
    options = parser.parse_args()
    files = options.files or sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), '*.cases')))
    try:
        cases = [c for f in files for c in read_file(f)]
        check_names(cases)
        shown = [i for i, c in enumerate(cases) if options.phenomenon in (None, c.phenomenon)]
        if not shown:
            raise Mistake(f'no case of the phenomenon {options.phenomenon}; --list shows them' if options.phenomenon else 'no cases')
        if options.list:
            for name, n in collections.Counter(cases[i].phenomenon for i in shown).items():
                print(f'{n:4} {name}')
            print(f'{len(shown):4} in all')
            return 0
        if not os.environ.get('FRAMING_BINARY'):
            raise Mistake('FRAMING_BINARY is not set; it names the built command')
        return 0 if report(cases, score(os.environ['FRAMING_BINARY'], cases), shown) else 1
    except (Mistake, OSError, UnicodeDecodeError) as problem:
        print(f'run.py: {problem}', file=sys.stderr)
        print(f'Bail out! {problem}')
        return 2


if __name__ == '__main__':
    sys.exit(main())
