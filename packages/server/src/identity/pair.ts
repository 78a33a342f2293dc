import { identityComparer, type ComparedIdentities } from '@reeve/analysis';
import { COMPARED_KINDS, entityPair, ReeveError, type JoinedIdentities } from '@reeve/domain';
import {
  entitiesNamed,
  identityDecisions,
  identityFacts,
  joinedWith,
  type ActorTx,
  type LoadedEntity,
  type StoredIdentityDecision,
} from '@reeve/store';
import { requireOpenEntity } from '../access/closer-look.ts';
import { comparableBy } from './comparable-by.ts';
import { identitiesIn, recordOf, type KnownIdentity } from './known-identity.ts';

/** Two identities that a person compares, each opened as its page is, in the order of their ids. */
export interface OpenPair {
  readonly compared: ComparedIdentities;
  readonly identities: readonly [first: KnownIdentity, second: KnownIdentity];
  readonly entities: readonly [first: LoadedEntity, second: LoadedEntity];
  /** On the entities behind the two, oldest first, with withdrawn ones. */
  readonly decisions: readonly StoredIdentityDecision[];
}

/**
 * Opens two entities to compare them, under the conditions of their pages. Given an entity that was joined to another, the pair
 * is that of the one it is shown as.
 *
 * @returns undefined if both are shown as one already
 * @throws ReeveError not_found, reason_needed, acknowledgement_needed; invalid_input or not_permitted — not to be compared; conflict
 */
export async function openPair(
  tx: ActorTx,
  ids: { readonly first: string; readonly second: string },
): Promise<OpenPair | undefined> {
  const one = await requireOpenEntity(tx, ids.first);
  const other = await requireOpenEntity(tx, ids.second);
  if (one.id === other.id) return undefined;
  if (other.kind !== one.kind || !COMPARED_KINDS.some((kind) => kind === one.kind))
    throw new ReeveError(
      'invalid_input',
      'Only two entities of one kind that has a name or a number are compared. Nothing was saved.',
    );
  const entities = one.id < other.id ? ([one, other] as const) : ([other, one] as const);
  const { identities, compared, joined } = await compare(tx, entities);
  const mayCompare = await comparableBy(tx, identities, joined);
  if (!mayCompare(one.id, other.id))
    throw new ReeveError(
      'not_permitted',
      'These two persons are not compared: the categories on their links do not allow it. Nothing was saved.',
    );
  const [first, second] = entities;
  const decisions = await decisionsAmong(tx, first.members, second.members);
  return { identities, compared, entities, decisions };
}

/** Compares two entities; how many others have their names is read as well. */
async function compare(
  tx: ActorTx,
  [first, second]: OpenPair['entities'],
): Promise<Pick<OpenPair, 'identities' | 'compared'> & { readonly joined: JoinedIdentities }> {
  const members = [...first.members, ...second.members];
  const own = await identityFacts(tx, { ids: members });
  const names = own.flatMap(({ property, value }) => (property === 'name' && value !== null ? [value] : []));
  const kind = first.kind;
  const namesakes = await entitiesNamed(
    tx,
    names.map((words) => ({ kind, words })),
  );
  const others = namesakes.map(({ id }) => id).filter((id) => !members.includes(id));
  const facts = [...own, ...(others.length === 0 ? [] : await identityFacts(tx, { ids: [...new Set(others)] }))];
  const pointed = facts.flatMap(({ subjectId, objectId }) => (objectId === null ? [subjectId] : [subjectId, objectId]));
  const joined = await joinedWith(tx, [...new Set([...members, ...others, ...pointed])]);
  if (joined.leadOf(first.id) === joined.leadOf(second.id))
    throw new ReeveError('conflict', 'These two were joined meanwhile. Nothing was saved.');
  const identities = identitiesIn(facts, joined);
  const [one, other] = [identities.get(first.id), identities.get(second.id)];
  if (!one || !other)
    throw new ReeveError(
      'invalid_input',
      'One of the two has no name, number or link to be compared by. Nothing was saved.',
    );
  const records = new Map([...identities.values()].map((known) => [known.id, recordOf(known, joined)]));
  const comparer = identityComparer([...records.values()]);
  const compared = comparer.compare(recordOf(one, joined), recordOf(other, joined));
  return { identities: [one, other], compared, joined };
}

/** Decisions on each of some entities with each of others. */
export async function decisionsAmong(
  tx: ActorTx,
  ones: readonly string[],
  others: readonly string[],
): Promise<readonly StoredIdentityDecision[]> {
  const pairs = ones.flatMap((one) => others.filter((other) => other !== one).map((other) => entityPair(one, other)));
  return identityDecisions(tx, { pairs, withdrawn: true });
}

/** The last decision on two identities that was not withdrawn. */
export const standingDecision = ({ decisions }: Pick<OpenPair, 'decisions'>): StoredIdentityDecision | undefined =>
  decisions.findLast(({ withdrawnAt }) => withdrawnAt === null);

/** The one whose first statement is older: joined to it, the other never renames it. */
export function olderOf([first, second]: OpenPair['identities']): KnownIdentity {
  const begin = ({ facts }: KnownIdentity): number => Math.min(...facts.map(({ recordedAt }) => recordedAt.getTime()));
  return begin(second) < begin(first) ? second : first;
}
