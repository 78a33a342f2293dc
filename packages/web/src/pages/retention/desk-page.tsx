import { readRetentionDesk, type ReplyOf } from '@reeve/contract';
import { useMemo, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import '../record/form/form.css';
import { BulkPanel } from './bulk-panel.tsx';
import { DeskReport } from './desk-report.tsx';
import './retention.css';
import { RetentionNav } from './retention-nav.tsx';

type DueRow = ReplyOf<typeof readRetentionDesk>['items'][number];

/** The review desk: reports whose review date is near or has passed, and one of them opened to decide on it. */
export function RetentionDeskPage(): ReactElement {
  const t = useT('retention');
  const common = useT('common');
  const [shown, setShown] = useQueryPart('report');
  const { data, error, refetch } = useReading(readRetentionDesk, { query: {} });
  const columns = useColumns();
  const items = data?.items ?? [];
  return (
    <Page
      stage="protect"
      title={t('desk.title')}
      subtitle={t('desk.subtitle')}
      aside={
        shown !== '' && (
          <DeskReport
            key={shown}
            id={shown}
            reference={items.find((item) => item.id === shown)?.reference}
            onDone={() => void refetch()}
          />
        )
      }
    >
      <RetentionNav current="desk" />
      <p className="ink2">{t('desk.rule')}</p>
      <ProblemNote error={error} lead={t('desk.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && items.length === 0 && <Empty what={t('desk.empty')} why={t('desk.emptyWhy')} />}
      {items.length > 0 && (
        <DataTable
          label={t('desk.title')}
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          onOpen={(row) => setShown(row.id)}
          footer={data?.more && <p className="mut s13">{t('desk.more')}</p>}
        />
      )}
      {items.length > 0 && <BulkPanel rows={items} onDone={() => void refetch()} />}
    </Page>
  );
}

function useColumns(): readonly Column<DueRow>[] {
  const t = useT('retention');
  const codes = useT('codes');
  return useMemo(
    () => [
      {
        key: 'reference',
        title: t('desk.report'),
        rowHead: true,
        cell: ({ reference }) => <span className="ref">{reference}</span>,
      },
      { key: 'unit', title: t('desk.unit'), wideOnly: true, cell: ({ unit }) => unit },
      {
        key: 'state',
        title: t('desk.state'),
        cell: ({ restricted, restedOn, ground }) => (
          <>
            <Tag tone={restricted ? 'now' : 'plain'}>{t(restricted ? 'desk.restricted' : 'desk.coming')}</Tag>
            {restedOn && <span className="mut sm"> {t('desk.restedOn')}</span>}
            {ground && <div className="mut sm">{codes(`reviewGround.${ground}`)}</div>}
          </>
        ),
      },
      { key: 'review', title: t('desk.reviewOn'), cell: ({ reviewOn }) => <DateText on={reviewOn} /> },
      {
        key: 'maximum',
        title: t('desk.maximumOn'),
        wideOnly: true,
        cell: ({ maximumOn }) => <DateText on={maximumOn} />,
      },
      {
        key: 'proposed',
        title: t('desk.proposed'),
        wideOnly: true,
        cell: ({ proposed, proposedBy }) =>
          proposed === null ? (
            <span className="mut">{t('desk.nothingProposed')}</span>
          ) : (
            `${t(`outcome.${proposed}`)}, ${proposedBy ?? ''}`
          ),
      },
    ],
    [t, codes],
  );
}
