import { workshop } from '@reeve/contract';
import { WORKSHOP_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import { CommonNav } from '../document/common-nav.tsx';
import { useRecordColumns } from '../record/list-columns.tsx';
import { CallWorkshop } from './call-workshop.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';

/** Workshops of the reviews one takes part in, newest first. */
export function WorkshopListPage(): ReactElement {
  const t = useT('workshop');
  const { query } = useListFilter(WORKSHOP_STATES);
  const pages = useReadingPages(
    workshop.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="workshop"
      title={t('list.title')}
      subtitle={t('list.what')}
      siblings={<CommonNav current="workshops" />}
      pages={pages}
      columns={useRecordColumns('workshop', { title: t('list.one'), created: t('list.calledOn') })}
      states={WORKSHOP_STATES}
      hasOwner={false}
      empty={{ what: t('list.none'), why: t('list.noneWhy') }}
    >
      <CallWorkshop />
    </RecordList>
  );
}
