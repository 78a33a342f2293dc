import { listImportBatches, type ImportBatch } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../../api/query.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { DataTable, type Column } from '../../../components/table/data-table.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Link } from '../../../components/link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { useGo } from '../../../location.ts';
import { unionMarking } from '../../../marking-union.ts';
import { paths } from '../../../paths.ts';
import { AreaSetList } from '../area/area-set-list.tsx';
import { GatherNav } from '../gather-nav.tsx';
import '../import.css';

function useColumns(): readonly Column<ImportBatch>[] {
  const t = useT('crime');
  const { number } = useFormat();
  return [
    {
      key: 'reference',
      title: t('batches.reference'),
      width: '6rem',
      wideOnly: true,
      cell: ({ reference }) => <span className="ref">{reference}</span>,
    },
    { key: 'file', title: t('batches.file'), rowHead: true, cell: ({ fileName }) => fileName },
    {
      key: 'state',
      title: t('batches.state'),
      width: '8rem',
      cell: ({ state }) => t(`record:state.import_batch.${state}`),
    },
    { key: 'new', title: t('batch.new'), width: '6rem', numeric: true, cell: ({ rowsNew }) => number(rowsNew) },
    {
      key: 'duplicate',
      title: t('batch.duplicate'),
      width: '8rem',
      numeric: true,
      wideOnly: true,
      cell: ({ rowsDuplicate }) => number(rowsDuplicate),
    },
    {
      key: 'rejected',
      title: t('batch.rejected'),
      width: '6rem',
      numeric: true,
      wideOnly: true,
      cell: ({ rowsRejected }) => number(rowsRejected),
    },
    {
      key: 'by',
      title: t('batches.by'),
      width: '13rem',
      wideOnly: true,
      cell: ({ createdBy, createdAt }) => (
        <>
          {createdBy === 'system' ? t('batches.byProgram') : createdBy}, <TimeText at={createdAt} />
        </>
      ),
    },
  ];
}

/** Imported files of recorded crime, newest first; undone imports stay in the list. */
export function BatchListPage(): ReactElement {
  const t = useT('crime');
  const common = useT('common');
  const go = useGo();
  const { may } = useSession();
  const columns = useColumns();
  const { items, more, isPending, isLoadingMore, error, again } = useReadingPages(
    listImportBatches,
    (cursor?: string) => ({ query: cursor ? { cursor } : {} }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const bringIn = may.includes('import_crimes') && (
    <Link className="btn pri" to={paths.newImport()}>
      {t('list.bringIn')}
    </Link>
  );
  return (
    <Page
      stage="gather"
      title={t('batches.title')}
      subtitle={t('batches.subtitle')}
      marking={unionMarking(items.map((row) => row.marking))}
      actions={bringIn}
    >
      <GatherNav current="imports" />
      <ProblemNote error={error} onRetry={again} />
      {isPending && !error && <p className="loading">{common('loading')}</p>}
      {items.length > 0 && (
        <DataTable
          label={t('batches.title')}
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          onOpen={(row) => go(paths.importBatch(row.id))}
          footer={
            more && (
              <Button busy={isLoadingMore} onClick={more}>
                {t('list.more')}
              </Button>
            )
          }
        />
      )}
      {!isPending && !error && items.length === 0 && (
        <Empty what={t('batches.none')} why={t('batches.noneWhy')} how={bringIn} />
      )}
      <AreaSetList />
    </Page>
  );
}
