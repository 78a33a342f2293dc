import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** Rectangles in degrees: around the areas that a person may see, and around most of the crimes. */
export interface KnownExtent {
  readonly areas: readonly ExtentBox[];
  readonly crimes: readonly ExtentBox[];
}

export interface ExtentBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const MOST_AREAS = 20_000;
/** Corners read of each ring: enough to locate it to a few kilometres. */
const CORNERS = 8;
const CRIMES_SAMPLED = 5000;
/** A cell of half a degree counts with this share of the sample, so that stray places do not. */
const LEAST_SHARE = 0.01;

/** Returns the extent of the areas and newest crimes that this person may see. Cost: a few milliseconds for thousands of areas. */
export async function knownExtent(tx: ActorTx): Promise<KnownExtent> {
  const { rows: areas } = await sql<ExtentBox>`
    select min(lon) as west, min(lat) as south, max(lon) as east, max(lat) as north
    from (select id, polygons from area where agency_id = ${tx.person.agencyId} limit ${MOST_AREAS}) area
    cross join lateral jsonb_array_elements(area.polygons) as polygon
    cross join lateral (select polygon -> 0 as ring, jsonb_array_length(polygon -> 0) / 2 as corners) outer_ring
    cross join generate_series(0, ${CORNERS - 1}::int) as nth
    cross join lateral (select (nth * corners) / ${CORNERS}::int as corner) as chosen
    cross join lateral (
      select (ring ->> (2 * corner)::int)::float8 as lon, (ring ->> (2 * corner + 1)::int)::float8 as lat) as at
    where corners > 0
    group by area.id`.execute(tx.db);
  const { rows: crimes } = await sql<ExtentBox>`
    with sample as (
      select lon, lat from crime where agency_id = ${tx.person.agencyId} and lon is not null and lat is not null
      order by from_at desc, id limit ${CRIMES_SAMPLED})
    select min(lon) as west, min(lat) as south, max(lon) as east, max(lat) as north from sample
    group by floor(lon * 2), floor(lat * 2)
    having count(*) >= ${LEAST_SHARE}::float8 * (select count(*) from sample)`.execute(tx.db);
  return { areas, crimes };
}
