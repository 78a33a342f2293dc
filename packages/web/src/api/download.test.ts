import { exportEdition } from '@reeve/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { nameIn, readFile } from './download.ts';

const GIVEN = { params: { id: 'e1' }, query: { format: 'docx' } } as const;
afterEach(() => vi.unstubAllGlobals());

test('a file keeps the name and the bytes the server gave', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response('bytes', { headers: { 'content-disposition': 'attachment; filename="ED-7Q2M0-1.0-R1.docx"' } });
  });
  const { name, content } = await readFile(exportEdition, GIVEN);
  expect([name, await content.text()]).toEqual(['ED-7Q2M0-1.0-R1.docx', 'bytes']);
  expect(asked).toEqual(['/api/editions/e1/export?format=docx']);
});

test("throws the server's refusal and saves no file", async () => {
  vi.stubGlobal('fetch', async () => Response.json({ code: 'too_large', title: 'Too long.' }, { status: 413 }));
  await expect(readFile(exportEdition, GIVEN)).rejects.toMatchObject({ code: 'too_large', title: 'Too long.' });
});

test('distinguishes no answer, and an answer of a proxy, from a problem of the server', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')));
  await expect(readFile(exportEdition, GIVEN)).rejects.toMatchObject({ code: 'unavailable' });
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(readFile(exportEdition, GIVEN)).rejects.toMatchObject({ code: 'unavailable', status: 502 });
});

test.each([
  ['attachment; filename="a_b-1.pdf"', 'a_b-1.pdf'],
  ['attachment; filename="../../etc/passwd"', 'file'],
  ['', 'file'],
])('of %s the name is %s', (disposition, name) => expect(nameIn(disposition)).toBe(name));
