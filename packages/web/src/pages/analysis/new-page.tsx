import type { ReactElement } from 'react';
import { ForRole } from '../../components/for-role.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { AnalyseNav } from './analyse-nav.tsx';
import './analysis.css';
import { WeekForm } from './week-form.tsx';

/** Ask whether a week is odd: which type, where, which week, against how many weeks before. */
export function NewAnalysisPage(): ReactElement {
  const t = useT('analyse');
  return (
    <Page stage="analyse" title={t('new.title')} subtitle={t('new.subtitle')}>
      <AnalyseNav current="new" />
      <ForRole act="analyse" what={t('new.notYours')} why={t('new.notYoursWhy')}>
        <WeekForm />
      </ForRole>
    </Page>
  );
}
