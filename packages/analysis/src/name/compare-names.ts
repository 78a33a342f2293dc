import { ReeveError } from '@reeve/domain';
import { cleanName } from './clean-name.ts';
import { compareCompanies } from './compare-companies.ts';
import { comparePersons } from './compare-persons.ts';
import { levelOf, type NameComparison, type NameReason, sortReasons } from './name-reason.ts';
import { type CompanyParts, readCompany } from './read-company.ts';
import { type PersonParts, readPerson } from './read-person.ts';
import type { Scored } from './scored.ts';

export type NameKind = 'person' | 'company' | 'vessel';

/** A name that was read once, to be compared many times. */
export type ReadName = {
  /** Cleaned (`cleanName`). */
  readonly text: string;
  /** How it is written: hidden signs, mixed scripts, cut. */
  readonly written: readonly NameReason[];
} & (
  | { readonly kind: 'person'; readonly parts: PersonParts }
  | { readonly kind: 'company' | 'vessel'; readonly parts: CompanyParts }
);

/**
 * Reads a name: cleaned, cut into words, each with its letters, its sounds and what it is in the name.
 *
 * @param name any text; the first 2,000 signs are looked at, 300 of those that are seen are read
 * @throws never for any text
 * Cost: linear in the length read, about 50 µs for a person's name.
 */
export function readName(name: string, kind: NameKind): ReadName {
  const clean = cleanName(name);
  const written: NameReason[] = [];
  if (clean.hadHidden) written.push('hidden_signs');
  if (clean.wasMixed) written.push('mixed_scripts');
  if (clean.wasCut) written.push('cut');
  if (kind !== 'person') return { kind, text: clean.text, written, parts: readCompany(clean, kind) };
  const parts = readPerson(clean);
  if (parts.hadDigits) written.push('digits_as_letters');
  if (parts.hadTitle) written.push('title_ignored');
  return { kind, text: clean.text, written, parts };
}

/**
 * How alike two names of one kind are, and why. It compares names, not persons: two persons can have the same name, and
 * one person has several. Use it to find names to look at; who a person is, people decide. The score orders pairs on the
 * resolution desk. It is not stored with a person, shown elsewhere or sent.
 *
 * Method: docs/methods/names.md.
 *
 * @param one, other of the same kind; their order does not matter
 * @returns level and score [0, 1], 1 for the same words, habits of spelling aside; because: why, as codes. Names
 *   without a letter or digit have the score 0 (`empty`), even with themselves
 * @throws ReeveError invalid_input — names of two kinds
 * Cost: O(words² · length²) with at most ten words of 48 signs. Deterministic.
 */
export function compareRead(one: ReadName, other: ReadName): NameComparison {
  // In one order, so that the last bit of a sum, and with it a rounded score, is the same both ways.
  const [first, second] = one.text <= other.text ? [one, other] : [other, one];
  const { score, reasons } = scoreNames(first, second);
  for (const reason of first.written) reasons.add(reason);
  for (const reason of second.written) reasons.add(reason);
  if (score === 1 && reasons.size === 0) reasons.add('same_letters');
  const rounded = Math.round(score * 1_000) / 1_000;
  return { level: levelOf(rounded), score: rounded, because: sortReasons(reasons) };
}

function scoreNames(one: ReadName, other: ReadName): Scored {
  if (one.kind === 'person' && other.kind === 'person') return comparePersons(one.parts, other.parts);
  if (one.kind === 'person' || other.kind === 'person' || one.kind !== other.kind)
    throw new ReeveError('invalid_input', 'Names of two kinds cannot be compared.');
  return compareCompanies(one.parts, other.parts);
}

/**
 * How alike two names are, and why: `readName` and `compareRead` in one. Read each name once where there are many.
 *
 * @example compareNames('Сидоров Иван Петрович', 'Ivan Sidorov', 'person').because // => ['other_script', 'order', 'patronymic_omitted']
 * @example compareNames('Ivan Petrovich Sidorov', 'Ivan Ivanovich Sidorov', 'person').because // => ['contradicts_patronymic']
 */
export function compareNames(a: string, b: string, kind: NameKind): NameComparison {
  return compareRead(readName(a, kind), readName(b, kind));
}
