import { z } from 'zod';
import { entityRef } from '../entity-parts.ts';
import { operation } from '../operation.ts';
import { id } from '../parts.ts';

export const readKnowledgeWork = operation({
  name: 'readKnowledgeWork',
  method: 'GET',
  path: '/api/home/knowledge',
  summary:
    'What waits for a person who makes statements: new reports, pairs on the resolution desk and open contradictions, of what they may see.',
  reply: z.object({
    reports: z.object({
      unstated: z
        .array(z.object({ kind: z.literal('report'), id, reference: z.string(), subject: z.string() }))
        .max(5)
        .describe('released reports of the last two weeks from which nothing was stated, newest first'),
      more: z.boolean().describe('there are more such reports than are listed'),
    }),
    pairs: z.object({
      waiting: z.int().describe('pairs of entities that may be one'),
      conflicts: z.int().describe('pairs decided to be different that other decisions make one'),
    }),
    contradictions: z.object({
      open: z.int(),
      entities: z.array(entityRef).max(8).describe('whose pages show them, by reference'),
      more: z.boolean().describe('there are more entities than are listed'),
    }),
    partial: z.boolean().describe('only the newest 5,000 statements were read'),
  }),
});
