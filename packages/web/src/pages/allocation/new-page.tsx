import type { ReactElement } from 'react';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import './allocation.css';
import { PlanForm } from './plan-form.tsx';

/** The teams, shifts and rules of a week, from which the server computes a plan. */
export function NewAllocationPlanPage(): ReactElement {
  const t = useT('allocation');
  return (
    <Page stage="decide" title={t('new')} subtitle={t('newWhat')}>
      <PlanForm />
    </Page>
  );
}
