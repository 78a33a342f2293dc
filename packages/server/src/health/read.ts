import { openApi, readHealth, readOpenApi } from '@reeve/contract';
import { asNobody } from '@reeve/store';
import { handle } from '../call/operation.ts';

export const readHealthHandler = handle(readHealth, async ({ deps }) => {
  await asNobody(deps.store, (db) => db.selectFrom('installation').select('id').execute());
  return { ok: true, version: deps.version };
});

/** The document of each version requested from this process: it takes a while to build and never changes. */
const documents = new Map<string, ReturnType<typeof openApi>>();

export const readOpenApiHandler = handle(readOpenApi, ({ deps }) => {
  const made = documents.get(deps.version) ?? openApi(deps.version);
  documents.set(deps.version, made);
  return Promise.resolve({ ...made });
});
