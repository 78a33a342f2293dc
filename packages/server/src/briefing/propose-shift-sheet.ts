import { proposeShiftSheet } from '@reeve/contract';
import { mayPerform, ReeveError, type LocalDate } from '@reeve/domain';
import {
  adoptedPlansAround,
  agencyUnits,
  askedOfPatrols,
  lastSheetOf,
  newestFindings,
  noticesInForce,
  openTasksOn,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { planBody } from '../allocation/body.ts';
import { namesOf } from '../allocation/gather.ts';
import { areasIfSeen } from '../area/drawn-areas.ts';
import { handle } from '../call/operation.ts';
import { cardsFor } from '../wording.ts';
import { noticeBody } from './notice-terms.ts';
import { shiftsFrom } from './planned-hours.ts';
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
    const plans = await adoptedPlansAround(tx, on);
    const found = (await newestFindings(tx, FINDINGS)).map(({ id }) => id);
    const findings = await cardsFor(tx, call.language, 'finding', found);
    const last = await lastSheetOf(tx, unitCode);
    call.consulted({
      action: 'view',
      objectKind: 'shift_sheet',
      objectIds: [...tasks, ...questions, ...notices, ...findings, ...plans].map(({ id }) => id),
    });
    return {
      unitCode,
      units: [...(await agencyUnits(tx))],
      tasks: tasks.map((row) => ({ ...named(row), instruction: instructionOf(row), dueOn: row.due_on })),
      findings: findings.map(named),
      shifts: await plannedShifts(tx, plans, on),
      notices: notices.map((row) => ({ ...named(row), kind: noticeBody(row).kind, endsAt: noticeBody(row).endsAt })),
      questions: questions.map((row) => ({ ...named(row), area: questionBody(row).area })),
      keepInMind: last === undefined ? '' : sheetBody(last).keepInMind,
    };
  }),
);

/** The shifts of adopted plans from a day on, the earliest first. */
async function plannedShifts(tx: ActorTx, plans: readonly StoredRecord[], on: LocalDate) {
  const found = [];
  for (const plan of plans)
    found.push(...shiftsFrom(plan, namesOf(await areasIfSeen(tx, planBody(plan).areaSetId)), on));
  return found.toSorted((one, other) => (`${one.on} ${one.from}` < `${other.on} ${other.from}` ? -1 : 1));
}

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
