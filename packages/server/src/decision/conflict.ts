import { hasConflict, relationOf, ReeveError, type DeclaredConflict, type ThreadEnd } from '@reeve/domain';
import { citesOf, itemsOn, recordsByIds, type ActorTx, type StoredRecord } from '@reeve/store';
import { itemBody, meetingBody } from '../meeting/body.ts';
import { decisionBody } from './body.ts';

/** What a decision is, or will be, on. */
interface DecidedOn {
  /** Conflicts on record in the meeting that decides. */
  readonly declared: readonly DeclaredConflict[];
  readonly agendaItemId: string | undefined;
  readonly cites: readonly ThreadEnd[];
}

/** A conflict on an item outlasts it: it is one of interest in its object. One on a whole meeting ends with the meeting. */
const isOnItem = ({ agendaItemId }: { readonly agendaItemId?: string | undefined }): boolean =>
  agendaItemId !== undefined;

/**
 * Returns for each account whether it has declared a conflict of interest in what is decided. An item is decided on also by a decision on its
 * object that does not name the item or the meeting, or names another meeting.
 */
export async function conflictsIn(
  tx: ActorTx,
  { declared, agendaItemId, cites }: DecidedOn,
): Promise<(accountId: string) => boolean> {
  // A priority is what a decision serves, not what it is on.
  const on = cites.filter(({ kind }) => relationOf('decision', kind) === 'decided_on');
  const items = await itemsOn(
    tx,
    on.map(({ id }) => id),
  );
  return (accountId) =>
    hasConflict(declared, accountId, agendaItemId) ||
    items.some((item) => hasConflict(item.isOpen ? item.declared : item.declared.filter(isOnItem), accountId, item.id));
}

/** As `conflictsIn`, for a decision that has been made: conflicts of its whole meeting keep binding what follows from it. */
export async function conflictsOf(tx: ActorTx, decided: StoredRecord): Promise<(accountId: string) => boolean> {
  const { agendaItemId, meetingId } = decisionBody(decided);
  const [item] = agendaItemId === undefined ? [] : await recordsByIds(tx, 'agenda_item', [agendaItemId]);
  const heldId = meetingId ?? (item && itemBody(item).meetingId);
  const [held] = heldId === undefined ? [] : await recordsByIds(tx, 'meeting', [heldId]);
  const declared = held ? meetingBody(held).declared : [];
  return conflictsIn(tx, { declared, agendaItemId, cites: await citesOf(tx, decided.id) });
}

/** @throws ReeveError invalid_input — one of those who are to do it has a conflict */
export function refuseConflictedOwners(
  hasOne: (accountId: string) => boolean,
  ownerIds: readonly (string | undefined)[],
): void {
  if (!ownerIds.some((ownerId) => ownerId !== undefined && hasOne(ownerId))) return;
  throw new ReeveError(
    'invalid_input',
    'The owner has declared a conflict of interest on this item: choose another. Nothing was saved.',
    { fields: ['ownerId'] },
  );
}
