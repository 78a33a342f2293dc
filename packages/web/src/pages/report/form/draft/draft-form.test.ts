import { draft as draftSchema } from '@reeve/contract';
import {
  CLASSIFICATIONS,
  EMPTY_DRAFT,
  HANDLING_CODES,
  KNOWS_BY,
  PRIORITIES,
  RECORD_AGREES,
  SPECIAL_KINDS,
  SPECIAL_NECESSITIES,
  SUBJECT_CATEGORIES,
  TEXT_ANSWERS,
  TLPS,
  TOLD_BY,
  type ReportDraft,
} from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDraft, pickGrade, toDraft } from './draft-form.ts';
import { withoutIdleConditions } from '../field/handling-choice.ts';

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const text = fc.string({ maxLength: 40 });
const date = fc.constantFrom('2026-04-02', '2028-02-29');
const forms: fc.Arbitrary<ReportDraft> = fc.record({
  subject: text,
  text,
  sourceReference: text,
  answers: fc.record({
    toldBy: maybe(fc.constantFrom(...TOLD_BY)),
    knowsBy: maybe(fc.constantFrom(...KNOWS_BY)),
    recordAgrees: maybe(fc.constantFrom(...RECORD_AGREES)),
  }),
  grade: maybe(
    fc.record({
      scheme: fc.constantFrom('EU_4x4', 'NATO_6x6'),
      source: fc.constantFrom('', 'A', 'X'),
      info: fc.constantFrom('', '1', '4'),
    }),
  ),
  gradeReason: text,
  persons: fc.array(
    fc.record({
      name: text,
      category: maybe(fc.constantFrom(...SUBJECT_CATEGORIES)),
      grounds: text,
      minor: fc.boolean(),
      reviewOn: maybe(date),
      relatedTo: maybe(fc.record({ name: text, entityId: maybe(fc.uuid()) })),
    }),
    { maxLength: 3 },
  ),
  namesNobody: fc.boolean(),
  textAnswers: fc.array(
    fc.record({ from: fc.nat(), to: fc.integer({ min: 1 }), answer: fc.constantFrom(...TEXT_ANSWERS), because: text }),
    { maxLength: 2 },
  ),
  specialItems: fc.array(
    fc.record({
      kind: maybe(fc.constantFrom(...SPECIAL_KINDS)),
      about: text,
      words: text,
      necessity: maybe(fc.constantFrom(...SPECIAL_NECESSITIES)),
      because: text,
    }),
    { maxLength: 3 },
  ),
  classification: maybe(fc.constantFrom(...CLASSIFICATIONS)),
  handling: fc
    .record({ codes: fc.uniqueArray(fc.constantFrom(...HANDLING_CODES), { maxLength: 4 }), conditions: text })
    .map(withoutIdleConditions),
  tlp: maybe(fc.constantFrom(...TLPS)),
  group: maybe(text),
  purpose: maybe(text),
  legalBasis: maybe(text),
  priority: maybe(fc.constantFrom(...PRIORITIES)),
  occurredOn: maybe(date),
  place: maybe(
    fc.record({
      name: text,
      areaCode: maybe(text),
      point: maybe(
        fc.record({
          latitude: fc.integer({ min: -90, max: 90 }),
          longitude: fc.integer({ min: -180, max: 180 }),
          accuracyM: fc.nat(500),
        }),
      ),
    }),
  ),
  window: maybe(fc.constant({ from: '2026-04-02T18:00:00Z', to: '2026-04-02T22:00:00Z' })),
  topic: maybe(text),
  reviewOn: maybe(date),
  requirementId: maybe(fc.uuid({ version: 4 })),
  collectionTaskId: maybe(fc.uuid({ version: 4 })),
  patrolQuestionId: maybe(fc.uuid({ version: 4 })),
  threat: maybe(fc.record({ atRisk: fc.string(), place: fc.string(), when: fc.string(), phone: fc.string() })),
});

test('a form kept on the server and read again is the same form', () => {
  fc.assert(
    fc.property(forms, (form) => {
      const sent: unknown = JSON.parse(JSON.stringify(toDraft(form)));
      expect(fromDraft(draftSchema.parse(sent))).toEqual(form);
    }),
  );
});

test('an empty form travels with nothing chosen', () => {
  expect(toDraft(EMPTY_DRAFT)).toEqual(draftSchema.parse({}));
});

test('picking one axis leaves the other open', () => {
  expect(pickGrade(EMPTY_DRAFT, 'EU_4x4', 'source', 'X')).toEqual({ scheme: 'EU_4x4', source: 'X', info: '' });
});

test('a code of another scheme never joins one already picked', () => {
  const form = { ...EMPTY_DRAFT, grade: { scheme: 'EU_4x4', source: 'C', info: '3' } };
  expect(pickGrade(form, 'NATO_6x6', 'source', 'C')).toEqual({ scheme: 'NATO_6x6', source: 'C', info: '' });
  expect(pickGrade(form, 'EU_4x4', 'info', '4')).toEqual({ scheme: 'EU_4x4', source: 'C', info: '4' });
});
