import type { Marking } from '@reeve/contract';
import { hidesAtMs } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { timesOf } from '../../kept-shift/kept-shift.ts';
import type { ShiftOnPhone } from '../../kept-shift/use-kept-shift.ts';
import { unionMarking } from '../../marking-union.ts';
import { ShiftView } from './shift-view.tsx';

/** The marking of all that a shift shows; undefined where there is nothing. */
export function shiftMarking({ kept }: ShiftOnPhone): Marking | undefined {
  const { sheet, questions = [] } = kept?.shift ?? {};
  return unionMarking([...(sheet ? [sheet.marking] : []), ...questions.map(({ marking }) => marking)]);
}

/** The shift with the time of its last contact, and a button for the next. */
export function ShiftCopy({ phone }: { phone: ShiftOnPhone }): ReactElement {
  const t = useT('briefing');
  const common = useT('common');
  const { kept, error, isAsking, phoneNowMs, contact } = phone;
  if (kept === undefined)
    return (
      <>
        <ProblemNote error={error} onRetry={contact} />
        {isAsking && <p className="loading">{common('loading')}</p>}
      </>
    );
  const { contactMs, nowMs } = timesOf(kept, phoneNowMs);
  return (
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
        contactMs={contactMs}
        nowMs={nowMs}
        hidesAt={new Date(hidesAtMs(contactMs)).toISOString()}
      />
    </>
  );
}
