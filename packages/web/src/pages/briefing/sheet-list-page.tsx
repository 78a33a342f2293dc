import { shiftSheet } from '@reeve/contract';
import { SHIFT_SHEET_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';
import { BriefingNav } from './briefing-nav.tsx';

/** Shift sheets, newest first. */
export function SheetListPage(): ReactElement {
  const t = useT('briefing');
  const { may } = useSession();
  const { query } = useListFilter(SHIFT_SHEET_STATES);
  const pages = useReadingPages(
    shiftSheet.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="shift_sheet"
      title={t('sheet.list')}
      subtitle={t('sheet.listWhat')}
      siblings={<BriefingNav current="sheets" />}
      pages={pages}
      columns={useRecordColumns('shift_sheet', { title: t('sheet.title'), created: t('sheet.writtenOn') })}
      states={SHIFT_SHEET_STATES}
      hasOwner={false}
      create={
        may.includes('write_shift_sheet') && (
          <Link className="btn pri" to={paths.newShiftSheet()}>
            {t('sheet.new')}
          </Link>
        )
      }
      empty={{ what: t('sheet.none'), why: t('sheet.noneWhy') }}
    />
  );
}
