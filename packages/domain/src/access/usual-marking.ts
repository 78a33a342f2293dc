import type { Classification, HandlingCode, Tlp } from './marking.ts';

/** The markings an author chose for an earlier report. A grade and a category are never among them. */
export interface UsualMarking {
  readonly classification: Classification;
  readonly handling: readonly HandlingCode[];
  readonly tlp: Tlp;
  readonly group: string;
  readonly purpose: string;
  readonly legalBasis: string;
}
