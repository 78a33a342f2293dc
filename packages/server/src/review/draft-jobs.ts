import type { Job } from '@reeve/compute';
import {
  readDraftDocx,
  writeDraftDocx,
  writeDraftHtml,
  writeDraftMarkdown,
  type PageSheet,
  type PrintedDraft,
  type ReadDraft,
} from '@reeve/formats';

/** Work without parts: what is given is all of it. */
function whole<Given, Answer>(work: (given: Given) => Answer | Promise<Answer>): Job<Given, null, Answer> {
  return {
    prepare: async (given) => {
      const answer = await work(given);
      return () => answer;
    },
  };
}

/** What a thread does with drafts that are long (`draft-thread.ts`); what it is given and answers is copied. */
export const JOBS = {
  'read-docx': async () => whole<Uint8Array, ReadDraft>(readDraftDocx),
  'write-docx': async () => whole<PrintedDraft, Uint8Array>(writeDraftDocx),
  'write-html': async () => whole<PrintedDraft, string>(writeDraftHtml),
  'write-md': async () => whole<PrintedDraft, string>(writeDraftMarkdown),
  'write-pdf': async () => {
    // The typesetter is large and rarely needed: it is loaded when somebody prints.
    const { draftPdf } = await import('./draft-pdf.ts');
    return whole<{ readonly draft: PrintedDraft; readonly page: PageSheet }, Uint8Array>(({ draft, page }) =>
      draftPdf(draft, page),
    );
  },
};
