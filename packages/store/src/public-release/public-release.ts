import { sql, type Selectable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import type { PublicReleaseDecisionRow, PublicReleaseRow } from '../schema/public-release.ts';

type Decision = Pick<Selectable<PublicReleaseDecisionRow>, 'decision' | 'reason' | 'decided_by' | 'decided_at'>;
/** A release with the decision on it, if there is one. */
export type StoredPublicRelease = Selectable<PublicReleaseRow> & { readonly decided: Decision | undefined };

/** The releases of the agency, of one year or all, in the order in which they were composed. */
export async function publicReleases(tx: ActorTx, year?: number): Promise<readonly StoredPublicRelease[]> {
  let asked = tx.db
    .selectFrom('public_release')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('recorded_at')
    .orderBy('id');
  if (year !== undefined) asked = asked.where('year', '=', year);
  const rows = await asked.execute();
  const decisions = await tx.db
    .selectFrom('public_release_decision')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .execute();
  const of = new Map(decisions.map((one) => [one.release_id, one]));
  return rows.map((row) => ({ ...row, decided: of.get(row.id) }));
}

/** Makes writers of releases of one agency take turns, so that no two are checked against the same past at once. */
export async function lockPublicReleases(tx: ActorTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`public_release ${tx.person.agencyId}`}, 0))`.execute(
    tx.db,
  );
}

/** Stores a composed release. @returns its id */
export async function insertPublicRelease(
  tx: ActorTx,
  of: {
    readonly year: number;
    readonly month: number;
    readonly version: number;
    readonly layout: object;
    readonly counts: object;
    readonly printed: object;
    readonly against: readonly string[];
    readonly because: string;
  },
): Promise<string> {
  const id = tx.uuid();
  await tx.db
    .insertInto('public_release')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: await tx.labelFor(AGENCY_WIDE),
      year: of.year,
      month: of.month,
      version: of.version,
      layout: JSON.stringify(of.layout),
      counts: JSON.stringify(of.counts),
      printed: JSON.stringify(of.printed),
      against: [...of.against],
      because: of.because,
      made_by: tx.person.accountId,
      made_at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** Stores the decision of the second person; the policy of the database refuses the first. @returns when */
export async function insertPublicReleaseDecision(
  tx: ActorTx,
  of: { readonly releaseId: string; readonly decision: 'approved' | 'declined'; readonly reason: string },
): Promise<Date> {
  const at = tx.now();
  await tx.db
    .insertInto('public_release_decision')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(AGENCY_WIDE),
      release_id: of.releaseId,
      decision: of.decision,
      reason: of.reason,
      decided_by: tx.person.accountId,
      decided_at: at,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return at;
}
