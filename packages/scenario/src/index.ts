export { RIVERTON_AGENCIES } from './agency/agencies.ts';
export type { Agency, Compartment, LegalBasis, NamedRetentionRule, Purpose, Unit, UnitKind } from './agency/agency.ts';
export { LEGAL_BASES, PURPOSES, RETENTION_RULES } from './agency/code-lists.ts';
export { CONCEPT_BANK, starterContent, type StarterConcept } from './concept-bank/concept-bank.ts';
export type { ConceptCode } from './concept-bank/concept-code.ts';
export { AGREEMENT_STORY } from './concept-bank/agreement-story.ts';
export { DUTY } from './agency/duty.ts';
export {
  cityPortalCsv,
  pointExtractCsv,
  policeStreetCsv,
  streetExtractTsv,
  type CrimeFileOptions,
} from './crime/crime-file.ts';
export { CRIME_TYPES, RESIDENTIAL_BURGLARY, type CrimeType, type Detection, type Setting } from './crime/crime-type.ts';
export { RIVERTON_HARM_WEIGHTS } from './crime/harm-weights.ts';
export type { CrimeWindow, TimePrecision } from './crime/crime-window.ts';
export { makeCrimes, type Crime, type CrimeOptions } from './crime/crimes.ts';
export {
  makeKnowledge,
  type Knowledge,
  type KnownEntity,
  type KnownMention,
  type KnownReport,
  type KnownStatement,
} from './knowledge/knowledge.ts';
export { kindOfKey } from './knowledge/record.ts';
export { truthOfKnowledge, type KnowledgeTruth } from './knowledge/truth.ts';
export type { Feature, LineShape, PointShape, PolygonShape } from './map/geojson.ts';
export { AREA_CODES, type AreaCode } from './map/island.ts';
export { GROUP_TITLES, LEGAL_BASIS_TITLES, PURPOSE_TITLES } from './agency/list-titles.ts';
export {
  AREA_NAMES,
  areaOf,
  districtOf,
  EXERCISE_NOTICE,
  rivertonMap,
  type DistrictCode,
  type RivertonMap,
} from './map/map.ts';
export { OFFENCE_TITLES } from './agency/offence-titles.ts';
export { RECIPIENTS, STORY_SENDINGS, type StoryRecipient } from './agency/recipients.ts';
export type { OtherTitles } from './agency/other-titles.ts';
export { PERSONA_HINTS } from './agency/persona-hints.ts';
export { PERSONAS, personaOf, type Persona } from './agency/personas.ts';
export { NO_EFFECT, type Operation, type OperationTruth } from './operation/operation.ts';
export { operationCrimes, recordedCrimes } from './operation/operation-crimes.ts';
export { operationDays, type OperationDay } from './operation/operation-days.ts';
export { isOfOperations, OPERATION_CRIMES_FROM, STRATA, trueRate, type Stratum } from './operation/operation-rate.ts';
export { OPERATION_STORIES, type StoryStops } from './operation/operation-story.ts';
export { OPERATIONS } from './operation/operations.ts';
export { HOURS_OF_THE_YEAR, STANDING_HOURS } from './operation/standing-hours.ts';
export type { PlaceKind } from './map/place.ts';
export {
  AFTER,
  ALARM_COUNT,
  ALARM_WEEK,
  BEFORE,
  CRIMES_FROM,
  EXTRACTS,
  RECORDED_WITHIN_DAYS,
  CRIMES_TO,
  EXERCISE_NOW,
  EXERCISE_TODAY,
  groupOf,
  GROUP_NAMES,
  HOT_SPOTS,
  PLANTED,
  RIVERTON_SEED,
  TWELVE_WEEKS,
  TWELVE_WEEKS_COUNT,
  type DayWindow,
  type GroupName,
  type PlantedGroup,
} from './crime/planted.ts';
export { toLonLat, toPlan, type LonLat } from './map/projection.ts';
export { makeRandom, uuidFrom, type Random } from './random.ts';
export { OFFENCE_TYPES, RARE_OFFENCES, type RareOffence } from './crime/rare-offence.ts';
export { READINESS_STORY } from './story/readiness-story.ts';
export type { Revalidation } from './report/report-dates.ts';
export type { CastRoles } from './report/report-roles.ts';
export type { Mention } from './report/report-mention.ts';
export type { ReportPerson } from './report/report-persons.ts';
export { makeReports, type HiddenTruth, type ScenarioReport } from './report/reports.ts';
export { STORY_SHIFT } from './story/story-shift.ts';
export { STORY_ALLOCATION, STORY_WEEKEND } from './story/story-allocation.ts';
export { STORY_DESK } from './story/story-desk.ts';
export { STORY_MEETINGS } from './story/story-meetings.ts';
export { MILO_KARAS, STORY_REPORTS, type StoryReport } from './story/story-reports.ts';
export { STORY_JUDGEMENTS, type ResolvedStoryJudgement } from './story/story-judgements.ts';
export { STORY_HAZARDS, STORY_PRODUCTS, STORY_PROFILE, type StoryProduct } from './story/story-products.ts';
export { STORY_NOMINATIONS } from './story/story-nominations.ts';
export { STORY_RELEASES } from './story/story-release.ts';
export { STORY_HARM_WEIGHTS, STORY_TEMPLATE } from './story/story-scales.ts';
export { STORY_THREATS, STORY_VALUES, type StoryDifference, type StoryThreat } from './story/story-threats.ts';
export { STORY } from './story/story.ts';
export { RIVERTON_TRUTH, type RivertonTruth, type TrueHotSpot } from './crime/truth.ts';
