export { RIVERTON_AGENCIES } from './agencies.ts';
export type { Agency, Compartment, LegalBasis, NamedRetentionRule, Purpose, Unit, UnitKind } from './agency.ts';
export { LEGAL_BASES, PURPOSES, RETENTION_RULES } from './code-lists.ts';
export { CONCEPT_BANK, starterContent, type StarterConcept } from './concept-bank/concept-bank.ts';
export type { ConceptCode } from './concept-bank/concept-code.ts';
export { AGREEMENT_STORY } from './concept-bank/agreement-story.ts';
export { DUTY } from './duty.ts';
export {
  cityPortalCsv,
  pointExtractCsv,
  policeStreetCsv,
  streetExtractTsv,
  type CrimeFileOptions,
} from './crime-file.ts';
export { CRIME_TYPES, RESIDENTIAL_BURGLARY, type CrimeType, type Detection, type Setting } from './crime-type.ts';
export type { CrimeWindow, TimePrecision } from './crime-window.ts';
export { makeCrimes, type Crime, type CrimeOptions } from './crimes.ts';
export type { Feature, LineShape, PointShape, PolygonShape } from './geojson.ts';
export { AREA_CODES, type AreaCode } from './island.ts';
export { GROUP_TITLES, LEGAL_BASIS_TITLES, PURPOSE_TITLES } from './list-titles.ts';
export {
  AREA_NAMES,
  areaOf,
  districtOf,
  EXERCISE_NOTICE,
  rivertonMap,
  type DistrictCode,
  type RivertonMap,
} from './map.ts';
export { OFFENCE_TITLES } from './offence-titles.ts';
export { RECIPIENTS, STORY_SENDINGS, type StoryRecipient } from './recipients.ts';
export type { OtherTitles } from './other-titles.ts';
export { PERSONA_HINTS } from './persona-hints.ts';
export { PERSONAS, personaOf, type Persona } from './personas.ts';
export type { PlaceKind } from './place.ts';
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
} from './planted.ts';
export { toLonLat, toPlan, type LonLat } from './projection.ts';
export { makeRandom, uuidFrom, type Random } from './random.ts';
export { OFFENCE_TYPES, RARE_OFFENCES, type RareOffence } from './rare-offence.ts';
export { READINESS_STORY } from './readiness-story.ts';
export type { Revalidation } from './report-dates.ts';
export type { Hands } from './report-hands.ts';
export type { Mention } from './report-mention.ts';
export type { ReportPerson } from './report-persons.ts';
export { makeReports, type HiddenTruth, type ScenarioReport } from './reports.ts';
export { MILO_KARAS, STORY_REPORTS, type StoryReport } from './story-reports.ts';
export { STORY_NOMINATIONS } from './story-nominations.ts';
export { STORY } from './story.ts';
export { RIVERTON_TRUTH, type RivertonTruth, type TrueHotSpot } from './truth.ts';
