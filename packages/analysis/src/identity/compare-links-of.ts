import type { EntityKind, StatementProperty } from '@reeve/domain';
import type { ComparedAspect, EvidenceStrength, IdentityEvidence } from '@reeve/domain';
import type { IdentityFact, IdentityRecord } from './identity-record.ts';

/** Links by which two records have a thing in common, and how far that speaks for one: families share homes and cars. */
const HOLDING: readonly StatementProperty[] = ['owns', 'uses', 'lives_at', 'employed_by', 'member_of'];
const SHARED: Partial<Readonly<Record<EntityKind, readonly [ComparedAspect, EvidenceStrength]>>> = {
  phone: ['phone', 'much'],
  account: ['account', 'decisive'],
  email: ['email', 'decisive'],
  document: ['document', 'decisive'],
  vehicle: ['vehicle', 'some'],
  address: ['address', 'some'],
  organisation: ['organisation', 'little'],
};

/** Links between two persons or organisations: who states one names two. */
const BETWEEN: readonly StatementProperty[] = [
  'associate_of',
  'family_of',
  'communicated_with',
  'met',
  'paid',
  'employed_by',
  'member_of',
];

/** Things both hold in the same place count once; a number held at different times can have changed hands. */
export function compareLinksOf(one: IdentityRecord, other: IdentityRecord): readonly IdentityEvidence[] {
  return [...sharedThings(one, other), ...sharedHolder(one, other), ...relationBetween(one, other)];
}

function sharedThings(one: IdentityRecord, other: IdentityRecord): readonly IdentityEvidence[] {
  const found = new Map<ComparedAspect, IdentityEvidence>();
  for (const first of holdings(one))
    for (const second of holdings(other)) {
      if (first.objectId !== second.objectId) continue;
      const [aspect, strength] = SHARED[first.objectKind ?? 'event'] ?? [];
      if (aspect === undefined || strength === undefined) continue;
      const isApart = apart(first, second);
      const before = found.get(aspect);
      if (before && (before.finding === 'shared' || isApart)) continue;
      found.set(aspect, {
        aspect,
        finding: isApart ? 'shared_apart' : 'shared',
        toward: 'one',
        strength: isApart ? 'little' : strength,
        reasons: [],
        statements: [[first.statementId], [second.statementId]],
      });
    }
  return [...found.values()];
}

/** Two things of one person or organisation: a number or a plate was written down twice, or there are two. */
function sharedHolder(one: IdentityRecord, other: IdentityRecord): readonly IdentityEvidence[] {
  for (const first of one.holders)
    for (const second of other.holders)
      if (first.id === second.id)
        return [
          {
            aspect: 'holder',
            finding: 'shared',
            toward: 'one',
            strength: 'some',
            reasons: [],
            statements: [[first.statementId], [second.statementId]],
          },
        ];
  return [];
}

const holdings = ({ facts }: IdentityRecord): readonly IdentityFact[] =>
  facts.filter(({ property, objectId }) => objectId !== null && HOLDING.includes(property));

/** True if the stated times of two links have no day in common. */
const apart = (one: IdentityFact, other: IdentityFact): boolean => endsBefore(one, other) || endsBefore(other, one);
const endsBefore = (one: IdentityFact, other: IdentityFact): boolean =>
  one.validTo !== null && other.validFrom !== null && one.validTo < other.validFrom;

function relationBetween(one: IdentityRecord, other: IdentityRecord): readonly IdentityEvidence[] {
  const [firsts, seconds] = [
    [one, other],
    [other, one],
  ].map(([from, to]) =>
    (from?.facts ?? [])
      .filter(({ property, objectId }) => objectId === to?.id && BETWEEN.includes(property))
      .map(({ statementId }) => statementId),
  );
  if (firsts === undefined || seconds === undefined || firsts.length + seconds.length === 0) return [];
  return [
    {
      aspect: 'relation',
      finding: 'related',
      toward: 'two',
      strength: 'decisive',
      reasons: [],
      statements: [firsts, seconds],
    },
  ];
}
