import { giveReasonHandler } from './access/give-reason.ts';
import { listReadersHandler } from './access/list-readers.ts';
import { areaSetHandlers } from './area/handlers.ts';
import { analysisHandlers } from './analysis/handlers.ts';
import { readBasemapHandler } from './http/basemap.ts';
import { coverageHandlers } from './coverage/handlers.ts';
import { conceptHandlers } from './concept/handlers.ts';
import { readCrimeEventsHandler } from './crime/events.ts';
import { crimeHandlers } from './crime/handlers.ts';
import { printHandlers } from './print/handlers.ts';
import { evaluateHandlers } from './evaluation/handlers.ts';
import { readGuidebookHandler } from './guidebook/read.ts';
import { handlingHandlers } from './handling/handlers.ts';
import { knowledgeHandlers } from './knowledge/handlers.ts';
import { personNominationHandlers } from './person-nomination/handlers.ts';
import { listRecipientsHandler } from './recipient/list-recipients.ts';
import { keepRecipientHandler } from './recipient/keep-recipient.ts';
import { endRecipientHandler } from './recipient/end-recipient.ts';
import { readinessHandlers } from './readiness/handlers.ts';
import { actHandlers } from './record/act.ts';
import { assessHandlers } from './record/assess.ts';
import { gapHandlers } from './collection/gap.ts';
import { patrolQuestionHandlers } from './collection/patrol-question.ts';
import { requirementHandlers } from './collection/requirement.ts';
import { collectionTaskHandlers } from './collection/task.ts';
import { readCalibrationHandler } from './record/calibration.ts';
import { allocationHandlers } from './allocation/handlers.ts';
import { controlStrategyHandlers } from './control-strategy/handlers.ts';
import { decisionHandlers } from './decision/handlers.ts';
import { meetingHandlers } from './meeting/handlers.ts';
import { priorityHandlers } from './record/priority.ts';
import { concludeHypothesesHandler } from './hypothesis/conclude.ts';
import { hypothesisHandlers } from './hypothesis/handlers.ts';
import { readProductFeedbackHandler } from './record/product/read-product-feedback.ts';
import { giveProductFeedbackHandler } from './record/product/give-product-feedback.ts';
import { readCrimeAreaHandler } from './threat-assessment/crime-area.ts';
import { listHarmWeightSetsHandler } from './threat-assessment/register/list-harm-weight-sets.ts';
import { previewSentencingScaleHandler } from './threat-assessment/register/preview-sentencing-scale.ts';
import { addHarmWeightSetHandler } from './threat-assessment/register/add-harm-weight-set.ts';
import { retireHarmWeightSetHandler } from './threat-assessment/register/retire-harm-weight-set.ts';
import { readHarmHandler } from './threat-assessment/harm.ts';
import { listAssessmentTemplatesHandler } from './threat-assessment/register/list-assessment-templates.ts';
import { addAssessmentTemplateHandler } from './threat-assessment/register/add-assessment-template.ts';
import { retireAssessmentTemplateHandler } from './threat-assessment/register/retire-assessment-template.ts';
import { debriefHandlers } from './briefing/debrief.ts';
import { noticeHandlers } from './briefing/notice.ts';
import { shiftSheetHandlers } from './briefing/shift-sheet.ts';
import { shiftHandlers } from './briefing/shift.ts';
import { threatAssessmentHandlers } from './threat-assessment/handlers.ts';
import { judgeOrderHandler } from './threat-assessment/judge-order.ts';
import { saveOutlookHandler } from './threat-assessment/save-outlook.ts';
import { settleValueHandler } from './threat-assessment/settle-value.ts';
import { handInSheetHandler } from './threat-assessment/sheet/hand-in.ts';
import { readAssessmentSheetHandler } from './threat-assessment/sheet/read.ts';
import { saveAssessedValuesHandler } from './threat-assessment/sheet/save-values.ts';
import { tryAssessedOrderHandler } from './threat-assessment/stability.ts';
import { saveAssessedUnitsHandler } from './threat-assessment/units.ts';
import { enterWarningReadingHandler } from './threat-assessment/enter-warning-reading.ts';
import { saveWarningHandler } from './threat-assessment/save-warning.ts';
import { rateEvidenceHandler } from './hypothesis/rate.ts';
import { saveHypothesisMatrixHandler } from './hypothesis/save.ts';
import { listStaffHandler } from './record/staff.ts';
import { addReportPersonHandler } from './report/person.ts';
import { decideOriginHandler } from './knowledge/decide-origin.ts';
import { decideIdentityHandler } from './identity/decide.ts';
import { listIdentityPairsHandler } from './identity/list.ts';
import { readIdentityPairHandler } from './identity/read.ts';
import { withdrawIdentityDecisionHandler } from './identity/withdraw.ts';
import { acceptSuggestionHandler } from './suggestion/accept.ts';
import { dismissSuggestionHandler } from './suggestion/dismiss.ts';
import { restoreSuggestionHandler } from './suggestion/restore.ts';
import { listSuggestionsHandler } from './suggestion/list.ts';
import { askCategoryHandler } from './report/category/ask.ts';
import { decideCategoryHandler } from './report/category/decide.ts';
import { readCodeListsHandler } from './code-list/read.ts';
import { readOpenApiHandler } from './health/read-open-api.ts';
import { readHealthHandler } from './health/read.ts';
import { readCommandHomeHandler } from './home/command/read-command-home.ts';
import { commandHomePdfHandler } from './home/command/command-home-pdf.ts';
import { readKnowledgeWorkHandler } from './home/knowledge-work.ts';
import { readOverviewHandler } from './overview/read-overview.ts';
import { overviewPdfHandler } from './overview/overview-pdf.ts';
import { publicReleaseHandlers } from './public-release/handlers.ts';
import { readHomeHandler } from './home/read.ts';
import { logHandlers } from './log/handlers.ts';
import { sampledRecordHandlers } from './oversight/handlers.ts';
import type { Handler } from './call/operation.ts';
import { createReportHandler } from './report/create.ts';
import { saveDraftHandler } from './report/save-draft.ts';
import { submitReportHandler } from './report/submit.ts';
import { checkReportHandler } from './report/check.ts';
import { evaluateReportHandler } from './report/evaluate.ts';
import { returnReportHandler } from './report/return.ts';
import { sanitiseReportHandler } from './report/sanitise.ts';
import { takeReportHandler } from './report/take.ts';
import { assessForDefenceHandler } from './report/defence.ts';
import { giveFeedbackHandler } from './report/feedback.ts';
import { eraseReportHandler } from './report/erase.ts';
import { fileReportHandler } from './report/file.ts';
import { listReportsHandler } from './report/list.ts';
import { readReportHandler } from './report/read.ts';
import { previewReadersHandler } from './report/readers.ts';
import { retentionHandlers } from './retention/handlers.ts';
import { reviewHandlers } from './document/handlers.ts';
import { listSavedSearchesHandler } from './search/list-saved-searches.ts';
import { saveSearchHandler } from './search/save-search.ts';
import { markSavedSearchSeenHandler } from './search/mark-saved-search-seen.ts';
import { deleteSavedSearchHandler } from './search/delete-saved-search.ts';
import { searchHandler } from './search/search.ts';
import { changePasswordHandler } from './session/change-password.ts';
import { readSessionHandler } from './session/read.ts';
import { setExerciseClockHandler } from './session/set-exercise-clock.ts';
import { setLocaleHandler } from './session/set-locale.ts';
import { setPurposeHandler } from './session/set-purpose.ts';
import { setThemeHandler } from './session/set-theme.ts';
import { signOutHandler } from './session/sign-out.ts';
import { ownSessionHandlers } from './session/own-sessions.ts';
import { listPersonasHandler } from './session/list-personas.ts';
import { signInAsPersonaHandler } from './session/sign-in-as-persona.ts';
import { signInHandler } from './session/sign-in.ts';
import { readSystemStateHandler } from './system/read.ts';
import { specialItemHandlers } from './special-item/handlers.ts';
import { threatHandlers } from './threat/handlers.ts';
import { workshopHandlers } from './workshop/handlers.ts';
import { listBrokenThreadsHandler } from './thread/broken.ts';
import { findByReferenceHandler } from './thread/find-by-reference.ts';
import { readThreadHandler } from './thread/read.ts';

