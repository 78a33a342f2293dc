import { exportEdition } from '@reeve/contract';
import { printedNumber, type Language } from '@reeve/domain';
import { PRINT_WORDS, pageSheet, type PageSheet, type PrintedManuscript } from '@reeve/formats';
import { blocksOf, loadEdition, loadRecord, type ActorTx, type StoredEdition } from '@reeve/store';
import { frameOf } from '../../print/frame.ts';
import { onShortTask } from '../../task-threads/task-threads.ts';
import { handle } from '../../call/operation.ts';
import { acknowledgementsOf } from './acknowledgements.ts';
import { requireOneDocument } from './compare-editions.ts';
import { carried } from '../comment/carry.ts';
import { bodyOf } from '../document-row.ts';
import { LEAFLET_WORDS } from './leaflet-words.ts';
import type { Compared } from './leaflet.ts';
import {
  commentsToPrint,
  picturesOf,
  printedBlocks,
  printedComments,
  type CommentsToPrint,
} from './printed-edition.ts';

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
  const { made, draft, page, edition, label } = await call.read(async (tx) => {
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
    const draft = { title: made.title, language: made.language, edition: edition.name, marking: markingOn(page) };
    return { made, draft, page, edition, label: tx.partsOf(edition.label_id) };
  });
  const placed = made.what === 'text' && made.comments;
  const noted = placed && printedComments(placed, await carried(call, placed.placing), made.text.blocks);
  const { bytes, blocks } = await onShortTask(call, async (thread) => {
    if (made.what === 'changes') return thread.answer('write-changes', { ...made, format, draft, page });
    const whole = { ...made.text, ...draft, ...(noted && { comments: noted }) };
    const bytes = await thread.answer('write-manuscript', { format, draft: whole, page });
    return { bytes, blocks: whole.blocks.length };
  });
  call.consulted({
    action: 'export',
    objectKind: 'edition',
    objectIds: changesSince === undefined ? [edition.id] : [edition.id, changesSince],
    recipients: [call.person.accountId],
    handling: [...label.handling],
    resultCount: blocks,
  });
  const name = `${edition.reference}-${changesSince === undefined ? edition.name : 'changes'}.${format}`;
  return call.file(MEDIA[format], name, Buffer.from(bytes));
});

/** Returns the line of markings with the exporter, the time and the purpose. */
export function markingOn(page: PageSheet): string {
  const chips = page.marking.map(({ label, value }) => `${label} ${value}`.trim());
  return [page.exercise, ...chips, page.printedFor].filter((part) => part !== '').join(' · ');
}

/** What is needed of the whole text of an edition, to be printed. */
interface WholeText {
  readonly what: 'text';
  readonly title: string;
  readonly language: Language;
  readonly text: Omit<PrintedManuscript, 'title' | 'language' | 'edition' | 'marking' | 'comments'>;
  readonly comments: CommentsToPrint | undefined;
}

async function wholeText(tx: ActorTx, edition: StoredEdition, withComments: boolean): Promise<WholeText> {
  const language = await languageOfText(tx, edition);
  const blocks = (await printedBlocks(tx, edition)).map((block) => ({
    ...block,
    number: printedNumber(block.number, language),
  }));
  const text = {
    blocks,
    images: await picturesOf(tx, blocks),
    acknowledgements: acknowledgementsOf(edition, language),
  };
  const comments = withComments ? await commentsToPrint(tx, edition) : undefined;
  return { what: 'text', title: edition.title, language, text, comments };
}

/** Two editions, to be compared. */
interface Changes {
  readonly what: 'changes';
  readonly title: string;
  readonly language: Language;
  readonly earlier: Compared;
  readonly later: Compared;
}

async function changesOf(
  tx: ActorTx,
  later: StoredEdition,
  earlier: StoredEdition,
  language: Language,
): Promise<Changes> {
  requireOneDocument(later, earlier);
  const side = async (edition: StoredEdition) => ({ name: edition.name, blocks: await blocksOf(tx, edition.id) });
  const title = LEAFLET_WORDS[language].title.replace('{title}', () => later.title);
  return { what: 'changes', title, language, earlier: await side(earlier), later: await side(later) };
}

async function languageOfText(tx: ActorTx, edition: StoredEdition): Promise<Language> {
  return bodyOf(await loadRecord(tx, 'document', edition.document_id)).language;
}
