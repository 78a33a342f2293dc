import type { Operation } from '@reeve/contract';
import { addressOf } from './address.ts';
import type { Parts } from './client.ts';
import { ApiError, problemFrom } from './error.ts';
import { liftFor } from './renewal.ts';

/** A file the server gave, by the name it gave it. */
export interface GivenFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * Read the file that an operation answers with. A link with `download` would do without a script, but a refusal would then be a
 * file of its own that says nothing; so it is a sentence on the page.
 *
 * @throws ApiError what the server answered, or `unavailable` when it did not
 */
export async function readFile<O extends Operation>(operation: O, parts: Parts<O>): Promise<GivenFile> {
  // The conditional type of the parts is opaque here; every part is an object or absent.
  const given = parts as { params?: Record<string, unknown>; query?: Record<string, unknown> };
  const address = addressOf(operation, given.params, given.query);
  const lift = liftFor(operation);
  for (;;) {
    try {
      return await fetchFile(address);
    } catch (error) {
      if (!(error instanceof ApiError) || !(await lift(error))) throw error;
    }
  }
}

async function fetchFile(address: string): Promise<GivenFile> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
    if (!response.ok) throw problemFrom(await response.json().catch(() => undefined), response.status);
    return { name: nameIn(response.headers.get('content-disposition') ?? ''), content: await response.blob() };
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError({ code: 'unavailable', title: 'The server does not answer.', status: 0, cause });
  }
}

/** The name of a file as the server writes it: letters, digits, dots and lines only. */
export function nameIn(disposition: string): string {
  return /filename="([\w.-]+)"/.exec(disposition)?.[1] ?? 'file';
}

/** Give a file to the person: the browser keeps it where it keeps what is downloaded. */
export function saveFile({ name, content }: GivenFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
