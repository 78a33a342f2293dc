import { currentDecisions, type EntityPair, type IdentityDecision } from './identity-decision.ts';

/** Entities that persons decided are one, for the reader of those decisions. Statements stay with the entity they name. */
export interface JoinedIdentities {
  /** The entity under whose reference another is shown; itself if nothing was joined. */
  readonly leadOf: (id: string) => string;
  /** All entities shown as one with another: the lead first, then by id. */
  readonly membersOf: (id: string) => readonly string[];
  /** Pairs that a person decided are different and that other decisions make one. */
  readonly conflicts: readonly EntityPair[];
}

/**
 * Joins the entities of a reader's decisions. Each `same` leads one entity to the one it names as kept; the lead of those
 * joined is the one that leads nowhere. Joining another entity to them never renames them, and withdrawing a decision
 * restores exactly what was there without it, for nothing else is stored.
 *
 * Where a reader does not see every decision that another made, two leads can be joined, or all lead in a circle: then
 * the one that a decision kept first.
 *
 * @param decisions oldest first, without those withdrawn
 * Cost: O(n log n).
 */
export function joinIdentities(decisions: readonly IdentityDecision[]): JoinedIdentities {
  const current = currentDecisions(decisions);
  const same = current.filter(({ outcome }) => outcome === 'same');
  const groups = groupsOf(same.map(({ pair }) => pair));
  const yielded = new Set(same.map(({ pair: [first, second], keptId }) => (keptId === first ? second : first)));
  const keptInOrder = [...new Set(same.map(({ keptId }) => keptId ?? ''))];
  const leads = new Map<string, readonly string[]>();
  for (const group of new Set(groups.values())) {
    const ordered = keptInOrder.filter((id) => group.has(id));
    const lead = ordered.find((id) => !yielded.has(id)) ?? ordered[0] ?? '';
    leads.set(lead, [lead, ...[...group].filter((id) => id !== lead).toSorted()]);
    for (const id of group) leads.set(id, leads.get(lead) ?? []);
  }
  const membersOf = (id: string): readonly string[] => leads.get(id) ?? [id];
  const leadOf = (id: string): string => membersOf(id)[0] ?? id;
  const conflicts = current
    .filter(({ outcome, pair: [first, second] }) => outcome === 'different' && leadOf(first) === leadOf(second))
    .map(({ pair }) => pair);
  return { leadOf, membersOf, conflicts };
}

/** The group of each entity of some pairs: those that a chain of pairs connects. */
function groupsOf(pairs: readonly EntityPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  const groupOf = (id: string): Set<string> => {
    const group = groups.get(id) ?? new Set([id]);
    groups.set(id, group);
    return group;
  };
  for (const [first, second] of pairs) {
    const [one, other] = [groupOf(first), groupOf(second)];
    const [larger, smaller] = one.size >= other.size ? [one, other] : [other, one];
    for (const id of smaller) groups.set(id, larger.add(id));
  }
  return groups;
}
