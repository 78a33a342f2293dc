import { confirmSheetOpened } from '@reeve/contract';
import { hidesAtMs } from '@reeve/domain';
import { useEffect, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { timesOf } from '../../kept-shift/kept-shift.ts';
import { useKeptShift } from '../../kept-shift/use-kept-shift.ts';
import { unionMarking } from '../../marking-union.ts';
import { paths } from '../../paths.ts';
import { BriefingNav } from './briefing-nav.tsx';
import { ShiftView } from './shift-view.tsx';
import './briefing.css';

/** The shift of the reader's unit, as it is read on a phone, with contact or without. */
export function MyShiftPage(): ReactElement {
  const t = useT('briefing');
  const common = useT('common');
  const { may } = useSession();
  const { kept, error, isAsking, phoneNowMs, contact } = useKeptShift();
  useReceipt(error === null ? kept?.shift.sheet?.id : undefined);
  const { sheet, questions = [] } = kept?.shift ?? {};
  const times = kept && timesOf(kept, phoneNowMs);
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
      {kept === undefined && <ProblemNote error={error} onRetry={contact} />}
      {kept === undefined && isAsking && <p className="loading">{common('loading')}</p>}
      {kept && times && (
        <>
          <p className="row wrap sh-contact">
            <output>
              {t(error === null ? 'shift.asOf' : 'shift.noContact')} <TimeText at={kept.shift.at} />
            </output>
            <Button busy={isAsking} onClick={contact}>
              {t('shift.check')}
            </Button>
          </p>
          <ShiftView
            shift={kept.shift}
            contactMs={times.contactMs}
            nowMs={times.nowMs}
            hidesAt={new Date(hidesAtMs(times.contactMs)).toISOString()}
          />
        </>
      )}
    </Page>
  );
}

/** Count this reader among those who opened the sheet. Without an answer nothing is tried again: it is only a number. */
function useReceipt(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) void call(confirmSheetOpened, { params: { id } }).catch(() => undefined);
  }, [id]);
}
