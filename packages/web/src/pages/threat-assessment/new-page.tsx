import type { ReactElement } from 'react';
import { ForRole } from '../../components/for-role.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { AssessmentForm } from './assessment-form.tsx';
import './threat-assessment.css';
import { ThreatNav } from './threat-nav.tsx';

/** Begin a threat assessment: what is assessed, by whom, over which period. */
export function NewThreatAssessmentPage(): ReactElement {
  const t = useT('threats');
  return (
    <Page stage="assess" title={t('new')} subtitle={t('newWhat')}>
      <ThreatNav current="assessments" />
      <ForRole act="assess" what={t('notYours')} why={t('notYoursWhy')}>
        <AssessmentForm />
      </ForRole>
    </Page>
  );
}
