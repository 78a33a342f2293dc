import { listCrimeFacets, listCrimes } from '@reeve/contract';
import { useEffect, useRef, type ReactElement } from 'react';
import { useReading, useReadingPages } from '../../../api/query.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Link } from '../../../components/link.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { useCrimeColumns } from './crime-columns.tsx';
import { GatherNav } from '../gather-nav.tsx';
import '../import.css';
import { CrimeFacets, useCrimeFilter } from './crime-facets.tsx';

/** Recorded crime, newest first, as long as one likes: rows are fetched by the thousand while the list is scrolled. */
export function CrimeListPage(): ReactElement {
  const t = useT('crime');
  const common = useT('common');
  const { may } = useSession();
  const format = useFormat();
  const columns = useCrimeColumns();
  const facets = useReading(listCrimeFacets, {});
  const filter = useCrimeFilter();
  const { items, more, isPending, isLoadingMore, error, again } = useReadingPages(
    listCrimes,
    (cursor?: string) => ({ query: { ...filter.asked, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const { types = [], firstOn = null, lastOn = null } = facets.data ?? {};
  return (
    <Page
      stage="gather"
      title={t('list.title')}
      subtitle={
        firstOn !== null && lastOn !== null
          ? t('list.span', { from: format.date(firstOn), to: format.date(lastOn) })
          : undefined
      }
      actions={
        may.includes('import_crimes') && (
          <Link className="btn pri" to={paths.newImport()}>
            {t('list.bringIn')}
          </Link>
        )
      }
    >
      <GatherNav current="crimes" />
      <CrimeFacets filter={filter} isRead={!facets.isPending} types={types} areas={facets.data?.areas ?? []} />
      <ProblemNote error={error} onRetry={again} />
      {isPending && !error && <p className="loading">{common('loading')}</p>}
      {items.length > 0 && (
        <div className="crimes">
          <DataTable
            label={t('list.title')}
            columns={columns}
            rows={items}
            rowKey={(row) => row.id}
            footer={
              more && (
                <>
                  <Reached key={items.length} onReached={more} />
                  <Button busy={isLoadingMore} onClick={more}>
                    {t('list.more')}
                  </Button>
                </>
              )
            }
          />
        </div>
      )}
      {!isPending && !error && items.length === 0 && (
        <Empty
          what={t(filter.isNarrowed ? 'list.noneNarrowed' : 'list.none')}
          why={t(filter.isNarrowed ? 'list.noneNarrowedWhy' : 'list.noneWhy')}
        />
      )}
      <output className="vh">{t('list.loaded', { count: items.length })}</output>
    </Page>
  );
}

/** Asks for the next page some screens before the end of the list comes into sight. */
function Reached({ onReached }: { onReached: () => void }): ReactElement {
  const mark = useRef<HTMLSpanElement>(null);
  const act = useRef(onReached);
  useEffect(() => {
    act.current = onReached;
  });
  useEffect(() => {
    const here = mark.current;
    if (!here) return;
    // The page scrolls inside the shell, so the margin has to be that of the scrolling element, not of the window.
    const root = document.getElementById('main');
    const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && act.current(), {
      root: root && root.scrollHeight > root.clientHeight ? root : null,
      rootMargin: '4000px 0px',
    });
    near.observe(here);
    return () => near.disconnect();
  }, []);
  return <span ref={mark} />;
}
