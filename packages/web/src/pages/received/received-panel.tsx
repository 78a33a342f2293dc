import { listReceived, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { Acknowledgement } from './acknowledgement.tsx';
import './received.css';

type Notice = ReplyOf<typeof listReceived>['items'][number];

/** What was sent to this partner, and what was recalled; each is read and acknowledged. */
export function ReceivedPanel(): ReactElement {
  const t = useT('handling');
  const home = useT('home');
  const { data, error, refetch } = useReading(listReceived, {});
  return (
    <section aria-label={t('received.title')}>
      <ProblemNote error={error} lead={home('notRefreshed')} onRetry={() => void refetch()} />
      {data?.items.length === 0 && <Empty what={t('received.none')} why={t('received.noneWhy')} />}
      <ul>
        {data?.items.map((notice) => (
          <ReceivedRow key={`${notice.disseminationId} ${notice.kind} ${notice.at}`} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

function ReceivedRow({ notice }: { notice: Notice }): ReactElement {
  const t = useT('handling');
  const isSent = notice.kind === 'sent';
  return (
    <li className="received-row">
      <p>
        {isSent && notice.readable ? (
          <Link className="ref" to={paths.received(notice.disseminationId)}>
            {notice.reference}
          </Link>
        ) : (
          <span className="ref">{notice.reference}</span>
        )}{' '}
        {t(`received.${notice.kind}`)} <TimeText at={notice.at} />
      </p>
      {notice.reason !== '' && <p className="s13">{notice.reason}</p>}
      {notice.ground !== null && <p className="s13">{t(`received.ground.${notice.ground}`)}</p>}
      {notice.kind === 'corrected' && <p className="s13">{t('received.check')}</p>}
      {notice.kind === 'recalled' && <p className="s13">{t('received.destroy')}</p>}
      {isSent && !notice.readable && <p className="s13 ink2">{t('received.elsewhere')}</p>}
      <Acknowledgement id={notice.disseminationId} at={notice.acknowledgedAt} />
    </li>
  );
}
