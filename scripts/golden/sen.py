"""Sen's slope with its interval and Kendall's exact p, by SciPy: packages/analysis/golden/sen.json."""
import json, sys
import numpy as np, scipy
from scipy.stats import kendalltau, theilslopes

rng = np.random.default_rng(7)
series = [rng.poisson(m + s * np.arange(n)).tolist() for n, m, s in [(8, 5, 0), (14, 20, 1), (30, 3, 0.1), (61, 40, -0.3), (120, 2, 0)]]
exact = [rng.permutation(n).tolist() for n in (3, 6, 9, 17, 33, 50)]
cases = []
for values in series:
    slope, _, low, high = theilslopes(values, np.arange(len(values)), 0.95)
    cases.append({"values": values, "slope": float(slope), "low": float(low), "high": float(high)})
json.dump({
    "source": "scipy.stats.theilslopes(alpha=0.95), kendalltau(method='exact')", "tool": f"SciPy {scipy.__version__}",
    "script": "scripts/golden/sen.py", "tolerance": 1e-10, "sen": cases,
    "exact": [{"values": v, "p": float(kendalltau(range(len(v)), v, method="exact").pvalue)} for v in exact],
}, open(sys.argv[1], "w"), indent=1)
