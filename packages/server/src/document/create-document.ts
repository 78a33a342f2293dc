import { createDocument } from '@reeve/contract';
import { ANY_PURPOSE, mayPerform, ReeveError } from '@reeve/domain';
import {
  coreGroup,
  insertEdition,
  insertMember,
  insertRecord,
  loadRecord,
  newReference,
  openReviewGroups,
  reviewGroup,
  WORKING,
} from '@reeve/store';
import { handleRegranting } from '../call/operation.ts';
import { keepMandate } from './mandate.ts';
import { requireSource } from './translation/translation-state.ts';

/**
 * Creates a document with its groups and an empty working draft. Its creator leads the review, and others see it once
 * they are added.
 *
 * @throws ReeveError not_permitted — the role does not begin documents; not_found — its source is not visible;
 * invalid_input — as `keepMandate`
 */
export const createDocumentHandler = handleRegranting(createDocument, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'draft_document'))
      throw new ReeveError('not_permitted', 'Your role does not begin documents. Nothing was saved.');
    const { title, body, marking, cites } = call.input;
    await requireSource(tx, body.translationOf);
    const reference = newReference(tx, 'document');
    await openReviewGroups(tx, reference, title);
    const label = {
      handling: [],
      conditions: '',
      compartments: [reviewGroup(reference)],
      classification: marking.classification,
      tlp: marking.tlp,
      purposeGroup: ANY_PURPOSE,
    };
    const made = await insertRecord(tx, 'document', {
      reference,
      title,
      state: 'outline',
      body: { ...body, cleared: null },
      cites: [],
      marking: label,
      ownerId: tx.person.accountId,
      dueOn: undefined,
    });
    const document = await loadRecord(tx, 'document', made.id);
    await keepMandate(tx, document, cites);
    await insertMember(tx, made.labelId, {
      documentId: made.id,
      accountId: tx.person.accountId,
      name: tx.name,
      role: 'secretary',
      capacity: 'secretariat',
      delegation: '',
      acknowledged: false,
      gender: undefined,
      until: undefined,
    });
    await insertEdition(tx, {
      documentId: made.id,
      documentLabel: made.labelId,
      labelId: await tx.labelFor({ ...label, compartments: [coreGroup(reference)] }),
      name: WORKING,
      stage: 'working',
      title,
      digest: undefined,
      blocks: 0,
      lines: 0,
      summary: '',
      redirects: {},
      acknowledgements: [],
      earlierId: undefined,
    });
    tx.audit({ action: 'create', objectKind: 'document', objectIds: [made.id] });
    return { id: made.id, reference, version: made.version };
  }),
);
