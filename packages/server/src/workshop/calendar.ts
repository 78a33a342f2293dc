import { workshopCalendar } from '@reeve/contract';
import { printCalendar, type CalendarEvent } from '@reeve/formats';
import { loadRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { sessionBody, sessionsOf, workshopBody } from './workshop-row.ts';

/** A workshop and its sessions for a member's own calendar: an export, on the record, marked in every entry. */
export const workshopCalendarHandler = handle(workshopCalendar, async (call) => {
  const made = await call.read(async (tx) => {
    const row = await loadRecord(tx, 'workshop', call.params.id);
    const sessions = await sessionsOf(tx, row.id);
    const events = [workshopEvent(tx, row), ...sessions.map((session) => sessionEvent(tx, session, row))];
    return {
      reference: row.reference,
      handling: markingOf(tx.partsOf(row.label_id)).handling.codes,
      text: printCalendar(events, tx.now().getTime()),
    };
  });
  call.consulted({
    action: 'export',
    objectKind: 'workshop',
    objectIds: [call.params.id],
    recipients: [call.person.accountId],
    handling: [...made.handling],
  });
  return call.file('text/calendar; charset=utf-8', `${made.reference}.ics`, Buffer.from(made.text));
});

function marked(tx: ActorTx, row: StoredRecord): string {
  const { classification, tlp } = markingOf(tx.partsOf(row.label_id));
  return [classification.toUpperCase(), tlp].filter(Boolean).join(' ');
}

function workshopEvent(tx: ActorTx, row: StoredRecord): CalendarEvent {
  const { from, to, venue, purpose } = workshopBody(row);
  return {
    uid: row.id,
    sequence: row.version - 1,
    when: { from, to },
    summary: row.title,
    location: venue,
    description: [marked(tx, row), row.reference, purpose].filter(Boolean).join('\n'),
  };
}

function sessionEvent(tx: ActorTx, row: StoredRecord, of: StoredRecord): CalendarEvent {
  const { startsAt, endsAt, room, clause } = sessionBody(row);
  return {
    uid: row.id,
    sequence: row.version - 1,
    when: { fromMs: Date.parse(startsAt), toMs: Date.parse(endsAt) },
    summary: row.title,
    location: [room, workshopBody(of).venue].filter(Boolean).join(', '),
    description: [marked(tx, row), row.reference, clause].filter(Boolean).join('\n'),
  };
}
