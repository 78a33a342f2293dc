import type { ActorTx } from '@reeve/store';
import { expect, test } from 'vitest';
import { strictestMarking } from './brief-print.ts';

const tx = { person: { agencyId: '00000000-0000-4000-8000-000000000001' } } as unknown as ActorTx; // the part that is asked for
const marked = (classification: 'internal' | 'restricted', groups: readonly string[]) => ({
  marking: {
    classification,
    handling: { codes: [], conditions: '' },
    tlp: 'TLP:AMBER' as const,
    groups: [...groups],
    purposeGroup: '*',
  },
});

test('a paper carries the strictest marking of all that it shows, in whatever order', () => {
  const shown = [marked('internal', ['ONE']), marked('restricted', ['TWO'])];
  for (const order of [shown, shown.toReversed()]) {
    const { classification, groups } = strictestMarking(tx, order);
    expect([classification, [...groups].toSorted()]).toEqual(['restricted', ['ONE', 'TWO']]);
  }
});
