import type { ReplyOf, requirement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

/** States in which patrols can be asked for a requirement. */
const CAN_ASK: readonly string[] = ['approved', 'tasked', 'partially_answered', 'answered', 'evaluated'];

/** The questions released for patrols from a requirement, and the way to release another. */
export function PatrolQuestions({ record }: { record: ReplyOf<typeof requirement.read> }): ReactElement | null {
  const t = useT('direct');
  const { may } = useSession();
  const mayRelease = may.includes('release_patrol_question') && CAN_ASK.includes(record.state);
  if (record.patrolQuestions.length === 0 && !mayRelease) return null;
  return (
    <section aria-labelledby="for-patrols">
      <h2 id="for-patrols">{t('patrol.title')}</h2>
      <ul className="rec-near">
        {record.patrolQuestions.map(({ id, reference, text, lastOn, isAsked }) => (
          <li key={id}>
            <Icon name="direct" stage="direct" />
            <span>
              <Link to={paths.patrolQuestion(id)}>{text}</Link> <span className="ref sm">{reference}</span>
            </span>
            <span className="mut sm">
              {t(isAsked ? 'patrol.until' : 'patrol.over')} <DateText on={lastOn} />
            </span>
          </li>
        ))}
      </ul>
      {mayRelease && (
        <Link className="btn" to={paths.newPatrolQuestion({ requirement: record.id })}>
          {t('patrol.release')}
        </Link>
      )}
    </section>
  );
}
