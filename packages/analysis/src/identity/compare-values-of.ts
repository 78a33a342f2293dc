import {
  compareAddresses,
  compareDates,
  compareEmails,
  compareIdentifiers,
  comparePhones,
  comparePlates,
} from '../linkage/compare-values.ts';
import { type ComparisonKind, prepareValue } from '../linkage/prepare-value.ts';
import type { ComparedAspect, EvidenceStrength, IdentityEvidence, IdentityFinding } from '@reeve/domain';
import { type IdentityRecord, valuesOf } from './identity-record.ts';
import type { StatementProperty } from '@reeve/domain';

/** What the level of a comparison says, closest first; equality is the first. */
type Level = readonly [IdentityFinding, IdentityEvidence['toward'], EvidenceStrength];

interface ValueRule {
  readonly aspect: ComparedAspect;
  readonly properties: readonly StatementProperty[];
  readonly kind: ComparisonKind;
  readonly compare: (a: string, b: string) => number;
  readonly levels: readonly Level[];
}

const NOTHING: Level = ['differs', 'neither', 'none'];

const BIRTH: ValueRule = {
  aspect: 'born_on',
  properties: ['born_on'],
  kind: 'date',
  compare: compareDates,
  levels: [
    ['same', 'one', 'decisive'],
    ['part_known', 'one', 'some'],
    ['swapped', 'one', 'much'],
    ['one_sign', 'one', 'some'],
    ['same_year', 'neither', 'none'],
    ['differs', 'two', 'some'],
  ],
};
const PLATE: ValueRule = {
  aspect: 'registration',
  properties: ['registration'],
  kind: 'plate',
  compare: comparePlates,
  levels: [
    ['same', 'one', 'identifying'],
    ['look_alikes', 'one', 'decisive'],
    ['one_sign', 'one', 'much'],
    ['differs', 'two', 'decisive'],
  ],
};
const COLOUR: ValueRule = {
  aspect: 'make_and_colour',
  properties: ['make_and_colour'],
  kind: 'text',
  compare: commonWords,
  levels: [
    ['same', 'one', 'some'],
    ['near', 'one', 'little'],
    ['differs', 'two', 'some'],
  ],
};
const numberRule = (kind: ComparisonKind, compare: ValueRule['compare'], levels: readonly Level[]): ValueRule => ({
  aspect: 'number',
  properties: ['number', 'name'],
  kind,
  compare,
  levels,
});
const PHONE = numberRule('phone', endingOf, [
  ['same', 'one', 'identifying'],
  ['ending', 'one', 'decisive'],
  ['one_sign', 'one', 'much'],
  ['differs', 'two', 'decisive'],
]);
const IDENTIFIER = numberRule('identifier', compareIdentifiers, [
  ['same', 'one', 'identifying'],
  ['one_sign', 'one', 'much'],
  ['one_sign', 'one', 'little'],
  ['differs', 'two', 'decisive'],
]);
const EMAIL = numberRule('email', compareEmails, [
  ['same', 'one', 'identifying'],
  ['near', 'one', 'some'],
  ['one_sign', 'one', 'much'],
  ['near', 'one', 'little'],
  ['differs', 'two', 'decisive'],
]);
const ADDRESS: ValueRule = {
  aspect: 'address',
  properties: ['name', 'place', 'number'],
  kind: 'address',
  compare: compareAddresses,
  levels: [['same', 'one', 'identifying'], ['near', 'one', 'decisive'], NOTHING, ['differs', 'two', 'decisive']],
};

/** Digits at the end that two ways to write a local number share. */
const LOCAL_DIGITS = 6;

function endingOf(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter >= LOCAL_DIGITS && (a.endsWith(b) || b.endsWith(a))) return 1;
  return comparePhones(a, b);
}

/** 0 for the same words, 1 if every word of the shorter text is in the other, else 2. */
function commonWords(a: string, b: string): number {
  const [one, other] = [a.split(' '), b.split(' ')];
  const [shorter, longer] = one.length <= other.length ? [one, new Set(other)] : [other, new Set(one)];
  if (!shorter.every((word) => longer.has(word))) return 2;
  return shorter.length === longer.size ? 0 : 1;
}

const RULES: Partial<Readonly<Record<IdentityRecord['kind'], readonly ValueRule[]>>> = {
  person: [BIRTH],
  vehicle: [PLATE, COLOUR],
  phone: [PHONE],
  account: [IDENTIFIER],
  document: [IDENTIFIER],
  email: [EMAIL],
  address: [ADDRESS],
};

/** Compares what two records of one kind state of themselves: dates, plates, numbers, colours. The closest values count. */
export function compareValuesOf(one: IdentityRecord, other: IdentityRecord): readonly IdentityEvidence[] {
  return (RULES[one.kind] ?? []).flatMap((rule) => {
    const found = closest(rule, one, other);
    return found ? [found] : [];
  });
}

function closest(rule: ValueRule, one: IdentityRecord, other: IdentityRecord): IdentityEvidence | undefined {
  const [firsts, seconds] = [one, other].map((record) =>
    valuesOf(record, ...rule.properties)
      .map(({ statementId, value }) => ({ statementId, value: prepareValue(rule.kind, value) }))
      .filter(({ value }) => value !== ''),
  );
  if (firsts === undefined || seconds === undefined || firsts.length + seconds.length === 0) return undefined;
  const of = { aspect: rule.aspect, reasons: [] };
  if (firsts.length === 0 || seconds.length === 0)
    return {
      ...of,
      finding: 'one_only',
      toward: 'neither',
      strength: 'none',
      statements: [firsts.map(({ statementId }) => statementId), seconds.map(({ statementId }) => statementId)],
    };
  let best = { level: Number.POSITIVE_INFINITY, first: '', second: '' };
  for (const first of firsts)
    for (const second of seconds) {
      const level =
        first.value === second.value ? equalLevel(rule, first.value) : rule.compare(first.value, second.value);
      if (level < best.level) best = { level, first: first.statementId, second: second.statementId };
    }
  const [finding, toward, strength] = rule.levels[best.level] ?? NOTHING;
  return { ...of, finding, toward, strength, statements: [[best.first], [best.second]] };
}

/** Two equal dates of which a part is unknown agree in what is known. */
const equalLevel = ({ kind }: ValueRule, value: string): number => (kind === 'date' && value.includes('X') ? 1 : 0);
