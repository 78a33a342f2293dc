import { z } from 'zod';
import { operation } from './operation.ts';

export const readHealth = operation({
  name: 'readHealth',
  method: 'GET',
  path: '/api/health',
  access: 'open',
  summary: 'Reports whether the server and its database respond.',
  reply: z.object({ ok: z.boolean(), version: z.string() }),
});

export const readOpenApi = operation({
  name: 'readOpenApi',
  method: 'GET',
  path: '/api/openapi.json',
  access: 'open',
  summary: 'This OpenAPI document.',
  reply: z.looseObject({}),
});
