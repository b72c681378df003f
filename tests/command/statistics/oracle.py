#!/usr/bin/env python3
"""The statistics of `framing compare`, worked out a second time: from the formulas in docs/compare.md, in exact fractions where that
can be, by the plainest way there is (dense equations, every pattern of signs, every permutation). Standard library only; shares
nothing with the C code.

usage: oracle.py > oracle.inc      write the tables that test-oracle.c holds the C code against
       oracle.py --check FILE      exit status 1 if FILE is not what would be written
"""
import functools
import itertools
import math
import random
import sys
from fractions import Fraction as F

NAN = None                              # "cannot be told"


MONDAY = 20199                          # 2025-04-21, in days since 1970-01-01


# ---- invented articles ----------------------------------------------------------------------------------------------------

class Draw:
    """Small numbers that are the same everywhere (Lehmer's generator)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = self.state * 48271 % 2147483647
        return self.state % n


class Article:
    def __init__(self, group, story, score, hits=3, words=200, day=None, uses=()):
        self.group, self.story, self.score, self.hits, self.words, self.day = group, story, score, hits, words, day
        self.uses = list(uses)          # of (form, count, weight in thousandths)


# form: (words, entry); the last two are forms of one entry, used equally often in "missing" or not
FORMS = [("talks stalled", "talk ... stall"), ("deal", "deal"), ("breakthrough", "breakthrough"), ("deadlock", "deadlock"),
         ("deadlocked", "deadlock"), ("agreed", "agree*"), ("agreement", "agree*")]


def draw_uses(draw):
    """By entry, as a collection has them: forms stand in that order already."""
    uses = []
    for form in range(len(FORMS)):
        if draw.below(3) == 0:
            count = 1 + draw.below(4)
            uses.append((form, count, (draw.below(4001) - 2000) * count))
    return uses


def make_missing():
    """Five outlets with holes, several articles for a story, articles without evidence, one article without words."""
    draw, articles = Draw(20251), []
    for story in range(10):
        for group, present in enumerate((9, 8, 7, 5, 2)):
            if draw.below(10) >= present:
                continue
            for _ in range(1 + (draw.below(3) == 0) + (draw.below(5) == 0)):
                hits = draw.below(7)
                score = F(draw.below(1601) - 800 + 60 * group, 1000) if hits else NAN
                articles.append(Article(group, story, score, hits, 100 + draw.below(400), None, draw_uses(draw) if hits else ()))
    articles[7].words = 0
    articles[7].uses = []
    return articles


def make_islands():
    """0 and 1 share stories, 2, 3 and 4 share others, 5 stands alone."""
    draw, articles = Draw(77), []
    for story in range(5):
        articles += [Article(g, story, F(draw.below(1001) - 500, 1000)) for g in (0, 1)]
    for story in range(5, 12):
        for g in (2, 3, 4):
            if draw.below(5) > 0:
                articles.append(Article(g, story, F(draw.below(1001) - 500 + 100 * g, 1000)))
    return articles + [Article(5, 12, F(1, 4)), Article(5, 13, F(-1, 4))]


def make_ties():
    """Differences on a grid of tenths, some of them 0: sums of signs tie with the one that was seen."""
    steps = (1, 1, 0, 2, 1, -1, 3, 0, 1, 2, -2, 1)
    return [Article(g, story, F(step * (1 - g), 10) + F(story, 100)) for story, step in enumerate(steps) for g in (0, 1)]


def make_few():
    """Three outlets, five stories: all 6^5 ways to exchange labels can be tried."""
    scores = ((300, 100, -200), (450, 50, 0), (-100, -150, -300), (200, 220, -50), (0, -300, -350))
    return [Article(g, story, F(s, 1000)) for story, row in enumerate(scores) for g, s in enumerate(row)]


def make_one_sided():
    """Three outlets, six stories, one value far above the two others on most of them: exchanged labels reach further than turned signs."""
    rows = ((-10, 17, -7), (1, -2, 1), (-9, 18, -9), (-2, -2, 4), (18, -9, -9), (0, 0, 0))
    return [Article(g, story, F(v, 40) + F(story, 50)) for story, row in enumerate(rows) for g, v in enumerate(row)]


def make_uneven():
    """Two outlets on all ten stories, a third on few of them that spreads more: turned signs reach further than exchanged labels."""
    draw, articles = Draw(4455), []
    for story in range(10):
        for group, (present, spread) in enumerate(((10, 1), (10, 1), (4, 8))):
            if draw.below(10) < present:
                articles.append(Article(group, story, F(spread * (draw.below(11) - 5), 100)))
    return articles


def make_long():
    """Two outlets, 24 stories, 2^24 patterns of signs: beyond the exact test, but tenths can be counted. Days for the trend."""
    draw, articles = Draw(4711), []
    for story in range(24):
        step, day = draw.below(9) - 3 + story // 6, MONDAY + 7 * (story // 4) + draw.below(7)
        articles += [Article(g, story, F(step * (1 - g), 10), day=day) for g in (0, 1)]
    return articles


# ---- units, differences -------------------------------------------------------------------------------------------------------

def mean(values):
    values = list(values)
    return sum(values, F(0)) / len(values)


def counts(article, min_hits):
    return article.score is not NAN and article.hits >= min_hits


def value_of(article, min_hits):
    return article.score if counts(article, min_hits) else NAN


def units_of(articles, value):
    """{story: {group: mean over its articles that have a value}}"""
    cells = {}
    for a in articles:
        if value(a) is not NAN:
            cells.setdefault(a.story, {}).setdefault(a.group, []).append(F(value(a)))
    return {story: {g: mean(v) for g, v in row.items()} for story, row in cells.items()}


def shared_of(units):
    return {story: row for story, row in units.items() if len(row) > 1}


def differences(units, group):
    """story -> own value minus mean of the other outlets' values"""
    return {story: row[group] - mean(v for g, v in row.items() if g != group)
            for story, row in sorted(shared_of(units).items()) if group in row}


