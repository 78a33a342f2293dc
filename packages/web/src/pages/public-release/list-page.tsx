import { listPublicReleases, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { ComposeDialog } from './compose-dialog.tsx';

type Release = ReplyOf<typeof listPublicReleases>['items'][number];

/** Releases of numbers for the public, and how a new one is composed. */
export function PublicReleaseListPage(): ReactElement {
  const t = useT('release');
  const common = useT('common');
  const go = useGo();
  const { data, error, refetch } = useReading(listPublicReleases, {});
  const [isComposing, setComposing] = useState(false);
  const columns = useColumns();
  return (
    <Page
      stage="evaluate"
      title={t('list')}
      subtitle={t('listWhat')}
      actions={
        data?.mayCompose && (
          <Button kind="primary" onClick={() => setComposing(true)}>
            {t('compose')}
          </Button>
        )
      }
    >
      <ProblemNote error={error} lead={t('notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data?.items.length === 0 && <Empty what={t('none')} why={t('noneWhy')} />}
      {data && data.items.length > 0 && (
        <DataTable
          label={t('list')}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(paths.publicRelease(id))}
        />
      )}
      {isComposing && data?.choices && <ComposeDialog choices={data.choices} onClose={() => setComposing(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<Release>[] {
  const t = useT('release');
  return [
    {
      key: 'period',
      title: t('period'),
      rowHead: true,
      cell: ({ id, from, until, version }) => (
        <Link to={paths.publicRelease(id)}>
          <DateText on={from} />–<DateText on={until} />, {t('version', { n: version })}
        </Link>
      ),
    },
    { key: 'state', title: t('stateTitle'), width: '9rem', cell: ({ state }) => <Tag>{t(`state.${state}`)}</Tag> },
    { key: 'made', title: t('composedBy'), wideOnly: true, cell: ({ madeBy }) => madeBy },
    { key: 'decided', title: t('decidedBy'), wideOnly: true, cell: ({ decidedBy }) => decidedBy || '–' },
  ];
}
