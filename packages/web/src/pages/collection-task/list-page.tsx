import { collectionTask } from '@reeve/contract';
import { COLLECTION_TASK_MACHINE, TASK_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';
import { DirectNav } from '../requirement/direct-nav.tsx';

const STATES = TASK_STATES.filter((state) => state in COLLECTION_TASK_MACHINE && state !== 'evaluated');

/** Collection tasks, newest first. A new one is given on the requirement it serves. */
export function CollectionListPage(): ReactElement {
  const t = useT('direct');
  const { query } = useListFilter(STATES);
  const pages = useReadingPages(
    collectionTask.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="collection_task"
      title={t('collection.list')}
      subtitle={t('collection.listWhat')}
      siblings={<DirectNav current="collection" />}
      pages={pages}
      columns={useRecordColumns('collection_task', {
        title: t('collection.instruction'),
        owner: t('collection.assignee'),
        due: t('collection.due'),
      })}
      states={STATES}
      empty={{ what: t('collection.none'), why: t('collection.noneWhy') }}
    />
  );
}
