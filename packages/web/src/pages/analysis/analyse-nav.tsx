import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { SiblingNav } from '../record/sibling-nav.tsx';
import '../record/record.css';

/** What is analysed: findings, a new question, the crimes they are made from. */
export function AnalyseNav({ current }: { current: 'findings' | 'where' | 'new' }): ReactElement {
  const t = useT('analyse');
  return (
    <SiblingNav
      label={t('nav.label')}
      items={[
        { to: paths.findings(), label: t('nav.findings'), current: current === 'findings' },
        { to: paths.whereAndWhen(), label: t('nav.where'), current: current === 'where' },
        { to: paths.newAnalysis(), label: t('nav.new'), current: current === 'new' },
        { to: paths.crimes(), label: t('nav.crimes'), current: false },
      ]}
    />
  );
}
