import { meeting, minutesPdf, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';
import { AddItemDialog } from './add-item-dialog.tsx';
import type { Agenda, AgendaItem } from './agenda-order.ts';
import { AgendaRail } from './agenda-rail.tsx';
import { AskingList } from './asking-list.tsx';
import { DecisionsTaken } from './decisions-taken.tsx';
import type { Wall } from './use-wall.ts';

type Meeting = ReplyOf<typeof meeting.read>;

/** The left of a meeting: what it is, its agenda, what asks for a place on it, what has been decided. */
export function MeetingSide({
  record,
  agenda,
  items,
  item,
  wall,
}: {
  record: Meeting;
  agenda: Agenda;
  items: readonly AgendaItem[];
  item: AgendaItem | undefined;
  wall: Wall;
}): ReactElement {
  const t = useT('decide');
  const word = useStateWord();
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const { body } = record;
  const isOver = record.state !== 'called';
  const mayAdd = may.includes('propose_requirement') && !isOver;
  const because = isOver ? t('asking.over') : mayAdd ? undefined : t('asking.role');
  return (
    <div className="meeting-side">
      <div className="meeting-head">
        <h2>{record.title}</h2>
        <p>
          <DateText on={body.heldOn} />
          {body.place !== '' && `, ${body.place}`}
          <br />
          {t(`meetingLevel.${body.level}`)}, {word('meeting', record.state)}{' '}
          <span className="ref">{record.reference}</span>
          <br />
          {wall.isOn
            ? t('wall.present', { count: body.attendance.length })
            : t('meeting.present', { chair: record.owner ?? '', names: body.attendance.join(', ') })}
          {body.conflicts !== '' && (
            <>
              <br />
              {t('common:colon', { label: t('meeting.conflicts') })} {wall.isOn ? t('wall.nameHidden') : body.conflicts}
            </>
          )}
        </p>
      </div>
      <AgendaRail meetingId={record.id} items={items} current={item} />
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
          </>
        )}
      </p>
      {adding && <AddItemDialog meetingId={record.id} onClose={() => setAdding(false)} />}
    </div>
  );
}
