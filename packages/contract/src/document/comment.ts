import {
  CAPACITIES,
  COMMENT_STATES,
  COMMENT_TYPES,
  DISPOSITIONS,
  POSITIONS,
  RESPONSES,
  SEVERITIES,
} from '@reeve/domain';
import { z } from 'zod';
import { blockId, shownBlockId } from './document.ts';
import { operation } from '../operation.ts';
import {
  choice,
  id,
  idParams,
  instant,
  language,
  line,
  newId,
  newVersion,
  page,
  pageQuery,
  prose,
  reason,
  stateChange,
  versioned,
} from '../parts.ts';

const words = {
  type: z.enum(COMMENT_TYPES),
  severity: z.enum(SEVERITIES),
  text: prose,
  proposal: prose.nullable().describe('the proposed replacement of the quoted words; empty: delete them; null: none'),
  rationale: prose,
};
const position = z
  .object({
    by: z.string(),
    delegation: z.string(),
    position: choice('Position', POSITIONS),
    reason: z.string(),
    at: instant,
    mine: z.boolean(),
  })
  .meta({ id: 'CommentPosition' });

export const comment = z
  .object({
    id,
    reference: z.string(),
    version: z.int(),
    documentId: id,
    editionId: id,
    state: choice('CommentState', COMMENT_STATES),
    blockId: shownBlockId,
    quote: z.string(),
    from: z.int(),
    clause: z.string().describe('in the edition it was made on'),
    number: z.string(),
    line: z
      .int()
      .describe('where its words begin, in the requested edition, else in the one it was made on; 0: nowhere'),
    ...words,
    language: language,
    author: z.string(),
    mine: z.boolean(),
    delegation: z.string(),
    capacity: choice('Capacity', CAPACITIES),
    onBehalfOf: z.string(),
    duplicateOf: id.nullable(),
    cluster: z.string(),
    disposition: choice('Disposition', DISPOSITIONS).nullable(),
    response: choice('Response', RESPONSES).nullable(),
    submittedAt: instant.nullable(),
    replies: z.int(),
    supports: z.int(),
    objects: z.int(),
    place: z
      .object({
        state: z
          .enum(['placed', 'moved', 'orphaned', 'unplaced'])
          .describe('unplaced: imported from a file without a position in this text'),
        blockId: z.string().describe('if its text is gone: the block it was after; empty at the beginning'),
        index: z.int().describe('number of blocks before that one; −1: before the first'),
        range: z.tuple([z.int(), z.int()]).nullable(),
        confidence: z.enum(['sure', 'unsure']),
      })
      .nullable()
      .describe('its position in the requested edition'),
  })
  .meta({ id: 'Comment' });
export type ReviewComment = z.output<typeof comment>;

export const listComments = operation({
  name: 'listComments',
  method: 'GET',
  path: '/api/documents/:id/comments',
  summary: 'Comments on a document that the reader may see, each with its position in one edition.',
  params: idParams,
  query: z.strictObject({
    ...pageQuery,
    limit: z.coerce.number().int().min(1).max(1000).default(500),
    editionId: id.optional(),
  }),
  reply: page(comment),
});

/** A short form of another comment. */
const named = z.object({ id, reference: z.string(), text: z.string() }).meta({ id: 'NamedComment' });

export const readComment = operation({
  name: 'readComment',
  method: 'GET',
  path: '/api/comments/:id',
  summary: 'A comment with its replies, the positions of others and the decision.',
  params: idParams,
  reply: comment.omit({ replies: true, place: true }).extend({
    replies: z.array(z.object({ id, text: z.string(), by: z.string(), at: instant })),
    positions: z.array(position),
    dispositions: z.array(
      z.object({
        id,
        code: choice('Disposition', DISPOSITIONS),
        reason: z.string(),
        changes: z.array(
          z.object({
            blockId: shownBlockId,
            digest: z.string().nullable().describe('of its new words; null for who does not read exactly these'),
            place: z
              .object({ editionId: id, index: z.int(), number: z.string(), text: z.string() })
              .nullable()
              .describe('the position of the block in the latest edition that the reader may see, and its first words'),
          }),
        ),
        duplicateOf: id.nullable().describe('null if the reader may not see it'),
        sessionId: id.nullable(),
        session: z
          .object({ id, reference: z.string(), title: z.string() })
          .nullable()
          .describe('the session it was decided in, if the reader may see it'),
        by: z.string(),
        at: instant,
      }),
    ),
    responseNote: z.string(),
    alike: z.array(named).describe('other comments with similar content'),
    original: named.nullable().describe('the comment this one duplicates, if the reader may see it'),
    folded: z.array(named).describe('comments found to be duplicates of this one'),
    mayEdit: z.boolean().describe('whether the reader can edit it now'),
    actions: z.array(
      z.object({ to: choice('CommentState', COMMENT_STATES), allowed: z.boolean(), because: z.string().nullable() }),
    ),
    history: z.array(stateChange),
  }),
});

