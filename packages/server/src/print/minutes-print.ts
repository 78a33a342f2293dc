import type { agendaItem, decision, meeting } from '@reeve/contract';
import { joinLabels, titleIn, type DecisionState, type Measure } from '@reeve/domain';
import type { MinutesDecision, MinutesPrint, MinutesItem } from '@reeve/formats';
import { areaNames, listRecords, readCodeLists, staffNames, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { codeListsOf } from '../code-list/lists.ts';
import { maskPrinted } from '../call/mask-expired.ts';
import { cardsFor } from '../wording.ts';
import { printMarking, frameOf, type PrintReader } from './frame.ts';

type MeetingBody = z.output<typeof meeting.create.input>['body'];
type ItemBody = z.output<typeof agendaItem.create.input>['body'];
type DecisionBody = z.output<typeof decision.create.input>['body'];
/** Bodies of meetings, items and decisions are written only through their contracts. */
const itemBody = (row: StoredRecord): ItemBody => row.body as ItemBody;
const decisionBody = (row: StoredRecord): DecisionBody => row.body as DecisionBody;

/** More than any meeting has. */
const MOST = 200;

/** Returns the minutes of a meeting for this reader: each item with its options and decision, then decisions without an item. */
export async function minutesPrint(
  tx: ActorTx,
  { signedIn, language }: PrintReader,
  row: StoredRecord,
): Promise<MinutesPrint> {
  const body = row.body as MeetingBody; // written only through its contract
  const names = await staffNames(tx);
  const { offenceTypes } = codeListsOf(await readCodeLists(tx));
  const offenceName = (code: string): string => {
    const listed = offenceTypes.find((type) => type.code === code);
    return listed ? titleIn(language, listed) : code;
  };
  const items = (await listRecords(tx, 'agenda_item', { limit: MOST }))
    .filter((one) => itemBody(one).meetingId === row.id)
    .toReversed();
  const decisions = (await listRecords(tx, 'decision', { limit: MOST }))
    .filter((one) => decisionBody(one).meetingId === row.id)
    .toReversed();
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
      decision: taken && (await decisionOf(tx, taken, names, offenceName)),
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
      decision: await decisionOf(tx, one, names, offenceName),
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
    attendance: body.attendance, // stored only through the contract
    ...(await maskPrinted(tx, row.id, { conflicts: body.conflicts, minutes: body.minutes, items: printed })),
  };
}

function optionsOf(row: StoredRecord): MinutesItem['options'] {
  return decisionBody(row).options.map((option) => ({
    code: option.code,
    title: option.title,
    hours: option.hours,
    for: option.forIt,
    against: option.against,
  }));
}

async function decisionOf(
  tx: ActorTx,
  row: StoredRecord,
  names: ReadonlyMap<string, string>,
  offenceName: (code: string) => string,
): Promise<MinutesDecision> {
  const body = decisionBody(row);
  return {
    reference: row.reference,
    state: row.state as DecisionState,
    chosen: body.chosen,
    reason: body.reason,
    owner: row.owner_id === null ? undefined : names.get(row.owner_id), // as above
    dueOn: row.due_on ?? undefined,
    measure: body.measure && (await measureInWords(tx, body.measure, offenceName)),
    measureText: body.measureText,
    plan: body.plan,
  };
}

/** Returns a measure with names in place of its codes. */
async function measureInWords(tx: ActorTx, measure: Measure, offenceName: (code: string) => string): Promise<Measure> {
  const named = (codes: readonly string[]) => areaNames(tx, measure.dataSetId, codes);
  return {
    ...measure,
    offenceType: offenceName(measure.offenceType),
    treatedAreas: await named(measure.treatedAreas),
    comparisonAreas: await named(measure.comparisonAreas),
    displacementAreas: await named(measure.displacementAreas),
    displacementComparisonAreas: await named(measure.displacementComparisonAreas),
  };
}
