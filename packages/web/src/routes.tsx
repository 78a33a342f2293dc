import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { ApiError } from './api/error.ts';
import { loadAreas, type Area } from './i18n.ts';
import { PATTERNS } from './paths.ts';
import { BrokenPage } from './shell/broken-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Root } from './shell/root.tsx';

const root = createRootRoute({ component: Root });

/**
 * One page: its address, its code (fetched when it is first opened) and the texts it needs. The router's own way of fetching
 * code reloads the window when that fails: without a connection it would leave the program and take with it what is typed.
 */
function page<Name extends string>(
  path: (typeof PATTERNS)[keyof typeof PATTERNS],
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
  ...areas: readonly Area[]
) {
  let Loaded: ComponentType | undefined;
  return createRoute({
    getParentRoute: () => root,
    path,
    loader: async () => {
      const [code] = await Promise.all([load(), loadAreas(areas)]).catch((cause: unknown) => {
        throw new ApiError({ code: 'unavailable', title: 'The server does not answer.', status: 0, cause });
      });
      Loaded = code[name];
    },
    component: () => Loaded && <Loaded />,
  });
}

const tree = root.addChildren([
  page(
    PATTERNS.home,
    () => import('./pages/home/home-page.tsx'),
    'HomePage',
    'home',
    'search',
    'handling',
    'retention',
  ),
  page(PATTERNS.search, () => import('./pages/search/search-page.tsx'), 'SearchPage', 'search'),
  page(PATTERNS.reports, () => import('./pages/report/list-page.tsx'), 'ReportListPage', 'report', 'crime', 'handling'),
  page(PATTERNS.newReport, () => import('./pages/report/new-page.tsx'), 'ReportFormPage', 'report'),
  page(PATTERNS.draft, () => import('./pages/report/new-page.tsx'), 'ReportFormPage', 'report'),
  page(
    PATTERNS.report,
    () => import('./pages/report/report-page.tsx'),
    'ReportPage',
    'report',
    'know',
    'record',
    'handling',
  ),
  page(
    PATTERNS.requirements,
    () => import('./pages/requirement/list-page.tsx'),
    'RequirementListPage',
    'record',
    'direct',
  ),
  page(
    PATTERNS.newRequirement,
    () => import('./pages/requirement/new-page.tsx'),
    'NewRequirementPage',
    'record',
    'direct',
  ),
  page(
    PATTERNS.requirement,
    () => import('./pages/requirement/requirement-page.tsx'),
    'RequirementPage',
    'record',
    'direct',
  ),
  page(
    PATTERNS.collectionTasks,
    () => import('./pages/collection-task/list-page.tsx'),
    'CollectionListPage',
    'record',
    'direct',
  ),
  page(
    PATTERNS.newCollectionTask,
    () => import('./pages/collection-task/new-page.tsx'),
    'NewCollectionTaskPage',
    'record',
    'direct',
  ),
  page(
    PATTERNS.collectionTask,
    () => import('./pages/collection-task/collection-page.tsx'),
    'CollectionTaskPage',
    'record',
    'direct',
  ),
  page(PATTERNS.priorities, () => import('./pages/priority/list-page.tsx'), 'PriorityListPage', 'record', 'direct'),
  page(PATTERNS.newPriority, () => import('./pages/priority/new-page.tsx'), 'NewPriorityPage', 'record', 'direct'),
  page(PATTERNS.priority, () => import('./pages/priority/priority-page.tsx'), 'PriorityPage', 'record', 'direct'),
  page(PATTERNS.meetings, () => import('./pages/meeting/list-page.tsx'), 'MeetingListPage', 'record', 'decide'),
  page(PATTERNS.newMeeting, () => import('./pages/meeting/new-page.tsx'), 'NewMeetingPage', 'record', 'decide'),
  page(PATTERNS.meeting, () => import('./pages/meeting/meeting-page.tsx'), 'MeetingPage', 'record', 'decide'),
  page(PATTERNS.decisions, () => import('./pages/decision/list-page.tsx'), 'DecisionListPage', 'record', 'decide'),
  page(PATTERNS.decision, () => import('./pages/decision/decision-page.tsx'), 'DecisionPage', 'record', 'decide'),
  page(PATTERNS.tasks, () => import('./pages/task/list-page.tsx'), 'TaskListPage', 'record', 'act'),
  page(PATTERNS.newTask, () => import('./pages/task/new-page.tsx'), 'NewTaskPage', 'record', 'act'),
  page(PATTERNS.task, () => import('./pages/task/task-page.tsx'), 'TaskPage', 'record', 'act'),
  page(PATTERNS.outcome, () => import('./pages/outcome/outcome-page.tsx'), 'OutcomePage', 'record', 'act'),
  page(
    PATTERNS.evaluations,
    () => import('./pages/evaluation/list-page.tsx'),
    'EvaluationListPage',
    'record',
    'evaluate',
  ),
  page(
    PATTERNS.evaluation,
    () => import('./pages/evaluation/evaluation-page.tsx'),
    'EvaluationPage',
    'record',
    'evaluate',
  ),
  page(PATTERNS.crimes, () => import('./pages/import/crime-list-page.tsx'), 'CrimeListPage', 'record', 'crime'),
  page(PATTERNS.imports, () => import('./pages/import/batch-list-page.tsx'), 'BatchListPage', 'record', 'crime'),
  page(PATTERNS.newImport, () => import('./pages/import/new-page.tsx'), 'NewImportPage', 'record', 'crime', 'coverage'),
  page(PATTERNS.importBatch, () => import('./pages/import/batch-page.tsx'), 'BatchPage', 'record', 'crime', 'coverage'),
  page(
    PATTERNS.dataSets,
    () => import('./pages/data-set/list-page.tsx'),
    'DataSetListPage',
    'record',
    'crime',
    'coverage',
  ),
  page(
    PATTERNS.dataSet,
    () => import('./pages/data-set/data-set-page.tsx'),
    'DataSetPage',
    'record',
    'crime',
    'coverage',
  ),
  page(PATTERNS.entities, () => import('./pages/entity/list-page.tsx'), 'EntityListPage', 'record', 'know'),
  page(PATTERNS.entity, () => import('./pages/entity/entity-page.tsx'), 'EntityPage', 'record', 'know'),
  page(PATTERNS.findings, () => import('./pages/finding/list-page.tsx'), 'FindingListPage', 'record', 'analyse'),
  page(
    PATTERNS.finding,
    () => import('./pages/finding/finding-page.tsx'),
    'FindingPage',
    'record',
    'analyse',
    'events',
  ),
  page(
    PATTERNS.newAnalysis,
    () => import('./pages/analysis/new-page.tsx'),
    'NewAnalysisPage',
    'record',
    'analyse',
    'coverage',
  ),
  page(
    PATTERNS.analysisRun,
    () => import('./pages/analysis/run-page.tsx'),
    'AnalysisRunPage',
    'record',
    'analyse',
    'events',
  ),
  page(
    PATTERNS.whereAndWhen,
    () => import('./pages/where-and-when/where-and-when-page.tsx'),
    'WhereAndWhenPage',
    'record',
    'analyse',
    'where',
    'coverage',
  ),
  page(PATTERNS.judgements, () => import('./pages/judgement/list-page.tsx'), 'JudgementListPage', 'record', 'assess'),
  page(PATTERNS.newJudgement, () => import('./pages/judgement/new-page.tsx'), 'NewJudgementPage', 'record', 'assess'),
  page(PATTERNS.judgement, () => import('./pages/judgement/judgement-page.tsx'), 'JudgementPage', 'record', 'assess'),
  page(PATTERNS.products, () => import('./pages/product/list-page.tsx'), 'ProductListPage', 'record', 'assess'),
  page(PATTERNS.newProduct, () => import('./pages/product/new-page.tsx'), 'NewProductPage', 'record', 'assess'),
  page(
    PATTERNS.product,
    () => import('./pages/product/product-page.tsx'),
    'ProductPage',
    'record',
    'assess',
    'handling',
  ),
  page(PATTERNS.guidebook, () => import('./pages/guidebook/guidebook-page.tsx'), 'GuidebookPage', 'guidebook'),
  page(
    PATTERNS.documents,
    () => import('./pages/document/list-page.tsx'),
    'DocumentListPage',
    'record',
    'assess',
    'review',
  ),
  page(PATTERNS.newDocument, () => import('./pages/document/new-page.tsx'), 'NewDocumentPage', 'record', 'review'),
  page(
    PATTERNS.document,
    () => import('./pages/document/document-page.tsx'),
    'DocumentPage',
    'record',
    'review',
    'files',
  ),
  page(
    PATTERNS.documentWriting,
    () => import('./pages/document/write-page.tsx'),
    'WritePage',
    'record',
    'review',
    'files',
  ),
  page(
    PATTERNS.documentComparison,
    () => import('./pages/document/compare-page.tsx'),
    'ComparePage',
    'record',
    'report',
    'review',
    'files',
  ),
  page(
    PATTERNS.documentReview,
    () => import('./pages/document/review-page.tsx'),
    'ReviewPage',
    'record',
    'review',
    'files',
  ),
  page(
    PATTERNS.documentTranslation,
    () => import('./pages/document/translation-page.tsx'),
    'TranslationPage',
    'record',
    'report',
    'review',
  ),
  page(
    PATTERNS.concepts,
    () => import('./pages/concept/list-page.tsx'),
    'ConceptListPage',
    'record',
    'assess',
    'concept',
  ),
  page(PATTERNS.newConcept, () => import('./pages/concept/edit-page.tsx'), 'NewConceptPage', 'record', 'concept'),
  page(PATTERNS.editConcept, () => import('./pages/concept/edit-page.tsx'), 'EditConceptPage', 'record', 'concept'),
  page(PATTERNS.concept, () => import('./pages/concept/concept-page.tsx'), 'ConceptPage', 'record', 'concept'),
  page(
    PATTERNS.compareDefinitions,
    () => import('./pages/concept/compare-page.tsx'),
    'CompareDefinitionsPage',
    'record',
    'report',
    'concept',
  ),
  page(PATTERNS.agreement, () => import('./pages/concept/agreement-page.tsx'), 'AgreementPage', 'record', 'concept'),
  page(
    PATTERNS.readinessList,
    () => import('./pages/readiness/list-page.tsx'),
    'ReadinessListPage',
    'record',
    'assess',
    'readiness',
  ),
  page(
    PATTERNS.newReadiness,
    () => import('./pages/readiness/new-page.tsx'),
    'NewReadinessPage',
    'record',
    'readiness',
  ),
  page(
    PATTERNS.compareReadiness,
    () => import('./pages/readiness/compare-page.tsx'),
    'CompareReadinessPage',
    'record',
    'readiness',
  ),
  page(
    PATTERNS.readiness,
    () => import('./pages/readiness/readiness-page.tsx'),
    'ReadinessPage',
    'record',
    'readiness',
  ),
  page(
    PATTERNS.workshops,
    () => import('./pages/workshop/list-page.tsx'),
    'WorkshopListPage',
    'record',
    'assess',
    'workshop',
  ),
  page(
    PATTERNS.workshop,
    () => import('./pages/workshop/workshop-page.tsx'),
    'WorkshopPage',
    'record',
    'assess',
    'workshop',
  ),
  page(
    PATTERNS.workshopSession,
    () => import('./pages/workshop/session-page.tsx'),
    'SessionPage',
    'record',
    'review',
    'workshop',
  ),
  page(
    PATTERNS.nominations,
    () => import('./pages/workshop/nominations-page.tsx'),
    'NominationsPage',
    'record',
    'assess',
    'review',
    'workshop',
  ),
  page(PATTERNS.thread, () => import('./pages/thread/thread-page.tsx'), 'ThreadPage', 'thread', 'record'),
  page(
    PATTERNS.retentionDesk,
    () => import('./pages/retention/desk-page.tsx'),
    'RetentionDeskPage',
    'retention',
    'record',
    'report',
  ),
  page(PATTERNS.basisReviews, () => import('./pages/retention/basis-page.tsx'), 'BasisPage', 'retention', 'record'),
  page(
    PATTERNS.dueCounts,
    () => import('./pages/retention/counts-page.tsx'),
    'CountsPage',
    'retention',
    'record',
    'report',
  ),
  page(
    PATTERNS.proceedings,
    () => import('./pages/retention/proceedings-page.tsx'),
    'ProceedingsPage',
    'retention',
    'record',
  ),
  page(
    PATTERNS.recipients,
    () => import('./pages/recipient/recipients-page.tsx'),
    'RecipientsPage',
    'handling',
    'assess',
    'record',
  ),
  page(PATTERNS.sent, () => import('./pages/recipient/sent-page.tsx'), 'SentPage', 'handling', 'assess', 'record'),
  page(
    PATTERNS.disclosureReviews,
    () => import('./pages/handling/reviews-page.tsx'),
    'DisclosureReviewsPage',
    'handling',
  ),
  page(PATTERNS.log, () => import('./pages/log/log-page.tsx'), 'LogPage', 'log', 'handling'),
  page(PATTERNS.logSamples, () => import('./pages/log/samples-page.tsx'), 'SamplesPage', 'log'),
]);

/** The router of the app. Queries in addresses are plain texts, not JSON, so that people can read and write them. */
export function makeRouter() {
  return createRouter({
    routeTree: tree,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingMs: 200,
    scrollRestoration: false,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (query) => {
      const text = new URLSearchParams(query as Record<string, string>).toString(); // only ever made by parseSearch
      return text === '' ? '' : `?${text}`;
    },
  });
}
