import { z } from 'zod';
import { operation } from './operation.ts';
import { instant } from './parts.ts';

export const readSystemState = operation({
  name: 'readSystemState',
  method: 'GET',
  path: '/api/system',
  summary: 'The state of the installation for its administrators: figures and versions, no content and no name.',
  reply: z.object({
    database: z.object({
      server: z.string().describe('release of PostgreSQL'),
      migrations: z.int().describe('applied to the database'),
      missing: z.int().describe('known to this server but not applied'),
    }),
    log: z.object({
      events: z.int(),
      signed: z.int().describe('events up to the last checkpoint'),
      signedAt: instant.nullable(),
      witnessed: z.int().nullable().describe('events under a checkpoint that a witness has; null without a witness'),
    }),
    accounts: z.object({
      active: z.int(),
      suspended: z.int(),
      withoutPurpose: z.int().describe('active, and with no purpose granted today: they can read nothing'),
      changeDue: z.int().describe('active, with a password its user still has to change'),
    }),
  }),
});
