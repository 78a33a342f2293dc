import { confirmSheetOpened } from '@reeve/contract';
import { useEffect, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { useKeptShift } from '../../kept-shift/use-kept-shift.ts';
import { paths } from '../../paths.ts';
import { BriefingNav } from './briefing-nav.tsx';
import { ShiftCopy, shiftMarking } from './shift-copy.tsx';
import './briefing.css';

/** The shift of the reader's unit, as it is read on a phone, with contact or without. */
export function MyShiftPage(): ReactElement {
  const t = useT('briefing');
  const { may } = useSession();
  const phone = useKeptShift();
  const { sheet } = phone.kept?.shift ?? {};
  useReceipt(phone.error === null ? sheet?.id : undefined);
  return (
    <Page
      stage="act"
      title={sheet ? sheet.unit : t('shift.title')}
      subtitle={sheet ? sheet.area : t('shift.what')}
      marking={shiftMarking(phone)}
    >
      <BriefingNav current="shift" />
      {may.includes('write_report') && (
        <Link className="btn pri write-report" to={paths.newReport()}>
          <Icon name="gather" size={16} /> {t('shift.writeReport')}
        </Link>
      )}
      <ShiftCopy phone={phone} />
    </Page>
  );
}

/** Count this reader among those who opened the sheet. Without an answer nothing is tried again: it is only a number. */
function useReceipt(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) void call(confirmSheetOpened, { params: { id } }).catch(() => undefined);
  }, [id]);
}
