import {
  draftFaults,
  EMPTY_DRAFT,
  EUROPOL_HANDLING,
  SUBJECT_CATEGORIES,
  UK_HANDLING,
  type HandlingCode,
  type ReportDraft,
} from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_PERSON } from '../draft/draft-form.ts';
import { FIELD, faultMessage } from './fault-message.ts';
import type { FormFault } from '../form-faults.ts';

const files = import.meta.glob<Record<string, unknown>>('../../../../../../words/locales/*/screen/report.json', {
  eager: true,
  import: 'default',
});

/** The text of a key, or undefined. */
function textOf(texts: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], texts); // a tree of texts
}

const codes: readonly HandlingCode[] = [...EUROPOL_HANDLING, ...UK_HANDLING];
const anyForm: fc.Arbitrary<ReportDraft> = fc.record({
  subject: fc.constantFrom('', 'Watches'),
  text: fc.constantFrom('', 'M.K. offered watches.'),
  sourceReference: fc.constantFrom('', 'SRC-Q8'),
  answers: fc.constant(EMPTY_DRAFT.answers),
  grade: fc.constantFrom(
    undefined,
    { scheme: 'EU_4x4', source: 'X', info: '4' },
    { scheme: 'EU_4x4', source: 'X', info: '' },
    { scheme: 'EU_4x4', source: '', info: '4' },
  ),
  gradeReason: fc.constant(''),
  persons: fc.array(
    fc.record({
      name: fc.constantFrom('', 'M.K.'),
      category: fc.constantFrom(undefined, ...SUBJECT_CATEGORIES),
      grounds: fc.constantFrom('', 'seen with the goods'),
      minor: fc.boolean(),
      reviewOn: fc.constantFrom(undefined, '2026-04-02'),
      relatedTo: fc.constantFrom(undefined, { name: 'M.K.', entityId: undefined }),
    }),
    { maxLength: 2 },
  ),
  namesNobody: fc.boolean(),
  textAnswers: fc.constant([]),
  specialItems: fc.array(
    fc.record({
      kind: fc.constantFrom(undefined, 'health' as const, 'belief' as const),
      about: fc.constantFrom('', 'M.K.'),
      words: fc.constantFrom('', 'Needs insulin.', 'Known to SRC-Q8.'),
      necessity: fc.constantFrom(undefined, 'victim_need' as const, 'necessary' as const),
      because: fc.constantFrom('', 'The flat has no lift.'),
    }),
    { maxLength: 2 },
  ),
  classification: fc.constantFrom(undefined, 'restricted' as const),
  handling: fc.record({
    codes: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 }),
    conditions: fc.constantFrom('', 'do not contact'),
  }),
  tlp: fc.constantFrom(undefined, 'TLP:AMBER' as const),
  group: fc.constantFrom(undefined, 'NORRIN-BURG'),
  purpose: fc.constantFrom(undefined, 'P2'),
  legalBasis: fc.constantFrom(undefined, 'PA-12'),
  priority: fc.constantFrom(undefined, 'low' as const),
  occurredOn: fc.constant(undefined),
  place: fc.constant(undefined),
  window: fc.constantFrom(undefined, { from: '2026-04-02T18:00:00Z', to: '2026-04-01T18:00:00Z' }),
  topic: fc.constant(undefined),
  reviewOn: fc.constantFrom(undefined, '2026-04-02'),
  requirementId: fc.constant(undefined),
  collectionTaskId: fc.constant(undefined),
  patrolQuestionId: fc.constant(undefined),
  threat: fc.constant(undefined),
});

const OWN_FAULTS: readonly FormFault[] = [
  'classification_held_elsewhere',
  'purpose_other',
  'review_date_outside',
  'person_0_review_date_outside',
];

describe.each(Object.entries(files))('%s', (_, texts) => {
  test('has a sentence for every fault a form can have, with every value filled in', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const fault of [...draftFaults(form), ...OWN_FAULTS]) {
          const { key, values } = faultMessage(fault, form);
          const text = textOf(texts, key);
          expect(text, key).toBeTypeOf('string');
          const wanted = [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
          expect(Object.keys(values)).toEqual(wanted);
        }
      }),
    );
  });
});

test('the six languages are there', () => {
  expect(Object.keys(files)).toHaveLength(6);
});

test('a person is spoken of by name, or by number while there is none', () => {
  const form = { ...EMPTY_DRAFT, persons: [{ ...EMPTY_PERSON, name: 'M.K.' }, EMPTY_PERSON] };
  expect(faultMessage('person_0_category', form)).toEqual({
    key: 'fault.person_category',
    values: { name: 'M.K.' },
    field: 'report-person-0-category',
  });
  expect(faultMessage('person_1_category', form)).toMatchObject({
    key: 'fault.person_category_numbered',
    values: { number: 2 },
  });
});

test('a grade picked by half says which half is missing', () => {
  const form = { ...EMPTY_DRAFT, grade: { scheme: 'EU_4x4', source: 'X', info: '' } };
  expect(faultMessage('grade', form)).toMatchObject({ key: 'fault.grade_info', field: FIELD.grade });
});

test('every fault of the whole form leads to its own field', () => {
  const fields = draftFaults(EMPTY_DRAFT).map((fault) => faultMessage(fault, EMPTY_DRAFT).field);
  expect(new Set(fields).size).toBe(fields.length);
});
