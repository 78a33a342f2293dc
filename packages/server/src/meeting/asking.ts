import type { Marking } from '@reeve/contract';
import {
  ASKS_AT,
  PRODUCT_RULES,
  strategyStanding,
  type AgendaReason,
  type ObjectKind,
  type ProductType,
} from '@reeve/domain';
import {
  onAnAgenda,
  readTogether,
  recordsInStatesQuery,
  recordsOfMeetings,
  type ActorTx,
  type RecordInState,
  type StoredRecord,
} from '@reeve/store';
import type { Language } from '@reeve/domain';
import { ALARM_PARTS, plansWithAlarm } from '../allocation/alarm.ts';
import { markingOf } from '../marking.ts';
import { cardsFor } from '../wording.ts';
import { itemBody, type MeetingBody } from './body.ts';
import { isClosedPaper } from './paper.ts';

/** The most objects read for each reason. */
const EACH = 50;
/** A month of weekly plans. */
const NEWEST_PLANS = 4;

export interface Asking {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string | null;
  readonly why: AgendaReason;
  readonly marking: Marking;
}

/** The records behind each reason, in the states in which they wait. A deferred item is found in the series instead. */
function queries(tx: ActorTx) {
  const each = EACH;
  return {
    sent_up: recordsInStatesQuery(tx, 'decision', ['not_ours'], { each, uncitedBy: 'agenda_item', parts: ['sentTo'] }),
    plan_to_adopt: recordsInStatesQuery(tx, 'allocation_plan', ['proposed'], { each }),
    // The newest alone: their whole bodies are read. Once one has been on an agenda, the next plan is looked at.
    disparity_alarm: recordsInStatesQuery(tx, 'allocation_plan', ['adopted'], {
      each: NEWEST_PLANS,
      uncitedBy: 'agenda_item',
      parts: ALARM_PARTS,
    }),
    task_overdue: recordsInStatesQuery(tx, 'task', ['assigned', 'accepted', 'in_progress', 'blocked'], {
      each,
      dueBefore: tx.today,
    }),
    decision_without_task: recordsInStatesQuery(tx, 'decision', ['adopted'], {
      each,
      uncitedBy: 'task',
      dueBefore: tx.today,
    }),
    task_to_evaluate: recordsInStatesQuery(tx, 'task', ['done'], { each }),
    assessment_without_strategy: recordsInStatesQuery(tx, 'threat_assessment', ['approved'], {
      each,
      uncitedBy: 'control_strategy',
    }),
    strategy_to_sign: recordsInStatesQuery(tx, 'control_strategy', ['draft'], { each }),
    strategy_to_review: recordsInStatesQuery(tx, 'control_strategy', ['signed'], {
      each,
      parts: ['validFrom', 'reviewedOn'],
    }),
    priority_to_review: recordsInStatesQuery(tx, 'priority', ['signed'], { each, parts: ['reviewOn'] }),
    product_to_decide: recordsInStatesQuery(tx, 'product', ['approved', 'disseminated'], {
      each,
      uncitedBy: 'decision',
      parts: ['type'],
    }),
    nomination_to_approve: recordsInStatesQuery(tx, 'person_nomination', ['asked'], { each }),
    nomination_to_task: recordsInStatesQuery(tx, 'person_nomination', ['approved'], { each, uncitedBy: 'decision' }),
    requirement_to_approve: recordsInStatesQuery(tx, 'requirement', ['proposed'], { each }),
    gap_open: recordsInStatesQuery(tx, 'gap', ['open'], { each, uncitedBy: 'requirement' }),
  };
}
type FoundReason = keyof ReturnType<typeof queries>;

const KIND: Readonly<Record<FoundReason, ObjectKind>> = {
  sent_up: 'decision',
  plan_to_adopt: 'allocation_plan',
  disparity_alarm: 'allocation_plan',
  task_overdue: 'task',
  decision_without_task: 'decision',
  task_to_evaluate: 'task',
  assessment_without_strategy: 'threat_assessment',
  strategy_to_sign: 'control_strategy',
  strategy_to_review: 'control_strategy',
  priority_to_review: 'priority',
  product_to_decide: 'product',
  nomination_to_approve: 'person_nomination',
  nomination_to_task: 'person_nomination',
  requirement_to_approve: 'requirement',
  gap_open: 'gap',
};

interface Parts {
  readonly type?: ProductType;
  readonly sentTo?: string;
  readonly reviewOn?: string;
  readonly validFrom?: string;
  readonly reviewedOn?: string | null;
}

/** Conditions that a state does not show. */
function waits(reason: FoundReason, { body }: RecordInState, held: MeetingBody): boolean {
  const { type, sentTo, reviewOn, validFrom, reviewedOn } = body as Parts; // as the contracts write them
  if (reason === 'sent_up') return sentTo === held.reach;
  if (reason === 'strategy_to_review')
    return strategyStanding('signed', validFrom ?? '', held.heldOn, reviewedOn ?? undefined) === 'review_due';
  if (reason === 'priority_to_review') return reviewOn !== undefined && reviewOn <= held.heldOn;
  // A subject profile rests on a decision, the approved nomination, and waits for none.
  if (reason === 'product_to_decide') return type !== undefined && PRODUCT_RULES[type].nomination === undefined;
  return true;
}

/**
 * Returns objects that ask for a place on the agenda of a meeting of this level, each once with its first reason. What is on the agenda of a
 * meeting that has been called asks no more.
 *
 * @param before the meetings before it in its series
 */
export async function askingFor(
  tx: ActorTx,
  language: Language,
  held: MeetingBody,
  before: readonly StoredRecord[],
): Promise<readonly Asking[]> {
  const reasons = ASKS_AT[held.level];
  const asked = queries(tx);
  const found = await readTogether(
    tx,
    Object.fromEntries(Object.entries(asked).filter(([reason]) => reasons.includes(reason as FoundReason))), // its own keys
  );
  const alarms = new Set(await plansWithAlarm(tx, found.disparity_alarm ?? []));
  const asking = reasons.flatMap((why): readonly Asking[] => {
    if (why === 'deferred') return [];
    const rows = (found[why] ?? []).filter((row) =>
      why === 'disparity_alarm' ? alarms.has(row.id) : waits(why, row, held),
    );
    return rows.map((row) => ({
      kind: KIND[why],
      id: row.id,
      reference: row.reference,
      title: row.title,
      state: row.state,
      why,
      marking: markingOf(tx.partsOf(row.label_id)),
    }));
  });
  const all = [...(await deferredItems(tx, language, before)), ...asking];
  const taken = await onAnAgenda(
    tx,
    all.map(({ id }) => id),
  );
  const once = new Map(all.toReversed().map((one) => [one.id, one]));
  return [...once.values()].toReversed().filter(({ id }) => !taken.has(id));
}

/** The objects of items that the series has left open. */
async function deferredItems(
  tx: ActorTx,
  language: Language,
  before: readonly StoredRecord[],
): Promise<readonly Asking[]> {
  const items = await recordsOfMeetings(
    tx,
    'agenda_item',
    before.map(({ id }) => id),
  );
  const asking: Asking[] = [];
  for (const row of items.filter(({ state }) => state === 'open')) {
    const { source } = itemBody(row);
    const [card] = await cardsFor(tx, language, source.kind, [source.id]);
    if (!card || isClosedPaper(card)) continue;
    asking.push({
      kind: card.kind,
      id: card.id,
      reference: card.reference,
      title: card.title,
      state: card.state,
      why: 'deferred',
      marking: markingOf(tx.partsOf(card.labelId)),
    });
  }
  return asking;
}
