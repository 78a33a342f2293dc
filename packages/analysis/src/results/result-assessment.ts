import type { BeforeAfter } from './results.ts';

/**
 * One area (or several as one) of an assessment. Weeks without data are left out everywhere, and the same weeks for
 * every area: the lists of all areas are equally long and week i is the same week in each.
 */
export interface AssessedArea {
  /** Crimes in the covered weeks of the before-window and of the after-window. */
  readonly counts: BeforeAfter;
  /** Crimes in each covered week before the before-window, oldest first. */
  readonly earlierWeeks: readonly number[];
  /** Crimes in the covered weeks that match the after-window in earlier years, all of them before the before-window. */
  readonly sameWeeks?: number;
}

/** The input of `assessResult`. */
export interface ResultQuestion {
  readonly treated: AssessedArea;
  readonly control: AssessedArea;
  /** Where crime may have moved to, with its own control: both or neither. */
  readonly displacement?: AssessedArea;
  readonly displacementControl?: AssessedArea;
  /** Number of covered weeks behind each count, > 0; sameWeeks: 0 if there are none. */
  readonly weeks: { readonly before: number; readonly after: number; readonly sameWeeks?: number };
  /** True if the treated area was chosen because of its crimes in the before-window, or if that is unknown. */
  readonly chosenByItsPeak: boolean;
}

/** Why nothing can be claimed, whatever the counts. */
export type NotClaimedBecause =
  /** Fewer than 52 covered weeks before the before-window. */
  | 'history_too_short'
  /** The area was chosen by its own before-window, and earlier years do not have the same weeks. */
  | 'chosen_by_its_peak'
  /** The control had no crime in the earlier weeks, so its size against the treated area is not known. */
  | 'control_scale_unknown';

export type Claim = 'fewer' | 'more' | 'none';

/** A result, and whether it is beyond chance. */
export interface ResultAssessment {
  /** Crimes in the after-window against what the controls led to expect; below 0 fewer. */
  readonly difference: number;
  /** 95 % interval [low, high], widened for clustering and for the uncertainty of the control's scale. */
  readonly ci95: readonly [low: number, high: number];
  /**
   * 'fewer' or 'more' only if interval and ratio test both exclude no effect in that direction and there is no reason
   * against the claim.
   */
  readonly claim: Claim;
  readonly notClaimedBecause: readonly NotClaimedBecause[];
  /** The period the after-window was compared with. */
  readonly comparedWith: 'before_window' | 'same_weeks_of_earlier_years';
  /** The exact test of the ratio, treated to control, after to before. */
  readonly ratio: {
    /**
     * Odds ratio (T₁/T₀)/(C₁/C₀), Mantel and Haenszel's if displacement was studied; undefined if a needed count is 0.
     */
    readonly value: number | undefined;
    /** (0, 1]: the probability of a ratio this low or lower if the action did nothing, and this high or higher. */
    readonly pFewer: number;
    readonly pMore: number;
  };
  /** Ratio of the control's crimes to its area's in the earlier weeks; undefined if unknown. */
  readonly controlScale: number | undefined;
  /** Variance over mean of the treated area's counts against its control's (`relativeDispersion`, for a test), ≥ 1. */
  readonly dispersion: number;
  /** Covered weeks before the before-window. */
  readonly earlierWeeks: number;
}

/** Fewer earlier weeks than this support no claim. */
export const FEWEST_EARLIER_WEEKS = 52;
