import type { ThreadNode } from '@reeve/contract';
import { describe, expect, test } from 'vitest';
import { chainOf, type Thread } from './chain.ts';

const node = (id: string, more: Partial<ThreadNode> = {}): ThreadNode => ({
  kind: 'report',
  id,
  reference: `RP-${id}`,
  title: `Title ${id}`,
  at: null,
  by: null,
  grade: null,
  state: null,
  hop: 1,
  ...more,
});

const WHY: Thread = {
  start: node('START', { kind: 'product', state: 'approved' }),
  nodes: [
    node('A', { kind: 'judgement' }),
    node('B', { grade: { scheme: 'EU_4x4', source: 'B', info: '2' }, state: 'collated' }),
  ],
  edges: [
    { from: 'START', to: 'A', relation: 'cites' },
    { from: 'A', to: 'B', relation: 'rests_on' },
    { from: 'START', to: 'B', relation: 'cites' },
  ],
  cut: false,
};

describe('a thread on a terminal', () => {
  test('is indented, shows grades, and unfolds each object once', () => {
    expect(chainOf(WHY, false, Infinity)).toBe(
      [
        'RP-START  product  approved  Title START',
        '├─ cites RP-A  judgement  Title A',
        '│  └─ rests on RP-B  report  4x4 B2  collated  Title B',
        '└─ cites RP-B (above)',
      ].join('\n'),
    );
  });

  test('forward, edges read the other way round', () => {
    const forward = { ...WHY, edges: WHY.edges.map(({ from, to, relation }) => ({ from: to, to: from, relation })) };
    expect(chainOf(forward, true, Infinity).split('\n').slice(1)).toEqual([
      '├─ cited by RP-A  judgement  Title A',
      '│  └─ carries RP-B  report  4x4 B2  collated  Title B',
      '└─ cited by RP-B (above)',
    ]);
  });

  test('a ring ends', () => {
    const ring = { ...WHY, edges: [...WHY.edges, { from: 'B', to: 'START', relation: 'corroborates' as const }] };
    expect(chainOf(ring, false, Infinity)).toContain('corroborates RP-START (above)');
  });

  test('says when there is nothing and when the walk was cut', () => {
    const alone = { ...WHY, nodes: [], edges: [] };
    expect(chainOf(alone, false, Infinity)).toContain('It rests on nothing you may see.');
    expect(chainOf(alone, true, Infinity)).toContain('Nothing you may see rests on it.');
    expect(chainOf({ ...WHY, cut: true }, false, Infinity)).toContain('there is more');
  });

  test('a title cannot steer the terminal, and a line fits it', () => {
    const bad = { ...WHY, start: node('START', { title: `\u001b[2J${'long '.repeat(30)}` }) };
    const [first = ''] = chainOf(bad, false, 40).split('\n');
    expect(first).not.toContain('\u001b');
    expect(first).toHaveLength(40);
    expect(first.endsWith('…')).toBe(true);
  });
});
