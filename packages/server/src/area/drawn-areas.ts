import { joinLabels, labelKey, type LabelParts } from '@reeve/domain';
import { areasOfSet, listAreaSets, loadAreaSet, type ActorTx, type StoredArea } from '@reeve/store';

/** Returns the areas of a set; none if the reader does not see the set. */
export async function areasIfSeen(tx: ActorTx, setId: string): Promise<readonly StoredArea[]> {
  const set = await loadAreaSet(tx, setId).catch(() => undefined);
  return set === undefined ? [] : areasOfSet(tx, set.id);
}

/** Returns the areas of the first set that a document of this marking can contain; none without one. */
export async function areasUnder(tx: ActorTx, marking: LabelParts): Promise<readonly StoredArea[]> {
  for (const set of await listAreaSets(tx))
    if (labelKey(joinLabels(marking, tx.partsOf(set.label_id))) === labelKey(marking)) return areasOfSet(tx, set.id);
  return [];
}
