import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { protectedAmong } from '../knowledge/protected-address.ts';

/**
 * Returns which of these words are place names of the agency: areas of its area sets, and streets and areas of its recorded crime, as
 * far as the reader may see them. A protected address is none.
 */
export async function knownPlaces(tx: ActorTx, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select given.name from unnest(${[...names]}::text[]) given (name)
    where exists (select from area where area.agency_id = ${tx.person.agencyId}
        and (area.name = given.name or given.name = any(string_to_array(area.name, ', '))))
      or exists (select from crime where crime.street = given.name)`.execute(tx.db);
  const known = rows.map(({ name }) => name);
  const withheld = await protectedAmong(tx, known);
  return known.filter((name) => !withheld.has(name));
}
