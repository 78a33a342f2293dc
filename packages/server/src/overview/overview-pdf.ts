import { overviewPdf } from '@reeve/contract';
import { handle } from '../call/operation.ts';
import { exportWorklist } from '../home/worklist.ts';
import { overviewPrint } from './overview-print.ts';
import { overviewOf, shownOn } from './overview.ts';

/**
 * Answers with a year as a PDF of two pages, for those who command, under the strictest marking of what is on them.
 *
 * @throws ReeveError not_permitted, invalid_input — as `overviewOf`
 */
export const overviewPdfHandler = handle(overviewPdf, (call) =>
  exportWorklist(
    call,
    async (tx) => {
      const overview = await overviewOf(tx, call.language, call.query.year);
      const listed = shownOn(overview);
      return { printed: overviewPrint(tx, call.signedIn, overview, listed), listed };
    },
    // The typesetter is large and rarely needed: it is loaded only for printing.
    async (printed, words) => (await import('./set-overview.ts')).setOverview(printed, words),
  ),
);
