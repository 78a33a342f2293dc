import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { SeenLink } from '../../components/seen-link.tsx';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { Heading, HoursShare } from '../home/command-parts.tsx';
import type { Overview } from './overview-page.tsx';

/** Why these are no priorities is what a reader of the year asks next; a long list waits to be opened. */
const SHOWN_OPEN = 5;

type Priority = Overview['priorities'][number];

/** The priorities of a year, what the threat assessment states of each, and where its hours went. */
export function YearPriorities({ overview }: { overview: Overview }): ReactElement {
  const t = useT('overview');
  const { strategy, assessment, priorities, nonPriorities, outside } = overview;
  const all = [...priorities.map(({ hours }) => hours), outside].reduce((sum, row) => sum + row.hours, 0);
  return (
    <section aria-labelledby="ov-priorities">
      <Heading id="ov-priorities" icon="direct" title={t('priorities')} note={t('prioritiesNote')} />
      <p className="s13">
        {strategy ? (
          <>
            {t('strategy')} <Link to={objectPath('control_strategy', strategy.id) ?? ''}>{strategy.title}</Link>{' '}
            <span className="ref sm">{strategy.reference}</span>
          </>
        ) : (
          t('noStrategy')
        )}
      </p>
      {assessment && (
        <p className="year-said">
          {assessment.sentence}{' '}
          <SeenLink kind="threat_assessment" to={objectPath('threat_assessment', assessment.id)}>
            {assessment.reference}
          </SeenLink>
        </p>
      )}
      {priorities.length === 0 && <p className="mut s13">{t('noPriorities')}</p>}
      <ul>
        {priorities.map((one) => (
          <li key={one.id} className="priority-row">
            <span className="code">{one.code}</span>
            <span>
              <Link to={objectPath('priority', one.id) ?? ''}>{one.title}</Link>
              <br />
              <span className="mut sm">{one.measure}</span>
            </span>
            <Why why={one.why} />
            <HoursShare hours={one.hours} all={all} />
            <LargestTasks hours={one.hours} />
          </li>
        ))}
        <li className="priority-row">
          <span className="code" />
          <span>{t('outside')}</span>
          <span className="mut sm">{t('outsideNote')}</span>
          <HoursShare hours={outside} all={all} />
          <LargestTasks hours={outside} />
        </li>
      </ul>
      {nonPriorities.length > 0 && (
        <details open={nonPriorities.length <= SHOWN_OPEN}>
          <summary>{t('nonPriorities', { count: nonPriorities.length })}</summary>
          <ul>
            {nonPriorities.map((one) => (
              <li key={one.title} className="s13">
                {t('common:colon', { label: one.title })} {one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The tasks that hours are counted from, those with the most first; for readers of tasks. */
function LargestTasks({ hours: { tasks, largest } }: { hours: Priority['hours'] }): ReactElement | null {
  const t = useT('overview');
  const { number } = useFormat();
  if (largest.length === 0) return null;
  return (
    <details className="year-tasks">
      <summary>{t('tasks', { count: tasks })}</summary>
      <ul>
        {largest.map(({ id, title, reference, hours }) => (
          <li key={id}>
            <Link to={paths.task(id)}>{title}</Link> <span className="ref sm">{reference}</span>
            <span className="num">
              {hours === null ? t('noHours') : t('hours', { hours: number(Math.round(hours)) })}
            </span>
          </li>
        ))}
      </ul>
      {largest.length < tasks && (
        <p className="mut sm">
          {t('moreTasks', { count: tasks - largest.length })}{' '}
          <SeenLink kind="task" to={paths.tasks()}>
            {t('allTasks')}
          </SeenLink>
        </p>
      )}
    </details>
  );
}

function Why({ why }: { why: Priority['why'] }): ReactElement {
  const t = useT('overview');
  const scores = new Intl.NumberFormat(useLanguage(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (why === null) return <span className="mut sm">{t('noReason')}</span>;
  const [low, high] = [why.low, why.high].map((value) => value !== null && scores.format(value));
  return (
    <span>
      {t('common:colon', { label: why.area })}{' '}
      {!low || !high ? t('notScored') : low === high ? t('scoreOne', { score: low }) : t('score', { low, high })}
      {why.unknown > 0 && ` ${t('unknownValues', { count: why.unknown })}`}
      {why.confidence && ` ${t(`confidence.${why.confidence}`)}`}
      {why.firmness !== '' && (
        <>
          <br />
          <span className="mut sm">{why.firmness}</span>
        </>
      )}
    </span>
  );
}
