import { decision } from '@reeve/contract';
import { DECISION_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';
import { DecideNav } from './decide-nav.tsx';

/** Decisions taken, newest first; they are recorded in a meeting, on an item of its agenda. */
export function DecisionListPage(): ReactElement {
  const t = useT('decide');
  const { query } = useListFilter(DECISION_STATES);
  const pages = useReadingPages(
    decision.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="decision"
      title={t('decision.list')}
      subtitle={t('decision.listWhat')}
      siblings={<DecideNav current="decisions" />}
      pages={pages}
      columns={useRecordColumns('decision', {
        title: t('decision.what'),
        owner: t('decision.owner'),
        due: t('decision.due'),
        created: t('decision.takenOn'),
      })}
      states={DECISION_STATES}
      empty={{ what: t('decision.none'), why: t('decision.noneWhy') }}
    />
  );
}
