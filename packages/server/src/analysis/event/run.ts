import { createHash } from 'node:crypto';
import type { EventParameters, EventResult } from '@reeve/contract';
import { isReeveError, ReeveError, type Titled } from '@reeve/domain';
import { markEvents, type ActorTx } from '@reeve/store';
import type { SaidEvents } from '../said.ts';
import { chosenAreas, type ChosenAreas } from './chosen-areas.ts';
import { askEvents } from './methods.ts';
import { selectEvents, type SelectedEvents } from './selected.ts';

/** The crimes of a selection as one person sees them at one moment, with what tells later whether they have changed. */
export interface EventInput {
  readonly events: SelectedEvents;
  readonly batchIds: readonly string[];
  readonly mark: string;
  /** The areas of a set it was asked of, where it was. */
  readonly chosen: ChosenAreas | undefined;
}

export interface EventRun {
  readonly result: EventResult;
  readonly found: unknown;
  readonly inputDigest: string;
  readonly inputMark: string;
  readonly inputCount: number;
  readonly resultDigest: string;
  readonly batchIds: readonly string[];
}

/** @throws ReeveError invalid_input — no such crimes */
export async function readInput(tx: ActorTx, { selection }: EventParameters): Promise<EventInput> {
  const chosen = await chosenAreas(tx, selection);
  const { batchIds, mark } = await markEvents(tx, selection);
  const events = await selectEvents(tx, selection, chosen);
  if (events.n === 0)
    throw new ReeveError('invalid_input', 'There are no crimes in this selection that you may see. Nothing was run.', {
      fields: ['selection'],
      because: 'no_such_crimes',
    });
  return { events, batchIds, mark, chosen };
}

/** Ask, outside of any transaction: a long calculation holds no rows. */
export async function runEvents(input: EventInput, parameters: EventParameters): Promise<EventRun> {
  const { result, found } = await askEvents(input.events, parameters);
  return {
    result,
    found,
    inputDigest: input.events.digest,
    inputMark: input.mark,
    inputCount: input.events.n,
    resultDigest: createHash('sha256').update(JSON.stringify(result)).digest('hex'),
    batchIds: input.batchIds,
  };
}

/** Whether the crimes a run was made from have changed since: only where their mark has is every one of them looked at. */
export async function haveEventsChanged(
  tx: ActorTx,
  parameters: EventParameters,
  run: Pick<EventRun, 'inputDigest' | 'inputMark'>,
): Promise<boolean> {
  try {
    // A set of areas never changes; it can be gone.
    await chosenAreas(tx, parameters.selection);
    if ((await markEvents(tx, parameters.selection)).mark === run.inputMark) return false;
    return (await readInput(tx, parameters)).events.digest !== run.inputDigest;
  } catch (error) {
    // All of the crimes, or the areas, are gone.
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'state_forbids')) return true;
    throw error;
  }
}

/** What the run found, with the agency's words as they are today. */
export function saidEvents(
  parameters: EventParameters,
  run: EventRun,
  named: { readonly offenceTypes: readonly Titled[]; readonly areas: readonly string[] },
): SaidEvents {
  const { method, selection } = parameters;
  return {
    form: 'events',
    subject: {
      question: method,
      offences: selection.types.map(
        (code) => named.offenceTypes.find((type) => type.code === code) ?? { code, title: code.replaceAll('_', ' ') },
      ),
      areas: named.areas,
      from: selection.from,
      to: selection.to,
    },
    found: run.found,
  };
}
