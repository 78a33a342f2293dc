"""Coordinate systems for packages/formats/src/place, out of PROJ's copy of the EPSG register.

Run: /usr/bin/python3 scripts/coordinate-systems.py && npx oxfmt packages/formats/src/place
"""

import re
import warnings
from pathlib import Path

from pyproj import CRS
from pyproj.transformer import TransformerGroup

warnings.simplefilter("ignore")
FOLDER = Path("packages/formats/src/place")

# Degrees first; then state planes in metres and feet, and what else North America uses.
NORTH_AMERICA = [
    *range(26929, 26999), *range(32100, 32162), *range(2222, 2290), *range(2945, 2954), *range(3417, 3425),
    *range(3433, 3439), *range(3451, 3456), 3560, 3566, 3567, 3338, 3347, 3979, 5070,
]
WORLD = [
    4326, 4258, 4269, 4284, 4200, 4314, 4230, 3857, 3035, 3034, 3395,
    27700, 29902, 29903, 2157, 2154, *range(27571, 27575), *range(3942, 3951), 2056, 21781, 28992, 31370, 3812, 3447, 2169,
    *range(31466, 31470), *range(31254, 31260), *range(31284, 31288), 3416, 3003, 3004, *range(6707, 6710),
    2180, *range(2176, 2180), 5514, 2065, 3006, 3021, *range(3007, 3019), 3067, *range(2391, 2395), *range(3873, 3886),
    *range(5105, 5131), 3301, 3059, 3346, 3763, 27493, 20790, 3844, 7801, 3765, 3794, 3912, 23700, 2100, 5243, 6870, 6316,
    3057, *range(28404, 28433), *range(20004, 20033), *range(5253, 5260), 2039,
    *range(28348, 28359), *range(7846, 7860), 2193, 27200, 2326, 3414, *range(6669, 6688), *range(31978, 31986), 5880,
    3107, 3111, 3112, 3821, 3826, 5179, 5186,
]  # fmt: skip

HEAD = """/**
 * {title}: code, area of use in degrees (west south east north), name and definition, one system a
 * line. The definition is PROJ's, without its pluses and the first `proj=`.
 *
 * Source: EPSG Geodetic Parameter Dataset of the IOGP, free to use and pass on with this mention
 * (epsg.org/terms-of-use.html), as PROJ spells it; written by scripts/coordinate-systems.py. Where the register prefers a
 * grid file of shifts, its best seven parameters stand instead: right within some metres.
 */
export const {name} = `
{lines}
`;
"""


def shift(code):
    """The seven parameters to WGS 84 of PROJ's `towgs84`, in its order and signs; None where nothing shifts."""
    for one in TransformerGroup("EPSG:4326", f"EPSG:{code}", always_xy=True).transformers:
        text = one.definition
        found = re.search(r"(inv )?proj=helmert([^|]*?)(?: step|$)", text)
        if "grid" in text or (not found and "noop" not in text and "ellps=WGS84" in text):
            continue
        if not found:
            return None
        words = dict(re.findall(r"(\w+)=(\S+)", found[2]))
        values = [float(words.get(key, 0)) for key in ("x", "y", "z", "rx", "ry", "rz", "s")]
        if words.get("convention") == "coordinate_frame":
            values[3:6] = [-value for value in values[3:6]]
        return values if found[1] else [-value for value in values]
    return None


def line(code):
    """One system as a line of the table."""
    crs = CRS.from_epsg(code)
    area = crs.area_of_use
    words = crs.to_proj4().replace("+", "").replace("proj=", "", 1)
    words = re.sub(r" (no_defs|type=crs|wktext|towgs84=\S+|nadgrids=(?!@null)\S+)", "", words)
    if "nadgrids" not in words and "datum=WGS84" not in words:
        values = shift(code)
        # PROJ names the datum; proj4 would add shifts of its own for some of them.
        words = re.sub(r"datum=NAD83", "ellps=GRS80", words)
        words = re.sub(r"datum=OSGB36", "ellps=airy", words)
        words = re.sub(r"datum=potsdam", "ellps=bessel", words)
        words = re.sub(r"datum=hermannskogel", "ellps=bessel", words)
        words = re.sub(r"datum=GGRS87", "ellps=GRS80", words)
        words = re.sub(r"datum=nzgd49", "ellps=intl", words)
        words = re.sub(r"datum=ire65", "ellps=mod_airy", words)
        if "datum=" in words:
            raise ValueError(f"{code}: {words}")
        if values and any(values):
            words += " towgs84=" + ",".join(f"{round(value, 8):g}" if value else "0" for value in values)
    bounds = " ".join(f"{round(value, 2):g}" for value in (area.west, area.south, area.east, area.north))
    return f"{code}|{bounds}|{crs.name.replace('|', '/')}|{words}"


def write(file, title, name, codes):
    """Write one file of the table; codes the register has dropped are left out."""
    lines = []
    for code in sorted(set(codes)):
        try:
            lines.append(line(code))
        except Exception as error:  # pylint: disable=broad-except
            print(code, error)
    (FOLDER / file).write_text(HEAD.format(title=title, name=name, lines="\n".join(lines)), encoding="utf-8")
    print(file, len(lines))


write("epsg-north-america.ts", "Coordinate systems of North America", "EPSG_NORTH_AMERICA", NORTH_AMERICA)
write("epsg-world.ts", "Coordinate systems of the rest of the world, those of Europe above all", "EPSG_WORLD", WORLD)


# Later realisations of NAD83: the same projections under numbers of their own, a metre or two from NAD83 itself.
REALISATIONS = [
    *range(2759, 2955), *range(3425, 3433), *range(3456, 3460), *range(3568, 3571), *range(2955, 2963), *range(3154, 3161), *range(3465, 3553), *range(3707, 3752),
    *range(6328, 6349), *range(6355, 6373), *range(6393, 6628),
]  # fmt: skip


def plain(words):
    """A definition without its datum and shift, so that realisations of one datum compare equal."""
    kept = [word for word in words.split(" ") if not word.startswith(("towgs84=", "datum=", "ellps="))]
    return " ".join(sorted(kept))


def realisations():
    """Lines of `name of the datum|code=code of the same projection in NAD83 …`."""
    base = {}
    for code in [*NORTH_AMERICA, *range(26901, 26924)]:
        try:
            base.setdefault(plain(line(code).split("|")[3]), code)
        except Exception:  # pylint: disable=broad-except
            continue
    found = {}
    for code in REALISATIONS:
        try:
            _, _, name, words = line(code).split("|")
        except Exception:  # pylint: disable=broad-except
            continue
        same = base.get(plain(words))
        if same and same != code and name.startswith("NAD83("):
            found.setdefault(name.split(" / ")[0], []).append(f"{code}={same}")
    return [f"{name}|{' '.join(pairs)}" for name, pairs in found.items()]


NAD83_HEAD = """/**
 * Later realisations of NAD83: the name of the datum, then each code with the code of NAD83 that has the same projection. A
 * realisation lies within two metres of NAD83, which is finer than the shifts used here.
 *
 * Source: EPSG Geodetic Parameter Dataset, as PROJ spells it; written by scripts/coordinate-systems.py.
 */
export const NAD83_REALISATIONS = `
{lines}
`;
"""
(FOLDER / "nad83-realisations.ts").write_text(NAD83_HEAD.format(lines="\n".join(realisations())), encoding="utf-8")
