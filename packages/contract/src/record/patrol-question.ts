import { PATROL_QUESTION_STATES, PATROL_TEXT_LENGTH } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { id, localDate, marking } from '../parts.ts';
import { chosenMarking, recordOperations } from './record.ts';

const body = z.strictObject({
  text: z.string().trim().min(10).max(PATROL_TEXT_LENGTH).describe('names no person'),
  area: z.string().trim().max(80).default('').describe('where it is asked; empty for everywhere'),
  lastOn: localDate.describe('last day, at most 14 days after the release'),
});

const records = recordOperations({
  kind: 'patrol_question',
  noun: 'PatrolQuestion',
  path: '/api/patrol-questions',
  states: [...PATROL_QUESTION_STATES],
  body,
});

/** Text released for patrols from a requirement, under a marking of its own. */
export const patrolQuestion = {
  ...records,
  create: {
    ...records.create,
    summary: 'Release a question for patrols from a requirement, under a marking of its own.',
    input: body.extend({
      requirementId: id,
      marking: chosenMarking,
      statesNothingShown: z.boolean().describe('the releaser states that nothing in it shows a source or a person'),
    }),
  },
};

export const listAskedOfPatrols = operation({
  name: 'listAskedOfPatrols',
  method: 'GET',
  path: '/api/patrol',
  summary: 'What patrols are asked today: text, area and last day, nothing of the requirement behind it.',
  reply: z.object({
    items: z.array(z.object({ id, text: z.string(), area: z.string(), lastOn: localDate, marking })),
  }),
});
