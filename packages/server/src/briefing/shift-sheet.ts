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
} from '@reeve/domain';
import { noticesByIds, receiptCounts, recordsByIds, unitMembers, type ActorTx, type StoredRecord } from '@reeve/store';
import type { Handler } from '../call/operation.ts';
import { shiftSheetPrint } from '../print/shift-sheet/shift-sheet-print.ts';
import { recordHandlers } from '../record/handlers.ts';
import { createShiftSheet } from './create-shift-sheet.ts';
import { isPlanAdopted } from './planned-hours.ts';
import { saveShiftSheet } from './save-shift-sheet.ts';
import { requireWords } from './sheet-draft.ts';
import { isAskedOn, sheetBody, shownSheet, spanOf, type SheetBody } from './shown-sheet.ts';

const FAULTS: Readonly<Record<Exclude<SheetFault, 'two_pages'>, string>> = {
  plan_over:
    'Its plan of hours is not the adopted one: take its hours off the sheet, or those of the plan adopted since.',
  notice_not_released: 'A notice on it is not released, was recalled or has ended: take it off the sheet.',
  notice_ends_before: 'A notice on it ends before the shift begins: take it off the sheet.',
  question_over: 'A question on it is not asked on the day of the shift: take it off the sheet.',
};

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
    isPlanAdopted: await isPlanAdopted(tx, body),
    questions: questions.map((question) => ({ isAsked: isAskedOn(question, body.on) })),
    startsAtMs: spanOf(tx.timeZone, body).startsAtMs,
  };
  const fault = sheetFault({ ...lines, pages: 1 });
  if (fault !== undefined && fault !== 'two_pages')
    throw new ReeveError('state_forbids', `${FAULTS[fault]} Nothing was changed.`, { because: fault });
  // The typesetter is loaded only for a sheet that is otherwise in order.
  const { pagesOfSheet } = await import('../print/shift-sheet/shift-sheet-pdf.ts');
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
  createShiftSheet,
  saveShiftSheet,
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
      return { shown: await shownSheet(tx, row, language), isRead, opened: opened ?? null };
    },
  }),
];
