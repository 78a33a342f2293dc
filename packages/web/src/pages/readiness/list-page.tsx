import { readiness } from '@reeve/contract';
import { READINESS_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { CommonNav } from '../document/common-nav.tsx';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';

/** Assessments of readiness, newest first. */
export function ReadinessListPage(): ReactElement {
  const t = useT('readiness');
  const { may } = useSession();
  const { query } = useListFilter(READINESS_STATES);
  const pages = useReadingPages(
    readiness.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="readiness"
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      siblings={<CommonNav current="readiness" />}
      pages={pages}
      columns={useRecordColumns('readiness', {
        title: t('list.assessment'),
        owner: t('list.owner'),
        created: t('list.begun'),
      })}
      states={READINESS_STATES}
      hasOwner={false}
      create={
        <>
          <Link className="btn" to={paths.compareReadiness()}>
            {t('compare.title')}
          </Link>
          {may.includes('assess_readiness') && (
            <Link className="btn pri" to={paths.newReadiness()}>
              {t('new.title')}
            </Link>
          )}
        </>
      }
      empty={{ what: t('list.none'), why: t('list.noneWhy') }}
    />
  );
}
