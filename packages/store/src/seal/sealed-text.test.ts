import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSealed,
  keyIdOf,
  makeDataKey,
  openText,
  sealText,
  type CompartmentKey,
  type RowPlace,
} from './sealed-text.ts';

interface Golden {
  readonly agency: string;
  readonly row: string;
  readonly key: string;
  readonly text: string;
  readonly sealed: string;
}
const golden = JSON.parse(readFileSync(new URL('../../golden/sealed-text.json', import.meta.url), 'utf8')) as Golden; // made by scripts/golden/sealed-text.py

const key = (id = 'k1'): CompartmentKey => ({
  id,
  agencyId: golden.agency,
  compartment: 'RAW:NORTH',
  key: randomBytes(32),
});
const place: RowPlace = { agencyId: golden.agency, table: 'report_raw', id: golden.row };
const closed = (work: () => unknown): boolean => {
  try {
    work();
    return false;
  } catch (error) {
    return isReeveError(error, 'internal');
  }
};

test('opens a text sealed by another program', () => {
  const theirs = { ...key('key-1'), key: Buffer.from(golden.key, 'hex') };
  expect(openText(theirs, place, 'raw_text', golden.sealed)).toBe(golden.text);
  expect(keyIdOf(golden.sealed)).toBe('key-1');
});

test('any text can be opened again, and is distinguished from an unsealed one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const mine = key();
      const sealed = sealText(makeDataKey(mine, place), 'raw_text', text);
      expect(openText(mine, place, 'raw_text', sealed)).toBe(text);
      expect(isSealed(sealed)).toBe(true);
      expect(isSealed(text)).toBe(false);
    }),
  );
});

test('a text moved to another row, column, table or agency does not open', () => {
  const mine = key();
  const sealed = sealText(makeDataKey(mine, place), 'raw_text', 'words');
  expect(openText(mine, place, 'raw_text', sealed)).toBe('words');
  for (const elsewhere of [
    { ...place, id: '33333333-3333-4333-8333-333333333333' },
    { ...place, table: 'report_draft' },
    { ...place, agencyId: '00000000-0000-4000-8000-000000000002' },
  ])
    expect(closed(() => openText(mine, elsewhere, 'raw_text', sealed))).toBe(true);
  expect(closed(() => openText(mine, place, 'source_reference', sealed))).toBe(true);
  expect(closed(() => openText({ ...mine, key: randomBytes(32) }, place, 'raw_text', sealed))).toBe(true);
});

test('a text combined from two does not open', () => {
  const mine = key();
  const [one, two] = ['raw_subject', 'raw_text'].map((column) =>
    sealText(makeDataKey(mine, place), column, 'words').split(':'),
  );
  for (const part of [3, 4, 5]) {
    const mixed = one?.map((text, index) => (index === part ? (two?.[part] ?? '') : text)).join(':') ?? '';
    expect(
      closed(() => openText(mine, place, 'raw_subject', mixed)),
      `part ${part}`,
    ).toBe(true);
  }
  for (const text of ['', 'words', 'sealed:1:', 'sealed:2:k1:a:b:c', 'sealed:1:k1:a:b', 'sealed:1:k1:::'])
    expect(
      closed(() => openText(mine, place, 'raw_subject', text)),
      text,
    ).toBe(true);
});

test('the same words sealed twice share nothing, and their length does not identify them', () => {
  const mine = key();
  const seal = (text: string): string[] => sealText(makeDataKey(mine, place), 'raw_text', text).split(':').slice(3);
  const [a, b] = [seal('S-114'), seal('S-114')];
  for (const [index, part] of a.entries()) expect(part).not.toBe(b[index]);
  // A source reference has at most 40 characters: all are equally long.
  const lengths = ['', '7', 'S-114', 'x'.repeat(40)].map((text) => seal(text).at(-1)?.length);
  expect(new Set(lengths).size).toBe(1);
});
