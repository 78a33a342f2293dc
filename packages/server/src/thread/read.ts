import { readThread, type ThreadNode } from '@reeve/contract';
import { ReeveError, type Language } from '@reeve/domain';
import {
  currentGrades,
  hasLostBasis,
  isBased,
  joinedWith,
  objectCard,
  staffNames,
  threadGaps,
  walkThread,
  withheldAtAddress,
  type ActorTx,
  type Reached,
  type Walk,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { titleOf } from '../wording.ts';

type Graded = ThreadNode['grade'];

/** Returns the objects reached, with grades and names as far as this person can read them. */
async function nodesOf(tx: ActorTx, language: Language, reached: readonly Reached[]): Promise<ThreadNode[]> {
  const grades = await currentGrades(
    tx,
    reached.filter((card) => card.kind === 'report').map((card) => card.id),
  );
  const makers = new Set(reached.map((card) => card.madeBy).filter((id) => id !== null));
  const names = await staffNames(tx, [...makers]);
  return reached.map((card) => ({
    kind: card.kind,
    id: card.id,
    reference: card.reference,
    title: titleOf(tx, language, card),
    at: card.at?.toISOString() ?? null,
    by: card.madeBy === null ? null : (names.get(card.madeBy) ?? null),
    grade: (grades.get(card.id) ?? null) as Graded, // stored only from parsed codes
    state: card.state,
    marking: markingOf(tx.partsOf(card.labelId)),
    hop: card.hop,
  }));
}

/** Both walks of an entity begin with the same edges. */
function unique(edges: readonly Walk['edges'][number][]): Walk['edges'][number][] {
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.relation} ${edge.to}`, edge])).values()];
}

export const readThreadHandler = handle(readThread, (call) =>
  call.read(async (tx) => {
    const { kind, id } = call.params;
    const card = await objectCard(tx, kind, id);
    const none = { reached: [], edges: [], expired: [], cut: false } as const;
    // The card of an entity has its kind as its state.
    const members = kind === 'entity' ? (await joinedWith(tx, [id])).membersOf(id) : [id];
    const without = kind === 'entity' && card.state === 'address' ? await withheldAtAddress(tx, members) : undefined;
    const walk = (direction: 'why' | 'so_what') => walkThread(tx, { ...card, members }, direction, undefined, without);
    const why = call.query.direction === 'so_what' ? none : await walk('why');
    const soWhat = call.query.direction === 'why' ? none : await walk('so_what');
    const [start] = await nodesOf(tx, call.language, [{ ...card, hop: 0 }]);
    if (!start) throw new ReeveError('internal', 'The start of a thread got lost.');
    const shown = new Set([id, ...why.reached.map((one) => one.id), ...soWhat.reached.map((one) => one.id)]);
    call.consulted({ action: 'view', objectKind: 'thread', objectIds: [...shown] });
    return {
      start,
      why: await nodesOf(tx, call.language, why.reached),
      soWhat: await nodesOf(tx, call.language, soWhat.reached),
      edges: unique([...why.edges, ...soWhat.edges]),
      gaps: call.query.direction === 'so_what' ? [] : [...(await threadGaps(tx, [card, ...why.reached]))],
      expired: [...why.expired],
      partExpired: isBased(kind) && (await hasLostBasis(tx, kind, id)),
      cut: why.cut || soWhat.cut,
    };
  }),
);
