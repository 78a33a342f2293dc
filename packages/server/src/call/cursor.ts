import { ReeveError } from '@reeve/domain';
import { z } from 'zod';

const shape = z.tuple([z.string().max(300), z.uuid()]);

/** The last row of a page: its sort key and id. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

/** Returns an opaque cursor. It contains nothing the page did not show. */
export function encodeCursor(at: string, id: string): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Returns a cursor of a list sorted by a text. */
export function decodeTextCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [at, id] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { at, id };
  } catch (cause) {
    throw new ReeveError(
      'invalid_input',
      'This page mark is not one of Reeve’s. Start from the first page.',
      { fields: ['cursor'] },
      { cause },
    );
  }
}

/** Returns a cursor of a list sorted by a time. */
export function decodeCursor(text: string | undefined): Cursor | undefined {
  const cursor = decodeTextCursor(text);
  if (cursor && Number.isNaN(Date.parse(cursor.at)))
    throw new ReeveError('invalid_input', 'This page mark is not one of Reeve’s. Start from the first page.', {
      fields: ['cursor'],
    });
  return cursor;
}
