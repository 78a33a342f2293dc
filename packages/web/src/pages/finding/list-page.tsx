import { listFindings, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { paths } from '../../paths.ts';
import { AnalyseNav } from '../analysis/analyse-nav.tsx';
import '../analysis/analysis.css';

type Row = ReplyOf<typeof listFindings>['items'][number];

function useColumns(): readonly Column<Row>[] {
  const t = useT('analyse');
  return [
    {
      key: 'reference',
      title: t('list.reference'),
      width: '6rem',
      wideOnly: true,
      cell: ({ reference }) => <span className="ref">{reference}</span>,
    },
    {
      key: 'title',
      title: t('list.what'),
      rowHead: true,
      cell: ({ sentence, stale }) => (
        <>
          {sentence} {stale && <Tag tone="now">{t('stale.tag')}</Tag>}
        </>
      ),
    },
    {
      key: 'run',
      title: t('list.run'),
      width: '6rem',
      wideOnly: true,
      cell: ({ runId, runReference }) => (
        <Link className="ref" to={paths.analysisRun(runId)}>
          {runReference}
        </Link>
      ),
    },
    {
      key: 'by',
      title: t('list.by'),
      width: '14rem',
      wideOnly: true,
      cell: ({ createdBy, createdAt }) => (
        <>
          {createdBy}, <TimeText at={createdAt} />
        </>
      ),
    },
  ];
}

/** Findings the reader may see, newest first; one whose data have changed since says so. */
export function FindingListPage(): ReactElement {
  const t = useT('analyse');
  const common = useT('common');
  const go = useGo();
  const { may } = useSession();
  const columns = useColumns();
  const { items, more, isPending, isLoadingMore, error, again } = useReadingPages(
    listFindings,
    (cursor?: string) => ({ query: cursor ? { cursor } : {} }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const ask = may.includes('analyse') && (
    <Link className="btn pri" to={paths.newAnalysis()}>
      {t('list.ask')}
    </Link>
  );
  return (
    <Page
      stage="analyse"
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      marking={unionMarking(items.map((row) => row.marking))}
      actions={ask}
    >
      <AnalyseNav current="findings" />
      <ProblemNote error={error} onRetry={again} />
      {isPending && !error && <p className="loading">{common('loading')}</p>}
      {items.length > 0 && (
        <DataTable
          label={t('list.title')}
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          onOpen={(row) => go(paths.finding(row.id))}
          footer={
            more && (
              <Button busy={isLoadingMore} onClick={more}>
                {t('list.more')}
              </Button>
            )
          }
        />
      )}
      {!isPending && !error && items.length === 0 && <Empty what={t('list.none')} why={t('list.noneWhy')} how={ask} />}
    </Page>
  );
}
