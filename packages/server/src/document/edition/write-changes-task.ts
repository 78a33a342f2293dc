import { moved, wholeTask } from '@reeve/compute';
import type { Language } from '@reeve/domain';
import { writeDocx, writeHtml, writeMarkdown, type PageSheet, type PrintedManuscript } from '@reeve/formats';
import { leafletOf, type Compared } from './leaflet.ts';

/** The leaflet to write, without its blocks. */
export interface ChangesGiven {
  readonly earlier: Compared;
  readonly later: Compared;
  readonly language: Language;
  readonly format: 'docx' | 'html' | 'md' | 'pdf';
  readonly draft: Omit<PrintedManuscript, 'blocks' | 'images'>;
  readonly page: PageSheet;
}

/** Compares two editions and writes the leaflet about their changes as a file. Its bytes are transferred, with the number of its blocks. */
export const writeChangesTask = wholeTask(async ({ earlier, later, language, format, draft, page }: ChangesGiven) => {
  const blocks = leafletOf(earlier, later, language);
  const bytes = await written({ ...draft, blocks, images: new Map() }, format, page);
  return moved({ bytes, blocks: blocks.length }, [bytes]);
});

async function written(draft: PrintedManuscript, format: ChangesGiven['format'], page: PageSheet): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(draft);
    case 'html':
      return new TextEncoder().encode(writeHtml(draft));
    case 'md':
      return new TextEncoder().encode(writeMarkdown(draft));
    case 'pdf': // the typesetter is large and is loaded only for printing
      return (await import('./manuscript-pdf.ts')).manuscriptPdf(draft, page);
  }
}
