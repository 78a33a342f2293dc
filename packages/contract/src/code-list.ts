import { z } from 'zod';
import { operation } from './operation.ts';

const option = z.object({ code: z.string(), title: z.string() });

export const readCodeLists = operation({
  name: 'readCodeLists',
  method: 'GET',
  path: '/api/code-lists',
  summary:
    'The agency’s own lists: purposes, legal bases, groups the reader belongs to, retention rules, each with its version.',
  reply: z.object({
    version: z.string().describe('stamped on every result that used these lists'),
    purposes: z.array(option),
    legalBases: z.array(option),
    groups: z.array(option),
    offenceTypes: z.array(option),
    retention: z.array(z.object({ id: z.string(), review: z.string(), maximum: z.string() })),
    gradingScheme: z.string(),
  }),
});
