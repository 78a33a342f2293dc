import { escapeInline, plainText, ReeveError } from '@reeve/domain';
import { readDocxComments } from './docx-comments.ts';
import type { DocxContext } from './docx-context.ts';
import { FieldStack } from './docx-field.ts';
import { DocxImages } from './docx-images.ts';
import { NoteLabels } from './docx-labels.ts';
import { readNotes } from './docx-notes.ts';
import { readOrigin, titleProperty } from './docx-origin.ts';
import { openDocx } from './docx-package.ts';
import { placeComments } from './docx-place.ts';
import { resolveReferences } from './docx-references.ts';
import { linkOf } from './docx-run.ts';
import { stand, type StandingBlock } from './docx-position.ts';
import { readStory, type RawBlock } from './docx-story.ts';
import { readNumbering, readStyles } from './docx-styles.ts';
import type { WrittenBlock } from './docx-text.ts';
import type { WordElement } from './docx-xml.ts';
import type { LossCode, ReadBlock, ReadChange, ReadManuscript } from '../manuscript.ts';

/**
 * Reads a text under review from a Word file (DOCX): blocks with their ids if the file is a copy of a draft, pictures,
 * comments, and tracked changes, none of which is accepted: the blocks contain the text before them.
 *
 * Footnotes come after the block that first refers to them. No external reference is followed.
 * Cost: O(bytes unpacked).
 *
 * @throws ReeveError invalid_input — it is no Word file, locked or damaged; too_large — it contains more than a draft
 *         can
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadManuscript> {
  const docx = openDocx(bytes);
  const origin = readOrigin(docx);
  const notes = new Set<LossCode>();
  const labels = new NoteLabels(origin.labels);
  const asides: WordElement[] = [];
  const contextOf = (part: string): DocxContext => {
    return {
      docx,
      part,
      isCopy: origin.edition !== undefined,
      style,
      isNumbered,
      fields: new FieldStack(linkOf),
      note: (code) => void notes.add(code),
      refer: (of, id) => labels.refer(of, id),
      noteText: (of, id) => labels.text(of, id),
      aside: (box) => void asides.push(box),
    };
  };
  const style = readStyles(docx.related('styles'));
  const isNumbered = readNumbering(docx.related('numbering'));
  for (const of of ['footnotes', 'endnotes'] as const) labels.add(of, readNotes(docx.related(of), contextOf(of)));
  const whole = labels.withNotes(readStory(docx.main, contextOf(''), asides));
  const story = resolveReferences(whole, (code) => void notes.add(code));
  const images = new DocxImages(docx);
  const positioned = stand(story);
  const blocks: ReadBlock[] = [];
  let title: string | undefined;
  for (const { raw, written, index, isApart } of positioned) {
    if (written.styleLost) notes.add('style');
    if (!isApart) continue;
    if (index < 0) title = plainText(written.text).trim();
    else blocks.push(await blockOf(raw, written, images, notes));
  }
  if (blocks.length === 0) throw new ReeveError('invalid_input', 'The document has no text.');
  const found = readDocxComments(docx.related('comments'), docx.related('commentsExtended'), contextOf('comments'));
  return {
    title: title ?? titleProperty(docx),
    blocks,
    images: images.all(),
    comments: placeComments(found, positioned),
    changes: changesOf(positioned),
    notes: [...notes].toSorted(),
    edition: origin.edition,
  };
}

async function blockOf(
  raw: RawBlock,
  written: WrittenBlock,
  images: DocxImages,
  notes: Set<LossCode>,
): Promise<ReadBlock> {
  const [id] = written.blockIds;
  const block = {
    // The title was removed before.
    kind: raw.kind === 'title' ? ('paragraph' as const) : raw.kind,
    level: raw.level,
    ordered: raw.ordered,
    label: raw.label ?? '',
    text: written.text,
    ...(id === undefined ? raw.target !== undefined && { target: raw.target } : { id }),
  };
  if (!raw.image) return block;
  const image = raw.image.found ? await images.find(raw.image.found) : undefined;
  if (typeof image === 'object')
    return { ...block, image: { digest: image.digest, mediaType: image.mediaType, alt: raw.image.alt } };
  if (image) notes.add(image);
  return block.text === '' ? { ...block, text: escapeInline(raw.image.alt) } : block;
}

function changesOf(standing: readonly StandingBlock[]): readonly ReadChange[] {
  const changes: ReadChange[] = [];
  const textAt = new Map(standing.flatMap(({ index, written, isApart }) => (isApart ? [[index, written.text]] : [])));
  for (const { raw, written, index, isApart } of standing) {
    const join = raw.joinsNext;
    let isJoined = false;
    for (const [at, change] of written.changes.entries()) {
      const isLast = at === written.changes.length - 1;
      const joinsNext =
        join !== undefined &&
        isLast &&
        isApart &&
        join.author === change.author &&
        change.from + change.quote.length === written.text.length;
      isJoined ||= joinsNext;
      changes.push({
        ...(isApart ? change : outside(change, index, textAt)),
        blockIndex: isApart ? index : whereOutside(index, textAt),
        joinsNext,
      });
    }
    if (join && isApart && !isJoined)
      changes.push({ ...join, blockIndex: index, from: written.text.length, quote: '', proposal: '', joinsNext: true });
  }
  return changes;
}

type Change = WrittenBlock['changes'][number];

/** Proposals outside any block are placed at the end of the one before, or at the beginning of the first. */
function outside(change: Change, index: number, texts: ReadonlyMap<number, string>): Change {
  const before = index < 0 ? undefined : texts.get(index);
  return before === undefined
    ? { ...change, from: 0, quote: '', proposal: `${change.proposal}\n` }
    : { ...change, from: before.length, quote: '', proposal: `\n${change.proposal}` };
}

const whereOutside = (index: number, texts: ReadonlyMap<number, string>): number =>
  index >= 0 && texts.has(index) ? index : 0;
