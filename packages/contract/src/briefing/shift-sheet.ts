import { NOTICE_KINDS, NOTICE_STATES, NOTICE_SUBJECTS, SHIFT_SHEET_MOST, SHIFT_SHEET_STATES } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, localDate, marking, newVersion, versioned } from '../parts.ts';
import { chosenMarking, recordOperations } from '../record/record.ts';

const hour = z.iso.time({ precision: -1 }).describe('HH:MM on the clock of the agency');

const body = z.strictObject({
  unitCode: z.string().min(1).max(40),
  area: z.string().trim().max(80).default('').describe('empty for the whole of the unit'),
  on: localDate,
  from: hour,
  to: hour.describe('HH:MM; of the next day if it is not after the start'),
  lead: z.string().trim().max(200).default('').describe('the shift in one sentence'),
  tasks: z
    .array(
      z.strictObject({
        taskId: id,
        when: z.string().trim().max(30).default(''),
        text: z.string().trim().max(240).default(''),
      }),
    )
    .max(SHIFT_SHEET_MOST.tasks)
    .default([]),
  hotSpots: z
    .array(z.strictObject({ findingId: id, text: z.string().trim().max(240).default('') }))
    .max(SHIFT_SHEET_MOST.hotSpots)
    .default([]),
  noticeIds: z.array(id).max(SHIFT_SHEET_MOST.notices).default([]),
  questionIds: z.array(id).max(SHIFT_SHEET_MOST.questions).default([]),
  news: z.string().trim().max(500).default('').describe('what is new since the shift before'),
  keepInMind: z.string().trim().max(500).default(''),
});

const records = recordOperations({
  kind: 'shift_sheet',
  noun: 'ShiftSheet',
  path: '/api/shift-sheets',
  states: [...SHIFT_SHEET_STATES],
  body,
});

const named = { id, reference: z.string(), title: z.string() };

const noticeLine = z
  .object({
    ...named,
    kind: choice('NoticeKind', NOTICE_KINDS),
    state: choice('NoticeState', NOTICE_STATES),
    about: z.enum(NOTICE_SUBJECTS),
    text: z.string(),
    basis: z.string(),
    phone: z.string(),
    corroborated: z.boolean(),
    asOf: instant,
    endsAt: instant,
    recalledAt: instant.nullable().describe('struck through with this time'),
  })
  .meta({ id: 'NoticeLine' });

/** A sheet with its lines as they are now: a notice that ended is absent. */
const shown = {
  unit: z.string(),
  area: z.string(),
  startsAt: instant,
  endsAt: instant,
  lead: z.string(),
  tasks: z.array(z.object({ ...named, when: z.string(), text: z.string() })),
  hotSpots: z.array(z.object({ ...named, text: z.string() })),
  notices: z.array(noticeLine),
  questions: z.array(
    z.object({
      id,
      reference: z.string(),
      text: z.string(),
      area: z.string(),
      lastOn: localDate,
      sawNothing: z.int().describe('times that a patrol looked and saw nothing'),
    }),
  ),
  news: z.string(),
  keepInMind: z.string(),
};

/** What one shift of one unit has to do, look for and ask, on one page. */
export const shiftSheet = {
  ...records,
  create: {
    ...records.create,
    summary: 'Write the draft of a shift sheet; its label joins its own marking and those of all it cites.',
    input: z.strictObject({ body, marking: chosenMarking }),
  },
  read: {
    ...records.read,
    reply: records.full.extend({
      shown: z.object(shown),
      isRead: z.boolean().describe('whether anyone of the unit has opened it'),
      opened: z
        .object({ members: z.int(), of: z.int() })
        .nullable()
        .describe('members of the unit who opened it; null in a unit of fewer than five'),
    }),
  },
  save: operation({
    name: 'saveShiftSheet',
    method: 'PUT',
    path: '/api/shift-sheets/:id',
    summary: 'Save the draft of a shift sheet.',
    params: idParams,
    input: z.strictObject({ ...versioned, body }),
    reply: newVersion,
  }),
};

export const proposeShiftSheet = operation({
  name: 'proposeShiftSheet',
  method: 'GET',
  path: '/api/shift-sheets/proposal',
  summary: 'What a new sheet can be made from: live tasks, questions, notices in force, the newest findings.',
  query: z.strictObject({ on: localDate, unitCode: z.string().max(40).optional() }),
  reply: z.object({
    unitCode: z.string(),
    units: z.array(z.object({ code: z.string(), name: z.string() })),
    tasks: z.array(z.object({ ...named, instruction: z.string(), dueOn: z.string().nullable() })),
    findings: z.array(z.object(named)),
    notices: z.array(z.object({ ...named, kind: choice('NoticeKind', NOTICE_KINDS), endsAt: instant })),
    questions: z.array(z.object({ ...named, area: z.string() })),
    keepInMind: z.string().describe('of the sheet before'),
  }),
});

export const readMyShift = operation({
  name: 'readMyShift',
  method: 'GET',
  path: '/api/my-shift',
  summary: 'The released sheet of the reader’s unit for the shift that runs or comes next, and what patrols are asked.',
  reply: z.object({
    at: instant.describe('when the server answered: a phone counts its last contact from here'),
    sheet: z.object({ id, reference: z.string(), marking, ...shown }).nullable(),
    questions: z
      .array(z.object({ id, text: z.string(), area: z.string(), lastOn: localDate, marking }))
      .describe('of the week; those of the sheet are among them'),
  }),
});

export const confirmSheetOpened = operation({
  name: 'confirmSheetOpened',
  method: 'POST',
  path: '/api/shift-sheets/:id/opened',
  summary: 'Count a member of the unit among those who opened the sheet: a number, and neither who nor when.',
  params: idParams,
  reply: z.object({ counted: z.boolean() }),
});

export const reportNothingSeen = operation({
  name: 'reportNothingSeen',
  method: 'POST',
  path: '/api/patrol-questions/:id/nothing-seen',
  summary: 'Looked for what a question asks and saw nothing: a receipt on the question, no report and no grade.',
  params: idParams,
  reply: z.object({ counted: z.boolean().describe('false if this person was counted today already') }),
});

export const shiftSheetPdf = operation({
  name: 'shiftSheetPdf',
  method: 'GET',
  path: '/api/shift-sheets/:id/pdf',
  summary: 'A shift sheet as PDF, on one page.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/pdf',
});
