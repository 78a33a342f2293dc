import { foldLookAlikes } from '../linkage/compare-values.ts';
import { prepareValue } from '../linkage/prepare-value.ts';
import { nameKeys } from '../name/name-keys.ts';
import { namesOf } from './compare-names-of.ts';
import { type IdentityRecord, valuesOf } from './identity-record.ts';

/** Of a key that more records have, the pairs are not looked at: another key finds those that matter. */
const MOST_OF_KEY = 50;

/**
 * Returns the pairs of records of one kind that are worth comparing: those that share a key of a name, a plate, a number, a
 * birth date or a thing. Pairs that share none are not compared.
 *
 * @returns indexes of both, the lower first, each pair once
 * Cost: O(records · keys), and 50 pairs a record and key at most.
 */
export function candidatePairs(records: readonly IdentityRecord[]): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  for (const [nth, record] of records.entries())
    for (const key of keysOf(record)) {
      const block = blocks.get(key);
      if (block) block.push(nth);
      else blocks.set(key, [nth]);
    }
  const pairs = new Map<number, readonly [number, number]>();
  for (const block of blocks.values()) {
    if (block.length > MOST_OF_KEY) continue;
    for (const [place, one] of block.entries())
      for (const other of block.slice(place + 1)) pairs.set(one * records.length + other, [one, other]);
  }
  return [...pairs.values()];
}

function keysOf(record: IdentityRecord): ReadonlySet<string> {
  return new Set(KEYS[record.kind]?.(record) ?? []);
}

const LAST_DIGITS = 6;

const KEYS: Partial<Readonly<Record<IdentityRecord['kind'], (record: IdentityRecord) => readonly string[]>>> = {
  person: (record) => [...keysOfNames(record), ...keysOfThings(record), ...keysOfBirth(record)],
  organisation: (record) => [...keysOfNames(record), ...keysOfThings(record)],
  vehicle: (record) =>
    valuesOf(record, 'registration').flatMap(({ value }) => oneSignLess(foldLookAlikes(prepareValue('plate', value)))),
  phone: (record) =>
    valuesOf(record, 'number', 'name').flatMap(({ value }) =>
      oneSignLess(prepareValue('phone', value).slice(-LAST_DIGITS)),
    ),
  account: (record) => keysOfNumbers(record),
  document: (record) => keysOfNumbers(record),
  email: (record) =>
    valuesOf(record, 'number', 'name').flatMap(({ value }) =>
      oneSignLess(value.trim().toLowerCase().split('@')[0] ?? ''),
    ),
  address: (record) =>
    valuesOf(record, 'name', 'place', 'number').flatMap(({ value }) => {
      const [numbers = '', words = ''] = prepareValue('address', value).split('|');
      return words.split(' ').map((word) => `${numbers} ${word.slice(0, 4)}`);
    }),
};

/** Two keys of a name together, or its only one: a single one is shared by too many. */
function keysOfNames(record: IdentityRecord): readonly string[] {
  return namesOf(record).flatMap(({ read }) => {
    const keys = nameKeys(read);
    const pairs = keys.flatMap((one, nth) => keys.slice(nth + 1).map((other) => `n ${one} ${other}`));
    return [...pairs, ...keys.map((key) => `n ${key}`)];
  });
}

const keysOfThings = ({ facts }: IdentityRecord): readonly string[] =>
  facts.flatMap(({ objectId }) => (objectId === null ? [] : [`o ${objectId}`]));
const keysOfBirth = (record: IdentityRecord): readonly string[] =>
  valuesOf(record, 'born_on')
    .map(({ value }) => prepareValue('date', value))
    .filter((date) => date !== '' && !date.includes('X'));
const keysOfNumbers = (record: IdentityRecord): readonly string[] =>
  valuesOf(record, 'number', 'name').flatMap(({ value }) => oneSignLess(prepareValue('identifier', value)));

/** A text whole, and without each of its signs: two that differ in one sign, or in two that changed places, share one of these. */
function oneSignLess(text: string): readonly string[] {
  if (text === '') return [];
  return [text, ...Array.from(text, (_, nth) => text.slice(0, nth) + text.slice(nth + 1))];
}
