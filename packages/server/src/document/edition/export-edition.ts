import { exportEdition } from '@reeve/contract';
import { printedNumber, type Language } from '@reeve/domain';
import { PRINT_WORDS, pageSheet, type PageSheet, type PrintedManuscript } from '@reeve/formats';
import { blocksOf, loadEdition, loadRecord, type ActorTx, type StoredEdition } from '@reeve/store';
import { frameOf } from '../../print/frame.ts';
import { onShortTask } from '../../task-threads/task-threads.ts';
import { handle } from '../../call/operation.ts';
import { acknowledgementsOf } from './acknowledgements.ts';
import { requireOneDocument } from './compare-editions.ts';
import { bodyOf } from '../document-row.ts';
import { LEAFLET_WORDS } from './leaflet-words.ts';
import { leafletOf } from './leaflet.ts';
import { picturesOf, printedBlocks, printedComments } from './printed-edition.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const MEDIA = {
  docx: DOCX,
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
} as const;

/** An edition as a file: an export, on the record, marked, with the name of the exporter, the time and the purpose. */
export const exportEditionHandler = handle(exportEdition, async (call) => {
  const { format, comments, changesSince } = call.query;
  const { draft, page, edition, label } = await call.read(async (tx) => {
    const edition = await loadEdition(tx, call.params.id);
    const made =
      changesSince === undefined
        ? await wholeText(tx, edition, comments === 'yes')
        : await changesOf(tx, edition, await loadEdition(tx, changesSince), call.language);
    const frame = frameOf(tx, call.signedIn, {
      reference: edition.reference,
      title: made.title,
      labelId: edition.label_id,
    });
    const page = pageSheet(frame, '', `${edition.reference}, ${edition.name}`, PRINT_WORDS[call.language]);
    const draft: PrintedManuscript = { ...made, edition: edition.name, marking: markingOn(page) };
    return { draft, page, edition, label: tx.partsOf(edition.label_id) };
  });
  call.consulted({
    action: 'export',
    objectKind: 'edition',
    objectIds: changesSince === undefined ? [edition.id] : [edition.id, changesSince],
    recipients: [call.person.accountId],
    handling: [...label.handling],
    resultCount: draft.blocks.length,
  });
  const name = `${edition.reference}-${changesSince === undefined ? edition.name : 'changes'}.${format}`;
  const bytes = await onShortTask(call, (thread) =>
    format === 'pdf' ? thread.answer('write-pdf', { draft, page }) : thread.answer(`write-${format}`, draft),
  );
  return call.file(MEDIA[format], name, Buffer.from(bytes));
});

/** Returns the line of markings with the exporter, the time and the purpose. */
export function markingOn(page: PageSheet): string {
  const chips = page.marking.map(({ label, value }) => `${label} ${value}`.trim());
  return [page.exercise, ...chips, page.printedFor].filter((part) => part !== '').join(' · ');
}

type Made = Omit<PrintedManuscript, 'edition' | 'marking'>;

async function wholeText(tx: ActorTx, edition: StoredEdition, withComments: boolean): Promise<Made> {
  const language = await languageOfText(tx, edition);
  const blocks = (await printedBlocks(tx, edition)).map((block) => ({
    ...block,
    number: printedNumber(block.number, language),
  }));
  return {
    title: edition.title,
    language,
    blocks,
    images: await picturesOf(tx, blocks),
    acknowledgements: acknowledgementsOf(edition, language),
    ...(withComments && { comments: await printedComments(tx, edition, blocks) }),
  };
}

async function changesOf(tx: ActorTx, later: StoredEdition, earlier: StoredEdition, language: Language): Promise<Made> {
  requireOneDocument(later, earlier);
  const side = async (edition: StoredEdition) => ({ name: edition.name, blocks: await blocksOf(tx, edition.id) });
  return {
    title: LEAFLET_WORDS[language].title.replace('{title}', () => later.title),
    language,
    blocks: leafletOf(await side(earlier), await side(later), language),
    images: new Map(),
  };
}

async function languageOfText(tx: ActorTx, edition: StoredEdition): Promise<Language> {
  return bodyOf(await loadRecord(tx, 'document', edition.document_id)).language;
}
