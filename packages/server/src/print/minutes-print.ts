import { joinLabels } from '@reeve/domain';
import type { MinutesDecision, MinutesPrint, MinutesItem } from '@reeve/formats';
import {
  meetingAfter,
  recordsOfMeetings,
  staffNames,
  tasksOrderedBy,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { decisionBody } from '../decision/body.ts';
import { itemBody, meetingBody } from '../meeting/body.ts';
import { maskPrinted } from '../call/mask-expired.ts';
import { cardsFor } from '../wording.ts';
import { decisionPrint, offenceNamer } from './decision-print.ts';
import { printMarking, frameOf, type PrintReader } from './frame.ts';

/** Returns the minutes of a meeting for this reader: each item with its options and decision, then decisions without an item. */
export async function minutesPrint(
  tx: ActorTx,
  { signedIn, language }: PrintReader,
  row: StoredRecord,
): Promise<MinutesPrint> {
  const body = meetingBody(row);
  const names = await staffNames(tx);
  const offenceName = await offenceNamer(tx, language);
  const items = await recordsOfMeetings(tx, 'agenda_item', [row.id]);
  const decisions = await recordsOfMeetings(tx, 'decision', [row.id]);
  const tasks = await tasksOrderedBy(
    tx,
    decisions.map(({ id }) => id),
  );
  const next = await meetingAfter(tx, row.id);
  const inWords = (one: StoredRecord): Promise<MinutesDecision> =>
    decisionPrint(tx, one, names, { offenceName, tasks: tasks.filter((task) => task.decision_id === one.id) });
  const printed: MinutesItem[] = [];
  for (const item of items) {
    const [source] = await cardsFor(tx, language, itemBody(item).source.kind, [itemBody(item).source.id]);
    const taken = decisions.find((one) => decisionBody(one).agendaItemId === item.id);
    printed.push({
      reference: item.reference,
      title: item.title,
      lead: itemBody(item).lead,
      source: source && { reference: source.reference, title: source.title },
      options: taken ? optionsOf(taken) : [],
      decision: taken && (await inWords(taken)),
    });
  }
  const withoutItem = decisions.filter((one) => !items.some((item) => item.id === decisionBody(one).agendaItemId));
  for (const one of withoutItem)
    printed.push({
      reference: one.reference,
      title: one.title,
      lead: '',
      source: undefined,
      options: optionsOf(one),
      decision: await inWords(one),
    });
  return {
    ...frameOf(tx, signedIn, { reference: row.reference, title: row.title, labelId: row.label_id }),
    // The page carries the union of the markings on it: an item may be marked more strictly than its meeting.
    marking: printMarking([row, ...items, ...decisions].map((one) => tx.partsOf(one.label_id)).reduce(joinLabels)),
    level: body.level,
    state: row.state as MinutesPrint['state'],
    heldOn: body.heldOn,
    place: body.place,
    chair: names.get(row.owner_id ?? row.created_by) ?? '',
    attendance: body.attendance,
    reach: body.reach,
    nextOn: next && meetingBody(next).heldOn,
    ...(await maskPrinted(tx, row.id, {
      conflicts: body.conflicts,
      declared: body.declared.flatMap(({ accountId, agendaItemId }) => {
        const item = items.find(({ id }) => id === agendaItemId);
        // Of an item that is closed to the reader nothing is printed.
        if (agendaItemId !== undefined && !item) return [];
        return [{ name: names.get(accountId) ?? '', item: item?.title ?? '' }];
      }),
      minutes: body.minutes,
      items: printed,
    })),
  };
}

function optionsOf(row: StoredRecord): MinutesItem['options'] {
  return decisionBody(row).options.map((option) => ({
    code: option.code,
    title: option.title,
    hours: option.hours,
    cost: option.cost,
    for: option.forIt,
    against: option.against,
  }));
}
