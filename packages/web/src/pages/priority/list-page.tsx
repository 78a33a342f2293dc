import { priority } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';
import { DirectNav } from '../requirement/direct-nav.tsx';

const STATES = ['proposed', 'signed', 'superseded'] as const;

/** What the strategic meeting has signed, and what waits for it. */
export function PriorityListPage(): ReactElement {
  const t = useT('direct');
  const { may } = useSession();
  const { query } = useListFilter(STATES);
  const pages = useReadingPages(
    priority.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="priority"
      title={t('priority.list')}
      subtitle={t('priority.listWhat')}
      siblings={<DirectNav current="priorities" />}
      pages={pages}
      columns={useRecordColumns('priority', {
        title: t('priority.title'),
        owner: t('priority.owner'),
        created: t('priority.proposedOn'),
      })}
      states={STATES}
      hasOwner={false}
      create={
        may.includes('propose_requirement') && (
          <Link className="btn pri" to={paths.newPriority()}>
            {t('priority.new')}
          </Link>
        )
      }
      empty={{ what: t('priority.none'), why: t('priority.noneWhy') }}
    />
  );
}
