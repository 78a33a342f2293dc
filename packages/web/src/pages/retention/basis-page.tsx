import { listBasisReviews, type ReplyOf } from '@reeve/contract';
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
import { BasisRecord } from './basis-record.tsx';
import './retention.css';
import { RetentionNav } from './retention-nav.tsx';

export type BasisRow = ReplyOf<typeof listBasisReviews>['items'][number];

const keyOf = ({ kind, id }: Pick<BasisRow, 'kind' | 'id'>): string => `${kind}.${id}`;

/** What rested on the expired: judgements, products, decisions and nominations that name a person, and one of them opened to decide on it. */
export function BasisPage(): ReactElement {
  const t = useT('retention');
  const common = useT('common');
  const [shown, setShown] = useQueryPart('record');
  const { data, error, refetch } = useReading(listBasisReviews, {});
  const columns = useColumns();
  const items = data?.items ?? [];
  const open = items.find((item) => keyOf(item) === shown);
  return (
    <Page
      stage="protect"
      title={t('basis.title')}
      subtitle={t('basis.subtitle')}
      aside={open && <BasisRecord key={shown} row={open} onDone={() => void refetch()} />}
    >
      <RetentionNav current="basis" />
      <p className="ink2">{t('basis.rule')}</p>
      <ProblemNote error={error} lead={t('basis.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && items.length === 0 && <Empty what={t('basis.empty')} why={t('basis.emptyWhy')} />}
      {items.length > 0 && (
        <DataTable
          label={t('basis.title')}
          columns={columns}
          rows={items}
          rowKey={keyOf}
          onOpen={(row) => setShown(keyOf(row))}
        />
      )}
    </Page>
  );
}

function useColumns(): readonly Column<BasisRow>[] {
  const t = useT('retention');
  const codes = useT('codes');
  return useMemo(
    () => [
      {
        key: 'record',
        title: t('basis.record'),
        rowHead: true,
        cell: ({ kind, reference, title }) => (
          <>
            {codes(`kind.${kind}`)} <span className="ref">{reference}</span>
            {title !== null && <div className="sm">{title}</div>}
          </>
        ),
      },
      {
        key: 'state',
        title: t('desk.state'),
        cell: ({ restricted, sources, mine }) => (
          <>
            {restricted && <Tag tone="now">{t('desk.restricted')}</Tag>}{' '}
            <span className="sm">
              {sources === null ? t('basis.part') : t('basis.sources', { count: sources })}
              {mine && ` ${t('basis.mine')}`}
            </span>
          </>
        ),
      },
      { key: 'due', title: t('basis.dueOn'), wideOnly: true, cell: ({ dueOn }) => <DateText on={dueOn} /> },
    ],
    [t, codes],
  );
}