def pair_differences(units, one, other):
    return {story: row[one] - row[other] for story, row in sorted(units.items()) if one in row and other in row}


# ---- tests and intervals ------------------------------------------------------------------------------------------------------

def flip_p(d):
    """Share of all patterns of signs whose |sum| reaches the one seen. Sums over a common denominator are whole numbers, so that
    they can be counted for any number of stories."""
    scale = math.lcm(*[x.denominator for x in d])
    whole = [int(x * scale) for x in d]
    ways = {0: 1}
    for x in whole:
        after = {}
        for total, n in ways.items():
            for signed in (total + x, total - x):
                after[signed] = after.get(signed, 0) + n
        ways = after
    return F(sum(n for total, n in ways.items() if abs(total) >= abs(sum(whole))), 2 ** len(d))


def t_cdf(t, df):
    """Abramowitz and Stegun 26.7.3 and 26.7.4: finite sums for whole degrees of freedom."""
    theta = math.atan(t / math.sqrt(df))
    cos, sin = math.cos(theta), math.sin(theta)
    if df % 2:
        term, total = cos, 0.0
        for k in range(1, df - 1, 2):
            total += term
            term *= cos * cos * (k + 1) / (k + 2)
        area = 2 / math.pi * (theta + sin * total) if df > 1 else 2 * theta / math.pi
    else:
        term, total = 1.0, 0.0
        for k in range(0, df - 1, 2):
            total += term
            term *= cos * cos * (k + 1) / (k + 2)
        area = sin * total
    return 0.5 + area / 2


def t_quantile(p, df):
    low, high = 0.0, 1e9
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if t_cdf(middle, df) < p else (low, middle)
    return (low + high) / 2


def se_of(d):
    if len(d) < 2:
        return math.nan
    m = mean(d)
    return math.sqrt(sum((x - m) ** 2 for x in d) / (len(d) - 1) / len(d))


def holm(ps):
    """The i-th smallest times (m - i), never falling, at most 1; NaN stay out of the family."""
    order = sorted((i for i in range(len(ps)) if not math.isnan(ps[i])), key=lambda i: ps[i])
    out, worst = [math.nan] * len(ps), 0.0
    for rank, i in enumerate(order):
        worst = max(worst, min(1.0, (len(order) - rank) * ps[i]))
        out[i] = worst
    return out


def benjamini_hochberg(ps):
    order = sorted((i for i in range(len(ps)) if not math.isnan(ps[i])), key=lambda i: ps[i])
    out, least = [math.nan] * len(ps), 1.0
    for rank in range(len(order), 0, -1):
        i = order[rank - 1]
        least = min(least, ps[i] * len(order) / rank)
        out[i] = least
    return out


