import { ReeveError, relationOf, type ThreadEnd } from '@reeve/domain';
import { insertEdge, objectCard, type ActorTx, type StoredRecord } from '@reeve/store';

/**
 * The mandate of a document: edges to the key findings that requested it. The text is not derived from those, so its label is not theirs;
 * readers who can see both ends see the edge.
 */
export async function keepMandate(tx: ActorTx, document: StoredRecord, cites: readonly ThreadEnd[]): Promise<void> {
  for (const end of cites) {
    const relation = relationOf('document', end.kind);
    if (relation === undefined)
      throw new ReeveError('invalid_input', `A document is not asked for by a ${end.kind.replaceAll('_', ' ')}.`, {
        fields: ['cites'],
      });
    const card = await objectCard(tx, end.kind, end.id);
    await insertEdge(tx, { kind: 'document', id: document.id, labelId: document.label_id }, relation, card);
  }
}
