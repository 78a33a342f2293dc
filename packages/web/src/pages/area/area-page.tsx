import { listCrimeFacets } from '@reeve/contract';
import { addDays, fromDayNumber, toDayNumber } from '@reeve/domain';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { SeriesChart } from '../../components/chart/series-chart.tsx';
import { SeriesTable } from '../../components/chart/series-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { lazyComponent } from '../../components/lazy-component.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePathPart, useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import { readEvents } from '../where-and-when/read-events.ts';
import { readyEvents, type ReadyEvents } from '../where-and-when/ready-events.ts';
import { useCoverage, type UsedCoverage } from '../where-and-when/time/use-coverage.ts';
import {
  countTexts,
  countWeeks,
  firstMondayShown,
  knownCounts,
  rowsOnStreet,
  WEEKS_SHOWN,
  type CountedText,
} from './area-counts.ts';
import { AreaReports } from './area-reports.tsx';
import './area.css';

const AreaMap = lazyComponent(async () => (await import('./area-map.tsx')).AreaMap);

/** Streets listed: the others are on the map. */
const STREETS_SHOWN = 12;

/** What happened in an area, or on one of its streets, in a year: recorded crime with its coverage, and the reports on it. No person. */
export function AreaPage(): ReactElement {
  const t = useT('where');
  const common = useT('common');
  const code = usePathPart('id');
  const [street] = useQueryPart('street');
  const { today } = useSession().clock;
  const firstMonday = firstMondayShown(toDayNumber(today));
  const facets = useReading(listCrimeFacets, {}, { keep: true });
  const question = useMemo(
    () => ({ area: [code], from: fromDayNumber(firstMonday), to: addDays(today, 1) }),
    [code, firstMonday, today],
  );
  const events = useQuery({
    queryKey: ['readCrimeEvents', 'area', question],
    queryFn: async (context) => readyEvents(await readEvents(question, context, 'area')),
    structuralSharing: false,
    gcTime: 0,
  });
  const known = facets.data?.areas.find((area) => area.code === code);
  const name = known?.name ?? code;
  const isUnknown = facets.data !== undefined && !known && events.data?.table.n === 0;
  return (
    <Page
      stage="analyse"
      title={street === '' ? name : t('area.streetTitle', { street, area: name })}
      subtitle={
        <>
          {t('area.kind')} <span className="ref">{code}</span>
          {facets.data?.dataSet && <> · {facets.data.dataSet.name}</>}
        </>
      }
      markingNote={t('noPersons')}
    >
      <ProblemNote error={events.error ?? facets.error} onRetry={() => void events.refetch()} />
      {!events.data && !events.error && <p className="loading">{common('loading')}</p>}
      {isUnknown && <Empty what={t('area.none')} why={t('area.noneWhy')} how={<Onward code={code} />} />}
      {events.data && !isUnknown && (
        <OneArea code={code} ready={events.data} street={street} firstMonday={firstMonday} />
      )}
    </Page>
  );
}

function OneArea({
  code,
  ready,
  street,
  firstMonday,
}: {
  code: string;
  ready: ReadyEvents;
  street: string;
  firstMonday: number;
}): ReactElement {
  const t = useT('where');
  const { date } = useFormat();
  const word = useOffenceWord();
  const rows = useMemo(() => rowsOnStreet(ready.table, street), [ready, street]);
  const counts = useMemo(() => countWeeks(ready, rows, firstMonday), [ready, rows, firstMonday]);
  const coverage = useCoverage(
    { firstMonday, counts },
    { dataSetId: '', askedAreas: [code], type: '', from: '', to: '' },
  );
  const types = countTexts(ready.table, 'type', rows).map(({ text, count }) => ({ text: word(text), count }));
  const streets = countTexts(ready.table, 'street', rows).slice(0, STREETS_SHOWN);
  const placed = [...rows].filter((row) => Number.isFinite(ready.table.lon[row])).length;
  return (
    <div className="area-page">
      <p className="lead">
        <b>{t('area.counted', { count: rows.length })}</b>{' '}
        {t('area.period', {
          from: date(fromDayNumber(firstMonday)),
          to: date(fromDayNumber(firstMonday + 7 * WEEKS_SHOWN - 1)),
        })}{' '}
        <CoverageNote coverage={coverage} />
      </p>
      {street !== '' && (
        <p>
          <Link to={paths.area(code)}>{t('area.whole')}</Link>
        </p>
      )}
      <Onward code={code} street={street} />
      <section aria-labelledby="area-map">
        <h2 id="area-map">
          {t('where.title')} <span className="mut sm">{t('area.placed', { count: placed })}</span>
        </h2>
        {placed > 0 && (
          <Suspense fallback={<div className="area-map-place" />}>
            <AreaMap ready={ready} rows={rows} />
          </Suspense>
        )}
      </section>
      <Weeks counts={counts} firstMonday={firstMonday} coverage={coverage} />
      <div className="area-tables">
        <CountTable title={t('area.offences')} head={t('ask.type')} counted={types} />
        {street === '' && (
          <CountTable
            title={t('area.streets')}
            head={t('area.street')}
            counted={streets}
            hrefOf={(one) => paths.area(code, { street: one })}
          />
        )}
      </div>
      {street === '' && <AreaReports code={code} />}
      <p className="hint">{t('area.never')}</p>
    </div>
  );
}

