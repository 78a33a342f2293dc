import { ReeveError } from '@reeve/domain';
import {
  countItem,
  loadRecord,
  meetingsBefore,
  moveRecord,
  recordsOfMeetings,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import type { CreateInput } from '../record/spec.ts';
import { itemBody, type ItemBody } from './body.ts';

/**
 * Completes an agenda item. An item without an object does not exist; its label is that object's, not the meeting's.
 * @throws ReeveError state_forbids — the meeting is over
 */
export async function prepareItem(tx: ActorTx, input: CreateInput<ItemBody>): Promise<CreateInput<ItemBody>> {
  const held = await loadRecord(tx, 'meeting', input.body.meetingId);
  if (held.state !== 'called')
    throw new ReeveError(
      'state_forbids',
      'This meeting has been held: put the item on the agenda of the next one. Nothing was saved.',
    );
  return { ...input, ...(await wordsOfItem(tx, input)), cites: [input.body.source] };
}

/** Counts a new item, and takes it off the agenda of earlier meetings of the series that left it open. */
export async function afterItem(tx: ActorTx, { meetingId, source }: ItemBody): Promise<void> {
  await countItem(tx, meetingId);
  const held = await loadRecord(tx, 'meeting', meetingId);
  const before = (await meetingsBefore(tx, held)).map(({ id }) => id);
  const left = (await recordsOfMeetings(tx, 'agenda_item', before)).filter(
    (row) => row.state === 'open' && itemBody(row).source.id === source.id,
  );
  for (const row of left) await moveRecord(tx, 'agenda_item', row, 'closed', held.reference);
}

/**
 * Returns the text of an agenda item. More posts read an agenda than the nomination of a person: its item carries only the reference.
 */
async function wordsOfItem(tx: ActorTx, { body, title }: CreateInput<ItemBody>): Promise<{ readonly title: string }> {
  if (body.source.kind !== 'person_nomination') return { title };
  if (body.lead.trim() !== '')
    throw new ReeveError(
      'invalid_input',
      'More people read the agenda than this nomination: its item has no text of its own. Nothing was saved.',
      { fields: ['lead'] },
    );
  return { title: (await loadRecord(tx, 'person_nomination', body.source.id)).reference };
}

/** An item of a meeting that this person sees, by its id. @throws ReeveError not_found — also if it is of another meeting */
export async function itemOf(tx: ActorTx, meeting: StoredRecord, itemId: string): Promise<StoredRecord> {
  const item = await loadRecord(tx, 'agenda_item', itemId);
  if (itemBody(item).meetingId !== meeting.id)
    throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return item;
}
