import { endRecipient, listRecipients, type Recipient } from '@reeve/contract';
import { mayReceive } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import '../handling/handling.css';
import { AssessNav } from '../judgement/assess-nav.tsx';
import { RecipientDialog } from './recipient-dialog.tsx';
import { RecipientNav } from './recipient-nav.tsx';

type Open = { readonly what: 'add' } | { readonly what: 'change' | 'end'; readonly one: Recipient };

/** The register of recipients: who may receive, of which kind, and on which law or agreement. */
export function RecipientsPage(): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const { may } = useSession();
  const [open, setOpen] = useState<Open | undefined>();
  const { data, error, refetch } = useReading(listRecipients, {});
  const isKeeper = may.includes('keep_recipients');
  const columns = useColumns(isKeeper, setOpen);
  const add = isKeeper && (
    <Button kind="primary" onClick={() => setOpen({ what: 'add' })}>
      {t('register.add')}
    </Button>
  );
  const close = (): void => setOpen(undefined);
  return (
    <Page stage="assess" title={t('register.title')} subtitle={t('register.subtitle')} actions={add}>
      <AssessNav current="recipients" />
      <RecipientNav current="register" />
      <ProblemNote error={error} lead={t('register.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && data.items.length === 0 && <Empty what={t('register.none')} why={t('register.noneWhy')} />}
      {data && data.items.length > 0 && (
        <DataTable label={t('register.title')} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
      {open && open.what !== 'end' && (
        <RecipientDialog recipient={open.what === 'change' ? open.one : undefined} onClose={close} />
      )}
      {open?.what === 'end' && <EndDialog one={open.one} onClose={close} />}
    </Page>
  );
}

/** What is shown of each recipient: its name and kind always, the rest where there is room. */
function useColumns(isKeeper: boolean, onOpen: (open: Open) => void): readonly Column<Recipient>[] {
  const t = useT('handling');
  const { date } = useFormat();
  const { clock } = useSession();
  const statusOf = (one: Recipient): string => {
    const verdict = mayReceive(one, clock.today);
    if (verdict.allowed) return t('register.valid');
    return t(verdict.because === 'recipient_ended' ? 'register.ended' : 'register.expired');
  };
  const columns: readonly Column<Recipient>[] = [
    {
      key: 'name',
      title: t('register.name'),
      rowHead: true,
      cell: ({ name, state, kind }) => (
        <>
          {name}
          <div className="mut sm">{[t(`recipientKind.${kind}`), state].filter(Boolean).join(', ')}</div>
        </>
      ),
    },
    { key: 'restsOn', title: t('register.restsOn'), wideOnly: true, cell: ({ restsOn }) => restsOn },
    { key: 'contact', title: t('register.contact'), wideOnly: true, cell: ({ contact }) => contact },
    {
      key: 'validUntil',
      title: t('register.validUntil'),
      wideOnly: true,
      cell: ({ validUntil }) => (validUntil === null ? t('register.open') : date(validUntil)),
    },
    {
      key: 'status',
      title: t('register.status'),
      cell: (one) => (
        <>
          {statusOf(one)}
          {one.endedBecause !== '' && <div className="mut sm">{one.endedBecause}</div>}
        </>
      ),
    },
  ];
  if (!isKeeper) return columns;
  return [
    ...columns,
    {
      key: 'acts',
      title: <span className="vh">{t('register.change')}</span>,
      cell: (one) =>
        one.endedAt === null && (
          <div className="row wrap">
            <Button
              aria-label={t('register.changeFor', { name: one.name })}
              onClick={() => onOpen({ what: 'change', one })}
            >
              {t('register.change')}
            </Button>
            <Button aria-label={t('register.endFor', { name: one.name })} onClick={() => onOpen({ what: 'end', one })}>
              {t('register.end')}
            </Button>
          </div>
        ),
    },
  ];
}

function EndDialog({ one, onClose }: { one: Recipient; onClose: () => void }): ReactElement {
  const t = useT('handling');
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (reason: string) => call(endRecipient, { params: { id: one.id }, input: { reason } }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: [listRecipients.name] });
    },
  });
  return (
    <ReasonedDialog
      title={t('register.endFor', { name: one.name })}
      act={t('register.end')}
      label={t('sending.reason')}
      needsReason={t('sending.needs')}
      failed={t('register.notSaved')}
      busy={end.isPending}
      error={end.error}
      onAct={(reason) => end.mutate(reason)}
      onClose={onClose}
    >
      <p>{t('register.endWhat')}</p>
    </ReasonedDialog>
  );
}
