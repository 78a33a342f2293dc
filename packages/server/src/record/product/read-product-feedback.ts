import { readProductFeedback } from '@reeve/contract';
import { FEEDBACK_PURPOSES, FEEDBACK_USES } from '@reeve/domain';
import { loadRecord, productFeedback } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { isAuthor, mayGive } from './product-reader.ts';

/** Counts the readers of each answer; answers without a reader are left out. */
const counted = <Key extends string>(keys: readonly Key[], given: readonly Key[]) =>
  keys.flatMap((key) => {
    const readers = given.filter((one) => one === key).length;
    return readers === 0 ? [] : [{ key, readers }];
  });

/** Shows how many readers found a product of use and for what, never who; the sentences are for its authors alone. */
export const readProductFeedbackHandler = handle(readProductFeedback, (call) =>
  call.read(async (tx) => {
    const row = await loadRecord(tx, 'product', call.params.id);
    const given = await productFeedback(tx, row.id);
    call.consulted({ action: 'view', objectKind: 'product', objectIds: [row.id], resultCount: given.length });
    const own = given.find((one) => one.own);
    return {
      ofUse: counted(
        FEEDBACK_USES,
        given.map(({ ofUse }) => ofUse),
      ).map(({ key, readers }) => ({ ofUse: key, readers })),
      usedFor: counted(
        FEEDBACK_PURPOSES,
        given.map(({ usedFor }) => usedFor),
      ).map(({ key, readers }) => ({ usedFor: key, readers })),
      sentences: isAuthor(tx, row) ? given.flatMap(({ sentence }) => (sentence === '' ? [] : [sentence])) : [],
      own: own ? { ofUse: own.ofUse, usedFor: own.usedFor, sentence: own.sentence } : null,
      mayGive: mayGive(tx, row),
    };
  }),
);
