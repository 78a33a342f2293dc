import { areasNamed, streetsNamed } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { protectedAmong } from '../knowledge/protected-address.ts';
import { namedAreas, type NamedArea } from './area-set.ts';

/** A street with recorded crime in more areas than this is too long to say where something is. */
const MOST_AREAS_OF_STREET = 3;

/**
 * Returns in which areas some places are, as far as this person may see areas and crimes: those a text names, or those in which the
 * crimes on its street were recorded. A protected address is nowhere, for the readers of its file too; a text without a known
 * area or street has no entry.
 */
export async function areasAt(
  tx: ActorTx,
  texts: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedArea[]>> {
  const withheld = await protectedAmong(tx, [...texts, ...texts.flatMap(streetsNamed)]);
  const open = [...new Set(texts)].filter((text) => ![text, ...streetsNamed(text)].some((one) => withheld.has(one)));
  if (open.length === 0) return new Map();
  const all = await namedAreas(tx);
  const ofStreet = await areasOfStreets(tx, [...new Set(open.flatMap(streetsNamed))]);
  const found = open.map((text) => {
    const named = areasNamed(all, [text]);
    const street = streetsNamed(text).find((one) => ofStreet.has(one)) ?? '';
    return [text, named.length > 0 ? named : (ofStreet.get(street) ?? [])] as const;
  });
  return new Map(found.filter(([, areas]) => areas.length > 0));
}

/** The areas of the recorded crime on each street, by code. */
async function areasOfStreets(
  tx: ActorTx,
  streets: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedArea[]>> {
  if (streets.length === 0) return new Map();
  const { rows } = await sql<{ street: string; code: string; name: string }>`
    select street, area_code as code, max(area_name) as name from crime
    where agency_id = ${tx.person.agencyId} and street = any(${[...streets]}::text[]) and area_code <> ''
    group by street, area_code order by street, area_code`.execute(tx.db);
  const found = new Map<string, NamedArea[]>();
  for (const { street, code, name } of rows)
    found.set(street, [...(found.get(street) ?? []), { code, name: name === '' ? code : name }]);
  return new Map([...found].filter(([, areas]) => areas.length <= MOST_AREAS_OF_STREET));
}
