import type { ObjectKind } from '@reeve/domain';

/**
 * Every address of the app, in one place. `PATTERNS` is what the router matches (`$name` is a part of the path);
 * `paths` is what links are made of. Both are held by a snapshot test: an address that people have kept must not change
 * by accident.
 */
export const PATTERNS = {
  home: '/',
  search: '/search',
  reports: '/reports',
  newReport: '/reports/new',
  draft: '/reports/$id/draft',
  report: '/reports/$id',
  crimes: '/crimes',
  imports: '/imports',
  newImport: '/imports/new',
  importBatch: '/imports/$id',
  entities: '/entities',
  entity: '/entities/$id',
  findings: '/findings',
  finding: '/findings/$id',
  newAnalysis: '/analysis-runs/new',
  whereAndWhen: '/where-and-when',
  analysisRun: '/analysis-runs/$id',
  judgements: '/judgements',
  newJudgement: '/judgements/new',
  judgement: '/judgements/$id',
  products: '/products',
  newProduct: '/products/new',
  product: '/products/$id',
  concepts: '/concepts',
  newConcept: '/concepts/new',
  concept: '/concepts/$id',
  editConcept: '/concepts/$id/edit',
  compareDefinitions: '/concepts/$id/compare',
  agreement: '/concepts/$id/agreement',
  readinessList: '/readiness',
  newReadiness: '/readiness/new',
  compareReadiness: '/readiness/compare',
  readiness: '/readiness/$id',
  requirements: '/requirements',
  newRequirement: '/requirements/new',
  requirement: '/requirements/$id',
  collectionTasks: '/collection-tasks',
  newCollectionTask: '/collection-tasks/new',
  collectionTask: '/collection-tasks/$id',
  priorities: '/priorities',
  newPriority: '/priorities/new',
  priority: '/priorities/$id',
  meetings: '/meetings',
  newMeeting: '/meetings/new',
  meeting: '/meetings/$id',
  decisions: '/decisions',
  decision: '/decisions/$id',
  tasks: '/tasks',
  newTask: '/tasks/new',
  task: '/tasks/$id',
  outcome: '/outcomes/$id',
  evaluations: '/evaluations',
  evaluation: '/evaluations/$id',
  documents: '/documents',
  newDocument: '/documents/new',
  document: '/documents/$id',
  documentWriting: '/documents/$id/write',
  documentComparison: '/documents/$id/compare',
  documentReview: '/documents/$id/review',
  thread: '/thread/$kind/$id',
  guidebook: '/guidebook',
  disclosureReviews: '/disclosure-reviews',
  log: '/log',
  logSamples: '/log/samples',
} as const;

