export {
  areasByCode,
  areasOfSet,
  areasOfSetAsText,
  namesOfSet,
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
} from './crime/area-set.ts';
export { areasAt } from './crime/areas-at.ts';
export { type EntityPlace, placesOfEntity } from './knowledge/entity-place.ts';
export { knownExtent, type KnownExtent } from './crime/known-extent.ts';
export {
  hasAcknowledged,
  insertAcknowledgement,
  requireAcknowledgement,
  requireAcknowledgements,
} from './access/acknowledgement.ts';
export {
  closeDisclosureReview,
  consentsFor,
  disseminationsOf,
  insertConsent,
  insertDissemination,
  listDisclosureReviews,
  openDisclosureReview,
} from './handling/dissemination.ts';
export {
  acknowledgeNotice,
  addStep,
  insertNotice,
  isAcknowledged,
  listDisseminations,
  listNotices,
  loadDissemination,
  noticeOf,
  type StoredDissemination,
} from './handling/dissemination-step.ts';
export {
  copiesHeld,
  copyLabel,
  deleteCopy,
  insertCopy,
  loadCopy,
  type SentContent,
} from './handling/dissemination-copy.ts';
export {
  endRecipient,
  insertRecipient,
  partnerAccount,
  listRecipients,
  recipientNamesQuery,
  loadRecipient,
  updateRecipient,
  type StoredRecipient,
} from './handling/recipient.ts';
export {
  controlRoom,
  dutyRoster,
  insertControlRoom,
  insertDutyPeriod,
  periodsOf,
  removeDutyPeriod,
} from './threat/duty-roster.ts';
export { clockOf, listThreats, type StoredThreat } from './threat/threat-list.ts';
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
} from './threat/threat.ts';
export { syncThreatGroups, threatPulse } from './threat/threat-group.ts';
export { insertAccessReason, reasonsAskedFor, requireReason, type ReadWithReason } from './access/access-reason.ts';
export { reportEvents, type ReportEvent } from './report/report-event.ts';
export { reportTexts, type ReportText } from './report/report-text.ts';
export { insertBulkReports, type BulkReport } from './report/report-bulk.ts';
export { asActor, AGENCY_WIDE, eventOf, type ActingPerson, type ActorTx } from './access/actor.ts';
export { asNobody, beforeSignIn } from './access/door.ts';
export { makeRefusalTally, startSettling, type RefusalTally } from './log/refusal-tally.ts';
export { makeJournalQueue, numberAllEvents, startSequencer, type JournalQueue } from './log/audit.ts';
export { CHECKPOINT_NOW, makeCheckpoint } from './log/checkpoint.ts';
export { LOG_CRYPTO } from './log/crypto.ts';
export { exportLog } from './log/export.ts';
export { agencyIds, startCheckpoints, type LogKeeping } from './log/keep.ts';
export { openLogKeys, signerOfKey, type LogKeys } from './log/key.ts';
export { makeKeyFile, readKeyFile, signerOfSecret, type LogSigner } from './log/key-file.ts';
export { proveEvent, readLogStatus, type LogStatus } from './log/prove.ts';
export { readLog, type LogLine } from './log/read.ts';
export { listSamples, listUnits, markSample, releaseSample, sampledEvent } from './log/sample.ts';
export { complaintRecord, sampledRecord, type SampledRecord } from './record/sampled-record.ts';
export { nameOfSize, openWitnessFolder, writeNoteFile, type Witness } from './log/witness.ts';
export { makeBackupKey, type BackupOpener, type BackupRecipients } from './backup/encryption.ts';
export type { LogState } from './backup/manifest.ts';
export { openBackup, refuseFilledDatabase, type RestoreSummary } from './backup/restore.ts';
export { writeBackup, type BackupSummary } from './backup/write.ts';
export { instantOf, startOfDay, todayIn } from './database/clock.ts';
export { dropExercise } from './database/drop-exercise.ts';
export { codeListsQuery, newestLists, readCodeLists } from './agency/code-list.ts';
export { citedDigest, currentBlocks, type StandingBlock } from './record/cited-block.ts';
export { allConcepts, putSheet, relabelSheets, sheetsOf, type SheetMoment, type StoredSheet } from './concept.ts';
export { storageFull } from './database/failure.ts';
export { rememberedReply, rememberReply } from './database/idempotency.ts';
export type { AuditFacts } from './access/journal.ts';
export { lintCatalogue } from './database/lint.ts';
export { roleName, ROLE_KINDS, type RoleKind } from './database/macro.ts';
export { knownMigrations, migrate, type RolePasswords } from './database/migrate.ts';
export { appliedMigrations } from './database/migrate-applied.ts';
export { objectByReference, objectCard, objectCards, type ObjectCard } from './record/object.ts';
export type { PoolUrls } from './database/pool.ts';
export {
  citedBy,
  batchReferences,
  citesOf,
  insertRecord,
  listRecords,
  loadRecord,
  lockPlansOfWeek,
  lockRecord,
  recordsByIds,
  moveRecord,
  RECORD_KINDS,
  replaceCites,
  updateRecord,
  type NewRecord,
  type RecordKind,
  type StoredRecord,
} from './record/record.ts';
export { loadEntity, ownLinks, withheldAtAddress, type LoadedEntity } from './knowledge/entity.ts';
export { type ReportBehind, reportsBehind } from './report/report-behind.ts';
export {
  chooseName,
  entityTitles,
  referencesOf,
  listEntities,
  retractStatement,
  statementsOfReport,
  type StoredStatement,
} from './knowledge/statement.ts';
export { insertStatement, type NewStatement } from './knowledge/new-statement.ts';
export {
  areaNames,
  countedCrimes,
  crimeFacets,
  deleteCrimesOfBatch,
  insertCrimes,
  type CrimeColumns,
  type RowColumns,
  recordingDays,
  listCrimes,
  type NewCrime,
  type StoredCrime,
} from './crime/crime.ts';
export {
  earlierMappings,
  lastCountingSet,
  knownCrimes,
  type ComparedCrime,
  type KnownCrimes,
} from './crime/known-crimes.ts';
export { markEvents } from './crime/event-mark.ts';
export { eventRows, MAX_EVENTS } from './crime/event-rows.ts';
export { replacePassword } from './session/password.ts';
export {
  actAsSystem,
  declareDemo,
  isDemo,
  isEmpty,
  provisionAgency,
  type AgencyFoundation,
  type SystemActor,
} from './agency/provision.ts';
export {
  changeAccount,
  enterAccount,
  findAccount,
  grantTo,
  revokeFrom,
  type GivenGrant,
} from './agency/provision-account.ts';
export { extendAgency, foundAgency, type Extension } from './agency/provision-agency.ts';
export { actAsAdministrator } from './agency/provision-administrator.ts';
export { listAccounts, listAgencies, type AgencyPlaces, type ListedAccount } from './agency/provision-list.ts';
export type { AgencyShape } from './agency/provision-rows.ts';
export { insertDraft, updateDraft } from './report/report-draft.ts';
export { submitDraft, type Submission } from './report/report-submit.ts';
export {
  currentGrades,
  reportsForExport,
  draftsQuery,
  listReports,
  receiptsQuery,
  reportsQuery,
  type ListedReport,
} from './report/report-list.ts';
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
} from './report/report-move.ts';
export {
  expectVersion,
  actorsOf,
  involvementsOf,
  loadReport,
  stateOf,
  updateReport,
  type LoadedReport,
} from './report/report.ts';
export {
  coverageOf,
  coverageQuery,
  coverageStatements,
  deleteCoverageOfBatch,
  insertCoverage,
  laterBatchesWithDuplicates,
  secondCoverage,
  type StoredCoverage,
} from './crime/coverage.ts';
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
} from './crime/data-set.ts';
export {
  contradictionsAbout,
  newestContradictions,
  contradictionsOf,
  decideContradiction,
  openContradictions,
  type Contradiction,
} from './knowledge/contradiction.ts';
export {
  dismissedSuggestions,
  dismissSuggestion,
  entitiesNamed,
  type KnownEntity,
  restoreSuggestion,
} from './knowledge/suggestion-dismissal.ts';
export { insertReportPerson, type NewReportPerson } from './report/report-person.ts';
export { usualMarking } from './report/usual-marking.ts';
export { retainReport, type RetainedLink } from './report/report-retain.ts';
export {
  askCategory,
  askedCategory,
  declineAskedCategory,
  giveAskedCategory,
  waitingCategoriesQuery,
  type AskedCategory,
  type WaitingCategory,
} from './report/requested-category.ts';
export type { RelatedPerson } from './report/related-person.ts';
export { knownPlaces } from './crime/place-name.ts';
export { maskMentions } from './record/masked-mention.ts';
export {
  ownSpecialItemIds,
  decideSpecialItem,
  findSpecialItem,
  insertSpecialItems,
  isUndecided,
  openSpecialItem,
  proposeRetainingItem,
  specialItemsOf,
  type StoredSpecialItem,
} from './report/special-item.ts';
export { holdsOn, insertHold, seesProceeding, impedimentsOf } from './report/report-hold.ts';
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
} from './retention/retention-desk.ts';
export { atBasisDesk, keepOnBasis, listBasisDue, type DueRecord } from './retention/record-basis-desk.ts';
export { hasLostBasis, isBased } from './retention/record-basis.ts';
export { wroteReport } from './record/person-nomination.ts';
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
} from './retention/desk-opening.ts';
export { expiredNames } from './retention/expired-names.ts';
export { informRecipients } from './handling/inform-recipients.ts';
export { namesUnder } from './record/names-under.ts';
export { countDue } from './retention/retention-count.ts';
export { rewriteErased, type Rewritten } from './database/rewrite-erased.ts';
export { recordPersonEvent, reviewAfterPriority } from './retention/review-trigger.ts';
export { startSweep, sweepRetention, type Sweep } from './retention/retention-sweep.ts';
export { startCaseEndClocks } from './retention/case-end.ts';
export {
  insertProceeding,
  listProceedings,
  loadProceeding,
  unconfirmedProceedingsQuery,
  updateProceeding,
} from './retention/proceeding.ts';
export {
  answeredBy,
  answersOf,
  firstRequirement,
  requirementOf,
  reportsWithoutFeedbackQuery,
  type ReportWithoutFeedback,
} from './report/report-use.ts';
export { loadReportPage, type ReportPage } from './report/report-page.ts';
export type { RawWords } from './report/report-words.ts';
export type { Database } from './schema/schema.ts';
export {
  deleteSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  markSavedSearchSeen,
  MOST_SAVED_SEARCHES,
} from './search/saved-search.ts';
export { findCandidates, findMatches } from './search/search.ts';
export { MOST_CANDIDATES, type Candidate, type SeenUntil } from './search/search-scope.ts';
export { explainMatch, type MatchExplained } from './search/match-reason.ts';
export { readQuery, type SearchQuery } from './search/search-query.ts';
export { searchLexemes, searchWords } from './search/search-words.ts';
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
export { checkDatabaseServer, closeOwnStatistics, makeDatabase, refuseMightyRole } from './database/server-database.ts';
export { CLOSE_STATISTICS, mayReadStatistics } from './database/statistics.ts';
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
} from './session/session.ts';
export {
  endSession,
  endSessions,
  endReusedSession,
  endSurplusSessions,
  liveSessions,
  noteSessionUse,
  whySessionEnded,
} from './session/session-end.ts';
export { accountsKnownBy, countTries, giveBackTries, type CountedTry, type Pace } from './session/sign-in-pace.ts';
export { openStore, type Factories, type Store } from './store.ts';
export { insertEdge, walkThread, type Reached, type Walk } from './thread/thread.ts';
export { brokenThreads } from './thread/thread-break.ts';
export { threadGaps } from './thread/thread-gap.ts';
export { historyOf, insertTransition } from './record/transition.ts';
export { staffCards, staffCardsQuery, staffNames } from './access/staff.ts';
export { activeRoles, rolesOfActive } from './access/active-roles.ts';
export { requireColleagues } from './record/colleagues.ts';
export { newReference } from './record/reference.ts';
export {
  blockDigest,
  blockIndexes,
  blocksByIds,
  blocksOf,
  hasWritten,
  outlineOf,
  type StoredBlock,
} from './document/block.ts';
export type { Located } from './schema/document.ts';
export { commentGroups, commentGroupsQuery, commentSpeakers, type CommentGroup } from './document/comment-counts.ts';
export { commentNumbers } from './document/comment-number.ts';
export {
  commentLabel,
  commentsBeside,
  commentsByIds,
  commentsOf,
  duplicatesOf,
  insertComment,
  insertReply,
  loadComment,
  repliesOf,
  updateComment,
  type CommentBeside,
  type CommentWords,
  type StoredComment,
} from './document/comment.ts';
export {
  dispositionsInSession,
  dispositionsOf,
  insertDisposition,
  positionsOn,
  setPosition,
  type ResultingChange,
  type StoredDisposition,
} from './document/disposition.ts';
export {
  editionsOf,
  insertEdition,
  loadEdition,
  loadWorking,
  lockWorking,
  WORKING,
  type Acknowledged,
  type StoredEdition,
} from './document/edition.ts';
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
} from './document/floor.ts';
export { replacePapers } from './document/papers.ts';
export { fillBlocks } from './document/fill-blocks.ts';
export { copyPictures, freezeEdition, publishedMarking, stageLabel, type TextComparisons } from './document/freeze.ts';
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
} from './document/member.ts';
export { nominationsOf } from './document/nomination.ts';
export { keepPicture, loadPicture } from './document/picture.ts';
export {
  placed,
  placementsIn,
  readPlacing,
  type Carry,
  type CommentsToCarry,
  type Placing,
  type StoredPlacement,
} from './document/placement.ts';
export { indexNow } from './document/redirect.ts';
export {
  blockDigests,
  commentsOnBlocks,
  earlierTexts,
  keepRenderings,
  renderingsOf,
  translationsOf,
} from './document/rendering.ts';
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
} from './document/review-group.ts';
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
  type StoredRound,
} from './document/round.ts';
export { openRivals, replaceBlocks, saveBlocks, settleRival, type BlockChange } from './document/save-blocks.ts';
export { countItem, itemCount } from './meeting/meeting-item.ts';
export {
  hoursByPriorityQuery,
  hoursOfTasksQuery,
  type HoursOfPriority,
  type HoursOfTask,
  type HoursSpan,
} from './record/hours-by-priority.ts';
export { loopFiguresQuery, type LoopFigures } from './record/loop-figures.ts';
export {
  lockMeeting,
  meetingAfter,
  meetingsBefore,
  onAnAgenda,
  itemsOn,
  recordsOfMeetings,
  stepsSince,
  tasksOrderedBy,
} from './meeting/meeting-record.ts';
export { readDue, type Due } from './retention/due-reading.ts';
export { expiredSources } from './retention/expired-sources.ts';
export { readTogether, type Together } from './database/read-together.ts';
export { countJudgements, type JudgementCount } from './record/judgement-count.ts';
export { categoriesUnder, recipientsOf } from './record/categories-under.ts';
export { recordsInStatesQuery, type RecordInState } from './record/record-states.ts';
export { shownSubject } from './report/report-words.ts';
export { waitingReportsQuery, type WaitingReport } from './report/report-waiting.ts';
export { unstatedReports, type UnstatedReport } from './report/report-unstated.ts';
export { remindedItems, reviewedItemsQuery, type WaitingSpecialItem } from './report/special-item-waiting.ts';
export { waitingSendingsQuery, type WaitingSending } from './handling/dissemination-waiting.ts';
export { recordCardsQuery, type RecordCard } from './record/record-cards.ts';
export { areaPeriods, type AreaPeriod } from './crime/area-periods.ts';
export { crimePeriods, type PeriodCount, type PeriodsAsked } from './crime/crime-periods.ts';
export { areaNamesQuery, crimeWeeksQuery, type WeeksAsked } from './crime/crime-weeks.ts';
export { openItemsQuery, outcomeFiguresQuery, sendingStatesQuery, stopsByArea } from './record/command-figures.ts';
export { signedPrioritiesQuery } from './record/priority-measure.ts';
export { accountFigures, serverRelease } from './agency/account-figures.ts';
export { listsOfAgency } from './agency/agency-lists.ts';
export {
  identityDecisions,
  insertIdentityDecision,
  type NewIdentityDecision,
  type StoredIdentityDecision,
  withdrawIdentityDecision,
} from './identity/identity-decision.ts';
export { identityFacts, MOST_FACTS, type StoredIdentityFact } from './identity/identity-fact.ts';
export { linkedCategories, type LinkedCategory, type StatedLink, statedLinks } from './identity/person-link.ts';
export { joinedWith } from './identity/joined.ts';
export { decideOrigin, originDecisions, type StoredOriginDecision } from './knowledge/origin-decision.ts';
export { matrixEvidence, type StoredEvidence } from './hypothesis/matrix-evidence.ts';
export {
  askToLift,
  keepProtection,
  liftProtection,
  NAMING_PROPERTIES,
  protectAddress,
  protectedAmong,
  type Protection,
  protectionOf,
  readsProtectedFile,
} from './knowledge/protected-address.ts';
export { endedProfile } from './record/ended-profile.ts';
export { dayQuery, lockSigned, sinceStrategyInForce } from './record/signed-strategies.ts';
export { strategicRequirementsQuery } from './record/strategic-requirements.ts';
export { subQuestionsOf, tasksOf } from './record/collection-plan.ts';
export { askedOfPatrols, patrolQuestionsOf, releasePatrolQuestion } from './record/patrol-question.ts';
export {
  endInSearch,
  noticesByIds,
  noticesInForce,
  stampRecall,
  type StoredNotice,
  whichInForce,
} from './briefing/notice.ts';
export { receiptCounts, type ReceiptKind, recordReceipt } from './briefing/receipt.ts';
export {
  adoptedPlansAround,
  agencyUnits,
  lastSheetOf,
  newestFindings,
  openTasksOn,
  sheetsOfUnit,
  unitMembers,
} from './briefing/shift-sheet.ts';
export { lockGapsOf, type NewGap, openGap } from './record/gap.ts';
export {
  assessmentSheets,
  judgementsOn,
  saveAssessmentSheet,
  type StoredAssessmentSheet,
} from './threat-assessment/assessment-sheet.ts';
export {
  assessmentTemplates,
  insertAssessmentTemplate,
  type StoredAssessmentTemplate,
} from './threat-assessment/assessment-template.ts';
export { harmWeightSets, insertHarmWeightSet, type StoredHarmWeightSet } from './threat-assessment/harm-weight-set.ts';
export { areaOffenceCounts, type AreaOffenceCount } from './crime/area-offence-counts.ts';
export { productFeedback, saveProductFeedback, type FeedbackAnswer } from './record/product-feedback.ts';
export { retireScale } from './threat-assessment/scale-version.ts';
export {
  insertPublicRelease,
  insertPublicReleaseDecision,
  lockPublicReleases,
  publicReleases,
  type StoredPublicRelease,
} from './public-release/public-release.ts';
