import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { Recorded } from './use-record-decision.ts';

/** The decision just recorded, and its next step. */
export function RecordedLine({ recorded }: { recorded: Recorded }): ReactElement {
  const t = useT('decide');
  const { may } = useSession();
  return (
    <output className="recorded">
      <Icon name="check" size={16} />
      <span>
        {t(`recorded.${recorded.outcome}`)} <Link to={paths.decision(recorded.id)}>{recorded.title}</Link>{' '}
        <span className="ref">{recorded.reference}</span>
      </span>
      {recorded.tasks.length > 0 && <span>{t('recorded.tasks', { count: recorded.tasks.length })}</span>}
      {recorded.outcome === 'adopted' && may.includes('run_meeting') && (
        <Link className="btn" to={paths.newTask({ decision: recorded.id })}>
          {t('decision.orderTask')}
        </Link>
      )}
    </output>
  );
}
