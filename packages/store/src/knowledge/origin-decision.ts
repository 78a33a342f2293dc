import { joinLabels, type OriginDecision, pairOf, ReeveError } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { deleteWhole } from '../database/delete-whole.ts';

/** The last decision on two reports, as its reader sees it. */
export interface StoredOriginDecision extends OriginDecision {
  readonly because: string;
  readonly at: Date;
}

/** The last decision on each pair with one of these reports, as far as this person may see both, oldest first. */
export async function originDecisions(
  tx: ActorTx,
  reportIds: readonly string[],
): Promise<readonly StoredOriginDecision[]> {
  if (reportIds.length === 0) return [];
  const ids = [...reportIds];
  const { rows } = await sql<{
    first_id: string;
    second_id: string;
    answer: OriginDecision['answer'];
    because: string;
    name: string;
    at: Date;
  }>`
    select * from (
      select distinct on (o.first_id, o.second_id) o.first_id, o.second_id, o.answer, o.because, coalesce(c.name, o.by::text) as name, o.at, o.recorded_at, o.id
      from origin_decision o left join staff_card c on c.agency_id = o.agency_id and c.id = o.by
      where o.agency_id = ${tx.person.agencyId} and (o.first_id = any(${ids}::uuid[]) or o.second_id = any(${ids}::uuid[]))
      order by o.first_id, o.second_id, o.recorded_at desc, o.id desc
    ) last order by recorded_at, id`.execute(tx.db);
  return rows.map(({ first_id: one, second_id: other, answer, because, name, at }) => ({
    one,
    other,
    answer,
    because,
    decidedBy: name,
    at,
  }));
}

/**
 * Stores a person's decision on two reports: one origin, or independent.
 * @throws ReeveError not_found — one of them is missing, out of sight or not released
 */
export async function decideOrigin(
  tx: ActorTx,
  of: {
    readonly reportIds: readonly [string, string];
    readonly answer: OriginDecision['answer'];
    readonly reason: string;
  },
): Promise<Date> {
  const pair = pairOf(...of.reportIds);
  const rows = await tx.db
    .selectFrom('report')
    .select(['id', 'label_id', 'visible_until'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', 'in', [...pair])
    .where('sanitised_text', 'is not', null)
    .orderBy('id')
    .execute();
  const [first, second] = rows;
  if (!first || !second) throw new ReeveError('not_found', 'There are no two such released reports that you may see.');
  const at = tx.now();
  await tx.db
    .insertInto('origin_decision')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(joinLabels(tx.partsOf(first.label_id), tx.partsOf(second.label_id))),
      visible_until: first.visible_until < second.visible_until ? first.visible_until : second.visible_until,
      first_id: pair[0],
      second_id: pair[1],
      answer: of.answer,
      because: of.reason,
      by: tx.person.accountId,
      at,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return at;
}

/** Erases the decisions on an erased report, of any label: their reasons can repeat what was in it. */
export async function eraseOrigins(tx: ActorTx, reportId: string): Promise<void> {
  await tx.sweeping(async () => {
    await deleteWhole(tx, 'origin_decision', 'first_id', reportId);
    await deleteWhole(tx, 'origin_decision', 'second_id', reportId);
  });
}
