import { decideBasisReview } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { atBasisDesk, keepOnBasis, moveRecord, type ActorTx, type DueRecord } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { notFound, verdictOn } from './due-record.ts';

const REFUSED = {
  role: ['not_permitted', 'Your role does not decide on what has lost part of its basis. Nothing was changed.'],
  is_author: ['same_person', 'You wrote or own this, so another person decides on it. Nothing was changed.'],
} as const;

/**
 * Keeps a record that has lost part of its basis for a time, or withdraws it: by a person who neither wrote nor owns it.
 *
 * @throws ReeveError not_found, not_permitted, same_person — it is not theirs to decide on; stale_version;
 * state_forbids — it stays as a record
 */
export const decideBasisReviewHandler = handle(decideBasisReview, (call) =>
  call.write(async (tx) => {
    const { kind, id } = call.params;
    const { version, keep, reason } = call.input;
    return atBasisDesk(tx, kind, id, async (due) => {
      const verdict = verdictOn(tx, due);
      if (!verdict.allowed) {
        if (!due.authorIds.includes(tx.person.accountId) && due.restricted) throw notFound();
        const [code, sentence] = REFUSED[verdict.because];
        throw new ReeveError(code, sentence, { because: verdict.because });
      }
      if (due.row.version !== version)
        throw new ReeveError('stale_version', 'This has changed in the meantime. Nothing was decided; open it again.');
      tx.audit({
        action: 'review',
        objectKind: kind,
        objectIds: [id],
        because: keep ? 'basis_kept' : 'basis_withdrawn',
      });
      if (keep) return { version: await keepOnBasis(tx, due, reason), state: due.row.state };
      return withdraw(tx, due, reason);
    });
  }),
);

async function withdraw(tx: ActorTx, { kind, row }: DueRecord, reason: string) {
  if (kind === 'decision')
    throw new ReeveError('state_forbids', 'A decision stays as a record: it is not withdrawn. Nothing was changed.');
  if (kind === 'person_nomination' && row.state !== 'asked' && row.state !== 'approved')
    throw new ReeveError('state_forbids', 'A nomination that was decided on stays as a record. Nothing was changed.');
  const isOut = kind === 'product' && row.state === 'disseminated';
  if (isOut && !mayPerform(tx.actor.roles, 'approve_product'))
    throw new ReeveError(
      'not_permitted',
      'Only the head of intelligence recalls a product that has been disseminated. Nothing was changed.',
    );
  const ends = kind === 'person_nomination' && row.state === 'approved';
  const state = isOut ? 'recalled' : ends ? 'ended' : 'withdrawn';
  return { version: await moveRecord(tx, kind, row, state, reason), state };
}
