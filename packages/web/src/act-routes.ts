import { page } from './page-route.tsx';
import { PATTERNS } from './paths.ts';

/** The pages of the stage act. */
export const ACT_ROUTES = [
  page(PATTERNS.tasks, () => import('./pages/task/list-page.tsx'), 'TaskListPage', 'record', 'act', 'briefing'),
  page(PATTERNS.newTask, () => import('./pages/task/new-page.tsx'), 'NewTaskPage', 'record', 'act'),
  page(PATTERNS.task, () => import('./pages/task/task-page.tsx'), 'TaskPage', 'record', 'act'),
  page(PATTERNS.outcome, () => import('./pages/outcome/outcome-page.tsx'), 'OutcomePage', 'record', 'act'),
  page(PATTERNS.notices, () => import('./pages/briefing/notice-list-page.tsx'), 'NoticeListPage', 'record', 'briefing'),
  page(PATTERNS.newNotice, () => import('./pages/briefing/new-notice-page.tsx'), 'NewNoticePage', 'record', 'briefing'),
  page(PATTERNS.notice, () => import('./pages/briefing/notice-page.tsx'), 'NoticePage', 'record', 'briefing'),
] as const;
