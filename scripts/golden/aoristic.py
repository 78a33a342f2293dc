"""Hour × weekday weights of small windows, minute by minute, with Python's own zone data (zoneinfo): packages/analysis/golden/aoristic.json."""
import json, platform, sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1)
UTC = timezone.utc


def transitions(zone, years):
    found, at, end = [], datetime(years[0], 1, 1, tzinfo=UTC), datetime(years[1] + 1, 1, 1, tzinfo=UTC)
    before = None
    while at < end:
        offset = at.astimezone(zone).utcoffset() // timedelta(minutes=1)
        if offset != before:
            found.append({"utcMinute": (at.replace(tzinfo=None) - EPOCH) // timedelta(minutes=1), "offsetMinutes": offset})
        before, at = offset, at + timedelta(minutes=30)
    return found


def wall(text):
    return (datetime.fromisoformat(text) - EPOCH) // timedelta(minutes=1)


def weights(windows, zone):
    bins = [0.0] * 168
    for begin, end in windows:
        a, b = datetime.fromisoformat(begin), datetime.fromisoformat(end)
        # The widest reading: the first passing of the beginning, the second of the end.
        utc_a = a.replace(tzinfo=zone, fold=0).astimezone(UTC)
        utc_b = utc_a if begin == end else b.replace(tzinfo=zone, fold=1).astimezone(UTC)
        minutes = (utc_b - utc_a) // timedelta(minutes=1)
        for m in range(max(1, minutes)):
            local = (utc_a + timedelta(minutes=m)).astimezone(zone)
            bins[local.weekday() * 24 + local.hour] += 1 / max(1, minutes)
    return bins


CASES = [
    ("ordinary night", "Europe/London", [("2025-06-02T18:00", "2025-06-03T02:00")]),
    ("a moment, a quarter of an hour, a whole day", "Europe/London",
     [("2025-06-02T18:30", "2025-06-02T18:30"), ("2025-06-02T18:50", "2025-06-02T19:05"), ("2025-06-07T10:20", "2025-06-08T10:20")]),
    ("the hour that is lost", "Europe/London", [("2025-03-29T22:00", "2025-03-30T04:00")]),
    ("the hour that is doubled", "Europe/London", [("2025-10-25T22:00", "2025-10-26T04:00")]),
    ("from within the doubled hour", "Europe/London", [("2025-10-26T01:30", "2025-10-26T03:10"), ("2025-10-26T00:40", "2025-10-26T01:20")]),
    ("the doubled hour with an earlier clock at the end", "America/Chicago", [("2024-11-03T01:45", "2024-11-03T01:15")]),
    ("half-hour change", "Australia/Lord_Howe", [("2025-04-05T22:10", "2025-04-06T05:40"), ("2025-10-04T23:00", "2025-10-05T04:00")]),
    ("offset of a quarter", "Asia/Kathmandu", [("2025-05-01T23:17", "2025-05-02T05:03")]),
]

out = {
    "source": "weights minute by minute", "tool": f"Python {platform.python_version()} zoneinfo", "script": "scripts/golden/aoristic.py",
    "tolerance": 1e-12,
    "cases": [
        {"name": name, "zone": name_of_zone, "transitions": transitions(ZoneInfo(name_of_zone), (2023, 2026)),
         "fromMinute": [wall(a) for a, _ in windows], "toMinute": [wall(b) for _, b in windows],
         "weights": {str(i): w for i, w in enumerate(weights(windows, ZoneInfo(name_of_zone))) if w > 0}}
        for name, name_of_zone, windows in CASES
    ],
}
json.dump(out, open(sys.argv[1], "w"), indent=1, ensure_ascii=False)
