import { controlStrategy } from '@reeve/contract';
import { STRATEGY_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';
import { DirectNav } from '../requirement/direct-nav.tsx';

/** Control strategies, newest first: the draft, the one in force, and those before it. */
export function ControlStrategyListPage(): ReactElement {
  const t = useT('direct');
  const { may } = useSession();
  const { query } = useListFilter(STRATEGY_STATES);
  const pages = useReadingPages(
    controlStrategy.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="control_strategy"
      title={t('strategy.list')}
      subtitle={t('strategy.listWhat')}
      siblings={<DirectNav current="strategies" />}
      pages={pages}
      columns={useRecordColumns('control_strategy', {
        title: t('strategy.title'),
        owner: t('priority.owner'),
        created: t('priority.proposedOn'),
      })}
      states={STRATEGY_STATES}
      hasOwner={false}
      create={
        may.includes('propose_requirement') && (
          <Link className="btn pri" to={paths.newControlStrategy()}>
            {t('strategy.new')}
          </Link>
        )
      }
      empty={{ what: t('strategy.none'), why: t('strategy.noneWhy') }}
    />
  );
}
