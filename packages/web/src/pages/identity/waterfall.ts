import type { IdentityEvidence } from '@reeve/contract';
import { EVIDENCE_STEPS, STEPS_BEFORE } from '@reeve/domain';

/** How far to each side is drawn, in steps; what goes further ends at the edge. */
export const EDGE_STEPS = 12;

/** A bar from where the evidence above it ended, in steps of the odds. */
export interface WaterfallBar {
  readonly from: number;
  readonly to: number;
}

/** The bars of some evidence, one after the other, beginning with the odds before looking. */
export function waterfall(evidence: readonly Pick<IdentityEvidence, 'toward' | 'strength'>[]): readonly WaterfallBar[] {
  let at = STEPS_BEFORE;
  return evidence.map(({ toward, strength }) => {
    const from = at;
    const steps = EVIDENCE_STEPS[strength];
    at += toward === 'one' ? steps : toward === 'two' ? -steps : 0;
    return { from, to: at };
  });
}

/** Where a number of steps is drawn, in per cent of the width. */
export const placeOf = (steps: number): number =>
  ((Math.max(-EDGE_STEPS, Math.min(EDGE_STEPS, steps)) + EDGE_STEPS) / (2 * EDGE_STEPS)) * 100;
