import { mayDecideEnBloc, ReeveError } from '@reeve/domain';
import { positionsOn, wordingsOn, type ActorTx, type StoredComment } from '@reeve/store';
import { reviewRefusal } from '../document/refusal.ts';
import { onFloor } from './floor/act.ts';

/** Only the person who declares an agreement assigns it to a session, while the session is held, on a text it is about. */
export async function requireSitting(tx: ActorTx, sessionId: string, comment: StoredComment): Promise<void> {
  const { documentIds } = await onFloor(tx, sessionId, 'consensus');
  if (!documentIds.includes(comment.document_id))
    throw new ReeveError('invalid_input', 'This session is not about the document of that comment.', {
      fields: ['sessionId'],
    });
}

/** As `requireSitting`, for several at once: contested comments are decided one by one. */
export async function requireUncontested(
  tx: ActorTx,
  sessionId: string,
  comments: readonly StoredComment[],
): Promise<void> {
  const onTable = await wordingsOn(
    tx,
    comments.map((comment) => comment.id),
  );
  for (const comment of comments) {
    await requireSitting(tx, sessionId, comment);
    const wordings = onTable.filter((wording) => wording.comment_id === comment.id).length;
    const held = await positionsOn(tx, [comment.id]);
    const objections = held.filter((one) => one.position === 'object').length;
    const verdict = mayDecideEnBloc({ wordings, objections });
    if (!verdict.allowed) throw reviewRefusal(verdict.because);
  }
}
