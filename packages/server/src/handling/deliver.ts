import type { product } from '@reeve/contract';
import { classificationRank, ReeveError, type LocalDate, type SubjectCategory } from '@reeve/domain';
import {
  copyLabel,
  insertCopy,
  insertNotice,
  loadRecipient,
  loadRecord,
  loadReport,
  partnerAccount,
  type ActorTx,
  type SentContent,
  type StoredDissemination,
  type StoredRecipient,
} from '@reeve/store';
import type { z } from 'zod';
import { blockText } from '../record/block-text.ts';
import type { Released } from './released.ts';

type ProductBody = z.output<typeof product.create.input>['body'];

/**
 * Returns the label under which the recipient reads what is sent to it; null without an account, if it is sent by other means.
 * @throws ReeveError not_permitted — the account is no longer in use, or not cleared for this
 */
export async function copyLabelFor(
  tx: ActorTx,
  recipient: StoredRecipient,
  { row: { label } }: Released,
): Promise<number | null> {
  if (recipient.partner_account_id === null) return null;
  const account = await partnerAccount(tx, recipient.partner_account_id);
  if (!account)
    throw new ReeveError(
      'not_permitted',
      'The recipient’s account is no longer in use. Link another one in the register, or none. Nothing was sent.',
      { fields: ['recipientId'] },
    );
  if (classificationRank(label.classification) > classificationRank(account.clearance))
    throw new ReeveError('not_permitted', 'The recipient’s account is not cleared for this. Nothing was sent.', {
      fields: ['recipientId'],
    });
  return tx.labelFor(copyLabel(account.id, label));
}

/** Stores a notice of the object, and its copy, in the file of the recipient's account, if it has one. */
export async function deliver(tx: ActorTx, sending: StoredDissemination, released: Released): Promise<void> {
  if (sending.recipient_id === null || sending.copy_label_id === null) return;
  const { partner_account_id: account } = await loadRecipient(tx, sending.recipient_id);
  if (account === null) return;
  const about = {
    dissemination_id: sending.id,
    object_kind: released.kind,
    object_reference: released.reference,
    sent_by: sending.sent_by,
  };
  await insertNotice(tx, account, { ...about, kind: 'sent', reason: '' });
  await tx.useLabel(sending.copy_label_id);
  await insertCopy(tx, {
    ...about,
    ...(await wordsOf(tx, released)),
    label_id: sending.copy_label_id,
    grades: [...sending.grades],
    as_of: sending.as_of,
    completeness: sending.completeness,
    legal_basis: sending.legal_basis,
  });
}

/** Returns the words of the object, the persons named, and their last day. */
async function wordsOf(
  tx: ActorTx,
  { kind, id }: Released,
): Promise<{ readonly title: string; readonly visible_until: LocalDate; readonly content: SentContent }> {
  if (kind === 'report') {
    const { row, persons } = await loadReport(tx, id);
    return {
      title: row.subject,
      visible_until: row.visible_until,
      content: {
        sections: [{ section: null, text: row.sanitised_text ?? '' }],
        persons: persons.map(({ name, category }) => ({ name, category: category as SubjectCategory })), // held by a constraint
      },
    };
  }
  const row: Awaited<ReturnType<typeof loadRecord>> & { readonly visible_until?: LocalDate } = await loadRecord(tx, 'product', id); // prettier-ignore
  const { blocks, gaps, limitations } = row.body as ProductBody; // written only through its contract
  const written = [
    ...blocks.map((block) => ({ section: block.section, text: blockText(block, 'en') })),
    { section: 'gaps', text: gaps },
    { section: 'limitations', text: limitations },
  ];
  return {
    title: row.title,
    visible_until: row.visible_until ?? 'infinity',
    content: {
      sections: written.filter(({ text }) => text !== '').map(({ section, text }) => ({ section, text })),
      persons: null,
    },
  };
}
