import { allocationPlan } from '@reeve/contract';
import { PLAN_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { DecideNav } from '../decision/decide-nav.tsx';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';

/** Plans of hours, newest first. */
export function AllocationPlanListPage(): ReactElement {
  const t = useT('allocation');
  const { may } = useSession();
  const { query } = useListFilter(PLAN_STATES);
  const pages = useReadingPages(
    allocationPlan.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="allocation_plan"
      title={t('list')}
      subtitle={t('listWhat')}
      siblings={<DecideNav current="allocationPlans" />}
      pages={pages}
      columns={useRecordColumns('allocation_plan', { title: t('week'), owner: t('owner'), created: t('proposedOn') })}
      states={PLAN_STATES}
      hasOwner={false}
      create={
        may.includes('plan_hours') && (
          <Link className="btn pri" to={paths.newAllocationPlan()}>
            {t('new')}
          </Link>
        )
      }
      empty={{ what: t('none'), why: t('noneWhy') }}
    />
  );
}
