import { compareRead, readName, type NameKind, type ReadName } from '../name/compare-names.ts';
import type { NameComparison } from '../name/name-reason.ts';
import type { EvidenceStrength, IdentityEvidence, IdentityFinding } from '@reeve/domain';
import { type IdentityRecord, valuesOf } from './identity-record.ts';

/** Names of persons have given and family names; those of everything else are read as names of companies. */
const nameKindOf = ({ kind }: IdentityRecord): NameKind => (kind === 'person' ? 'person' : 'company');

export interface RecordName extends ReadNameOf {
  readonly statementId: string;
}
interface ReadNameOf {
  readonly read: ReadName;
}

/** The names and aliases of a record, read once to be compared with many. */
export function namesOf(record: IdentityRecord): readonly RecordName[] {
  const kind = nameKindOf(record);
  return valuesOf(record, 'name', 'alias').map(({ statementId, value }) => ({
    statementId,
    read: readName(value, kind),
  }));
}

/** A name that so many of the records have says less: every third step is that of a namesake. */
const OFTEN = 3;

/**
 * Compares the names of two records: the two that are most alike count, for a person can have several.
 *
 * @param isOften how many records have a name with these words
 * @returns undefined if one of them has no name
 */
export function compareNamesOf(
  one: readonly RecordName[],
  other: readonly RecordName[],
  countOf: (name: ReadName) => number,
): IdentityEvidence | undefined {
  let best: { readonly first: RecordName; readonly second: RecordName; readonly found: NameComparison } | undefined;
  for (const first of one)
    for (const second of other) {
      const found = compareRead(first.read, second.read);
      if (!best || found.score > best.found.score) best = { first, second, found };
    }
  if (!best) return undefined;
  const { first, second, found } = best;
  const isOften = Math.max(countOf(first.read), countOf(second.read)) >= OFTEN;
  const isSingle = first.read.parts.words.length < 2 || second.read.parts.words.length < 2;
  const [finding, toward, strength] = weigh(found, isOften, isSingle);
  return {
    aspect: 'name',
    finding,
    toward,
    strength,
    reasons: found.because,
    statements: [[first.statementId], [second.statementId]],
  };
}

type Weighed = readonly [IdentityFinding, IdentityEvidence['toward'], EvidenceStrength];

function weigh({ level, because }: NameComparison, isOften: boolean, isSingle: boolean): Weighed {
  const isContradicted = because.some((reason) => reason.startsWith('contradicts_'));
  if (level === 'same' && !isContradicted) {
    if (isSingle) return ['near', 'one', 'some'];
    return isOften ? ['same_often', 'one', 'much'] : ['same', 'one', 'decisive'];
  }
  if (level === 'near' && !isContradicted) return ['near', 'one', isOften || isSingle ? 'some' : 'much'];
  if (isContradicted && level !== 'different') return ['contradicted', 'two', 'some'];
  return level === 'far' ? ['near', 'neither', 'none'] : ['differs', 'two', 'some'];
}
