import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { readAlone, type Query } from '../database/read-together.ts';

interface CodeList {
  readonly name: string;
  readonly version: number;
  readonly body: unknown;
}

/** The agency's lists in all their versions, the newest of each last. */
export function codeListsQuery(tx: ActorTx): Query<CodeList> {
  return {
    text: sql<CodeList>`select name, version, body from code_list where agency_id = ${tx.person.agencyId} order by name, version`,
    instants: [],
    show: (row) => row,
  };
}

/** The newest version of each list of `codeListsQuery`, by its name. */
export const newestLists = (
  rows: readonly CodeList[],
): ReadonlyMap<string, { readonly version: number; readonly body: unknown }> =>
  new Map(rows.map((row) => [row.name, { version: row.version, body: row.body }]));

/** The newest version of each of the agency's lists. */
export const readCodeLists = async (tx: ActorTx): Promise<ReturnType<typeof newestLists>> =>
  newestLists(await readAlone(tx, codeListsQuery(tx)));
