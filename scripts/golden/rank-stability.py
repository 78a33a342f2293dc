"""Shares of weights and grades under which a unit is in the top, every combination listed: packages/analysis/golden/rank-stability.json.

Plain enumeration in exact fractions, written from the description in docs/methods/threat-assessment.md.
"""
import json, platform, sys
from fractions import Fraction as F
from itertools import product

POINTS = {"nil": 0, "low": 1, "medium": 2, "high": 3}
STEP = {"high": F(1, 10), "moderate": F(3, 10), "low": F(1, 2)}

def weights_of(weight):
    tried = [w for w in (1, 2, 3) if abs(w - weight) <= 1]
    return [(w, F(1, len(tried))) for w in tried]

def values_of(value, confidence):
    if value == "unknown":
        return [(points, F(1, 4)) for points in range(4)]
    at, move = POINTS[value], STEP[confidence]
    chance = {}
    for points, share in ((at, 1 - move), (at - 1, move / 2), (at + 1, move / 2)):
        inside = at if points in (-1, 4) else points
        chance[inside] = chance.get(inside, 0) + share
    return sorted(chance.items())

def enumerate_case(weights, units, top):
    in_top = [F(0)] * len(units)
    above, equal = {}, {}
    spaces = [weights_of(w) for w in weights] + [values_of(*v) for unit in units for v in unit]
    k = len(weights)
    for combination in product(*spaces):
        probability = F(1)
        for _, chance in combination:
            probability *= chance
        w = [one for one, _ in combination[:k]]
        scores = [sum(w[j] * combination[k + i * k + j][0] for j in range(k)) for i in range(len(units))]
        for i, score in enumerate(scores):
            higher = sum(1 for one in scores if one > score)
            same = scores.count(score)
            if higher + same <= top:
                in_top[i] += probability
            elif higher < top:
                in_top[i] += probability * F(top - higher, same)
            for j in range(i + 1, len(scores)):
                key = f"{i} {j}"
                above[key] = above.get(key, 0) + probability * (score > scores[j])
                equal[key] = equal.get(key, 0) + probability * (score == scores[j])
    assert sum(in_top) == top
    return {
        "weights": weights, "units": units, "top": top,
        "inTop": [float(one) for one in in_top],
        "above": {key: float(one) for key, one in above.items()}, "equal": {key: float(one) for key, one in equal.items()},
    }

H, M, L = "high", "moderate", "low"
U = ("unknown", None)
cases = [
    enumerate_case([2], [[("high", H)], [("low", L)], [U]], 1),
    enumerate_case([3, 1], [[("high", M), ("low", H)], [("medium", L), U], [("medium", H), ("high", M)], [U, ("nil", L)]], 2),
    enumerate_case([1, 2, 3], [[("low", H), U, ("medium", M)], [("high", L), ("medium", H), ("low", M)]], 1),
    enumerate_case([3], [[("high", L)], [("medium", M)], [("medium", H)], [U], [("low", L)], [("nil", M)]], 3),
    enumerate_case([2, 2], [[("medium", H), ("low", M)], [("low", M), ("medium", H)], [("nil", H), ("high", H)]], 2),
]
json.dump({
    "source": "every combination of weights and values listed, with exact fractions",
    "tool": f"Python {platform.python_version()}", "script": "scripts/golden/rank-stability.py", "tolerance": 1e-12, "cases": cases,
}, open(sys.argv[1], "w"), indent=1)
