import { listCrimeFacets } from '@reeve/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { useBasemap } from '../../map/use-basemap.ts';
import { paths } from '../../paths.ts';
import { AnalyseNav } from '../analysis/analyse-nav.tsx';
import { AskBar } from './ask-bar.tsx';
import { Board } from './board.tsx';
import { CopyLink } from './copy-link.tsx';
import { KeepFinding } from './keep-finding.tsx';
import { readEvents, type Question } from './read-events.ts';
import { readyEvents } from './ready-events.ts';
import { useSelection } from './use-selection.ts';
import './where-and-when.css';

/** Where and when: recorded crime on the map, over the weeks, over the hours of the week and as rows, one choice in all. */
export function WhereAndWhenPage(): ReactElement {
  const t = useT('where');
  const common = useT('common');
  const [selection, act] = useSelection();
  const { dataSetId, type, askedAreas, from, to } = selection;
  const question = useMemo(
    (): Question => ({
      ...(type ? { type } : {}),
      ...(dataSetId ? { dataSetId } : {}),
      ...(askedAreas.length > 0 ? { area: askedAreas } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    }),
    [dataSetId, type, askedAreas, from, to],
  );
  const facets = useReading(listCrimeFacets, { query: dataSetId ? { dataSetId } : {} }, { keep: true });
  const events = useQuery({
    queryKey: ['readCrimeEvents', question],
    queryFn: async (context) => readyEvents(await readEvents(question, context, 'asked')),
    // Millions of numbers: no structural comparison with the last answer, and no cache once unused.
    structuralSharing: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const basemap = useBasemap();
  const ready = events.data;
  return (
    <Page
      stage="analyse"
      title={t('title')}
      markingNote={t('noPersons')}
      actions={
        <>
          {facets.data && <KeepFinding selection={selection} known={facets.data} />}
          <CopyLink />
        </>
      }
    >
      <AnalyseNav current="where" />
      <AskBar facets={facets.data} selection={selection} act={act} />
      {askedAreas.length > 0 && (
        <p>
          {t('area.pages')}{' '}
          {askedAreas.map((code, nth) => (
            <span key={code}>
              {nth > 0 && ' · '}
              <Link to={paths.area(code)}>{facets.data?.areas.find((one) => one.code === code)?.name ?? code}</Link>
            </span>
          ))}
        </p>
      )}
      <ProblemNote error={events.error ?? basemap.error} onRetry={() => void events.refetch()} />
      {!ready && !events.error && <p className="loading">{common('loading')}</p>}
      {ready && ready.table.n === 0 && (
        <Empty what={t('none.what')} why={t('none.why')} how={<Link to={paths.newImport()}>{t('none.how')}</Link>} />
      )}
      {ready && ready.table.n > 0 && basemap.data && (
        <div aria-busy={events.isPlaceholderData || undefined}>
          <Board ready={ready} basemap={basemap.data} selection={selection} act={act} />
        </div>
      )}
    </Page>
  );
}
