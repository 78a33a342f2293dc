import {
  freezeEdition,
  keepPicture,
  listRivals,
  readBlocks,
  readEdition,
  readPicture,
  settleRival,
} from '@reeve/contract';
import { proposeEdition, ReeveError, type DocumentStage } from '@reeve/domain';
import {
  blocksByIds,
  blocksOf,
  editionsOf,
  freezeEdition as freeze,
  indexNow,
  keepPicture as keep,
  loadEdition,
  loadPicture,
  loadRecord,
  lockWorking,
  openRivals,
  outlineOf,
  settleRival as settle,
  staffNames,
  WORKING,
  type StoredEdition,
} from '@reeve/store';
import { markingOf } from '../../marking.ts';
import { telling } from '../../live/telling.ts';
import { handle } from '../../call/operation.ts';
import { compareEditionsHandler } from './compare-editions.ts';
import { steered } from '../document.ts';
import { pictureOf } from './picture.ts';
import { saveBlocksHandler } from './save-blocks.ts';
import { shownBlock } from './shown-block.ts';
import { written } from './written.ts';

/** Editions and their text: read in parts, edited, frozen, compared. */
export const editionHandlers = [
  handle(readEdition, (call) =>
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
  ),
  handle(readBlocks, (call) =>
    call.read(async (tx) => {
      const edition = await loadEdition(tx, call.params.id);
      const { block, limit } = call.query;
      const from = block === undefined ? call.query.from : await indexNow(tx, edition, block);
      call.consulted({ action: 'view', objectKind: 'edition', objectIds: [edition.id] });
      if (from === undefined) return { from: 0, items: [] };
      return { from, items: (await blocksOf(tx, edition.id, { from, limit })).map(shownBlock) };
    }),
  ),
  saveBlocksHandler,
  handle(freezeEdition, (call) =>
    telling(call, async (tx, tell) => {
      const document = await steered(tx, call.params.id);
      const before = (await editionsOf(tx, document.id)).map((edition) => edition.name);
      const stage = document.state as DocumentStage; // stored only through the machine
      const name = call.input.name ?? proposeEdition(stage, before);
      if (before.includes(name))
        throw new ReeveError('conflict', `There is an edition ${name} already. Nothing was frozen.`, {
          fields: ['name'],
        });
      const edition = await freeze(tx, document, { stage, name, summary: call.input.summary });
      tell(document.id, edition.label_id);
      tx.audit({ action: 'create', objectKind: 'edition', objectIds: [edition.id] });
      return { id: edition.id, name, digest: edition.digest ?? '' };
    }),
  ),
  handle(listRivals, (call) =>
    call.read(async (tx) => {
      const document = await loadRecord(tx, 'document', call.params.id);
      const rivals = await openRivals(tx, document.id);
      const working = (await editionsOf(tx, document.id)).find((edition) => edition.name === WORKING);
      const present = working
        ? await blocksByIds(
            tx,
            working.id,
            rivals.map((rival) => rival.block_id),
          )
        : [];
      const names = await staffNames(tx);
      call.consulted({ action: 'view', objectKind: 'document', objectIds: [document.id] });
      return {
        items: rivals.map((rival) => ({
          id: rival.id,
          blockId: rival.block_id,
          text: rival.text,
          by: names.get(rival.written_by) ?? 'system',
          at: rival.written_at.toISOString(),
          present: present.find((block) => block.id === rival.block_id)?.text ?? null,
        })),
      };
    }),
  ),
  handle(settleRival, (call) =>
    telling(call, async (tx, tell) => {
      const rival = await settle(tx, call.params.id);
      tell(rival.document_id, rival.label_id);
      tx.audit({ action: 'alter', objectKind: 'block_rival', objectIds: [call.params.id], because: 'settled' });
      return { id: call.params.id };
    }),
  ),
  compareEditionsHandler,
  handle(readPicture, async (call) => {
    const picture = await call.read((tx) => loadPicture(tx, call.params.digest));
    call.consulted({ action: 'view', objectKind: 'picture', objectIds: [call.params.digest] });
    return call.file(picture.mediaType, `picture.${picture.mediaType === 'image/png' ? 'png' : 'jpg'}`, picture.bytes);
  }),
  handle(keepPicture, (call) =>
    call.write(async (tx) => {
      const document = await written(tx, call.params.id);
      const picture = pictureOf(Buffer.from(call.carried));
      const working = await lockWorking(tx, document.id);
      const digest = await keep(tx, working.label_id, picture);
      tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'picture' });
      return { digest, mediaType: picture.mediaType };
    }),
  ),
];

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
