"""Match weights by exact fractions, and published values entered by hand: packages/analysis/golden/linkage.json."""
import json, platform, random, sys
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50
LN2 = Decimal(2).ln()
decimal = lambda f: Decimal(f.numerator) / Decimal(f.denominator)
log2 = lambda f: decimal(f).ln() / LN2

def shares(rng, n):
    parts = [rng.randint(1, 500) for _ in range(n)]
    return [Fraction(p, sum(parts)) for p in parts]

rng = random.Random(1969)
cases = []
for _ in range(40):
    lam = Fraction(1, rng.choice([3, 50, 5000, 10**6]))
    comparisons = [{"m": shares(rng, n), "u": shares(rng, n)} for n in (rng.randint(2, 6) for _ in range(rng.randint(1, 6)))]
    levels = [rng.randint(-1, len(c["m"]) - 1) for c in comparisons]
    frequencies = [Fraction(rng.randint(1, 90), 10**4) if l == 0 and rng.random() < 0.6 else None for l in levels]
    odds, added = lam / (1 - lam), []
    for c, level, frequency in zip(comparisons, levels, frequencies):
        # With a frequency, u of equality on this value is the frequency itself (Winkler 2000).
        ratio = Fraction(1) if level < 0 else c["m"][level] / (frequency if frequency is not None else c["u"][level])
        odds *= ratio
        added.append(float(log2(ratio)))
    cases.append({
        "lambda": float(lam), "comparisons": [{k: [float(v) for v in c[k]] for k in c} for c in comparisons], "levels": levels,
        "frequencies": [None if f is None else float(f) for f in frequencies],
        "added": added, "weight": float(log2(odds)), "probability": float(decimal(odds / (1 + odds))),
    })

json.dump({
    "source": "Fellegi & Sunter (1969), log2(m/u) summed with the prior log2(λ/(1−λ)); Winkler (2000), equality on a value as log2(m/frequency)",
    "tool": f"Python {platform.python_version()}, fractions and decimal with 50 digits", "script": "scripts/golden/linkage.py",
    "tolerance": 1e-6, "cases": cases,
    "published": {
        "source": "Oracle, Understanding the Master Index Match Engine, table of sample m- and u-probabilities, https://docs.oracle.com/cd/E19509-01/820-4000/gfjty/index.html (cut to two decimals)",
        "tolerance": 0.01,
        "rows": [{"m": m, "u": u, "agree": a, "disagree": d} for m, u, a, d in
                 [(.996, .004, 7.96, -7.96), (.97, .007, 7.11, -5.04), (.97, .03, 5.01, -5.01), (.999, .001, 9.96, -9.96)]],
    },
    "jaroWinkler": {
        "source": "W. E. Winkler (2006), Overview of Record Linkage and Current Research Directions, U.S. Bureau of the Census RRS2006-02, table of string comparators (three rows printed as 0.000 there, by a rule of that program, are left out)",
        "tolerance": 0.0005,
        "rows": [{"a": a, "b": b, "jaro": j, "winkler": w} for a, b, j, w in [
            ("SHACKLEFORD", "SHACKELFORD", .970, .982), ("DUNNINGHAM", "CUNNIGHAM", .896, .896), ("NICHLESON", "NICHULSON", .926, .956),
            ("JONES", "JOHNSON", .790, .832), ("MASSEY", "MASSIE", .889, .933), ("ABROMS", "ABRAMS", .889, .922),
            ("JERALDINE", "GERALDINE", .926, .926), ("MARHTA", "MARTHA", .944, .961), ("MICHELLE", "MICHAEL", .869, .921),
            ("JULIES", "JULIUS", .889, .933), ("TANYA", "TONYA", .867, .880), ("DWAYNE", "DUANE", .822, .840),
            ("SEAN", "SUSAN", .783, .805), ("JON", "JOHN", .917, .933)]],
    },
}, open(sys.argv[1], "w"), indent=1, ensure_ascii=False)
