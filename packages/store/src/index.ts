export { insertBulkReports, type BulkReport } from './report-bulk.ts';
export { asActor, AGENCY_WIDE, eventOf, throughDoor, type ActingPerson, type ActorTx } from './actor.ts';
export { makeJournalQueue, numberAllEvents, readLog, startSequencer, type JournalQueue } from './audit.ts';
export { todayIn } from './clock.ts';
export { startCluster, type Cluster, type ClusterOptions } from './cluster/cluster.ts';
export { keepSecret, readSecrets } from './cluster/secrets.ts';
export { readCodeLists } from './code-list.ts';
export { rememberedReply, rememberReply } from './idempotency.ts';
export type { AuditFacts } from './journal.ts';
export { lintCatalogue } from './lint.ts';
export { roleName, ROLE_KINDS, type RoleKind } from './macro.ts';
export { knownMigrations, migrate, type RolePasswords } from './migrate.ts';
export { objectByReference, objectCard, objectCards, type ObjectCard } from './object.ts';
export type { PoolUrls } from './pool.ts';
export {
  citedBy,
  citesOf,
  insertRecord,
  listRecords,
  loadRecord,
  moveRecord,
  RECORD_KINDS,
  replaceCites,
  updateRecord,
  type NewRecord,
  type RecordKind,
  type StoredRecord,
} from './record.ts';
export {
  entityTitles,
  insertStatement,
  listEntities,
  retractStatement,
  statementsOfEntity,
  statementsOfReport,
  type StoredStatement,
} from './statement.ts';
export {
  countedCrimes,
  crimeFacets,
  deleteCrimesOfBatch,
  firstDayOf,
  insertCrimes,
  listCrimes,
  type NewCrime,
  type StoredCrime,
} from './crime.ts';
export {
  actAsSystem,
  declareDemo,
  isEmpty,
  provisionAgency,
  type AgencyFoundation,
  type SystemActor,
} from './provision.ts';
export { insertDraft, submitDraft, updateDraft, type Submission } from './report-draft.ts';
export {
  currentGrades,
  listDrafts,
  listReceipts,
  listReports,
  sanitisedTexts,
  type ListedReport,
} from './report-list.ts';
export {
  eraseReport,
  evaluateReport,
  moveReport,
  recategorisePerson,
  rejectSanitisation,
  releaseReport,
  returnReport,
  revalidateReport,
  sanitiseReport,
} from './report-move.ts';
export { expectVersion, handsOf, loadReport, stateOf, type LoadedReport } from './report.ts';
export type { Database } from './schema.ts';
export { findCandidates, searchWords } from './search.ts';
export { checkDatabaseServer, makeDatabase, refuseMightyRole } from './server-database.ts';
export {
  accountByLogin,
  demoPersonas,
  endSession,
  holdingsOf,
  insertSession,
  policyActorsOf,
  sessionByToken,
  setAccountLocale,
  setExerciseNow,
  setSessionPurpose,
  type SignedIn,
} from './session.ts';
export { openStore, type Factories, type Store } from './store.ts';
export { insertEdge, walkThread } from './thread.ts';
export { historyOf, insertTransition } from './transition.ts';
export { staffCards, staffNames } from './staff.ts';
