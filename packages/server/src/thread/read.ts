import { findByReference, readThread, type ThreadNode } from '@reeve/contract';
import { kindOfReference, normaliseReference, ReeveError, type ObjectKind } from '@reeve/domain';
import {
  currentGrades,
  objectByReference,
  objectCard,
  objectCards,
  walkThread,
  type ActorTx,
  type ObjectCard,
} from '@reeve/store';
import { handle } from '../operation.ts';

type Graded = ThreadNode['grade'];

async function nodesOf(
  tx: ActorTx,
  reached: readonly { kind: ObjectKind; id: string; hop: number }[],
): Promise<ThreadNode[]> {
  const cards = new Map<string, ObjectCard>();
  const byKind = new Map<ObjectKind, string[]>();
  for (const { kind, id } of reached) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  for (const [kind, ids] of byKind) {
    for (const card of await objectCards(tx, kind, ids)) cards.set(card.id, card);
  }
  const grades = await currentGrades(tx, byKind.get('report') ?? []);
  // An end whose own row is not visible is dropped: an edge betrays nothing.
  return reached.flatMap(({ id, hop }) => {
    const card = cards.get(id);
    if (!card) return [];
    return [
      {
        kind: card.kind,
        id,
        reference: card.reference,
        title: card.title,
        at: card.at?.toISOString() ?? null,
        by: null,
        grade: (grades.get(id) ?? null) as Graded, // stored only from parsed codes
        state: card.state,
        hop,
      },
    ];
  });
}

export const readThreadHandler = handle(readThread, (call) =>
  call.read(async (tx) => {
    const { kind, id } = call.params;
    await objectCard(tx, kind, id);
    const none = { reached: [], edges: [], cut: false } as const;
    const why = call.query.direction === 'so_what' ? none : await walkThread(tx, { kind, id }, 'why');
    const soWhat = call.query.direction === 'why' ? none : await walkThread(tx, { kind, id }, 'so_what');
    const [start] = await nodesOf(tx, [{ kind, id, hop: 0 }]);
    if (!start) throw new ReeveError('not_found', 'There is nothing here that you may see.');
    const whyNodes = await nodesOf(tx, why.reached);
    const soWhatNodes = await nodesOf(tx, soWhat.reached);
    const shown = new Set([id, ...whyNodes.map((node) => node.id), ...soWhatNodes.map((node) => node.id)]);
    call.consulted({ action: 'view', objectKind: 'thread', objectIds: [...shown] });
    return {
      start,
      why: whyNodes,
      soWhat: soWhatNodes,
      edges: [...why.edges, ...soWhat.edges].filter((edge) => shown.has(edge.from) && shown.has(edge.to)),
      cut: why.cut || soWhat.cut,
    };
  }),
);

export const findByReferenceHandler = handle(findByReference, (call) =>
  call.read(async (tx) => {
    const reference = normaliseReference(call.params.reference);
    const kind = reference === undefined ? undefined : kindOfReference(reference);
    const found =
      reference === undefined || kind === undefined ? undefined : await objectByReference(tx, kind, reference);
    call.consulted({
      action: 'search',
      objectKind: 'reference',
      objectIds: found ? [found.id] : [],
      resultCount: found ? 1 : 0,
    });
    if (!found || kind === undefined) throw new ReeveError('not_found', 'No reference like this that you may see.');
    return { kind, id: found.id };
  }),
);
