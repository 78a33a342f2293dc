import { CONFIDENCES, type Confidence } from '../record/probability.ts';
import type { AssessedUnit } from './assessed-unit.ts';
import type { IndicatorValue } from './indicator.ts';

/** One indicator of one unit. The impact of a network or a crime area is valued on the template of impact. */
export interface AssessedCell {
  readonly unitId: string;
  readonly template: AssessedUnit;
  readonly indicator: string;
}

/** What one assessor entered. */
export interface SheetValue extends AssessedCell {
  readonly value: IndicatorValue;
  /** None for an unknown value. */
  readonly confidence?: Confidence | undefined;
}

/** The sheet of an assessor, handed in. */
export interface AssessmentSheet {
  readonly assessorId: string;
  readonly values: readonly SheetValue[];
}

/** What was decided together on a cell on which the assessors differ. */
export interface SettledValue extends SheetValue {
  readonly because: string;
}

export const CELL_STANDINGS = ['same', 'settled', 'open'] as const;
/** The assessors agree, they settled their difference, or it is open and counts as unknown. */
export type CellStanding = (typeof CELL_STANDINGS)[number];

export interface ComparedCell extends AssessedCell {
  readonly standing: CellStanding;
  /** In the order of the sheets; a cell that an assessor left empty is unknown. */
  readonly values: readonly { readonly assessorId: string; readonly value: IndicatorValue }[];
  /** The value that counts. */
  readonly value: IndicatorValue;
  readonly confidence: Confidence | undefined;
}

export const cellKey = ({ unitId, template, indicator }: AssessedCell): string =>
  [unitId, template, indicator].join(' ');

/**
 * Compares the sheets cell by cell.
 *
 * A value on which all agree counts, with the lowest confidence any of them gave. One on which they differ counts as
 * unknown until they settle it with a reason: an average of two opinions is nobody's.
 *
 * @param cells all cells of the assessment, in the order shown
 * @returns a comparison for each cell, in that order; every cell unknown and open if there is no sheet
 * Cost: O(cells · sheets).
 */
export function compareSheets(
  cells: readonly AssessedCell[],
  sheets: readonly AssessmentSheet[],
  settled: readonly SettledValue[],
): readonly ComparedCell[] {
  const bySheet = sheets.map(
    ({ assessorId, values }) => [assessorId, new Map(values.map((one) => [cellKey(one), one]))] as const,
  );
  const decided = new Map(settled.map((one) => [cellKey(one), one]));
  return cells.map(({ unitId, template, indicator }): ComparedCell => {
    const key = cellKey({ unitId, template, indicator });
    const entered = bySheet.map(([assessorId, values]) => ({ assessorId, entry: values.get(key) }));
    const values = entered.map(({ assessorId, entry }) => ({
      assessorId,
      value: entry?.value ?? ('unknown' as const),
    }));
    const cell = { unitId, template, indicator, values };
    const [first, ...others] = values;
    if (first && others.every(({ value }) => value === first.value)) {
      const given = entered.flatMap(({ entry }) => (entry?.confidence ? [entry.confidence] : []));
      return { ...cell, standing: 'same', value: first.value, confidence: lowestConfidence(given) };
    }
    const decision = decided.get(key);
    if (decision) return { ...cell, standing: 'settled', value: decision.value, confidence: decision.confidence };
    return { ...cell, standing: 'open', value: 'unknown', confidence: undefined };
  });
}

/** The lowest of some confidences; none of none. CONFIDENCES go from high to low. */
export const lowestConfidence = (given: readonly Confidence[]): Confidence | undefined =>
  given.toSorted((a, b) => CONFIDENCES.indexOf(b) - CONFIDENCES.indexOf(a))[0];
