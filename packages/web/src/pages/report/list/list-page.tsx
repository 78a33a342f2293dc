import { useLocation } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement, type SyntheticEvent } from 'react';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Link } from '../../../components/link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useGo } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { ExportReports } from '../../handling/export-reports.tsx';
import { GatherNav } from '../../import/gather-nav.tsx';
import { useListColumns } from './list-columns.tsx';
import { ListFacets } from './list-facets.tsx';
import { isNarrowed, readFilter } from './list-filter.ts';
import { ListPreview, rowPath } from './list-preview.tsx';
import '../page/report.css';
import { useReportList } from './use-report-list.ts';

/** The index of the table row an event fell on. */
function rowOf(event: SyntheticEvent): number | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-row]') : null;
  return row ? Number(row.dataset['row']) : undefined;
}

/** Reports the reader can see under the present purpose, newest first; facets above, details of the row under the cursor next to them. */
export function ReportListPage(): ReactElement {
  const t = useT('report');
  const go = useGo();
  const { may } = useSession();
  const { searchStr } = useLocation();
  const filter = useMemo(() => readFilter(Object.fromEntries(new URLSearchParams(searchStr))), [searchStr]);
  const { data, error, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useReportList(filter);
  const columns = useListColumns();
  const [current, setCurrent] = useState(0);
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  const follow = (event: SyntheticEvent): void => setCurrent((before) => rowOf(event) ?? before);
  const mayWrite = may.includes('write_report');
  return (
    <Page
      stage="gather"
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      actions={
        mayWrite && (
          <Link className="btn pri" to={paths.newReport()}>
            {t('list.new')}
          </Link>
        )
      }
      aside={<ListPreview hasRows={rows.length > 0} row={rows[current]} />}
    >
      <GatherNav current="reports" />
      <ListFacets
        filter={filter}
        onChange={(next) => {
          setCurrent(0);
          go(paths.reports(next));
        }}
      />
      <ProblemNote error={error} lead={t('list.failed')} onRetry={() => void refetch()} />
      {rows.length > 0 && (
        // The table's own keys move the focus; the pane follows the focus and the pointer.
        <div className="report-list" onFocus={follow} onMouseOver={follow}>
          <DataTable
            label={t('list.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => go(rowPath(row))}
            busy={isPlaceholderData}
            footer={
              hasNextPage && (
                <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  {t('list.more')}
                </Button>
              )
            }
          />
        </div>
      )}
      {rows.length > 0 && may.includes('export_in_bulk') && <ExportReports />}
      {data && rows.length === 0 && !isFetching && (
        <Empty
          what={t(isNarrowed(filter) ? 'list.emptyNarrowed' : 'list.empty')}
          why={t(isNarrowed(filter) ? 'list.emptyNarrowedWhy' : 'list.emptyWhy')}
          how={
            isNarrowed(filter) ? (
              <Link to={paths.reports()}>{t('list.showAll')}</Link>
            ) : (
              mayWrite && <Link to={paths.newReport()}>{t('list.emptyHow')}</Link>
            )
          }
        />
      )}
      {!data && !error && <p className="loading">{t('list.loading')}</p>}
    </Page>
  );
}
