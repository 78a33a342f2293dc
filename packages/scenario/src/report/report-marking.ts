import type { Classification, Handling, Scheme, Tlp } from '@reeve/domain';
import { pick } from '../draw.ts';
import type { Random } from '../random.ts';

export interface ReportMarking {
  readonly classification: Classification;
  readonly handling: Handling;
  readonly tlp: Tlp;
}

const RESTRICTIONS = [
  'Do not contact the person named before asking us.',
  'Delete thirty days after receipt unless we agree otherwise.',
  'For the burglary team only.',
];
const CONDITIONS = [
  'Action on this only after asking the originator (A1).',
  'May be used overtly once the search is over (A3).',
];

/**
 * Draws the marking of a report: one family of handling codes with its scheme, and conditions if the code requires
 * them.
 */
export function drawMarking(random: Random, scheme: Scheme): ReportMarking {
  const british = scheme === 'UK_3x5x2';
  const codes = british
    ? pick(random, [['P'], ['P'], ['C']] as const)
    : pick(random, [['H0'], ['H0'], ['H0'], ['H0'], ['H0'], ['H0'], ['H1'], ['H1'], ['H2'], ['H1', 'H2'], ['H3']] as const); // prettier-ignore
  const needsText = codes.some((code) => code === 'H3' || code === 'C');
  return {
    classification: random() < 0.7 ? 'restricted' : 'internal',
    handling: { codes, conditions: needsText ? pick(random, british ? CONDITIONS : RESTRICTIONS) : '' },
    tlp: pick(random, [
      'TLP:AMBER',
      'TLP:AMBER',
      'TLP:AMBER',
      'TLP:AMBER',
      'TLP:GREEN',
      'TLP:GREEN',
      'TLP:AMBER+STRICT',
    ]),
  };
}
