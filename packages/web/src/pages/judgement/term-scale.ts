import { PROBABILITY_TERMS, type ProbabilityScheme } from '@reeve/domain';

/** One term on the drawn scale: the positions of its bar and its word, in the units of `width`. */
export interface ScaleTerm {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
  readonly labelX: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Adjacent words alternate between two lines, so that they do not overlap. */
  readonly line: 0 | 1;
}

/**
 * The terms of a scheme along a scale from 0 to 100 %, to scale, with the gaps between them left open.
 *
 * @param width length of the scale, any unit > 0
 */
export function scaleTerms(scheme: ProbabilityScheme, width: number): readonly ScaleTerm[] {
  const terms = PROBABILITY_TERMS[scheme];
  return terms.map(({ code, from, to }, index) => {
    const x = (from / 100) * width;
    const length = ((to - from) / 100) * width;
    const anchor = index === 0 ? 'start' : index === terms.length - 1 ? 'end' : 'middle';
    const labelX = anchor === 'start' ? x : anchor === 'end' ? x + length : x + length / 2;
    return { code, from, to, x, width: length, labelX, anchor, line: index % 2 === 0 ? 0 : 1 };
  });
}
