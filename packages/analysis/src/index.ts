export { countByWeek } from './count-by-week.ts';
export { type DetectableEffect, minimumDetectableEffect } from './detectable-effect.ts';
export { dispersionIndex, OVERDISPERSED_ABOVE } from './dispersion.ts';
export { type DisplacementQuotient, displacementQuotient, type DisplacementReading } from './displacement-quotient.ts';
export { eTest } from './e-test.ts';
export { type IsoWeek, isoWeekOf, mondayOf, mondayOfIsoWeek } from './iso-week.ts';
export { NORMAL_QUANTILE_975, normalCdf } from './normal.ts';
export { poissonLowerTail, poissonProbability, poissonUpperTail } from './poisson.ts';
export { powerSentence } from './power-sentence.ts';
export { type CountsByPeriod, cumulativeResults, type ResultsByPeriod } from './results-cumulative.ts';
export { type DifferenceEstimate, differenceInDifferences } from './results-difference.ts';
export { harmWeightedResults, type WeightedResult } from './results-harm.ts';
export { type ChangeInWords, resultsSentence, resultsWording, type ResultsWording } from './results-sentence.ts';
export {
  type BeforeAfter,
  type ChangeEstimate,
  type ResultsCounts,
  type ResultsEstimate,
  type ResultsOptions,
  weightedDisplacementDifference,
} from './results.ts';
export type { ResultsUnit } from './sentence-words.ts';
export {
  assessWeek,
  type EmptyBaselineComparison,
  type SameWeek,
  type WeekAssessment,
  type WeeklyCounts,
  type WeekRefusal,
} from './weekly-baseline.ts';
export {
  ALERT_Z,
  compareWithCount,
  compareWithMean,
  type CountComparison,
  type MeanComparison,
  WATCH_Z,
  type WeekLevel,
} from './weekly-count.ts';
export { type WeeklyFinding, weeklySentence, weeklyTitle } from './weekly-sentence.ts';
