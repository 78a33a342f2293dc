import { importCrimes, setPurpose, signInAsPersona, type Operation } from '@reeve/contract';
import type { World } from '../world.ts';

/** The headers of a request by a user working for P2. */
async function bearer(world: World, login: string): Promise<{ readonly authorization: string }> {
  const opened = await world.app.inject({
    method: signInAsPersona.method,
    url: signInAsPersona.path,
    payload: { login, kind: 'cli' },
  });
  const headers = { authorization: `Bearer ${opened.json<{ readonly token: string }>().token}` };
  const input = { purpose: 'P2', justification: 'work of the tests', caseRef: null };
  await world.app.inject({ method: setPurpose.method, url: setPurpose.path, headers, payload: input });
  return headers;
}

/**
 * Sends a file of recorded crime as a browser does.
 *
 * @param operation what receives it: the import, or the inspection first
 * @returns the answer, refused or not
 */
export async function upload(
  world: World,
  login: string,
  settings: { readonly fileName: string; readonly mapping?: object },
  content: string | Uint8Array,
  operation: Operation = importCrimes,
): Promise<Awaited<ReturnType<World['app']['inject']>>> {
  const edge = 'edge-of-a-part';
  const part = (name: string, more: string): string =>
    `--${edge}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
  return world.app.inject({
    method: operation.method,
    url: operation.path,
    headers: { ...(await bearer(world, login)), 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([
      Buffer.from(`${part('settings', '')}${JSON.stringify(settings)}\r\n`),
      Buffer.from(part('file', `; filename="${settings.fileName}"\r\ncontent-type: text/csv`)),
      Buffer.from(content),
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]),
  });
}
