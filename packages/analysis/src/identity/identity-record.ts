import type { EntityKind, StatementProperty } from '@reeve/domain';

/** A current statement about an entity, as it is compared. */
export interface IdentityFact {
  readonly statementId: string;
  readonly property: StatementProperty;
  readonly value: string | null;
  /** The entity it points to, of a link. */
  readonly objectId: string | null;
  readonly objectKind: EntityKind | null;
  /** `YYYY-MM-DD`, or null if not stated. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** An entity with the current statements about it that one reader may see. */
export interface IdentityRecord {
  readonly id: string;
  readonly kind: EntityKind;
  readonly facts: readonly IdentityFact[];
  /** Who owns or uses it: the entity, and the statement. */
  readonly holders: readonly { readonly id: string; readonly statementId: string }[];
}

/** The values of some properties of a record, each with its statement. */
export const valuesOf = (
  { facts }: IdentityRecord,
  ...properties: readonly StatementProperty[]
): readonly { readonly statementId: string; readonly value: string }[] =>
  facts.flatMap(({ statementId, property, value }) =>
    value === null || !properties.includes(property) ? [] : [{ statementId, value }],
  );
