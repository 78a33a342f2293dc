export {
  areasOfSet,
  deleteAreaSet,
  beginAreaSet,
  insertAreas,
  insertAreaSet,
  type AreaTexts,
  type BegunAreaSet,
  listAreaSets,
  loadAreaSet,
  type StoredArea,
  type StoredAreaSet,
  namedAreas,
  namedAreasQuery,
} from './area-set.ts';
export { knownExtent, type ExtentBox, type KnownExtent } from './known-extent.ts';
export { hasAcknowledged, insertAcknowledgement, requireAcknowledgement } from './acknowledgement.ts';
export {
  closeDisclosureReview,
  consentsFor,
  disseminationsOf,
  insertConsent,
  insertDissemination,
  listDisclosureReviews,
  openDisclosureReview,
} from './dissemination.ts';
export {
  acknowledgedAt,
  acknowledgeNotice,
  addStep,
  insertNotice,
  listDisseminations,
  listNotices,
  loadDissemination,
  noticeOf,
  type StoredDissemination,
  type StoredNotice,
  type StoredStep,
} from './dissemination-step.ts';
export { copiesHeld, copyLabel, deleteCopy, insertCopy, loadCopy, type SentContent } from './dissemination-copy.ts';
export {
  endRecipient,
  insertRecipient,
  partnerAccount,
  listRecipients,
  recipientNamesQuery,
  loadRecipient,
  updateRecipient,
  type KeptRecipient,
  type StoredRecipient,
} from './recipient.ts';
export {
  activeRoles,
  controlRoom,
  dutyRoster,
  insertControlRoom,
  insertDutyPeriod,
  periodsOf,
  removeDutyPeriod,
  type StoredDutyPeriod,
} from './duty-roster.ts';
export { clockOf, listThreats, type StoredThreat } from './threat-list.ts';
export {
  acknowledgeThreat,
  closeThreat,
  insertThreat,
  insertThreatRecord,
  insertThreatStep,
  loadThreat,
  noSuchThreat,
  readsRecord,
  threatOfReport,
  threatOrigins,
  threatRecords,
  threatSteps,
} from './threat.ts';
export { syncThreatGroups, THREAT_GROUPS, threatPulse } from './threat-group.ts';
export { insertAccessReason, reasonsAskedFor, requireReason, type ReadWithReason } from './access-reason.ts';
export { reportTexts, type ReportText } from './report-text.ts';
export { insertBulkReports, type BulkReport } from './report-bulk.ts';
export { asActor, AGENCY_WIDE, eventOf, type ActingOptions, type ActingPerson, type ActorTx } from './actor.ts';
export { asNobody, atDoor, throughDoor } from './door.ts';
export { makeRefusalTally, startSettling, type RefusalTally } from './refusal-tally.ts';
export { makeJournalQueue, numberAllEvents, startSequencer, type JournalQueue } from './audit.ts';
export { CHECKPOINT_NOW, lastCheckpoint, makeCheckpoint, type KeptCheckpoint } from './log/checkpoint.ts';
export { LOG_CRYPTO } from './log/crypto.ts';
export { exportLog } from './log/export.ts';
export { agencyIds, startCheckpoints, type LogKeeping } from './log/keep.ts';
export { openLogKeys, signerOfKey, type LogKeys } from './log/key.ts';
export { makeKeyFile, readKeyFile, signerOfSecret, type LogSigner } from './log/key-file.ts';
export { proveEvent, readLogStatus, type EventProof, type LogStatus } from './log/prove.ts';
export { readLog, type LogLine, type LogQuery } from './log/read.ts';
export { listSamples, listUnits, markSample, releaseSample, sampledEvent, type StoredSample } from './log/sample.ts';
export { complaintRecord, sampledRecord, type SampledRecord } from './sampled-record.ts';
export { nameOfSize, openWitnessFolder, writeNoteFile, type Witness } from './log/witness.ts';
export { makeBackupKey, type BackupOpener, type BackupRecipients } from './backup/encryption.ts';
export type { LogState, Manifest } from './backup/manifest.ts';
export { openBackup, refuseFilledDatabase, type OpenBackup, type RestoreSummary } from './backup/restore.ts';
export { writeBackup, type BackupSummary } from './backup/write.ts';
export { startOfDay, todayIn } from './clock.ts';
export { dropExercise } from './drop-exercise.ts';
export { startCluster, type Cluster, type ClusterOptions } from './cluster/cluster.ts';
export { identify } from './cluster/process-identity.ts';
export { keepSecret, readSecrets } from './cluster/secrets.ts';
export { codeListsQuery, newestLists, readCodeLists } from './code-list.ts';
export { citedDigest, standingBlocks, type StandingBlock } from './cited-block.ts';
export { allConcepts, putSheet, relabelSheets, sheetsOf, type SheetMoment, type StoredSheet } from './concept.ts';
export { storageFull } from './failure.ts';
export { rememberedReply, rememberReply } from './idempotency.ts';
export type { AuditFacts } from './journal.ts';
export { lintCatalogue } from './lint.ts';
export { roleName, ROLE_KINDS, type RoleKind } from './macro.ts';
export { knownMigrations, migrate, type RolePasswords } from './migrate.ts';
export { appliedMigrations } from './migrate-applied.ts';
export { objectByReference, objectCard, objectCards, type ObjectCard } from './object.ts';
export type { PoolUrls } from './pool.ts';
export {
  citedBy,
  batchReferences,
  citesOf,
  insertRecord,
  listRecords,
  loadRecord,
  recordsByIds,
  moveRecord,
  RECORD_KINDS,
  replaceCites,
  updateRecord,
  type NewRecord,
  type RecordKind,
  type StoredRecord,
} from './record.ts';
export {
  chooseName,
  entityTitles,
  referencesOf,
  insertStatement,
  listEntities,
  retractStatement,
  statementsOfEntity,
  statementsOfReport,
  type StoredStatement,
} from './statement.ts';
export {
  areaNames,
  countedCrimes,
  crimeFacets,
  deleteCrimesOfBatch,
  insertCrimes,
  type CrimeColumns,
  type RowColumns,
  recordingDays,
  type CrimePlace,
  listCrimes,
  type NewCrime,
  type StoredCrime,
} from './crime.ts';
export {
  earlierMappings,
  knownCrimes,
  type ComparedCrime,
  type EarlierMapping,
  type KnownCrimes,
} from './known-crimes.ts';
export { markEvents, type EventMark, type MarkedSelection } from './event-mark.ts';
export { eventColumns, type CodedColumn, type EventColumns, type EventFilter, MAX_EVENTS } from './event-columns.ts';
export { replacePassword } from './password.ts';
export {
  actAsSystem,
  declareDemo,
  isDemo,
  isEmpty,
  provisionAgency,
  type AgencyFoundation,
  type SystemActor,
} from './provision.ts';
export { changeAccount, enterAccount, findAccount, grantTo, revokeFrom, type GivenGrant } from './provision-account.ts';
export { extendAgency, foundAgency, type Extension } from './provision-agency.ts';
export { actAsKeeper } from './provision-keeper.ts';
export { listAccounts, listAgencies, type AgencyPlaces, type ListedAccount } from './provision-list.ts';
export type { AgencyShape } from './provision-rows.ts';
export { insertDraft, submitDraft, updateDraft, type Submission } from './report-draft.ts';
export {
  currentGrades,
  reportsForExport,
  draftsQuery,
  listReports,
  receiptsQuery,
  reportsQuery,
  type ListedReport,
} from './report-list.ts';
export {
  assessForDefence,
  eraseOpened,
  eraseReport,
  evaluateReport,
  moveReport,
  recordUse,
  rejectSanitisation,
  releaseReport,
  returnReport,
  sanitiseReport,
} from './report-move.ts';
export {
  expectVersion,
  handsOf,
  involvementsOf,
  labelsOfReports,
  loadReport,
  stateOf,
  updateReport,
  type LoadedReport,
} from './report.ts';
export {
  coverageOf,
  coverageQuery,
  coverageStatements,
  deleteCoverageOfBatch,
  insertCoverage,
  laterBatchesWithDuplicates,
  secondCoverage,
  type NewCoverage,
  type StoredCoverage,
} from './coverage.ts';
export {
  insertDataSet,
  dataSetsQuery,
  listDataSets,
  ownCrime,
  loadDataSet,
  meantDataSet,
  ownDataSet,
  RECORDED_CRIME,
  type StoredDataSet,
} from './data-set.ts';
export { contradictionsAbout, decideContradiction, openContradictions, type Contradiction } from './contradiction.ts';
export { usualMarking } from './usual-marking.ts';
export { retainReport, type RetainedLink } from './report-retain.ts';
export {
  askCategory,
  askedCategory,
  declineAskedCategory,
  giveAskedCategory,
  waitingCategoriesQuery,
  type AskedCategory,
  type WaitingCategory,
} from './asked-category.ts';
export type { RelatedPerson } from './related-person.ts';
export { knownPlaces } from './place-name.ts';
export { maskMentions } from './masked-mention.ts';
export {
  countSpecialItems,
  decideSpecialItem,
  findSpecialItem,
  insertSpecialItems,
  isUndecided,
  openSpecialItem,
  proposeRetainingItem,
  specialItemsOf,
  type StoredSpecialItem,
} from './special-item.ts';
export { holdsOn, insertHold, seesProceeding, standingOf } from './report-hold.ts';
export {
  atDesk,
  insertProposal,
  isRestricted,
  listDue,
  noteAct,
  proposalFor,
  proposalsFor,
  removeProposal,
  restrictReport,
  grantedReference,
  type DeskAccess,
  type StoredProposal,
} from './retention-desk.ts';
export { atBasisDesk, keepOnBasis, listBasisDue, type DueRecord } from './record-basis-desk.ts';
export { hasLostBasis, isBased } from './record-basis.ts';
export { wroteReport } from './person-nomination.ts';
export {
  answerOpening,
  countUnacted,
  endGrants,
  insertOpening,
  listColleagues,
  listOpenings,
  loadOpening,
  ownGrants,
  useOpening,
  waitingOpeningsQuery,
  type Colleague,
} from './desk-opening.ts';
export { expiredNames } from './expired-names.ts';
export { informRecipients } from './inform-recipients.ts';
export { namesUnder } from './names-under.ts';
export { countDue, type DueCounts } from './retention-count.ts';
export { rewriteErased, type Rewritten } from './rewrite-erased.ts';
export { recordPersonEvent, reviewAfterPriority } from './review-trigger.ts';
export { startSweep, sweepRetention, type Sweep, type SweptReport } from './retention-sweep.ts';
export { startCaseEndClocks } from './case-end.ts';
export {
  insertProceeding,
  listProceedings,
  loadProceeding,
  unconfirmedProceedingsQuery,
  updateProceeding,
} from './proceeding.ts';
export { answersOf, requirementOf, untoldReportsQuery, type UntoldReport } from './report-use.ts';
export type { RawWords } from './report-words.ts';
export type { Database } from './schema.ts';
export {
  deleteSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  markSavedSearchSeen,
  MOST_SAVED_SEARCHES,
  type SavedSearch,
} from './saved-search.ts';
export { findCandidates, MOST_CANDIDATES, type Candidate, type SeenUntil } from './search.ts';
export { searchLexemes, searchWords } from './search-words.ts';
export { bindKeyring, installationKeyring } from './seal/installation-keyring.ts';
export {
  changePassphrase,
  lookAtKeyring,
  makeKeyring,
  NO_KEYRING,
  openKeyring,
  rotateKeyring,
  type Keyring,
} from './seal/keyring.ts';
export { checkDatabaseServer, closeOwnStatistics, makeDatabase, refuseMightyRole } from './server-database.ts';
export { CLOSE_STATISTICS, mayReadStatistics } from './statistics.ts';
export {
  accountByLogin,
  demoPersonas,
  holdingsOf,
  insertSession,
  policyActorsOf,
  retirePreviousToken,
  sessionByToken,
  setAccountLocale,
  setAccountTheme,
  setExerciseNow,
  setSessionPurpose,
  type SignedIn,
} from './session.ts';
export {
  endSession,
  endSessions,
  endSurplusSessions,
  liveSessions,
  noteSessionUse,
  whySessionEnded,
} from './session-end.ts';
export { accountsKnownBy, countTries, giveBackTries, type CountedTry, type Pace } from './sign-in-pace.ts';
export { openStore, type Factories, type Store } from './store.ts';
export { insertEdge, walkThread, type Reached, type Walk } from './thread.ts';
export { brokenThreads, type BrokenThread } from './thread-break.ts';
export { threadGaps } from './thread-gap.ts';
export { historyOf, insertTransition } from './transition.ts';
export { staffCards, staffCardsQuery, staffNames } from './staff.ts';
export { insertReferenced, newReference } from './reference.ts';
export {
  blockDigest,
  blockIndexes,
  blocksByIds,
  blocksOf,
  hasWritten,
  outlineOf,
  type StoredBlock,
} from './review/block.ts';
export type { Located } from './schema-review.ts';
export {
  commentGroups,
  commentGroupsQuery,
  commentSpeakers,
  type CommentGroup,
  type CommentSpeaker,
} from './review/comment-counts.ts';
export { commentNumbers } from './review/comment-number.ts';
export {
  commentLabel,
  commentsByIds,
  commentsOf,
  duplicatesOf,
  insertComment,
  insertReply,
  loadComment,
  repliesOf,
  updateComment,
  type CommentWords,
  type StoredComment,
} from './review/comment.ts';
export {
  dispositionsInSession,
  dispositionsOf,
  insertDisposition,
  positionsOn,
  setPosition,
  type ResultingChange,
  type StoredDisposition,
} from './review/disposition.ts';
export {
  editionsOf,
  insertEdition,
  loadEdition,
  loadWorking,
  lockWorking,
  WORKING,
  type Acknowledged,
  type StoredEdition,
} from './review/edition.ts';
export {
  askForFloor,
  insertWording,
  loadSpeaker,
  loadWording,
  moveFloor,
  onTable,
  putOnTable,
  speakersOf,
  withdrawWording,
  wordingsOf,
  wordingsOn,
} from './review/floor.ts';
export { replacePapers } from './review/papers.ts';
export { fillBlocks } from './review/fill-blocks.ts';
export { copyPictures, freezeEdition, publishedMarking, stageLabel } from './review/freeze.ts';
export {
  endMembership,
  insertMember,
  loadMember,
  membersOf,
  ownDocuments,
  ownMembershipsQuery,
  participantOf,
  participations,
  requireParticipant,
  type StoredMember,
} from './review/member.ts';
export { nominationsOf } from './review/nomination.ts';
export { keepPicture, loadPicture } from './review/picture.ts';
export { placementsIn, type StoredPlacement } from './review/placement.ts';
export { indexNow } from './review/redirect.ts';
export {
  blockDigests,
  commentsOnBlocks,
  earlierTexts,
  keepRenderings,
  renderingsOf,
  translationsOf,
} from './review/rendering.ts';
export {
  admitTo,
  callGroup,
  coreGroup,
  delegationGroup,
  dismissFrom,
  isCore,
  isDelegationCode,
  leaveCall,
  openReviewGroups,
  reviewGroup,
} from './review/review-group.ts';
export {
  changeRound,
  insertRound,
  isRoundOpen,
  openRounds,
  remindersOf,
  roundsOf,
  roundsQuery,
  stateOfRound,
  timesOf,
  type RoundExtension,
  type RoundReminder,
  type StoredRound,
} from './review/round.ts';
export { openRivals, replaceBlocks, saveBlocks, settleRival, type BlockChange } from './review/save-blocks.ts';
export { countItem, itemCount } from './meeting-item.ts';
export { readDue, type Due } from './due-reading.ts';
export { expiredSources } from './expired-sources.ts';
export { readTogether, type Together } from './read-together.ts';
export { recordsInStatesQuery, type RecordInState } from './record-states.ts';
export { shownSubject } from './report-words.ts';
export { waitingReportsQuery, type WaitingReport } from './report-waiting.ts';
export { remindedItems, reviewedItemsQuery, type WaitingSpecialItem } from './special-item-waiting.ts';
export { waitingSendingsQuery, type WaitingSending } from './dissemination-waiting.ts';
export { recordCardsQuery, type RecordCard } from './record-cards.ts';
export { areaNamesQuery, crimeWeeksQuery, type WeeksAsked } from './crime-weeks.ts';
export { openItemsQuery, outcomeFiguresQuery, sendingStatesQuery } from './command-figures.ts';
export { signedPrioritiesQuery } from './priority-measure.ts';
export { accountFigures, serverRelease } from './account-figures.ts';
export { listsOfAgency } from './agency-lists.ts';
