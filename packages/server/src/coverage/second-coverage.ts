import { secondCoverage } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { secondCoverage as storedSecond } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Confirms a correction of coverage that another person entered, for those who import files.
 *
 * @throws ReeveError not_permitted — for others; not_found — there is none that this person can confirm
 */
export const secondCoverageHandler = handle(secondCoverage, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'import_crimes'))
      throw new ReeveError('not_permitted', 'Your role does not correct coverage. Nothing was changed.');
    if (!(await storedSecond(tx, call.params.id)))
      throw new ReeveError(
        'not_found',
        'There is no correction here that you could agree to: a second person does, and only once. Nothing was changed.',
      );
    tx.audit({ action: 'alter', objectKind: 'coverage', objectIds: [call.params.id], because: 'seconded' });
    return { secondedBy: tx.name };
  }),
);
