import { minutesSheet } from '../minutes-sheet.ts';
import type { MinutesPrint } from '../model.ts';
import type { PrintWords } from '../words/words.ts';

/**
 * The minutes of a meeting as DOCX, marked top and bottom of each page, with the same words in the same order as its PDF.
 *
 * The same minutes and words give the same bytes. The DOCX library is loaded with the first document. Cost: linear in the text.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export async function minutesDocx(minutes: MinutesPrint, words: PrintWords): Promise<Uint8Array> {
  const sheet = minutesSheet(minutes, words);
  const { setMinutes } = await import('./docx-minutes.ts');
  return setMinutes(sheet);
}
