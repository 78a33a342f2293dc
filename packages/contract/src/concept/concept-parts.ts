import {
  BALANCES,
  CONCEPT_RELATIONS,
  DEFINITION_LEVELS,
  DEFINITION_STATES,
  DIRECTIONS,
  EXTENTS,
  FOCUS_UNITS,
  GENERA,
  MANDATORY_PRODUCTS,
  PIVOTS,
  SCOPES,
  type DefinitionAttribute,
  type Language,
} from '@reeve/domain';
import { z } from 'zod';
import { choice, id, language, line, localDate } from '../parts.ts';

/** One value for each of the six languages. */
export function inEachLanguage<T extends z.ZodType>(value: T) {
  return z.strictObject({ en: value, fr: value, de: value, it: value, ru: value, es: value } satisfies Record<
    Language,
    T
  >);
}
const name = z.string().trim().max(200);
const text = z.string().trim().max(10_000);

/** The terms of a concept in one language; without a preferred term, it has none there yet. */
export const terms = z
  .strictObject({
    preferred: name.default(''),
    alternatives: z.array(name.min(1)).max(20).default([]),
    scopeNote: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'ConceptTerms' });

const set = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.array(z.enum(values)).max(values.length).optional();
/** A definition by attributes; unset attributes are omitted. */
export const definitionAttributes = z
  .strictObject({
    genus: z.enum(GENERA).optional(),
    scope: z.enum(SCOPES).optional(),
    pivot: z.enum(PIVOTS).optional(),
    focusUnits: set(FOCUS_UNITS),
    levels: set(DEFINITION_LEVELS),
    direction: z.enum(DIRECTIONS).optional(),
    cycleExplicit: choice('Extent', EXTENTS).optional(),
    evaluationOfResults: choice('Extent', EXTENTS).optional(),
    rightsInDefinition: choice('Extent', EXTENTS).optional(),
    communityLink: choice('Extent', EXTENTS).optional(),
    partnership: choice('Extent', EXTENTS).optional(),
    preventionBalance: z.enum(BALANCES).optional().describe('from enforcement alone (0) to prevention alone (100)'),
    mandatoryProducts: set(MANDATORY_PRODUCTS),
  } satisfies Record<DefinitionAttribute, z.ZodType>)
  .meta({ id: 'DefinitionAttributes' });

export const definition = z
  .strictObject({
    id: z.string().trim().min(1).max(12).describe('e.g. D4; unique within its concept'),
    language: language.describe('of the original; the others are translations'),
    texts: inEachLanguage(text.default('')),
    source: z.strictObject({ by: line.trim().min(1), year: z.string().trim().max(60), reference: line.trim() }),
    status: z.enum(DEFINITION_STATES),
    attributes: definitionAttributes,
  })
  .meta({ id: 'Definition' });

/** A relation to a concept of the bank or to an entry elsewhere: exactly one of the two is given. */
export const relation = z
  .strictObject({
    type: z.enum(CONCEPT_RELATIONS),
    conceptId: id.optional(),
    uri: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    label: line.default('').describe('the name of an entry elsewhere'),
  })
  .meta({ id: 'ConceptRelation' });

export const adoption = z
  .strictObject({
    definitionId: z.string().max(12),
    decidedOn: localDate,
    decidedBy: line.trim().min(3).describe('the meeting or body that decided'),
    dissents: z
      .array(z.strictObject({ who: line.trim().min(2), reason: z.string().trim().min(3).max(4000) }))
      .max(60)
      .default([])
      .describe('delegations and organisations that did not agree, and why'),
  })
  .meta({ id: 'Adoption' });

/** Everything a person fills in. */
export const conceptContent = {
  terms: inEachLanguage(terms),
  definitions: z.array(definition).max(60).default([]),
  relations: z.array(relation).max(100).default([]),
};

export const languageState = z
  .object({
    state: z.enum(['in_sync', 'behind', 'missing']),
    since: z.int().optional(),
    changedIn: z.array(language).optional(),
    confirmedBy: z.string().optional(),
    confirmedOn: z.string().optional(),
  })
  .meta({ id: 'ConceptLanguageState' });
