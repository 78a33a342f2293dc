import type { InEveryLanguage, Language } from '../language.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

export const DEFINITION_STATES = ['proposed', 'agreed', 'contested'] as const;
export type DefinitionState = (typeof DEFINITION_STATES)[number];

/** The genus of a concept, by its definition. */
export const GENERA = [
  'philosophy',
  'business_model',
  'management_model',
  'process',
  'strategy',
  'information_sharing',
  'policy_cycle',
] as const;
export const SCOPES = ['serious_offenders', 'by_harm', 'all_crime', 'all_hazards', 'organised_crime'] as const;
export const PIVOTS = ['analysis', 'decision_making', 'tasking', 'priorities', 'sharing', 'source'] as const;
export const FOCUS_UNITS = ['person', 'group', 'place', 'victim', 'market', 'problem', 'threat'] as const;
export const DEFINITION_LEVELS = ['local', 'regional', 'national', 'international'] as const;
export const DIRECTIONS = ['top_down', 'bottom_up', 'both'] as const;
export const EXTENTS = ['no', 'partly', 'yes'] as const;
export const MANDATORY_PRODUCTS = [
  'strategic_assessment',
  'tactical_assessment',
  'subject_profile',
  'problem_profile',
] as const;
/** The emphasis of a definition, from enforcement alone (0) to prevention alone (100). */
export const BALANCES = ['0', '25', '50', '75', '100'] as const;

/**
 * Attributes in which definitions of a concept can differ (domain brief §7.1). What a source does not state is omitted
 * and never guessed.
 */
export interface DefinitionAttributes {
  readonly genus?: (typeof GENERA)[number] | undefined;
  readonly scope?: (typeof SCOPES)[number] | undefined;
  readonly pivot?: (typeof PIVOTS)[number] | undefined;
  readonly focusUnits?: readonly (typeof FOCUS_UNITS)[number][] | undefined;
  readonly levels?: readonly (typeof DEFINITION_LEVELS)[number][] | undefined;
  readonly direction?: (typeof DIRECTIONS)[number] | undefined;
  readonly cycleExplicit?: (typeof EXTENTS)[number] | undefined;
  readonly evaluationOfResults?: (typeof EXTENTS)[number] | undefined;
  readonly rightsInDefinition?: (typeof EXTENTS)[number] | undefined;
  readonly communityLink?: (typeof EXTENTS)[number] | undefined;
  readonly partnership?: (typeof EXTENTS)[number] | undefined;
  readonly preventionBalance?: (typeof BALANCES)[number] | undefined;
  readonly mandatoryProducts?: readonly (typeof MANDATORY_PRODUCTS)[number][] | undefined;
}
export type DefinitionAttribute = keyof DefinitionAttributes;

/** Each attribute with its values; a `many` takes any number, the others one. The order of tables and sheets. */
export const DEFINITION_ATTRIBUTES: readonly {
  readonly name: DefinitionAttribute;
  readonly many: boolean;
  readonly values: readonly string[];
}[] = [
  { name: 'genus', many: false, values: GENERA },
  { name: 'scope', many: false, values: SCOPES },
  { name: 'pivot', many: false, values: PIVOTS },
  { name: 'focusUnits', many: true, values: FOCUS_UNITS },
  { name: 'levels', many: true, values: DEFINITION_LEVELS },
  { name: 'direction', many: false, values: DIRECTIONS },
  { name: 'cycleExplicit', many: false, values: EXTENTS },
  { name: 'evaluationOfResults', many: false, values: EXTENTS },
  { name: 'rightsInDefinition', many: false, values: EXTENTS },
  { name: 'communityLink', many: false, values: EXTENTS },
  { name: 'partnership', many: false, values: EXTENTS },
  { name: 'preventionBalance', many: false, values: BALANCES },
  { name: 'mandatoryProducts', many: true, values: MANDATORY_PRODUCTS },
];

