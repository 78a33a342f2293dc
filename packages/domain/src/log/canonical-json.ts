import { ReeveError } from '../error.ts';

/** Values that can be written canonically: no fractions, because two programs can print those differently. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue };

/**
 * A value as the one JSON text it has: names in the order of their UTF-16 code units, no space, integers only.
 *
 * Source: RFC 8785 (JSON Canonicalization Scheme), for values without fractions.
 * @throws ReeveError invalid_input — a fraction, a number beyond 2^53, or half of a surrogate pair
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw notCanonical('a number that is no whole number');
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw notCanonical('half of a sign');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const names = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`;
}

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value);
const notCanonical = (what: string): ReeveError =>
  new ReeveError('invalid_input', `This holds ${what}, which has no one way to be written.`);
