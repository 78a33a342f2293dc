import { mayDecideOnBasis, ReeveError } from '@reeve/domain';
import type { ActorTx, DueRecord } from '@reeve/store';
import { markingOf } from '../../marking.ts';

/** Returns whether this person can decide on a due record. */
export const verdictOn = (tx: ActorTx, due: DueRecord) =>
  mayDecideOnBasis({ accountId: tx.person.accountId, roles: tx.actor.roles }, due.kind, due.authorIds);

/** True if a due record is for this person: written or owned by them, or theirs to decide on. */
export const isForReader = (tx: ActorTx, due: DueRecord): boolean =>
  due.authorIds.includes(tx.person.accountId) || verdictOn(tx, due).allowed;

/** Common content of both answers on a due record. */
export function shown(tx: ActorTx, due: DueRecord, sources: ReadonlyMap<string, number>) {
  const verdict = verdictOn(tx, due);
  return {
    kind: due.kind,
    id: due.row.id,
    reference: due.row.reference,
    restricted: due.restricted,
    dueOn: due.dueOn,
    sources: sources.get(due.row.id) ?? null,
    mayDecide: { allowed: verdict.allowed, because: verdict.allowed ? null : verdict.because },
    marking: markingOf(tx.partsOf(due.row.label_id)),
  };
}

/** Returns the refusal of a record that is not this person’s to see. */
export const notFound = (): ReeveError => new ReeveError('not_found', 'There is nothing here that you may see.');
