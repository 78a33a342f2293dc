import { acknowledgeDissemination, listReceived, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { readingKey, useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import './command-home.css';

type Notice = ReplyOf<typeof listReceived>['items'][number];

/** What was sent to this partner, and what was recalled; each is acknowledged here. */
export function PartnerPanel(): ReactElement {
  const t = useT('home');
  const { data, error, refetch } = useReading(listReceived, {});
  return (
    <section className="command" aria-labelledby="received">
      <div className="grp">
        <h2 id="received">{t('partner.title')}</h2>
      </div>
      <ProblemNote error={error} lead={t('notRefreshed')} onRetry={() => void refetch()} />
      {data?.items.length === 0 && <Empty what={t('partner.none')} why={t('partner.noneWhy')} />}
      <ul>
        {data?.items.map((notice) => (
          <ReceivedRow key={`${notice.disseminationId} ${notice.kind}`} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

function ReceivedRow({ notice }: { notice: Notice }): ReactElement {
  const t = useT('home');
  const client = useQueryClient();
  const [done, setDone] = useState(false);
  const acknowledge = useMutation({
    mutationFn: () =>
      call(acknowledgeDissemination, { params: { id: notice.disseminationId }, input: { how: t('partner.onScreen') } }),
    onSuccess: async () => {
      setDone(true);
      await client.invalidateQueries({ queryKey: readingKey(listReceived) });
    },
  });
  return (
    <li className="oversight-row">
      <span className="ref">{notice.reference}</span> {t(notice.kind === 'sent' ? 'partner.sent' : 'partner.recalled')}{' '}
      <TimeText at={notice.at} />
      {notice.reason !== '' && <p className="s13">{notice.reason}</p>}
      {notice.kind === 'recalled' && <p className="s13">{t('partner.destroy')}</p>}
      <ProblemNote error={acknowledge.error} lead={t('partner.notAcknowledged')} />
      {done ? (
        <output className="s13">{t('partner.acknowledged')}</output>
      ) : (
        <Button onClick={() => acknowledge.mutate()} disabled={acknowledge.isPending}>
          {t('partner.acknowledge')}
        </Button>
      )}
    </li>
  );
}
