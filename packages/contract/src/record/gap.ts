import { GAP_IMPORTANCES, GAP_PROPOSALS, GAP_STATES, LEVELS, REQUIREMENT_STATES } from '@reeve/domain';
import { z } from 'zod';
import { choice, id, page } from '../parts.ts';
import { citation, recordOperations } from './record.ts';

const importance = z
  .int()
  .min(GAP_IMPORTANCES[0])
  .max(GAP_IMPORTANCES.length)
  .describe('how much depends on knowing it: 1 little, 5 most');
const level = z.enum(LEVELS);
const body = z.strictObject({
  statement: z.string().trim().min(10).max(1000).describe('what is not known, in one sentence'),
  importance,
  level,
});

const records = recordOperations({
  kind: 'gap',
  noun: 'Gap',
  path: '/api/gaps',
  states: [...GAP_STATES],
  body,
});

const askedBy = z
  .object({
    id,
    reference: z.string(),
    title: z.string(),
    state: choice('RequirementState', REQUIREMENT_STATES),
    dueOn: z.string().nullable(),
  })
  .meta({ id: 'GapRequirement' });

/** What the service does not know, what showed it, and the requirements that ask for it. */
export const gap = {
  ...records,
  create: {
    ...records.create,
    summary: 'Open a gap from what shows it; its label joins those of all it cites.',
    input: body.extend({
      cites: z.array(citation).max(50).describe('what shows that it is not known; at least one'),
      ownerId: id.optional(),
    }),
  },
  list: { ...records.list, reply: page(records.row.extend({ importance, level })) },
  read: {
    ...records.read,
    reply: records.full.extend({
      requirements: z.array(askedBy).describe('those that cite it and that the reader may see, newest first'),
      proposal: choice('GapProposal', GAP_PROPOSALS).nullable().describe('next step to propose; a person decides'),
    }),
  },
};
