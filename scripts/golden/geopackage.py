"""A GeoPackage written by SQLite itself, and what was put into it: packages/formats/golden/events.gpkg and events-gpkg.json.

Pages of 512 bytes make a tree of three levels of a small file, and long texts run over onto pages of their own.

Run: /usr/bin/python3 scripts/golden/geopackage.py
"""

import json
import random
import sqlite3
import struct
from pathlib import Path

FOLDER = Path("packages/formats/golden")
COUNT = 300
TYPES = ["Burglary", "Robbery", "Theft", "Körperverletzung", "Кража"]


def blob(x, y):
    """A point as GeoPackage stores it: its header without an envelope, then well-known binary."""
    return struct.pack("<2sBBi", b"GP", 0, 1, 27700) + struct.pack("<BIdd", 1, 1, x, y)


def events():
    """Events on the British grid; every tenth has a long note, every twentieth no place."""
    draw = random.Random(11)
    for nth in range(COUNT):
        yield {
            "occurred": f"2023-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}T{draw.randint(0, 23):02d}:{draw.randint(0, 59):02d}:00Z",
            "offence": draw.choice(TYPES),
            "note": "a long note " * 60 if nth % 10 == 0 else "short",
            "count": draw.choice([0, 1, -1, 127, -129, 40000, 9000000000, None]),
            "ratio": draw.random(),
            "x": None if nth % 20 == 7 else 450000 + draw.randint(0, 9999) / 10,
            "y": None if nth % 20 == 7 else 340000 + draw.randint(0, 9999) / 10,
        }


path = FOLDER / "events.gpkg"
path.unlink(missing_ok=True)
made = list(events())
with sqlite3.connect(path) as db:
    db.execute("pragma page_size = 512")
    db.execute("pragma application_id = 0x47504B47")
    db.execute(
        "create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,"
        " organization_coordsys_id integer not null, definition text not null, description text)"
    )
    db.execute(
        "create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,"
        " description text default '', last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
        " min_x double, min_y double, max_x double, max_y double, srs_id integer, constraint fk foreign key (srs_id)"
        " references gpkg_spatial_ref_sys(srs_id))"
    )
    db.execute(
        "create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,"
        " srs_id integer not null, z tinyint not null, m tinyint not null, constraint pk primary key (table_name, column_name))"
    )
    db.execute("insert into gpkg_spatial_ref_sys values ('OSGB 1936 / British National Grid', 27700, 'EPSG', 27700, 'undefined', null)")
    db.execute("insert into gpkg_contents (table_name, data_type, identifier, last_change, srs_id) values ('events', 'features', 'events', '2024-01-01T00:00:00Z', 27700)")
    db.execute("insert into gpkg_geometry_columns values ('events', 'geom', 'POINT', 27700, 0, 0)")
    db.execute(
        'create table "events" (fid integer primary key autoincrement not null, geom point, "occurred" datetime,'
        " /* a comment, with a comma */ [offence] text(80), `note` text check (length(note) > 0), count integer, ratio double)"
    )
    for one in made:
        geometry = None if one["x"] is None else blob(one["x"], one["y"])
        db.execute(
            "insert into events (geom, occurred, offence, note, count, ratio) values (?, ?, ?, ?, ?, ?)",
            (geometry, one["occurred"], one["offence"], one["note"], one["count"], one["ratio"]),
        )
db.close()
(FOLDER / "events-gpkg.json").write_text(
    json.dumps(
        {"source": "rows put in by scripts/golden/geopackage.py", "tool": "SQLite", "version": sqlite3.sqlite_version,
         "tolerance": "exact", "events": made},
        ensure_ascii=False,
    )
    + "\n",
    encoding="utf-8",
)
