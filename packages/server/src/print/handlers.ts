import { minutesDocx, minutesPdf, productDocx, productPdf, shiftSheetPdf } from '@reeve/contract';
import { minutesDocx as setMinutesDocx, PRINT_WORDS, productDocx as printDocx } from '@reeve/formats';
import { loadRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { minutesPrint } from './minutes-print.ts';
import { shiftSheetPrint } from './shift-sheet-print.ts';
import { productPrint } from './product-print.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Prints are an export: on the record, marked, with the name of the exporter, and in that reader's language. */
export const printHandlers = [
  handle(productPdf, async (call) => {
    const printed = await call.read(async (tx) =>
      productPrint(tx, call, await loadRecord(tx, 'product', call.params.id)),
    );
    call.consulted({
      action: 'export',
      objectKind: 'product',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
      handling: [...printed.marking.handling],
    });
    // The typesetter is large and rarely needed: it is loaded only for printing.
    const { productPdf: setPdf } = await import('./product-pdf.ts');
    return call.file(
      'application/pdf',
      `${printed.reference}.pdf`,
      Buffer.from(await setPdf(printed, PRINT_WORDS[call.language])),
    );
  }),
  handle(productDocx, async (call) => {
    const printed = await call.read(async (tx) =>
      productPrint(tx, call, await loadRecord(tx, 'product', call.params.id)),
    );
    call.consulted({
      action: 'export',
      objectKind: 'product',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
      handling: [...printed.marking.handling],
    });
    return call.file(
      DOCX,
      `${printed.reference}.docx`,
      Buffer.from(await printDocx(printed, PRINT_WORDS[call.language])),
    );
  }),
  handle(minutesPdf, async (call) => {
    const printed = await call.read(async (tx) =>
      minutesPrint(tx, call, await loadRecord(tx, 'meeting', call.params.id)),
    );
    call.consulted({
      action: 'export',
      objectKind: 'meeting',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
      handling: [...printed.marking.handling],
    });
    const { minutesPdf: setPdf } = await import('./minutes-pdf.ts');
    return call.file(
      'application/pdf',
      `${printed.reference}.pdf`,
      Buffer.from(await setPdf(printed, PRINT_WORDS[call.language])),
    );
  }),
  handle(shiftSheetPdf, async (call) => {
    const printed = await call.read(async (tx) =>
      shiftSheetPrint(tx, call, await loadRecord(tx, 'shift_sheet', call.params.id)),
    );
    call.consulted({
      action: 'export',
      objectKind: 'shift_sheet',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
      handling: [...printed.marking.handling],
    });
    const { shiftSheetPdf: setPdf } = await import('./shift-sheet-pdf.ts');
    return call.file(
      'application/pdf',
      `${printed.reference}.pdf`,
      Buffer.from(await setPdf(printed, PRINT_WORDS[call.language])),
    );
  }),
  handle(minutesDocx, async (call) => {
    const printed = await call.read(async (tx) =>
      minutesPrint(tx, call, await loadRecord(tx, 'meeting', call.params.id)),
    );
    call.consulted({
      action: 'export',
      objectKind: 'meeting',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
      handling: [...printed.marking.handling],
    });
    return call.file(
      DOCX,
      `${printed.reference}.docx`,
      Buffer.from(await setMinutesDocx(printed, PRINT_WORDS[call.language])),
    );
  }),
];
