import { readEdition } from '@reeve/contract';
import type { DocumentStage } from '@reeve/domain';
import { loadEdition, outlineOf, staffNames, type StoredEdition } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { markingOf } from '../../marking.ts';

/** Shows an edition to those who can see it: its facts, marking and table of contents. Its text is read in parts. */
export const readEditionHandler = handle(readEdition, (call) =>
  call.read(async (tx) => {
    const edition = await loadEdition(tx, call.params.id);
    const names = await staffNames(tx);
    call.consulted({ action: 'view', objectKind: 'edition', objectIds: [edition.id] });
    return {
      ...editionFacts(edition),
      frozenBy: edition.frozen_by === null ? null : (names.get(edition.frozen_by) ?? 'system'),
      earlierId: edition.earlier_id,
      redirects: Object.entries(edition.redirects as Record<string, string>).map(([from, to]) => ({ from, to })), // written only by insertEdition
      marking: markingOf(tx.partsOf(edition.label_id)),
      outline: [...(await outlineOf(tx, edition.id))],
    };
  }),
);

function editionFacts(edition: StoredEdition) {
  return {
    id: edition.id,
    documentId: edition.document_id,
    reference: edition.reference,
    name: edition.name,
    stage: edition.stage as DocumentStage, // written only from DOCUMENT_STAGES
    title: edition.title,
    frozen: edition.frozen_at !== null,
    frozenAt: edition.frozen_at?.toISOString() ?? null,
    digest: edition.digest,
    blocks: edition.blocks,
    lines: edition.lines,
    summary: edition.summary,
  };
}
