import { isReeveError } from '@reeve/domain';
import type { PrintedDraft } from '@reeve/formats';
import { expect, test } from 'vitest';
import { onDraft } from './draft-thread.ts';

/** A draft of so many paragraphs of fifty words. */
function draftOf(paragraphs: number): PrintedDraft {
  const text = Array.from({ length: 50 }, (_, at) => `word${at}`).join(' ');
  const blocks = Array.from({ length: paragraphs }, (_, nth) => ({
    id: `b-${nth}`,
    kind: 'paragraph' as const,
    level: 0,
    ordered: false,
    label: '',
    text,
    number: '',
    clause: '',
    fromLine: nth * 5 + 1,
    toLine: nth * 5 + 5,
  }));
  return { title: 'Long', language: 'en', edition: '1.0', marking: '', blocks, images: new Map() };
}

/** How long the server stood still at most while a file was written, milliseconds. */
async function standstill(draft: PrintedDraft, isLong: boolean): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    [last, longest] = [now, Math.max(longest, now - last)];
  };
  const looking = setInterval(look, 5);
  await onDraft('write-docx', draft, isLong);
  look();
  clearInterval(looking);
  return longest;
}

test('a thread writes and reads the same bytes', async () => {
  const draft = draftOf(40);
  const here = await onDraft('write-docx', draft, false);
  const there = await onDraft('write-docx', draft, true);
  expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true);
  expect(await onDraft('read-docx', here, true)).toEqual(await onDraft('read-docx', here, false));
  expect(await onDraft('write-md', draft, true)).toBe(await onDraft('write-md', draft, false));
});

test('what is no Word file is refused in the same words on a thread', async () => {
  const refusals = await Promise.all(
    [false, true].map((isLong) =>
      onDraft('read-docx', new Uint8Array(100), isLong).catch((error: unknown) =>
        isReeveError(error) ? [error.code, error.message, error.detail] : error,
      ),
    ),
  );
  expect(refusals[0]).toMatchObject(['invalid_input', expect.any(String), expect.any(Object)]);
  expect(refusals[1]).toEqual(refusals[0]);
});

test('while a thread writes a long draft the server does not stand still', async () => {
  const draft = draftOf(4000);
  const here = await standstill(draft, false);
  const there = await standstill(draft, true);
  expect(there).toBeLessThan(here / 2);
});
