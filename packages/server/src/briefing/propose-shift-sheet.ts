import { proposeShiftSheet } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import {
  agencyUnits,
  askedOfPatrols,
  lastSheetOf,
  newestFindings,
  noticesInForce,
  openTasksOn,
  type StoredRecord,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { cardsFor } from '../wording.ts';
import { noticeBody } from './notice-terms.ts';
import { isAskedOn, questionBody, sheetBody } from './shown-sheet.ts';

/** Written only through its contract. */
const instructionOf = (row: StoredRecord): string => (row.body as { readonly instruction: string }).instruction;

/** Findings offered to a new sheet. */
const FINDINGS = 5;

/** What a new sheet can be made from. */
export const proposeSheet = handle(proposeShiftSheet, (call) =>
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
