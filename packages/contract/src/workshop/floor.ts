import { DISPOSITIONS, POSITIONS, WORKSHOP_STATES } from '@reeve/domain';
import { z } from 'zod';
import { comment } from '../document/comment.ts';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, newId, prose, reason, versioned } from '../parts.ts';

const held = z
  .object({
    by: z.string(),
    delegation: z.string(),
    position: choice('Position', POSITIONS),
    reason: z.string(),
    at: instant,
    mine: z.boolean(),
  })
  .meta({ id: 'HeldPosition' });
const wording = z
  .object({
    id,
    letter: z.string(),
    text: z.string().describe('the replacement of the quoted words'),
    by: z.string(),
    mine: z.boolean(),
    withdrawn: z.boolean(),
    at: instant,
    positions: z.array(held),
    poll: z
      .object({
        indicative: z.literal(true),
        support: z.int(),
        can_live_with: z.int(),
        abstain: z.int(),
        object: z.int(),
      })
      .describe('a straw poll: it decides nothing'),
  })
  .meta({ id: 'Wording' });

export const readFloor = operation({
  name: 'readFloor',
  method: 'GET',
  path: '/api/workshop-sessions/:id/floor',
  summary: 'The table of a session: its comments, their wordings, the positions on each, the list of speakers.',
  params: idParams,
  reply: z.object({
    state: choice('WorkshopState', WORKSHOP_STATES),
    version: z.int(),
    may: z.object({
      propose: z.boolean(),
      steer: z.boolean(),
      declare: z.boolean(),
    }),
    items: z.array(
      z.object({
        title: z.string(),
        cluster: z.string(),
        comments: z.array(
          z.object({
            comment,
            block: z.string().describe('the text of the commented block in the edition of the comment'),
            references: z
              .array(z.object({ id: z.string(), number: z.string() }))
              .describe('the numbers of the blocks it refers to'),
            objections: z.array(held).describe('open objections to the comment itself'),
            wordings: z.array(wording),
          }),
        ),
      }),
    ),
    onTable: id.nullable().describe('the comment the review lead has tabled for all; null before the first'),
    speakers: z.array(
      z.object({
        id,
        name: z.string(),
        delegation: z.string(),
        askedAt: instant,
        givenAt: instant.nullable(),
        mine: z.boolean(),
      }),
    ),
  }),
});

export const showOnTable = operation({
  name: 'showOnTable',
  method: 'PUT',
  path: '/api/workshop-sessions/:id/table',
  summary: 'Table a comment from the agenda; members who follow the chair see it.',
  params: idParams,
  input: z.strictObject({ commentId: id }),
  reply: z.object({ commentId: id }),
});

export const putWording = operation({
  name: 'putWording',
  method: 'POST',
  path: '/api/workshop-sessions/:id/wordings',
  summary: 'Table a wording, under the next letter.',
  params: idParams,
  input: z.strictObject({ commentId: id, text: prose.max(40_000) }),
  reply: z.object({ id, letter: z.string() }),
});

export const withdrawWording = operation({
  name: 'withdrawWording',
  method: 'POST',
  path: '/api/wordings/:id/withdraw',
  summary: 'Withdraw a wording from the table; it stays on record.',
  params: idParams,
  input: z.strictObject({}),
  reply: newId,
});

export const positionOnWording = operation({
  name: 'positionOnWording',
  method: 'POST',
  path: '/api/wordings/:id/position',
  summary: 'State your position on a wording: support, can live with, abstain, or object with a reason.',
  params: idParams,
  input: z.strictObject({ position: choice('Position', POSITIONS), reason: z.string().trim().max(4000) }),
  reply: z.object({ position: choice('Position', POSITIONS) }),
});

export const askForFloor = operation({
  name: 'askForFloor',
  method: 'POST',
  path: '/api/workshop-sessions/:id/speakers',
  summary: 'Request the floor: you join the end of the list, once until you have spoken.',
  params: idParams,
  input: z.strictObject({}),
  reply: newId,
});

export const giveFloor = operation({
  name: 'giveFloor',
  method: 'POST',
  path: '/api/speakers/:id/give',
  summary: 'Give a member the floor; the previous speaker has ended.',
  params: idParams,
  input: z.strictObject({}),
  reply: newId,
});

export const leaveFloor = operation({
  name: 'leaveFloor',
  method: 'POST',
  path: '/api/speakers/:id/leave',
  summary: 'Remove a name from the list of speakers: your own, or any as review lead.',
  params: idParams,
  input: z.strictObject({}),
  reply: newId,
});

export const declareConsensus = operation({
  name: 'declareConsensus',
  method: 'POST',
  path: '/api/workshop-sessions/:id/consensus',
  summary:
    'The chair declares what was agreed on a comment; the chosen wording goes into the working draft. Nothing is computed.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    commentId: id,
    wordingId: id.nullable().describe('the chosen wording; null if the text stays unchanged'),
    code: choice('Disposition', DISPOSITIONS),
    reason: reason.describe('shown to the commenter'),
  }),
  reply: z.object({
    version: z.int(),
    changes: z.array(z.object({ blockId: z.string(), digest: z.string() })),
    applied: z.boolean().describe('false if the words have changed since: to be applied by hand'),
    objections: z.array(held).describe('open objections to the chosen wording, which stay on record'),
  }),
});
