import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../record/record.css';
import { SiblingNav } from '../record/sibling-nav.tsx';

/** How long reports are kept: the review desk, what rested on the expired, and the proceedings that keep a report from erasure. */
export function RetentionNav({ current }: { current: 'desk' | 'basis' | 'proceedings' }): ReactElement {
  const t = useT('retention');
  return (
    <SiblingNav
      label={t('nav.label')}
      items={[
        { to: paths.retentionDesk(), label: t('nav.desk'), current: current === 'desk' },
        { to: paths.basisReviews(), label: t('nav.basis'), current: current === 'basis' },
        { to: paths.proceedings(), label: t('nav.proceedings'), current: current === 'proceedings' },
      ]}
    />
  );
}
