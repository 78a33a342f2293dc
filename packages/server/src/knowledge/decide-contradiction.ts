import { decideContradiction } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { decideContradiction as storedDecision } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Records that two statements contradict each other, or how that was settled, for those who work on statements.
 *
 * @throws ReeveError not_permitted — for others; not_found — one of the two is not visible; invalid_input — the
 * outcome is missing or names neither of the two
 */
export const decideContradictionHandler = handle(decideContradiction, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'make_statement'))
      throw new ReeveError('not_permitted', 'Your role does not work on statements. Nothing was changed.');
    const { otherId, state, outcome, doubtedId, reason } = call.input;
    const isDoubted = outcome === 'one_doubted';
    const isComplete =
      (state === 'settled') === (outcome !== undefined) &&
      isDoubted === (doubtedId !== undefined) &&
      (!isDoubted || doubtedId === call.params.id || doubtedId === otherId);
    if (!isComplete)
      throw new ReeveError(
        'invalid_input',
        'State how it is settled: both kept, one of the two doubted, or resolved. Nothing was saved.',
        { fields: [isDoubted ? 'doubtedId' : 'outcome'] },
      );
    const of = { statementId: call.params.id, otherId, state, outcome, doubtedId, reason };
    const at = await storedDecision(tx, of);
    tx.audit({
      action: 'alter',
      objectKind: 'statement',
      objectIds: [call.params.id, otherId],
      because: `contradiction_${state}`,
    });
    return { at: at.toISOString() };
  }),
);
