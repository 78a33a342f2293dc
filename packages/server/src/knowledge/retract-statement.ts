import { retractStatement } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { retractStatement as storedRetraction } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Marks a statement as no longer valid, for those who work on statements; it stays on record with the reason.
 *
 * @throws ReeveError not_permitted — for others; not_found — the statement is not visible
 */
export const retractStatementHandler = handle(retractStatement, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'make_statement'))
      throw new ReeveError('not_permitted', 'Your role does not retract statements. Nothing was changed.');
    const at = await storedRetraction(tx, call.params.id, call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'statement', objectIds: [call.params.id] });
    return { retractedAt: at.toISOString() };
  }),
);
