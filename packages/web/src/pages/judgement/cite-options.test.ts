import { expect, test } from 'vitest';
import { citeOptions, isNamedBy, type CitedObject, type RecentObjects } from './cite-options.ts';

const one = (kind: CitedObject['kind'], id: string, title: string): CitedObject => ({
  kind,
  id,
  title,
  reference: `FN-${id.toUpperCase().padEnd(5, '0')}`,
});
const RECENT: RecentObjects = {
  findings: [
    { ...one('finding', 'a', 'Trend: theft, sector A'), isMine: false },
    { ...one('finding', 'b', 'Near repeats: burglary, sectors B and C'), isMine: true },
    { ...one('finding', 'c', 'Near repeats: theft, Área C'), isMine: true },
  ],
  thread: [one('judgement', 'j', 'One pair commits most burglaries'), one('finding', 'b', 'Near repeats')],
};
const idsOf = (text: string, taken: readonly string[] = [], hits: readonly CitedObject[] = []): string =>
  citeOptions('product', taken, text, RECENT, hits)
    .map(({ id }) => id)
    .join('');

test('offers own findings first, then those of colleagues, then the thread, each once', () => {
  expect(idsOf('')).toBe('bcaj');
});

test('filters by the beginnings of words of the title, in any order and without accents', () => {
  expect(idsOf('near rep')).toBe('bc');
  expect(idsOf('burgl near')).toBe('b');
  expect(idsOf('area')).toBe('c');
  expect(idsOf('peats')).toBe('');
});

test('filters by a part of the reference', () => {
  expect(idsOf('fn-c0')).toBe('c');
  expect(isNamedBy({ title: 'Trend', reference: 'FN-70J5G' }, '70j')).toBe(true);
  expect(isNamedBy({ title: 'Trend', reference: 'FN-70J5G' }, '71j')).toBe(false);
});

test('offers what the search found after what is recent, without repeating it', () => {
  expect(idsOf('near', [], [one('finding', 'x', 'Nahe Wiederholungen'), one('finding', 'c', 'again')])).toBe('bcx');
});

test('leaves out what is cited already and what cannot be cited from here', () => {
  expect(idsOf('', ['b', 'j'])).toBe('ca');
  expect(idsOf('task', [], [one('task', 't', 'Task')])).toBe('');
});

test('shows no more than twelve options', () => {
  const many = Array.from({ length: 30 }, (_, nth) => one('finding', `n${nth}`, `Found ${nth}`));
  expect(citeOptions('product', [], 'found', { findings: [], thread: [] }, many)).toHaveLength(12);
});
