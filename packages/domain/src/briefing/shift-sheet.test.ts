import { expect, test } from 'vitest';
import { sheetFault, sheetReceipts } from './shift-sheet.ts';

test('a sheet has one page, an adopted plan, notices in force for some of the shift, and questions that are asked', () => {
  const whole = {
    notices: [{ state: 'released', endsAtMs: 101 }],
    questions: [{ isAsked: true }],
    startsAtMs: 100,
    pages: 1,
    isPlanAdopted: true,
  } as const;
  expect(sheetFault(whole)).toBeUndefined();
  expect(sheetFault({ ...whole, pages: 2 })).toBe('two_pages');
  expect(sheetFault({ ...whole, isPlanAdopted: false })).toBe('plan_over');
  expect(sheetFault({ ...whole, notices: [{ state: 'released', endsAtMs: 100 }] })).toBe('notice_ends_before');
  for (const state of ['draft', 'recalled', 'withdrawn'] as const)
    expect(sheetFault({ ...whole, notices: [{ state, endsAtMs: 101 }] })).toBe('notice_not_released');
  expect(sheetFault({ ...whole, questions: [{ isAsked: false }] })).toBe('question_over');
});

test('a number of readers is shown from five members on, and never above them', () => {
  expect(sheetReceipts(0, 12)).toEqual({ isRead: false, opened: { members: 0, of: 12 } });
  expect(sheetReceipts(4, 4)).toEqual({ isRead: true, opened: undefined });
  expect(sheetReceipts(4, 5)).toEqual({ isRead: true, opened: { members: 4, of: 5 } });
  // One has left the unit since.
  expect(sheetReceipts(6, 5)).toEqual({ isRead: true, opened: { members: 5, of: 5 } });
});
