import { listDataSets, type DataSet } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { paths } from '../../paths.ts';
import { GatherNav } from '../import/gather-nav.tsx';

function useColumns(): readonly Column<DataSet>[] {
  const t = useT('coverage');
  return [
    { key: 'name', title: t('list.name'), rowHead: true, cell: ({ name }) => name },
    {
      key: 'kind',
      title: t('list.kind'),
      cell: ({ kind, own }) => `${t(`kind.${kind}`)}${own ? `, ${t('list.own')}` : ''}`,
    },
    {
      key: 'by',
      title: t('list.by'),
      width: '13rem',
      wideOnly: true,
      cell: ({ createdBy, createdAt }) => (
        <>
          {createdBy === 'system' ? t('list.program') : createdBy}, <TimeText at={createdAt} />
        </>
      ),
    },
  ];
}

/** The data sets, the agency's own first; a row opens what is known of its days. */
export function DataSetListPage(): ReactElement {
  const t = useT('coverage');
  const crime = useT('crime');
  const common = useT('common');
  const go = useGo();
  const { may } = useSession();
  const columns = useColumns();
  const { data, error, refetch } = useReading(listDataSets, {});
  const items = data?.items ?? [];
  const bringIn = may.includes('import_crimes') && (
    <Link className="btn pri" to={paths.newImport()}>
      {crime('list.bringIn')}
    </Link>
  );
  return (
    <Page
      stage="gather"
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      marking={unionMarking(items.map((row) => row.marking))}
      actions={bringIn}
    >
      <GatherNav current="dataSets" />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {items.length > 0 && (
        <DataTable
          label={t('list.title')}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(paths.dataSet(id))}
        />
      )}
      {data && items.length === 0 && <Empty what={t('list.none')} why={t('list.noneWhy')} how={bringIn} />}
    </Page>
  );
}
