import type { BrokenThreadRow } from '@reeve/contract';
import { expect, test } from 'vitest';
import { brokenTable } from './broken-table.ts';

const item = (reference: string, more: Partial<BrokenThreadRow>): BrokenThreadRow => ({
  broken: 'decision_without_product',
  kind: 'decision',
  id: reference,
  reference,
  title: 'Go',
  state: 'adopted',
  owner: null,
  at: '2026-09-27T07:00:00.000Z',
  marking: {
    classification: 'restricted',
    handling: { codes: ['H0'], conditions: '' },
    tlp: 'TLP:AMBER',
    groups: ['BURGLARY'],
    purposeGroup: 'P2',
  },
  ...more,
});
const DECISION = item('DE-1', {});
const TASK = item('TK-1', {
  broken: 'result_without_measure',
  kind: 'task',
  title: 'Patrol',
  state: 'evaluated',
  marking: { ...DECISION.marking, handling: { codes: ['H1'], conditions: '' }, groups: ['DRUGS'] },
});

test('lists breaks by kind, under the strictest marking of all', () => {
  const lines = brokenTable({ items: [TASK, DECISION], cut: false }, Infinity).split('\n');
  expect(lines[0]).toBe('Marking: restricted  H1  TLP:AMBER  BURGLARY, DRUGS');
  expect(lines.slice(1).map((line) => line.split(/ {2,}/))).toEqual([
    ['REFERENCE', 'BROKEN', 'STATE', 'OF', 'OWNER', 'TITLE'],
    ['DE-1', 'decision without product', 'adopted', '2026-09-27', 'Go'],
    ['TK-1', 'result without measure', 'evaluated', '2026-09-27', 'Patrol'],
  ]);
});

test('reports when nothing is broken and when there is more', () => {
  expect(brokenTable({ items: [], cut: false }, 80)).toBe('No thread that you may see is broken.');
  expect(brokenTable({ items: [DECISION], cut: true }, 80)).toContain('There are more');
});
