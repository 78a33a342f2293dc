import { AUTHORITY_TYPES, DECISION_STATES, LEVELS, PLAN_LINES, RIGHTS_LINES } from '@reeve/domain';
import { z } from 'zod';
import { choice, id, line, localDate, prose } from '../parts.ts';
import { measure, registration } from './evaluation.ts';
import { recordOperations, unmoved } from './record.ts';

const text = prose.default('');

/** What one named person is ordered to do. */
const order = z.strictObject({
  title: line.trim().min(3),
  instruction: z.string().trim().min(3).max(4000),
  ownerId: id,
  dueOn: localDate,
  startsOn: localDate.optional(),
  endsOn: localDate.optional(),
  hours: z.number().min(0).optional(),
});

const records = recordOperations({
  kind: 'decision',
  noun: 'Decision',
  path: '/api/decisions',
  states: [...DECISION_STATES],
  body: z.strictObject({
    meetingId: id.optional(),
    agendaItemId: id.optional(),
    outcome: choice('DecisionState', DECISION_STATES),
    options: z
      .array(
        z.strictObject({
          code: z.string().max(4),
          title: line,
          hours: z.number().min(0).optional(),
          cost: z.number().min(0).optional().describe('in the currency of the agency’s budget'),
          forIt: text,
          against: text,
        }),
      )
      .max(8)
      .default([]),
    chosen: z.string().max(4).optional(),
    reason: z.string().max(4000),
    measure: measure.optional(),
    registration: registration.optional().describe('made by the server with the measure; never sent by a client'),
    measureText: text,
    plan: z
      .strictObject({ proportionate: text, legal: text, accountable: text, necessary: text } satisfies Record<
        (typeof PLAN_LINES)[number],
        z.ZodType
      >)
      .optional()
      .describe('required on an adoption, but on that of a nomination, which has its own'),
    intrusive: z.boolean().optional().describe('required on an adoption; no default'),
    rights: z
      .strictObject({ collateral: text, equality: text, children: text, lessIntrusive: text } satisfies Record<
        (typeof RIGHTS_LINES)[number],
        z.ZodType
      >)
      .optional()
      .describe('required for an intrusive measure'),
    authority: z
      .strictObject({
        type: choice('AuthorityType', AUTHORITY_TYPES),
        reference: line,
        expiresOn: localDate.optional(),
      })
      .optional()
      .describe('required for an intrusive measure'),
    deconflictedBy: line
      .default('')
      .describe('who checked that no other operation is there at that time; required for an operation'),
    sentTo: choice('Level', LEVELS).optional().describe('the level above that a matter which is not ours goes to'),
    dissent: z
      .array(z.strictObject({ accountId: id, reason: z.string().max(2000) }))
      .max(20)
      .default([])
      .describe('members who disagree, each with a reason'),
  }),
});

export const decision = unmoved({
  ...records,
  create: {
    ...records.create,
    input: records.create.input.extend({
      tasks: z
        .array(order)
        .max(20)
        .default([])
        .describe('tasks ordered with it, recorded together with it or not at all'),
    }),
    reply: records.create.reply.extend({ tasks: z.array(z.object({ id, reference: z.string() })) }),
  },
});
