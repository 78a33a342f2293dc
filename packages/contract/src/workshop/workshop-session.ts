import { DISPOSITIONS, WORKSHOP_STATES } from '@reeve/domain';
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
  prose,
  reason,
  versioned,
} from '../parts.ts';
import { citation, recordOperations } from '../record/record.ts';

const given = z.iso.datetime({ offset: true });

/** The record of a session, written by the review lead. Decisions on comments are stored with the comments. */
export const sessionBody = z
  .strictObject({
    clause: line.default('').describe('the chapter or clause it is about'),
    chairId: id.nullable().default(null),
    rapporteurId: id.nullable().default(null),
    room: line.default('').describe('the room, or how to join remotely'),
    chathamHouse: z.boolean().default(false).describe('the information may be used, but not its speaker'),
    startsAt: given,
    endsAt: given,
    agenda: z
      .array(
        z.strictObject({
          title: line.trim().min(1),
          cluster: line.default('').describe('a comment group, by name'),
          commentIds: z.array(id).max(200).default([]),
        }),
      )
      .max(100)
      .default([]),
    attendance: z
      .array(z.strictObject({ name: line.trim().min(1), delegation: line.default('') }))
      .max(500)
      .default([]),
    decisions: z
      .array(z.strictObject({ text: prose }))
      .max(200)
      .default([]),
    actions: z
      .array(
        z.strictObject({ what: line.trim().min(1), who: line.default(''), until: localDate.nullable().default(null) }),
      )
      .max(200)
      .default([]),
    minutes: prose.default(''),
  })
  .meta({ id: 'WorkshopSessionBody' });
export type SessionBody = z.output<typeof sessionBody>;

const common = recordOperations({
  kind: 'workshop_session',
  noun: 'WorkshopSession',
  path: '/api/workshop-sessions',
  states: [...WORKSHOP_STATES],
  body: sessionBody,
});

export const workshopSession = {
  list: common.list,
  read: operation({
    name: 'readWorkshopSession',
    method: 'GET',
    path: '/api/workshop-sessions/:id',
    summary: 'A session of a workshop: agenda, attendance, decisions, actions, minutes.',
    params: idParams,
    reply: common.full.extend({
      chair: z.string().nullable(),
      rapporteur: z.string().nullable(),
      steers: z.boolean(),
      documentIds: z.array(id).describe('of the workshop, whose changes matter'),
      decided: z
        .array(
          z.object({
            commentId: id,
            reference: z.string(),
            code: choice('Disposition', DISPOSITIONS),
            reason: z.string(),
            letter: z.string().nullable().describe('the chosen wording'),
            by: z.string(),
            at: instant,
          }),
        )
        .describe('dispositions of comments decided in this session, in their order'),
    }),
  }),
  create: operation({
    name: 'createWorkshopSession',
    method: 'POST',
    path: '/api/workshops/:id/sessions',
    summary: 'Convene a session of a workshop.',
    params: idParams,
    input: z.strictObject({
      title: line.trim().min(3),
      body: sessionBody,
      cites: z.array(citation).max(100).default([]).describe('papers in addition to the documents of the workshop'),
    }),
    reply: created,
  }),
  move: common.move,
};

export const MINUTES_FORMATS = ['pdf', 'docx'] as const;
export const sessionMinutes = operation({
  name: 'sessionMinutes',
  method: 'GET',
  path: '/api/workshop-sessions/:id/minutes',
  summary:
    'The minutes of a session as a file: attendees, decisions with their wordings, remaining objections, actions.',
  params: idParams,
  query: z.strictObject({ format: z.enum(MINUTES_FORMATS) }),
  reply: z.unknown(),
  file: 'application/octet-stream',
});

export const saveSession = operation({
  name: 'saveSession',
  method: 'PUT',
  path: '/api/workshop-sessions/:id',
  summary: 'Record agenda, papers, attendance, decisions, actions and minutes of a session, until it is closed.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    title: line.trim().min(3),
    body: sessionBody,
    cites: z
      .array(citation)
      .max(100)
      .optional()
      .describe('papers, replacing those the writer sees; omitted: they stay'),
    reason: z
      .union([z.literal(''), reason])
      .default('')
      .describe('stored in the history'),
  }),
  reply: newVersion,
});
