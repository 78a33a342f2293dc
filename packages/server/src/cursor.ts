import { ReeveError } from '@reeve/domain';
import { z } from 'zod';

const shape = z.tuple([z.string().max(40), z.uuid()]);

/** An opaque cursor: the sort key and id of the last row of a page. It carries nothing the page did not show. */
export function encodeCursor(at: string, id: string): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

export function decodeCursor(text: string | undefined): { readonly at: string; readonly id: string } | undefined {
  if (text === undefined) return undefined;
  try {
    const [at, id] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    if (!Number.isNaN(Date.parse(at))) return { at, id };
  } catch {
    // falls through to the refusal below: whatever it was, it is not one of ours
  }
  throw new ReeveError('invalid_input', 'This page mark is not one of Reeve’s. Start from the first page.', {
    fields: ['cursor'],
  });
}
