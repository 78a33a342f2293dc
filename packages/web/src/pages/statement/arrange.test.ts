import type { Statement } from '@reeve/contract';
import { expect, test } from 'vitest';
import { arrangeStatements, sourceReports } from './arrange.ts';

const entity = (id: string): Statement['subject'] => ({ id, kind: 'person', reference: `EN-${id}`, title: id });
function said(reference: string, of: Partial<Statement>): Statement {
  return {
    id: reference,
    reference,
    subject: entity('me'),
    property: 'name',
    value: 'x',
    object: null,
    kind: 'fact',
    quote: 'x',
    grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
    reportId: 'r1',
    reportReference: 'RP-1',
    validFrom: null,
    validTo: null,
    recordedAt: '2026-03-01T10:00:00Z',
    recordedBy: 'A',
    retractedAt: null,
    retractedBecause: null,
    chosen: false,
    marking: {
      classification: 'internal',
      handling: { codes: ['H0'], conditions: '' },
      tlp: null,
      groups: [],
      purposeGroup: 'P2',
    },
    ...of,
  };
}
const references = (list: readonly Statement[]): readonly string[] => list.map((one) => one.reference);

test('separates facts, assessments, links to this entity and retracted statements, and loses nothing', () => {
  const all = [
    said('S1', { property: 'uses', value: null, object: entity('van') }),
    said('S2', { kind: 'assessment' }),
    said('S3', { subject: entity('other'), property: 'associate_of', value: null, object: entity('me') }),
    said('S4', { retractedAt: '2026-03-02T10:00:00Z', retractedBecause: 'wrong date' }),
    said('S5', {}),
  ];
  const arranged = arrangeStatements('me', all);
  expect(references(arranged.facts)).toEqual(['S5', 'S1']);
  expect(references(arranged.assessments)).toEqual(['S2']);
  expect(references(arranged.pointing)).toEqual(['S3']);
  expect(references(arranged.retracted)).toEqual(['S4']);
});

test('within a property the newest statement comes first', () => {
  const arranged = arrangeStatements('me', [said('OLD', {}), said('NEW', { recordedAt: '2026-04-01T10:00:00Z' })]);
  expect(references(arranged.facts)).toEqual(['NEW', 'OLD']);
});

test('a report behind several statements is listed once with their number', () => {
  const found = sourceReports([
    said('S1', {}),
    said('S2', {}),
    said('S3', { reportId: 'r0', reportReference: 'RP-0' }),
  ]);
  expect(found.map(({ reference, statements }) => [reference, statements])).toEqual([
    ['RP-0', 1],
    ['RP-1', 2],
  ]);
});
