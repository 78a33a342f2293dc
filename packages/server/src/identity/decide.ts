import { decideIdentity } from '@reeve/contract';
import { currentDecisions, ReeveError } from '@reeve/domain';
import { insertIdentityDecision } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { refusePersonNumbers } from '../record/person-words.ts';
import { requireMaker } from './known-identity.ts';
import { olderOf, openPair, type OpenPair } from './pair.ts';

/** One decision on one pair, by a named person (N7): no statement changes, and it can be withdrawn. */
export const decideIdentityHandler = handle(decideIdentity, (call) =>
  call.write(async (tx) => {
    requireMaker(tx);
    const { outcome, reason, seenId } = call.input;
    refusePersonNumbers([reason], 'reason');
    const pair = await openPair(tx, call.params);
    if (!pair) throw new ReeveError('conflict', 'These two are shown as one already. Nothing was saved.');
    if (outcome === 'same') refuseConflict(pair);
    const keptId = outcome === 'same' ? olderOf(pair.identities).id : null;
    const made = await insertIdentityDecision(tx, {
      pair: [pair.identities[0].id, pair.identities[1].id],
      outcome,
      keptId,
      because: reason,
      statementIds: basisOf(pair),
      consideredIds: pair.identities.flatMap(({ facts }) => facts.map(({ id }) => id)),
      seenId,
    });
    tx.audit({
      action: 'alter',
      objectKind: 'entity',
      objectIds: pair.identities.map(({ id }) => id),
      because: `identity_${outcome}`,
    });
    return { id: made.id, at: made.at.toISOString(), keptId };
  }),
);

/** The compared statements, and of each identity its first: who reads the decision can read both. */
function basisOf({ compared, identities }: OpenPair): readonly string[] {
  return [
    ...new Set([
      ...compared.evidence.flatMap(({ statements }) => statements.flat()),
      ...identities.flatMap(({ facts }) => facts.slice(0, 1).map(({ id }) => id)),
    ]),
  ];
}

/**
 * Refuses to join two identities of which entities were decided to be different, but for the two themselves: this decision
 * follows that one.
 * @throws ReeveError state_forbids
 */
function refuseConflict({ decisions, identities }: OpenPair): void {
  const ids = identities.map(({ id }) => id);
  const blocking = currentDecisions(decisions.filter(({ withdrawnAt }) => withdrawnAt === null)).find(
    ({ outcome, pair }) => outcome === 'different' && !pair.every((id) => ids.includes(id)),
  );
  if (blocking)
    throw new ReeveError(
      'state_forbids',
      `${blocking.by} decided on two of these that they are different. That decision has to be withdrawn first. Nothing was saved.`,
    );
}
