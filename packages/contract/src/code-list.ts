import { z } from 'zod';
import { classification, handlingCode, tlp } from './parts.ts';
import { operation } from './operation.ts';

const option = z.object({ code: z.string(), title: z.string() }).meta({ id: 'CodeOption' });

export const readCodeLists = operation({
  name: 'readCodeLists',
  method: 'GET',
  path: '/api/code-lists',
  summary:
    'The agency’s own lists: purposes, legal bases, groups the reader belongs to, retention rules, each with its version; and the markings the reader used last.',
  reply: z.object({
    version: z.string().describe('stamped on every result that used these lists'),
    purposes: z.array(option.extend({ legalBasis: z.string().optional().describe('the usual one, if any') })),
    legalBases: z.array(option),
    groups: z.array(option),
    offenceTypes: z.array(option),
    retention: z.array(z.object({ id: z.string(), review: z.string(), maximum: z.string() })),
    gradingScheme: z.string(),
    usual: z
      .object({
        classification: classification,
        handling: z.array(handlingCode), // the list is not empty
        tlp: tlp,
        group: z.string(),
        purpose: z.string(),
        legalBasis: z.string(),
      })
      .nullable()
      .describe('markings of the reader’s last report for the purpose of the session; null before the first'),
  }),
});
