import { listSent, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { unionMarking } from '../../marking-union.ts';
import { paths } from '../../paths.ts';
import '../handling/handling.css';
import { SendingGrounds, SendingStatus } from '../handling/sending-facts.tsx';
import { SendingActs } from '../handling/sending-step.tsx';
import { AssessNav } from '../judgement/assess-nav.tsx';
import { RecipientNav } from './recipient-nav.tsx';

type Sent = ReplyOf<typeof listSent>['items'][number];

/** What was sent to recipients or waits for a second person, newest first, with its state and what can be done now. */
export function SentPage(): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const columns = useColumns();
  const { data, error, refetch } = useReading(listSent, {});
  const items = data?.items ?? [];
  return (
    <Page
      stage="assess"
      title={t('register.sent')}
      subtitle={t('register.sentSubtitle')}
      marking={unionMarking(items.map((one) => one.marking))}
    >
      <AssessNav current="recipients" />
      <RecipientNav current="sent" />
      <ProblemNote error={error} lead={t('outside.failed')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && items.length === 0 && <Empty what={t('register.noneSent')} why={t('register.noneSentWhy')} />}
      {items.length > 0 && (
        <div className="stacked">
          <DataTable label={t('register.sent')} columns={columns} rows={items} rowKey={({ id }) => id} />
        </div>
      )}
    </Page>
  );
}

function useColumns(): readonly Column<Sent>[] {
  const t = useT('handling');
  return [
    {
      key: 'object',
      title: t('register.object'),
      rowHead: true,
      cell: ({ object }) =>
        object.reference === null ? (
          t('register.gone')
        ) : (
          <>
            <Link to={object.kind === 'report' ? paths.report(object.id) : paths.product(object.id)}>
              {object.title}
            </Link>{' '}
            <span className="ref sm">{object.reference}</span>
          </>
        ),
    },
    {
      key: 'recipient',
      title: t('outside.recipient'),
      cell: (one) => (
        <>
          {one.recipient}
          {one.recipientKind && <div className="mut sm">{t(`recipientKind.${one.recipientKind}`)}</div>}
        </>
      ),
    },
    { key: 'grounds', title: t('outside.grounds'), wideOnly: true, cell: (one) => <SendingGrounds one={one} /> },
    {
      key: 'status',
      title: t('sending.status'),
      cell: (one) => (
        <>
          <SendingStatus one={one} />
          <SendingActs one={one} />
        </>
      ),
    },
  ];
}
