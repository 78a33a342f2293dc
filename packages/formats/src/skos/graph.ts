import type { Adoption, ConceptRelation, Definition, Language, TermsByLanguage } from '@reeve/domain';
import { LANGUAGES } from '@reeve/domain';

/** A bank of concepts for export. */
export interface SkosBank {
  /** Prefix that turns every reference into an address, `urn:reeve:riv:concept:`. */
  readonly base: string;
  readonly title: string;
  readonly concepts: readonly SkosConcept[];
}
export interface SkosConcept {
  readonly reference: string;
  readonly isRetired: boolean;
  readonly terms: TermsByLanguage;
  readonly definitions: readonly Definition[];
  readonly adoptions: readonly Adoption[];
  /** To another concept by its reference, or to an external entry by its address. */
  readonly relations: readonly {
    readonly type: ConceptRelation;
    readonly reference?: string | undefined;
    readonly uri?: string | undefined;
  }[];
}

/** Names that the writers abbreviate. */
export const PREFIXES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
export type Name = `${keyof typeof PREFIXES}:${string}`;

export type SkosValue =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: Language; readonly datatype?: Name }
  | { readonly facts: readonly Fact[] };
export interface Fact {
  readonly name: Name;
  readonly value: SkosValue;
}
export interface SkosNode {
  readonly iri: string;
  readonly type: Name;
  readonly facts: readonly Fact[];
}

const RELATION: Readonly<Record<ConceptRelation, Name>> = {
  broader: 'skos:broader',
  related: 'skos:related',
  exact_match: 'skos:exactMatch',
  close_match: 'skos:closeMatch',
  broad_match: 'skos:broadMatch',
};
/** Relations with their inverse under another name, or the same; SKOS treats matches as symmetric. */
const INVERSE: Readonly<Partial<Record<ConceptRelation, Name>>> = { broader: 'skos:narrower', related: 'skos:related' };

/** Signs not allowed in an address, in addition to white space and control signs. */
const UNFIT = '<>"{}|^`\\';

/** Returns an address without the signs not allowed in one: they are percent-encoded. */
const address = (uri: string): string =>
  Array.from(uri, (sign) => (sign <= ' ' || UNFIT.includes(sign) ? encodeURIComponent(sign) : sign)).join('');

const textFact = (name: Name, text: string, language?: Language): readonly Fact[] =>
  text === '' ? [] : [{ name, value: { text, ...(language ? { language } : {}) } }];
const inLanguages = (name: Name, textOf: (language: Language) => string | undefined): readonly Fact[] =>
  LANGUAGES.flatMap((language) => textFact(name, textOf(language) ?? '', language));

/** A definition with its source: SKOS's documentation as a related resource. */
function definitionFact({ texts, source, status }: Definition): Fact {
  const facts = [
    ...inLanguages('rdf:value', (language) => texts[language]),
    ...textFact('dct:creator', source.by),
    ...textFact('dct:date', source.year),
    ...textFact('dct:source', source.reference),
    ...textFact('skos:note', status),
  ];
  return { name: 'skos:definition', value: { facts } };
}

/** Decisions and dissents, as the history of a concept. */
function history({ adoptions }: SkosConcept): readonly Fact[] {
  return adoptions.flatMap(({ definitionId, decidedOn, decidedBy, dissents }) => [
    ...textFact('skos:historyNote', `${decidedOn}: ${definitionId} adopted by ${decidedBy}`, 'en'),
    ...dissents.flatMap(({ who, reason }) =>
      textFact('skos:historyNote', `${decidedOn}: ${who} dissented from ${definitionId}: ${reason}`, 'en'),
    ),
  ]);
}

/**
 * A bank as SKOS: the scheme and then its concepts, in the order of the bank.
 *
 * Of a concept's definitions the adopted one is also given as plain text; each carries its source. Source: A. Miles &
 * S. Bechhofer (2009), SKOS Simple Knowledge Organization System Reference, W3C Recommendation, 18 August 2009.
 */
export function skosGraph({ base, title, concepts }: SkosBank): readonly SkosNode[] {
  const scheme = `${base}scheme`;
  const facts = new Map(concepts.map((one) => [one.reference, [] as Fact[]]));
  for (const concept of concepts) {
    const own = facts.get(concept.reference);
    const adopted = concept.adoptions.at(-1)?.definitionId;
    own?.push(
      { name: 'skos:inScheme', value: { iri: scheme } },
      ...textFact('skos:notation', concept.reference),
      ...inLanguages('skos:prefLabel', (language) => concept.terms[language].preferred),
      ...LANGUAGES.flatMap((language) =>
        concept.terms[language].alternatives.flatMap((term) => textFact('skos:altLabel', term, language)),
      ),
      ...inLanguages('skos:scopeNote', (language) => concept.terms[language].scopeNote),
      ...concept.definitions
        .filter((one) => one.id === adopted)
        .flatMap((one) => inLanguages('skos:definition', (language) => one.texts[language])),
      ...concept.definitions.map(definitionFact),
      ...history(concept),
    );
    if (concept.isRetired) own?.push({ name: 'owl:deprecated', value: { text: 'true', datatype: 'xsd:boolean' } });
  }
  const add = (reference: string, name: Name, iri: string): void => {
    const own = facts.get(reference);
    const isThere = own?.some((fact) => fact.name === name && 'iri' in fact.value && fact.value.iri === iri);
    if (!isThere) own?.push({ name, value: { iri } });
  };
  for (const { reference, relations } of concepts) {
    for (const { type, reference: other, uri } of relations) {
      add(reference, RELATION[type], other === undefined ? address(uri ?? '') : base + other);
      const inverse = INVERSE[type];
      if (other !== undefined && inverse) add(other, inverse, base + reference);
    }
  }
  return [
    { iri: scheme, type: 'skos:ConceptScheme', facts: textFact('dct:title', title) },
    ...concepts.map(({ reference }): SkosNode => ({
      iri: base + reference,
      type: 'skos:Concept',
      facts: facts.get(reference) ?? [],
    })),
  ];
}
