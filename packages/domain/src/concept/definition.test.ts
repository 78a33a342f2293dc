import { describe, expect, test } from 'vitest';
import { countAnswers, answersOf, AGREEMENT_QUESTIONS, mayShowSum, nextMoment } from './agreement.ts';
import {
  adoptionInForce,
  attributeValues,
  compareDefinitions,
  DEFINITION_ATTRIBUTES,
  mayAdopt,
  type Adoption,
} from './definition.ts';

const NIM = {
  genus: 'process',
  direction: 'both',
  rightsInDefinition: 'no',
  focusUnits: ['problem', 'person'],
} as const;
const OSCE = { genus: 'management_model', direction: 'top_down', focusUnits: ['person', 'problem'] } as const;

test('definitions are compared attribute by attribute; silence is no difference', () => {
  const rows = new Map(compareDefinitions([NIM, OSCE]).map((row) => [row.name, row]));
  expect(rows.size).toBe(DEFINITION_ATTRIBUTES.length);
  expect(rows.get('genus')).toEqual({
    name: 'genus',
    values: [['process'], ['management_model']],
    differing: [1],
    verdict: 'differs',
  });
  // In any order of entry.
  expect(rows.get('focusUnits')).toMatchObject({
    values: [
      ['person', 'problem'],
      ['person', 'problem'],
    ],
    verdict: 'same',
  });
  expect(rows.get('rightsInDefinition')).toMatchObject({ values: [['no'], undefined], verdict: 'unsaid' });
  expect(rows.get('pivot')).toMatchObject({ values: [undefined, undefined], verdict: 'unsaid' });
});

test('marks the definitions that differ from the first that states a value', () => {
  const rows = compareDefinitions([{}, NIM, OSCE, {}, { genus: 'process' }]);
  expect(rows.find((row) => row.name === 'genus')).toMatchObject({ verdict: 'differs', differing: [2] });
  expect(rows.find((row) => row.name === 'rightsInDefinition')).toMatchObject({ verdict: 'unsaid', differing: [] });
});

test('an empty list is a statement: none of them', () => {
  expect(attributeValues({ mandatoryProducts: [] }, 'mandatoryProducts')).toEqual([]);
  expect(
    compareDefinitions([{ mandatoryProducts: [] }, { mandatoryProducts: ['strategic_assessment'] }]).find(
      (row) => row.name === 'mandatoryProducts',
    )?.verdict,
  ).toBe('differs');
});

describe('adopting a definition', () => {
  const adoption: Adoption = {
    definitionId: 'D4',
    decidedOn: '2026-05-02',
    decidedBy: 'Workshop',
    dissents: [{ who: 'Norrin', reason: 'too narrow' }],
  };
  const concept = { definitions: [{ id: 'D4' }], adoptions: [] as readonly Adoption[] };
  test('is a decision on one of the concept’s definitions, of a day that has come', () => {
    expect(mayAdopt(adoption, concept, '2026-05-02')).toEqual({ allowed: true });
    expect(mayAdopt(adoption, { ...concept, definitions: [] }, '2026-05-02')).toMatchObject({
      because: 'no_such_definition',
    });
    expect(mayAdopt(adoption, concept, '2026-05-01')).toMatchObject({ because: 'in_the_future' });
  });
  test('follows earlier decisions and never precedes one', () => {
    const later = { ...adoption, decidedOn: '2026-06-01' };
    expect(mayAdopt(adoption, { ...concept, adoptions: [later] }, '2026-07-01')).toMatchObject({
      because: 'before_earlier_decision',
    });
    expect(adoptionInForce([adoption, later])).toBe(later);
    expect(adoptionInForce([])).toBeUndefined();
  });
  test('no one can dissent twice', () => {
    const twice = { ...adoption, dissents: [...adoption.dissents, { who: ' norrin', reason: 'again' }] };
    expect(mayAdopt(twice, concept, '2026-05-02')).toMatchObject({ because: 'dissents_twice' });
  });
});

describe('sheets of agreement', () => {
  test('become one number per choice, and a yes or no for each of many', () => {
    const rows = answersOf({ genus: 'process', focusUnits: ['person', 'market'], levels: [] });
    expect(rows[0]).toEqual([3]);
    expect(rows[3]).toEqual([1, 0, 0, 0, 1, 0, 0]);
    expect(rows[4]).toEqual([0, 0, 0, 0]);
    expect(rows[1]).toEqual([undefined]);
    expect(rows.map((row) => row.length)).toEqual(AGREEMENT_QUESTIONS.map(({ answers }) => answers.length));
  });

  test('are shown as a total only when at least three have arrived and no more can', () => {
    expect(mayShowSum('before', 'before', 9)).toBe(false);
    expect(mayShowSum('before', 'after', 2)).toBe(false);
    expect(mayShowSum('before', 'after', 3)).toBe(true);
    expect(mayShowSum('after', 'after', 9)).toBe(false);
    expect(mayShowSum('after', 'closed', 3)).toBe(true);
    expect([nextMoment('before'), nextMoment('after'), nextMoment('closed')]).toEqual(['after', 'closed', undefined]);
  });

  test('are counted by value, and not if fewer than three answer', () => {
    const counts = countAnswers([
      { genus: 'process', scope: 'all_crime' },
      { genus: 'process' },
      { genus: 'strategy' },
    ]);
    const genus = counts.find((one) => one.name === 'genus');
    expect(genus?.answered).toBe(3);
    expect(genus?.values.filter((one) => one.sheets > 0)).toEqual([
      { value: 'process', sheets: 2 },
      { value: 'strategy', sheets: 1 },
    ]);
    expect(counts.find((one) => one.name === 'scope')).toMatchObject({ answered: 0 });
    expect(counts.find((one) => one.name === 'scope')?.values.every((one) => one.sheets === 0)).toBe(true);
  });
});
