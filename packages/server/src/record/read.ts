import { isReeveError } from '@reeve/domain';
import {
  citesOf,
  historyOf,
  loadRecord,
  maskMentions,
  requireAcknowledgement,
  staffNames,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { titleOf } from '../wording.ts';
import { recordRow } from './list.ts';
import { shownStep } from './shown-step.ts';
import type { RecordSpec } from './spec.ts';
import { verdictOn } from './verdict.ts';

/** Returns the handler that reads one record of a kind, with its citations, history and steps. */
export function readHandler<B>(spec: RecordSpec<B>): Handler {
  return handle(spec.read, (call) =>
    call.read(async (tx) => {
      const { id } = call.params as { id: string }; // parsed by the read operation every kind shares
      const stored = await loadOrSayEnded(spec, tx, id);
      if (spec.kind === 'product') await requireAcknowledgement(tx, { kind: 'product', id, labelId: stored.label_id });
      const row = { ...stored, ...spec.say?.(stored, call.language) };
      const cites = await maskMentions(tx, await citesOf(tx, id));
      const history = await historyOf(tx, id);
      call.consulted({ action: 'view', objectKind: spec.kind, objectIds: [id] });
      return {
        ...recordRow(tx, row, await staffNames(tx)),
        ...(await spec.more?.(tx, stored, call.language)),
        body: row.body,
        cites: cites.map((card) => ({
          kind: card.kind,
          id: card.id,
          reference: card.reference,
          title: titleOf(tx, call.language, card),
          state: card.state,
        })),
        history: history.map((line) => ({ ...line, at: line.at.toISOString() })),
        actions: await actionsOn(spec, tx, stored),
      };
    }),
  );
}

/** Returns the record, or why it is not read any more. */
async function loadOrSayEnded<B>(spec: RecordSpec<B>, tx: ActorTx, id: string): Promise<StoredRecord> {
  try {
    return await loadRecord(tx, spec.kind, id);
  } catch (error) {
    throw (isReeveError(error, 'not_found') && (await spec.ended?.(tx, id))) || error;
  }
}

/** Returns the steps of a record, and why a step is not available to this person. */
async function actionsOn<B>(spec: RecordSpec<B>, tx: ActorTx, row: StoredRecord) {
  const actions = [];
  for (const to of spec.steps(row.state, row)) {
    actions.push(shownStep(to, await verdictOn(spec, tx, row, to), (actor) => spec.mayMove(tx, row, to, actor)));
  }
  return actions;
}
