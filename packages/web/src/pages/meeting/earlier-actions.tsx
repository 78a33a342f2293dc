import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useStateWord } from '../record/state-word.ts';
import type { Agenda } from './agenda-order.ts';

/** What the series has ordered before: each decision with its tasks, where they are, and which are late. */
export function EarlierActions({
  actions,
  hideNames,
}: {
  actions: Agenda['actions'];
  hideNames: boolean;
}): ReactElement {
  const t = useT('decide');
  const word = useStateWord();
  if (actions.length === 0) return <p className="hint">{t('actions.none')}</p>;
  return (
    <table className="earlier-actions">
      <thead>
        <tr>
          <th scope="col">{t('actions.decision')}</th>
          <th scope="col">{t('actions.task')}</th>
          <th scope="col">{t('decision.owner')}</th>
          <th scope="col">{t('decision.due')}</th>
          <th scope="col">{t('actions.state')}</th>
        </tr>
      </thead>
      {actions.map((one) => (
        <tbody key={one.id}>
          {(one.tasks.length === 0 ? [undefined] : one.tasks).map((task, nth, { length }) => (
            <tr key={task?.id ?? one.id}>
              {nth === 0 && (
                <th scope="rowgroup" rowSpan={length} data-label={t('actions.decision')}>
                  <Link to={paths.decision(one.id)}>{one.title}</Link> <span className="ref sm">{one.reference}</span>
                  <span className="from">
                    <DateText on={one.meeting.heldOn} />
                  </span>
                </th>
              )}
              <td data-label={t('actions.task')}>
                {task ? (
                  <Link to={paths.task(task.id)}>{task.title}</Link>
                ) : (
                  <span className="mut">{t('actions.noTask')}</span>
                )}
              </td>
              <td data-label={t('decision.owner')}>{hideNames ? t('wall.nameHidden') : ((task ?? one).owner ?? '')}</td>
              <td data-label={t('decision.due')}>
                {(task ?? one).dueOn && <DateText on={(task ?? one).dueOn ?? ''} />}
              </td>
              <td data-label={t('actions.state')}>
                {task && word('task', task.state)}
                {task?.isLate === true && <span className="late"> {t('actions.late')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
