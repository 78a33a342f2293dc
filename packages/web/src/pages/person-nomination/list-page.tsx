import { personNomination } from '@reeve/contract';
import { PERSON_NOMINATION_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import { DecideNav } from '../decision/decide-nav.tsx';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';

/** Nominations of persons, newest first and in no other order; each begins at the report that names the person. */
export function PersonNominationListPage(): ReactElement {
  const t = useT('decide');
  const { query } = useListFilter(PERSON_NOMINATION_STATES);
  const pages = useReadingPages(
    personNomination.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="person_nomination"
      title={t('personNomination.list')}
      subtitle={t('personNomination.listWhat')}
      siblings={<DecideNav current="personNominations" />}
      pages={pages}
      columns={useRecordColumns('person_nomination', {
        title: t('personNomination.what'),
        due: t('personNomination.due'),
        created: t('personNomination.askedOn'),
      })}
      states={PERSON_NOMINATION_STATES}
      hasOwner={false}
      empty={{ what: t('personNomination.none'), why: t('personNomination.noneWhy') }}
    />
  );
}
