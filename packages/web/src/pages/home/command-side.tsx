import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { useCommandHome } from './command-home.tsx';

/** The side of a commander's home page: the next meeting, gaps, overdue items; that no decision waits. */
export function CommandSide(): ReactElement | null {
  const t = useT('home');
  const common = useT('common');
  const format = useFormat();
  const { data } = useCommandHome();
  if (!data) return null;
  const { waiting, meeting, gaps, overdue } = data;
  return (
    <>
      {waiting.length === 0 && (
        <>
          <h2>{t('command.waiting')}</h2>
          <p className="mut s13">{t('command.noneWaiting')}</p>
        </>
      )}
      <h2>{t('command.meeting')}</h2>
      {meeting === null ? (
        <p className="mut s13">{t('command.noMeeting')}</p>
      ) : (
        <p className="s13">
          <Link to={paths.meeting(meeting.id)}>{meeting.title}</Link>
          <br />
          <DateText on={meeting.heldOn} />, {t('command.items', { count: meeting.items })}
          {format.daysUntil(meeting.heldOn) < 0 &&
            `, ${common('due.late', { count: -format.daysUntil(meeting.heldOn) })}`}
        </p>
      )}
      <h2>{t('command.gaps')}</h2>
      {gaps.length === 0 && <p className="mut s13">{t('command.noGaps')}</p>}
      <ul>
        {gaps.map((one) => (
          <li key={one.id}>
            <Link to={objectPath('gap', one.id) ?? ''}>{one.title}</Link>{' '}
            <span className="ref sm">{one.reference}</span>
            <br />
            <span className="mut sm">
              {t(`command.gapState.${one.state}`)},{' '}
              {one.days === 0 ? t('command.gapToday') : t('command.gapDays', { count: one.days })}
            </span>
          </li>
        ))}
      </ul>
      <h2>{t('command.overdue')}</h2>
      {overdue.length === 0 && <p className="mut s13">{t('command.noneOverdue')}</p>}
      <ul>
        {overdue.map((one) => (
          <li key={one.id}>
            <Link to={objectPath(one.kind, one.id) ?? ''}>{one.title}</Link>{' '}
            <span className="ref sm">{one.reference}</span>
            <br />
            <span className="mut sm">
              {one.owner ?? t('command.noOwner')}, {common('due.late', { count: one.days })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mut sm">{t('command.sight')}</p>
    </>
  );
}
