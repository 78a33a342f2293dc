import type { previewPower, ReplyOf } from '@reeve/contract';

export type Power = ReplyOf<typeof previewPower>;

/** What a design can show, in whole crimes, ready for any language. */
export interface PowerWords {
  /** Crimes expected in an area of the design if nothing is done: the mean of treated and comparison. */
  readonly expected: number;
  /** The smallest true drop found four times in five. */
  readonly drop: number;
  /** The same as a share of what is expected, in per cent. */
  readonly percent: number;
  /** `nothing`: no crime was counted; `never`: not even the end of all crime would be found reliably. */
  readonly case: 'nothing' | 'never' | 'can';
  /** A tenth of what is expected, in crimes: what people hope for. */
  readonly tenth: number;
  /** Whether an observed drop of a tenth would pass the test. */
  readonly isTenthSeen: boolean;
}

/**
 * The parts of the sentence about a design: "with 248 crimes expected an area, a true drop of 78 is found four times in
 * five; a 10 % drop cannot be seen".
 */
export function powerWords(power: Power): PowerWords {
  // Counted on the covered days of the period, and brought to all of it.
  const whole = power.coveredDays === 0 ? 0 : power.days / power.coveredDays;
  const expected = Math.round(((power.treatedBefore + power.comparisonBefore) / 2) * whole);
  const drop = Math.round(power.detectableDrop);
  const tenth = Math.round(expected / 10);
  return {
    expected,
    drop,
    percent: expected === 0 ? 0 : Math.round((100 * power.detectableDrop) / expected),
    case: expected === 0 ? 'nothing' : power.detectableDrop > expected ? 'never' : 'can',
    tenth,
    isTenthSeen: expected > 0 && expected / 10 >= power.criticalDrop,
  };
}
