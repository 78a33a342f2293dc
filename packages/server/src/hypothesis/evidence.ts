import type { hypothesisMatrix, MatrixEvidence, ReplyOf } from '@reeve/contract';
import {
  countOrigins,
  credibilityWeight,
  EVIDENCE_KINDS,
  parseGradeCodes,
  RELEVANCE_WEIGHT,
  type EvidenceStanding,
  type Language,
} from '@reeve/domain';
import {
  contradictionsOf,
  matrixEvidence,
  originDecisions,
  referencesOf,
  reportsBehind,
  type ActorTx,
  type ObjectCard,
  type StoredEvidence,
} from '@reeve/store';
import { openOrigins } from '../knowledge/entity-origins.ts';
import { cardsFor } from '../wording.ts';
import type { MatrixBody } from './body.ts';

type MatrixItem = MatrixBody['items'][number];
type ReadMatrix = ReplyOf<typeof hypothesisMatrix.read>;

/** The items of a matrix as they count now, in their order, for this reader. */
export async function liveEvidence(
  tx: ActorTx,
  language: Language,
  items: readonly MatrixItem[],
): Promise<{ readonly evidence: MatrixEvidence[]; readonly stored: readonly StoredEvidence[] }> {
  const stored = await matrixEvidence(
    tx,
    items.map(({ cites }) => cites),
  );
  const originOf = await originNumbers(tx, items, stored);
  const cards = await cardsOf(tx, language, items);
  const evidence = items.map((item): MatrixEvidence => {
    const { cites, relevance } = item;
    const found = stored.find(({ id }) => id === cites.id);
    const card = cards.get(cites.id);
    const grade = found?.grade ?? null;
    const codes = grade ? parseGradeCodes(grade.scheme, grade.source, grade.info) : undefined;
    const credibility = cites.kind === 'finding' ? 1 : credibilityWeight(codes);
    return {
      itemId: item.id,
      kind: cites.kind,
      id: cites.id,
      reference: card?.reference ?? null,
      title: card?.title ?? null,
      grade: codes ? { scheme: codes.scheme, source: codes.source, info: codes.info } : null,
      standing: standingOf(found),
      weight: credibility * RELEVANCE_WEIGHT[relevance],
      origin: originOf(found?.originId ?? cites.id),
    };
  });
  return { evidence, stored };
}

/** Cards of the cited reports, statements and findings that this person may see, by their ids. */
export async function cardsOf(
  tx: ActorTx,
  language: Language,
  items: readonly Pick<MatrixItem, 'cites'>[],
): Promise<ReadonlyMap<string, ObjectCard>> {
  const cards = new Map<string, ObjectCard>();
  for (const kind of EVIDENCE_KINDS) {
    const ids = items.flatMap(({ cites }) => (cites.kind === kind ? [cites.id] : []));
    for (const card of await cardsFor(tx, language, kind, ids)) cards.set(card.id, card);
  }
  return cards;
}

function standingOf(found: StoredEvidence | undefined): EvidenceStanding {
  if (!found) return 'expired';
  return found.retracted ? 'retracted' : 'current';
}

/** Numbers origins from 1 in the order of the items. Reports that a person decided have one origin share its number. */
async function originNumbers(
  tx: ActorTx,
  items: readonly MatrixItem[],
  stored: readonly StoredEvidence[],
): Promise<(originId: string) => number> {
  const inOrder = items.map(({ cites }) => stored.find(({ id }) => id === cites.id)?.originId ?? cites.id);
  const ids = [...new Set(inOrder)];
  const { origins } = countOrigins(ids, await originDecisions(tx, ids));
  const groupOf = new Map(origins.flatMap((group) => group.map((id) => [id, group[0] ?? id] as const)));
  const lead = (id: string): string => groupOf.get(id) ?? id;
  const numbers = [...new Set(inOrder.map(lead))];
  return (originId) => numbers.indexOf(lead(originId)) + 1;
}

/** Pairs of items whose reports may have one origin, and nobody has decided. */
export async function undecidedOrigins(
  tx: ActorTx,
  items: readonly MatrixItem[],
  stored: readonly StoredEvidence[],
): Promise<string[][]> {
  const itemsOf = (reportId: string): readonly string[] =>
    items.flatMap(({ id, cites }) =>
      stored.some((one) => one.id === cites.id && one.originId === reportId) ? [id] : [],
    );
  const reports = await reportsBehind(tx, [...new Set(stored.map(({ originId }) => originId))]);
  const { open } = await openOrigins(tx, reports);
  return open.flatMap(({ reports: [one = '', other = ''] }) =>
    itemsOf(one).flatMap((first) => itemsOf(other).map((second) => [first, second])),
  );
}

/** Contradictions of the statements among the items. */
export async function contradictionsOfItems(
  tx: ActorTx,
  items: readonly MatrixItem[],
): Promise<ReadMatrix['contradictions']> {
  const statements = items.filter(({ cites }) => cites.kind === 'statement');
  const found = await contradictionsOf(
    tx,
    statements.map(({ cites }) => cites.id),
  );
  const references = await referencesOf(tx, [...new Set(found.flatMap(({ pair }) => pair))]);
  return found.map(({ pair, state }) => ({
    references: pair.map((id) => references.get(id) ?? ''),
    itemIds: statements.filter(({ cites }) => pair.includes(cites.id)).map(({ id }) => id),
    state,
  }));
}
