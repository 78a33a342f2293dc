import type { Handler } from '../call/operation.ts';
import { sheetOpened } from './confirm-sheet-opened.ts';
import { myShift } from './my-shift.ts';
import { proposeSheet } from './propose-shift-sheet.ts';
import { nothingSeen } from './report-nothing-seen.ts';

/** What a shift reads and answers on its phones, and what a new sheet can be made from. */
export const shiftHandlers: readonly Handler[] = [proposeSheet, myShift, sheetOpened, nothingSeen];
