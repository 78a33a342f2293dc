import { moved, wholeTask } from '@reeve/compute';
import type { Language } from '@reeve/domain';
import type { PageSheet, PrintedManuscript } from '@reeve/formats';
import { leafletOf, type Compared } from './leaflet.ts';
import { writtenManuscript, type ManuscriptGiven } from './write-manuscript.ts';

/** Writes a draft as a file, whose bytes are transferred. */
export const writeManuscriptTask = wholeTask(async (given: ManuscriptGiven) => {
  const bytes = await writtenManuscript(given);
  return moved(bytes, [bytes]);
});

/** The leaflet to write, without its blocks. */
interface ChangesGiven {
  readonly earlier: Compared;
  readonly later: Compared;
  readonly language: Language;
  readonly format: ManuscriptGiven['format'];
  readonly draft: Omit<PrintedManuscript, 'blocks' | 'images'>;
  readonly page: PageSheet;
}

/** Compares two editions and writes the leaflet about their changes as a file. Its bytes are transferred, with the number of its blocks. */
export const writeChangesTask = wholeTask(async ({ earlier, later, language, draft, ...as }: ChangesGiven) => {
  const blocks = leafletOf(earlier, later, language);
  const bytes = await writtenManuscript({ draft: { ...draft, blocks, images: new Map() }, ...as });
  return moved({ bytes, blocks: blocks.length }, [bytes]);
});
