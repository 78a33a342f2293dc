export { type Accuracy, type CaughtCrimes, predictiveAccuracy, recaptureRate } from './forecast/accuracy.ts';
export { accuracyCurve, type AccuracyCurve } from './forecast/accuracy-curve.ts';
export {
  type AgreementIndex,
  agreementIndex,
  type AnswerSheet,
  type AskedAttribute,
} from './agreement/agreement-index.ts';
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
} from './forecast/backtest.ts';
export {
  type AoristicExclusions,
  type AoristicOptions,
  type AoristicProfile,
  aoristicProfile,
  type LongWindows,
  TIME_PRECISION,
  type TimeWindows,
} from './aoristic/aoristic.ts';
export { type FleissKappa, fleissKappa, pairAgreement } from './agreement/fleiss-kappa.ts';
export type { HourShare } from './aoristic/aoristic-hours.ts';
export { aoristicSentence } from './aoristic/aoristic-sentence.ts';
export type { AoristicWarning } from './aoristic/aoristic-warnings.ts';
export { type BaselineZ, baselineZ } from './trend/baseline-z.ts';
export { assessResult } from './results/assess-result.ts';
export {
  type AssessmentInWords,
  assessmentSentence,
  claimPowerSentence,
  comparedWithSentence,
  noClaimSentence,
  notClaimedSentence,
} from './results/assessment-sentence.ts';
export { binomialHalfTail } from './distribution/binomial-half.ts';
export { type ClaimDesign, type ClaimPower, claimPower, smallestFallClaimed } from './results/claim-power.ts';
export { changeInterval } from './trend/change-interval.ts';
export { type ChangePoint, type ChangePointOptions, type ChangePoints, changePoints } from './trend/change-point.ts';
export {
  type BeforeAfterTable,
  commonOddsRatio,
  commonOddsTest,
  type CommonOddsTest,
} from './results/common-odds-test.ts';
export { concentration, type Concentration, type ConcentrationOptions } from './concentration/concentration.ts';
export { concentrationByChance } from './concentration/concentration-chance.ts';
export { fillSentence } from './sentence/sentence-number.ts';
export { assessHarm, type HarmAssessment, type HarmKind } from './results/harm-assessment.ts';
export { HYPOTHESIS_WORDS, matrixSentence } from './hypothesis/matrix-sentence.ts';
export { concentrationSentence } from './concentration/concentration-sentence.ts';
export type { ConcentrationWarning, PlacePrecision } from './concentration/concentration-warnings.ts';
export { countByMonth, type MonthlyCounts } from './time/count-by-month.ts';
export { type CostPerCrime, costPerCrime } from './results/cost-per-crime.ts';
export { type CusumPoint, cusum } from './trend/cusum.ts';
export { type Alert, evaluateRule, openAlerts, type RuleWindow } from './weekly/early-warning-alerts.ts';
export {
  type AlarmBudget,
  alarmBudget,
  type EarlyWarningRule,
  PERIODS_A_YEAR,
  requireRule,
  thresholdsWithin,
  type WarningLevel,
} from './weekly/early-warning.ts';
export { type EwmaPoint, ewma } from './trend/ewma.ts';
export { type Gini, gini } from './concentration/gini.ts';
export { type LocalClock, localClock, utcOf, type ZoneTransition } from './time/local-clock.ts';
export { logGamma } from './distribution/log-gamma.ts';
export { type LorenzCurve, lorenzCurve } from './concentration/lorenz.ts';
export { type MannKendall, mannKendall, seasonalMannKendall } from './trend/mann-kendall.ts';
export { daysInMonth, firstDayOfMonth, monthOfDay } from './time/month.ts';
export { monthExposure } from './trend/month-exposure.ts';
export { type MonthIndices, monthIndices } from './trend/month-index.ts';
export { movingSum } from './time/moving-sum.ts';
export { neighbourDispersion } from './trend/neighbour-dispersion.ts';
export { type EventPlaces, placesOfKeys, placesOfPoints } from './concentration/repeat-places.ts';
export { placeRanks } from './trend/place-ranks.ts';
export { type SenSlope, senSlope } from './trend/sen.ts';
export { FEWEST_PERIODS, trend, type Trend, TREND_ALPHA, type TrendOptions, type TrendSeries } from './trend/trend.ts';
export { sayPeriod, trendSentence } from './trend/trend-sentence.ts';
export type { TrendWarning } from './trend/trend-warnings.ts';
export { type UChart, type UChartPoint, uChart } from './trend/u-chart.ts';
export { chance, type Chance, drawBelow, shuffle } from './distribution/chance.ts';
export { countByWeek } from './weekly/count-by-week.ts';
export { descendingOrder } from './forecast/descending-order.ts';
export { type DetectableEffect, minimumDetectableEffect } from './results/detectable-effect.ts';
export { dispersionIndex, OVERDISPERSED_ABOVE } from './distribution/dispersion.ts';
export { DISCOVERED_OFFENCES, discoveredReason, type DiscoveredReason } from './event/discovered-offences.ts';
export { differenceInterval } from './results/difference-interval.ts';
export {
  type DisplacementQuotient,
  displacementQuotient,
  type DisplacementReading,
} from './results/displacement-quotient.ts';
export { eTest } from './distribution/e-test.ts';
export { type EventQuestion, eventSubject, type EventSubject, eventTitle } from './event/event-subject.ts';
export {
  type ExactDifference,
  exactDifference,
  exactHarmDifference,
  type ExactTest,
  FEWEST_CRIMES_FOR_NORMAL,
  type HarmCounts,
} from './results/exact-difference.ts';
export { type FalseAlerts, falseAlertsAYear } from './weekly/false-alerts.ts';
export { foldsBefore, monthFoldsBefore } from './forecast/forecast-folds.ts';
export { forecastSentence, forecastTitle } from './forecast/forecast-sentence.ts';
export { gammaCdf, gammaQuantile, gammaUpperTail } from './distribution/gamma-distribution.ts';
export { hotCells } from './forecast/hot-cells.ts';
export { isInsideRing } from './place/inside-ring.ts';
export { areAreasNear } from './place/areas-near.ts';
export { areaFinder, isInsideArea, type AreaShape } from './place/area-shape.ts';
export { areaJoiner, joinToAreas, type NamedArea, type PlacedOrNamed } from './place/area-join.ts';
export { type IsoWeek, isoWeekOf, mondayOf, mondayOfIsoWeek } from './time/iso-week.ts';
export type { KnoxBands, KnoxMetric } from './near-repeat/knox-bands.ts';
export {
  emptyTally,
  type KnoxTally,
  permuteKnox,
  type PermutationGround,
  type PermutationRun,
  tallyTable,
} from './near-repeat/knox-permute.ts';
export type { KnoxPairs } from './near-repeat/knox-pairs.ts';
export { type KnoxPieces, piecesOf } from './near-repeat/knox-pieces.ts';
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
} from './near-repeat/knox.ts';
export { nearRepeatReach, type NearRepeatReach } from './near-repeat/near-repeat-reach.ts';
export { nearRepeatSentence } from './near-repeat/near-repeat-sentence.ts';
export { type Visit, visitList, type VisitOptions } from './near-repeat/near-repeat-visits.ts';
export {
  mayTestNearRepeat,
  type NearRepeatPrecision,
  type NearRepeatReading,
  type NearRepeatRefusal,
  type NearRepeatWarning,
  readNearRepeat,
} from './near-repeat/near-repeat.ts';
export { NORMAL_QUANTILE_975, normalCdf } from './distribution/normal.ts';
export { type CatchDifference, comparePairedCatch } from './forecast/paired-catch.ts';
export {
  type DatedPoints,
  FORECAST_DEFAULTS,
  FORECAST_METHODS,
  type ForecastMethod,
  type ForecastParameters,
  forecastPlaces,
} from './forecast/place-forecast.ts';
export { pictureFrame, type PictureFrame, scaleBarM } from './place/picture-frame.ts';
export { fromPlane, type Plane, planeFor, type PlanePoints, toPlane } from './place/plane.ts';
export { fitPoissonLog, type PoissonFit } from './distribution/poisson-regression.ts';
export { SEASON_WEEKS, weekSeason } from './trend/week-season.ts';
export { poissonLowerTail, poissonProbability, poissonUpperTail } from './distribution/poisson.ts';
export {
  type ControlCandidate,
  type JudgedCandidate,
  matchControls,
  type MatchedControls,
} from './results/match-controls.ts';
export { type PlaceboTest, placeboTest } from './results/placebo.ts';
export { rateChange } from './results/rate-change.ts';
export { type RelativeDispersion, relativeDispersion } from './distribution/relative-dispersion.ts';
export {
  type AssessedArea,
  type Claim,
  FEWEST_EARLIER_WEEKS,
  type NotClaimedBecause,
  type ResultAssessment,
  type ResultQuestion,
} from './results/result-assessment.ts';
export { type CountsByPeriod, cumulativeResults, type ResultsByPeriod } from './results/results-cumulative.ts';
export { type DifferenceEstimate, differenceInDifferences } from './results/results-difference.ts';
export { harmWeightedResults, type WeightedResult } from './results/results-harm.ts';
export {
  type ChangeInWords,
  resultsSentence,
  resultsWording,
  type ResultsWording,
} from './results/results-sentence.ts';
export {
  type BeforeAfter,
  type ChangeEstimate,
  type ResultsCounts,
  type ResultsEstimate,
  type ResultsOptions,
  weightedDisplacementDifference,
} from './results/results.ts';
export type { ResultsUnit } from './sentence/sentence-words.ts';
export {
  assessWeek,
  type SameWeek,
  type WeekAssessment,
  type WeekComparison,
  type WeeklyCounts,
  type WeekRefusal,
} from './weekly/weekly-baseline.ts';
export type { WeekBounds } from './weekly/week-forecast.ts';
export {
  ALERT_Z,
  compareWithCount,
  compareWithMean,
  type CountComparison,
  type MeanComparison,
  WATCH_Z,
} from './weekly/weekly-count.ts';
export type { WeekLevel } from './sentence/sentence-words.ts';
export { type WeeklyFinding, weeklySentence, weeklyTitle } from './weekly/weekly-sentence.ts';
export { signedCounts } from './results/signed-counts.ts';
export { weightedPoissonSum, type WeightedCount, type WeightedSum } from './results/weighted-poisson.ts';
export { wilsonInterval } from './distribution/wilson.ts';
export { benjaminiHochberg } from './distribution/benjamini-hochberg.ts';
export { boxOf, type CellGrid, cellMiddles, countByCell, gridFor } from './place/cell-grid.ts';
export { convexHull, measurePolygon } from './hotspot/convex-hull.ts';
export { dbscan, type EventClusters } from './hotspot/dbscan.ts';
export { type GiStar, giStar } from './hotspot/gi-star.ts';
export { countByHexagon, hexagonCorners, type HexagonCounts, type HexagonTop } from './hotspot/hexagon.ts';
export { type HotspotFinding, hotspotSentence } from './hotspot/hotspot-sentence.ts';
export {
  FEW_EVENTS,
  hotspotWarnings,
  type HotspotWarning,
  PLACE_UNCERTAINTY_M,
  placeWarnings,
} from './hotspot/hotspot-warnings.ts';
export {
  kde,
  type KdeKernel,
  type KdeOptions,
  kdeRows,
  type KdeSurface,
  kdeSurface,
  type KdeUnit,
} from './density/kde.ts';
export { type KdeSteps, PLAIN_KDE_STEPS } from './density/kde-quartic.ts';
export { emptySpans } from './event/empty-spans.ts';
export { lagQuantile, type RecordedLag } from './event/recording-lag.ts';
export { localMoran, type LocalMoran } from './hotspot/local-moran.ts';
export { nearestDistances } from './hotspot/nearest-distance.ts';
export { type NearestNeighbour, nearestNeighbourIndex, type StudyArea } from './hotspot/nearest-neighbour.ts';
export { type CellValues, type Neighbourhood, neighbourSums } from './hotspot/neighbour-sums.ts';
export { LEAST_PUBLIC_CELL_M, LEAST_PUBLIC_COUNT, publicCount, publicTotal } from './event/public-counts.ts';
export { type EventClustersInTime, stDbscan } from './hotspot/st-dbscan.ts';
export { adjustedZBands, Z_CUTS, type ZBand, zBand } from './hotspot/z-band.ts';
export { zoneTransitions } from './time/zone-table.ts';
export { type MixedWord, mixedScripts } from './name/clean-name.ts';
export { compareNames, compareRead, type NameKind, readName, type ReadName } from './name/compare-names.ts';
export { nameKeys } from './name/name-keys.ts';
export { NAME_REASONS, type NameComparison, type NameLevel, type NameReason } from './name/name-reason.ts';
export { type BlockCost, blockCost, type Blocks, makeBlocks } from './linkage/blocks.ts';
export {
  type ClusterConflict,
  type ClusterConstraints,
  clusterRecords,
  type Clusters,
  type RecordPair,
} from './linkage/cluster-records.ts';
export { clusterIds } from './linkage/cluster-ids.ts';
export { codeColumn, ColumnCoder, type CodedColumn, textOfCode } from './linkage/coded-column.ts';
export {
  compareAddresses,
  compareDates,
  compareEmails,
  compareIdentifiers,
  comparePhones,
  comparePlates,
} from './linkage/compare-values.ts';
export { comparisonLevels, type ComparisonSpec, usesTermFrequency } from './linkage/comparison.ts';
export {
  countPatterns,
  countRandomLevels,
  type LevelCounts,
  type PatternCounts,
  type SampleRun,
} from './linkage/count-levels.ts';
export { damerauLevenshtein } from './linkage/damerau-levenshtein.ts';
export type { FittedModel, LinkageWarning } from './linkage/fit-model.ts';
export { guessLinkage, type GuessedLinkage } from './linkage/guess-linkage.ts';
export { jaro, jaroWinkler } from './linkage/jaro-winkler.ts';
export { type Linkage, type LinkageOptions, linkRecords } from './linkage/link-records.ts';
export {
  type BlockingPart,
  type BlockingRule,
  type LinkageRecords,
  type LinkageRules,
  pairsInAll,
  ruleInWords,
} from './linkage/linkage-records.ts';
export {
  type ComparisonModel,
  frequencyWeight,
  levelWeight,
  type LinkageModel,
  NO_VALUE,
  priorWeight,
  probabilityOf,
  waterfall,
  type Waterfall,
  type WeightStep,
  weightOf,
} from './linkage/match-weight.ts';
export {
  linkageBytes,
  type LinkagePlan,
  linkageRuns,
  type LinkageRuns,
  modelFrom,
  planLinkage,
  type TrainingOptions,
  TRAINING_DEFAULTS,
} from './linkage/plan-linkage.ts';
export { COMPARISON_KINDS, type ComparisonKind, isoDate, prepareValue } from './linkage/prepare-value.ts';
export { bindComparisons, type PairRun } from './linkage/record-pairs.ts';
export { joinPairs, pairWeights, type ScoredPairs, scorePairs, UNKNOWN_LEVEL } from './linkage/score-pairs.ts';
export type { Allocate } from './linkage/memory.ts';
export { explainPair } from './linkage/explain-pair.ts';
export { candidatePairs } from './identity/candidate-pairs.ts';
export { type ComparedIdentities, type IdentityComparer, identityComparer } from './identity/compare-identities.ts';
export { type IdentityFact, type IdentityRecord } from './identity/identity-record.ts';
export { NAME_ORIGIN_SHARES, type NameOriginShares } from './identity/name-origins.ts';
export { protectRelease } from './public-release/protect-release.ts';
export {
  cellsOf,
  crossTable,
  type PrintedEntry,
  type ReleasedTable,
  type ReleaseShape,
} from './public-release/release-table.ts';
export { type NeighbourChanges, type OrderChange, orderChanges } from './rank-stability/order-changes.ts';
export { type ExactRankStability, exactRankStability, MOST_WEIGHTINGS } from './rank-stability/rank-stability-exact.ts';
export { type FirmShare, rankStabilitySentence } from './rank-stability/rank-stability-sentence.ts';
export {
  type DrawnShare,
  rankStability,
  type RankStability,
  type RankStabilityOptions,
} from './rank-stability/rank-stability.ts';
export { type ConfidentValue, type GradedUnit, STEP_CHANCES } from './rank-stability/tried-grades.ts';
export {
  type OrderedUnits,
  THREAT_WORDS,
  threatOrderSentence,
  unknownValueSentence,
} from './threat-assessment/order-sentence.ts';
export {
  type Calibration,
  calibration,
  type ResolvedJudgement,
  type TermReliability,
} from './calibration/calibration.ts';
export { clopperPearson } from './distribution/clopper-pearson.ts';
export { clashingRules, type RuleClash } from './allocation/clashing-rules.ts';
export { enforcementThatFits, evenHours } from './allocation/even-hours.ts';
export { type EnforcementCap, enforcementCaps } from './allocation/enforcement-cap.ts';
export { type AreaHours, judgePlan, type PlanJudgement } from './allocation/judge-plan.ts';
export {
  type LinearModel,
  type LinearSolver,
  ModelBuilder,
  type ModelColumn,
  type ModelRow,
  type ModelSolution,
  type SolveOptions,
} from './allocation/linear-model.ts';
export {
  type LockPrice,
  type MoreHours,
  planWeek,
  type PlannedWeek,
  type ShiftPrice,
  sortedWeek,
  type WeekOutcome,
} from './allocation/plan-week.ts';
export { reachedShare } from './allocation/reach-curve.ts';
export { restWindows } from './allocation/rest-windows.ts';
export { type WeekFault, weekFaults } from './allocation/week-faults.ts';
export type {
  WeekArea,
  WeekDemand,
  WeekInput,
  WeekLock,
  WeekRules,
  WeekShift,
  WeekTeam,
  WeekVisit,
} from './allocation/week-input.ts';
export {
  type BrokenRule,
  type PlannedDuty,
  type PlannedHours,
  type PlannedVisit,
  ruleKey,
  type WeekPlan,
  type WeekRule,
} from './allocation/week-plan.ts';
export {
  disparity,
  type DisparityArea,
  type DisparityGroup,
  type DisparityReport,
  FAIR_RATIO,
  LEAST_DISPARITY_CRIMES,
} from './allocation/disparity.ts';
export { stopShares, type StopCount, type StopShare } from './allocation/stop-shares.ts';
export { splitHours, type SplitRules } from './allocation/split-hours.ts';
export { type UrnCounts, type UrnOptions, urnShares } from './allocation/urn.ts';
export { type DemandCrime, weekDemand, type WeekDemandFound } from './allocation/week-demand.ts';