/** The handler of each operation of the contract; a test compares the two lists. */
export const HANDLERS: readonly Handler[] = [
  giveReasonHandler,
  listReadersHandler,
  ...analysisHandlers,
  ...areaSetHandlers,
  ...conceptHandlers,
  ...coverageHandlers,
  ...crimeHandlers,
  readBasemapHandler,
  readCrimeEventsHandler,
  readGuidebookHandler,
  ...printHandlers,
  ...evaluateHandlers,
  ...handlingHandlers,
  ...knowledgeHandlers,
  decideOriginHandler,
  listIdentityPairsHandler,
  readIdentityPairHandler,
  decideIdentityHandler,
  withdrawIdentityDecisionHandler,
  listSuggestionsHandler,
  acceptSuggestionHandler,
  dismissSuggestionHandler,
  restoreSuggestionHandler,
  addReportPersonHandler,
  ...logHandlers,
  ...sampledRecordHandlers,
  ...retentionHandlers,
  ...reviewHandlers,
  ...specialItemHandlers,
  ...readinessHandlers,
  listRecipientsHandler,
  keepRecipientHandler,
  endRecipientHandler,
  ...threatHandlers,
  ...workshopHandlers,
  listSavedSearchesHandler,
  saveSearchHandler,
  markSavedSearchSeenHandler,
  deleteSavedSearchHandler,
  ...ownSessionHandlers,
  ...actHandlers,
  ...allocationHandlers,
  ...controlStrategyHandlers,
  ...gapHandlers,
  ...patrolQuestionHandlers,
  ...noticeHandlers,
  ...shiftSheetHandlers,
  ...shiftHandlers,
  ...debriefHandlers,
  ...hypothesisHandlers,
  ...threatAssessmentHandlers,
  listAssessmentTemplatesHandler,
  addAssessmentTemplateHandler,
  retireAssessmentTemplateHandler,
  listHarmWeightSetsHandler,
  previewSentencingScaleHandler,
  addHarmWeightSetHandler,
  retireHarmWeightSetHandler,
  readHarmHandler,
  readCrimeAreaHandler,
  readProductFeedbackHandler,
  giveProductFeedbackHandler,
  saveAssessedUnitsHandler,
  readAssessmentSheetHandler,
  saveAssessedValuesHandler,
  handInSheetHandler,
  settleValueHandler,
  saveOutlookHandler,
  judgeOrderHandler,
  saveWarningHandler,
  enterWarningReadingHandler,
  tryAssessedOrderHandler,
  saveHypothesisMatrixHandler,
  rateEvidenceHandler,
  concludeHypothesesHandler,
  ...assessHandlers,
  readCalibrationHandler,
  ...decisionHandlers,
  ...meetingHandlers,
  ...personNominationHandlers,
  ...priorityHandlers,
  ...requirementHandlers,
  ...collectionTaskHandlers,
  listStaffHandler,
  askCategoryHandler,
  decideCategoryHandler,
  changePasswordHandler,
  checkReportHandler,
  assessForDefenceHandler,
  createReportHandler,
  eraseReportHandler,
  evaluateReportHandler,
  fileReportHandler,
  findByReferenceHandler,
  giveFeedbackHandler,
  listBrokenThreadsHandler,
  listPersonasHandler,
  listReportsHandler,
  previewReadersHandler,
  readCodeListsHandler,
  readHealthHandler,
  readSystemStateHandler,
  readCommandHomeHandler,
  commandHomePdfHandler,
  readKnowledgeWorkHandler,
  readOverviewHandler,
  overviewPdfHandler,
  ...publicReleaseHandlers,
  readHomeHandler,
  readOpenApiHandler,
  readReportHandler,
  readSessionHandler,
  readThreadHandler,
  returnReportHandler,
  sanitiseReportHandler,
  saveDraftHandler,
  searchHandler,
  setExerciseClockHandler,
  setLocaleHandler,
  setPurposeHandler,
  setThemeHandler,
  signInAsPersonaHandler,
  signInHandler,
  signOutHandler,
  submitReportHandler,
  takeReportHandler,
];
