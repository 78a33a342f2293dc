import { declareConsensus } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import {
  loadComment,
  loadWording,
  lockWorking,
  positionsOn,
  type ActorTx,
  type ResultingChange,
  type StoredComment,
} from '@reeve/store';
import { telling } from '../live/telling.ts';
import { handle } from '../call/operation.ts';
import { writtenOnce } from '../call/write-once.ts';
import { applyProposal } from '../document/comment/apply-proposal.ts';
import { comparisonsOf } from '../document/comment/carry.ts';
import { decidable, decide } from '../document/comment/decide.ts';
import { acted, discussed, onFloor } from './floor/act.ts';
import { shownPosition } from './floor/read-floor.ts';

/**
 * The chair declares what was agreed on a comment: the same decision as without a session, with the session and the chosen wording on
 * record. Nothing here counts positions; the names of those who object are returned, so that they can be read out.
 */
export const declareConsensusHandler = handle(declareConsensus, async (call) => {
  const { commentId, wordingId, code, reason, version: seen } = call.input;
  const { stored, isReplay } = await writtenOnce<Declared>((keep) =>
    telling({ deps: call.deps, write: (work) => call.writeStored(work) }, async (tx, tell) => {
      const seat = await onFloor(tx, call.params.id, 'consensus');
      const comment = await discussed(tx, seat, commentId);
      const document = await decidable(tx, comment, seen);
      const working = await lockWorking(tx, document.id);
      const wording = wordingId === null ? undefined : await chosen(tx, wordingId, seat.row.id, comment);
      let changes: readonly ResultingChange[] = [];
      let applied = false;
      if (wording) {
        try {
          changes = await applyProposal(tx, working, { ...comment, proposal: wording.text }, comparisonsOf(call).carry);
          applied = true;
        } catch (error) {
          // Words that have changed since are corrected by hand; the agreement remains valid.
          if (!isReeveError(error, 'state_forbids')) throw error;
        }
      }
      const version = await decide(
        tx,
        comment,
        { code, reason, sessionId: seat.row.id, wordingId: wording?.id },
        changes,
      );
      const held = await positionsOn(tx, [wording?.id ?? comment.id]);
      tell(document.id, comment.label_id);
      if (applied) tell(document.id, working.label_id);
      acted(tx, tell, seat, code);
      const objections = held.filter((one) => one.position === 'object').map(({ id }) => id);
      return keep({ version, changes: [...changes], applied, objections });
    }),
  );
  const { objections, ...done } = stored;
  if (objections.length === 0) return { ...done, objections: [] };
  if (isReplay) call.consulted({ action: 'view', objectKind: 'comment', objectIds: [commentId] });
  const held = await call.read(async (tx) => {
    await loadComment(tx, commentId);
    const positions = await positionsOn(tx, [wordingId ?? commentId]);
    return positions.filter(({ id }) => objections.includes(id)).map((one) => shownPosition(tx, one));
  });
  return { ...done, objections: held };
});

/** What a declaration made; the objections by their ids. */
interface Declared {
  readonly version: number;
  readonly changes: ResultingChange[];
  readonly applied: boolean;
  readonly objections: string[];
}

async function chosen(tx: ActorTx, wordingId: string, sessionId: string, comment: StoredComment) {
  const wording = await loadWording(tx, wordingId);
  if (wording.session_id !== sessionId || wording.comment_id !== comment.id || wording.withdrawn)
    throw new ReeveError('invalid_input', 'This wording is not on the table for that comment. Nothing was saved.', {
      fields: ['wordingId'],
    });
  return wording;
}