/** An address with a query: empty values are left out, so that equal views have equal addresses. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

const one = (list: string, id: string): string => `${list}/${encodeURIComponent(id)}`;

/** The addresses links are made of; parts are escaped. */
export const paths = {
  home: (): string => '/',
  search: (
    query: Readonly<Partial<Record<'q' | 'kind' | 'from' | 'to' | 'grades' | 'group', string | undefined>>> = {},
  ): string => withQuery('/search', query),
  reports: (query: { state?: string; group?: string; priority?: string; mine?: string } = {}): string =>
    withQuery('/reports', query),
  newReport: (): string => '/reports/new',
  draft: (id: string): string => `/reports/${encodeURIComponent(id)}/draft`,
  report: (id: string): string => `/reports/${encodeURIComponent(id)}`,
  crimes: (query: { type?: string; area?: string; from?: string; to?: string; batch?: string } = {}): string =>
    withQuery('/crimes', query),
  imports: (): string => '/imports',
  newImport: (): string => '/imports/new',
  importBatch: (id: string): string => one('/imports', id),
  entities: (query: { kind?: string; q?: string } = {}): string => withQuery('/entities', query),
  entity: (id: string): string => one('/entities', id),
  findings: (): string => '/findings',
  finding: (id: string): string => one('/findings', id),
  newAnalysis: (query: { type?: string; week?: string } = {}): string => withQuery('/analysis-runs/new', query),
  analysisRun: (id: string): string => one('/analysis-runs', id),
  whereAndWhen: (): string => '/where-and-when',
  judgements: (query: { state?: string } = {}): string => withQuery('/judgements', query),
  newJudgement: (): string => '/judgements/new',
  judgement: (id: string): string => one('/judgements', id),
  products: (query: { state?: string } = {}): string => withQuery('/products', query),
  newProduct: (): string => '/products/new',
  product: (id: string): string => one('/products', id),
  concepts: (): string => '/concepts',
  newConcept: (): string => '/concepts/new',
  concept: (id: string): string => one('/concepts', id),
  editConcept: (id: string): string => `${one('/concepts', id)}/edit`,
  compareDefinitions: (id: string, query: { d?: string } = {}): string =>
    withQuery(`${one('/concepts', id)}/compare`, query),
  agreement: (id: string): string => `${one('/concepts', id)}/agreement`,
  readinessList: (): string => '/readiness',
  newReadiness: (): string => '/readiness/new',
  compareReadiness: (query: { before?: string; after?: string } = {}): string => withQuery('/readiness/compare', query),
  readiness: (id: string): string => one('/readiness', id),
  requirements: (): string => '/requirements',
  newRequirement: (): string => '/requirements/new',
  requirement: (id: string): string => one('/requirements', id),
  collectionTasks: (): string => '/collection-tasks',
  newCollectionTask: (query: { requirement?: string } = {}): string => withQuery('/collection-tasks/new', query),
  collectionTask: (id: string): string => one('/collection-tasks', id),
  priorities: (): string => '/priorities',
  newPriority: (): string => '/priorities/new',
  priority: (id: string): string => one('/priorities', id),
  meetings: (): string => '/meetings',
  newMeeting: (): string => '/meetings/new',
  meeting: (id: string, query: { item?: string } = {}): string => withQuery(one('/meetings', id), query),
  decisions: (): string => '/decisions',
  decision: (id: string): string => one('/decisions', id),
  tasks: (query: { whose?: string } = {}): string => withQuery('/tasks', query),
  newTask: (query: { decision?: string } = {}): string => withQuery('/tasks/new', query),
  task: (id: string): string => one('/tasks', id),
  outcome: (id: string): string => one('/outcomes', id),
  evaluations: (): string => '/evaluations',
  evaluation: (id: string): string => one('/evaluations', id),
  documents: (): string => '/documents',
  newDocument: (): string => '/documents/new',
  document: (id: string, query: { edition?: string; comment?: string } = {}): string =>
    withQuery(one('/documents', id), query),
  documentWriting: (id: string): string => `${one('/documents', id)}/write`,
  documentComparison: (id: string): string => `${one('/documents', id)}/compare`,
  documentReview: (id: string): string => `${one('/documents', id)}/review`,
  thread: (kind: ObjectKind, id: string, direction?: 'why' | 'so_what'): string =>
    withQuery(`/thread/${kind}/${encodeURIComponent(id)}`, { direction }),
  guidebook: (blockId = ''): string => (blockId === '' ? '/guidebook' : `/guidebook#${blockId}`),
  disclosureReviews: (): string => '/disclosure-reviews',
  log: (query: { action?: string; about?: string } = {}): string => withQuery('/log', query),
  logSamples: (): string => '/log/samples',
} as const;

/** The page of an object, or undefined while its kind has no page yet. */
export function objectPath(kind: ObjectKind, id: string): string | undefined {
  return PAGE_OF[kind]?.(id);
}

const PAGE_OF: Partial<Record<ObjectKind, (id: string) => string>> = {
  requirement: paths.requirement,
  collection_task: paths.collectionTask,
  priority: paths.priority,
  report: paths.report,
  import_batch: paths.importBatch,
  entity: paths.entity,
  analysis_run: paths.analysisRun,
  finding: paths.finding,
  judgement: paths.judgement,
  product: paths.product,
  meeting: (id) => paths.meeting(id),
  decision: paths.decision,
  task: paths.task,
  outcome: paths.outcome,
  evaluation: paths.evaluation,
  document: (id) => paths.document(id),
  concept: paths.concept,
  readiness: paths.readiness,
};
