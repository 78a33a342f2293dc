export {
  type InputGiven,
  type InputOf,
  type Method,
  operation,
  type Operation,
  type ParamsOf,
  type QueryGiven,
  type QueryOf,
  type ReplyOf,
} from './operation.ts';
export { giveReason, listReaders } from './access.ts';
export {
  grade,
  handling,
  id,
  instant,
  line,
  localDate,
  marking,
  type Marking,
  objectKind,
  page,
  prose,
  reason,
} from './parts.ts';
export {
  changePassword,
  endOtherSessions,
  endSession,
  listPersonas,
  listSessions,
  type OwnSession,
  readSession,
  session,
  type Session,
  setExerciseClock,
  setLocale,
  setPurpose,
  setTheme,
  signIn,
  signInAsPersona,
  signOut,
  type Theme,
  THEMES,
} from './session.ts';
export { readCalibration } from './record/calibration.ts';
export { readSystemState } from './system.ts';
export { createReport, draft, type Draft, saveDraft } from './report/report-draft.ts';
export {
  askCategory,
  assessForDefence,
  checkReport,
  decideCategory,
  eraseReport,
  evaluateReport,
  fileReport,
  giveFeedback,
  previewReaders,
  recordPersonEvent,
  returnReport,
  sanitiseReport,
  submitReport,
  takeReport,
} from './report/report-step.ts';
export { listReports, readReport, relatedTo, report, type Report, type ReportRow } from './report/report.ts';
export {
  closeProceeding,
  confirmProceeding,
  decideRetention,
  fileUnderCase,
  listProceedings,
  openAtRetentionDesk,
  openProceeding,
  proposeRetention,
  readRetentionDesk,
} from './retention/retention.ts';
export { countDueReports, decideRetentionInBulk, proposeRetentionInBulk } from './retention/retention-bulk.ts';
export { addSpecialItem, decideSpecialItem, openSpecialItem, retainSpecialItem } from './report/special-item.ts';
export { answerDeskOpening, askDeskOpening, listDeskOpenings, useDeskOpening } from './retention/desk-opening.ts';
export { readCodeLists } from './code-list.ts';
export {
  analysisRun,
  type EventMethod,
  eventParameters,
  type EventParameters,
  type EventResult,
  type EventSelection,
  type FigureUnit,
  finding,
  listFindings,
  readAnalysisRun,
  readFinding,
  rerunAnalysis,
  runEventAnalysis,
  runWeeklyCount,
  weeklyParameters,
  weeklyResult,
} from './crime/analysis.ts';
export { decideBasisReview, listBasisReviews, openBasisReview } from './retention/basis.ts';
export {
  clusterComments,
  comment,
  createComment,
  disposeComment,
  disposeComments,
  listComments,
  moveComment,
  positionOnComment,
  readComment,
  replyToComment,
  respondToDisposition,
  type ReviewComment,
  reviewStatistics,
  saveComment,
} from './document/comment.ts';
export {
  type Area,
  areaSet,
  type AreaSet,
  type AreaSetInFull,
  commitAreas,
  deleteAreaSet,
  listAreaSets,
  readAreaSet,
  readBoundaries,
} from './crime/area-set.ts';
export { adoption, definition, relation, terms } from './concept/concept-parts.ts';
export {
  adoptDefinition,
  concept,
  conceptsJsonLd,
  conceptsTurtle,
  confirmConceptLanguage,
  moveAgreementRound,
  openAgreementRound,
  readAgreement,
  readConceptBank,
  saveAgreementSheet,
  saveConcept,
} from './concept/concept.ts';
export {
  type CrimeRow,
  IMPORT_FAILURES,
  importBatch,
  type ImportBatch,
  type ImportBatchInFull,
  importCrimes,
  importSettings,
  listCrimeFacets,
  listCrimes,
  listImportBatches,
  readImportBatch,
  readImportFaults,
  undoImport,
} from './crime/crime.ts';
export { type BasemapFile, readBasemap, readCrimeEvents } from './crime/crime-events.ts';
export {
  chosenDataSet,
  type CoverageRow,
  dataSet,
  type DataSet,
  type ExtractCoverage,
  listDataSets,
  readCoverage,
  readDataSet,
  secondCoverage,
  stateCoverage,
} from './crime/data-set.ts';
export {
  admitMember,
  blockId,
  breakSilence,
  carriedFile,
  clearDocument,
  createDocument,
  type EditionBlock,
  endMember,
  extendRound,
  listDocuments,
  moveDocument,
  openRound,
  readDocument,
  remindRound,
  saveDocument,
} from './document/document.ts';
export {
  compareEditions,
  freezeEdition,
  keepPicture,
  listRivals,
  readBlocks,
  readEdition,
  readPicture,
  saveBlocks,
  settleRival,
} from './document/edition.ts';
export { evaluateTask, evaluation, measure, previewPower, suggestComparisons } from './record/evaluation.ts';
export {
  decodeEvents,
  encodeEvents,
  EVENTS_MEDIA_TYPE,
  type EventTable,
  type EventTexts,
  KEY_BYTES,
} from './crime/event-layout.ts';
export type { ImportMapping } from './crime/import-mapping.ts';
export type { ImportQuality, QualityFigure } from './crime/import-quality.ts';
export {
  cancelImport,
  commitImport,
  type ImportColumn,
  type ImportGuess,
  type ImportPreview,
  type ImportSheet,
  type ImportUpload,
  type MatchedValue,
  type MatchedValues,
  previewImport,
  readUploadFaults,
  uploadImport,
  uploadSettings,
} from './crime/import-upload.ts';
export {
  chooseName,
  type Contradiction,
  createStatement,
  decideContradiction,
  decideOrigin,
  listEntities,
  listStatements,
  readEntity,
  readEntityPlaces,
  retractStatement,
  statement,
  type Statement,
  moveProtection,
  protectAddress,
  PROTECTION_STEPS,
} from './knowledge.ts';
export {
  acceptSuggestion,
  addReportPerson,
  dismissSuggestion,
  listSuggestions,
  restoreSuggestion,
  type SuggestedThing,
  type Suggestion,
  SUGGESTION_STATES,
} from './suggestion.ts';
export {
  askForFloor,
  declareConsensus,
  giveFloor,
  leaveFloor,
  positionOnWording,
  putWording,
  readFloor,
  showOnTable,
  withdrawWording,
} from './workshop/floor.ts';
export { awaitChanges, LONGEST_WAIT } from './home/live.ts';
export { decision } from './record/decision.ts';
export {
  agendaItem,
  declareConflict,
  fillAgenda,
  keepMinutes,
  meeting,
  minutesDocx,
  minutesPdf,
  readAgenda,
} from './record/meeting.ts';
export {
  block,
  judgement,
  outcome,
  priority,
  product,
  productDocx,
  productPdf,
  reviewProduct,
  saveProduct,
  task,
  taskPackPdf,
} from './record/loop.ts';
export { createNomination, listNominations, moveNomination, readNomination } from './document/nomination.ts';
export {
  exportReadiness,
  readiness,
  readinessAction,
  readinessSubject,
  saveReadinessPlan,
  scoreReadiness,
} from './readiness.ts';
export { endRecipient, keepRecipient, listRecipients, recipient, type Recipient } from './handling/recipient.ts';
export { personNomination } from './record/person-nomination.ts';
export { chosenMarking, citation, listStaff, readOnly } from './record/record.ts';
export {
  COMMENT_TABLE_FORMATS,
  EXPORT_FORMATS,
  exportComments,
  exportEdition,
  importComments,
  importText,
} from './document/review-file.ts';
export {
  deleteSavedSearch,
  listSavedSearches,
  markSavedSearchSeen,
  NEWEST,
  savedQuery,
  type SavedQuery,
  saveSearch,
  search,
  type SearchHit,
} from './search.ts';
export { type BrokenThreadRow, findByReference, listBrokenThreads, readThread, type ThreadNode } from './thread.ts';
export {
  acknowledgeThreat,
  awaitThreats,
  closeThreat,
  endDuty,
  keepControlRoom,
  keepDuty,
  keepThreatRecord,
  listThreats,
  raiseThreat,
  readDutyRoster,
  readThreat,
  recordThreatStep,
  type ThreatAlarmShown,
} from './threat/threat.ts';
export { confirmTranslation, fillTranslation, readTranslation } from './document/translation.ts';
export { saveWorkshop, workshop, workshopCalendar } from './workshop/workshop.ts';
export {
  MINUTES_FORMATS,
  saveSession,
  sessionBody,
  type SessionBody,
  sessionMinutes,
  workshopSession,
} from './workshop/workshop-session.ts';
export { type GuidebookBlock, readGuidebook } from './guidebook.ts';
export {
  acknowledgeConditions,
  acknowledgeDissemination,
  approveDissemination,
  closeDisclosureReview,
  disseminate,
  dissemination,
  type Dissemination,
  exportReports,
  listDisclosureReviews,
  listDisseminations,
  listReceived,
  listSent,
  readConditions,
  readReceived,
  recallDissemination,
  recordConsent,
  type SendingGroundsGiven,
} from './handling/handling.ts';
export { commandHomePdf, readCommandHome } from './home/command-home.ts';
export { readKnowledgeWork } from './home/knowledge-work.ts';
export { readHome } from './home/home.ts';
export {
  checkLogOperation,
  eraseLogTexts,
  exportLog,
  listConsultationSamples,
  logCheckpointPdf,
  type LogEvent,
  markConsultation,
  openComplaintRecord,
  type OpenedRecord,
  openSampledRecord,
  proveLogEvent,
  readLog,
  readLogStatus,
  releaseConsultationSample,
} from './log.ts';
export { readHealth, readOpenApi } from './health.ts';
export { openApiFiles } from './openapi/files.ts';
export { formLimits, type FieldLimits, type InputLimits } from './openapi/input-limits.ts';
export { openApi } from './openapi/openapi.ts';
export { apiPage } from './openapi/page.ts';
export { OPERATIONS } from './operations.ts';
export {
  decideIdentity,
  IDENTITY_BANDS,
  type IdentityEvidence,
  listIdentityPairs,
  readIdentityPair,
  type WaitingIdentityPair,
  withdrawIdentityDecision,
} from './identity.ts';
export type { IdentityDecision } from './entity-parts.ts';
export {
  concludeHypotheses,
  hypothesisMatrix,
  type MatrixEvidence,
  rateEvidence,
  saveHypothesisMatrix,
} from './hypothesis.ts';
export {
  enterWarningReading,
  handInSheet,
  judgeOrder,
  readAssessmentSheet,
  saveAssessedUnits,
  saveAssessedValues,
  saveOutlook,
  saveWarning,
  settleValue,
  threatAssessment,
  tryAssessedOrder,
} from './threat-assessment/threat-assessment.ts';
export {
  addAssessmentTemplate,
  listAssessmentTemplates,
  retireAssessmentTemplate,
  type RegisteredTemplate,
} from './threat-assessment/assessment-template.ts';
export { giveProductFeedback, readProductFeedback } from './record/product-feedback.ts';
export { readCrimeArea } from './threat-assessment/crime-area.ts';
export {
  addHarmWeightSet,
  listHarmWeightSets,
  previewSentencingScale,
  readHarm,
  retireHarmWeightSet,
  scaleSettings,
  type RegisteredHarmWeights,
  type ScalePreview,
} from './threat-assessment/harm-weight-set.ts';
export { overviewPdf, readOverview } from './overview.ts';
export {
  composePublicRelease,
  decidePublicRelease,
  listPublicReleases,
  publicReleasePdf,
  readPublicRelease,
  type ReleasedEntry,
} from './public-release.ts';
export { controlStrategy } from './record/control-strategy.ts';
export { allocationPlan, changeAllocationPlan, MOST_PLAN_AREAS } from './allocation.ts';
export { collectionTask } from './record/collection-task.ts';
export { listAskedOfPatrols, patrolQuestion } from './record/patrol-question.ts';
export { debrief } from './briefing/debrief.ts';
export {
  confirmSheetOpened,
  proposeShiftSheet,
  readMyShift,
  reportNothingSeen,
  shiftSheet,
  shiftSheetPdf,
} from './briefing/shift-sheet.ts';
export { listNoticesInForce, notice } from './briefing/notice.ts';
export { requirement } from './record/requirement.ts';
export { gap } from './record/gap.ts';
