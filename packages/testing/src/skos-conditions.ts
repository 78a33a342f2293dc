import type { Quad, Term } from 'n3';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';

/**
 * Returns which of the integrity conditions of the SKOS reference (A. Miles & S. Bechhofer (2009), W3C Recommendation)
 * applicable to a bank of concepts a graph breaks: S13, S14, S27 and S46. Written from the reference and not from our
 * rules.
 */
export function brokenSkosConditions(quads: readonly Quad[]): readonly string[] {
  const of = (name: string): readonly (readonly [string, string, Term])[] =>
    quads
      .filter((quad) => quad.predicate.value === SKOS + name)
      .map(({ subject, object }) => [subject.value, object.value, object] as const);
  const literal = ([subject, text, term]: readonly [string, string, Term]): string =>
    JSON.stringify([subject, text, term.termType === 'Literal' ? term.language : '']);
  const broken: string[] = [];
  // S13: prefLabel, altLabel and hiddenLabel are pairwise disjoint.
  const labels = ['prefLabel', 'altLabel', 'hiddenLabel'].map((name) => new Set(of(name).map(literal)));
  for (const [place, ones] of labels.entries())
    for (const others of labels.slice(place + 1))
      for (const one of ones) if (others.has(one)) broken.push(`S13 ${one}`);
  // S14: no more than one prefLabel per language.
  const named = of('prefLabel').map(([subject, , term]) =>
    JSON.stringify([subject, term.termType === 'Literal' ? term.language : '']),
  );
  for (const one of new Set(named.filter((name, place) => named.indexOf(name) !== place))) broken.push(`S14 ${one}`);
  // S27: related is disjoint with broaderTransitive. broadMatch is broader (S41), narrower and narrowMatch its inverses.
  const wider: readonly (readonly [string, string])[] = [
    ...[...of('broader'), ...of('broadMatch'), ...of('broaderTransitive')].map(([a, b]) => [a, b] as const),
    ...[...of('narrower'), ...of('narrowMatch')].map(([a, b]) => [b, a] as const),
  ];
  const above = closure(wider);
  for (const [a, b] of [...of('related'), ...of('relatedMatch')])
    if (above.has(`${a} ${b}`) || above.has(`${b} ${a}`)) broken.push(`S27 ${a} ${b}`);
  // S46: exactMatch (symmetric S44, transitive S45) is disjoint with broadMatch and relatedMatch.
  const exact = closure([...of('exactMatch'), ...of('exactMatch').map(([a, b, term]) => [b, a, term] as const)]);
  for (const [a, b] of [...of('broadMatch'), ...of('narrowMatch'), ...of('relatedMatch')])
    if (exact.has(`${a} ${b}`)) broken.push(`S46 ${a} ${b}`);
  return broken;
}

/** All pairs of the transitive closure of a relation: Warshall's algorithm, each place in the middle once. */
function closure(pairs: readonly (readonly [string, string, ...unknown[]])[]): ReadonlySet<string> {
  const places = [...new Set(pairs.flatMap(([a, b]) => [a, b]))];
  const found = new Set(pairs.map(([a, b]) => `${a} ${b}`));
  for (const middle of places)
    for (const a of places)
      if (found.has(`${a} ${middle}`)) for (const b of places) if (found.has(`${middle} ${b}`)) found.add(`${a} ${b}`);
  return found;
}
