import { meeting, minutesDocx, minutesPdf, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';
import { AddItemDialog } from './add-item-dialog.tsx';
import type { Agenda, AgendaItem } from './agenda-order.ts';
import { AgendaRail } from './agenda-rail.tsx';
import { AskingList } from './asking-list.tsx';
import { DecisionsTaken } from './decisions-taken.tsx';
import { useStaffNames } from './use-staff-names.ts';
import type { Wall } from './use-wall.ts';

type Meeting = ReplyOf<typeof meeting.read>;

/** The left of a meeting: what it is, its agenda, what asks for a place on it, what has been decided. */
export function MeetingSide({
  record,
  agenda,
  items,
  shown,
  wall,
}: {
  record: Meeting;
  agenda: Agenda;
  items: readonly AgendaItem[];
  /** The item or opening that is shown. */
  shown: string | undefined;
  wall: Wall;
}): ReactElement {
  const t = useT('decide');
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const isOver = record.state !== 'called';
  const mayAdd = may.includes('propose_requirement') && !isOver;
  const because = isOver ? t('asking.over') : mayAdd ? undefined : t('asking.role');
  return (
    <div className="meeting-side">
      <MeetingHead record={record} hideNames={wall.isOn} />
      <AgendaRail meetingId={record.id} agenda={agenda} items={items} current={shown} />
      <SeriesLinks record={record} agenda={agenda} mayCall={!wall.isOn && may.includes('run_meeting')} />
      {agenda.closed > 0 && <p className="mut sm">{t('agenda.closed', { count: agenda.closed })}</p>}
      {!wall.isOn && mayAdd && (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t('agenda.add')}
        </Button>
      )}
      {!wall.isOn && <AskingList meetingId={record.id} asking={agenda.asking} because={because} />}
      <DecisionsTaken decisions={agenda.decisions} hideNames={wall.isOn} />
      {!wall.isOn && (
        <RecordSteps
          words="meeting"
          plain
          record={record}
          move={(to, version, reason) =>
            call(meeting.move, { params: { id: record.id }, input: { version, to, reason } })
          }
        />
      )}
      <p className="row wrap">
        <Button aria-pressed={wall.isOn} onClick={wall.turn}>
          {t(wall.isOn ? 'wall.leave' : 'wall.enter')}
        </Button>
        {!wall.isOn && (
          <>
            <Button icon="print" onClick={() => window.print()}>
              {t('meeting.print')}
            </Button>
            <a className="btn" href={addressOf(minutesPdf, { id: record.id })} download>
              {t('meeting.minutesPdf')}
            </a>
            <a className="btn" href={addressOf(minutesDocx, { id: record.id })} download>
              {t('meeting.minutesDocx')}
            </a>
          </>
        )}
      </p>
      {adding && <AddItemDialog meetingId={record.id} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Members who declared a conflict of interest on the whole meeting. */
function DeclaredOnMeeting({
  declared,
  hideNames,
}: {
  declared: Meeting['body']['declared'];
  hideNames: boolean;
}): ReactElement {
  const t = useT('decide');
  const nameOf = useStaffNames();
  const names = declared.filter((one) => one.agendaItemId === undefined).map(({ accountId }) => nameOf(accountId));
  return (
    <>
      <br />
      {t('common:colon', { label: t('meeting.conflicts') })} {hideNames ? t('wall.nameHidden') : names.join(', ')}
    </>
  );
}

/** The meetings before and after this one in its series; without one after it, how to call it. */
function SeriesLinks({
  record,
  agenda: { before, next },
  mayCall,
}: {
  record: Meeting;
  agenda: Agenda;
  mayCall: boolean;
}): ReactElement {
  const t = useT('decide');
  return (
    <p className="meeting-series">
      {before && (
        <Link to={paths.meeting(before.id)}>
          {t('series.before')} <DateText on={before.heldOn} />
        </Link>
      )}
      {next && (
        <Link to={paths.meeting(next.id)}>
          {t('series.next')} <DateText on={next.heldOn} />
        </Link>
      )}
      {!next && mayCall && <Link to={paths.newMeeting({ follows: record.id })}>{t('series.callNext')}</Link>}
    </p>
  );
}

/** When and where the meeting is, who is there, and who declared a conflict of interest. */
function MeetingHead({ record, hideNames }: { record: Meeting; hideNames: boolean }): ReactElement {
  const t = useT('decide');
  const word = useStateWord();
  const { body } = record;
  return (
    <div className="meeting-head">
      <h2>{record.title}</h2>
      <p>
        <DateText on={body.heldOn} />
        {body.place !== '' && `, ${body.place}`}
        <br />
        {t(`meetingLevel.${body.level}`)}, {t(`reach.${body.reach}`)}, {word('meeting', record.state)}{' '}
        <span className="ref">{record.reference}</span>
        <br />
        {hideNames
          ? t('wall.present', { count: body.attendance.length })
          : body.attendance.length === 0
            ? t('meeting.nobodyPresent', { chair: record.owner ?? '' })
            : t('meeting.present', { chair: record.owner ?? '', names: body.attendance.join(', ') })}
        {body.declared.some(({ agendaItemId }) => agendaItemId === undefined) && (
          <DeclaredOnMeeting declared={body.declared} hideNames={hideNames} />
        )}
        {body.conflicts !== '' && (
          <>
            <br />
            {t('common:colon', { label: t('meeting.conflicts') })} {hideNames ? t('wall.nameHidden') : body.conflicts}
          </>
        )}
      </p>
    </div>
  );
}
