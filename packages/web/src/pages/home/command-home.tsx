import { commandHomePdf, readCommandHome, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { useReading } from '../../api/query.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { Sparkline } from '../../components/chart/sparkline.tsx';
import { SmallInterval } from '../../components/chart/small-interval.tsx';
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

function Heading({
  id,
  icon,
  title,
  note,
}: {
  id: string;
  icon: 'direct' | 'evaluate' | 'protect' | 'know';
  title: string;
  note: string;
}) {
  return (
    <div className="grp">
      <Icon name={icon} stage={icon} />
      <h2 id={id}>{title}</h2>
      <span className="mut sm">{note}</span>
    </div>
  );
}

function Priorities({ home }: { home: CommandHome }): ReactElement {
  const t = useT('home');
  return (
    <section className="command" aria-labelledby="command-priorities">
      <Heading id="command-priorities" icon="direct" title={t('command.priorities')} note={t('command.trendNote')} />
      {home.priorities.length === 0 && <p className="mut s13">{t('command.noPriorities')}</p>}
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
            <ShareOfHours home={home} of={home.hours.rows.find(({ priorityId }) => priorityId === one.id)} />
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
            <ShareOfHours home={home} of={home.hours.outside} />
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

function Results({ home }: { home: CommandHome }): ReactElement {
  const t = useT('home');
  const format = useFormat();
  const scale = Math.max(1, ...home.results.flatMap(({ ci95 }) => ci95.map(Math.abs)));
  return (
    <section className="command" aria-labelledby="command-results">
      <Heading id="command-results" icon="evaluate" title={t('command.results')} note={t('command.resultsNote')} />
      {home.results.length === 0 && home.unread.length === 0 && <p className="mut s13">{t('command.noResults')}</p>}
      <ul>
        {home.results.map((one) => (
          <li key={one.id} className="result-row">
            <Link to={objectPath('evaluation', one.id) ?? ''} className="said">
              {one.sentence}
            </Link>
            <SmallInterval low={one.ci95[0]} best={one.difference} high={one.ci95[1]} scale={scale} />
            <span className="ref sm">
              {one.reference}
              <br />n {format.number(one.crimes)}
            </span>
          </li>
        ))}
        {home.unread.map((one) => (
          <li key={one.id} className="result-row">
            <span>
              <Link to={objectPath('task', one.id) ?? ''}>{one.title}</Link>
              <br />
              <span className="mut sm">
                {one.readableOn === null ? (
                  t('command.neverReadable')
                ) : (
                  <>
                    {t('command.readableOn')} <DateText on={one.readableOn} />
                  </>
                )}
              </span>
            </span>
            <span className="no-trend" aria-hidden="true" />
            <span className="ref sm">{one.reference}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rights({ home }: { home: CommandHome }): ReactElement {
  const t = useT('home');
  const format = useFormat();
  const { rights } = home;
  return (
    <section className="command" aria-labelledby="command-rights">
      <div className="grp">
        <Icon name="protect" stage="protect" />
        <h2 id="command-rights">{t('command.rights')}</h2>
        <span className="mut sm">
          {t('command.rightsNote')} {t('command.since')} <DateText on={rights.since} />
        </span>
      </div>
      <dl className="figures">
        {(['complaints', 'sent', 'recalled'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`command.figure.${name}`, { count: rights.outcomes })}</dt>
            <dd>{format.number(rights[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Hours of the tasks of a priority, with their share of all hours stated; tasks that state none are counted in words. */
function ShareOfHours({
  home: { hours },
  of,
}: {
  home: CommandHome;
  of: CommandHome['hours']['outside'] | undefined;
}): ReactElement {
  const t = useT('home');
  const format = useFormat();
  const all = [...hours.rows, hours.outside].reduce((sum, row) => sum + row.hours, 0);
  const { tasks, hours: own, unstated } = of ?? { tasks: 0, hours: 0, unstated: 0 };
  const share = all === 0 ? 0 : own / all;
  return (
    <span className="share">
      <span className="share-bar" aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <span className="sm">
        {all === 0
          ? t('command.tasks', { count: tasks })
          : t('command.hours', {
              hours: format.number(Math.round(own)),
              percent: format.number(Math.round(100 * share)),
            })}
        {unstated > 0 && ` ${t('command.unstated', { count: unstated })}`}
      </span>
    </span>
  );
}

/** Whether the loop closes: parts of wholes, each leading to the list it counts. */
function LoopFigures({ home: { loop, rights } }: { home: CommandHome }): ReactElement {
  const t = useT('home');
  const format = useFormat();
  const parts = [
    ['questions', paths.requirements()],
    ['decisions', paths.decisions()],
    ['operations', paths.evaluations()],
  ] as const;
  return (
    <section className="command" aria-labelledby="command-loop">
      <div className="grp">
        <Icon name="know" stage="know" />
        <h2 id="command-loop">{t('command.loop')}</h2>
        <span className="mut sm">
          {t('command.since')} <DateText on={rights.since} />
        </span>
      </div>
      <dl className="figures">
        {parts.map(([name, path]) => (
          <div key={name}>
            <dt>{t(`command.part.${name}`)}</dt>
            <dd>
              <Link to={path}>
                {loop[name].of === 0
                  ? t('command.noneDue')
                  : t('command.partOf', { done: format.number(loop[name].done), of: format.number(loop[name].of) })}
              </Link>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('command.part.gaps', { opened: loop.gaps.opened, closed: loop.gaps.closed })}</dt>
          <dd>
            <Link to={paths.gaps()}>{format.number(loop.gaps.open)}</Link>
          </dd>
        </div>
      </dl>
    </section>
  );
}
