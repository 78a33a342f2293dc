import { listThreats, type ThreatAlarmShown } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { RaiseButton } from './raise-button.tsx';
import { ThreatNav } from './threat-nav.tsx';
import './threat.css';

/** Threats to life: the open ones, then the closed ones whose record the reader may see. */
export function ThreatListPage(): ReactElement {
  const t = useT('threat');
  const common = useT('common');
  const { data, error, refetch } = useReading(listThreats, {});
  const columns = useColumns();
  return (
    <Page stage="act" title={t('list.title')} subtitle={t('list.subtitle')} actions={<RaiseButton />}>
      <ThreatNav current="list" />
      <ProblemNote error={error} lead={t('list.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && data.items.length === 0 && <Empty what={t('list.none')} why={t('list.noneWhy')} />}
      {data && data.items.length > 0 && (
        <DataTable label={t('list.title')} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}

function useColumns(): readonly Column<ThreatAlarmShown>[] {
  const t = useT('threat');
  const format = useFormat();
  const stateOf = ({ closed, acknowledged }: ThreatAlarmShown): ReactElement => {
    if (closed) return <>{t('list.closed', { by: closed.by, time: format.instant(closed.at) })}</>;
    if (acknowledged)
      return <>{t('banner.acknowledged', { by: acknowledged.by, time: format.instant(acknowledged.at) })}</>;
    return <Tag tone="now">{t('list.waiting')}</Tag>;
  };
  return [
    {
      key: 'atRisk',
      title: t('field.atRisk'),
      rowHead: true,
      cell: ({ id, atRisk }) => <Link to={paths.threat(id)}>{atRisk === '' ? t('field.notKnown') : atRisk}</Link>,
    },
    { key: 'place', title: t('field.place'), cell: ({ place }) => (place === '' ? t('field.notKnown') : place) },
    { key: 'raised', title: t('list.raised'), wideOnly: true, cell: ({ raisedAt }) => <TimeText at={raisedAt} /> },
    { key: 'state', title: t('list.state'), cell: stateOf },
  ];
}
