import { shiftSheet } from '@reeve/contract';
import {
  ALLOWED,
  LANGUAGES,
  mayPerform,
  ReeveError,
  refused,
  SHIFT_SHEET_MACHINE,
  sheetFault,
  sheetReceipts,
  type NoticeState,
  type SheetFault,
  type ShiftSheetState,
  type ThreadEnd,
} from '@reeve/domain';
import {
  agencyUnits,
  insertRecord,
  loadRecord,
  noticesByIds,
  receiptCounts,
  recordsByIds,
  replaceCites,
  unitMembers,
  updateRecord,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { shiftSheetPrint } from '../print/shift-sheet-print.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { recordHandlers } from '../record/handlers.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { refuseJudgement } from './plain-words.ts';
import { isAskedOn, sheetBody, shownSheet, spanOf, type SheetBody } from './shown-sheet.ts';

const FAULTS: Readonly<Record<Exclude<SheetFault, 'two_pages'>, string>> = {
  notice_not_released: 'A notice on it is not released, was recalled or has ended: take it off the sheet.',
  notice_ends_before: 'A notice on it ends before the shift begins: take it off the sheet.',
  question_over: 'A question on it is not asked on the day of the shift: take it off the sheet.',
};

function requireWriter(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'write_shift_sheet'))
    throw new ReeveError('not_permitted', 'Your role does not write shift sheets. Nothing was saved.');
}

/** What a sheet is made from. */
const citesOfBody = (body: SheetBody): readonly ThreadEnd[] => [
  ...body.tasks.map(({ taskId }) => ({ kind: 'task' as const, id: taskId })),
  ...body.hotSpots.map(({ findingId }) => ({ kind: 'finding' as const, id: findingId })),
  ...body.noticeIds.map((id) => ({ kind: 'notice' as const, id })),
  ...body.questionIds.map((id) => ({ kind: 'patrol_question' as const, id })),
];

/**
 * Refuses words that no sheet has: a name of a person, who has a notice instead, and a judgement on one.
 * @throws ReeveError invalid_input
 */
async function requireWords(tx: ActorTx, body: SheetBody): Promise<void> {
  const lines = [...body.tasks, ...body.hotSpots].map(({ text }) => text);
  const texts = [body.area, body.lead, body.news, body.keepInMind, ...lines].filter((text) => text !== '');
  refuseJudgement(texts, 'body');
  await refuseNames(tx, texts, {
    what: 'A shift sheet',
    field: 'body',
    advice: 'A person is on it through a notice, which ends within a day.',
    countsThings: true,
  });
}

/** @returns the title of a sheet @throws ReeveError invalid_input — no such unit */
async function titleOf(tx: ActorTx, { unitCode, from, to }: SheetBody): Promise<string> {
  const unit = (await agencyUnits(tx)).find(({ code }) => code === unitCode);
  if (!unit)
    throw new ReeveError('invalid_input', 'There is no such unit. Nothing was saved.', { fields: ['unitCode'] });
  return `${unit.name}, ${from}–${to}`;
}

const create = handle(shiftSheet.create, (call) =>
  call.write(async (tx) => {
    requireWriter(tx);
    const { body, marking } = call.input;
    await requireWords(tx, body);
    const { labelId: _, ...made } = await insertRecord(tx, 'shift_sheet', {
      title: await titleOf(tx, body),
      state: 'draft' satisfies ShiftSheetState,
      body,
      cites: citesOfBody(body),
      marking: chosenLabel(tx, marking),
      ownerId: undefined,
      dueOn: body.on,
    });
    tx.audit({ action: 'create', objectKind: 'shift_sheet', objectIds: [made.id] });
    return made;
  }),
);

const save = handle(shiftSheet.save, (call) =>
  call.write(async (tx) => {
    requireWriter(tx);
    const row = await loadRecord(tx, 'shift_sheet', call.params.id);
    const { version, body } = call.input;
    if (row.version !== version)
      throw new ReeveError('stale_version', 'Another person changed this in the meantime. Reload it.', {
        version: row.version,
      });
    if (row.state !== 'draft')
      throw new ReeveError('state_forbids', 'A released sheet is not edited: recall it and release another.');
    await requireWords(tx, body);
    const labelId = await replaceCites(tx, 'shift_sheet', row, citesOfBody(body));
    const change = { title: await titleOf(tx, body), body, dueOn: body.on, labelId };
    const saved = await updateRecord(tx, 'shift_sheet', row, change);
    tx.audit({ action: 'alter', objectKind: 'shift_sheet', objectIds: [row.id] });
    return { version: saved };
  }),
);

/** @throws ReeveError state_forbids — a line that no shift can rely on, or a second page in one of the languages */
async function requireReleasable(tx: ActorTx, row: StoredRecord): Promise<void> {
  const body = sheetBody(row);
  await requireWords(tx, body);
  const notices = await noticesByIds(tx, body.noticeIds);
  const questions = await recordsByIds(tx, 'patrol_question', body.questionIds);
  const missing = body.noticeIds.filter((id) => !notices.some((notice) => notice.id === id));
  const lines = {
    notices: [
      ...notices.map(({ state, ends_at }) => ({ state: state as NoticeState, endsAtMs: ends_at.getTime() })), // held by a constraint
      // Its end has passed.
      ...missing.map(() => ({ state: 'withdrawn' as const, endsAtMs: 0 })),
    ],
    questions: questions.map((question) => ({ isAsked: isAskedOn(question, body.on) })),
    startsAtMs: spanOf(tx.timeZone, body).startsAtMs,
  };
  const fault = sheetFault({ ...lines, pages: 1 });
  if (fault !== undefined && fault !== 'two_pages')
    throw new ReeveError('state_forbids', `${FAULTS[fault]} Nothing was changed.`, { because: fault });
  // The typesetter is loaded only for a sheet that is otherwise in order.
  const { pagesOfSheet } = await import('../print/shift-sheet-pdf.ts');
  let pages = 1;
  for (const language of LANGUAGES)
    pages = Math.max(pages, await pagesOfSheet(await shiftSheetPrint(tx, { language }, row), language));
  if (sheetFault({ ...lines, pages }) === 'two_pages')
    throw new ReeveError(
      'state_forbids',
      `On paper it has ${pages} pages, and a shift reads one: shorten it. Nothing was changed.`,
      { because: 'two_pages' },
    );
}

/** Shift sheets: drafted from what is live, edited, released by a named person, recalled. */
export const shiftSheetHandlers: readonly Handler[] = [
  create,
  save,
  ...recordHandlers<SheetBody>({
    kind: 'shift_sheet',
    list: shiftSheet.list,
    read: shiftSheet.read,
    move: shiftSheet.move,
    initial: () => 'draft',
    steps: (state) => SHIFT_SHEET_MACHINE[state as ShiftSheetState], // held by a constraint
    mayMove: (_tx, _row, _to, { roles }) => (mayPerform(roles, 'write_shift_sheet') ? ALLOWED : refused('role')),
    checkMove: async (tx, row, to) => {
      if (to === 'released') await requireReleasable(tx, row);
    },
    more: async (tx, row, language) => {
      const body = sheetBody(row);
      const members = (await receiptCounts(tx, 'opened', [row.id])).get(row.id) ?? 0;
      const { isRead, opened } = sheetReceipts(members, await unitMembers(tx, body.unitCode));
      return { shown: await shownSheet(tx, body, language), isRead, opened: opened ?? null };
    },
  }),
];
