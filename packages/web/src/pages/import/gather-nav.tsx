import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';
import '../record/record.css';

/** The lists of the stage: reports, recorded crime, its imports, the data sets they form. */
export function GatherNav({ current }: { current: 'reports' | 'crimes' | 'imports' | 'dataSets' }): ReactElement {
  const t = useT('crime');
  return (
    <SiblingNav
      label={t('nav.label')}
      items={[
        { to: paths.reports(), label: t('nav.reports'), current: current === 'reports' },
        { to: paths.crimes(), label: t('nav.crimes'), current: current === 'crimes' },
        { to: paths.imports(), label: t('nav.imports'), current: current === 'imports' },
        { to: paths.dataSets(), label: t('nav.dataSets'), current: current === 'dataSets' },
      ]}
    />
  );
}
