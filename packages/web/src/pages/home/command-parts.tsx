import type { readCommandHome, ReplyOf } from '@reeve/contract';
import type { SeenKind } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../../api/session.ts';
import { SmallInterval } from '../../components/chart/small-interval.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { SeenLink } from '../../components/seen-link.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { objectPath } from '../../paths.ts';
import './command-home.css';

type CommandHome = ReplyOf<typeof readCommandHome>;

/** The head of a section, with the icon of its stage. */
export function Heading({
  id,
  icon,
  title,
  note = '',
}: {
  id: string;
  icon: 'decide' | 'direct' | 'evaluate' | 'protect' | 'know';
  title: string;
  note?: ReactNode;
}): ReactElement {
  return (
    <div className="grp">
      <Icon name={icon} stage={icon} />
      <h2 id={id}>{title}</h2>
      <span className="mut sm">{note}</span>
    </div>
  );
}

/** Results with their intervals on one scale, claimed or not; then what is done and has no result. */
export function ResultRows({
  results,
  unread,
  none,
}: Pick<CommandHome, 'results' | 'unread'> & {
  /** Shown without either. */
  none: string;
}): ReactElement {
  const t = useT('home');
  const format = useFormat();
  const { clock } = useSession();
  const scale = Math.max(1, ...results.flatMap(({ ci95 }) => ci95.map(Math.abs)));
  if (results.length + unread.length === 0) return <p className="mut s13">{none}</p>;
  return (
    <ul>
      {results.map((one) => (
        <li key={one.id} className="result-row">
          <span>
            <Tag>{t(`command.claim.${one.claim}`)}</Tag>{' '}
            <SeenLink kind="evaluation" to={objectPath('evaluation', one.id)} className="said">
              {one.sentence}
            </SeenLink>
          </span>
          <SmallInterval low={one.ci95[0]} best={one.difference} high={one.ci95[1]} scale={scale} />
          <span className="ref sm">
            {one.reference}
            <br />n {format.number(one.crimes)}
          </span>
        </li>
      ))}
      {unread.map((one) => (
        <li key={one.id} className="result-row">
          <span>
            <Tag>{t('command.claim.unread')}</Tag>{' '}
            <SeenLink kind="task" to={objectPath('task', one.id)}>
              {one.title}
            </SeenLink>
            <br />
            <span className="mut sm">
              {one.readableOn === null ? (
                t('command.neverReadable')
              ) : (
                <>
                  {t(one.readableOn > clock.today ? 'command.readableOn' : 'command.readableSince')}{' '}
                  <DateText on={one.readableOn} />
                </>
              )}
            </span>
          </span>
          <span className="no-trend" aria-hidden="true" />
          <span className="ref sm">{one.reference}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Hours with their share of all hours stated; tasks that state none are counted in words.
 *
 * @param to where the tasks are listed
 */
export function HoursShare({
  hours: { tasks, hours, unstated },
  all,
  to,
}: {
  hours: CommandHome['hours']['outside'];
  all: number;
  to?: string;
}): ReactElement {
  const t = useT('home');
  const format = useFormat();
  const share = all === 0 ? 0 : hours / all;
  const text =
    all === 0
      ? t('command.tasks', { count: tasks })
      : t('command.hours', {
          hours: format.number(Math.round(hours)),
          percent: format.number(Math.round(100 * share)),
        });
  return (
    <span>
      <span className="share-bar" aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <span className="sm">
        <SeenLink kind="task" to={to}>
          {text}
        </SeenLink>
        {unstated > 0 && `; ${t('command.unstated', { count: unstated })}`}
      </span>
    </span>
  );
}

/** Counts, each with what it counts, and the list behind it. */
export function Figures({
  figures,
}: {
  figures: readonly {
    readonly what: string;
    readonly value: string;
    readonly to?: string;
    /** What the list behind it is of: nobody else is led there. */
    readonly kind?: SeenKind;
  }[];
}): ReactElement {
  const { sees } = useSession();
  return (
    <dl className="figures">
      {figures.map(({ what, value, to, kind }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{to === undefined || (kind && !sees.includes(kind)) ? value : <Link to={to}>{value}</Link>}</dd>
        </div>
      ))}
    </dl>
  );
}
