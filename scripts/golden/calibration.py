"""Brier score, Murphy's parts and Clopper-Pearson intervals of made-up judgements: packages/analysis/golden/calibration.json.

The score is a mean over single judgements, its parts are exact fractions, the intervals are SciPy's.
"""
import json, sys
from fractions import Fraction as F
import numpy as np, scipy
from scipy.stats import binomtest

MIDPOINTS = {
    "PHIA": {"remote_chance": ".025", "highly_unlikely": ".15", "unlikely": ".3", "realistic_possibility": ".45", "likely": ".65", "highly_likely": ".85", "almost_certain": ".975"},
    "ICD_203": {"almost_no_chance": ".03", "very_unlikely": ".125", "unlikely": ".325", "roughly_even": ".5", "likely": ".675", "very_likely": ".875", "almost_certain": ".97"},
    "NATO": {"highly_unlikely": ".05", "unlikely": ".25", "even_chance": ".5", "likely": ".75", "highly_likely": ".95"},
}
rng = np.random.default_rng(11)

def case(scheme, number, bias):
    midpoints = {term: F(text) for term, text in MIDPOINTS[scheme].items()}
    terms = [str(rng.choice(list(midpoints))) for _ in range(number)]
    came = [bool(rng.random() < min(1, max(0, float(midpoints[t]) + bias))) for t in terms]
    base = F(sum(came), number)
    brier = sum(((midpoints[t] - int(o)) ** 2 for t, o in zip(terms, came)), F(0)) / number
    reliability = resolution = F(0)
    curve = []
    for term, p in midpoints.items():
        own = [o for t, o in zip(terms, came) if t == term]
        if not own:
            continue
        share = F(sum(own), len(own))
        reliability += len(own) * (p - share) ** 2 / number
        resolution += len(own) * (share - base) ** 2 / number
        ci = binomtest(sum(own), len(own)).proportion_ci(confidence_level=0.95, method="exact")
        curve.append({"term": term, "judgements": len(own), "cameTrue": sum(own), "low": float(ci.low), "high": float(ci.high)})
    assert brier == reliability - resolution + base * (1 - base)
    return {
        "scheme": scheme, "terms": terms, "cameTrue": came, "baseRate": float(base), "brier": float(brier),
        "reliability": float(reliability), "resolution": float(resolution), "uncertainty": float(base * (1 - base)), "curve": curve,
    }

def interval(part, whole):
    ci = binomtest(part, whole).proportion_ci(confidence_level=0.95, method="exact")
    return {"part": part, "whole": whole, "low": float(ci.low), "high": float(ci.high)}

json.dump({
    "source": "mean over judgements, parts in exact fractions; scipy.stats.binomtest(...).proportion_ci(method='exact')",
    "tool": f"SciPy {scipy.__version__}", "script": "scripts/golden/calibration.py", "tolerance": 1e-10,
    "cases": [case("PHIA", 40, 0), case("ICD_203", 25, 0.2), case("NATO", 60, -0.15), case("PHIA", 3, 0)],
    "intervals": [interval(*one) for one in [(0, 1), (1, 1), (1, 2), (0, 10), (3, 10), (5, 7), (10, 10), (1, 100), (50, 100), (99, 100), (7, 1000), (990, 1000), (2500, 10000)]],
}, open(sys.argv[1], "w"), indent=1)
