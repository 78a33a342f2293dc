import { expect, test } from 'vitest';
import { inOrder, roundShort, rulesByKind } from './plan.ts';

test('small figures keep two digits instead of becoming 0, large ones are whole', () => {
  expect([0.0453, 0.38, 0.96, 2.06, 14.71, 208.53, 0].map(roundShort)).toEqual([0.045, 0.38, 0.96, 2.1, 15, 209, 0]);
});

test('areas are in the order people count', () => {
  expect(inOrder(['10', '2', '1', 'B', 'A'], (code) => code)).toEqual(['1', '2', '10', 'A', 'B']);
});

test('rules that clash name areas with their codes, and shifts, teams and fixed hours as they were entered', () => {
  const nameOf = (code: string): string => ({ 'NOR-1': 'Quay', B: 'B', T1: 'Not a team' })[code] ?? '';
  expect(
    rulesByKind(['cap NOR-1', 'cap B', 'floor NOR-9', 'rest T1', 'enforcement', 'lock Quay school run'], nameOf),
  ).toEqual([
    { kind: 'cap', isOfArea: true, of: ['Quay (NOR-1)', 'B'] },
    { kind: 'floor', isOfArea: true, of: ['NOR-9'] },
    { kind: 'rest', isOfArea: false, of: ['T1'] },
    { kind: 'enforcement', isOfArea: false, of: [] },
    { kind: 'lock', isOfArea: false, of: ['Quay school run'] },
  ]);
});
