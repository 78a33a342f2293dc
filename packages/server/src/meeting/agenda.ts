import { readAgenda } from '@reeve/contract';
import type { DecisionState, Language } from '@reeve/domain';
import {
  itemCount,
  loadRecord,
  meetingAfter,
  meetingsBefore,
  recordsOfMeetings,
  staffNames,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenOption } from '../decision/body.ts';
import { markingOf } from '../marking.ts';
import { cardsFor } from '../wording.ts';
import { askingFor } from './asking.ts';
import { itemBody, meetingBody } from './body.ts';
import { changesSince } from './changes.ts';
import { earlierActions, meetingLink } from './earlier-action.ts';
import { isClosedPaper } from './paper.ts';

export const readAgendaHandler = handle(readAgenda, (call) =>
  call.read(async (tx) => {
    const held = await loadRecord(tx, 'meeting', call.params.id);
    const before = await meetingsBefore(tx, held);
    const next = await meetingAfter(tx, held.id);
    const names = await staffNames(tx);
    const decisions = await recordsOfMeetings(tx, 'decision', [held.id]);
    const asking = held.state === 'called' ? await askingFor(tx, call.language, meetingBody(held), before) : [];
    call.consulted({ action: 'view', objectKind: 'meeting', objectIds: [held.id] });
    return {
      before: before[0] ? meetingLink(before[0]) : null,
      next: next ? meetingLink(next) : null,
      actions: await earlierActions(tx, before, names),
      changes: await changesSince(tx, call.language, held, before[0]),
      ...(await agendaOf(tx, call.language, held)),
      asking: [...asking],
      decisions: decisions.toReversed().map((row) => {
        const chosen = chosenOption(row);
        return {
          id: row.id,
          reference: row.reference,
          title: row.title,
          state: row.state as DecisionState, // written only through its contract
          owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
          dueOn: row.due_on,
          hours: chosen?.hours ?? null,
          cost: chosen?.cost ?? null,
        };
      }),
    };
  }),
);

/**
 * Returns the open items of a meeting, each with the object that put it there; an item with a closed object is gone. A reader of the
 * meeting can know how many papers are closed to them: each member reads each paper under their own rights.
 */
async function agendaOf(tx: ActorTx, language: Language, held: StoredRecord) {
  const rows = await recordsOfMeetings(tx, 'agenda_item', [held.id]);
  const items = [];
  let closed = (await itemCount(tx, held.id)) - rows.length;
  for (const row of rows.filter((one) => one.state === 'open')) {
    const body = itemBody(row);
    const [source] = await cardsFor(tx, language, body.source.kind, [body.source.id]);
    if (!source) closed += 1;
    if (!source || isClosedPaper(source)) continue;
    items.push({
      id: row.id,
      reference: row.reference,
      title: row.title,
      lead: body.lead,
      version: row.version,
      source: {
        kind: source.kind,
        id: source.id,
        reference: source.reference,
        title: source.title,
        state: source.state,
        marking: markingOf(tx.partsOf(source.labelId)),
      },
    });
  }
  return { items, closed: Math.max(0, closed) };
}
