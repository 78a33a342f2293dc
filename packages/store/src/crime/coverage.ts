import type { CoverageStatement } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import type { CoverageRow } from '../schema/crime.ts';

export type StoredCoverage = Selectable<CoverageRow>;

export interface NewCoverage extends CoverageStatement {
  readonly dataSetId: string;
  readonly labelId: number;
  /** The source of the statement: the office or person that supplied the extract, or that corrects it. */
  readonly statedBy: string;
  readonly because: string;
}

/** Stores a statement on the days of a data set. @returns its id */
export async function insertCoverage(tx: ActorTx, of: NewCoverage): Promise<string> {
  const id = tx.uuid();
  await tx.db
    .insertInto('coverage')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: of.labelId,
      data_set_id: of.dataSetId,
      batch_id: of.batchId,
      kind: of.kind,
      from_on: of.from,
      before_on: of.before,
      areas: [...of.areas],
      offence_types: [...of.offenceTypes],
      extracted_on: of.extractedOn,
      stated_by: of.statedBy,
      because: of.because,
      seconded_by: null,
      created_by: tx.person.accountId,
      created_at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** Statements about a data set, as far as this person may see them, oldest first. */
export async function coverageOf(tx: ActorTx, dataSetId: string): Promise<readonly StoredCoverage[]> {
  return tx.db
    .selectFrom('coverage')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('data_set_id', '=', dataSetId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Statements about some data sets, as `coverageOf`. */
export function coverageQuery(tx: ActorTx, dataSetIds: readonly string[]): Query<StoredCoverage> {
  return {
    text: sql<StoredCoverage>`
    select * from coverage where agency_id = ${tx.person.agencyId} and data_set_id = any(${[...dataSetIds]}::uuid[])
    order by recorded_at, id`,
    instants: ['created_at', 'recorded_at'],
    show: (row) => row,
  };
}

/** A statement as input of the rules. One entered by hand is valid once a second person has confirmed it. */
export function coverageStatements(rows: readonly StoredCoverage[]): readonly CoverageStatement[] {
  return rows
    .filter((row) => row.batch_id !== null || row.seconded_by !== null)
    .map((row) => ({
      kind: row.kind as CoverageStatement['kind'], // held by a constraint
      from: row.from_on,
      before: row.before_on,
      areas: row.areas,
      offenceTypes: row.offence_types,
      batchId: row.batch_id,
      extractedOn: row.extracted_on,
    }));
}

/** Confirms, as a second person, a statement entered by hand. @returns whether there was one to confirm */
export async function secondCoverage(tx: ActorTx, id: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('coverage')
    .set({ seconded_by: tx.person.accountId })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('batch_id', 'is', null)
    .where('seconded_by', 'is', null)
    .where('created_by', '<>', tx.person.accountId)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Deletes the statements of a removed extract. */
export async function deleteCoverageOfBatch(tx: ActorTx, batchId: string): Promise<void> {
  await tx.db
    .deleteFrom('coverage')
    .where('agency_id', '=', tx.person.agencyId)
    .where('batch_id', '=', batchId)
    .execute();
}

/** Batches of a set loaded after a given one that skipped rows already stored. */
export async function laterBatchesWithDuplicates(
  tx: ActorTx,
  dataSetId: string,
  batchId: string,
): Promise<readonly { readonly id: string; readonly label_id: number }[]> {
  const { rows } = await sql<{ id: string; label_id: number }>`
    select id, label_id from import_batch where agency_id = ${tx.person.agencyId} and id <> ${batchId} and state = 'loaded'
      and recorded_at > (select undone.recorded_at from import_batch undone
        where undone.agency_id = ${tx.person.agencyId} and undone.id = ${batchId})
      and body ->> 'dataSetId' = ${dataSetId} and coalesce((body ->> 'rowsDuplicate')::int, 0) + coalesce((body ->> 'rowsChanged')::int, 0) > 0
    order by recorded_at, id`.execute(tx.db);
  return rows;
}
