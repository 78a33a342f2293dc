import { PREFIXES, skosGraph, type Fact, type SkosBank, type SkosValue } from './graph.ts';

type Json = string | { readonly [name: string]: Json | readonly Json[] };

function valueJson(value: SkosValue): Json {
  if ('iri' in value) return { '@id': value.iri };
  if ('facts' in value) return factsJson(value.facts);
  const text = value.text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  if (value.language) return { '@value': text, '@language': value.language };
  return value.datatype ? { '@value': text, '@type': value.datatype } : { '@value': text };
}

function factsJson(facts: readonly Fact[]): { readonly [name: string]: readonly Json[] } {
  const names = [...new Set(facts.map((fact) => fact.name))];
  return Object.fromEntries(
    names.map((name) => [name, facts.filter((fact) => fact.name === name).map((fact) => valueJson(fact.value))]),
  );
}

/** A bank of concepts as SKOS in JSON-LD 1.1 (W3C Recommendation of 16 July 2020). The same triples as in Turtle. */
export function skosJsonLd(bank: SkosBank): string {
  const graph = skosGraph(bank).map(({ iri, type, facts }) => ({ '@id': iri, '@type': type, ...factsJson(facts) }));
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': graph }, null, 2)}\n`;
}
