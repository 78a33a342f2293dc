import type { GapState, Level, ThreadEnd } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { insertRecord, recordsByIds, type StoredRecord } from './record.ts';

/** A gap to open: what is not known, and what showed it. */
export interface NewGap {
  /** One sentence, such as "We do not know where the goods are sold." */
  readonly statement: string;
  /** One of `GAP_IMPORTANCES`. */
  readonly importance: number;
  readonly level: Level;
  /** At least one, of `GAP_ARISES_FROM`; the gap has the strictest of their markings. */
  readonly cites: readonly ThreadEnd[];
  readonly ownerId?: string | undefined;
}

/** The longest title of a record. */
const TITLE_LENGTH = 300;

/**
 * Opens a gap in the caller's transaction: for a record that finds that something is not known.
 *
 * @throws ReeveError invalid_input — it cites nothing, or an object no gap arises from; not_found — a cited object the person may not see
 */
export async function openGap(
  tx: ActorTx,
  { statement, importance, level, cites, ownerId }: NewGap,
): Promise<{ readonly id: string; readonly reference: string; readonly version: number }> {
  return insertRecord(tx, 'gap', {
    title: statement.slice(0, TITLE_LENGTH),
    state: 'open' satisfies GapState,
    body: { statement, importance, level },
    cites,
    marking: undefined,
    ownerId,
    dueOn: undefined,
  });
}

/**
 * Locks the gaps a requirement cites, as far as this person can change them, so that of two requirements that move at
 * once the second reads what the first one left.
 */
export async function lockGapsOf(tx: ActorTx, requirementId: string): Promise<readonly StoredRecord[]> {
  const edges = await tx.db
    .selectFrom('thread')
    .select('to_id')
    .where('from_id', '=', requirementId)
    .where('to_kind', '=', 'gap')
    .execute();
  if (edges.length === 0) return [];
  const locked = await tx.db
    .selectFrom('gap')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where(
      'id',
      'in',
      edges.map((edge) => edge.to_id),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return recordsByIds(
    tx,
    'gap',
    locked.map(({ id }) => id),
  );
}
