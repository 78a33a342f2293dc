import { expect, test } from 'vitest';
import { askedFor } from './demands.ts';
import { asReleased, isFinished } from './released.ts';

const NOTHING = { law: false, protocol: false, conditions: false, permissions: [] };

test.each([
  ['H0 asks for the law', 'disseminate', ['H0'], { law: true }],
  ['H1 as intelligence asks for the law', 'disseminate', ['H1'], { law: true }],
  ['H1 as evidence asks for permission too', 'evidence', ['H1'], { law: true, permissions: ['judicial'] }],
  ['H2 asks for permission to pass on', 'disseminate', ['H2'], { law: true, permissions: ['pass_on'] }],
  [
    'H1 with H2 as evidence asks for both',
    'evidence',
    ['H1', 'H2'],
    { law: true, permissions: ['pass_on', 'judicial'] },
  ],
  ['P asks for the protocol alone', 'disseminate', ['P'], { protocol: true }],
  ['C asks how its conditions are met', 'disseminate', ['C'], { conditions: true }],
  ['C as evidence asks the same', 'evidence', ['C'], { conditions: true }],
] as const)('%s', (_, as, codes, asked) => {
  expect(askedFor(as, codes)).toEqual({ ...NOTHING, ...asked });
});

test('requires nothing before the channel is chosen', () => {
  expect(askedFor(undefined, ['H2'])).toEqual(NOTHING);
});

test('only finished reports and products are passed on', () => {
  expect(['quality_assured', 'collated', 'evaluated'].map((state) => isFinished('report', state))).toEqual([true, true, false]); // prettier-ignore
  expect(['approved', 'disseminated', 'peer_review'].map((state) => isFinished('product', state))).toEqual([true, true, false]); // prettier-ignore
  expect(asReleased({ kind: 'finding', id: 'x' })).toBeUndefined();
});
