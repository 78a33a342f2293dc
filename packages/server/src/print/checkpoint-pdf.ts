import type { Language } from '@reeve/domain';
import { CHECKPOINT_WORDS, checkpointSheet } from '@reeve/formats';
import { CHECKPOINT_TEMPLATE } from './checkpoint-template.ts';
import { setPdf } from './typst.ts';

/**
 * A checkpoint as a page to print and store: a witness on paper.
 *
 * @param at when it was made
 * @returns the bytes of a PDF of one page
 * @throws ReeveError invalid_input — it is no checkpoint
 */
export async function checkpointPdf(
  of: {
    readonly agency: string;
    readonly note: string;
    readonly key: string;
    readonly at: Date;
    readonly timeZone: string;
  },
  language: Language,
): Promise<Uint8Array> {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: of.timeZone, dateStyle: 'short', timeStyle: 'short' });
  const at = local.format(of.at).replace(' ', 'T');
  const sheet = checkpointSheet({ agency: of.agency, note: of.note, key: of.key, at }, CHECKPOINT_WORDS[language]);
  return setPdf(CHECKPOINT_TEMPLATE, { sheet: JSON.stringify(sheet) }, at);
}
