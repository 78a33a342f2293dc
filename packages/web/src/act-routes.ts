import { page } from './page-route.tsx';
import { PATTERNS } from './paths.ts';

/** The pages of the stage act. */
export const ACT_ROUTES = [
  page(PATTERNS.tasks, () => import('./pages/task/list-page.tsx'), 'TaskListPage', 'record', 'act', 'briefing'),
  page(PATTERNS.newTask, () => import('./pages/task/new-page.tsx'), 'NewTaskPage', 'record', 'act'),
  page(PATTERNS.task, () => import('./pages/task/task-page.tsx'), 'TaskPage', 'record', 'act'),
  page(PATTERNS.outcome, () => import('./pages/outcome/outcome-page.tsx'), 'OutcomePage', 'record', 'act'),
  page(PATTERNS.shift, () => import('./pages/briefing/my-shift-page.tsx'), 'MyShiftPage', 'record', 'briefing'),
  page(
    PATTERNS.shiftSheets,
    () => import('./pages/briefing/sheet-list-page.tsx'),
    'SheetListPage',
    'record',
    'briefing',
  ),
  page(
    PATTERNS.newShiftSheet,
    () => import('./pages/briefing/new-sheet-page.tsx'),
    'NewSheetPage',
    'record',
    'briefing',
    'coverage',
  ),
  page(PATTERNS.shiftSheet, () => import('./pages/briefing/sheet-page.tsx'), 'SheetPage', 'record', 'briefing'),
  page(
    PATTERNS.editShiftSheet,
    () => import('./pages/briefing/edit-sheet-page.tsx'),
    'EditSheetPage',
    'record',
    'briefing',
    'coverage',
  ),
  page(
    PATTERNS.debriefs,
    () => import('./pages/briefing/debrief-list-page.tsx'),
    'DebriefListPage',
    'record',
    'briefing',
  ),
  page(
    PATTERNS.newDebrief,
    () => import('./pages/briefing/new-debrief-page.tsx'),
    'NewDebriefPage',
    'record',
    'briefing',
  ),
  page(PATTERNS.debrief, () => import('./pages/briefing/debrief-page.tsx'), 'DebriefPage', 'record', 'briefing'),
  page(PATTERNS.notices, () => import('./pages/briefing/notice-list-page.tsx'), 'NoticeListPage', 'record', 'briefing'),
  page(PATTERNS.newNotice, () => import('./pages/briefing/new-notice-page.tsx'), 'NewNoticePage', 'record', 'briefing'),
  page(PATTERNS.notice, () => import('./pages/briefing/notice-page.tsx'), 'NoticePage', 'record', 'briefing'),
] as const;
