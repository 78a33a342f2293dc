import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';

/** Threats to life, and who is on duty to answer them. */
export function ThreatNav({ current }: { current: 'list' | 'duty' | undefined }): ReactElement {
  const t = useT('threat');
  return (
    <SiblingNav
      label={t('nav.label')}
      items={[
        { to: paths.threats(), label: t('nav.list'), current: current === 'list' },
        { to: paths.dutyRoster(), label: t('nav.duty'), current: current === 'duty' },
      ]}
    />
  );
}
