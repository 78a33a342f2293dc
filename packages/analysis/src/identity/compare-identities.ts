import type { ReadName } from '../name/compare-names.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { compareLinksOf } from './compare-links-of.ts';
import { compareNamesOf, namesOf, type RecordName } from './compare-names-of.ts';
import { compareValuesOf } from './compare-values-of.ts';
import { type IdentityEvidence, type IdentityVerdict, verdictOf } from '@reeve/domain';
import type { IdentityRecord } from './identity-record.ts';

/** Two records and what was found. */
export interface ComparedIdentities {
  readonly first: string;
  readonly second: string;
  readonly evidence: readonly IdentityEvidence[];
  readonly verdict: IdentityVerdict;
}

/** Records of one reader, ready to be compared. */
export interface IdentityComparer {
  /** All that is known on a pair of records of one kind. */
  readonly compare: (one: IdentityRecord, other: IdentityRecord) => ComparedIdentities;
  /** The pairs that are worth a look: of persons none that are likely two, of things none that are surely two. */
  readonly candidates: () => readonly ComparedIdentities[];
}

/**
 * Compares entities by what one reader may see of them. How rare a name is, is counted among these records alone, so that
 * nothing of others shows in it.
 *
 * The model is that of Fellegi and Sunter with rounded weights that are the same for every reader (docs/methods/identities.md).
 * Weights are not learnt from the records: with a few hundred, they would change with each of them.
 *
 * @example see docs/methods/identities.md
 * Cost: about 20 µs a pair of names; pairs as `candidatePairs`.
 */
export function identityComparer(records: readonly IdentityRecord[]): IdentityComparer {
  const names = new Map<string, readonly RecordName[]>();
  const namesFor = (record: IdentityRecord): readonly RecordName[] => {
    const known = names.get(record.id) ?? namesOf(record);
    names.set(record.id, known);
    return known;
  };
  const counts = new Map<string, number>();
  for (const record of records)
    for (const words of new Set(namesFor(record).map(({ read }) => wordsOf(read))))
      counts.set(words, (counts.get(words) ?? 0) + 1);
  const countOf = (name: ReadName): number => counts.get(wordsOf(name)) ?? 0;

  const compare = (one: IdentityRecord, other: IdentityRecord): ComparedIdentities => {
    const isNamed = one.kind === 'person' || one.kind === 'organisation';
    const named = isNamed ? compareNamesOf(namesFor(one), namesFor(other), countOf) : undefined;
    const evidence = [...(named ? [named] : []), ...compareValuesOf(one, other), ...compareLinksOf(one, other)];
    return { first: one.id, second: other.id, evidence, verdict: verdictOf(evidence) };
  };
  const candidates = (): readonly ComparedIdentities[] =>
    candidatePairs(records).flatMap(([one, other]) => {
      const [first, second] = [records[one], records[other]];
      if (!first || !second || first.kind !== second.kind) return [];
      const compared = compare(first, second);
      return isWorthALook(compared, first) ? [compared] : [];
    });
  return { compare, candidates };
}

/** Two similar numbers of things are quickly looked at; two persons with similar names are many. */
const isWorthALook = ({ verdict }: ComparedIdentities, { kind }: IdentityRecord): boolean =>
  verdict !== 'surely_two' && (verdict !== 'likely_two' || (kind !== 'person' && kind !== 'organisation'));

/** The words of a name in any order, without accents and case. */
const wordsOf = ({ parts }: ReadName): string =>
  parts.words
    .map(({ bare }) => bare)
    .toSorted()
    .join(' ');
