"""Made-up burglaries of Riverton over three years: docs/methods/examples/riverton-burglaries.csv.

4 000 homes, a few of them far more often; evenings on weekdays; more in winter; from September 2024 on half as many again.
Windows from leaving to coming home, some of a whole holiday, some known to the day only.
"""
import math, random, sys
from datetime import datetime, timedelta

draw = random.Random(20250101)
homes = [(-37.96 + 0.012 * draw.gauss(0, 1), 33.50 + 0.009 * draw.gauss(0, 1)) for _ in range(4000)]
weights = [min(25, draw.paretovariate(1.3)) for _ in homes]


def poisson(mean):
    limit, k, product = math.exp(-mean), 0, draw.random()
    while product > limit:
        k, product = k + 1, product * draw.random()
    return k


rows, day = [], datetime(2023, 1, 2)
while day < datetime(2026, 1, 1):
    season = 1 + 0.3 * math.cos(2 * math.pi * (day.timetuple().tm_yday - 15) / 365.25)
    for _ in range(poisson(0.6 * season * (1.5 if day >= datetime(2024, 9, 1) else 1))):
        lon, lat = draw.choices(homes, weights)[0]
        at = day + timedelta(minutes=int(draw.gauss(19 * 60, 150)) if draw.random() < 0.7 else draw.randrange(1440))
        kind = draw.random()
        if kind < 0.06:
            begin, end = at.strftime("%Y-%m-%d"), at.strftime("%Y-%m-%d")
        else:
            span = 15 if kind < 0.2 else 7200 if kind > 0.93 else 480
            left = at - timedelta(minutes=int(draw.random() * span))
            home = at + timedelta(minutes=int(draw.random() * span) + 5)
            begin, end = left.strftime("%Y-%m-%d %H:%M"), home.strftime("%Y-%m-%d %H:%M")
        rows.append((begin, f"{lon:.5f},{lat:.5f},{begin},{end},Burglary of a home"))
    day += timedelta(days=1)
with open(sys.argv[1], "w") as out:
    out.write("lon,lat,from,to,type\n" + "".join(row + "\n" for _, row in sorted(rows)))
