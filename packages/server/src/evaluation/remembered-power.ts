import { smallestFallClaimed, type ClaimDesign, type ClaimPower } from '@reeve/analysis';

/** Designs of a day's work: a power is two numbers. */
const MOST_REMEMBERED = 200;
const remembered = new Map<string, ClaimPower>();

/**
 * Returns `smallestFallClaimed`, without computing it again for a design of late: the form of a measure previews the design
 * that its decision then fixes, while a person waits. The design is its whole input, so nothing goes stale.
 */
export function rememberedPower(design: ClaimDesign): ClaimPower {
  const {
    treated,
    control,
    displacement,
    displacementControl,
    windowWeeks,
    earlierWeeks,
    dispersion,
    beforeLengthRatio,
  } = design;
  const key = JSON.stringify([treated, control, displacement, displacementControl, windowWeeks, earlierWeeks, dispersion, beforeLengthRatio]); // prettier-ignore
  const power = remembered.get(key) ?? smallestFallClaimed(design);
  remembered.delete(key);
  remembered.set(key, power);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return power;
}
