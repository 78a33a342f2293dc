import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../record/record.css';
import { SiblingNav } from '../record/sibling-nav.tsx';

const PAGES = {
  desk: paths.retentionDesk(),
  basis: paths.basisReviews(),
  counts: paths.dueCounts(),
  openings: paths.deskOpenings(),
  proceedings: paths.proceedings(),
} as const;
type Page = keyof typeof PAGES;

/** How long reports are kept: the review desk, what rested on the expired, numbers, and the proceedings that keep a report. */
export function RetentionNav({ current }: { current: Page }): ReactElement {
  const t = useT('retention');
  const { may } = useSession();
  const open: Partial<Record<Page, boolean>> = {
    counts: may.includes('count_due_reports'),
    openings: may.some((one) => ['count_due_reports', 'approve_opening', 'revalidate_report'].includes(one)),
  };
  const names = (Object.keys(PAGES) as Page[]).filter((name) => open[name] ?? true); // its own keys
  return (
    <SiblingNav
      label={t('nav.label')}
      items={names.map((name) => ({ to: PAGES[name], label: t(`nav.${name}`), current: current === name }))}
    />
  );
}