@functools.cache
def bootstrap_t(d, draws=20000):
    """Interval from the distribution of (mean* - mean) / se* over stories drawn again; its own random numbers, so the C code must come
    near, not equal it."""
    rng, x = random.Random(5), [float(v) for v in d]
    n, m, se = len(x), float(mean(d)), se_of(d)
    ts = []
    for _ in range(draws):
        y = [x[int(rng.random() * n)] for _ in range(n)]
        my = sum(y) / n
        var = sum((v - my) ** 2 for v in y) / (n - 1) / n
        if var > 0:
            ts.append((my - m) / math.sqrt(var))
    ts.sort()
    if not ts:
        return m, m
    return m - ts[int(0.975 * len(ts))] * se, m - ts[int(0.025 * len(ts))] * se


# ---- additive model: value = story + outlet, by dense normal equations ------------------------------------------------------------

def components_of(units, groups):
    """Sets of outlets that shared stories connect."""
    sets = [{g} for g in groups]
    for row in shared_of(units).values():
        joined = set().union(*[s for s in sets if s & set(row)])
        sets = [s for s in sets if not s & set(row)] + [joined]
    return sets


def solve(matrix, right):
    """Gauss, in fractions."""
    n = len(right)
    rows = [list(matrix[i]) + [right[i]] for i in range(n)]
    for c in range(n):
        pivot = next(r for r in range(c, n) if rows[r][c] != 0)
        rows[c], rows[pivot] = rows[pivot], rows[c]
        rows[c] = [v / rows[c][c] for v in rows[c]]
        for r in range(n):
            if r != c and rows[r][c] != 0:
                rows[r] = [a - rows[r][c] * b for a, b in zip(rows[r], rows[c])]
    return [row[n] for row in rows]


def additive(units):
    """Effects that sum to 0 in each component, weighted by units on shared stories; residual standard deviation."""
    shared = shared_of(units)
    cells = [(s, g, v) for s, row in sorted(shared.items()) for g, v in sorted(row.items())]
    stories, groups = sorted(shared), sorted({g for _, g, _ in cells})
    parts = components_of(units, groups)
    first = {min(p) for p in parts}     # held at 0 until the end
    free = [g for g in groups if g not in first]
    column = {("story", s): i for i, s in enumerate(stories)}
    column.update({("outlet", g): len(stories) + i for i, g in enumerate(free)})
    n = len(column)
    matrix, right = [[F(0)] * n for _ in range(n)], [F(0)] * n
    for s, g, v in cells:
        on = [column[k] for k in (("story", s), ("outlet", g)) if k in column]
        for i in on:
            right[i] += v
            for j in on:
                matrix[i][j] += 1
    found = solve(matrix, right)
    effect = {g: found[column["outlet", g]] if g in free else F(0) for g in groups}
    rss = sum((v - found[column["story", s]] - effect[g]) ** 2 for s, g, v in cells)
    df = len(cells) - len(stories) - len(groups) + len(parts)
    sizes = {g: sum(1 for c in cells if c[1] == g) for g in groups}
    for part in parts:
        middle = sum(sizes[g] * effect[g] for g in part) / sum(sizes[g] for g in part)
        for g in part:
            effect[g] -= middle
    order = sorted(parts, key=lambda p: (-sum(sizes[g] for g in p), min(p)))
    number = {g: i for i, p in enumerate(order) for g in p}
    return effect, math.sqrt(rss / df) if df > 0 else math.nan, number, len(parts)


def between(units):
    """Between-outlet sum of squares of values after their story's mean."""
    sums, sizes = {}, {}
    for row in shared_of(units).values():
        middle = mean(row.values())
        for g, v in row.items():
            sums[g] = sums.get(g, F(0)) + v - middle
            sizes[g] = sizes.get(g, 0) + 1
    return sum(sums[g] ** 2 / sizes[g] for g in sums)


