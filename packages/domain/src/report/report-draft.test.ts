import { describe, expect, test } from 'vitest';
import { draftFaults, EMPTY_DRAFT, type DraftPerson, type ReportDraft } from './report-draft.ts';

const PERSON: DraftPerson = {
  name: 'M. K.',
  category: 'd_witness',
  grounds: '',
  minor: false,
  reviewOn: '2026-09-20',
  relatedTo: undefined,
};
const FULL: ReportDraft = {
  subject: 'Tools offered in Mill Street',
  text: 'A handler offers tools in Mill Street.',
  sourceReference: 'S-204',
  answers: { toldBy: 'first_contact', knowsBy: 'was_told', recordAgrees: 'no' },
  grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
  gradeReason: '',
  persons: [PERSON],
  namesNobody: false,
  classification: 'restricted',
  handling: { codes: ['H1'], conditions: '' },
  tlp: 'TLP:AMBER',
  group: 'BURGLARY',
  purpose: 'P2',
  legalBasis: 'PA-12-1',
  priority: 'low',
  occurredOn: '2026-03-03',
  place: { name: 'Mill Street', areaCode: undefined, point: undefined },
  window: { from: '2026-03-03T18:00:00Z', to: '2026-03-03T21:00:00Z' },
  topic: undefined,
  textAnswers: [],
  specialItems: [],
  reviewOn: '2026-04-02',
  requirementId: undefined,
  collectionTaskId: undefined,
  patrolQuestionId: undefined,
  threat: undefined,
};

test('a new draft has nothing filled in: no text, no choice, no date', () => {
  for (const value of Object.values(EMPTY_DRAFT).filter((one) => typeof one !== 'object'))
    expect([undefined, '', false]).toContain(value);
  expect(EMPTY_DRAFT.answers).toEqual({ toldBy: undefined, knowsBy: undefined, recordAgrees: undefined });
  expect(EMPTY_DRAFT.persons).toEqual([]);
  expect(EMPTY_DRAFT.handling).toEqual({ codes: [], conditions: '' });
});

test('an empty draft lists every field that is missing, in the order of the form', () => {
  expect(draftFaults(EMPTY_DRAFT)).toEqual([
    'subject',
    'text',
    'source_reference',
    'grade',
    'persons_or_nobody',
    'classification',
    'handling_none_chosen',
    'tlp',
    'group',
    'purpose',
    'legal_basis',
    'review_date',
    'priority',
  ]);
});

test('a full draft can be sent with or without named persons', () => {
  expect(draftFaults(FULL)).toEqual([]);
  expect(draftFaults({ ...FULL, persons: [], namesNobody: true })).toEqual([]);
});

test('optional fields are not missed: the day, the reason, the answers, the requirement', () => {
  const bare = {
    ...FULL,
    occurredOn: undefined,
    gradeReason: '',
    answers: EMPTY_DRAFT.answers,
    requirementId: undefined,
    collectionTaskId: undefined,
    patrolQuestionId: undefined,
  };
  expect(draftFaults(bare)).toEqual([]);
});

