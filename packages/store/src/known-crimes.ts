import { labelKey, type LabelParts } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from './actor.ts';

/**
 * How many of some rows are there already under a label: those that `insertCrimes` would pass over. Rows this person may not
 * see are not there for him.
 *
 * @param keys source keys, each once
 */
export async function countKnownCrimes(
  tx: ActorTx,
  label: Omit<LabelParts, 'agencyId'>,
  keys: readonly string[],
): Promise<number> {
  const wanted = labelKey({ ...label, agencyId: tx.person.agencyId });
  // A label that nobody has used yet is not made for a question.
  const labelId = tx.reads.find((id) => labelKey(tx.partsOf(id)) === wanted);
  if (labelId === undefined || keys.length === 0) return 0;
  const { rows } = await sql<{ count: string }>`
    select count(*) from crime where agency_id = ${tx.person.agencyId}::uuid and label_id = ${labelId}::int
      and source_key = any(${[...keys]}::text[])`.execute(tx.db);
  return Number(rows[0]?.count);
}

/** How a file was read before. */
export interface EarlierMapping {
  readonly batchId: string;
  readonly reference: string;
  /** As it was stored with the batch. */
  readonly mapping: unknown;
}

const MOST_MAPPINGS = 20;

/**
 * How files with one of these headings were read: the mappings of the batches this person may see, the newest first. A mapping
 * lives with the batch it has read, and is forgotten when that is taken out.
 */
export async function earlierMappings(tx: ActorTx, headings: readonly string[]): Promise<readonly EarlierMapping[]> {
  const { rows } = await sql<EarlierMapping>`
    select id as "batchId", reference, body -> 'mapping' as mapping from import_batch
    where agency_id = ${tx.person.agencyId}::uuid and state = 'loaded' and body -> 'mapping' ->> 'headings' = any(${[...headings]}::text[])
    order by recorded_at desc, id limit ${MOST_MAPPINGS}`.execute(tx.db);
  return rows;
}
