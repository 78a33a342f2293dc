import { publicReleasePdf } from '@reeve/contract';
import { PRINT_WORDS } from '@reeve/formats';
import { handle } from '../call/operation.ts';
import { releasePrint } from './release-print.ts';
import { wording } from './release-wording.ts';
import { loadRelease, releaseShown } from './shown.ts';

/**
 * Answers with a release as a PDF; a draft is marked as one.
 *
 * @throws ReeveError not_found — as `loadRelease`
 */
export const publicReleasePdfHandler = handle(publicReleasePdf, async (call) => {
  const printed = await call.read(async (tx) => {
    const found = await loadRelease(tx, call.params.id);
    const shown = releaseShown(tx, found, await wording(tx, call.language));
    return releasePrint(tx, call.signedIn, shown);
  });
  call.consulted({
    action: 'export',
    objectKind: 'public_release',
    objectIds: [call.params.id],
    recipients: [call.person.accountId],
  });
  // The typesetter is large and rarely needed: it is loaded only for printing.
  const { releasePdf } = await import('./release-pdf.ts');
  return call.file(
    'application/pdf',
    `${printed.reference}.pdf`,
    Buffer.from(await releasePdf(printed, PRINT_WORDS[call.language])),
  );
});
