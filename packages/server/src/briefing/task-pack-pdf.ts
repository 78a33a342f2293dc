import { taskPack, type PrintWords, type TaskPackPrint } from '@reeve/formats';
import { setSections } from '../home/brief-pdf.ts';

/**
 * A task pack as PDF of two pages.
 *
 * @param words fixed words in the reader's language
 * @returns the bytes of a tagged PDF
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export const taskPackPdf = (pack: TaskPackPrint, words: PrintWords): Promise<Uint8Array> =>
  setSections(taskPack(pack, words));
