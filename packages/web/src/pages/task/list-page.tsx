import { task } from '@reeve/contract';
import { TASK_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import { BriefingNav } from '../briefing/briefing-nav.tsx';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';

/** Tasks, newest first: all one may see or one's own, by state. A new one is ordered on its decision. */
export function TaskListPage(): ReactElement {
  const t = useT('act');
  const { query } = useListFilter(TASK_STATES);
  const pages = useReadingPages(
    task.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="task"
      title={t('task.list')}
      subtitle={t('task.listWhat')}
      siblings={<BriefingNav current="tasks" />}
      pages={pages}
      columns={useRecordColumns('task', { title: t('task.title'), owner: t('task.owner'), due: t('task.due') })}
      states={TASK_STATES}
      empty={{ what: t('task.none'), why: t('task.noneWhy') }}
    />
  );
}
