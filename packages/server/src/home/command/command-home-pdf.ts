import { commandHomePdf } from '@reeve/contract';
import { handle } from '../../call/operation.ts';
import { exportWorklist } from '../worklist.ts';
import { briefPrint } from './brief-print.ts';
import { commandHome, shownOn } from './command-home.ts';

/**
 * Answers with the home page of a commander as a PDF of two pages, under the strictest marking of what is on them.
 *
 * @throws ReeveError not_permitted — the reader commands nothing
 */
export const commandHomePdfHandler = handle(commandHomePdf, (call) =>
  exportWorklist(
    call,
    async (tx) => {
      const home = await commandHome(tx, call.language);
      const listed = shownOn(home);
      return { printed: briefPrint(tx, call.signedIn, home, listed), listed };
    },
    // The typesetter is large and rarely needed: it is loaded only for printing.
    async (printed, words) => (await import('../brief-pdf.ts')).briefPdf(printed, words),
  ),
);
