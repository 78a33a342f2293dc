import { DEBRIEF_MOST, DEBRIEF_STATES, LEVELS } from '@reeve/domain';
import { z } from 'zod';
import { id, page } from '../parts.ts';
import { citation, recordOperations, unmoved } from '../record/record.ts';

const lines = (most: number) => z.array(z.string().trim().min(10).max(300)).max(most).default([]);
const body = z.strictObject({
  worked: z.string().trim().max(1000).default(''),
  didNot: z.string().trim().max(1000).default(''),
  notKnown: lines(DEBRIEF_MOST.notKnown).describe('what was not known, a sentence each: each opens a gap'),
  lessons: lines(DEBRIEF_MOST.lessons).describe('what to do or leave next time, a sentence each'),
});

const records = recordOperations({
  kind: 'debrief',
  noun: 'Debrief',
  path: '/api/debriefs',
  states: [...DEBRIEF_STATES],
  body,
});

/** What was learnt after a task or a shift: it names nobody, and what was not known opens gaps. */
export const debrief = unmoved({
  ...records,
  create: {
    ...records.create,
    summary: 'Record what worked, what did not and what was not known; its label joins those of all it cites.',
    input: z.strictObject({
      body,
      level: z.enum(LEVELS).default('local').describe('of the gaps it opens'),
      cites: z.array(citation).min(1).max(10).describe('the task or shift sheet it is about'),
    }),
    reply: records.create.reply.extend({ gapIds: z.array(id).describe('gaps opened with it') }),
  },
  list: { ...records.list, reply: page(records.row.extend({ lessons: z.array(z.string()) })) },
});
