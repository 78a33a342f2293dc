import { WORKSHOP_STATES } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  created,
  id,
  idParams,
  instant,
  line,
  localDate,
  newVersion,
  objectKind,
  prose,
  versioned,
} from '../parts.ts';
import { citation, recordOperations } from '../record/record.ts';

const body = z
  .strictObject({
    purpose: prose,
    from: localDate,
    to: localDate,
    venue: line.default(''),
    organiser: line.default(''),
    topics: z.array(line.trim().min(1)).max(50).default([]),
    invited: z
      .array(z.strictObject({ name: line.trim().min(1), delegation: line.default('') }))
      .max(500)
      .default([]),
  })
  .meta({ id: 'WorkshopBody' });

const common = recordOperations({
  kind: 'workshop',
  noun: 'Workshop',
  path: '/api/workshops',
  states: [...WORKSHOP_STATES],
  body,
});

const paper = z
  .object({
    kind: objectKind,
    id,
    reference: z.string(),
    title: z.string(),
    state: z.string().nullable(),
  })
  .meta({ id: 'WorkshopPaper' });

export const workshop = {
  list: common.list,
  read: operation({
    name: 'readWorkshop',
    method: 'GET',
    path: '/api/workshops/:id',
    summary: 'A workshop: purpose, time and place, invitees; papers and sessions as far as the reader may see them.',
    params: idParams,
    reply: common.full.extend({
      steers: z.boolean().describe('whether the reader leads the review of all its documents'),
      documents: z.array(paper).describe('the documents it is about'),
      papers: z.array(paper),
      mandate: z.array(paper).describe('the meetings and decisions that called for it'),
      sessions: z.array(
        z.object({
          id,
          reference: z.string(),
          title: z.string(),
          state: choice('WorkshopState', WORKSHOP_STATES),
          clause: z.string(),
          startsAt: instant,
          endsAt: instant,
          room: z.string(),
        }),
      ),
    }),
  }),
  create: operation({
    name: 'createWorkshop',
    method: 'POST',
    path: '/api/workshops',
    summary: 'Open a workshop on documents whose reviews you lead; members of all these reviews see it.',
    input: z.strictObject({
      title: line.trim().min(3),
      body,
      documentIds: z.array(id).min(1).max(20),
      cites: z.array(citation).max(100).default([]).describe('the mandate (meetings, decisions) and other papers'),
    }),
    reply: created,
  }),
  move: common.move,
};

export const saveWorkshop = operation({
  name: 'saveWorkshop',
  method: 'PUT',
  path: '/api/workshops/:id',
  summary: 'Change purpose, time and place, topics, invitees, mandate and papers of a workshop.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    title: line.trim().min(3),
    body,
    cites: z
      .array(citation)
      .max(100)
      .optional()
      .describe('mandate and papers, replacing those the writer sees; omitted: they stay'),
  }),
  reply: newVersion,
});

export const workshopCalendar = operation({
  name: 'workshopCalendar',
  method: 'GET',
  path: '/api/workshops/:id/calendar.ics',
  summary: 'A workshop and its sessions as an iCalendar file.',
  params: idParams,
  reply: z.unknown(),
  file: 'text/calendar',
});
