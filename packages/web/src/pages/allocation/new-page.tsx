import { listAreaSets, readCoverage } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import './allocation.css';
import { PlanForm } from './plan-form.tsx';
import { usualWeek } from './usual-week.ts';

/** How far back the crimes of a plan are looked for. */
const LOOKED_BACK_DAYS = 3653;

/** The teams, shifts and rules of a week, from which the server computes a plan. */
export function NewAllocationPlanPage(): ReactElement {
  const t = useT('allocation');
  const common = useT('common');
  const { clock } = useSession();
  const sets = useReading(listAreaSets, {}, { once: true });
  const query = { from: addDays(clock.today, -LOOKED_BACK_DAYS), to: addDays(clock.today, 1) };
  const coverage = useReading(readCoverage, { query }, { once: true });
  const isRead = !sets.isPending && !coverage.isPending;
  return (
    <Page stage="decide" title={t('new')} subtitle={t('newWhat')}>
      {!isRead && <p className="loading">{common('loading')}</p>}
      {isRead && <PlanForm usual={usualWeek(clock.today, sets.data?.items ?? [], coverage.data?.covered ?? [])} />}
    </Page>
  );
}
