import { moveDocument } from '@reeve/contract';
import { mayMoveDocument, type DocumentStage } from '@reeve/domain';
import {
  editionsOf,
  loadRecord,
  moveRecord,
  publishedMarking,
  requireParticipant,
  roundsOf,
  stageLabel,
  updateRecord,
  WORKING,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { telling } from '../live/telling.ts';
import { countComments } from './counts.ts';
import { bodyOf } from './document-row.ts';
import { expectSameVersion, reviewRefusal } from './refusal.ts';
import { roundsState } from './round/rounds-state.ts';

/** What the guard rails require of a review before its document moves on. */
async function reviewState(tx: ActorTx, row: StoredRecord) {
  const [counts, rounds, editions] = [
    await countComments(tx, row.id),
    await roundsOf(tx, row.id),
    await editionsOf(tx, row.id),
  ];
  return {
    ...counts,
    ...roundsState(tx, rounds),
    hasEdition: editions.some((edition) => edition.name !== WORKING),
    isCleared: bodyOf(row).cleared !== null,
  };
}

/**
 * Moves a document to another stage, within the guard rails of its review. Publication gives it the agency’s marking;
 * a return takes that back.
 *
 * @throws ReeveError stale_version; not_permitted, state_forbids — as `mayMoveDocument`
 */
export const moveDocumentHandler = handle(moveDocument, (call) =>
  telling(call, async (tx, tell) => {
    const row = await loadRecord(tx, 'document', call.params.id);
    expectSameVersion(row.version, call.input.version);
    const member = await requireParticipant(tx, row.id);
    const { to, reason } = call.input;
    const from = row.state as DocumentStage; // stored only through the machine
    const verdict = mayMoveDocument(from, to, member, await reviewState(tx, row));
    if (!verdict.allowed) throw reviewRefusal(verdict.because);
    // The approval was for that text: a text that returns to drafting needs a new one.
    const body = to === 'working' ? { ...bodyOf(row), cleared: null } : bodyOf(row);
    let version = await moveRecord(tx, 'document', row, to, reason, { body });
    if (to === 'published') {
      const moved = await loadRecord(tx, 'document', row.id);
      const marking = publishedMarking(tx.partsOf(moved.label_id));
      version = await updateRecord(tx, 'document', moved, { labelId: await tx.labelFor(marking) });
    } else if (from === 'published') {
      const moved = await loadRecord(tx, 'document', row.id);
      const labelId = await stageLabel(tx, moved, 'first_review');
      version = await updateRecord(tx, 'document', moved, { labelId });
    }
    tell(row.id, (await loadRecord(tx, 'document', row.id)).label_id);
    tx.audit({ action: 'alter', objectKind: 'document', objectIds: [row.id], because: to });
    return { stage: to, version };
  }),
);
