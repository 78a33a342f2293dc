import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ReeveError, type ObjectKind } from '@reeve/domain';
import type { Client } from '../api/client.ts';
import { textOf } from '../api/connection.ts';
import type { GivenOptions } from '../command.ts';
import { resolve } from '../thread/resolve.ts';

/** Reads a file into the content of an operation. @throws ReeveError invalid_input — missing or unreadable */
export async function carriedFile(
  path: string | undefined,
): Promise<{ readonly name: string; readonly content: string }> {
  if (path === undefined) throw new ReeveError('invalid_input', 'Name the file to import.');
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new ReeveError('invalid_input', `There is no file ${path} that can be read.`, {}, { cause });
  });
  return { name: basename(path).slice(0, 200), content: bytes.toString('base64') };
}

/** Writes a file from the server. @throws ReeveError misconfigured — it cannot be written */
export async function keepFile(path: string, body: Buffer): Promise<void> {
  await writeFile(path, body, { mode: 0o600 }).catch((cause: unknown) => {
    throw new ReeveError('misconfigured', `${path} cannot be written.`, {}, { cause });
  });
}

/** Returns the id of the object an option names by reference or id. Throws as `resolve`. */
export async function named(client: Client, options: GivenOptions, option: string, kind: ObjectKind): Promise<string> {
  return (await resolve(client, textOf(options, option) ?? '', kind)).id;
}

/** Returns the format of an option. @throws ReeveError invalid_input — there is no such format */
export function formatOf<const F extends string>(options: GivenOptions, formats: readonly F[]): F {
  const text = textOf(options, 'format') ?? formats[0];
  const format = formats.find((one) => one === text);
  if (format === undefined) throw new ReeveError('invalid_input', `--format must be one of ${formats.join(', ')}.`);
  return format;
}
