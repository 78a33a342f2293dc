import { overviewSheet, type OverviewPrint, type PrintWords } from '@reeve/formats';
import { setSections } from '../home/brief-pdf.ts';

/**
 * Sets a year for those who set policy as a PDF of two pages.
 *
 * @param words fixed words in the reader's language
 * @returns the bytes of a tagged PDF
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export const setOverview = (overview: OverviewPrint, words: PrintWords): Promise<Uint8Array> =>
  setSections(overviewSheet(overview, words));
