import * as access from './access.ts';
import * as analysis from './crime/analysis.ts';
import * as areaSet from './crime/area-set.ts';
import * as audit from './log.ts';
import * as basis from './retention/basis.ts';
import * as calibration from './record/calibration.ts';
import * as codeList from './code-list.ts';
import * as comment from './document/comment.ts';
import * as concept from './concept/concept.ts';
import * as crime from './crime/crime.ts';
import * as crimeEvents from './crime/crime-events.ts';
import * as dataSet from './crime/data-set.ts';
import * as document from './document/document.ts';
import * as edition from './document/edition.ts';
import * as evaluation from './record/evaluation.ts';
import * as floor from './workshop/floor.ts';
import * as guidebook from './guidebook.ts';
import * as handling from './handling/handling.ts';
import * as health from './health.ts';
import * as commandHome from './home/command-home.ts';
import * as knowledgeWork from './home/knowledge-work.ts';
import * as home from './home/home.ts';
import * as importUpload from './crime/import-upload.ts';
import * as knowledge from './knowledge.ts';
import * as allocation from './allocation.ts';
import * as controlStrategy from './record/control-strategy.ts';
import * as collectionTask from './record/collection-task.ts';
import * as gap from './record/gap.ts';
import * as hypothesis from './hypothesis.ts';
import * as assessmentTemplate from './threat-assessment/assessment-template.ts';
import * as crimeArea from './threat-assessment/crime-area.ts';
import * as harmWeightSet from './threat-assessment/harm-weight-set.ts';
import * as threatAssessment from './threat-assessment/threat-assessment.ts';
import * as identity from './identity.ts';
import * as live from './home/live.ts';
import * as overview from './overview.ts';
import * as publicRelease from './public-release.ts';
import * as loop from './record/loop.ts';
import * as decision from './record/decision.ts';
import * as meeting from './record/meeting.ts';
import * as nomination from './document/nomination.ts';
import type { Operation } from './operation.ts';
import * as debrief from './briefing/debrief.ts';
import * as notice from './briefing/notice.ts';
import * as shiftSheet from './briefing/shift-sheet.ts';
import * as patrolQuestion from './record/patrol-question.ts';
import * as personNomination from './record/person-nomination.ts';
import * as readiness from './readiness.ts';
import * as recipient from './handling/recipient.ts';
import * as productFeedback from './record/product-feedback.ts';
import * as record from './record/record.ts';
import * as requirement from './record/requirement.ts';
import * as report from './report/report.ts';
import * as reportDraft from './report/report-draft.ts';
import * as reportStep from './report/report-step.ts';
import * as deskOpening from './retention/desk-opening.ts';
import * as retention from './retention/retention.ts';
import * as retentionBulk from './retention/retention-bulk.ts';
import * as specialItem from './report/special-item.ts';
import * as reviewFile from './document/review-file.ts';
import * as search from './search.ts';
import * as session from './session.ts';
import * as suggestion from './suggestion.ts';
import * as system from './system.ts';
import * as thread from './thread.ts';
import * as threat from './threat/threat.ts';
import * as translation from './document/translation.ts';
import * as workshop from './workshop/workshop.ts';
import * as workshopSession from './workshop/workshop-session.ts';

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value;
}

/** The modules of the contract by the noun of their slice, which is the tag of their operations. */
const SLICES: Readonly<Record<string, readonly object[]>> = {
  access: [access],
  analysis: [analysis],
  'area-set': [areaSet],
  'code-list': [codeList],
  concept: [concept],
  crime: [crime, crimeEvents, importUpload],
  'data-set': [dataSet],
  decision: [decision],
  document: [comment, document, edition, nomination, reviewFile, translation],
  evaluation: [evaluation],
  guidebook: [guidebook],
  handling: [handling],
  home: [commandHome, home, knowledgeWork, live],
  overview: [overview],
  'public-release': [publicRelease],
  identity: [identity],
  knowledge: [knowledge],
  log: [audit],
  meeting: [meeting],
  'person-nomination': [personNomination],
  readiness: [readiness],
  recipient: [recipient],
  allocation: [allocation],
  'control-strategy': [controlStrategy],
  gap: [gap],
  hypothesis: [hypothesis],
  'threat-assessment': [assessmentTemplate, crimeArea, harmWeightSet, threatAssessment],
  'patrol-question': [patrolQuestion],
  notice: [notice],
  'shift-sheet': [shiftSheet],
  debrief: [debrief],
  record: [calibration, collectionTask, loop, productFeedback, record, requirement],
  report: [report, reportDraft, reportStep, specialItem],
  retention: [basis, deskOpening, retention, retentionBulk],
  search: [search],
  session: [session],
  suggestion: [suggestion],
  system: [health, system],
  thread: [thread],
  threat: [threat],
  workshop: [floor, workshop, workshopSession],
};

/** The operations that a module exports; a kind of record exports its operations together. */
const operationsIn = (module: object): readonly Operation[] =>
  Object.values<unknown>({ ...module })
    .flatMap((value) =>
      typeof value === 'object' && value !== null && 'list' in value ? Object.values<unknown>(value) : [value],
    )
    .filter(isOperation);

const ALL = Object.entries(SLICES).flatMap(([slice, modules]) =>
  modules.flatMap(operationsIn).map((operation) => ({ slice, operation })),
);
const SLICE_OF = new Map(ALL.map(({ slice, operation }) => [operation.name, slice]));

/** The slices of the contract: the tags of the OpenAPI document. */
export const TAGS: readonly string[] = Object.keys(SLICES);

/** The slice an operation belongs to. */
export const tagOf = ({ name }: Operation): string => SLICE_OF.get(name) ?? '';

/** Every HTTP operation, by name: whatever a module of a slice exports as an operation. */
export const OPERATIONS: readonly Operation[] = ALL.map(({ operation }) => operation).toSorted((a, b) =>
  a.name < b.name ? -1 : 1,
);
