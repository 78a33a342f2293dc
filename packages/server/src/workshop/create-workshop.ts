import { workshop } from '@reeve/contract';
import { joinLabels, WORKSHOP_PAPERS, type LabelParts } from '@reeve/domain';
import {
  insertRecord,
  isCore,
  loadRecord,
  replacePapers,
  reviewGroup,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { reviewRefusal } from '../document/refusal.ts';
import { telling } from '../live/telling.ts';
import { refuseBackwards } from './workshop-row.ts';

/**
 * Calls a workshop on documents, for a person who leads the review of each.
 *
 * @throws ReeveError not_permitted — the review of a document has another lead; invalid_input — the last day is before
 * the first
 */
export const createWorkshopHandler = handle(workshop.create, (call) =>
  telling(call, async (tx, tell) => {
    const { title, body, cites } = call.input;
    refuseBackwards(body);
    const documents: StoredRecord[] = [];
    for (const id of new Set(call.input.documentIds)) documents.push(await steeredDocument(tx, id));
    const groups = documents.map((document): LabelParts => ({
      ...tx.partsOf(document.label_id),
      compartments: [reviewGroup(document.reference)],
    }));
    const made = await insertRecord(tx, 'workshop', {
      title,
      state: 'called',
      body,
      cites: documents.map(({ id }) => ({ kind: 'document', id })),
      marking: groups.reduce(joinLabels),
      ownerId: tx.person.accountId,
      dueOn: undefined,
    });
    await replacePapers(tx, { kind: 'workshop', id: made.id, labelId: made.labelId }, WORKSHOP_PAPERS, cites);
    for (const document of documents) tell(document.id, made.labelId);
    tx.audit({ action: 'create', objectKind: 'workshop', objectIds: [made.id] });
    return { id: made.id, reference: made.reference, version: made.version };
  }),
);

/** Returns a document whose review this person leads; a published one as well, whose own label is the agency's. */
async function steeredDocument(tx: ActorTx, id: string): Promise<StoredRecord> {
  const document = await loadRecord(tx, 'document', id);
  if (!isCore(tx, document.reference)) throw reviewRefusal('not_review');
  return document;
}
