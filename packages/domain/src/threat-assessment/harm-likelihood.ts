import { ReeveError } from '../error.ts';

/** The six scales of harm, 0 none … 4 gravest. */
export const HARM_SCALES = [
  'physical',
  'psychological',
  'financial',
  'community',
  'environment',
  'geographic',
] as const;
export type HarmScale = (typeof HARM_SCALES)[number];
export const HARM_LEVELS = [0, 1, 2, 3, 4] as const;
export type HarmLevel = (typeof HARM_LEVELS)[number];

/** How vulnerable those harmed are: as most people, more than most, or hardly able to protect themselves. */
export const VULNERABILITY_FACTORS = [1, 1.25, 1.5] as const;
export type VulnerabilityFactor = (typeof VULNERABILITY_FACTORS)[number];

/** 1 very low … 5 very high. No terms of a yardstick (§3.7). */
export const LIKELIHOODS = [1, 2, 3, 4, 5] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

/** The highest risk: 6 scales · 4 · 1.5 · 5. */
export const MOST_RISK = 180;

export interface HarmInput {
  readonly harm: Readonly<Record<HarmScale, HarmLevel | undefined>>;
  readonly vulnerability: VulnerabilityFactor | undefined;
  readonly likelihood: Likelihood | undefined;
}

export type HarmFault = HarmScale | 'vulnerability' | 'likelihood';

/** Returns what is missing or off its scale, in the order of the form. An empty scale is never read as 0. */
export function harmFaults({ harm, vulnerability, likelihood }: HarmInput): readonly HarmFault[] {
  const within = (values: readonly number[], value: number | undefined): boolean =>
    value !== undefined && values.includes(value);
  const faults: HarmFault[] = HARM_SCALES.filter((scale) => !within(HARM_LEVELS, harm[scale]));
  if (!within(VULNERABILITY_FACTORS, vulnerability)) faults.push('vulnerability');
  if (!within(LIKELIHOODS, likelihood)) faults.push('likelihood');
  return faults;
}

/** Risk with its parts, which are always shown with it. */
export interface Risk {
  /** Sum of the six scales, 0 to 24. */
  readonly scales: number;
  /** Sum × vulnerability, 0 to 36. */
  readonly harm: number;
  readonly likelihood: Likelihood;
  /** Harm × likelihood, 0 to 180. The scales are ordinal: twice the risk is not twice as bad. */
  readonly risk: number;
}

/**
 * Returns harm × likelihood. Vulnerability counts once, in harm; the organisational position has no place in it.
 *
 * Source: domain brief §3.4; a matrix of our own with the parts that published police matrices have.
 *
 * @throws ReeveError invalid_input — a scale, factor or likelihood that `harmFaults` names
 * Cost: O(1).
 */
export function riskOf(input: HarmInput): Risk {
  const { vulnerability, likelihood } = input;
  if (harmFaults(input).length > 0 || vulnerability === undefined || likelihood === undefined)
    throw new ReeveError('invalid_input', 'Harm, vulnerability and likelihood need a value on every scale.');
  const scales = HARM_SCALES.reduce((sum, scale) => sum + (input.harm[scale] ?? 0), 0);
  const harm = scales * vulnerability;
  return { scales, harm, likelihood, risk: harm * likelihood };
}

/**
 * What the organisation can do about a threat. It is shown next to the risk and is no part of it: a lack of officers
 * does not change how dangerous something is.
 */
export interface OrganisationalPosition {
  /** People and hours available. */
  readonly capacity: string;
  /** Skills, powers and means. */
  readonly capability: string;
}
