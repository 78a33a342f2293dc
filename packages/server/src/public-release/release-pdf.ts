import { releaseSheet, type PrintWords, type ReleasePrint } from '@reeve/formats';
import { setSections } from '../home/brief-pdf.ts';

/**
 * A release as PDF.
 *
 * @param words fixed words in the reader's language
 * @returns the bytes of a tagged PDF; of a released one always the same
 * @throws ReeveError invalid_input — an invalid date
 */
export const releasePdf = (release: ReleasePrint, words: PrintWords): Promise<Uint8Array> =>
  setSections(releaseSheet(release, words));
