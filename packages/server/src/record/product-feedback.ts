import { giveProductFeedback, readProductFeedback } from '@reeve/contract';
import { FEEDBACK_PURPOSES, FEEDBACK_USES, ReeveError } from '@reeve/domain';
import { loadRecord, productFeedback, saveProductFeedback, type ActorTx, type StoredRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { refuseNames } from './refuse-names.ts';

/** States in which a product has readers. */
const READ_STATES: readonly string[] = ['approved', 'disseminated', 'superseded', 'expired'];

const isAuthor = (tx: ActorTx, row: StoredRecord): boolean =>
  (row.body as { readonly authorIds?: readonly string[] }).authorIds?.includes(tx.person.accountId) ?? false;
const mayGive = (tx: ActorTx, row: StoredRecord): boolean => READ_STATES.includes(row.state) && !isAuthor(tx, row);

/** Counts the readers of each answer; answers without a reader are left out. */
const counted = <Key extends string>(keys: readonly Key[], given: readonly Key[]) =>
  keys.flatMap((key) => {
    const readers = given.filter((one) => one === key).length;
    return readers === 0 ? [] : [{ key, readers }];
  });

/** Feedback on a product: counted for everyone who reads it, its sentences for the authors, never by person. */
export const productFeedbackHandlers = [
  handle(readProductFeedback, (call) =>
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
  ),
  handle(giveProductFeedback, (call) =>
    call.write(async (tx) => {
      const row = await loadRecord(tx, 'product', call.params.id);
      if (!mayGive(tx, row))
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
  ),
];
