import { identityComparer, type ComparedIdentities } from '@reeve/analysis';
import type { IDENTITY_BANDS, WaitingIdentityPair } from '@reeve/contract';
import {
  COMPARED_KINDS,
  currentDecisions,
  joinIdentities,
  type ComparedKind,
  type JoinedIdentities,
} from '@reeve/domain';
import { identityDecisions, identityFacts, MOST_FACTS, type ActorTx, type StoredIdentityDecision } from '@reeve/store';
import { comparableBy } from './comparable-by.ts';
import { identitiesIn, newFacts, recordOf } from './known-identity.ts';

/** Two identities that wait for a decision, in the order of their ids. */
export interface WaitingPair {
  readonly first: string;
  readonly second: string;
  readonly state: WaitingIdentityPair['state'];
  readonly band: (typeof IDENTITY_BANDS)[number];
}

export interface WaitingPairs {
  readonly pairs: readonly WaitingPair[];
  /** Current decisions that two entities are different, which others made one. */
  readonly conflicts: readonly StoredIdentityDecision[];
  /** Which entities are shown as one, by the decisions that this person may see. */
  readonly joined: JoinedIdentities;
  /** True if only the newest statements were read. */
  readonly partial: boolean;
}

/**
 * Finds the pairs of identities that this person may compare and that wait for an answer: not those decided to be different, until
 * there is a statement about one of them that who decided could not see.
 *
 * Computed at each reading from what the reader may see, and stored nowhere. Cost: about 0.3 ms an entity.
 *
 * @param of one kind alone, and the most statements that are read
 */
export async function waitingPairs(
  tx: ActorTx,
  { kind, newest = MOST_FACTS }: { readonly kind?: ComparedKind | undefined; readonly newest?: number } = {},
): Promise<WaitingPairs> {
  const decisions = await identityDecisions(tx);
  const facts = await identityFacts(tx, { kinds: kind === undefined ? COMPARED_KINDS : [kind], newest });
  const joined = joinIdentities(decisions);
  const identities = identitiesIn(facts, joined);
  const compared = [...identities.values()].filter((one) => kind === undefined || one.kind === kind);
  const mayCompare = await comparableBy(tx, compared, joined);
  const current = currentDecisions(decisions);
  const last = new Map(current.map((one) => [one.pair.map(joined.leadOf).toSorted().join(' '), one]));
  const { candidates } = identityComparer(compared.map((one) => recordOf(one, joined)));
  const open = candidates().flatMap((found): (ComparedIdentities & Pick<WaitingPair, 'state'>)[] => {
    const [first = '', second = ''] = [found.first, found.second].toSorted();
    const [one, other] = [identities.get(first), identities.get(second)];
    if (!one || !other || !mayCompare(first, second)) return [];
    const decision = last.get(`${first} ${second}`);
    if (!decision) return [{ ...found, first, second, state: 'open' }];
    if (newFacts(decision, one, other).length > 0) return [{ ...found, first, second, state: 'new_facts' }];
    return decision.outcome === 'unsure' ? [{ ...found, first, second, state: 'unsure' }] : [];
  });
  return {
    pairs: inBands(open),
    conflicts: current.filter(
      ({ outcome, pair: [first, second] }) => outcome === 'different' && joined.leadOf(first) === joined.leadOf(second),
    ),
    joined,
    partial: facts.length === newest,
  };
}

/** A pair is in a band by how many others share an entity with it, for its answer helps with them; never by where it leans. */
function inBands(open: readonly (ComparedIdentities & Pick<WaitingPair, 'state'>)[]): readonly WaitingPair[] {
  const pairsOf = new Map<string, number>();
  for (const { first, second } of open) for (const id of [first, second]) pairsOf.set(id, (pairsOf.get(id) ?? 0) + 1);
  return open.map(({ first, second, state }) => {
    const others = (pairsOf.get(first) ?? 0) + (pairsOf.get(second) ?? 0) - 2;
    const band = others > 1 ? 'many' : others === 1 ? 'few' : 'little';
    return { first, second, state, band };
  });
}
