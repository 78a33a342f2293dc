import { LANGUAGES, NO_TERMS, type Language, type TermsByLanguage } from '@reeve/domain';
import fc from 'fast-check';
import { Parser, type Quad, type Term } from 'n3';
import { describe, expect, test } from 'vitest';
import { skosJsonLd } from './json-ld.ts';
import { skosTurtle } from './turtle.ts';
import type { SkosBank, SkosConcept } from './graph.ts';

const terms = (words: Partial<Record<Language, Partial<TermsByLanguage['en']>>>): TermsByLanguage =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, { ...NO_TERMS, ...words[language] }]),
  ) as unknown as TermsByLanguage; // one entry a language

const HARM: SkosConcept = {
  reference: 'CO-HARM0',
  isRetired: false,
  terms: terms({
    en: { preferred: 'harm', alternatives: ['damage', 'loss'], scopeNote: 'Not "risk".' },
    ru: { preferred: 'вред' },
  }),
  definitions: [
    {
      id: 'R1',
      language: 'en',
      texts: { en: 'What is\nsuffered \\ lost.', ru: 'То, что терпят.' },
      source: { by: 'Reeve', year: '2026', reference: 'our own wording' },
      status: 'agreed',
      attributes: {},
    },
    {
      id: 'D1',
      language: 'en',
      texts: { en: 'Loss.' },
      source: { by: 'Somebody', year: '1999', reference: '' },
      status: 'contested',
      attributes: {},
    },
  ],
  adoptions: [
    {
      definitionId: 'R1',
      decidedOn: '2026-05-02',
      decidedBy: 'Workshop',
      dissents: [{ who: 'Norrin', reason: 'too wide' }],
    },
  ],
  relations: [
    { type: 'broader', reference: 'CO-THREA' },
    { type: 'exact_match', uri: 'https://example.org/harm?a=b c' },
  ],
};
const THREAT: SkosConcept = {
  reference: 'CO-THREA',
  isRetired: true,
  terms: terms({ en: { preferred: 'threat' } }),
  definitions: [],
  adoptions: [],
  relations: [{ type: 'close_match', reference: 'CO-HARM0' }],
};
const bank = (...concepts: readonly SkosConcept[]): SkosBank => ({
  base: 'urn:reeve:riv:concept:',
  title: 'Police of "Riverton"',
  concepts,
});

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const parse = (turtle: string): readonly Quad[] => new Parser({ format: 'text/turtle' }).parse(turtle);

/** A node's triples as texts with blank nodes spelled out, so that two graphs can be compared. */
function spelled(quads: readonly Quad[], subject: Term): readonly string[] {
  const object = (term: Term): string =>
    term.termType === 'BlankNode'
      ? `[${spelled(quads, term).join('; ')}]`
      : term.termType === 'Literal'
        ? JSON.stringify([term.value, term.language, term.datatype.value])
        : `<${term.value}>`;
  return quads
    .filter((quad) => quad.subject.equals(subject))
    .map((quad) => `<${quad.predicate.value}> ${object(quad.object)}`)
    .toSorted();
}
function graphOf(quads: readonly Quad[]): Readonly<Record<string, readonly string[]>> {
  const subjects = new Map(quads.map((quad) => [quad.subject.value, quad.subject]));
  return Object.fromEntries(
    [...subjects]
      .filter(([, term]) => term.termType === 'NamedNode')
      .map(([name, term]) => [name, spelled(quads, term)]),
  );
}

