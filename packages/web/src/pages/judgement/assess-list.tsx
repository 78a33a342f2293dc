import { STAGE_OF } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import type { Pages } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { useGo, useQueryPart } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { objectPath } from '../../paths.ts';
import type { AnyRow } from '../record/record.ts';
import { useAssessColumns } from './assess-columns.tsx';
import { ASSESS_PLACE, AssessNav, type AssessKind } from './assess-nav.tsx';

/** A list of products, judgements or comparisons of hypotheses: title, state, who and when. */
export function AssessList({
  kind,
  pages,
  states,
  create,
  nav,
}: {
  kind: AssessKind;
  pages: Pages<AnyRow>;
  states: readonly string[];
  create: ReactNode;
  /** Default: the places of assessment. */
  nav?: ReactNode;
}): ReactElement {
  const t = useT('assess');
  const common = useT('common');
  const go = useGo();
  const [state, setState] = useQueryPart('state');
  const { items, more, isPending, isLoadingMore, error, again } = pages;
  const columns = useAssessColumns(kind);
  return (
    <Page
      stage={STAGE_OF[kind]}
      title={t(`list.${kind}.title`)}
      subtitle={t(`list.${kind}.subtitle`)}
      marking={unionMarking(items.map((row) => row.marking))}
      actions={create}
    >
      {nav ?? <AssessNav current={ASSESS_PLACE[kind]} />}
      <div className="row wrap assess-filter">
        <Select
          aria-label={t('list.state')}
          options={states.map((value) => ({ value, label: t(`record:state.${kind}.${value}`) }))}
          value={states.find((known) => known === state)}
          onChange={(next) => setState(next ?? '')}
          placeholder={t('list.everyState')}
        />
      </div>
      <ProblemNote error={error} onRetry={again} />
      {isPending && !error && <p className="loading">{common('loading')}</p>}
      {items.length > 0 && (
        <DataTable
          label={t(`list.${kind}.title`)}
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          onOpen={(row) => go(objectPath(kind, row.id) ?? '')}
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
          what={t(state === '' ? `list.${kind}.none` : 'list.noneNarrowed')}
          why={t(state === '' ? `list.${kind}.noneWhy` : 'list.noneNarrowedWhy')}
          how={state === '' ? create : undefined}
        />
      )}
    </Page>
  );
}
