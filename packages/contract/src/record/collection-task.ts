import { AUTHORITY_TYPES, COLLECTION_SOURCES, COLLECTION_TASK_MACHINE } from '@reeve/domain';
import { z } from 'zod';
import { choice, line, localDate } from '../parts.ts';
import { recordOperations } from './record.ts';

const source = choice('CollectionSource', COLLECTION_SOURCES).describe(
  'kind of source: a column of the collection plan',
);

const body = z.strictObject({
  instruction: z.string().trim().min(3).max(2000),
  source: source.optional().describe('tasks given before it was required state none'),
  sourceType: line.describe('which source of the kind; never a name of a person'),
  legalBasis: line.min(1),
  necessityNote: z.string().trim().min(3).max(2000),
  authorityType: choice('AuthorityType', AUTHORITY_TYPES),
  authorityRef: line.default(''),
  authorityUntil: localDate.optional().describe('last valid day of the authority'),
  stopConditions: z.string().max(2000).default('').describe('when the task ends early'),
});

const records = recordOperations({
  kind: 'collection_task',
  noun: 'CollectionTask',
  path: '/api/collection-tasks',
  states: Object.keys(COLLECTION_TASK_MACHINE) as [string, ...string[]], // the machine is not empty
  body,
});

/** Who finds out what, from which kind of source, on which ground and authority. */
export const collectionTask = {
  ...records,
  create: { ...records.create, input: records.create.input.extend({ body: body.extend({ source }) }) },
};
