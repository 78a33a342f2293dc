export {
  CLOSER_REASONS,
  type CloserReason,
  closerReasons,
  type NamedPerson,
  REASON_HOURS,
} from './access/access-reason.ts';
export {
  AGREEMENT_MOMENTS,
  AGREEMENT_QUESTIONS,
  type AgreementRound,
  answersOf,
  countAnswers,
  mayShowSum,
  nextMoment,
} from './concept/agreement.ts';
export { carryByIds } from './text/anchor-carry.ts';
export { type Anchor, carryAnchors, type Placement } from './text/anchor.ts';
export {
  commitmentOf,
  leafText,
  LOG_TEXTS,
  type LogLeaf,
  type LogText,
  type Numbered,
  type PlainText,
  SALT_BYTES,
  textsOf,
} from './log/audit-leaf.ts';
export {
  AUDIT_ACTIONS,
  AUDIT_CHANNELS,
  type AuditAction,
  type AuditChannel,
  auditEvent,
  type AuditEvent,
  CONSULTATIONS,
} from './log/audit.ts';
export { hasEventForm } from './log/audit-event-form.ts';
export { fromBase64, toBase64 } from './log/base64.ts';
export {
  BASED_KINDS,
  type BasedKind,
  basisDates,
  type BasisPart,
  mayDecideOnBasis,
  namedUntil,
} from './retention/basis.ts';
export {
  type DatedLink,
  type PersonStatement,
  statementDates,
  type StatedReport,
  statementsEndingWith,
} from './retention/statement-due.ts';
export { sayBlockChange } from './text/block-change-words.ts';
export {
  type BlockChange,
  blockChanges,
  type CellChange,
  type Look,
  type RowChange,
  tableChanges,
} from './text/block-change.ts';
export { indexBlocks, type TextBlock } from './text/block-index.ts';
export { numberBlocks, printedNumber } from './text/block-number.ts';
export { placeBetween, placesFor, placesWithin } from './text/block-place.ts';
export { collapse, countWords, shareKept, wordsOf } from './text/block-words.ts';
export {
  BLOCK_KINDS,
  blockContent,
  type BlockImage,
  type BlockKind,
  CELL_BREAK,
  type DocumentBlock,
  editionContent,
  isBlockId,
  makeBlockId,
  MOST_BLOCK_LETTERS,
  MOST_BLOCKS,
  placedCells,
  replaceIn,
  tableCells,
  tableText,
} from './text/block.ts';
export {
  addDays,
  addMonths,
  earliest,
  FIRST_YEAR,
  fromDayNumber,
  isInYears,
  isLocalDate,
  isoWeekday,
  LAST_YEAR,
  type LocalDate,
  toDayNumber,
} from './calendar.ts';
export { dateWords } from './date-words.ts';
export { canonicalJson, type CanonicalValue } from './log/canonical-json.ts';
export { type Checkpoint, originOfLog, printCheckpoint, readCheckpoint } from './log/checkpoint.ts';
export { NEEDS_VERIFIED_PERSONS, relationOf } from './record/citation.ts';
export {
  CAPACITIES,
  type Capacity,
  COMMENT_MACHINE,
  COMMENT_STATES,
  COMMENT_TYPES,
  commentFaults,
  type CommentState,
  type CommentType,
  mayEditComment,
  mayMoveComment,
  MEMBER_ROLES,
  type MemberRole,
  type Participant,
  type Position,
  POSITIONS,
  SEVERITIES,
  type Severity,
  STEERS,
  steers,
  stepNeedsReason,
  UNANSWERED,
} from './document/comment.ts';
export {
  CONCEPT_RELATIONS,
  CONCEPT_STATES,
  conceptFault,
  type ConceptFault,
  type ConceptRelation,
  type ConceptState,
  confirmLanguage,
  firstLanguageStates,
  flagLanguages,
  type LanguageStates,
  NO_TERMS,
  OUTSIDE_RELATIONS,
  type RelatedConcept,
  type Terms,
  type TermsByLanguage,
} from './concept/concept.ts';
export { addressKey, addressKeys } from './access/address-key.ts';
export { areasNamed, streetsNamed } from './record/named-place.ts';
export { mayShowAtAddress, type AddressLink } from './access/address-page.ts';
export {
  AS_OF_MODES,
  changeDays,
  nearestChange,
  stateAsOf,
  type AsOfMode,
  type AsOfState,
  type StatementTimes,
} from './record/as-of.ts';
export {
  isMonth,
  lotOf,
  SAMPLE_MARKS,
  SAMPLE_SIZE,
  SAMPLED_KINDS,
  type SampledKind,
  type SampleMark,
} from './access/consultation-sample.ts';
export {
  contradictingPairs,
  CONTRADICTION_OUTCOMES,
  type ContradictionOutcome,
  pairOf,
  type StatementPair,
} from './record/contradiction.ts';
export {
  type CoverageQuestion,
  type CoverageStatement,
  coveredDays,
  PRESET_MATURITY_DAYS,
  USUAL_MATURITY_DAYS,
} from './record/coverage.ts';
export { DATA_SET_KINDS, type DataSetKind } from './record/data-set.ts';
export { countDays, type DaySpans, holdsDays, intersectDays, subtractDays } from './day-span.ts';
export {
  type Authority,
  DECISION_STATES,
  type DecisionFault,
  decisionFaults,
  type DecisionInput,
  type DecisionState,
  PLAN_LINES,
  type PlanNote,
  RIGHTS_LINES,
  type RightsNote,
} from './record/decision.ts';
export {
  AGENDA_REASONS,
  type AgendaReason,
  ASKS_AT,
  type Cadence,
  CADENCE_UNITS,
  type DeclaredConflict,
  hasConflict,
  levelsAbove,
  MEETING_LEVELS,
  type MeetingLevel,
  nextMeetingOn,
  PRESET_CADENCE,
} from './meeting/meeting.ts';
export {
  type Adoption,
  adoptionInForce,
  type AdoptionRefusal,
  attributeValues,
  BALANCES,
  compareDefinitions,
  type Definition,
  DEFINITION_ATTRIBUTES,
  DEFINITION_LEVELS,
  DEFINITION_STATES,
  type DefinitionAttribute,
  type DefinitionAttributes,
  DIRECTIONS,
  EXTENTS,
  FOCUS_UNITS,
  GENERA,
  MANDATORY_PRODUCTS,
  mayAdopt,
  PIVOTS,
  SCOPES,
} from './concept/definition.ts';
export {
  CHANGES_TEXT,
  type CommentResponse,
  type DispositionCode,
  dispositionFaults,
  DISPOSITIONS,
  parseDisposition,
  mayDispose,
  RESPONSES,
  type ReviewCounts,
} from './document/disposition.ts';
export {
  DOCUMENT_MACHINE,
  DOCUMENT_STAGES,
  type DocumentStage,
  mayMoveDocument,
  proposeEdition,
  readersOf,
} from './document/document-stage.ts';
export { type ComparedBlock, diffEditions, type DiffLine, keepIds, redirects } from './text/edition-diff.ts';
export { breakLines, LINE_LETTERS, type LineSpan, numberLines } from './text/edition-line.ts';
export { ERROR_CODES, type ErrorCode, isReeveError, ReeveError } from './error.ts';
export { mayEvaluate } from './record/evaluation.ts';
export { CODED_COLUMNS, type CodedColumn, type CodedColumnName, type EventColumns } from './crime/event-columns.ts';
export { EVENT_BLOCK_ROWS, eventArrays, type EventBlock, type EventRows } from './crime/event-rows.ts';
export { sortEvents } from './crime/sort-events.ts';
export { foldLetters } from './person/fold-letters.ts';
export {
  departsFromAnswers,
  fittingCodes,
  type FittingCodes,
  type GradeAnswers,
  KNOWS_BY,
  RECORD_AGREES,
  TOLD_BY,
} from './report/grade-advice.ts';
export { isTip, type LossyGradeView, sortBand, viewGradeIn } from './report/grade-conversion.ts';
export { GRADE_RANKS, gradeRank } from './report/grade-rank.ts';
export { formatGradeSources, GRADE_SOURCES, parseGradeSources } from './report/grade-source.ts';
export {
  falsityFlag,
  type FalsityFlag,
  formatGrade,
  type Grade,
  type GradeCodes,
  parseGradeCodes,
  type Scheme,
  SCHEME_CODES,
  SCHEMES,
} from './report/grading.ts';
export { type HandlingDemand, handlingDemands, type HandlingGrounds } from './access/handling-rule.ts';
export { HELP, HELP_TOPICS, helpFor, type HelpSubject } from './concept/help-link.ts';
export {
  escapeInline,
  footnotesIn,
  type InlineLink,
  type InlineRun,
  parseInline,
  plainBetween,
  plainText,
  writtenOffset,
} from './text/inline.ts';
export { GROUNDS_CATEGORIES, SUBJECT_CATEGORIES, type SubjectCategory } from './access/involvement.ts';
export { CALIBRATION_GROUPS, calibrationGroups, type CalibrationGroup } from './record/calibration-group.ts';
export {
  JUDGEMENT_STATES,
  judgementFaults,
  LEAST_AUTHORS,
  mayShowCalibration,
  UNPASSED_JUDGEMENTS,
  type JudgementState,
} from './record/judgement.ts';
export {
  ANY_PURPOSE,
  COMPARTMENT_KINDS,
  compartmentCode,
  compartmentKind,
  type CompartmentKind,
  joinLabels,
  labelFault,
  labelKey,
  type LabelParts,
  THREAT_GROUPS,
} from './access/label.ts';
export { type InEveryLanguage, type Language, languageOf, LANGUAGES, type Titled, titleIn } from './language.ts';
export { type LinkedConcept, termFinder, type TermFinder, type TermRange } from './concept/link-terms.ts';
export { checkLog, type LogFaults } from './log/log-check.ts';
export { LOG_FAULTS, type LogFault, type LogProblem } from './log/log-fault.ts';
export { changedColumn } from './log/log-column.ts';
export {
  type HeldText,
  LOG_TEXT_KIND,
  type NumberedEvent,
  planErasures,
  printTaken,
  sought,
  type TakenTexts,
  textsAdded,
} from './log/log-erasure.ts';
export {
  extensionFault,
  type ExtensionFault,
  type LogExtension,
  printLogExtension,
  readLogExtension,
} from './log/log-extension.ts';
export {
  checkpointLine,
  columnLine,
  endLine,
  headLine,
  leafLine,
  type LogFileHead,
  readCheckpointLine,
  readHead,
  readTextLine,
  textLine,
} from './log/log-file.ts';
export { checkLogProof, looksLikeLogProof, printLogProof, type ProofFault } from './log/log-proof.ts';
export {
  canonicalHandling,
  type Classification,
  classificationRank,
  CLASSIFICATIONS,
  EUROPOL_HANDLING,
  type Handling,
  HANDLING_CODES,
  type HandlingCode,
  handlingFault,
  HELD_CLASSIFICATIONS,
  type Tlp,
  TLPS,
  UK_HANDLING,
} from './access/marking.ts';
export { MASK, maskNames } from './person/mask-names.ts';
export { maturityOf, type Measure, measureFaults, readableOn, windowDays } from './record/measure.ts';
export {
  consistencyRanges,
  fullSubtrees,
  growTree,
  inclusionRanges,
  joinSubtrees,
  leafHash,
  type LeafRange,
  nodeHash,
  rootOfFull,
  sameBytes,
  type Subtree,
  verifyConsistency,
} from './log/merkle.ts';
export { NEVER_AUTOMATED, type NeverAutomated } from './record/never-automated.ts';
export {
  balanceOf,
  type Gender,
  GENDERS,
  mayMoveNomination,
  NOMINATION_MACHINE,
  NOMINATION_STATES,
  type NominationState,
} from './document/nomination.ts';
export {
  mayMovePersonNomination,
  mayNominate,
  NOMINATION_AUTHORITIES,
  NOMINATION_DECISIONS,
  NOMINATION_LINES,
  type NominationAsk,
  type NominationLine,
  type OperationAsk,
  PERSON_NOMINATION_STATES,
  personNominationFaults,
  type PersonNominationState,
  personNominationSteps,
  type ReferralAsk,
  shownNominationState,
} from './record/person-nomination.ts';
export {
  canonicalPassword,
  LONGEST_PASSWORD,
  mayBePassword,
  type PasswordFault,
  SHORTEST_PASSWORD,
} from './access/password.ts';
export {
  type AccountStatus,
  compartmentsOf,
  type Grant,
  mayDisseminate,
  mayExport,
  mayOpenSampled,
  mayRead,
  mayReadByPost,
  mayReadKind,
  mayReadRow,
  mayWrite,
  POLICY_REFUSALS,
  type PolicyActor,
  type PolicyRefusal,
  type PolicyRow,
  purposesOf,
  type SentRow,
} from './access/policy.ts';
export { printedFor, printedText, type References, referencesIn } from './text/printed-text.ts';
export {
  type Confidence,
  CONFIDENCES,
  PROBABILITY_SCHEMES,
  PROBABILITY_TERMS,
  type ProbabilityScheme,
  termForNumber,
  vagueWordsIn,
} from './record/probability.ts';
export {
  isTakenBack,
  mayMoveProduct,
  mayReviewProduct,
  PRODUCT_MACHINE,
  PRODUCT_STATES,
  type ProductState,
  QUALITY_GATE,
  type QualityQuestion,
} from './product/product.ts';
export { placeNames, suspectedNames } from './person/suspected-name.ts';
export { sourceIsNamed } from './report/source-likeness.ts';
export {
  FIXED_NECESSITIES,
  necessitiesIn,
  TEXT_ANSWERS,
  TEXT_QUESTION_KINDS,
  type TextAnswer,
  type TextAnswerCode,
  type TextQuestion,
} from './report/text-answer.ts';
export { moveSpans, openQuestions, placeCandidates } from './report/text-question.ts';
export {
  type DraftSpecialItem,
  mayDecideSpecialItem,
  mayProposeSpecialItem,
  SPECIAL_ITEMS,
  SPECIAL_KINDS,
  SPECIAL_NECESSITIES,
  SPECIAL_REFUSALS,
  SPECIAL_RULE,
  SPECIAL_STATES,
  SPECIAL_WORDS,
  specialDecideBy,
  specialItemDates,
  type SpecialItemFault,
  specialItemFaults,
  type SpecialKind,
  type SpecialNecessity,
  type SpecialRefusal,
  type SpecialState,
  specialVisibleUntil,
} from './report/special-item.ts';
export {
  type DraftRelation,
  isSentence,
  RELATED_CATEGORIES,
  relatedIndex,
  relationFaults,
} from './person/related-person.ts';
export {
  cutByMarks,
  goneMarks,
  hasMarks,
  type MarkedRun,
  markOf,
  numberedCites,
  superscript,
  unplacedSentences,
  withNumbers,
  withoutMarks,
} from './product/cite-mark.ts';
export { isHighestInfo, type StructureFault, structureFaults } from './product/structure.ts';
export {
  type CitedNomination,
  mayRestOnNominations,
  profileExpiry,
  type ProfileRefusal,
} from './product/subject-profile.ts';
export { type Hazard, hazardBands } from './product/hazard.ts';
export {
  PRODUCT_OUTLINE,
  PRODUCT_RULES,
  PRODUCT_TYPES,
  type ProductType,
  UNCITED_SECTIONS,
} from './product/product-type.ts';
export {
  anonymousReadiness,
  type AnonymousReadiness,
  BLOCK_STANDINGS,
  blockStanding,
  type BlockStanding,
  type CitedBlock,
  criteriaOf,
  LEAST_PARTICIPANTS,
  readAnonymousReadiness,
  type ReadinessChange,
  readinessChanges,
  readinessQuartiles,
} from './readiness/readiness-compare.ts';
export {
  mayConcludeReadiness,
  mayScoreReadiness,
  READINESS_ACTION_STATES,
  READINESS_CODES,
  READINESS_CRITERIA,
  READINESS_DOMAINS,
  READINESS_LEVELS,
  READINESS_MACHINE,
  READINESS_STATES,
  READINESS_VIEWS,
  type ReadinessCriterion,
  type ReadinessDomain,
  type ReadinessLevel,
  type ReadinessLevels,
  type ReadinessRefusal,
  readinessResult,
  type ReadinessResult,
  type ReadinessState,
  type ReadinessView,
} from './readiness/readiness.ts';
export {
  chaseFromMs,
  closesCopy,
  groundsNeeded,
  isRecall,
  mayApproveSending,
  mayReadRecipients,
  mayReceive,
  maySend,
  NOTICE_GROUNDS,
  type NoticeGround,
  OUTWARD_REFUSALS,
  type OutwardRefusal,
  type PersonalContent,
  personalContentOf,
  RECIPIENT_KINDS,
  type RecipientKind,
  regradingGround,
  SECOND_PERSON_REASONS,
  type SecondPersonReason,
  SENDING_GROUNDS,
  SENDING_STATES,
  SENDING_STEPS,
  type SendingGround,
  type SendingState,
  sendingStateOf,
  type SendingStep,
  type SendingVerdict,
  TRANSFER_GROUNDS,
  type TransferGround,
} from './access/recipient.ts';
export { kindOfReference, makeReference, normaliseReference, OBJECT_KINDS, type ObjectKind } from './reference.ts';
export type { Circumstances, ReportPlace, TimeWindow } from './report/report-circumstances.ts';
export {
  type DraftFault,
  draftFaults,
  type DraftPerson,
  EMPTY_DRAFT,
  isThreat,
  type ReportDraft,
} from './report/report-draft.ts';
export {
  FEEDBACK,
  type Feedback,
  FEEDBACK_SENTENCES,
  feedbackDueOn,
  mayGiveFeedback,
  REPORT_USES,
  type ReportUse,
} from './report/report-feedback.ts';
export {
  mayMoveReport,
  PRIORITIES,
  type Priority,
  REPORT_MACHINE,
  REPORT_STATES,
  type ReportActors,
  type ReportRefusal,
  type ReportState,
  TRANSITION_ACTS,
  type TransitionAct,
} from './report/report.ts';
export {
  type AnswerCounts,
  type CollectionPlan,
  collectionPlan,
  countUses,
  type PlanAnswer,
  type PlanColumn,
  type PlannedTask,
  type PlanRow,
  type PlanTask,
  TASK_TIMINGS,
  type TaskTiming,
  taskTiming,
} from './collection/collection-plan.ts';
export {
  AUTHORITY_ENDS_SOON_DAYS,
  AUTHORITY_STANDINGS,
  type AuthorityFault,
  authorityFault,
  type AuthorityStanding,
  authorityStanding,
  COLLECTION_SOURCES,
  type CollectionSource,
  INTRUSIVE_SOURCES,
  type TaskAuthority,
} from './collection/source.ts';
export {
  isRequestOverdue,
  REQUEST_DAYS,
  REQUEST_LIMITS,
  REQUEST_RECIPIENTS,
  type RequestDeadline,
  requestDeadline,
  type RequestLimit,
  type RequestRecipient,
  URGENT_DIRECT_HOURS,
} from './collection/information-request.ts';
export {
  isAsked,
  PATROL_MOST_DAYS,
  PATROL_QUESTION_MACHINE,
  PATROL_QUESTION_STATES,
  PATROL_TEXT_LENGTH,
  type PatrolFault,
  patrolFault,
  type PatrolQuestionState,
} from './collection/patrol-question.ts';
export {
  hidesAtMs,
  type KeptNotice,
  NOTICE_CATEGORIES,
  NOTICE_CONTACT_HOURS,
  NOTICE_KINDS,
  NOTICE_MACHINE,
  NOTICE_MOST_HOURS,
  NOTICE_STATES,
  NOTICE_SUBJECTS,
  type NoticeCategory,
  type NoticeFault,
  noticeFault,
  type NoticeKind,
  type NoticeSight,
  noticeSight,
  type NoticeState,
  type NoticeSubject,
  type NoticeTerms,
} from './briefing/notice.ts';
export {
  RECEIPT_LEAST_MEMBERS,
  SHIFT_SHEET_MACHINE,
  SHIFT_SHEET_MOST,
  SHIFT_SHEET_STATES,
  type SheetFault,
  sheetFault,
  type SheetReceipts,
  sheetReceipts,
  type ShiftSheetState,
} from './briefing/shift-sheet.ts';
export { DEBRIEF_MOST, DEBRIEF_STATES } from './briefing/debrief.ts';
export {
  PROPOSAL_REASONS,
  type ProposalReason,
  type RequirementProgress,
  type RequirementProposal,
  requirementProposal,
} from './collection/requirement-proposal.ts';
export {
  COLLECTS_FOR_GAP,
  ENDS_WITHOUT_ANSWER,
  GAP_ARISES_FROM,
  GAP_IMPORTANCES,
  GAP_MACHINE,
  GAP_PROPOSALS,
  GAP_STATES,
  gapAfter,
  type GapImportance,
  type GapProposal,
  gapProposal,
  gapSteps,
  type GapState,
  mayMoveGap,
} from './collection/gap.ts';
export {
  type Level,
  LEVELS,
  mayMoveRequirement,
  REQUIREMENT_KINDS,
  REQUIREMENT_MACHINE,
  REQUIREMENT_STATES,
  type RequirementKind,
  type RequirementState,
} from './record/requirement.ts';
export {
  boundRuleId,
  DUE_AGES,
  type DueAge,
  earliestOf,
  involvementRuleId,
  type Period,
  reportDates,
  reportRuleIds,
  type RetentionDates,
  type RetentionRule,
  shownCount,
} from './retention/retention.ts';
export {
  BULK_OUTCOMES,
  type BulkOutcome,
  couldReadOnLastDay,
  HOLD_KINDS,
  holdAtMost,
  type HoldKind,
  LINK_DECISIONS,
  type LinkDecision,
  mayAskOpening,
  mayDecideOutcome,
  mayEraseReport,
  mayProposeOutcome,
  openingEndsOn,
  PROCEEDING_OUTCOMES,
  type ProceedingOutcome,
  remindedFrom,
  remindedUpTo,
  RETENTION_OUTCOMES,
  type RetentionOutcome,
  type RetentionRefusal,
  type Standing,
  unactedSince,
} from './retention/retention-outcome.ts';
export { PERSON_EVENTS, type PersonEvent, REVIEW_GROUNDS, type ReviewGround } from './retention/review-ground.ts';
export {
  lastReminderMs,
  REMIND_BEFORE,
  type ReviewRound,
  ROUND_KINDS,
  ROUND_STATES,
  type RoundKind,
  roundState,
  type RoundState,
} from './document/review-round.ts';
export {
  type FunctionName,
  FUNCTIONS,
  isFromOutside,
  isPolicyMaker,
  mayBrowse,
  mayHoldTogether,
  mayPerform,
  type Role,
  ROLES,
  rolesThatCan,
  type StepActor,
} from './access/role.ts';
export {
  type CheckAnswers,
  mayRelease,
  namesSource,
  REIDENTIFICATION_QUESTIONS,
  RESIDUAL_RISKS,
  type ResidualRisk,
  sanitisationHints,
} from './report/sanitisation.ts';
export {
  IDLE_MINUTES,
  MOST_SESSIONS,
  SESSION_ENDS,
  SESSION_HOURS,
  type SessionEnd,
  sessionOver,
} from './access/session-life.ts';
export {
  COUNTED_FOR_POLICY,
  mayOwn,
  readsMasked,
  seenByPost,
  ROWS_WITHIN,
  rowsWithin,
  seenForPurpose,
  type SeenKind,
  SIGHT_KINDS,
  type SightKind,
} from './access/sight.ts';
export {
  isSignedBy,
  type LogCrypto,
  type NoteKey,
  noteKeyId,
  type NoteSignature,
  printNote,
  printNoteKey,
  readNote,
  readNoteKey,
  signNote,
} from './log/signed-note.ts';
export { type Stage, STAGE_OF, STAGES, THREAD_LINE } from './record/stage.ts';
export {
  ENTITY_KINDS,
  type EntityKind,
  isLinkProperty,
  LINK_PROPERTIES,
  STATEMENT_KINDS,
  STATEMENT_PROPERTIES,
  type StatementKind,
  type StatementProperty,
  VALUE_PROPERTIES,
} from './record/statement.ts';
export {
  COLUMN_ROLES,
  type ColumnRole,
  DATE_ORDERS,
  type DateOrder,
  DELIMITERS,
  PLACE_PRECISIONS,
  TEXT_ENCODINGS,
  type TextEncoding,
  THOUSANDS_MARKS,
  type ThousandsMark,
  TIME_PRECISIONS,
} from './record/table-mapping.ts';
export {
  AUTHORITY_TYPES,
  type AuthorityType,
  COLLECTION_TASK_MACHINE,
  TASK_MACHINE,
  TASK_STATES,
  type TaskState,
} from './record/task.ts';
export { adultFrom, isPersonAge, type PersonAge, reviewedWhenAdult } from './access/person-age.ts';
export { isRefused, type PersonWords, personWordsIn } from './person/person-words.ts';
export {
  EXISTENCE_KNOWN,
  hasFixedMeasure,
  leadsTo,
  lineGaps,
  type Relation,
  RELATIONS,
  THREAD_BOUNDS,
  THREAD_BREAKS,
  type ThreadBreak,
  type ThreadDirection,
  type ThreadEnd,
} from './record/thread.ts';
export {
  DUTY_POSTS,
  type DutyPeriod,
  type DutyPost,
  escalatesAt,
  isAlarmed,
  isEscalated,
  mayAcknowledge,
  mayBeOnDuty,
  mayCloseThreat,
  mayRecordStep,
  onDutyAt,
  recordReaders,
  THREAT_STEPS,
  type ThreatAlarm,
  type ThreatClock,
  type ThreatRefusal,
  type ThreatStep,
} from './report/threat.ts';
export {
  type AlignedBlock,
  alignTranslation,
  behind,
  fillOrder,
  isBehind,
  TRANSLATION_STATES,
  type TranslationRow,
  type TranslationState,
} from './document/translation.ts';
export { turnaroundDueMs } from './report/turnaround.ts';
export type { UsualMarking } from './access/usual-marking.ts';
export { ALLOWED, refused, type Verdict } from './access/verdict.ts';
export { type DisclosedReason, whyNot, whyNotSentence } from './access/why-not.ts';
export { DiffBudget, mergeDiff, type WordDiff, wordDiff, type WordRun } from './text/word-diff.ts';
export { WORK_STEPS } from './record/work-step.ts';
export {
  type FloorAct,
  mayDecideEnBloc,
  mayMoveWorkshop,
  mayOnFloor,
  SESSION_PAPERS,
  WORKSHOP_MACHINE,
  WORKSHOP_PAPERS,
  WORKSHOP_STATES,
  type WorkshopState,
} from './workshop.ts';
export { wordMatches } from './person/written-word.ts';
export { zoneOffset } from './zone-offset.ts';
export { type Mention, MENTION_KINDS, type MentionKind } from './suggestion/mention.ts';
export type { NamedThing } from './suggestion/named-thing.ts';
export { type MentionOptions, suggestMentions } from './suggestion/suggest-mentions.ts';
export type { PhoneCheck } from './suggestion/writing/phone-check.ts';
export type { LookAlike, PlateCheck } from './suggestion/writing/plate-check.ts';
export {
  MOST_READ,
  thingsInWriting,
  WRITTEN_KINDS,
  type WritingOptions,
  type WrittenKind,
  type WrittenThing,
} from './suggestion/writing/while-writing.ts';
export { type SuggestedStatements, type Suggestion, suggestStatements } from './suggestion/suggestion.ts';
export { type CommonOrigins, commonOrigins } from './origin/common-origins.ts';
export { leastOrigins } from './origin/least-origins.ts';
export { countOrigins, ORIGIN_ANSWERS, type OriginCount, type OriginDecision } from './origin/count-origins.ts';
export { ORIGIN_REASONS, type OriginPair, type OriginReason, type OriginReport } from './origin/origin-report.ts';
export {
  currentDecisions,
  entityPair,
  type EntityPair,
  IDENTITY_OUTCOMES,
  type IdentityDecision,
  type IdentityOutcome,
} from './identity/identity-decision.ts';
export { joinIdentities, type JoinedIdentities } from './identity/joined-identities.ts';
export { mayBeCompared } from './identity/compared-categories.ts';
export {
  COMPARED_ASPECTS,
  COMPARED_KINDS,
  type ComparedAspect,
  type ComparedKind,
  EVIDENCE_STEPS,
  EVIDENCE_STRENGTHS,
  type EvidenceStrength,
  IDENTITY_FINDINGS,
  IDENTITY_LEANINGS,
  IDENTITY_VERDICTS,
  type IdentityEvidence,
  type IdentityFinding,
  type IdentityLeaning,
  type IdentityVerdict,
  STEPS_BEFORE,
  verdictOf,
} from './identity/identity-evidence.ts';
export {
  credibilityWeight,
  INFORMATION_WEIGHT,
  RELEVANCE_WEIGHT,
  RELEVANCES,
  type Relevance,
  SOURCE_WEIGHT,
} from './hypothesis/evidence-weight.ts';
export {
  HYPOTHESIS_COUNT,
  HYPOTHESIS_KINDS,
  type Hypothesis,
  type HypothesisFault,
  hypothesisFaults,
  type HypothesisKind,
} from './hypothesis/hypothesis.ts';
export {
  EVIDENCE_KINDS,
  EVIDENCE_STANDINGS,
  type EvidenceStanding,
  MATRIX_STATES,
  MATRIX_STEPS,
  type MatrixState,
  ratedByOthers,
  type RatingDifference,
  ratingDifferences,
} from './hypothesis/hypothesis-matrix.ts';
export {
  type Evidence,
  type RatedCell,
  type Rating,
  RATING_VALUE,
  RATINGS,
  type WeighedHypotheses,
  type WeighedRow,
  weighHypotheses,
} from './hypothesis/weigh-hypotheses.ts';
export {
  ASSESSED_UNITS,
  type AssessedUnit,
  type ComparableUnit,
  crimeAreaUnit,
  LEAST_MEMBERS,
  networkUnit,
  type UnitRefusal,
  type UnitVerdict,
} from './threat-assessment/assessed-unit.ts';
export {
  type AssessedCell,
  type AssessmentSheet,
  CELL_STANDINGS,
  cellKey,
  type CellStanding,
  compareSheets,
  type ComparedCell,
  lowestConfidence,
  type SettledValue,
  type SheetValue,
} from './threat-assessment/assessed-value.ts';
export {
  type AssessedUnitResult,
  assessmentCells,
  type AssessmentResult,
  assessmentResult,
  type AssessmentTemplates,
  type ListedUnit,
  LISTED_KINDS,
  listedUnitFaults,
  SCORED_KINDS,
  type ScoredKind,
  scoredUnit,
} from './threat-assessment/assessment-result.ts';
export {
  ASSESSMENT_FAULTS,
  type AssessmentFault,
  ASSESSMENT_MACHINE,
  ASSESSMENT_STATES,
  type AssessmentState,
  mayMoveAssessment,
  MOST_ASSESSORS,
} from './threat-assessment/assessment-state.ts';
export {
  ASSESSMENT_TEMPLATES,
  type AssessmentTemplate,
  INDICATOR_WEIGHTS,
  type IndicatorId,
  type IndicatorWeight,
  isSuppliedIndicator,
  type TemplateFault,
  templateFaults,
} from './threat-assessment/assessment-template.ts';
export {
  mayReviewStrategy,
  type ControlStrategy,
  MOST_PRIORITIES,
  type NonPriority,
  STRATEGY_LINES,
  STRATEGY_MONTHS,
  STRATEGY_REVIEW_MONTHS,
  STRATEGY_MACHINE,
  STRATEGY_SIGNER,
  STRATEGY_STANDINGS,
  STRATEGY_STATES,
  strategyDates,
  type StrategyFault,
  strategyFaults,
  type StrategyLine,
  type StrategyPriority,
  type StrategyStanding,
  strategyStanding,
  type StrategyState,
  type StrategyText,
} from './threat-assessment/control-strategy.ts';
export {
  type HarmCount,
  harmIndex,
  type HarmIndex,
  type HarmIndexRefusal,
  type HarmWeightSet,
} from './threat-assessment/harm-index.ts';
export {
  type AreaHarmCount,
  type HarmOfArea,
  type HarmOfOffence,
  harmTable,
  type HarmTable,
} from './threat-assessment/harm-table.ts';
export {
  HARM_LEVELS,
  HARM_SCALES,
  type HarmFault,
  harmFaults,
  type HarmInput,
  type HarmLevel,
  type HarmScale,
  type Likelihood,
  LIKELIHOODS,
  MOST_RISK,
  type OrganisationalPosition,
  type Risk,
  riskOf,
  VULNERABILITY_FACTORS,
  type VulnerabilityFactor,
} from './threat-assessment/harm-likelihood.ts';
export {
  INDICATOR_VALUES,
  type IndicatorEntry,
  type IndicatorFault,
  indicatorFaults,
  type IndicatorValue,
  type KnownValue,
  MOST_POINTS,
  openedGaps,
  VALUE_POINTS,
} from './threat-assessment/indicator.ts';
export { nameIndicator, sayIndicator, sayIndicatorValue } from './threat-assessment/indicator-words.ts';
export { type IntervalScore, intervalScore, scoreUnit, type UnitScore } from './threat-assessment/interval-score.ts';
export { type ImpactLevel, RISK_BANDS, type RiskBand, riskBand } from './threat-assessment/risk-matrix.ts';
export {
  groupByOverlap,
  mayPlaceAbove,
  type OrderFault,
  orderFaults,
  type OrderJudgement,
  type OrderRefusal,
  scoresOverlap,
} from './threat-assessment/score-order.ts';
export {
  checkSentencingScale,
  DAYS_IN_UNIT,
  SCALE_REFUSALS,
  SCALE_UNITS,
  type ScaleRefusal,
  type ScaleRow,
  type ScaleUnit,
  type SentencingScale,
} from './threat-assessment/sentencing-scale.ts';
export {
  HORIZON_YEARS,
  type OutlookFault,
  outlookFaults,
  type Trend,
  TRENDS,
  type Turnout,
  TURNOUTS,
  type UnitOutlook,
} from './threat-assessment/unit-outlook.ts';
export {
  COUNT_DAYS,
  type CountedCrime,
  type CountedPeriod,
  countedPeriods,
  type CountedStanding,
  countedStanding,
} from './threat-assessment/counted-warning.ts';
export {
  type WarningLine,
  type WarningReading,
  type WarningStanding,
  warningStanding,
} from './threat-assessment/warning-line.ts';
export {
  FEEDBACK_PURPOSES,
  FEEDBACK_USES,
  type FeedbackPurpose,
  type FeedbackUse,
} from './product/product-feedback.ts';
export {
  FIRM_RULES,
  HOUR_KINDS,
  type HourKind,
  LEAST_EXPLORATION,
  MAX_SHIFT_HOURS,
  WEEK_RULES,
  type WeekRuleName,
} from './allocation/hour-kind.ts';
export { mayMovePlan, PLAN_MACHINE, PLAN_STATES, type PlanState } from './allocation/plan-state.ts';
export {
  mayDecideRelease,
  MOST_RELEASE_AREAS,
  MOST_RELEASE_OFFENCES,
  RELEASE_MONTHS,
  RELEASE_REFUSALS,
  RELEASE_STATES,
  releasedHours,
  releasedResult,
  type ReleaseMonth,
  releasePeriod,
  type ReleaseRefusal,
  type ReleaseState,
  releaseState,
  type WaitingRelease,
} from './public-release/public-release.ts';
