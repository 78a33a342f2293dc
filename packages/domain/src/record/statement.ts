/**
 * Kinds of entity. An entity has no content of its own: a reader sees the projection of the statements they can see.
 */
export const ENTITY_KINDS = [
  'person',
  'organisation',
  'vehicle',
  'phone',
  'address',
  'account',
  'email',
  'document',
  'object',
  'event',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Fact or assessment: distinguished for every statement (LED Art. 7(1)). */
export const STATEMENT_KINDS = ['fact', 'assessment'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Properties whose value is a text. */
export const VALUE_PROPERTIES = [
  'name',
  'alias',
  'born_on',
  'description',
  'number',
  'registration',
  'make_and_colour',
  'place',
  'occurred',
  'conduct',
  'amount',
  'note',
] as const;
/** Properties whose value is another entity: the controlled list of links. */
export const LINK_PROPERTIES = [
  'associate_of',
  'family_of',
  'owns',
  'uses',
  'present_at',
  'communicated_with',
  'met',
  'lives_at',
  'paid',
  'employed_by',
  'victim_of',
  'suspect_in',
  'witness_in',
  'member_of',
] as const;
export type ValueProperty = (typeof VALUE_PROPERTIES)[number];
export type LinkProperty = (typeof LINK_PROPERTIES)[number];
export type StatementProperty = ValueProperty | LinkProperty;
export const STATEMENT_PROPERTIES: readonly StatementProperty[] = [...VALUE_PROPERTIES, ...LINK_PROPERTIES];

export function isLinkProperty(property: StatementProperty): property is LinkProperty {
  return (LINK_PROPERTIES as readonly string[]).includes(property);
}
