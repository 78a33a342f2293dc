import { overviewPdf, readOverview, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Segments } from '../../components/field/segments.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { SeenLink } from '../../components/seen-link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { objectPath, paths } from '../../paths.ts';
import { Heading, ResultRows } from '../home/command-parts.tsx';
import { OverviewFigures } from './overview-figures.tsx';
import { YearPriorities } from './year-priorities.tsx';
import './overview.css';

export type Overview = ReplyOf<typeof readOverview>;

/** Years that can be chosen: the present one and the two before. */
const YEARS = 3;

/** A year on one screen and two printed pages, for those who set policy. None of it is about a person or an officer. */
export function OverviewPage(): ReactElement {
  const t = useT('overview');
  const common = useT('common');
  const format = useFormat();
  const { clock } = useSession();
  const [chosen, setYear] = useQueryPart('year');
  const year = /^\d{4}$/.test(chosen) ? Number(chosen) : undefined;
  const { data, error, refetch } = useReading(readOverview, { query: year === undefined ? {} : { year } });
  const present = Number(clock.today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, ago) => String(present - YEARS + 1 + ago));
  return (
    <Page
      stage="direct"
      title={t('title', { year: data?.year ?? year ?? present })}
      subtitle={
        data && (
          <>
            {t('counted')} <DateText on={data.from} /> {t('until')} <DateText on={data.until} />
          </>
        )
      }
      actions={
        <>
          <Segments
            label={t('year')}
            options={years.map((value) => ({ value, label: value }))}
            value={String(year ?? present)}
            onChange={(next) => setYear(next === String(present) ? '' : (next ?? ''))}
          />
          <a className="btn" href={addressOf(overviewPdf, {}, { year: data?.year ?? present })} download>
            {t('pdf')}
          </a>
        </>
      }
    >
      <ProblemNote error={error} lead={t('notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && (
        <div className="ov">
          <p className="ov-sight">
            {data.isWhole ? t('whole') : t('part', { purposes: format.list(data.purposes) })} {t('noPerson')}{' '}
            <Link to={paths.publicReleases()}>{t('toPublic')}</Link>
          </p>
          <YearPriorities overview={data} />
          <YearResults overview={data} />
          <Unknown overview={data} />
          <OverviewFigures overview={data} />
        </div>
      )}
    </Page>
  );
}

/** Every operation evaluated in the year, claimed or not, and those without a result. */
function YearResults({ overview: { results, unread } }: { overview: Overview }): ReactElement {
  const t = useT('overview');
  return (
    <section aria-labelledby="ov-results">
      <Heading id="ov-results" icon="evaluate" title={t('results')} note={t('resultsNote')} />
      <ResultRows results={results} unread={unread} none={t('noResults')} />
    </section>
  );
}

function Unknown({ overview: { gaps } }: { overview: Overview }): ReactElement {
  const t = useT('overview');
  const format = useFormat();
  return (
    <section aria-labelledby="ov-gaps">
      <Heading id="ov-gaps" icon="know" title={t('gaps')} />
      <p>
        <SeenLink kind="gap" to={paths.gaps()}>
          {t('openGaps', { count: gaps.open })}
        </SeenLink>
        {', '}
        {t('gapsMoved', { opened: format.number(gaps.opened), closed: format.number(gaps.closed) })}
      </p>
      {gaps.oldest && (
        <p>
          {gaps.oldest.days === 0 ? t('oldestToday') : t('oldest', { count: gaps.oldest.days })}{' '}
          <SeenLink kind="gap" to={objectPath('gap', gaps.oldest.id)}>
            {gaps.oldest.title}
          </SeenLink>{' '}
          <span className="ref sm">{gaps.oldest.reference}</span>
        </p>
      )}
    </section>
  );
}
