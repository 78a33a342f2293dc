import { STAGE_OF } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { useStateWord } from '../record/state-word.ts';
import type { Agenda } from './agenda-order.ts';

/** What has changed since the meeting before: results, what happened, what was approved, what is known now. */
export function MeetingChanges({ changes }: { changes: Agenda['changes'] }): ReactElement {
  const t = useT('decide');
  const codes = useT('codes');
  const word = useStateWord();
  if (changes.length === 0) return <p className="hint">{t('changes.none')}</p>;
  return (
    <ul className="changes">
      {changes.map(({ kind, id, reference, title, state, at }) => (
        <li key={id}>
          <Icon name={STAGE_OF[kind]} stage={STAGE_OF[kind]} />
          <span>
            <Link to={objectPath(kind, id) ?? paths.thread(kind, id)}>{title}</Link>{' '}
            <span className="ref sm">{reference}</span>
            <span className="from">
              {codes(`kind.${kind}`)}
              {state !== null && `, ${word(kind, state)}`}, <TimeText at={at} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
