/**
 * An explanation of what happened (`explanation`), that nothing connects the events (`null`), or that someone wants
 * us to believe it (`deception`).
 */
export const HYPOTHESIS_KINDS = ['explanation', 'null', 'deception'] as const;
export type HypothesisKind = (typeof HYPOTHESIS_KINDS)[number];

export interface Hypothesis {
  readonly id: string;
  readonly kind: HypothesisKind;
  readonly text: string;
}

/** With more columns the eye no longer compares them; with fewer than three there is nothing to compare. */
export const HYPOTHESIS_COUNT = { fewest: 3, most: 7 } as const;

export type HypothesisFault = 'too_few' | 'too_many' | 'no_null' | 'no_deception' | 'same_text' | 'no_text';

/**
 * Returns what a set of competing hypotheses lacks: three to seven, each with a text of its own, at least one of them
 * null and one deception.
 *
 * @example hypothesisFaults([{ id: 'a', kind: 'explanation', text: 'One local pair' }]) // => ['too_few', 'no_null', 'no_deception']
 */
export function hypothesisFaults(hypotheses: readonly Hypothesis[]): readonly HypothesisFault[] {
  const texts = hypotheses.map(({ text }) => text.trim().toLowerCase());
  const has = (kind: HypothesisKind): boolean => hypotheses.some((one) => one.kind === kind);
  const checks: readonly (readonly [HypothesisFault, boolean])[] = [
    ['too_few', hypotheses.length < HYPOTHESIS_COUNT.fewest],
    ['too_many', hypotheses.length > HYPOTHESIS_COUNT.most],
    ['no_null', !has('null')],
    ['no_deception', !has('deception')],
    ['no_text', texts.includes('')],
    ['same_text', new Set(texts).size < texts.length],
  ];
  return checks.flatMap(([fault, isFound]) => (isFound ? [fault] : []));
}
