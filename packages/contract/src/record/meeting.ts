import { AGENDA_REASONS, CADENCE_UNITS, DECISION_STATES, LEVELS, MEETING_LEVELS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, line, localDate, marking, objectKind, prose, versioned } from '../parts.ts';
import { citation, recordOperations } from './record.ts';

const text = prose.default('');
const names = z.array(z.string().max(80)).max(50);

export const meeting = recordOperations({
  kind: 'meeting',
  noun: 'Meeting',
  path: '/api/meetings',
  states: ['called', 'held', 'closed'],
  body: z.strictObject({
    level: choice('MeetingLevel', MEETING_LEVELS),
    reach: choice('Level', LEVELS).default('local').describe('what exceeds it goes to a meeting of a level above'),
    heldOn: localDate,
    cadence: z
      .strictObject({ every: z.int().min(1).max(366), unit: choice('CadenceUnit', CADENCE_UNITS) })
      .optional()
      .describe('how often meetings of this series are held'),
    followsId: id.optional().describe('the meeting before it in its series'),
    everyPurpose: z.boolean().default(false).describe('covers several purposes: each item has that of its object'),
    place: line.default(''),
    attendance: names.default([]),
    conflicts: text,
    declared: z
      .array(z.strictObject({ accountId: id, agendaItemId: id.optional(), declaredBy: id, at: instant }))
      .max(200)
      .default([])
      .describe('conflicts of interest; a member with one neither decides on the item nor becomes its owner'),
    minutes: text,
  }),
});
export const keepMinutes = operation({
  name: 'keepMinutes',
  method: 'PUT',
  path: '/api/meetings/:id',
  summary: 'Record attendees, conflicts of interest and the minutes of a meeting, until they are closed.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    attendance: names,
    conflicts: prose,
    minutes: prose,
    reason: z.string().trim().max(2000).default('').describe('required once the meeting has been held'),
  }),
  reply: z.object({ version: z.int(), savedAt: z.string() }),
});
export const declareConflict = operation({
  name: 'declareConflict',
  method: 'POST',
  path: '/api/meetings/:id/conflicts',
  summary: 'Declare a conflict of interest, on one item or on the whole meeting; it is never taken back.',
  params: idParams,
  input: z.strictObject({
    accountId: id.optional().describe('the member; only the chair declares for another, else it is oneself'),
    agendaItemId: id.optional(),
  }),
  reply: z.object({ version: z.int() }),
});
export const minutesPdf = operation({
  name: 'minutesPdf',
  method: 'GET',
  path: '/api/meetings/:id/minutes.pdf',
  summary: 'The minutes of a meeting as PDF.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/pdf',
});
export const minutesDocx = operation({
  name: 'minutesDocx',
  method: 'GET',
  path: '/api/meetings/:id/minutes.docx',
  summary: 'The minutes of a meeting as DOCX, with the same words as the PDF.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const agendaItem = recordOperations({
  kind: 'agenda_item',
  noun: 'AgendaItem',
  path: '/api/agenda-items',
  states: ['open', 'closed'],
  body: z.strictObject({ meetingId: id, source: citation, lead: text }),
});
export const fillAgenda = operation({
  name: 'fillAgenda',
  method: 'POST',
  path: '/api/meetings/:id/agenda',
  summary: 'Put several objects on the agenda at once, each under its own title; all of them or none.',
  params: idParams,
  input: z.strictObject({ sources: z.array(citation).min(1).max(50) }),
  reply: z.object({ added: z.int() }),
});

/** An object that a meeting looks at. */
const paper = z.object({
  kind: objectKind,
  id,
  reference: z.string(),
  title: z.string(),
  state: z.string().nullable(),
});
const meetingLink = z.object({ id, reference: z.string(), title: z.string(), heldOn: localDate });

export const readAgenda = operation({
  name: 'readAgenda',
  method: 'GET',
  path: '/api/meetings/:id/agenda',
  summary:
    'The agenda of a meeting: earlier actions, what has changed, items to decide, and what asks for a place on it.',
  params: idParams,
  reply: z.object({
    before: meetingLink.nullable().describe('the meeting before it in its series'),
    next: meetingLink.nullable().describe('the meeting after it'),
    actions: z
      .array(
        z.object({
          id,
          reference: z.string(),
          title: z.string(),
          owner: z.string().nullable(),
          dueOn: localDate.nullable(),
          meeting: meetingLink,
          tasks: z.array(
            z.object({
              id,
              reference: z.string(),
              title: z.string(),
              state: z.string(),
              owner: z.string().nullable(),
              dueOn: localDate.nullable(),
              isLate: z.boolean(),
            }),
          ),
        }),
      )
      .describe('decisions of the meeting before, and earlier ones of the series with an unfinished task'),
    changes: z
      .array(paper.extend({ at: instant }))
      .describe('results, outcomes, approved assessments and products since the meeting before, newest first'),
    items: z.array(
      z.object({
        id,
        reference: z.string(),
        title: z.string(),
        lead: z.string(),
        version: z.int(),
        source: paper.extend({ marking }),
      }),
    ),
    closed: z.int().describe('open or decided items of a purpose, group or clearance that the reader does not have'),
    asking: z
      .array(paper.extend({ why: choice('AgendaReason', AGENDA_REASONS), marking }))
      .describe('open objects that need a decision and are not on the agenda yet'),
    decisions: z.array(
      z.object({
        id,
        reference: z.string(),
        title: z.string(),
        state: choice('DecisionState', DECISION_STATES),
        owner: z.string().nullable(),
        dueOn: z.string().nullable(),
        hours: z.number().nullable().describe('of the chosen option'),
        cost: z.number().nullable().describe('of the chosen option'),
      }),
    ),
  }),
});
