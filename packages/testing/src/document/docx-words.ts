import { squeeze } from '../../../server/src/print/pdf-text.ts';
import { partOfDocx } from './docx-files.ts';

const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs of a Word file, in their order and without white space, as the text of a PDF is read. */
export function wordsOfDocx(file: Uint8Array): readonly string[] {
  const xml = partOfDocx(file, 'word/document.xml');
  return [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, body = '']) =>
    squeeze(
      [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => text)
        .join('')
        .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITY[name] ?? ''),
    ),
  );
}
