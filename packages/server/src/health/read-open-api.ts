import { openApi, readOpenApi } from '@reeve/contract';
import { handle } from '../call/operation.ts';

/** The document of each version requested from this process: it takes a while to build and never changes. */
const documents = new Map<string, ReturnType<typeof openApi>>();

export const readOpenApiHandler = handle(readOpenApi, ({ deps }) => {
  const made = documents.get(deps.version) ?? openApi(deps.version);
  documents.set(deps.version, made);
  return Promise.resolve({ ...made });
});
