import type { Statement } from '@reeve/contract';

type End = Statement['subject'];

/** An entity as a statement names it: its id is its title. */
export const madeEntity = (id: string, kind: End['kind'] = 'person'): End => ({
  id,
  kind,
  reference: `EN-${id}`,
  title: id,
});

/** A fact about `me`, as a page receives it. @param of the fields that differ */
export function madeStatement(reference: string, of: Partial<Statement> = {}): Statement {
  return {
    id: reference,
    reference,
    subject: madeEntity('me'),
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
    recordedAt: '2026-03-10T10:00:00Z',
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
