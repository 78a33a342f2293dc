import { readHealth } from '@reeve/contract';
import { asNobody } from '@reeve/store';
import { handle } from '../call/operation.ts';

export const readHealthHandler = handle(readHealth, async ({ deps }) => {
  await asNobody(deps.store, (db) => db.selectFrom('installation').select('id').execute());
  return { ok: true, version: deps.version };
});
