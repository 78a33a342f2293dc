import type { PageSheet, PrintedManuscript } from '@reeve/formats';
import { manuscriptPdf } from './manuscript-pdf.ts';
import { writingTask } from './write-manuscript-tasks.ts';

/** A draft as PDF. In its own file: the typesetter is large and is loaded only for printing. */
export const writePdfTask = writingTask(
  ({ draft, page }: { readonly draft: PrintedManuscript; readonly page: PageSheet }) => manuscriptPdf(draft, page),
);
