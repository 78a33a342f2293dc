import { endOtherSessions, endSession, listSessions, type OwnSession } from '@reeve/contract';
import { IDLE_MINUTES, MOST_SESSIONS, SESSION_HOURS } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';

/** The sessions of the reader's own account. Each but the present one can be ended. */
export function SessionsPage(): ReactElement {
  const t = useT('shell');
  const common = useT('common');
  const client = useQueryClient();
  const { password } = useSession();
  const [ended, setEnded] = useState<number>();
  const { data, error, refetch } = useReading(listSessions, {});
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: [listSessions.name] });
  const end = useMutation({
    mutationFn: async (id: string | undefined): Promise<number> => {
      if (id === undefined) return (await call(endOtherSessions)).ended;
      await call(endSession, { params: { id } });
      return 1;
    },
    onMutate: () => setEnded(undefined),
    onSuccess: async (count) => {
      await refresh();
      setEnded(count);
    },
    onError: refresh,
  });
  const columns = useColumns(end.isPending, (id) => end.mutate(id));
  const others = data?.items.filter(({ isPresent }) => !isPresent) ?? [];
  const endOthers = others.length > 1 && (
    <Button busy={end.isPending} onClick={() => end.mutate(undefined)}>
      {t('sessions.endOthers')}
    </Button>
  );
  return (
    <Page title={t('sessions.title')} subtitle={t('sessions.subtitle')} actions={endOthers}>
      <p className="lead">
        {t('sessions.rule', { hours: SESSION_HOURS, minutes: IDLE_MINUTES })}
        {/* The persons of an exercise have no password, and their sessions are not counted. */}
        {password !== 'none' && ` ${t('sessions.most', { most: MOST_SESSIONS })}`}
      </p>
      <ProblemNote error={error} lead={t('sessions.notRead')} onRetry={() => void refetch()} />
      <ProblemNote error={end.error} lead={t('sessions.notEnded')} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && <DataTable label={t('sessions.title')} columns={columns} rows={data.items} rowKey={({ id }) => id} />}
      <p>
        <output>{ended !== undefined && t('sessions.ended', { count: ended })}</output>
      </p>
    </Page>
  );
}

/** What is shown of each session, and the button that ends it. */
function useColumns(busy: boolean, onEnd: (id: string) => void): readonly Column<OwnSession>[] {
  const t = useT('shell');
  const { instant } = useFormat();
  return [
    {
      key: 'kind',
      title: t('sessions.kind'),
      rowHead: true,
      cell: ({ kind, isPresent }) => (
        <>
          {t(`sessions.from.${kind}`)} {isPresent && <Tag tone="on">{t('sessions.present')}</Tag>}
        </>
      ),
    },
    { key: 'since', title: t('sessions.since'), wideOnly: true, cell: ({ since }) => <TimeText at={since} /> },
    { key: 'lastSeenAt', title: t('sessions.lastSeen'), cell: ({ lastSeenAt }) => <TimeText at={lastSeenAt} /> },
    {
      key: 'expiresAt',
      title: t('sessions.until'),
      wideOnly: true,
      cell: ({ expiresAt }) => <TimeText at={expiresAt} />,
    },
    {
      key: 'acts',
      title: <span className="vh">{t('sessions.end')}</span>,
      cell: ({ id, kind, since, isPresent }) =>
        !isPresent && (
          <Button
            busy={busy}
            aria-label={`${t('sessions.end')}: ${t(`sessions.from.${kind}`)}, ${instant(since)}`}
            onClick={() => onEnd(id)}
          >
            {t('sessions.end')}
          </Button>
        ),
    },
  ];
}
