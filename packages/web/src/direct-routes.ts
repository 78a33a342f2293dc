import { page } from './page-route.tsx';
import { PATTERNS } from './paths.ts';

/** The pages of the stage direct. */
export const DIRECT_ROUTES = [
  page(PATTERNS.gaps, () => import('./pages/collection/gap-list-page.tsx'), 'GapListPage', 'record', 'direct'),
  page(PATTERNS.newGap, () => import('./pages/collection/new-gap-page.tsx'), 'NewGapPage', 'record', 'direct'),
  page(PATTERNS.gap, () => import('./pages/collection/gap-page.tsx'), 'GapPage', 'record', 'direct'),
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
  page(
    PATTERNS.controlStrategies,
    () => import('./pages/control-strategy/list-page.tsx'),
    'ControlStrategyListPage',
    'record',
    'direct',
  ),
  page(
    PATTERNS.newControlStrategy,
    () => import('./pages/control-strategy/new-page.tsx'),
    'NewControlStrategyPage',
    'record',
    'direct',
    'coverage',
  ),
  page(
    PATTERNS.controlStrategy,
    () => import('./pages/control-strategy/strategy-page.tsx'),
    'ControlStrategyPage',
    'record',
    'direct',
  ),
] as const;
