import { confirmSheetOpened, readMyShift } from '@reeve/contract';
import { hidesAtMs } from '@reeve/domain';
import { useEffect, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { unionMarking } from '../../marking-union.ts';
import { paths } from '../../paths.ts';
import { BriefingNav } from './briefing-nav.tsx';
import { ShiftView, type Shift } from './shift-view.tsx';
import './briefing.css';

/** The shift of the reader's unit, as it is read on a phone. */
export function MyShiftPage(): ReactElement {
  const t = useT('briefing');
  const common = useT('common');
  const { may } = useSession();
  const { data, error, refetch } = useReading(readMyShift, {});
  useReceipt(data);
  const { sheet, questions = [] } = data ?? {};
  const contactMs = Date.parse(data?.at ?? '');
  return (
    <Page
      stage="act"
      title={sheet ? sheet.unit : t('shift.title')}
      subtitle={sheet ? sheet.area : t('shift.what')}
      marking={unionMarking([...(sheet ? [sheet.marking] : []), ...questions.map(({ marking }) => marking)])}
    >
      <BriefingNav current="shift" />
      {may.includes('write_report') && (
        <Link className="btn pri write-report" to={paths.newReport()}>
          <Icon name="gather" size={16} /> {t('shift.writeReport')}
        </Link>
      )}
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && (
        <ShiftView
          shift={data}
          contactMs={contactMs}
          nowMs={contactMs}
          hidesAt={new Date(hidesAtMs(contactMs)).toISOString()}
        />
      )}
    </Page>
  );
}

/** Count this reader among those who opened the sheet. Without an answer nothing is tried again: it is only a number. */
function useReceipt(shift: Shift | undefined): void {
  const id = shift?.sheet?.id;
  useEffect(() => {
    if (id !== undefined) void call(confirmSheetOpened, { params: { id } }).catch(() => undefined);
  }, [id]);
}
