import {
  confirmSheetOpened,
  patrolQuestion,
  proposeShiftSheet,
  readMyShift,
  reportNothingSeen,
  type ReplyOf,
} from '@reeve/contract';
import { addDays, mayPerform, ReeveError } from '@reeve/domain';
import {
  agencyUnits,
  askedOfPatrols,
  lastSheetOf,
  loadRecord,
  newestFindings,
  noticesInForce,
  openTasksOn,
  recordReceipt,
  sheetsOfUnit,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { markingOf } from '../marking.ts';
import { cardsFor } from '../wording.ts';
import { noticeBody } from './notice.ts';
import { isAskedOn, sheetBody, shownSheet, spanOf } from './shown-sheet.ts';

type QuestionBody = ReplyOf<typeof patrolQuestion.read>['body'];
// Written only through their contracts.
const questionBody = (row: StoredRecord): QuestionBody => row.body as QuestionBody;
const instructionOf = (row: StoredRecord): string => (row.body as { readonly instruction: string }).instruction;

/** Findings offered to a new sheet. */
const FINDINGS = 5;

const propose = handle(proposeShiftSheet, (call) =>
  call.read(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'write_shift_sheet'))
      throw new ReeveError('not_permitted', 'Your role does not write shift sheets.');
    const { on, unitCode = tx.unit.code } = call.query;
    const tasks = await openTasksOn(tx, on);
    const questions = (await askedOfPatrols(tx)).filter((row) => isAskedOn(row, on));
    const notices = await noticesInForce(tx);
    const found = (await newestFindings(tx, FINDINGS)).map(({ id }) => id);
    const findings = await cardsFor(tx, call.language, 'finding', found);
    const last = await lastSheetOf(tx, unitCode);
    call.consulted({
      action: 'view',
      objectKind: 'shift_sheet',
      objectIds: [...tasks, ...questions, ...notices, ...findings].map(({ id }) => id),
    });
    return {
      unitCode,
      units: [...(await agencyUnits(tx))],
      tasks: tasks.map((row) => ({ ...named(row), instruction: instructionOf(row), dueOn: row.due_on })),
      findings: findings.map(named),
      notices: notices.map((row) => ({ ...named(row), kind: noticeBody(row).kind, endsAt: noticeBody(row).endsAt })),
      questions: questions.map((row) => ({ ...named(row), area: questionBody(row).area })),
      keepInMind: last === undefined ? '' : sheetBody(last).keepInMind,
    };
  }),
);

const named = ({
  id,
  reference,
  title,
}: {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}) => ({
  id,
  reference,
  title,
});

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

const myShift = handle(readMyShift, (call) =>
  call.read(async (tx) => {
    const row = await currentSheet(tx);
    const questions = await askedOfPatrols(tx);
    const sheet = row && {
      id: row.id,
      reference: row.reference,
      marking: markingOf(tx.partsOf(row.label_id)),
      ...(await shownSheet(tx, sheetBody(row), call.language)),
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

const opened = handle(confirmSheetOpened, (call) =>
  call.write(async (tx) => {
    const row = await loadRecord(tx, 'shift_sheet', call.params.id);
    const { unitCode, on } = sheetBody(row);
    const isMember = row.state === 'released' && unitCode === tx.unit.code;
    // The day of the sheet, not that of reading: nothing shows how fast it was read.
    const counted =
      isMember &&
      (await recordReceipt(tx, {
        kind: 'opened',
        objectKind: 'shift_sheet',
        objectId: row.id,
        labelId: row.label_id,
        onDay: on,
      }));
    tx.audit({ action: 'alter', objectKind: 'shift_sheet', objectIds: [row.id] });
    return { counted };
  }),
);

const nothingSeen = handle(reportNothingSeen, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'write_report'))
      throw new ReeveError('not_permitted', 'Your role does not answer questions for patrols. Nothing was saved.');
    const row = await loadRecord(tx, 'patrol_question', call.params.id);
    if (!isAskedOn(row, tx.today))
      throw new ReeveError('state_forbids', 'Patrols are no longer asked this. Nothing was saved.');
    const counted = await recordReceipt(tx, {
      kind: 'saw_nothing',
      objectKind: 'patrol_question',
      objectId: row.id,
      labelId: row.label_id,
      onDay: tx.today,
    });
    tx.audit({ action: 'alter', objectKind: 'patrol_question', objectIds: [row.id] });
    return { counted };
  }),
);

/** What a shift reads and answers on its phones, and what a new sheet can be made from. */
export const shiftHandlers: readonly Handler[] = [propose, myShift, opened, nothingSeen];
