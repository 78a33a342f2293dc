import { minutesDocx, minutesPdf, productDocx, productPdf, shiftSheetPdf, taskPackPdf } from '@reeve/contract';
import {
  minutesDocx as setMinutesDocx,
  PRINT_WORDS,
  productDocx as setProductDocx,
  type PrintFrame,
  type PrintWords,
} from '@reeve/formats';
import { loadRecord, type ActorTx, type RecordKind, type StoredRecord } from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import type { PrintReader } from './frame.ts';
import { minutesPrint } from './minutes-print.ts';
import { productPrint } from './product-print.ts';
import { shiftSheetPrint } from './shift-sheet/shift-sheet-print.ts';
import { taskPackPrint } from '../briefing/task-pack-print.ts';

/** One kind of record on paper: what is printed of it for a reader, and how a file is made of that. */
interface Print<P extends PrintFrame> {
  readonly kind: RecordKind;
  readonly read: (tx: ActorTx, reader: PrintReader, row: StoredRecord) => Promise<P>;
  readonly set: (printed: P, words: PrintWords) => Promise<Uint8Array>;
}

type PrintOperation = typeof productPdf;

/** Prints are an export: on the record, marked, with the name of the exporter, and in that reader's language. */
function print<P extends PrintFrame>(operation: PrintOperation, { kind, read, set }: Print<P>): Handler {
  return handle(operation, async (call) => {
    const printed = await call.read(async (tx) => read(tx, call, await loadRecord(tx, kind, call.params.id)));
    call.consulted({
      action: 'export',
      objectKind: kind,
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
      handling: [...printed.marking.handling],
    });
    const type = operation.file ?? 'application/pdf';
    const ending = type === 'application/pdf' ? 'pdf' : 'docx';
    const file = Buffer.from(await set(printed, PRINT_WORDS[call.language]));
    return call.file(type, `${printed.reference}.${ending}`, file);
  });
}

const product = { kind: 'product' as const, read: productPrint };
const minutes = { kind: 'meeting' as const, read: minutesPrint };

// The typesetter is large and rarely needed: it is loaded only for printing.
export const printHandlers: readonly Handler[] = [
  print(productPdf, {
    ...product,
    set: async (printed, words) => (await import('./product-pdf.ts')).productPdf(printed, words),
  }),
  print(productDocx, { ...product, set: setProductDocx }),
  print(minutesPdf, {
    ...minutes,
    set: async (printed, words) => (await import('./minutes-pdf.ts')).minutesPdf(printed, words),
  }),
  print(minutesDocx, { ...minutes, set: setMinutesDocx }),
  print(shiftSheetPdf, {
    kind: 'shift_sheet',
    read: shiftSheetPrint,
    set: async (printed, words) => (await import('./shift-sheet/shift-sheet-pdf.ts')).shiftSheetPdf(printed, words),
  }),
  print(taskPackPdf, {
    kind: 'task',
    read: taskPackPrint,
    set: async (printed, words) => (await import('../briefing/task-pack-pdf.ts')).taskPackPdf(printed, words),
  }),
];
