"""Known places in projected coordinates, by pyproj: packages/formats/golden/coordinate-systems.json.

Run: /usr/bin/python3 scripts/golden/coordinate-systems.py > packages/formats/golden/coordinate-systems.json
"""

import json

import pyproj

# Code, longitude, latitude: a place inside the area of use of each kind of system.
PLACES = [
    (27700, -0.1278, 51.5074),
    (27700, -3.1883, 55.9533),
    (2157, -6.2603, 53.3498),
    (2154, 2.3522, 48.8566),
    (27572, 2.3522, 48.8566),
    (2056, 7.4474, 46.948),
    (21781, 7.4474, 46.948),
    (28992, 4.9041, 52.3676),
    (31370, 4.3517, 50.8503),
    (31467, 9.9937, 53.5511),
    (31468, 11.582, 48.1351),
    (31256, 16.3738, 48.2082),
    (3003, 9.19, 45.4642),
    (25832, 9.9937, 53.5511),
    (25830, -3.7038, 40.4168),
    (32637, 37.6173, 55.7558),
    (32633, 15.0, 52.0),
    (32723, -43.1729, -22.9068),
    (28407, 37.6173, 55.7558),
    (3067, 24.9384, 60.1699),
    (3006, 18.0686, 59.3293),
    (2180, 21.0122, 52.2297),
    (23700, 19.0402, 47.4979),
    (26971, -87.6298, 41.8781),
    (2263, -74.006, 40.7128),
    (2227, -122.4194, 37.7749),
    (2276, -97.1384, 32.7555),
    (26910, -122.3321, 47.6062),
    (26910, -123.1207, 49.2827),
    (2913, -122.6784, 45.5152),
    (2926, -122.3321, 47.6062),
    (2285, -122.3321, 47.6062),
    (3435, -87.6298, 41.8781),
    (3528, -87.6298, 41.8781),
    (6578, -97.1384, 32.7555),
    (6339, -122.6784, 45.5152),
    (3157, -123.1207, 49.2827),
    (25828, -8.5, 42.0),
    (32756, 151.2093, -33.8688),
    (3857, -1.2, 52.95),
    (2193, 174.7633, -36.8485),
]


def row(code, lon, lat):
    """Projected coordinates of a place, by the transformation PROJ prefers without grid files."""
    crs = pyproj.CRS.from_epsg(code)
    to = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    x, y = to.transform(lon, lat)
    return {"code": code, "lon": lon, "lat": lat, "x": round(x, 4), "y": round(y, 4)}


print(
    json.dumps(
        {
            "source": "pyproj transformations from EPSG:4326, longitude first, grids of shifts not installed",
            "tool": "pyproj",
            "version": f"{pyproj.__version__}, PROJ {pyproj.proj_version_str}",
            "tolerance": "8 metres, the accuracy of the Helmert transformations between the older datums and WGS 84",
            "places": [row(*place) for place in PLACES],
        },
        indent=2,
    )
)
