import { gap, type ReplyOf } from '@reeve/contract';
import { GAP_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import type { Column } from '../../components/table/data-table.tsx';
import { useT } from '../../i18n.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';
import { DirectNav } from '../requirement/direct-nav.tsx';

type Row = ReplyOf<typeof gap.list>['items'][number];

/** Gaps in what is known, newest first. A new one is opened on the page of what shows it. */
export function GapListPage(): ReactElement {
  const t = useT('direct');
  const { query } = useListFilter(GAP_STATES);
  const pages = useReadingPages(
    gap.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const [reference, title, state, ...others] = useRecordColumns('gap', {
    title: t('gap.statement'),
    owner: t('gap.owner'),
    created: t('gap.openedOn'),
  });
  const own: readonly Column<Row>[] = [
    {
      key: 'importance',
      title: t('gap.importance'),
      width: '7rem',
      cell: ({ importance }) => t(`importance.${importance}`),
    },
    { key: 'level', title: t('gap.level'), width: '6rem', wideOnly: true, cell: ({ level }) => t(`level.${level}`) },
  ];
  return (
    <RecordList
      kind="gap"
      title={t('gap.list')}
      subtitle={t('gap.listWhat')}
      siblings={<DirectNav current="gaps" />}
      pages={pages}
      columns={[reference, title, state, ...own, ...others].filter((column) => column !== undefined)}
      states={GAP_STATES}
      empty={{ what: t('gap.none'), why: t('gap.noneWhy') }}
    />
  );
}
