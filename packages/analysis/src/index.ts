export { type Accuracy, type CaughtCrimes, predictiveAccuracy, recaptureRate } from './accuracy.ts';
export { accuracyCurve, type AccuracyCurve } from './accuracy-curve.ts';
export { type AgreementIndex, agreementIndex, type AnswerSheet, type AskedAttribute } from './agreement-index.ts';
export {
  type AgainstNaive,
  type Backtest,
  type BacktestOptions,
  backtestForecasts,
  type Fold,
  type FoldCounts,
  type ForecastAccuracy,
  type ForecastResult,
  type ForecastWarning,
} from './backtest.ts';
export {
  type AoristicExclusions,
  type AoristicOptions,
  type AoristicProfile,
  aoristicProfile,
  type LongWindows,
  TIME_PRECISION,
  type TimeWindows,
} from './aoristic.ts';
export { type FleissKappa, fleissKappa, pairAgreement } from './fleiss-kappa.ts';
export { type HourShare } from './aoristic-hours.ts';
export { aoristicSentence } from './aoristic-sentence.ts';
export type { AoristicWarning } from './aoristic-warnings.ts';
export { type BaselineZ, baselineZ } from './baseline-z.ts';
export { assessResult } from './assess-result.ts';
export {
  type AssessmentInWords,
  assessmentSentence,
  claimPowerSentence,
  comparedWithSentence,
  noClaimSentence,
  notClaimedSentence,
} from './assessment-sentence.ts';
export { binomialHalfTail } from './binomial-half.ts';
export { type ClaimDesign, type ClaimPower, claimPower, smallestFallClaimed } from './claim-power.ts';
export { changeInterval } from './change-interval.ts';
export { type ChangePoint, type ChangePointOptions, type ChangePoints, changePoints } from './change-point.ts';
export { type BeforeAfterTable, commonOddsRatio, commonOddsTest, type CommonOddsTest } from './common-odds-test.ts';
export { concentration, type Concentration, type ConcentrationOptions } from './concentration.ts';
export { concentrationByChance } from './concentration-chance.ts';
export { concentrationSentence } from './concentration-sentence.ts';
export type { ConcentrationWarning, PlacePrecision } from './concentration-warnings.ts';
export { countByMonth, type MonthlyCounts } from './count-by-month.ts';
export { type CusumPoint, cusum } from './cusum.ts';
export { type Alert, evaluateRule, openAlerts, type RuleWindow } from './early-warning-alerts.ts';
export {
  type AlarmBudget,
  alarmBudget,
  type EarlyWarningRule,
  PERIODS_A_YEAR,
  requireRule,
  thresholdsWithin,
  type WarningLevel,
} from './early-warning.ts';
export { type EwmaPoint, ewma } from './ewma.ts';
export { type Gini, gini } from './gini.ts';
export { type LocalClock, localClock, utcOf, type ZoneTransition } from './local-clock.ts';
export { logGamma } from './log-gamma.ts';
export { type LorenzCurve, lorenzCurve } from './lorenz.ts';
export { type MannKendall, mannKendall, seasonalMannKendall } from './mann-kendall.ts';
export { daysInMonth, firstDayOfMonth, monthOfDay } from './month.ts';
export { monthExposure } from './month-exposure.ts';
export { type MonthIndices, monthIndices } from './month-index.ts';
export { movingSum } from './moving-sum.ts';
export { neighbourDispersion } from './neighbour-dispersion.ts';
export { type EventPlaces, placesOfKeys, placesOfPoints } from './repeat-places.ts';
export { type SenSlope, senSlope } from './sen.ts';
export { FEWEST_PERIODS, trend, type Trend, TREND_ALPHA, type TrendOptions, type TrendSeries } from './trend.ts';
export { sayPeriod, trendSentence } from './trend-sentence.ts';
export type { TrendWarning } from './trend-warnings.ts';
export { type UChart, type UChartPoint, uChart } from './u-chart.ts';
export { chance, type Chance, drawBelow, shuffle } from './chance.ts';
export { countByWeek } from './count-by-week.ts';
export { descendingOrder } from './descending-order.ts';
export { type DetectableEffect, minimumDetectableEffect } from './detectable-effect.ts';
export { dispersionIndex, OVERDISPERSED_ABOVE } from './dispersion.ts';
export { DISCOVERED_OFFENCES, discoveredReason, type DiscoveredReason } from './discovered-offences.ts';
export { differenceInterval } from './difference-interval.ts';
export { type DisplacementQuotient, displacementQuotient, type DisplacementReading } from './displacement-quotient.ts';
export { eTest } from './e-test.ts';
export { type EventQuestion, eventSubject, type EventSubject, eventTitle } from './event-subject.ts';
export {
  type ExactDifference,
  exactDifference,
  exactHarmDifference,
  type ExactTest,
  FEWEST_CRIMES_FOR_NORMAL,
  type HarmCounts,
} from './exact-difference.ts';
export { type FalseAlerts, falseAlertsAYear } from './false-alerts.ts';
export { foldsBefore, monthFoldsBefore } from './forecast-folds.ts';
export { forecastSentence, forecastTitle } from './forecast-sentence.ts';
export { gammaCdf, gammaQuantile, gammaUpperTail } from './gamma-distribution.ts';
export { hotCells } from './hot-cells.ts';
export { isInsideRing } from './inside-ring.ts';
export { areaFinder, isInsideArea, type AreaShape } from './area-shape.ts';
export { joinToAreas, type NamedArea, type PlacedOrNamed } from './area-join.ts';
export { type IsoWeek, isoWeekOf, mondayOf, mondayOfIsoWeek } from './iso-week.ts';
export { type KnoxBands, type KnoxMetric } from './knox-bands.ts';
export {
  emptyTally,
  type KnoxTally,
  permuteKnox,
  type PermutationGround,
  type PermutationRun,
  tallyTable,
} from './knox-permute.ts';
export type { KnoxPairs } from './knox-pairs.ts';
export { type KnoxPieces, piecesOf } from './knox-pieces.ts';
export {
  type KnoxCell,
  type KnoxEvents,
  type KnoxOptions,
  type KnoxPlan,
  type KnoxResult,
  knoxResult,
  knoxTest,
  ORDINARY_ROOM,
  planKnox,
} from './knox.ts';
export { nearRepeatReach, type NearRepeatReach } from './near-repeat-reach.ts';
export { nearRepeatSentence } from './near-repeat-sentence.ts';
export { type Visit, visitList, type VisitOptions } from './near-repeat-visits.ts';
export {
  mayTestNearRepeat,
  type NearRepeatPrecision,
  type NearRepeatReading,
  type NearRepeatRefusal,
  type NearRepeatWarning,
  readNearRepeat,
} from './near-repeat.ts';
export { NORMAL_QUANTILE_975, normalCdf } from './normal.ts';
export { type CatchDifference, comparePairedCatch } from './paired-catch.ts';
export {
  type DatedPoints,
  FORECAST_DEFAULTS,
  FORECAST_METHODS,
  type ForecastMethod,
  type ForecastParameters,
  forecastPlaces,
} from './place-forecast.ts';
export { pictureFrame, type PictureFrame, scaleBarM } from './picture-frame.ts';
export { fromPlane, type Plane, planeFor, type PlanePoints, toPlane } from './plane.ts';
export { fitPoissonLog, type PoissonFit } from './poisson-regression.ts';
export { SEASON_WEEKS, weekSeason } from './week-season.ts';
export { poissonLowerTail, poissonProbability, poissonUpperTail } from './poisson.ts';
export { rateChange } from './rate-change.ts';
export { type RelativeDispersion, relativeDispersion } from './relative-dispersion.ts';
export {
  type AssessedArea,
  type Claim,
  FEWEST_EARLIER_WEEKS,
  type NotClaimedBecause,
  type ResultAssessment,
  type ResultQuestion,
} from './result-assessment.ts';
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
  type SameWeek,
  type WeekAssessment,
  type WeekComparison,
  type WeeklyCounts,
  type WeekRefusal,
} from './weekly-baseline.ts';
export { type WeekBounds } from './week-forecast.ts';
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
export { signedCounts } from './signed-counts.ts';
export { weightedPoissonSum, type WeightedCount, type WeightedSum } from './weighted-poisson.ts';
export { wilsonInterval } from './wilson.ts';
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export { boxOf, type CellGrid, cellMiddles, countByCell, gridFor } from './cell-grid.ts';
export { convexHull, measurePolygon } from './convex-hull.ts';
export { dbscan, type EventClusters } from './dbscan.ts';
export { type GiStar, giStar } from './gi-star.ts';
export { countByHexagon, hexagonCorners, type HexagonCounts, type HexagonTop } from './hexagon.ts';
export { type HotspotFinding, hotspotSentence } from './hotspot-sentence.ts';
export {
  FEW_EVENTS,
  hotspotWarnings,
  type HotspotWarning,
  PLACE_UNCERTAINTY_M,
  placeWarnings,
} from './hotspot-warnings.ts';
export { kde, type KdeKernel, type KdeOptions, kdeRows, type KdeSurface, kdeSurface, type KdeUnit } from './kde.ts';
export { type KdeSteps, PLAIN_KDE_STEPS } from './kde-quartic.ts';
export { emptySpans } from './empty-spans.ts';
export { lagQuantile, type RecordedLag } from './recording-lag.ts';
export { localMoran, type LocalMoran } from './local-moran.ts';
export { nearestDistances } from './nearest-distance.ts';
export { type NearestNeighbour, nearestNeighbourIndex, type StudyArea } from './nearest-neighbour.ts';
export { type CellValues, type Neighbourhood, neighbourSums } from './neighbour-sums.ts';
export { LEAST_PUBLIC_CELL_M, LEAST_PUBLIC_COUNT, publicCount, publicTotal } from './public-counts.ts';
export { type EventClustersInTime, stDbscan } from './st-dbscan.ts';
export { adjustedZBands, Z_CUTS, type ZBand, zBand } from './z-band.ts';
export { zoneTransitions } from './zone-table.ts';