describe('a bank in Turtle, read by an independent parser', () => {
  const quads = parse(skosTurtle(bank(HARM, THREAT)));
  const of = (subject: string, predicate: string): readonly string[] =>
    quads
      .filter((quad) => quad.subject.value.endsWith(subject) && quad.predicate.value === SKOS + predicate)
      .map(({ object }) => (object.termType === 'Literal' ? `${object.value}@${object.language}` : object.value));

  test('has its labels in their languages', () => {
    expect(of('CO-HARM0', 'prefLabel')).toEqual(['harm@en', 'вред@ru']);
    expect(of('CO-HARM0', 'altLabel')).toEqual(['damage@en', 'loss@en']);
    expect(of('CO-HARM0', 'scopeNote')).toEqual(['Not "risk".@en']);
  });

  test('has the adopted definition as text, and each with its source', () => {
    const plain = of('CO-HARM0', 'definition').filter((text) => text.includes('@'));
    expect(plain).toEqual(['What is\nsuffered \\ lost.@en', 'То, что терпят.@ru']);
    const sources = quads.filter((quad) => quad.predicate.value === 'http://purl.org/dc/terms/creator');
    expect(sources.map((quad) => quad.object.value)).toEqual(['Reeve', 'Somebody']);
    expect(quads.filter((quad) => quad.predicate.value === 'http://purl.org/dc/terms/source')).toHaveLength(1);
  });

  test('has both sides of a hierarchy, and matches as given', () => {
    expect(of('CO-HARM0', 'broader')).toEqual(['urn:reeve:riv:concept:CO-THREA']);
    expect(of('CO-THREA', 'narrower')).toEqual(['urn:reeve:riv:concept:CO-HARM0']);
    expect(of('CO-HARM0', 'exactMatch')).toEqual(['https://example.org/harm?a=b%20c']);
    expect(of('CO-THREA', 'closeMatch')).toEqual(['urn:reeve:riv:concept:CO-HARM0']);
  });

  test('keeps decision and dissent as its history', () => {
    expect(of('CO-HARM0', 'historyNote')).toEqual([
      '2026-05-02: R1 adopted by Workshop@en',
      '2026-05-02: Norrin dissented from R1: too wide@en',
    ]);
  });
});

/**
 * Triples of our JSON-LD by its context, written independently of the program: names are joined, values taken
 * unchanged.
 */
function jsonLdGraph(text: string): Readonly<Record<string, readonly string[]>> {
  interface Value {
    readonly '@id'?: string;
    readonly '@value'?: string;
    readonly '@language'?: string;
    readonly '@type'?: string;
    readonly [name: string]: unknown;
  }
  const document = JSON.parse(text) as {
    readonly '@context': Readonly<Record<string, string>>;
    readonly '@graph': readonly Value[];
  };
  const full = (name: string): string => {
    const [prefix = '', rest = ''] = name.split(':', 2);
    return (document['@context'][prefix] ?? '') + rest;
  };
  const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  const factsOf = (node: Value): readonly string[] =>
    Object.entries(node)
      .flatMap(([name, values]) => {
        if (name === '@id') return [];
        if (name === '@type') return [`<${RDF}type> <${full(String(values))}>`];
        return (values as readonly Value[]).map((value) => `<${full(name)}> ${objectOf(value)}`);
      })
      .toSorted();
  const objectOf = (value: Value): string => {
    if (value['@id'] !== undefined) return `<${value['@id']}>`;
    if (value['@value'] === undefined) return `[${factsOf(value).join('; ')}]`;
    const language = value['@language'] ?? '';
    const plain = 'http://www.w3.org/2001/XMLSchema#string';
    const datatype = value['@type'] === undefined ? (language ? `${RDF}langString` : plain) : full(value['@type']);
    return JSON.stringify([value['@value'], language, datatype]);
  };
  return Object.fromEntries(document['@graph'].map((node) => [node['@id'] ?? '', factsOf(node)]));
}

test('JSON-LD has the same triples as Turtle', () => {
  const of = bank(HARM, THREAT);
  expect(jsonLdGraph(skosJsonLd(of))).toEqual(graphOf(parse(skosTurtle(of))));
});

test('every text comes out of the parser as it went in', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((one) => !one.includes('\u0000'));
  fc.assert(
    fc.property(text, text, (label, note) => {
      const of = bank({ ...THREAT, terms: terms({ fr: { preferred: label, scopeNote: note } }) });
      const found = parse(skosTurtle(of)).filter((quad) => quad.object.termType === 'Literal');
      expect(found.map((quad) => quad.object.value)).toEqual(expect.arrayContaining([label, note]));
    }),
    { seed: 5 },
  );
});
