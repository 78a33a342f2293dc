import type { listAskedOfPatrols, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import './patrol.css';

/** Questions for patrols, one block each, with the tap that opens a report on it. */
export function AskedQuestions({ items }: { items: ReplyOf<typeof listAskedOfPatrols>['items'] }): ReactElement | null {
  const t = useT('direct');
  const { may } = useSession();
  if (items.length === 0) return null;
  return (
    <ol className="pq-list">
      {items.map(({ id, text, area, lastOn }) => (
        <li key={id}>
          <p className="pq-text">{text}</p>
          <p className="mut">
            {area !== '' && `${area}, `}
            {t('patrol.until')} <DateText on={lastOn} />
          </p>
          {may.includes('write_report') && (
            <Link className="btn pri" to={paths.newReport({ patrol: id })}>
              {t('patrol.report')}
              <span className="vh"> {text}</span>
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