describe('a draft is not sent', () => {
  test.each<[string, Partial<ReportDraft>, string]>([
    ['without a subject', { subject: ' ' }, 'subject'],
    ['without a text', { text: '\n' }, 'text'],
    ['without a source reference', { sourceReference: '' }, 'source_reference'],
    [
      'with the source reference in its subject',
      { subject: `As ${FULL.sourceReference} says` },
      'subject_names_source',
    ],
    [
      'with the source reference in its conditions',
      { handling: { codes: ['H3'], conditions: `ask ${FULL.sourceReference.toLowerCase()} first` } },
      'handling_conditions_name_source',
    ],
    ['without a grade (I1)', { grade: undefined }, 'grade'],
    ['with one code of a grade', { grade: { scheme: 'EU_4x4', source: 'X', info: '' } }, 'grade'],
    ['with codes of another scheme', { grade: { scheme: 'EU_4x4', source: 'E', info: '4' } }, 'grade'],
    ['with codes of no scheme', { grade: { scheme: '', source: 'X', info: '4' } }, 'grade'],
    ['with neither a person nor the statement that it names no one', { persons: [] }, 'persons_or_nobody'],
    ['with a person and the statement that it names no one', { namesNobody: true }, 'persons_or_nobody'],
    ['without a classification', { classification: undefined }, 'classification'],
    ['without a handling code', { handling: { codes: [], conditions: '' } }, 'handling_none_chosen'],
    ['with H3 and no text', { handling: { codes: ['H3'], conditions: '' } }, 'handling_conditions_missing'],
    ['with two families of codes', { handling: { codes: ['H1', 'P'], conditions: '' } }, 'handling_families_mixed'],
    ['without a TLP label', { tlp: undefined }, 'tlp'],
    ['without a group', { group: undefined }, 'group'],
    ['with an empty group', { group: '' }, 'group'],
    ['without a purpose', { purpose: undefined }, 'purpose'],
    ['with an empty purpose', { purpose: ' ' }, 'purpose'],
    ['without a legal basis', { legalBasis: undefined }, 'legal_basis'],
    ['without a priority', { priority: undefined }, 'priority'],
    ['without a review date', { reviewOn: undefined }, 'review_date'],
    ['with a review date that does not exist', { reviewOn: '2026-02-29' }, 'review_date'],
  ])('%s', (_how, part, fault) => {
    expect(draftFaults({ ...FULL, ...part })).toEqual([fault]);
  });

  test.each<[string, Partial<DraftPerson>, string]>([
    ['a name', { name: '' }, 'person_1_name'],
    ['a category (I4)', { category: undefined }, 'person_1_category'],
    ['grounds for a suspicion', { category: 'a_suspect_committed' }, 'person_1_grounds'],
    ['a review date', { reviewOn: undefined }, 'person_1_review_date'],
    ['a review date that exists', { reviewOn: '2026-13-01' }, 'person_1_review_date'],
    ['the source’s reference as the name', { name: FULL.sourceReference }, 'person_1_names_source'],
    ['grounds free of the source’s reference', { grounds: `by ${FULL.sourceReference}` }, 'person_1_names_source'],
  ])('with a second person without %s, and names the person', (_what, part, fault) => {
    expect(draftFaults({ ...FULL, persons: [PERSON, { ...PERSON, ...part }] })).toEqual([fault]);
  });

  test('but can name the source in the text, which is stored in the raw file with it', () => {
    expect(draftFaults({ ...FULL, text: `${FULL.sourceReference} saw it`, gradeReason: FULL.sourceReference })).toEqual(
      [],
    );
  });

  test('with each person’s faults in the persons’ order, and purpose and legal basis reported once', () => {
    const noPersons = {
      name: '',
      category: undefined,
      grounds: '',
      minor: false,
      reviewOn: undefined,
      relatedTo: undefined,
    };
    const faults = draftFaults({ ...FULL, persons: [noPersons, noPersons], purpose: undefined, legalBasis: undefined });
    expect(faults).toEqual([
      'person_0_name',
      'person_0_category',
      'person_0_review_date',
      'person_1_name',
      'person_1_category',
      'person_1_review_date',
      'purpose',
      'legal_basis',
    ]);
  });
});

test('officers’ own observations need no source reference; what others reported to them does', () => {
  const own = { ...FULL, sourceReference: '', answers: { ...FULL.answers, toldBy: 'saw_it_myself' as const } };
  expect(draftFaults(own)).toEqual([]);
  expect(draftFaults({ ...own, answers: FULL.answers })).toEqual(['source_reference']);
});

test('a window that ends before it begins, or is none, is a fault; a moment is a window', () => {
  const at = '2026-03-03T18:00:00Z';
  expect(draftFaults({ ...FULL, window: { from: at, to: at } })).toEqual([]);
  expect(draftFaults({ ...FULL, window: { from: at, to: '2026-03-03T17:59:59.000Z' } })).toEqual(['window']);
  expect(draftFaults({ ...FULL, window: { from: at, to: 'tonight' } })).toEqual(['window']);
});

describe('a contact or associate', () => {
  const contact: DraftPerson = { ...PERSON, name: 'Petrov', category: 'd_contact' };
  const faults = (more: Partial<DraftPerson>) => draftFaults({ ...FULL, persons: [PERSON, { ...contact, ...more }] });
  const of = (name: string, entityId?: string) => ({ name, entityId });

  test('lacks of whom and why', () => {
    expect(faults({})).toEqual(['person_1_related', 'person_1_reason']);
    expect(faults({ relatedTo: of('Petrov'), grounds: 'knows him' })).toEqual(['person_1_related', 'person_1_reason']);
  });

  test('is one of another person of the report, or of a known person, for a reason of a sentence', () => {
    expect(faults({ relatedTo: of(PERSON.name), grounds: 'Sells for him.' })).toEqual([]);
    expect(faults({ relatedTo: of('', 'entity'), grounds: 'Sells for him.' })).toEqual([]);
  });
});
