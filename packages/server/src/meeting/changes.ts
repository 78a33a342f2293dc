import { addDays, type Language, type ObjectKind } from '@reeve/domain';
import { startOfDay, stepsSince, type ActorTx, type StoredRecord } from '@reeve/store';
import { cardsFor } from '../wording.ts';
import { meetingBody } from './body.ts';

/** Steps that a meeting is informed of: results, what happened, and what was approved. */
const STEPS = [
  'evaluation.evaluated',
  'outcome.recorded',
  'task.done',
  'product.approved',
  'threat_assessment.approved',
  'control_strategy.signed',
  'gap.closed',
  'requirement.answered',
];
/** The most that one meeting looks at. */
const MOST = 30;

/** What has changed from the day of the meeting before until this one, newest first. Empty without a meeting before it. */
export async function changesSince(
  tx: ActorTx,
  language: Language,
  row: StoredRecord,
  before: StoredRecord | undefined,
) {
  if (!before) return [];
  const from = startOfDay(tx.timeZone, meetingBody(before).heldOn);
  // Of a meeting that is over, what its room could look at.
  const until = row.state === 'called' ? undefined : startOfDay(tx.timeZone, addDays(meetingBody(row).heldOn, 1));
  const steps = await stepsSince(tx, from, until, STEPS, MOST);
  const kinds = [...new Set(steps.map(({ kind }) => kind as ObjectKind))]; // written only with kinds
  const cards = (
    await Promise.all(
      kinds.map((kind) =>
        cardsFor(
          tx,
          language,
          kind,
          steps.filter((one) => one.kind === kind).map(({ id }) => id),
        ),
      ),
    )
  ).flat();
  return steps.flatMap(({ id, at }) => {
    const card = cards.find((one) => one.id === id);
    if (!card) return [];
    const { kind, reference, title, state } = card;
    return [{ kind, id, reference, title, state, at: at.toISOString() }];
  });
}