export const createComment = operation({
  name: 'createComment',
  method: 'POST',
  path: '/api/editions/:id/comments',
  summary: 'Comment on words of a frozen edition: privately, to the delegation or to the review.',
  params: idParams,
  input: z.strictObject({
    blockId,
    quote: prose.describe('the exact words; empty: the whole block'),
    from: z.int().min(0),
    ...words,
    onBehalfOf: line.default(''),
    language: language,
    state: z.enum(['draft', 'in_delegation', 'submitted']),
  }),
  reply: z.object({ id, reference: z.string(), version: z.int(), state: choice('CommentState', COMMENT_STATES) }),
});

export const saveComment = operation({
  name: 'saveComment',
  method: 'PUT',
  path: '/api/comments/:id',
  summary: 'Edit a comment that has not been submitted to the review yet, or was returned.',
  params: idParams,
  input: z.strictObject({ ...versioned, ...words, onBehalfOf: line.optional() }),
  reply: newVersion,
});

export const moveComment = operation({
  name: 'moveComment',
  method: 'POST',
  path: '/api/comments/:id/move',
  summary: 'Share a comment with the delegation, submit it, return it or withdraw it.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    to: z.enum(['in_delegation', 'submitted', 'returned', 'withdrawn']),
    reason: z.string().trim().max(2000),
    sameAs: id.optional().describe('for one withdrawn within a delegation: the comment it duplicates'),
  }),
  reply: z.object({ state: choice('CommentState', COMMENT_STATES), version: z.int() }),
});

export const replyToComment = operation({
  name: 'replyToComment',
  method: 'POST',
  path: '/api/comments/:id/replies',
  summary: 'Reply to a comment.',
  params: idParams,
  input: z.strictObject({ text: z.string().trim().min(1).max(20_000) }),
  reply: newId,
});

export const positionOnComment = operation({
  name: 'positionOnComment',
  method: 'POST',
  path: '/api/comments/:id/position',
  summary: 'State your position on a comment. The chair declares consensus; no number of positions amounts to it.',
  params: idParams,
  input: z.strictObject({ position: choice('Position', POSITIONS), reason: z.string().trim().max(4000) }),
  reply: z.object({ position: choice('Position', POSITIONS) }),
});

const decision = {
  code: choice('Disposition', DISPOSITIONS),
  reason: reason.describe('shown to the commenter'),
  sessionId: id.optional(),
};
export const disposeComment = operation({
  name: 'disposeComment',
  method: 'POST',
  path: '/api/comments/:id/disposition',
  summary: 'Decide on a comment, with a reason; an accepted suggestion can be applied to the working draft at once.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    ...decision,
    apply: z.boolean().describe('replace the quoted words with the proposed ones'),
    blockIds: z.array(blockId).max(200).default([]).describe('blocks changed by hand because of it'),
    duplicateOf: id.optional(),
  }),
  reply: z.object({
    version: z.int(),
    changes: z.array(z.object({ blockId: shownBlockId, digest: z.string() })),
  }),
});

export const disposeComments = operation({
  name: 'disposeComments',
  method: 'POST',
  path: '/api/documents/:id/dispositions',
  summary: 'Decide on several uncontested comments en bloc, all or none.',
  params: idParams,
  input: z.strictObject({
    comments: z
      .array(z.strictObject({ id, ...versioned }))
      .min(1)
      .max(500),
    ...decision,
    apply: z.boolean(),
  }),
  reply: z.object({
    decided: z.int(),
    notApplied: z.array(id).describe('whose words have changed since: to be applied by hand'),
  }),
});

export const respondToDisposition = operation({
  name: 'respondToDisposition',
  method: 'POST',
  path: '/api/comments/:id/response',
  summary: 'Respond to the answer to your comment: satisfied, or objection maintained.',
  params: idParams,
  input: z.strictObject({ ...versioned, response: choice('Response', RESPONSES), note: z.string().trim().max(4000) }),
  reply: newVersion,
});

export const clusterComments = operation({
  name: 'clusterComments',
  method: 'POST',
  path: '/api/documents/:id/clusters',
  summary: 'Group comments for joint treatment under one name; an empty name ungroups them.',
  params: idParams,
  input: z.strictObject({ commentIds: z.array(id).min(1).max(500), name: line }),
  reply: z.object({ changed: z.int() }),
});

export const reviewStatistics = operation({
  name: 'reviewStatistics',
  method: 'GET',
  path: '/api/documents/:id/statistics',
  summary: 'Comments by delegation, clause, type and disposition, time to answer, and sustained opposition.',
  params: idParams,
  reply: z.object({
    byDelegation: z.array(z.object({ name: z.string(), comments: z.int(), answered: z.int(), accepted: z.int() })),
    byClause: z.array(z.object({ name: z.string(), comments: z.int(), answered: z.int(), accepted: z.int() })),
    byType: z.array(z.object({ name: z.string(), comments: z.int(), answered: z.int(), accepted: z.int() })),
    daysToAnswer: z.object({ median: z.number().nullable(), longest: z.number().nullable() }),
    opposition: z.array(
      z.object({ id, reference: z.string(), delegation: z.string(), text: z.string(), note: z.string() }),
    ),
  }),
});
