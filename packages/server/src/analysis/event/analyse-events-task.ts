import { wholeTask } from '@reeve/compute';
import type { EventParameters, EventSelection } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import type { EventOutcome } from './method.ts';
import { askEvents } from './methods.ts';
import { selectEvents, type SelectableEvents } from './selected.ts';

/** The crimes that a question was put to. */
interface AskedEvents {
  readonly n: number;
  readonly digest: string;
}

/** Returns number and digest of the crimes of a selection. */
export const digestEventsTask = wholeTask(
  (given: SelectableEvents & { readonly selection: EventSelection }): AskedEvents => {
    const { n, digest } = selectEvents(given, given.selection);
    return { n, digest };
  },
);

/**
 * Puts one question to the crimes of its selection.
 *
 * @throws ReeveError invalid_input — there are no such crimes; state_forbids — they cannot answer it
 */
export const analyseEventsTask = wholeTask(
  async (
    given: SelectableEvents & { readonly parameters: EventParameters },
  ): Promise<AskedEvents & EventOutcome<unknown>> => {
    const events = selectEvents(given, given.parameters.selection);
    if (events.n === 0)
      throw new ReeveError(
        'invalid_input',
        'There are no crimes in this selection that you may see. Nothing was run.',
        {
          fields: ['selection'],
          because: 'no_such_crimes',
        },
      );
    const { result, found } = await askEvents(events, given.parameters);
    return { n: events.n, digest: events.digest, result, found };
  },
);