/** The source of a definition. */
export interface DefinitionSource {
  readonly by: string;
  /** A year or a span of years, as stated by its source. */
  readonly year: string;
  readonly reference: string;
}

export interface Definition {
  /** `D4`; unique within its concept. */
  readonly id: string;
  /** The language it was written in; the others are translations of it. */
  readonly language: Language;
  readonly texts: Readonly<Partial<Record<Language, string>>> | InEveryLanguage;
  readonly source: DefinitionSource;
  readonly status: DefinitionState;
  readonly attributes: DefinitionAttributes;
}

/** One attribute of several definitions, side by side. */
export interface ComparedAttribute {
  readonly name: DefinitionAttribute;
  /** Values of each definition in the order given; `undefined` if it does not state any. */
  readonly values: readonly (readonly string[] | undefined)[];
  /** Indices of the definitions that differ from the first that states a value. */
  readonly differing: readonly number[];
  /** `unsaid`: fewer than two state a value, so nothing can differ. */
  readonly verdict: 'same' | 'differs' | 'unsaid';
}

/** Returns the values of an attribute in the order of its list; `undefined` if the definition does not state any. */
export function attributeValues(
  attributes: DefinitionAttributes,
  name: DefinitionAttribute,
): readonly string[] | undefined {
  const given = attributes[name];
  if (given === undefined) return undefined;
  const order = DEFINITION_ATTRIBUTES.find((one) => one.name === name)?.values ?? [];
  const values: readonly string[] = typeof given === 'string' ? [given] : given;
  return [...new Set(values)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/**
 * Compares definitions attribute by attribute. A value that is not stated is no difference: silence is not the
 * opposite.
 *
 * @param definitions in the order of the columns; two or more
 * @returns one row an attribute, in the order of `DEFINITION_ATTRIBUTES`
 */
export function compareDefinitions(definitions: readonly DefinitionAttributes[]): readonly ComparedAttribute[] {
  return DEFINITION_ATTRIBUTES.map(({ name }) => {
    const values = definitions.map((one) => attributeValues(one, name));
    const stated = values.flatMap((one, place) => (one === undefined ? [] : [{ place, words: one.join('|') }]));
    const differing = stated.filter((one) => one.words !== stated[0]?.words).map((one) => one.place);
    const verdict = stated.length < 2 ? 'unsaid' : differing.length === 0 ? 'same' : 'differs';
    return { name, values, differing, verdict };
  });
}

/** One organisation or delegation that did not agree with the adopted definition, and why. */
export interface Dissent {
  readonly who: string;
  readonly reason: string;
}

/** A definition adopted as the common one. A later one follows it and never overwrites it. */
export interface Adoption {
  readonly definitionId: string;
  readonly decidedOn: string;
  /** The meeting or body that decided. */
  readonly decidedBy: string;
  readonly dissents: readonly Dissent[];
}

export type AdoptionRefusal = 'no_such_definition' | 'before_earlier_decision' | 'in_the_future' | 'dissents_twice';

/**
 * Returns whether a definition can be recorded as adopted: it belongs to the concept, the day has come and is not before an
 * earlier decision, and no one dissents twice.
 */
export function mayAdopt(
  adoption: Adoption,
  concept: { readonly definitions: readonly Pick<Definition, 'id'>[]; readonly adoptions: readonly Adoption[] },
  today: string,
): Verdict<AdoptionRefusal> {
  if (!concept.definitions.some((one) => one.id === adoption.definitionId)) return refused('no_such_definition');
  if (adoption.decidedOn > today) return refused('in_the_future');
  if (concept.adoptions.some((earlier) => earlier.decidedOn > adoption.decidedOn))
    return refused('before_earlier_decision');
  const names = adoption.dissents.map((one) => one.who.trim().toLowerCase());
  return new Set(names).size === names.length ? ALLOWED : refused('dissents_twice');
}

/** The adoption in force: the last one recorded. */
export function adoptionInForce(adoptions: readonly Adoption[]): Adoption | undefined {
  return adoptions.at(-1);
}
