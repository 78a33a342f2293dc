import { writeDocx, writeHtml, writeMarkdown, type PageSheet, type PrintedManuscript } from '@reeve/formats';

/** A draft and the kind of file to write; a printed one has a page. */
export type ManuscriptGiven = { readonly draft: PrintedManuscript } & (
  | { readonly format: 'docx' | 'html' | 'md' }
  | { readonly format: 'pdf'; readonly page: PageSheet }
);

/** Returns the bytes of a draft as a file. */
export async function writtenManuscript(given: ManuscriptGiven): Promise<Uint8Array> {
  switch (given.format) {
    case 'docx':
      return writeDocx(given.draft);
    case 'html':
      return new TextEncoder().encode(writeHtml(given.draft));
    case 'md':
      return new TextEncoder().encode(writeMarkdown(given.draft));
    case 'pdf': // the typesetter is large and is loaded only for printing
      return (await import('./manuscript-pdf.ts')).manuscriptPdf(given.draft, given.page);
  }
}
