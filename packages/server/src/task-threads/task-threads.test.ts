import { isReeveError } from '@reeve/domain';
import { readDocx, writeDocx, writeMarkdown, type PrintedManuscript } from '@reeve/formats';
import { docxFile, para, run } from '@reeve/testing/document/docx-files.ts';
import { expect, test } from 'vitest';
import type { ManuscriptPart } from '../document/file/read-manuscript-task.ts';
import { onAnalysisThread, onFileThread, onShortTask } from './task-threads.ts';

const IVO = { deps: {}, person: { accountId: 'ivo' } };

/** A draft of that many paragraphs of fifty words. */
function draftOf(paragraphs: number): PrintedManuscript {
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

test('a thread writes the same bytes as without one', async () => {
  const draft = draftOf(40);
  const [word, text] = await onShortTask(IVO, async (thread) => [
    await thread.answer('write-manuscript', { format: 'docx', draft }),
    await thread.answer('write-manuscript', { format: 'md', draft }),
  ]);
  expect(Buffer.from(word ?? []).equals(Buffer.from(writeDocx(draft)))).toBe(true);
  expect(Buffer.from(text ?? []).toString()).toBe(writeMarkdown(draft));
});

test('returns a draft in pieces of at most a thousand blocks', async () => {
  const words = (at: number): string => `Paragraph ${at}.`;
  const bytes = docxFile({ body: Array.from({ length: 2500 }, (_, at) => para(run(words(at)))).join('') });
  const parts: ManuscriptPart[] = [];
  await onFileThread(IVO, (thread) =>
    thread.run('read-draft', { bytes, known: [], seed: 'any' }, (part) => void parts.push(part)),
  );
  const pieces = parts.flatMap((part) => ('blocks' in part ? [part.blocks] : []));
  expect(pieces.map((blocks) => blocks.length)).toEqual([1000, 1000, 500]);
  expect(pieces.flat().map(({ text }) => text)).toEqual(Array.from({ length: 2500 }, (_, at) => words(at)));
  expect(new Set(pieces.flat().map(({ id }) => id)).size).toBe(2500);
});

test('refuses a file that is not Word in the same words on a thread', async () => {
  const toldOf = (error: unknown): unknown => (isReeveError(error) ? [error.code, error.message, error.detail] : error);
  const bytes = Buffer.from('504b0304000000000000', 'hex');
  const here = await readDocx(new Uint8Array(bytes)).catch(toldOf);
  const there = await onFileThread(IVO, (thread) =>
    thread.answer('read-draft', { bytes: new Uint8Array(bytes), known: [], seed: 'any' }),
  ).catch(toldOf);
  expect(here).toMatchObject(['invalid_input', expect.any(String), expect.any(Object)]);
  expect(there).toEqual(here);
});

test('short work does not wait for files or analyses, even if all of their threads are taken', async () => {
  const ends: (() => void)[] = [];
  const taken = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((accountId) =>
    [onFileThread, onAnalysisThread].map((on) =>
      on({ deps: {}, person: { accountId } }, () => new Promise<void>((end) => void ends.push(end))),
    ),
  );
  const text = await onShortTask(IVO, (thread) =>
    thread.answer('write-manuscript', { format: 'md', draft: draftOf(2) }),
  );
  expect(Buffer.from(text).toString()).toBe(writeMarkdown(draftOf(2)));
  expect(ends).toHaveLength(6);
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(taken);
});
