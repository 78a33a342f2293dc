import { STAGE_OF, type ObjectKind } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { isRefused } from '../../api/error.ts';
import type { Pages } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segments } from '../../components/field/segments.tsx';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { useGo, useQueryPart } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { objectPath } from '../../paths.ts';
import type { AnyRow } from './record.ts';
import './record.css';
import { useStateWord } from './state-word.ts';

/** The filters of a list, kept in its address: a state of the kind, and whose. */
export function useListFilter<S extends string>(
  states: readonly S[],
): { readonly state: S | undefined; readonly mine: boolean; readonly query: { state?: S; owner?: 'me' } } {
  const [stateText] = useQueryPart('state');
  const [whose] = useQueryPart('whose');
  const state = states.find((known) => known === stateText);
  const mine = whose === 'me';
  return { state, mine, query: { ...(state ? { state } : {}), ...(mine ? { owner: 'me' as const } : {}) } };
}

/**
 * A list of one kind: what it is, its filters, its rows, and what to do where there are none. A list that is refused offers neither
 * filters nor the lists next to it.
 *
 * @param states offered as a filter
 * @param hasOwner whether "mine" makes sense for the kind
 */
export function RecordList<Row extends AnyRow>({
  kind,
  title,
  subtitle,
  siblings,
  pages,
  columns,
  states,
  hasOwner = true,
  create,
  empty,
  aside,
  children,
}: {
  kind: ObjectKind;
  title: string;
  subtitle: string;
  siblings?: ReactNode;
  pages: Pages<Row>;
  columns: readonly Column<Row>[];
  states: readonly string[];
  hasOwner?: boolean;
  create?: ReactNode;
  empty: { readonly what: string; readonly why: string };
  aside?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  const [t, common] = [useT('record'), useT('common')];
  const go = useGo();
  const [[state], [whose]] = [useQueryPart('state'), useQueryPart('whose')];
  const narrowed = state !== '' || whose !== '';
  const { items, error, isPending } = pages;
  return (
    <Page
      stage={STAGE_OF[kind]}
      title={title}
      subtitle={subtitle}
      marking={unionMarking(items.map((row) => row.marking))}
      markingNote={items.length > 0 ? t('list.markingNote') : undefined}
      actions={create}
      aside={aside}
    >
      {!isRefused(error) && (
        <>
          {siblings}
          <RecordFilter kind={kind} states={states} hasOwner={hasOwner} />
          {children}
        </>
      )}
      <ProblemNote error={error} onRetry={pages.again} />
      {isPending && !error && <p className="loading">{common('loading')}</p>}
      {items.length > 0 && (
        <DataTable
          label={title}
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          onOpen={(row) => {
            const path = objectPath(kind, row.id);
            if (path) go(path);
          }}
          footer={
            pages.more && (
              <Button busy={pages.isLoadingMore} onClick={pages.more}>
                {t('list.more')}
              </Button>
            )
          }
        />
      )}
      {!isPending && !error && items.length === 0 && (
        <Empty
          what={narrowed ? t('list.noneNarrowed') : empty.what}
          why={narrowed ? t('list.noneNarrowedWhy') : empty.why}
          how={narrowed ? undefined : create}
        />
      )}
    </Page>
  );
}

/** Narrows a list to the user's own records and to one state. */
function RecordFilter({
  kind,
  states,
  hasOwner,
}: {
  kind: ObjectKind;
  states: readonly string[];
  hasOwner: boolean;
}): ReactElement {
  const t = useT('record');
  const word = useStateWord();
  const [state, setState] = useQueryPart('state');
  const [whose, setWhose] = useQueryPart('whose');
  return (
    <div className="row wrap rec-filter">
      {hasOwner && (
        <Segments
          label={t('list.whose')}
          options={[
            { value: 'all', label: t('list.all') },
            { value: 'me', label: t('list.mine') },
          ]}
          value={whose === 'me' ? 'me' : 'all'}
          onChange={(next) => setWhose(next === 'me' ? 'me' : '')}
        />
      )}
      <Select
        aria-label={t('list.state')}
        options={states.map((value) => ({ value, label: word(kind, value) }))}
        value={states.find((known) => known === state)}
        onChange={(next) => setState(next ?? '')}
        placeholder={t('list.everyState')}
      />
    </div>
  );
}
