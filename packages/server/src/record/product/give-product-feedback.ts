import { giveProductFeedback } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadRecord, saveProductFeedback } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { refuseNames } from '../refuse-names.ts';
import { isReader } from './product-reader.ts';

/**
 * Stores the answer of a reader on an approved product; a second answer replaces the first.
 *
 * @throws ReeveError state_forbids — it has no readers yet, or this person wrote it; invalid_input — as `refuseNames`
 */
export const giveProductFeedbackHandler = handle(giveProductFeedback, (call) =>
  call.write(async (tx) => {
    const row = await loadRecord(tx, 'product', call.params.id);
    if (!isReader(tx, row))
      throw new ReeveError(
        'state_forbids',
        'Feedback is given on an approved product, by those who did not write it. Nothing was saved.',
        { because: 'feedback' },
      );
    const { input } = call;
    await refuseNames(tx, [input.sentence], {
      what: 'Feedback',
      field: 'sentence',
      advice: 'Write what helped, or what was missing.',
      countsThings: true,
    });
    const givenAt = await saveProductFeedback(tx, { ...input, productId: row.id, labelId: row.label_id });
    tx.audit({ action: 'alter', objectKind: 'product', objectIds: [row.id], because: 'feedback' });
    return { givenAt: givenAt.toISOString() };
  }),
);
