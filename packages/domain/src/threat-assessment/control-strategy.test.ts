import { describe, expect, test } from 'vitest';
import {
  strategyDates,
  strategyFaults,
  STRATEGY_MACHINE,
  strategyStanding,
  type ControlStrategy,
  type StrategyPriority,
} from './control-strategy.ts';

const priority = (code: string): StrategyPriority => ({
  code,
  ownerId: 'kaya',
  lines: {
    prevention: { text: 'Letters within 200 m for 14 days.' },
    intelligence: { text: 'Where are the goods sold?' },
    enforcement: { noneBecause: 'Possession is not sought out.' },
  },
  measure: 'Burglaries against comparison areas.',
  reviewOn: '2027-01-10',
});
const strategy: ControlStrategy = {
  validFrom: '2026-07-11',
  priorities: [priority('P1'), priority('P2')],
  nonPriorities: [{ code: 'graffiti', reason: 'The council deals with it.' }],
};

test('a whole strategy can be signed, and seven priorities are not too many', () => {
  expect(strategyFaults(strategy, ['P1', 'graffiti'])).toEqual([]);
  const seven = Array.from({ length: 7 }, (_, place) => priority(`P${place}`));
  expect(strategyFaults({ ...strategy, priorities: seven })).toEqual([]);
  expect(strategyFaults({ ...strategy, priorities: [...seven, priority('P8')] })).toEqual([
    { is: 'too_many_priorities' },
  ]);
});

test('a priority needs an owner, three lines or the reason for none, a measure and a review date within the validity', () => {
  const bare: StrategyPriority = {
    code: 'P4',
    ownerId: ' ',
    lines: { prevention: { text: 'Yes.' }, intelligence: undefined, enforcement: { noneBecause: '' } },
    measure: '',
    reviewOn: undefined,
  };
  expect(strategyFaults({ ...strategy, priorities: [bare] })).toEqual([
    { is: 'owner', code: 'P4' },
    { is: 'line', code: 'P4', line: 'prevention' },
    { is: 'line', code: 'P4', line: 'intelligence' },
    { is: 'line', code: 'P4', line: 'enforcement' },
    { is: 'measure', code: 'P4' },
    { is: 'review_on', code: 'P4' },
  ]);
  for (const [reviewOn, isFault] of [
    ['2026-07-10', true],
    ['2026-07-11', false],
    ['2027-07-10', false],
    ['2027-07-11', true],
    ['2027-02-29', true],
  ] as const)
    expect(strategyFaults({ ...strategy, priorities: [{ ...priority('P1'), reviewOn }] }).length > 0).toBe(isFault);
});

test('non-priorities are explicit: at least one, each with a reason, and no assessed area is left out', () => {
  expect(strategyFaults({ ...strategy, nonPriorities: [] })).toEqual([{ is: 'no_non_priority' }]);
  expect(strategyFaults({ ...strategy, nonPriorities: [{ code: 'graffiti', reason: 'No.' }] })).toEqual([
    { is: 'non_priority_reason', code: 'graffiti' },
  ]);
  expect(strategyFaults(strategy, ['P1', 'theft_from_vehicle'])).toEqual([
    { is: 'silent_non_priority', code: 'theft_from_vehicle' },
  ]);
  const both = { ...strategy, nonPriorities: [{ code: 'P2', reason: 'Scored below the others.' }] };
  expect(strategyFaults(both)).toEqual([{ is: 'named_twice', code: 'P2' }]);
});

test('a strategy without priorities or with a first day that does not exist is refused', () => {
  expect(strategyFaults({ ...strategy, priorities: [] })).toEqual([{ is: 'no_priority' }]);
  expect(strategyFaults({ ...strategy, validFrom: '2026-02-30' })).toEqual([{ is: 'valid_from' }]);
});

describe('dates', () => {
  test('twelve months of validity, a review at six', () => {
    expect(strategyDates('2026-07-11')).toEqual({ reviewOn: '2027-01-11', validUntil: '2027-07-10' });
    expect(strategyDates('2026-08-31')).toEqual({ reviewOn: '2027-02-28', validUntil: '2027-08-30' });
    expect(strategyDates('2028-02-29')).toEqual({ reviewOn: '2028-08-29', validUntil: '2029-02-27' });
  });

  test('a signed strategy is in force, then due for review, then expired', () => {
    const on = (today: string, reviewedOn?: string) => strategyStanding('signed', '2026-07-11', today, reviewedOn);
    expect(on('2026-07-10')).toBe('not_yet');
    expect(on('2026-07-11')).toBe('in_force');
    expect(on('2027-01-10')).toBe('in_force');
    expect(on('2027-01-11')).toBe('review_due');
    expect(on('2027-02-01', '2027-01-20')).toBe('in_force');
    // Too early a review, or one still to come, is none.
    expect(on('2027-02-01', '2026-09-01')).toBe('review_due');
    expect(on('2027-02-01', '2027-03-01')).toBe('review_due');
    expect(on('2027-07-10', '2027-01-20')).toBe('in_force');
    expect(on('2027-07-11', '2027-01-20')).toBe('expired');
    expect(strategyStanding('draft', '2026-07-11', '2026-08-01')).toBe('draft');
    expect(strategyStanding('superseded', '2026-07-11', '2026-08-01')).toBe('superseded');
  });

  test('is signed once, and then only superseded', () => {
    expect(STRATEGY_MACHINE.draft).toEqual(['signed', 'withdrawn']);
    expect([STRATEGY_MACHINE.signed, STRATEGY_MACHINE.superseded]).toEqual([[], []]);
  });
});
