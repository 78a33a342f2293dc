import { PREFIXES, skosGraph, type Fact, type SkosBank, type SkosValue } from './graph.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};
const unicode = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;

/** A text between quotes; control signs and lone surrogates are written as escapes or, if there is none, replaced. */
function quoted(text: string): string {
  const sound = text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  // oxlint-disable-next-line no-control-regex -- control signs are what is looked for
  return `"${sound.replaceAll(/[\\"\n\r\t\b\f]/g, (sign) => ESCAPES[sign] ?? sign).replaceAll(/[\u0000-\u001F\u007F]/g, unicode)}"`;
}

/** An address between angle brackets; the graph has already encoded the signs not allowed in one. */
const iri = (address: string): string => `<${address}>`;

function valueText(value: SkosValue, indent: string): string {
  if ('iri' in value) return iri(value.iri);
  if ('facts' in value) return `[\n${factLines(value.facts, `${indent}  `)}\n${indent}]`;
  const { text, language, datatype } = value;
  return `${quoted(text)}${language ? `@${language}` : ''}${datatype ? `^^${datatype}` : ''}`;
}

function factLines(facts: readonly Fact[], indent: string): string {
  return facts.map(({ name, value }) => `${indent}${name} ${valueText(value, indent)}`).join(' ;\n');
}

/**
 * Returns a bank of concepts as SKOS in Turtle (W3C Recommendation of 25 February 2014), UTF-8. The same bank gives the
 * same bytes.
 */
export function skosTurtle(bank: SkosBank): string {
  const prefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: ${iri(address)} .`);
  const nodes = skosGraph(bank).map(({ iri: address, type, facts }) =>
    facts.length === 0 ? `${iri(address)} a ${type} .` : `${iri(address)} a ${type} ;\n${factLines(facts, '  ')} .`,
  );
  return `${[prefixes.join('\n'), ...nodes].join('\n\n')}\n`;
}
