import type { PageSheet, PrintedDraft } from '@reeve/formats';
import { draftPdf } from './draft-pdf.ts';
import { writingTask } from './write-draft-tasks.ts';

/** A draft as PDF. In a file of its own: the typesetter is large, and is loaded when somebody prints. */
export const writePdfTask = writingTask(({ draft, page }: { readonly draft: PrintedDraft; readonly page: PageSheet }) =>
  draftPdf(draft, page),
);
