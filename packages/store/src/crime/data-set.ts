import { ReeveError, type DataSetKind, type LabelParts } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import { readAlone, type Query } from '../database/read-together.ts';
import type { DataSetRow } from '../schema/crime.ts';

export type StoredDataSet = Selectable<DataSetRow>;

/** Recorded crime serves every policing purpose of the agency unless marked otherwise. */
export const RECORDED_CRIME: Omit<LabelParts, 'agencyId'> = { ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:AMBER' };

/** The data sets this person may see, the agency's own first, then the oldest. */
export function dataSetsQuery(tx: ActorTx): Query<StoredDataSet> {
  return {
    text: sql<StoredDataSet>`
    select * from data_set where agency_id = ${tx.person.agencyId} order by own desc, created_at, id`,
    instants: ['created_at'],
    show: (row) => row,
  };
}

/** Reads `dataSetsQuery`. */
export const listDataSets = (tx: ActorTx): Promise<readonly StoredDataSet[]> => readAlone(tx, dataSetsQuery(tx));

/** Returns a data set this person may see; missing and invisible ones are indistinguishable. @throws ReeveError not_found */
export async function loadDataSet(tx: ActorTx, id: string): Promise<StoredDataSet> {
  const row = await tx.db
    .selectFrom('data_set')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is no such data set that you may see.');
  return row;
}

/** Creates a data set under one marking. @returns its id */
export async function insertDataSet(
  tx: ActorTx,
  of: {
    readonly name: string;
    readonly kind: DataSetKind;
    readonly own: boolean;
    readonly marking: Omit<LabelParts, 'agencyId'>;
  },
): Promise<string> {
  const id = tx.uuid();
  await tx.db
    .insertInto('data_set')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: await tx.labelFor(of.marking),
      name: of.name,
      kind: of.kind,
      own: of.own,
      created_by: tx.person.accountId,
      created_at: tx.now(),
    })
    .execute();
  return id;
}

/** Returns the given set, else the agency's own recorded crime; undefined if there is none. @throws ReeveError not_found */
export async function meantDataSet(tx: ActorTx, id: string | undefined): Promise<StoredDataSet | undefined> {
  if (id !== undefined) return loadDataSet(tx, id);
  return ownCrime(await listDataSets(tx));
}

/** Picks the agency's own recorded crime from data sets. */
export const ownCrime = (sets: readonly StoredDataSet[]): StoredDataSet | undefined =>
  sets.find((row) => row.own && row.kind === 'recorded_crime');

/** Returns the agency's own recorded crime, created if this person sees none yet. @returns its id */
export async function ownDataSet(tx: ActorTx): Promise<string> {
  const known = await meantDataSet(tx, undefined);
  if (known) return known.id;
  return insertDataSet(tx, { name: 'Recorded crime', kind: 'recorded_crime', own: true, marking: RECORDED_CRIME });
}
