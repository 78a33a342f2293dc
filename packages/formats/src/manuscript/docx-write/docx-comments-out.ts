import type { Mark } from './docx-marks.ts';
import { wordPart } from './docx-static.ts';
import { xmlText } from './ooxml.ts';
import type { PrintedBlock, PrintedComment } from '../printed-manuscript.ts';

const paragraphId = (index: number): string => (0x1000_0000 + index).toString(16).toUpperCase();

/** Returns where comments begin and end, by the index of their block. */
export function commentMarks(
  comments: readonly PrintedComment[],
  blocks: readonly PrintedBlock[],
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const [index, { blockIndex, from, quote }] of comments.entries()) {
    const length = blocks[blockIndex]?.text.length ?? 0;
    const [start, end] = quote === '' ? [0, length] : [from, Math.min(from + quote.length, length)];
    const list = marks.get(blockIndex) ?? [];
    list.push({ at: start, xml: `<w:commentRangeStart w:id="${index}"/>` });
    list.push({ at: Math.max(start, end), xml: endXml(index) });
    marks.set(blockIndex, list);
  }
  for (const list of marks.values()) list.sort((a, b) => a.at - b.at);
  return marks;
}

const endXml = (index: number): string =>
  `<w:commentRangeEnd w:id="${index}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${index}"/></w:r>`;

/** The part with the comments themselves. */
export function commentsXml(comments: readonly PrintedComment[]): string {
  const one = ({ author, initials, at, text }: PrintedComment, index: number): string => {
    const lines = text.split('\n');
    const paragraphs = lines.map(
      (line, nth) =>
        `<w:p${nth === lines.length - 1 ? ` w14:paraId="${paragraphId(index)}"` : ''}><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`,
    );
    return `<w:comment w:id="${index}" w:author="${xmlText(author)}" w:initials="${xmlText(initials)}" w:date="${xmlText(at)}">${paragraphs.join('')}</w:comment>`;
  };
  return wordPart('w:comments', comments.map(one).join(''));
}

/** The part that lists which comments are replies, and which are resolved. */
export function threadsXml(comments: readonly PrintedComment[]): string {
  const one = ({ replyTo, done = false }: PrintedComment, index: number): string =>
    `<w15:commentEx w15:paraId="${paragraphId(index)}"${replyTo === undefined ? '' : ` w15:paraIdParent="${paragraphId(replyTo)}"`} w15:done="${done ? 1 : 0}"/>`;
  return wordPart('w15:commentsEx', comments.map(one).join(''));
}
