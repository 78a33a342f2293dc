import { decideOrigin } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { decideOrigin as storedDecision, loadReport } from '@reeve/store';
import { requireOpen } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';

/** A person who reads both reports decides whether they have one origin; nothing is counted as one before. */
export const decideOriginHandler = handle(decideOrigin, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'make_statement'))
      throw new ReeveError('not_permitted', 'Your role does not work on statements. Nothing was changed.');
    const { otherId, answer, reason } = call.input;
    const { id } = call.params;
    if (id === otherId)
      throw new ReeveError('invalid_input', 'Choose two reports. Nothing was saved.', { fields: ['otherId'] });
    for (const one of [id, otherId]) await requireOpen(tx, await loadReport(tx, one));
    const at = await storedDecision(tx, { reportIds: [id, otherId], answer, reason });
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [id, otherId], because: `origin_${answer}` });
    return { at: at.toISOString() };
  }),
);
