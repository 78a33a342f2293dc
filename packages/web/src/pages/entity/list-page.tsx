import { listEntities, type ReplyOf } from '@reeve/contract';
import { ENTITY_KINDS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/field/select.tsx';
import { TextInput } from '../../components/field/text-input.tsx';
import { useT } from '../../i18n.ts';
import { useGo, useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { ENTITY_ICON } from './entity-icon.ts';
import './entity.css';

type Row = ReplyOf<typeof listEntities>['items'][number];

function useColumns(): readonly Column<Row>[] {
  const t = useT('know');
  return [
    {
      key: 'title',
      title: t('list.name'),
      rowHead: true,
      cell: ({ kind, title }) => (
        <>
          <Icon name={ENTITY_ICON[kind]} label={t(`kind.${kind}`)} /> {title}
        </>
      ),
    },
    { key: 'kind', title: t('list.kind'), width: '8rem', wideOnly: true, cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'known',
      title: t('list.known'),
      cell: ({ summary }) => (
        <span className="ink2">
          {summary
            .split(', ')
            .map((property) => t(`property.${property}`, { defaultValue: property }))
            .join(', ')}
        </span>
      ),
    },
    {
      key: 'reference',
      title: t('list.reference'),
      width: '6rem',
      wideOnly: true,
      cell: ({ reference }) => <span className="ref">{reference}</span>,
    },
  ];
}

/** Persons, vehicles, phones and other entities, in the order of their names: no one is ranked. */
export function EntityListPage(): ReactElement {
  const t = useT('know');
  const common = useT('common');
  const identity = useT('identity');
  const { may } = useSession();
  const go = useGo();
  const [kindText, setKind] = useQueryPart('kind');
  const [q, setQ] = useQueryPart('q');
  const kind = ENTITY_KINDS.find((known) => known === kindText);
  const columns = useColumns();
  const { items, more, isPending, isLoadingMore, error, again } = useReadingPages(
    listEntities,
    (cursor?: string) => ({ query: { ...(kind ? { kind } : {}), ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const isNarrowed = kind !== undefined || q !== '';
  return (
    <Page
      stage="know"
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      actions={may.includes('make_statement') && <Link to={paths.identities()}>{identity('open')}</Link>}
    >
      <div className="row wrap know-filter">
        <Find key={q} start={q} onFind={setQ} />
        <Select
          aria-label={t('list.kind')}
          options={ENTITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(next) => setKind(next ?? '')}
          placeholder={t('list.everyKind')}
        />
      </div>
      <ProblemNote error={error} onRetry={again} />
      {isPending && !error && <p className="loading">{common('loading')}</p>}
      {items.length > 0 && (
        <DataTable
          label={t('list.title')}
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          onOpen={(row) => go(paths.entity(row.id))}
          footer={
            more && (
              <Button busy={isLoadingMore} onClick={more}>
                {t('list.more')}
              </Button>
            )
          }
        />
      )}
      {!isPending && !error && items.length === 0 && (
        <Empty
          what={t(isNarrowed ? 'list.noneNarrowed' : 'list.none')}
          why={t(isNarrowed ? 'list.noneNarrowedWhy' : 'list.noneWhy')}
        />
      )}
    </Page>
  );
}

function Find({ start, onFind }: { start: string; onFind: (q: string) => void }): ReactElement {
  const t = useT('know');
  const [text, setText] = useState(start);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(text.trim());
      }}
    >
      <TextInput
        type="search"
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={setText}
      />
      <Button type="submit">{t('list.findDo')}</Button>
    </form>
  );
}
