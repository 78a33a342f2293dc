import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignTranslation, behind, fillOrder, isBehind } from './translation.ts';

const block = (id: string, digest = `of ${id}`) => ({ id, digest });
const named = (...ids: readonly string[]) => ids.map((id) => block(id));

test('each block of the source has its state, and blocks only the translation has keep their position', () => {
  const source = named('a', 'b', 'c', 'd');
  const own = named('x', 'a', 'b', 'y', 'old', 'c');
  const rendered = new Map([
    ['a', 'of a'],
    ['b', 'of an earlier b'],
    ['c', null],
    ['old', 'of old'],
  ]);
  const rows = alignTranslation(source, own, rendered);
  expect(rows.map((row) => [row.id, row.state])).toEqual([
    ['x', 'own'],
    ['a', 'in_step'],
    ['b', 'stale'],
    ['y', 'own'],
    ['old', 'gone'],
    ['c', 'untranslated'],
    ['d', 'missing'],
  ]);
  expect(behind(rows)).toBe(4);
});

test('a missing block is placed before its successor in the source', () => {
  expect(fillOrder(named('a', 'b', 'c', 'd'), named('x', 'a', 'y', 'c'))).toEqual(['x', 'a', 'y', 'b', 'c', 'd']);
  expect(fillOrder(named('a', 'b'), [])).toEqual(['a', 'b']);
  // The translators put c before a; that order stays.
  expect(fillOrder(named('a', 'b', 'c'), named('c', 'a'))).toEqual(['b', 'c', 'a']);
});

const letter = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f');
const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
const digests = fc.constantFrom('1', '2');
const blocks = fc.uniqueArray(fc.record({ id: letter, digest: digests }), {
  selector: (one) => one.id,
});
const known = fc.array(fc.tuple(letter, fc.option(digests)));
const CHECKED = { numRuns: 500, seed: 11 };

test('every block of both is in one row, in the order of the source', () => {
  fc.assert(
    fc.property(blocks, blocks, known, (source, own, rendered) => {
      const rows = alignTranslation(source, own, new Map(rendered)).map((row) => row.id);
      expect(rows.toSorted()).toEqual([...new Set([...source, ...own].map((one) => one.id))].toSorted());
      const theirs = new Set(source.map((one) => one.id));
      expect(rows.filter((id) => theirs.has(id))).toEqual(source.map((one) => one.id));
    }),
    CHECKED,
  );
});

test('a state can be determined from the block alone', () => {
  fc.assert(
    fc.property(blocks, blocks, known, (source, own, rendered) => {
      const from = new Map(rendered);
      for (const { id, state } of alignTranslation(source, own, from)) {
        const [there, here] = [source.find((one) => one.id === id), own.find((one) => one.id === id)];
        const was = from.get(id);
        if (state === 'missing') expect([there !== undefined, here]).toEqual([true, undefined]);
        else if (state === 'own') expect([there, was]).toEqual([undefined, undefined]);
        else if (state === 'gone') expect([there, was === undefined]).toEqual([undefined, false]);
        else if (state === 'untranslated') expect(was ?? null).toBeNull();
        else expect(state).toBe(was === there?.digest ? 'in_step' : 'stale');
      }
    }),
    CHECKED,
  );
});

test('a filled and confirmed translation differs only in blocks its source has lost', () => {
  fc.assert(
    fc.property(ids, ids, known, (theirs, ours, rendered) => {
      const [source, order] = [named(...theirs), fillOrder(named(...theirs), named(...ours))];
      expect(order.filter((id) => ours.includes(id))).toEqual(ours);
      expect(order.toSorted()).toEqual([...new Set([...theirs, ...ours])].toSorted());
      const confirmed = new Map([...rendered, ...source.map((one) => [one.id, one.digest] as const)]);
      const rows = alignTranslation(source, named(...order), confirmed);
      expect(rows.filter((row) => isBehind(row.state)).every((row) => row.state === 'gone')).toBe(true);
      expect(rows.some((row) => row.state === 'missing')).toBe(false);
    }),
    CHECKED,
  );
});

test('filling moves no row of a translation that keeps the order of its source', () => {
  fc.assert(
    fc.property(ids, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), fc.nat(8), (theirs, kept, at) => {
      const inOrder = theirs.filter((_, i) => kept[i]);
      const ours = named(...inOrder.slice(0, at), 'mine', ...inOrder.slice(at));
      const source = named(...theirs);
      const idsOf = (own: readonly { readonly id: string; readonly digest: string }[]): readonly string[] =>
        alignTranslation(source, own, new Map()).map((row) => row.id);
      const filled = fillOrder(source, ours);
      expect(idsOf(named(...filled))).toEqual(idsOf(ours));
      expect(filled).toEqual(idsOf(ours));
    }),
    CHECKED,
  );
});
