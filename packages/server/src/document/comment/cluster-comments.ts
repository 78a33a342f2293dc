import { clusterComments } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadComment, updateComment } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { steered } from '../steered.ts';

/**
 * Groups comments on one document under a name for joint treatment, for a person who leads the review; an empty name
 * ungroups them.
 *
 * @throws ReeveError not_permitted — for others; not_found — a comment on another document
 */
export const clusterCommentsHandler = handle(clusterComments, (call) =>
  telling(call, async (tx, tell) => {
    const document = await steered(tx, call.params.id);
    for (const id of call.input.commentIds) {
      const comment = await loadComment(tx, id);
      if (comment.document_id !== document.id)
        throw new ReeveError('not_found', 'There is nothing here that you may see.');
      await updateComment(tx, comment, { cluster: call.input.name }, '');
      tell(document.id, comment.label_id);
    }
    tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'clustered' });
    return { changed: call.input.commentIds.length };
  }),
);
