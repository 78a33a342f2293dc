import type { endSession } from '@reeve/contract';
import { eventOf } from '@reeve/store';
import type { Call } from '../call/operation.ts';

/** Logs that a person ended sessions of their own from another one. */
export async function logEnded(
  { deps, person }: Pick<Call<typeof endSession>, 'deps' | 'person'>,
  ids: readonly string[],
): Promise<void> {
  await deps.journal.log(
    person.agencyId,
    eventOf(person, undefined, {
      action: 'sign_out',
      objectKind: 'session',
      objectIds: ids,
      because: 'ended_elsewhere',
    }),
  );
}
