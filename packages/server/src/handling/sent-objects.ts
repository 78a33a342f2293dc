import { objectCards, type ActorTx, type ObjectCard, type StoredDissemination } from '@reeve/store';

/** Returns the reports and products of some disseminations, by id: those that the reader can open. */
export async function sentObjects(
  tx: ActorTx,
  sendings: readonly StoredDissemination[],
): Promise<ReadonlyMap<string, ObjectCard>> {
  const cards: ObjectCard[] = [];
  for (const kind of ['report', 'product'] as const) {
    const ids = sendings.filter((one) => one.object_kind === kind).map((one) => one.object_id);
    cards.push(...(await objectCards(tx, kind, [...new Set(ids)])));
  }
  return new Map(cards.map((card) => [card.id, card]));
}
