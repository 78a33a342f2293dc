import { NOTICE_KINDS, NOTICE_STATES, NOTICE_SUBJECTS, SHIFT_SHEET_MOST, SHIFT_SHEET_STATES } from '@reeve/domain';
import { z } from 'zod';
import { MOST_PLAN_VISITS } from '../allocation.ts';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, localDate, marking, newVersion, versioned } from '../parts.ts';
import { chosenMarking, recordOperations } from '../record/record.ts';

const hour = z.iso.time({ precision: -1 }).describe('HH:MM on the clock of the agency');

const planCode = z.string().trim().min(1).max(40);
const hours = z.number().min(0).max(10_000);
const officerHours = {
  protective: hours.describe('officer-hours of presence'),
  enforcement: hours,
  exploration: hours.describe('where records say least'),
};
/** One shift of an adopted plan of hours. The server copies its hours, so that nobody types them and a shift need not see the plan. */
const plannedShift = z
  .strictObject({
    planId: id,
    shift: planCode.describe('of the plan; it begins on the day of the sheet'),
    areas: z
      .array(planCode)
      .max(SHIFT_SHEET_MOST.areas)
      .default([])
      .describe('of the plan; empty for all with hours in this shift'),
    areaSetId: id.optional().describe('filled in by the server, as are the lines and visits'),
    lines: z
      .array(z.strictObject({ area: planCode, name: z.string().max(200), ...officerHours }))
      .max(SHIFT_SHEET_MOST.areas)
      .default([]),
    visits: z
      .array(z.strictObject({ visit: planCode, area: z.string().max(200), hours }))
      .max(MOST_PLAN_VISITS)
      .default([]),
  })
  .meta({ id: 'PlannedShift' });

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
  hours: plannedShift.optional(),
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

const onMap = { x: z.number(), y: z.number() };
const sheetMap = z
  .object({
    width: z.int(),
    height: z.int(),
    outline: z.string().describe('boundaries as an SVG path'),
    areas: z.array(
      z.object({
        name: z.string().describe('without the words that all areas of the map begin with'),
        hours: z.number(),
        path: z.string(),
        room: z.number().describe('width of the area'),
        ...onMap,
      }),
    ),
    places: z.array(z.object({ hotSpot: z.int().describe('its number on the sheet, from 1'), ...onMap })),
    bar: z.object({ metres: z.number(), length: z.number() }).describe('of the scale'),
  })
  .meta({ id: 'ShiftMap' });

/** A sheet with its lines as they are now: a notice that ended is absent. */
const shown = {
  unit: z.string(),
  area: z.string(),
  startsAt: instant,
  endsAt: instant,
  lead: z.string(),
  tasks: z.array(z.object({ ...named, when: z.string(), text: z.string() })),
  hotSpots: z.array(z.object({ ...named, text: z.string() })),
  hours: z
    .object({
      lines: z.array(z.object({ area: z.string(), ...officerHours })),
      visits: z.array(z.object({ visit: z.string(), area: z.string(), hours: z.number() })),
      plan: z
        .object({ id, reference: z.string(), isSuperseded: z.boolean() })
        .nullable()
        .describe('null for those who do not see plans of hours'),
    })
    .nullable()
    .describe('of an adopted plan; null if the sheet has none'),
  map: sheetMap.nullable().describe('areas with hours and hot spots; null if no place is known'),
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
    shifts: z
      .array(
        z.object({
          planId: id,
          reference: z.string(),
          shift: z.string(),
          on: localDate,
          from: hour,
          to: hour,
          areas: z.array(z.object({ code: z.string(), name: z.string(), hours: z.number() })),
        }),
      )
      .describe('of adopted plans of hours, from that day on for a week'),
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
