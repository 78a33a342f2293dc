import { agendaItem, decision, meeting, readAgenda, readThread, type ReplyOf } from '@reeve/contract';
import { useEffect, useState, type CSSProperties, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { MarkingBar } from '../../components/marking/marking-bar.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ThreadLine } from '../../components/thread-line.tsx';
import { useT } from '../../i18n.ts';
import { useGo, usePathPart, useQueryPart } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { paths } from '../../paths.ts';
import { PAGE_TITLE, useArrival } from '../../shell/sign-in/arrival.ts';
import '../decision/decide.css';
import { EMPTY_DECISION, type DecisionDraft } from '../decision/decision-draft.ts';
import { LeaveGuard } from '../record/form/leave-guard.tsx';
import { OpenGap } from '../collection/open-gap.tsx';
import { RecordHistory } from '../record/record-history.tsx';
import { RecordFallback } from '../record/record-page.tsx';
import './meeting.css';
import './wall.css';
import { AgendaEmpty } from './agenda-empty.tsx';
import { OPENINGS } from './agenda-rail.tsx';
import { agendaOrder, currentItem, type Agenda, type AgendaItem } from './agenda-order.ts';
import { BlankScreen } from './blank-screen.tsx';
import { EarlierActions } from './earlier-actions.tsx';
import { ItemView } from './item-view.tsx';
import { MeetingChanges } from './meeting-changes.tsx';
import { MeetingSide } from './meeting-side.tsx';
import { MinutesSection } from './minutes-section.tsx';
import { RecordedLine } from './recorded-line.tsx';
import type { Recorded } from './use-record-decision.ts';
import { useWall } from './use-wall.ts';

type Meeting = ReplyOf<typeof meeting.read>;

/** A tasking and co-ordination meeting: decide in the room, and have the minutes. */
export function MeetingPage(): ReactElement {
  const id = usePathPart('id');
  const held = useReading(meeting.read, { params: { id } });
  const agenda = useReading(readAgenda, { params: { id } });
  const error = held.error ?? agenda.error;
  const again = (): void => void Promise.all([held.refetch(), agenda.refetch()]);
  if (!held.data || !agenda.data) return <RecordFallback kind="meeting" error={error} onRetry={again} />;
  return <OneMeeting key={id} record={held.data} agenda={agenda.data} problem={error} />;
}

function OneMeeting({ record, agenda, problem }: { record: Meeting; agenda: Agenda; problem: unknown }): ReactElement {
  const t = useT('decide');
  const go = useGo();
  const wall = useWall();
  const { clearance } = useSession();
  const marking = useMeetingMarking(record);
  const [asked] = useQueryPart('item');
  const { drafts, change, forget } = useDecisionDrafts();
  const [recorded, setRecorded] = useState<Recorded | undefined>();
  const items = agendaOrder(agenda.items);
  const opening = agenda.before === null ? undefined : OPENINGS.find((one) => one === asked);
  const item = opening ? undefined : currentItem(items, asked);
  const title = opening ? t(`${opening}.title`) : item ? `${items.indexOf(item) + 1}. ${item.title}` : record.title;
  useArrival();
  useEffect(() => {
    document.title = `${title} · Reeve`;
  }, [title]);
  const show = (next: AgendaItem): void => go(paths.meeting(record.id, { item: next.id }), { replace: true });
  const onRecorded = (done: Recorded, of: AgendaItem): void => {
    setRecorded(done);
    forget(of.id);
  };
  return (
    <>
      <MarkingBar
        marking={marking}
        atMost={marking ? undefined : clearance}
        note={wall.isOn ? t('wall.note') : t('meeting.markingNote')}
      />
      {item && <SourceThread item={item} />}
      <div
        className={wall.isOn ? 'page meeting wall' : 'page meeting'}
        data-stage="decide"
        style={{ '--meet': `${wall.size / 16}rem` } as CSSProperties}
      >
        <MeetingSide record={record} agenda={agenda} items={items} shown={opening ?? item?.id} wall={wall} />
        <section className="meeting-item" aria-labelledby={PAGE_TITLE}>
          <h1 id={PAGE_TITLE} tabIndex={-1}>
            {title}
          </h1>
          <ProblemNote error={problem} />
          {recorded && <RecordedLine recorded={recorded} />}
          {opening === 'actions' ? (
            <EarlierActions actions={agenda.actions} hideNames={wall.isOn} />
          ) : opening === 'changes' ? (
            <MeetingChanges changes={agenda.changes} />
          ) : item ? (
            <ItemView
              key={item.id}
              meeting={record}
              item={item}
              items={items}
              draft={drafts[item.id] ?? EMPTY_DECISION}
              onChange={(fields) => change(item.id, fields)}
              onShow={show}
              onRecorded={onRecorded}
              hideNames={wall.isOn}
            />
          ) : (
            <AgendaEmpty
              asking={agenda.asking.length}
              decided={agenda.decisions.length}
              isOver={record.state !== 'called'}
            />
          )}
          {!wall.isOn && <MinutesAndHistory record={record} />}
        </section>
      </div>
      <MarkingBar marking={marking} atMost={marking ? undefined : clearance} foot />
      {wall.isBlank && <BlankScreen onBack={wall.unblank} />}
      <LeaveGuard isOpen={() => Object.keys(drafts).length > 0} />
    </>
  );
}

/** The marking of the meeting and of everything on its agenda or decided by it; undefined until all of it is known. */
function useMeetingMarking(record: Meeting) {
  const items = useReading(agendaItem.list, { query: { state: 'open', limit: 200 } });
  const decisions = useReading(decision.list, { query: { limit: 200 } });
  if (!items.data || !decisions.data) return undefined;
  const rows = [...items.data.items, ...decisions.data.items];
  return unionMarking([record.marking, ...rows.map((row) => row.marking)]);
}

/** The thread of what put the item on the agenda; the decision is the step that is being taken. */
function SourceThread({ item }: { item: AgendaItem }): ReactElement {
  const { kind, id } = item.source;
  const { data } = useReading(readThread, { params: { kind, id }, query: {} });
  return <ThreadLine thread={data} lit="decision" hrefOf={() => paths.thread(kind, id)} />;
}

/** What is typed belongs to its item: going through the agenda loses nothing. */
function useDecisionDrafts() {
  const [drafts, setDrafts] = useState<Readonly<Record<string, DecisionDraft>>>({});
  const change = (id: string, fields: Partial<DecisionDraft>): void =>
    setDrafts((before) => ({ ...before, [id]: { ...(before[id] ?? EMPTY_DECISION), ...fields } }));
  const forget = (itemId: string): void =>
    setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== itemId)));
  return { drafts, change, forget };
}

function MinutesAndHistory({ record }: { record: Meeting }): ReactElement {
  return (
    <>
      <MinutesSection record={record} />
      <div className="meeting-history">
        <RecordHistory kind="meeting" record={record} />
        <OpenGap kind="meeting" id={record.id} />
      </div>
    </>
  );
}
