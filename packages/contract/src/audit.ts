import { AUDIT_ACTIONS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { instant } from './parts.ts';

export const readLog = operation({
  name: 'readLog',
  method: 'GET',
  path: '/api/log',
  summary: 'The agency’s own log, for its data-protection officer and auditors. Reading it is logged.',
  query: z.strictObject({
    before: z.coerce.number().int().min(1).optional(),
    action: z.enum(AUDIT_ACTIONS).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  reply: z.object({
    items: z.array(
      z.object({
        seq: z.int(),
        at: instant,
        action: z.enum(AUDIT_ACTIONS),
        actor: z.string(),
        purpose: z.string().nullable(),
        justification: z.string().nullable(),
        objectKind: z.string().nullable(),
        objects: z.int(),
        decision: z.enum(['allow', 'deny']),
        because: z.string().nullable(),
      }),
    ),
    next: z.int().nullable(),
  }),
});
