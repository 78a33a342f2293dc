import { reviewProduct } from '@reeve/contract';
import { mayReviewProduct, ReeveError, withoutMarks } from '@reeve/domain';
import { insertTransition, loadRecord, updateRecord } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { refusePersonNumbers, requireReasonForWords } from '../person-words.ts';
import { refusedStep, stepRefusal } from '../refusal.ts';
import { stepActor } from '../shown-step.ts';
import { productBody, type ProductBody } from './product-body.ts';

/** What a block says in words, with the reason why its question does not apply. */
const textsOfBlock = ({ text, notApplicable = '', hazards = [] }: ProductBody['blocks'][number]): readonly string[] => [
  withoutMarks(text),
  notApplicable,
  ...hazards.flatMap(({ hazard, controls }) => [hazard, controls]),
];

/**
 * Stores the answers of a reviewer, who is not an author, to the questions on the quality of a product.
 *
 * @throws ReeveError stale_version; state_forbids — it is not in review; not_permitted — as `mayReviewProduct`;
 * invalid_input — a number of persons, or words that need a reason
 */
export const reviewProductHandler = handle(reviewProduct, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const row = await loadRecord(tx, 'product', call.params.id);
    if (row.version !== input.version)
      throw new ReeveError(
        'stale_version',
        'Another person changed this in the meantime. Look at the present state first.',
        {
          version: row.version,
        },
      );
    if (row.state !== 'peer_review') throw stepRefusal('no_such_step');
    const body = productBody(row);
    const verdict = mayReviewProduct(stepActor(tx), body.authorIds);
    if (!verdict.allowed) throw refusedStep(verdict.because, (actor) => mayReviewProduct(actor, body.authorIds));
    const texts = [...body.blocks.flatMap(textsOfBlock), body.gaps, body.method, body.limitations];
    refusePersonNumbers([row.title, ...texts], 'blocks');
    requireReasonForWords([row.title, ...texts], input.note);
    const review = {
      byId: tx.person.accountId,
      by: tx.name,
      at: tx.now().toISOString(),
      answers: input.answers,
      note: input.note,
    };
    const version = await updateRecord(tx, 'product', row, { body: { ...body, review } });
    await insertTransition(tx, {
      labelId: row.label_id,
      kind: 'product',
      id: row.id,
      from: 'peer_review',
      to: 'peer_review',
      reason: input.note,
    });
    tx.audit({ action: 'review', objectKind: 'product', objectIds: [row.id] });
    return { state: 'peer_review' as const, version };
  }),
);
