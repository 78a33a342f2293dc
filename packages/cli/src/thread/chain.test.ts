import type { ThreadNode } from '@reeve/contract';
import { describe, expect, test } from 'vitest';
import { chainOf, type Thread } from './chain.ts';

const MARKING: ThreadNode['marking'] = {
  classification: 'restricted',
  handling: { codes: ['H0'], conditions: '' },
  tlp: 'TLP:AMBER',
  groups: ['BURGLARY'],
  purposeGroup: 'P2',
};
const MARKED = 'Marking: restricted  H0  TLP:AMBER  BURGLARY';

const node = (id: string, more: Partial<ThreadNode> = {}): ThreadNode => ({
  kind: 'report',
  id,
  reference: `RP-${id}`,
  title: `Title ${id}`,
  at: null,
  by: null,
  grade: null,
  state: null,
  marking: MARKING,
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
  gaps: [],
  cut: false,
};

describe('a thread on a terminal', () => {
  test('is indented, shows grades, and unfolds each object once', () => {
    expect(chainOf(WHY, false, Infinity)).toBe(
      [
        MARKED,
        'RP-START  product  approved  Title START',
        '├─ cites RP-A  judgement  Title A',
        '│  └─ rests on RP-B  report  4x4 B2  collated  Title B',
        '└─ cites RP-B (above)',
      ].join('\n'),
    );
  });

  test('forward, edges read in the opposite direction', () => {
    const forward = { ...WHY, edges: WHY.edges.map(({ from, to, relation }) => ({ from: to, to: from, relation })) };
    expect(chainOf(forward, true, Infinity).split('\n').slice(2)).toEqual([
      '├─ cited by RP-A  judgement  Title A',
      '│  └─ carries RP-B  report  4x4 B2  collated  Title B',
      '└─ cited by RP-B (above)',
    ]);
  });

  test('a cycle ends', () => {
    const ring = { ...WHY, edges: [...WHY.edges, { from: 'B', to: 'START', relation: 'corroborates' as const }] };
    expect(chainOf(ring, false, Infinity)).toContain('corroborates RP-START (above)');
  });

  test('reports an empty thread and a cut walk', () => {
    const alone = { ...WHY, nodes: [], edges: [] };
    expect(chainOf(alone, false, Infinity)).toContain('It rests on nothing you may see.');
    expect(chainOf(alone, true, Infinity)).toContain('Nothing you may see rests on it.');
    expect(chainOf({ ...WHY, cut: true }, false, Infinity)).toContain('there is more');
  });

  test('a title cannot control the terminal, and a line fits it', () => {
    const bad = { ...WHY, start: node('START', { title: `\u001b[2J${'long '.repeat(30)}` }) };
    const [marked = '', first = ''] = chainOf(bad, false, 40).split('\n');
    expect(marked).toHaveLength(40);
    expect(first).not.toContain('\u001b');
    expect(first).toHaveLength(40);
    expect(first.endsWith('…')).toBe(true);
  });

  test('the head shows the strictest marking of all that is printed', () => {
    const stricter = { ...MARKING, handling: { codes: ['H1' as const], conditions: 'ask first' }, groups: ['DRUGS'] };
    const mixed = { ...WHY, nodes: [node('A', { marking: stricter }), ...WHY.nodes.slice(1)] };
    expect(chainOf(mixed, false, Infinity).split('\n')[0]).toBe(
      'Marking: restricted  H1: ask first  TLP:AMBER  BURGLARY, DRUGS',
    );
  });

  test('hidden steps are counted under the object they lead from', () => {
    const gapped = {
      ...WHY,
      gaps: [
        { id: 'A', steps: 1 },
        { id: 'START', steps: 2 },
      ],
    };
    expect(chainOf(gapped, false, Infinity).split('\n').slice(2)).toEqual([
      '├─ cites RP-A  judgement  Title A',
      '│  ├─ rests on RP-B  report  4x4 B2  collated  Title B',
      '│  └─ 1 step is not visible to you',
      '├─ cites RP-B (above)',
      '└─ 2 steps are not visible to you',
    ]);
  });

  test('names who drew the edge, if they may be named', () => {
    const named = { ...WHY, nodes: [node('A', { by: 'Mara Ilves' }), ...WHY.nodes.slice(1)] };
    expect(chainOf(named, false, Infinity)).toContain('by Mara Ilves');
  });

  test('an entity rests on the statements about it, and their results are its results', () => {
    const about = {
      start: node('E', { kind: 'entity' }),
      nodes: [node('S', { kind: 'statement' }), node('J', { kind: 'judgement' }), node('R')],
      edges: [
        { from: 'S', to: 'E', relation: 'about' as const },
        { from: 'S', to: 'R', relation: 'made_from' as const },
        { from: 'J', to: 'S', relation: 'rests_on' as const },
      ],
      gaps: [],
      cut: false,
    };
    expect(chainOf({ ...about, nodes: about.nodes.filter((one) => one.id !== 'J') }, false, Infinity)).toContain(
      '└─ spoken of in RP-S  statement  Title S\n   └─ made from RP-R  report  Title R',
    );
    const forward = chainOf({ ...about, nodes: about.nodes.filter((one) => one.id !== 'R') }, true, Infinity);
    expect(forward).toContain('└─ spoken of in RP-S  statement  Title S\n   ├─ about RP-E (above)\n   └─ carries RP-J');
  });
});
