import { openApi, readHealth, readOpenApi } from '@reeve/contract';
import { throughDoor } from '@reeve/store';
import { handle } from '../operation.ts';

export const readHealthHandler = handle(readHealth, async ({ deps }) => {
  await throughDoor(deps.store, 'sign_in', (db) => db.selectFrom('installation').select('id').execute());
  return { ok: true, version: deps.version };
});

export const readOpenApiHandler = handle(readOpenApi, ({ deps }) => Promise.resolve({ ...openApi(deps.version) }));
