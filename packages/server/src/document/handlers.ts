import { minutesPdf, productDocx, productPdf } from '@reeve/contract';
import { productDocx as printDocx } from '@reeve/formats';
import { loadRecord } from '@reeve/store';
import { handle } from '../operation.ts';
import { wordsFor } from './frame.ts';
import { minutesDocument } from './minutes-document.ts';
import { productDocument } from './product-document.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Documents are an export: on the record, marked, with the name of who asked for the copy. */
export const documentHandlers = [
  handle(productPdf, async (call) => {
    const printed = await call.read(async (tx) =>
      productDocument(tx, call.signedIn, await loadRecord(tx, 'product', call.params.id)),
    );
    call.consulted({
      action: 'export',
      objectKind: 'product',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
    });
    // The typesetter is large and rarely needed: it is loaded when somebody prints.
    const { productPdf: setPdf } = await import('./product-pdf.ts');
    return call.file(
      'application/pdf',
      `${printed.reference}.pdf`,
      Buffer.from(await setPdf(printed, wordsFor(call.signedIn.account.locale))),
    );
  }),
  handle(productDocx, async (call) => {
    const printed = await call.read(async (tx) =>
      productDocument(tx, call.signedIn, await loadRecord(tx, 'product', call.params.id)),
    );
    call.consulted({
      action: 'export',
      objectKind: 'product',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
    });
    return call.file(
      DOCX,
      `${printed.reference}.docx`,
      Buffer.from(await printDocx(printed, wordsFor(call.signedIn.account.locale))),
    );
  }),
  handle(minutesPdf, async (call) => {
    const printed = await call.read(async (tx) =>
      minutesDocument(tx, call.signedIn, await loadRecord(tx, 'meeting', call.params.id)),
    );
    call.consulted({
      action: 'export',
      objectKind: 'meeting',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
    });
    const { minutesPdf: setPdf } = await import('./minutes-pdf.ts');
    return call.file(
      'application/pdf',
      `${printed.reference}.pdf`,
      Buffer.from(await setPdf(printed, wordsFor(call.signedIn.account.locale))),
    );
  }),
];
