import type { Statement } from '@reeve/contract';
import { madeEntity, madeStatement } from '@reeve/testing/knowledge/made-statement.ts';
import { expect, test } from 'vitest';
import { arrangeStatements, sourceReports } from './arrange.ts';

const references = (list: readonly Statement[]): readonly string[] => list.map((one) => one.reference);

test('separates facts, assessments, links to this entity and retracted statements, and loses nothing', () => {
  const all = [
    madeStatement('S1', { property: 'uses', value: null, object: madeEntity('van') }),
    madeStatement('S2', { kind: 'assessment' }),
    madeStatement('S3', {
      subject: madeEntity('other'),
      property: 'associate_of',
      value: null,
      object: madeEntity('me'),
    }),
    madeStatement('S4', { retractedAt: '2026-03-02T10:00:00Z', retractedBecause: 'wrong date' }),
    madeStatement('S5', {}),
  ];
  const arranged = arrangeStatements('me', all);
  expect(references(arranged.facts)).toEqual(['S5', 'S1']);
  expect(references(arranged.assessments)).toEqual(['S2']);
  expect(references(arranged.pointing)).toEqual(['S3']);
  expect(references(arranged.retracted)).toEqual(['S4']);
});

test('within a property the newest statement comes first', () => {
  const arranged = arrangeStatements('me', [
    madeStatement('OLD', {}),
    madeStatement('NEW', { recordedAt: '2026-04-01T10:00:00Z' }),
  ]);
  expect(references(arranged.facts)).toEqual(['NEW', 'OLD']);
});

test('a report behind several statements is listed once with their number', () => {
  const found = sourceReports([
    madeStatement('S1', {}),
    madeStatement('S2', {}),
    madeStatement('S3', { reportId: 'r0', reportReference: 'RP-0' }),
  ]);
  expect(found.map(({ reference, statements }) => [reference, statements])).toEqual([
    ['RP-0', 1],
    ['RP-1', 2],
  ]);
});
