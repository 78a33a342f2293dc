import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { protectedAmong } from '../knowledge/protected-address.ts';

/** What joins places in the name of an area: "Hyson Green & Arboretum", "Norrin, sector B", "Quay/Weir (Old Town)". */
const JOINED = String.raw`\s*[,;&/()]\s*|\s+(?:and|et|und|e|ed|y|и)\s+`;
/** A shorter part is no name: "Sectors A, B and C". */
const LEAST_LETTERS = 3;

/**
 * Returns which of these words are place names of the agency: areas of its area sets, the places joined in the name of
 * one, and streets of its recorded crime, as far as the reader may see them. A protected address is none.
 */
export async function knownPlaces(tx: ActorTx, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  // Each area is read once and not once a word: a country has thousands of areas, and a text hundreds of words. Of the crimes
  // one is looked up for each word: `exists` may read them all at once, and does so before a table just filled has statistics.
  const { rows } = await sql<{ name: string }>`
    with place as (
      select translate(part, '’', '''') as name
      from area, unnest(array[name] || regexp_split_to_array(name, ${JOINED})) part
      where agency_id = ${tx.person.agencyId} and (part = name or char_length(part) >= ${LEAST_LETTERS}))
    select given.name from unnest(${[...names]}::text[]) given (name)
    where given.name <> '' and translate(given.name, '’', '''') in (select place.name from place)
      or (select true from crime where crime.street = given.name limit 1)`.execute(tx.db);
  const known = rows.map(({ name }) => name);
  const withheld = await protectedAmong(tx, known);
  return known.filter((name) => !withheld.has(name));
}
