import { readMyShift } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { askedOfPatrols, sheetsOfUnit, type ActorTx, type StoredRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { markingOf } from '../marking.ts';
import { questionBody, sheetBody, shownSheet, spanOf } from './shown-sheet.ts';

/** The sheet of the shift that runs for this person's unit, else of the next one. */
async function currentSheet(tx: ActorTx): Promise<StoredRecord | undefined> {
  const nowMs = tx.now().getTime();
  // A shift of yesterday can run past midnight.
  const rows = await sheetsOfUnit(tx, tx.unit.code, addDays(tx.today, -1));
  const dated = rows
    .map((row) => ({ row, ...spanOf(tx.timeZone, sheetBody(row)) }))
    .filter(({ endsAtMs }) => endsAtMs > nowMs)
    .toSorted((a, b) => a.startsAtMs - b.startsAtMs);
  return (dated.findLast(({ startsAtMs }) => startsAtMs <= nowMs) ?? dated[0])?.row;
}

/** What a shift reads on its phones. */
export const myShift = handle(readMyShift, (call) =>
  call.read(async (tx) => {
    const row = await currentSheet(tx);
    const questions = await askedOfPatrols(tx);
    const sheet = row && {
      id: row.id,
      reference: row.reference,
      marking: markingOf(tx.partsOf(row.label_id)),
      ...(await shownSheet(tx, row, call.language)),
    };
    call.consulted({
      action: 'view',
      objectKind: 'shift_sheet',
      objectIds: [...(sheet ? [sheet.id, ...sheet.notices.map(({ id }) => id)] : []), ...questions.map(({ id }) => id)],
    });
    return {
      at: tx.now().toISOString(),
      sheet: sheet ?? null,
      questions: questions.map((question) => {
        const { text, area, lastOn } = questionBody(question);
        return { id: question.id, text, area, lastOn, marking: markingOf(tx.partsOf(question.label_id)) };
      }),
    };
  }),
);
