import { commandHomePdf, readCommandHome, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { Sparkline } from '../../components/chart/sparkline.tsx';
import { Figures, Heading, HoursShare, ResultRows } from './command-parts.tsx';
import { CommandWaiting } from './command-waiting.tsx';
import { useLoopFigures } from './loop-parts.ts';
import { BeginLinks } from './begin-links.tsx';
import './command-home.css';

type CommandHome = ReplyOf<typeof readCommandHome>;

/** What a chief or commander answers for, over every purpose of theirs. */
export function useCommandHome() {
  return useReading(readCommandHome, {});
}

/** Priorities with their trend, results with their intervals, and what can not be read yet. */
export function CommandPanel(): ReactElement {
  const t = useT('home');
  const { data, error, refetch } = useCommandHome();
  return (
    <>
      <ProblemNote error={error} lead={t('notRefreshed')} onRetry={() => void refetch()} />
      {data && (
        <>
          <CommandWaiting waiting={data.waiting} />
          <Priorities home={data} />
          <Results home={data} />
          <Rights home={data} />
          <LoopFigures home={data} />
          <p>
            <a className="btn" href={addressOf(commandHomePdf)} download>
              {t('command.pdf')}
            </a>{' '}
            <Link className="btn" to={paths.overview()}>
              {t('command.year')}
            </Link>
          </p>
        </>
      )}
    </>
  );
}

const NO_HOURS = { tasks: 0, hours: 0, unstated: 0 };

function Priorities({ home }: { home: CommandHome }): ReactElement {
  const t = useT('home');
  const all = [...home.hours.rows, home.hours.outside].reduce((sum, row) => sum + row.hours, 0);
  return (
    <section className="command" aria-labelledby="command-priorities">
      <Heading id="command-priorities" icon="direct" title={t('command.priorities')} note={t('command.trendNote')} />
      {home.priorities.length === 0 && (
        <>
          <p className="mut s13">{t('command.noPriorities')}</p>
          <BeginLinks />
        </>
      )}
      <ul>
        {home.priorities.map((one) => (
          <li key={one.id} className="priority-row">
            <span className="code">{one.code}</span>
            <span>
              <Link to={objectPath('priority', one.id) ?? ''}>{one.title}</Link>
              <br />
              <span className="mut sm">{one.owner ?? t('command.noOwner')}</span>
            </span>
            {one.trend ? (
              <Sparkline counts={one.trend.weeks} last={12} />
            ) : (
              <span className="no-trend" aria-hidden="true" />
            )}
            <Trend trend={one.trend} noTrend={one.noTrend} />
            <HoursShare hours={home.hours.rows.find(({ priorityId }) => priorityId === one.id) ?? NO_HOURS} all={all} />
          </li>
        ))}
        {home.priorities.length > 0 && (
          <li className="priority-row">
            <span className="code" />
            <span>{t('command.outside')}</span>
            <span />
            <span className="mut sm">
              {t('command.outsideNote')} {t('command.since')} <DateText on={home.hours.since} />
            </span>
            <HoursShare hours={home.hours.outside} all={all} />
          </li>
        )}
      </ul>
    </section>
  );
}

function Trend({ trend, noTrend }: Pick<CommandHome['priorities'][number], 'trend' | 'noTrend'>): ReactElement {
  const t = useT('home');
  const format = useFormat();
  const signed = (value: number): string => {
    const whole = Math.round(value);
    return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${format.number(Math.abs(whole))}`;
  };
  if (trend === null)
    return (
      <span>
        <b>{t('command.unknown')}</b>
        <br />
        <span className="mut sm">{t(`command.noTrend.${noTrend ?? 'no_measure'}`)}</span>
      </span>
    );
  return (
    <span>
      <b>{t(`command.direction.${trend.direction}`)}</b>
      <br />
      <span className="mut sm">
        {trend.percent !== null && trend.ci95 !== null
          ? t('command.change', {
              percent: signed(trend.percent),
              low: signed(trend.ci95[0]),
              high: signed(trend.ci95[1]),
              count: trend.now + trend.before,
              offence: trend.offence,
            })
          : t('command.noneBefore', { now: trend.now, offence: trend.offence })}{' '}
        {t('command.until')} <DateText on={trend.lastDay} />
      </span>
    </span>
  );
}

function Results({ home: { results, unread } }: { home: CommandHome }): ReactElement {
  const t = useT('home');
  return (
    <section className="command" aria-labelledby="command-results">
      <Heading id="command-results" icon="evaluate" title={t('command.results')} note={t('command.resultsNote')} />
      <ResultRows results={results} unread={unread} none={t('command.noResults')} />
    </section>
  );
}

function Rights({ home: { rights } }: { home: CommandHome }): ReactElement {
  const t = useT('home');
  const { number } = useFormat();
  return (
    <section className="command" aria-labelledby="command-rights">
      <Heading
        id="command-rights"
        icon="protect"
        title={t('command.rights')}
        note={
          <>
            {t('command.rightsNote')} {t('command.since')} <DateText on={rights.since} />
          </>
        }
      />
      <Figures
        figures={(['complaints', 'sent', 'recalled'] as const).map((name) => ({
          what: t(`command.figure.${name}`, { count: rights.outcomes }),
          value: number(rights[name]),
        }))}
      />
    </section>
  );
}

/** Whether the loop closes, and the gaps that are open. */
function LoopFigures({ home: { loop, rights } }: { home: CommandHome }): ReactElement {
  const t = useT('home');
  const { number } = useFormat();
  const { opened, closed, open } = loop.gaps;
  const gaps = { what: t('command.part.gaps', { opened, closed }), value: number(open), to: paths.gaps() };
  return (
    <section className="command" aria-labelledby="command-loop">
      <Heading
        id="command-loop"
        icon="know"
        title={t('command.loop')}
        note={
          <>
            {t('command.since')} <DateText on={rights.since} />
          </>
        }
      />
      <Figures figures={[...useLoopFigures(loop), gaps]} />
    </section>
  );
}
