import {
  joinLabels,
  leadsTo,
  THREAD_BOUNDS,
  type ObjectKind,
  type Relation,
  type ThreadDirection,
  type ThreadEnd,
} from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { objectCards, type ObjectCard } from '../record/object.ts';
import type { ThreadRow } from '../schema/schema.ts';

/**
 * Writes one edge of the golden thread in the transaction of the citing object. Both ends are given with their
 * labels; the edge has their join, so that a reader of an edge may see both its ends.
 */
export async function insertEdge(
  tx: ActorTx,
  from: ThreadEnd & { readonly labelId: number },
  relation: Relation,
  to: ThreadEnd & { readonly labelId: number },
): Promise<void> {
  const label_id = await tx.labelFor(joinLabels(tx.partsOf(from.labelId), tx.partsOf(to.labelId)));
  await tx.db
    .insertInto('thread')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id,
      from_agency: tx.person.agencyId,
      from_kind: from.kind,
      from_id: from.id,
      relation,
      to_agency: tx.person.agencyId,
      to_kind: to.kind,
      to_id: to.id,
      at: tx.now(),
      by: tx.person.accountId,
    })
    .execute();
}

/** An object reached by a walk. */
export interface Reached extends ObjectCard {
  readonly hop: number;
}

export interface Walk {
  /** Objects reached, nearest first. Without the start. */
  readonly reached: readonly Reached[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly relation: Relation }[];
  /** Steps to sources that have fallen due, by the visible object that rests on them. Only sources the reader could read. */
  readonly expired: readonly { readonly id: string; readonly sources: number }[];
  /** True if the walk stopped at its bounds. */
  readonly cut: boolean;
}

/**
 * Walks the thread from one object, breadth first: towards what it rests on (`why`) or towards what rests on it (`so_what`).
 * Every end is read under the reader's rights before the walk continues from it: an edge whose other end they may not see is
 * dropped, nothing behind it is reached through it, and it is not counted.
 *
 * @param start with `members`, entities that are shown as it: their statements are its own
 * @param without objects that the page of the start leaves out: dropped in the same way
 */
export async function walkThread(
  tx: ActorTx,
  start: ThreadEnd & { readonly members?: readonly string[] },
  direction: ThreadDirection,
  bounds: { readonly hops: number; readonly objects: number } = THREAD_BOUNDS,
  without: ReadonlySet<string> = new Set(),
): Promise<Walk> {
  const reached = new Map<string, Reached>();
  const edges = new Map<string, Walk['edges'][number]>();
  const expired = new Map<string, Set<string>>();
  const members = new Set([start.id, ...(start.members ?? [])]);
  const isKnown = (id: string): boolean => members.has(id) || reached.has(id);
  const shownAs = (id: string): string => (members.has(id) ? start.id : id);
  let frontier = [...members];
  let cut = false;
  for (let hop = 1; frontier.length > 0; hop += 1) {
    // One query beyond the last hop: a thread that ends exactly there was not cut.
    const beyond = hop > bounds.hops;
    // An entity consists of its statements: its results are theirs.
    const towards = hop === 1 && start.kind === 'entity' ? 'why' : direction;
    const found = (await edgesFrom(tx, frontier, towards)).filter(({ end }) => !without.has(end.id));
    const cards = await visibleCards(
      tx,
      found.map(({ end }) => end).filter((end) => !isKnown(end.id)),
    );
    const next: string[] = [];
    for (const { row, edge, end } of found) {
      if (!isKnown(end.id)) {
        const card = cards.get(end.id);
        if (!card) {
          if (towards === 'why' && isExpiry(row))
            expired.set(edge.from, (expired.get(edge.from) ?? new Set()).add(end.id));
          continue;
        }
        if (beyond || reached.size >= bounds.objects) {
          cut = true;
          continue;
        }
        reached.set(end.id, { ...card, hop });
        next.push(end.id);
      }
      edges.set(row.id, { ...edge, from: shownAs(edge.from), to: shownAs(edge.to) });
    }
    frontier = next;
  }
  return {
    reached: [...reached.values()],
    edges: [...edges.values()],
    expired: [...expired].map(([id, sources]) => ({ id, sources: sources.size })),
    cut,
  };
}

/** Kinds that have a last visible day. */
export const EXPIRING_KINDS: readonly string[] = [
  'report',
  'statement',
  'hypothesis_matrix',
  'judgement',
  'product',
  'person_nomination',
];

/**
 * An edge has the join of the labels of both its ends, so a reader of the edge may see both ends. An end that is nevertheless missing
 * for them has passed its last visible day. Only these kinds have one.
 */
function isExpiry(edge: Pick<ThreadRow, 'relation' | 'to_kind'>): boolean {
  return edge.relation !== 'about' && EXPIRING_KINDS.includes(edge.to_kind);
}

interface FoundEdge {
  readonly row: ThreadRow;
  readonly edge: Walk['edges'][number];
  /** The end it leads to. */
  readonly end: ThreadEnd;
}

/** The visible edges from these objects. */
async function edgesFrom(
  tx: ActorTx,
  ids: readonly string[],
  direction: ThreadDirection,
): Promise<readonly FoundEdge[]> {
  const [near, far] = direction === 'why' ? (['from_id', 'to_id'] as const) : (['to_id', 'from_id'] as const);
  const any = sql<string>`any(${[...ids]}::uuid[])`;
  // `at` and `id` make the order the same in every run; the order of a set could reveal hidden rows.
  const rows = await tx.db
    .selectFrom('thread')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb(near, '=', any), eb('relation', '<>', 'about')]),
        eb.and([eb(far, '=', any), eb('relation', '=', 'about')]),
      ]),
    )
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const edge = { from: row.from_id, to: row.to_id, relation: row.relation as Relation }; // written only by insertEdge
    const id = leadsTo(edge, edge.from, direction) ?? edge.from;
    return { row, edge, end: { kind: (id === row.to_id ? row.to_kind : row.from_kind) as ObjectKind, id } }; // as above
  });
}

async function visibleCards(tx: ActorTx, ends: readonly ThreadEnd[]): Promise<ReadonlyMap<string, ObjectCard>> {
  const cards = new Map<string, ObjectCard>();
  for (const kind of new Set(ends.map((end) => end.kind))) {
    const ids = new Set(ends.filter((end) => end.kind === kind).map((end) => end.id));
    for (const card of await objectCards(tx, kind, [...ids])) cards.set(card.id, card);
  }
  return cards;
}
