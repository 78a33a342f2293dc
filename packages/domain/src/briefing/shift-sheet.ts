import type { StateMachine } from '../state-machine.ts';
import type { NoticeState } from './notice.ts';

export const SHIFT_SHEET_STATES = ['draft', 'released', 'recalled', 'withdrawn'] as const;
export type ShiftSheetState = (typeof SHIFT_SHEET_STATES)[number];

/** A released sheet is not edited: it is recalled, and another one is released. */
export const SHIFT_SHEET_MACHINE: StateMachine<ShiftSheetState> = {
  draft: ['released', 'withdrawn'],
  released: ['recalled'],
  recalled: [],
  withdrawn: [],
};

/** The most lines of each part: more do not fit on the page. */
export const SHIFT_SHEET_MOST = { tasks: 8, hotSpots: 3, areas: 12, notices: 8, questions: 6 } as const;

/** Members of a unit below which a number of readers would show who they are. */
export const RECEIPT_LEAST_MEMBERS = 5;

/** What is known of the reading of a sheet: never who read it or when. */
export interface SheetReceipts {
  readonly isRead: boolean;
  /** Undefined in a unit of fewer than five, where a number would name people. */
  readonly opened: { readonly members: number; readonly of: number } | undefined;
}

/**
 * Returns what is shown of the reading of a sheet.
 *
 * @param members members of the unit who opened it, and all of them
 * @example sheetReceipts(2, 4) // => { isRead: true, opened: undefined }
 */
export function sheetReceipts(members: number, of: number): SheetReceipts {
  return {
    isRead: members > 0,
    opened: of < RECEIPT_LEAST_MEMBERS ? undefined : { members: Math.min(members, of), of },
  };
}

/** What keeps a sheet from being released. */
export type SheetFault = 'plan_over' | 'notice_not_released' | 'notice_ends_before' | 'question_over' | 'two_pages';

/**
 * Returns what is wrong with the lines of a sheet, or `undefined`. A notice is on it only while it is in force for some of
 * the shift, a question only while patrols are asked, hours only while their plan is adopted.
 *
 * @param pages pages of the print in the language in which it is longest
 */
export function sheetFault(of: {
  readonly notices: readonly { readonly state: NoticeState; readonly endsAtMs: number }[];
  readonly questions: readonly { readonly isAsked: boolean }[];
  /** Milliseconds since 1970-01-01 UTC. */
  readonly startsAtMs: number;
  readonly pages: number;
  /** False if its plan of hours was superseded, or is out of sight; true without one. */
  readonly isPlanAdopted: boolean;
}): SheetFault | undefined {
  if (!of.isPlanAdopted) return 'plan_over';
  if (of.notices.some(({ state }) => state !== 'released')) return 'notice_not_released';
  if (of.notices.some(({ endsAtMs }) => endsAtMs <= of.startsAtMs)) return 'notice_ends_before';
  if (of.questions.some(({ isAsked }) => !isAsked)) return 'question_over';
  return of.pages > 1 ? 'two_pages' : undefined;
}
