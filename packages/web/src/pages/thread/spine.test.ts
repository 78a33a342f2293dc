import type { ThreadNode } from '@reeve/contract';
import { OBJECT_KINDS } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutSpine, readingOrder } from './spine.ts';

const node = (kind: ThreadNode['kind'], reference: string, hop: number, at: string | null = null): ThreadNode => ({
  kind,
  id: reference,
  reference,
  title: reference,
  at,
  by: null,
  grade: null,
  state: null,
  marking: {
    classification: 'restricted',
    handling: { codes: [], conditions: '' },
    tlp: null,
    groups: [],
    purposeGroup: '',
  },
  hop,
});

const STORY = [
  node('evaluation', 'EV', 0),
  node('requirement', 'IR', 8),
  node('report', 'RP2', 5, '2026-03-10'),
  node('report', 'RP1', 5, '2026-03-04'),
  node('finding', 'FN', 5),
  node('import_batch', 'IB', 6),
  node('judgement', 'JG', 4),
  node('decision', 'DE', 2),
  node('outcome', 'OC', 1),
  node('task', 'TK', 1),
  node('product', 'PR', 3),
  node('collection_task', 'CT', 7),
];
const references = (nodes: readonly ThreadNode[]): string[] => nodes.map((one) => one.reference);

test('why reads from the result down to the question, split where numbers and reports meet', () => {
  const spine = layOutSpine(STORY, 'why');
  expect(references(spine.before)).toEqual(['EV', 'OC', 'TK', 'DE', 'PR', 'JG']);
  expect(references(spine.counted)).toEqual(['FN', 'IB']);
  expect(references(spine.told)).toEqual(['RP1', 'RP2']);
  expect(references(spine.after)).toEqual(['CT', 'IR']);
});

test('puts the meeting that set a priority behind it, and not next to the decision', () => {
  const set = [...STORY, node('priority', 'PY', 9), node('meeting', 'MT', 10)];
  const spine = layOutSpine(set, 'why');
  expect(references(spine.before)).toEqual(['EV', 'OC', 'TK', 'DE', 'PR', 'JG']);
  expect(references(spine.after)).toEqual(['CT', 'IR', 'PY', 'MT']);
  // Of a meeting that asked for a text there is no priority.
  expect(references(layOutSpine([node('edition', 'ED', 0), node('meeting', 'MT', 3)], 'why').before)).toEqual([
    'ED',
    'MT',
  ]);
});

test('so what reads the other way round', () => {
  const spine = layOutSpine(STORY, 'so_what');
  expect(references(spine.before)).toEqual(['IR', 'CT']);
  expect(references(spine.counted)).toEqual(['IB', 'FN']);
  expect(references(spine.after)).toEqual(['JG', 'PR', 'DE', 'TK', 'OC', 'EV']);
});

test('shows every object once, whatever its kind and the order of arrival', () => {
  const any = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...OBJECT_KINDS), id: fc.uuid(), hop: fc.nat(12) }), {
    selector: (one) => one.id,
  });
  fc.assert(
    fc.property(any, fc.constantFrom('why' as const, 'so_what' as const), (found, direction) => {
      const nodes = found.map(({ kind, id, hop }) => ({ ...node(kind, id, hop) }));
      const shown = references(readingOrder(layOutSpine(nodes, direction)));
      expect(shown.toSorted()).toEqual(references(nodes).toSorted());
      expect(references(readingOrder(layOutSpine(nodes.toReversed(), direction)))).toEqual(shown);
    }),
  );
});