def null_p(units, ways):
    """Share of all ways to move values within stories whose sum of squares between outlets reaches the one seen. Ways that give the
    outlets the same sums are counted, not told apart; NaN where even so there are too many."""
    rows = [sorted(row.items()) for _, row in sorted(shared_of(units).items())]
    centred = [[v - mean(w for _, w in row) for _, v in row] for row in rows]
    scale = math.lcm(*[v.denominator for row in centred for v in row])
    groups = sorted({g for row in rows for g, _ in row})
    sizes = [sum(g == h for row in rows for h, _ in row) for g in groups]
    reached = {(0,) * len(groups): 1}
    for row, values in zip(rows, centred):
        after, places = {}, [groups.index(g) for g, _ in row]
        moves = list(ways([int(v * scale) for v in values]))
        if len(reached) * len(moves) > 400000:
            return math.nan
        for sums, n in reached.items():
            for moved in moves:
                new = list(sums)
                for place, v in zip(places, moved):
                    new[place] += v
                after[tuple(new)] = after.get(tuple(new), 0) + n
        reached = after
    common = math.lcm(*sizes)
    weight = [common // size for size in sizes]
    seen = between(units) * scale * scale * common
    total = sum(reached.values())
    return F(sum(n for sums, n in reached.items() if sum(w * x * x for w, x in zip(weight, sums)) >= seen), total)


def permutation_p(units):
    """Every exchange of labels within stories."""
    return null_p(units, itertools.permutations)


def reversal_p(units):
    """Every way to turn the signs of whole stories."""
    return null_p(units, lambda values: (values, [-v for v in values]))


# ---- trend -------------------------------------------------------------------------------------------------------------------

def slope_of(values, days):
    md, mv = mean(days), mean(values)
    return F(36525, 100) * sum((d - md) * (v - mv) for d, v in zip(days, values)) / sum((d - md) ** 2 for d in days)


def trend(values, days, weeks):
    """Slope for a year; p over all orders of the weeks, each taking its values and their days within the week along."""
    seen, places = slope_of(values, days), sorted(set(weeks))
    reach = n = 0
    for order in itertools.permutations(places):
        place = dict(zip(places, order))
        moved = slope_of(values, [place[w] + d - w for d, w in zip(days, weeks)])
        n, reach = n + 1, reach + (abs(moved) >= abs(seen))
    return len(places), float(seen), reach / n


def trends_of(articles):
    units = units_of(articles, lambda a: value_of(a, 1))
    day = {a.story: a.day for a in articles}
    for g in sorted({a.group for a in articles}):
        d = differences(units, g)
        days = [day[s] for s in d]
        yield (g, len(d)) + trend(list(d.values()), days, [MONDAY + (x - MONDAY) // 7 * 7 for x in days])


# ---- words: Monroe, Colaresi and Quinn (2008); shares of the difference in rate ----------------------------------------------------------

def log_odds(y, other_y, n, other_n, prior, prior_n):
    """Equations 15, 16, 20 and 22 of the paper, one prior for both sides; variance by its approximation."""
    odds = (y + prior) / (n + prior_n - y - prior)
    other_odds = (other_y + prior) / (other_n + prior_n - other_y - prior)
    delta = math.log(odds) - math.log(other_odds)
    return delta, delta / math.sqrt(1 / (y + prior) + 1 / (other_y + prior))


def rate(article, weight):
    return F(weight, article.words) if article.words else F(0)  # weight in thousandths, rate for a thousand words


def terms_of(articles, group, min_hits):
    scores = units_of(articles, lambda a: value_of(a, min_hits))
    d = differences(scores, group)
    if not d:
        return None
    def functional(weight):
        u = units_of(articles, lambda a: rate(a, weight(a)) if counts(a, min_hits) else NAN)
        return mean(differences(u, group).values())
    total = lambda a: sum(w for _, _, w in a.uses)
    rates = units_of(articles, lambda a: rate(a, total(a)) if counts(a, min_hits) else NAN)
    xs, ys = [], []
    for story in d:
        mx, my = mean(rates[story].values()), mean(scores[story].values())
        xs += [v - mx for v in rates[story].values()]
        ys += [scores[story][g] - my for g in rates[story]]
    slope = sum(x * y for x, y in zip(xs, ys)) / sum(x * x for x in xs)
    here = [a for a in articles if a.story in d and counts(a, min_hits)]
    own, others = [a for a in here if a.group == group], [a for a in here if a.group != group]
    n, other_n, all_n = (sum(a.words for a in part) for part in (own, others, articles))
    prior_n = min(n, other_n)
    rows = []
    for entry in dict.fromkeys(e for _, e in FORMS):
        forms = [i for i, (_, e) in enumerate(FORMS) if e == entry]
        used = lambda part: sum(c for a in part for f, c, _ in a.uses if f in forms)
        y, other_y = used(own), used(others)
        if y + other_y == 0:
            continue
        delta, z = log_odds(y, other_y, n, other_n, prior_n * used(articles) / all_n, prior_n)
        share = functional(lambda a: sum(w for f, _, w in a.uses if f in forms))
        label = min(forms, key=lambda i: (-sum(c for a in here for f, c, _ in a.uses if f == i), FORMS[i][0].encode()))
        rows.append((entry, FORMS[label][0], y, other_y, delta, z, share))
    rows.sort(key=lambda r: (-abs(r[6]), r[0]))
    rate_difference, score_difference = functional(total), mean(d.values())
    assert rate_difference == sum(r[6] for r in rows)
    return dict(stories=len(d), words=n, other_words=other_n, rate=rate_difference, score=score_difference, slope=slope,
                remainder=score_difference - slope * rate_difference, rows=rows)


# ---- a whole comparison ---------------------------------------------------------------------------------------------------------

def difference_row(d, min_stories):
    """stories, value, se, low, high, p; the interval by t, from 20 stories on of t and bootstrap-t the bound that lies further out."""
    d = list(d)
    if not d:
        return dict(stories=0, value=math.nan, se=math.nan, low=math.nan, high=math.nan, p=math.nan)
    se, m = se_of(d), float(mean(d))
    if len(d) < 2:
        low = high = math.nan
    else:
        reach = t_quantile(0.975, len(d) - 1) * se
        low, high = m - reach, m + reach
        if len(d) >= 20:
            drawn_low, drawn_high = bootstrap_t(tuple(d))
            low, high = min(low, drawn_low), max(high, drawn_high)
    return dict(stories=len(d), value=m, se=se, low=low, high=high, p=float(flip_p(d)) if len(d) >= min_stories else math.nan)


def dominance(d):
    d = list(d)
    return float(F(sum(x > 0 for x in d) - sum(x < 0 for x in d), len(d))) if d else math.nan


def compare(articles, min_stories, min_hits):
    units = units_of(articles, lambda a: value_of(a, min_hits))
    shares = units_of(articles, lambda a: F(not counts(a, min_hits)))
    zeros = units_of(articles, lambda a: a.score if counts(a, min_hits) else F(0))
    groups = sorted({a.group for a in articles})
    effect, sd, number, parts = additive(units)
    outlets = []
    for g in groups:
        own, d = [a for a in articles if a.group == g], differences(units, g)
        values = [row[g] for row in units.values() if g in row]
        row = dict(group=g, articles=len(own), without=sum(not counts(a, min_hits) for a in own), own=len(values),
                   mean=float(mean(values)) if values else math.nan, same=difference_row(d.values(), min_stories),
                   effect=float(effect[g]) if g in effect else math.nan, component=number.get(g, -1), dominance=dominance(d.values()),
                   without_d=difference_row(differences(shares, g).values(), min_stories),
                   zero=difference_row(differences(zeros, g).values(), min_stories))
        row["size"], row["detectable"] = row["same"]["value"] / sd, 2.8 * row["same"]["se"]
        outlets.append(row)
    for row, p in zip(outlets, holm([r["same"]["p"] for r in outlets])):
        row["same"]["adjusted"] = p
    for row, p in zip(outlets, benjamini_hochberg([r["without_d"]["p"] for r in outlets])):
        row["without_d"]["adjusted"] = p
    pairs = []
    for one, other in itertools.combinations(groups, 2):
        d = pair_differences(units, one, other)
        if d:
            same = difference_row(d.values(), min_stories)
            pairs.append(dict(group=one, other=other, same=same, size=same["value"] / sd, dominance=dominance(d.values())))
    for row, p in zip(pairs, holm([r["same"]["p"] for r in pairs])):
        row["same"]["adjusted"] = p
    shared = shared_of(units)
    return dict(stories=len(shared), units=sum(len(r) for r in shared.values()), sd=sd, between=float(between(units)),
                permutation_p=permutation_p(units), reversal_p=reversal_p(units), components=parts, outlets=outlets, pairs=pairs)


# ---- C ----------------------------------------------------------------------------------------------------------------------------

def number(x):
    """12 digits: the same text whatever the C library rounds in the last place."""
    x = math.nan if x is NAN else float(x)
    return "NAN" if math.isnan(x) else f"{x:.12g}"


def show_difference(d):
    rest = [number(d.get(k, math.nan)) for k in ("value", "se", "low", "high", "p", "adjusted")]
    return "{ " + ", ".join([str(d["stories"])] + rest) + " }"


CASES = [("missing", make_missing, 4, 1), ("missing-two-hits", make_missing, 3, 2), ("islands", make_islands, 3, 1),
         ("ties", make_ties, 5, 1), ("few", make_few, 5, 1),
         ("one-sided", make_one_sided, 5, 1), ("uneven", make_uneven, 3, 1), ("long", make_long, 10, 1)]


def show_case(index, name, make, min_stories, min_hits):
    articles = make()
    result = compare(articles, min_stories, min_hits)
    out = [f"static const OracleArticle oracle_articles_{index}[] = {{"]
    for a in articles:
        uses = [dict((f, (c, w)) for f, c, w in a.uses).get(f, (0, 0)) for f in range(len(FORMS))]
        out.append("  { %d, %d, %s, %d, %d, %s, { %s } }," % (
            a.group, a.story, number(a.score), a.hits, a.words, "FRAMING_NO_DAY" if a.day is None else a.day,
            ", ".join("{ %d, %d }" % u for u in uses)))
    out += ["};", f"static const OracleOutlet oracle_outlets_{index}[] = {{"]
    for r in result["outlets"]:
        out.append("  { %d, %d, %d, %d, %s,\n    %s,\n    %s, %d, %s, %s, %s,\n    %s,\n    %s }," % (
            r["group"], r["articles"], r["without"], r["own"], number(r["mean"]), show_difference(r["same"]), number(r["effect"]),
            r["component"], number(r["size"]), number(r["dominance"]), number(r["detectable"]), show_difference(r["without_d"]),
            show_difference(r["zero"])))
    out += ["};", f"static const OraclePair oracle_pairs_{index}[] = {{"]
    for r in result["pairs"]:
        out.append("  { %d, %d, %s, %s, %s }," % (
            r["group"], r["other"], show_difference(r["same"]), number(r["size"]), number(r["dominance"])))
    out.append("};")
    case = '  { "%s", %d, %d, oracle_articles_%d, %d, oracle_outlets_%d, %d, oracle_pairs_%d, %d,\n    %d, %d, %s, %s, %s, %s, %d },' % (
        name, min_stories, min_hits, index, len(articles), index, len(result["outlets"]), index, len(result["pairs"]), result["stories"],
        result["units"], number(result["sd"]), number(result["between"]), number(result["permutation_p"]), number(result["reversal_p"]),
        result["components"])
    return out, case


def show_terms():
    out, whole = [], []
    for min_hits in (1, 2):
        for group in range(5):
            t = terms_of(make_missing(), group, min_hits)
            name = f"oracle_terms_{min_hits}_{group}"
            out.append(f"static const OracleTerm {name}[] = {{")
            out += ['  { "%s", "%s", %d, %d, %s, %s, %s },' % (r[:4] + tuple(number(x) for x in r[4:])) for r in t["rows"]]
            out.append("};")
            whole.append('  { %d, %d, %d, %d, %d, %s, %s, %s, %s, %s, %d },' % (
                (min_hits, group, t["stories"], t["words"], t["other_words"])
                + tuple(number(t[k]) for k in ("rate", "score", "slope", "remainder"))
                + (name, len(t["rows"]))))
    return out + ["static const OracleTerms oracle_terms[] = {"] + whole + ["};"]


def show_lists():
    """Functions of plain numbers."""
    out = ["static const OracleT oracle_t[] = {"]
    for df in (1, 2, 3, 4, 5, 9, 10, 18, 19, 30, 100):
        out += ["  { %d, %s, %s }," % (df, p, number(t_quantile(p, df))) for p in (0.9, 0.975, 0.995)]
    families = ([0.01, 0.04, 0.03, 0.005], [0.2, math.nan, 0.012, 0.012, 0.9], [0.5], [0.0001, 0.03, 0.026, math.nan, 0.04, 0.6, 0.011])
    out += ["};", "static const OracleFamily oracle_families[] = {"]
    for ps in families:
        rows = [", ".join(map(number, f(ps))) for f in (list, holm, benjamini_hochberg)]
        out.append("  { %d, { %s },\n    { %s },\n    { %s } }," % ((len(ps),) + tuple(rows)))
    samples = ([F(3, 10), F(-1, 10), F(2, 10), F(5, 10), F(1, 10)], [F(1, 10)] * 6, [F(0)] * 4,
               [F(k * k % 17 - 6, 20) for k in range(15)], [F(1, 3), F(1, 7), F(-1, 5), F(1, 2), F(2, 3), F(-1, 21), F(4, 9)])
    out += ["};", "static const OracleSample oracle_samples[] = {"]
    for d in samples:
        row = difference_row(d, 1)
        out.append("  { %d, { %s },\n    %s, %s, %s, %s, %s }," % ((len(d), ", ".join(map(number, d))) + tuple(
            number(row[k]) for k in ("value", "se", "low", "high", "p"))))
    draw = Draw(305)
    tails = [F(2 ** draw.below(5), 10) for _ in range(26)]     # far above the mean, seldom
    samples = (tails, [-v for v in tails], [F(k * k % 23, 20) for k in range(20)], [F(k * k % 23, 20) for k in range(19)])
    out += ["};", "static const OracleInterval oracle_intervals[] = {"]
    for d in samples:
        reach = t_quantile(0.975, len(d) - 1) * se_of(d)
        drawn = bootstrap_t(tuple(d)) if len(d) >= 20 else (math.nan, math.nan)
        out.append("  { %d, { %s },\n    %s, %s, %s, %s, %s }," % ((len(d), ", ".join(map(number, d))) + tuple(
            number(x) for x in (se_of(d), float(mean(d)) - reach, float(mean(d)) + reach) + drawn)))
    odds = ((10, 4, 1000, 1500, 3.5, 500), (0, 12, 800, 900, 2.25, 400), (7, 0, 120, 90000, 0.75, 120), (5, 5, 100, 100, 1, 100))
    out += ["};", "static const OracleOdds oracle_odds[] = {"]
    out += ["  { %d, %d, %d, %d, %s, %s, %s, %s }," % (o[:4] + tuple(number(x) for x in o[4:] + log_odds(*o))) for o in odds]
    slopes = (([1, 3, 2, 5, 4, 6], [0, 3, 8, 15, 21, 30]),
              ([F(1, 2), F(1, 3), F(-1, 4), 0, F(1, 5), F(-1, 2), F(-1, 3)], [2, 5, 9, 14, 27, 29, 35]))
    out += ["};", "static const OracleSlope oracle_slopes[] = {"]
    for values, days in slopes:
        weeks = [d // 7 * 7 for d in days]
        out.append("  { %d, { %s }, { %s }, { %s }, %d, %s, %s }," % (
            (len(days), ", ".join(map(number, values)), ", ".join(map(str, days)), ", ".join(map(str, weeks)))
            + tuple(number(x) if isinstance(x, float) else x for x in trend([F(v) for v in values], [F(d) for d in days], weeks))))
    out += ["};", "static const OracleTrend oracle_trends[] = {        /* of the case \"long\" */"]
    out += ["  { %d, %d, %d, %s, %s }," % (t[:3] + tuple(map(number, t[3:]))) for t in trends_of(make_long())]
    return out + ["};"]


def show():
    lines = ["/* Written by oracle.py; do not edit. */", f"#define ORACLE_FORMS {len(FORMS)}",
             "static const OracleForm oracle_forms[] = {"] + ['  { "%s", "%s" },' % f for f in FORMS] + ["};"]
    cases = []
    for index, case in enumerate(CASES):
        out, line = show_case(index, *case)
        lines += out
        cases.append(line)
    return "\n".join(lines + ["static const OracleCase oracle_cases[] = {"] + cases + ["};"] + show_terms() + show_lists()) + "\n"


def main():
    if len(sys.argv) == 1:
        sys.stdout.write(show())
        return 0
    if len(sys.argv) != 3 or sys.argv[1] != "--check":
        sys.exit(__doc__)
    with open(sys.argv[2], encoding="utf-8") as file:
        kept = file.read()
    if kept == show():
        return 0
    print(f"{sys.argv[2]} is not what oracle.py writes; run: oracle.py > oracle.inc", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