/** What the counts may be read as: outside the covered days nothing is known. */
function CoverageNote({ coverage }: { coverage: UsedCoverage }): ReactElement | null {
  const covers = useT('coverage');
  const { date } = useFormat();
  if (coverage.isUnstated) return <span>{covers('weeks.notStated')}</span>;
  if (coverage.uncovered.length === 0) return null;
  const spans = coverage.uncovered.map(({ from, before }) => {
    const last = addDays(before, -1);
    return last === from ? date(from) : `${date(from)} – ${date(last)}`;
  });
  return <span>{covers('weeks.uncovered', { spans: spans.join('; ') })}</span>;
}

function Weeks({
  counts,
  firstMonday,
  coverage,
}: {
  counts: Float64Array;
  firstMonday: number;
  coverage: UsedCoverage;
}): ReactElement {
  const t = useT('where');
  const covers = useT('coverage');
  const { date } = useFormat();
  const labels = Array.from(counts, (_, week) => date(fromDayNumber(firstMonday + 7 * week)));
  const series = [{ label: t('when.count'), values: knownCounts(counts, coverage.ofWeeks) }];
  return (
    <ChartFigure
      title={t('when.title')}
      note={t('area.weekNote')}
      chart={<SeriesChart stage="analyse" series={series} labels={labels} summary={t('area.weekNote')} />}
      table={
        <SeriesTable
          caption={t('when.title')}
          head={t('when.weekOf')}
          labels={labels}
          {...(coverage.stated
            ? { groups: { head: covers('weeks.status'), words: coverage.ofWeeks.map((one) => covers(`weeks.${one}`)) } }
            : {})}
          series={series}
        />
      }
    />
  );
}

function CountTable({
  title,
  head,
  counted,
  hrefOf,
}: {
  title: string;
  head: string;
  counted: readonly CountedText[];
  /** The page of one of them. */
  hrefOf?: (text: string) => string;
}): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  return (
    <section className="area-count">
      <h2>{title}</h2>
      {counted.length === 0 ? (
        <p className="hint">{t('area.nothing')}</p>
      ) : (
        <table aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="num">
                {t('when.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {counted.map(({ text, count }) => (
              <tr key={text}>
                <th scope="row">{hrefOf ? <Link to={hrefOf(text)}>{text}</Link> : text}</th>
                <td className="num">{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The pages that go on from here, asked about this area. */
function Onward({ code, street = '' }: { code: string; street?: string }): ReactElement {
  const t = useT('where');
  return (
    <ul className="area-links" aria-label={t('area.onward')}>
      <li>
        <Link to={paths.whereAndWhen({ area: code })}>{t('title')}</Link>
      </li>
      <li>
        <Link to={paths.newAnalysis({ area: code })}>{t('area.weekly')}</Link>
      </li>
      <li>
        <Link to={paths.crimes({ area: code })}>{t('area.rows')}</Link>
      </li>
      {street !== '' && (
        <li>
          <Link to={paths.entities({ kind: 'address', q: street })}>{t('area.addresses')}</Link>
        </li>
      )}
    </ul>
  );
}
